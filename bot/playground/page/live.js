// Keeps the page in step with the server: the first load, the stream of events, and catching up after a break.

import { become, beginGuide, firstChat, isMeant, loadChats, loadCommands, loadPeople, open, openChatSeen, recalledPerson, refreshSoon } from "./actions.js";
import * as api from "./api.js";
import { millis } from "./format.js";
import { newest, stir } from "./order.js";
import * as route from "./route.js";
import { key, openChat, put, state, update } from "./store.js";
import { follow } from "./story.js";
import { forget, prune } from "./unread.js";

let broken = false;

export function setClock(clock, extra = {}) {
  update({
    clock: {
      ...state.clock,
      now: millis(clock.now),
      at: performance.now(),
      rate: clock.rate ?? state.clock.rate,
      nextDue: clock.next_due === undefined ? state.clock.nextDue : millis(clock.next_due),
      ...extra,
    },
  });
}

let soon;

/** What the bot was told may have made something fall due; it says so a moment later. */
function readClockSoon() {
  clearTimeout(soon);
  soon = setTimeout(readClock, 1200);
}

function readClock() {
  if (!state.clock.busy && document.visibilityState === "visible") newest("clock", api.clock, setClock).catch(() => {});
}

/** The story to show after a look at the server: one that plays, one that is about to, or one that was just watched here. */
function storyNow(told) {
  if (["playing", "paused"].includes(told?.state)) return told;
  const shown = state.story;
  return shown && (shown.state === "done" || !shown.total) ? shown : null;
}

/** Fetches everything that the page shows. */
async function catchUp() {
  const before = state.story;
  const [, story] = await Promise.all([newest("clock", api.clock, setClock), api.story().catch(() => null), loadPeople()]);
  const { people } = state;
  // What the story told meanwhile is newer.
  update({ story: state.story === before ? storyNow(story) : state.story, storyLanguages: story?.languages ?? [] });
  prune();
  await loadChats();
  const wanted = state.me ?? route.read().person ?? recalledPerson();
  const me = people.find((person) => person.id === wanted)?.id ?? people[0]?.id ?? null;
  const same = me === state.me;
  const chat = same ? state.chat : route.read().person === me ? route.read().chat : null;
  update({ me, ready: true, trouble: "", guide: state.guide || (people.length === 0 && !state.story) });
  if (me === null) {
    update({ chat: null });
    return;
  }
  const known = (state.chats[me] ?? []).some((one) => one.id === chat);
  await open(known ? chat : state.wide && !state.guide ? firstChat() : null, { step: false });
}

export async function start() {
  addEventListener("popstate", arrive);
  document.addEventListener("visibilitychange", openChatSeen);
  setInterval(readClock, 15000);
  // First listen, then look: so nothing falls between.
  api.listen(line);
  while (!state.ready) {
    try {
      await catchUp();
    } catch (error) {
      update({ trouble: error.message });
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}

/** The browser's back and forward buttons. */
function arrive() {
  const { person, chat } = route.read();
  if (person && person !== state.me && state.people.some((one) => one.id === person)) become(person, chat);
  else open(chat, { step: false });
}

const line = {
  event: onEvent,
  up() {
    update({ connected: true });
    // What happened while the line was down was not told: look at everything again.
    if (broken) catchUp().catch(() => {});
    broken = false;
  },
  down() {
    broken = true;
    update({ connected: false });
  },
};

function onEvent(event) {
  switch (event.kind) {
    case "message":
    case "edit":
      onMessage(event);
      break;
    case "delete":
      onDelete(event);
      break;
    case "chats":
      reloadPeople().then(leaveGoneChat, () => {});
      break;
    case "clock":
      setClock(event);
      break;
    case "commands":
      loadCommands();
      break;
    case "reset":
      onReset();
      break;
    case "typing":
      put("typing", event.chat, Date.now() + 5500);
      setTimeout(() => update({}), 5600);
      break;
    case "story":
      follow(event);
      break;
  }
}

async function onMessage({ kind, chat, message }) {
  const place = key(state.me, chat);
  refreshSoon();
  readClockSoon();
  if (kind === "message") put("typing", chat, undefined);
  stir(chat);
  // Who has written there has answered, in this window or elsewhere (the story, another tab).
  if (kind === "message" && message.from && !message.sender_chat) put("replies", key(message.from.id, chat), undefined);
  if (!state.messages[place]) return;
  // The stream is everybody's, but what I chose in a poll is mine: ask for the message as I see it.
  const asMe = () => (message.poll ? api.message(chat, message.message_id, state.me).catch(() => message) : message);
  await newest(`${place}:${message.message_id}`, asMe, (seen) => show(kind, chat, place, seen));
}

async function show(kind, chat, place, seen) {
  const list = state.messages[place];
  if (!list) return;
  const index = list.findIndex((one) => one.message_id === seen.message_id);
  if (index >= 0) put("messages", place, list.with(index, seen));
  else if (kind === "message") put("messages", place, [...list, seen].sort((a, b) => a.message_id - b.message_id));
  if (kind !== "message") return;
  if (isMeant(seen)) put("replies", place, seen);
  if (seen.migrate_to_chat_id && chat === state.chat) await loadChats().then(() => open(seen.migrate_to_chat_id));
}

function onDelete({ chat, message }) {
  stir(chat);
  const place = key(state.me, chat);
  const id = message?.message_id ?? message;
  const list = state.messages[place];
  if (list) put("messages", place, list.filter((one) => one.message_id !== id));
  if (state.replies[place]?.message_id === id) put("replies", place, undefined);
  refreshSoon();
}

async function reloadPeople() {
  await loadPeople();
  await loadChats();
  if (state.me === null && state.people.length) await become(state.people[0].id);
}

function leaveGoneChat() {
  if (state.chat !== null && !openChat()) open(state.wide ? firstChat() : null, { step: false });
}

async function onReset() {
  forget();
  // A story that is about to begin starts with this; one that is over is over.
  if (state.story?.total) update({ story: null });
  update({ messages: {}, commands: {}, replies: {}, edits: {}, drafts: {}, topics: {}, chats: {}, chat: null, me: null,
    clock: { ...state.clock, busy: false, outcome: null } });
  history.replaceState(null, "", "#/");
  await catchUp().catch((error) => update({ trouble: error.message }));
  if (state.guide) beginGuide();
}
