// Keeps the page in step with the server: the first load, the stream of events, and catching up after a break.

import { become, firstChat, loadAllChats, loadChats, loadMessages, open, openChatSeen, recalledPerson, refreshSoon } from "./actions.js";
import * as api from "./api.js";
import { millis } from "./format.js";
import * as route from "./route.js";
import { key, openChat, put, state, update } from "./store.js";
import { follow } from "./story.js";
import { forget } from "./unread.js";

let stop;
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

/** Fetches everything that the page shows. */
export async function catchUp() {
  const [people, clock, story] = await Promise.all([api.people(), api.clock(), api.story().catch(() => null)]);
  setClock(clock);
  update({ people, story: story && story.state !== "idle" ? story : null });
  await loadAllChats();
  const wanted = state.me ?? route.read().person ?? recalledPerson();
  const me = people.find((person) => person.id === wanted)?.id ?? people[0]?.id ?? null;
  const same = me === state.me;
  const chat = same ? state.chat : route.read().person === me ? route.read().chat : null;
  update({ me, ready: true, trouble: "", guide: state.guide || people.length === 0 });
  if (me === null) {
    update({ chat: null });
    return;
  }
  if (!same) listenAs(me);
  const known = (state.chats[me] ?? []).some((one) => one.id === chat);
  await open(known ? chat : state.wide ? firstChat() : null, { step: false });
}

export async function start() {
  state.listenAs = listenAs;
  addEventListener("popstate", arrive);
  document.addEventListener("visibilitychange", openChatSeen);
  try {
    await catchUp();
    if (state.me === null) listenAs(0);
  } catch (error) {
    update({ trouble: error.message });
    setTimeout(start, 2000);
  }
}

/** The browser's back and forward buttons. */
function arrive() {
  const { person, chat } = route.read();
  if (person && person !== state.me && state.people.some((one) => one.id === person)) become(person, chat);
  else open(chat, { step: false });
}

function listenAs(person) {
  stop?.();
  stop = api.listen(person, {
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
  });
}

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
      loadChats(state.me).then(leaveGoneChat, () => {});
      reloadPeople();
      break;
    case "clock":
      setClock(event);
      break;
    case "commands":
      put("commands", key(state.me, state.chat), undefined);
      if (state.chat !== null) {
        api.commands(state.chat, state.me).then((found) => put("commands", key(state.me, state.chat), found), () => {});
      }
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

function onMessage({ kind, chat, message }) {
  const place = key(state.me, chat);
  const list = state.messages[place];
  if (list) {
    const index = list.findIndex((one) => one.message_id === message.message_id);
    if (index < 0 && kind === "message") put("messages", place, [...list, message]);
    else if (index >= 0) put("messages", place, list.with(index, keepOwnVote(list[index], message)));
  }
  if (kind === "message") {
    put("typing", chat, undefined);
    if (message.migrate_to_chat_id && chat === state.chat) {
      loadChats(state.me).then(() => open(message.migrate_to_chat_id), () => {});
    }
    prompted(place, message);
  }
  refreshSoon();
}

/** Others' votes arrive without mine; what I chose is still what I chose. */
function keepOwnVote(before, after) {
  if (!before.poll || !after.poll || after.poll.chosen !== undefined) return after;
  return { ...after, poll: { ...after.poll, chosen: before.poll.chosen } };
}

/** The bot asks for a reply to just this message: Telegram then opens the reply by itself, and so do we. */
function prompted(place, message) {
  const markup = message.reply_markup;
  if (!markup?.force_reply || message.from?.id === state.me) return;
  const me = state.people.find((person) => person.id === state.me);
  const mentioned = (message.entities ?? []).some((entity) =>
    entity.user?.id === state.me ||
    (entity.type === "mention" && me?.username &&
      message.text.slice(entity.offset + 1, entity.offset + entity.length).toLowerCase() === me.username.toLowerCase()));
  const meant = !markup.selective || mentioned || message.reply_to_message?.from?.id === state.me;
  if (meant) put("replies", place, message);
}

function onDelete({ chat, message }) {
  const place = key(state.me, chat);
  const id = message?.message_id ?? message;
  const list = state.messages[place];
  if (list) put("messages", place, list.filter((one) => one.message_id !== id));
  refreshSoon();
}

async function reloadPeople() {
  const people = await api.people().catch(() => null);
  if (!people) return;
  const more = people.length !== state.people.length;
  update({ people });
  if (state.me === null && people.length) await become(people[0].id);
  else if (more) refreshSoon();
}

function leaveGoneChat() {
  if (state.chat !== null && !openChat() && state.chat !== state.me) open(state.wide ? firstChat() : null, { step: false });
}

async function onReset() {
  forget();
  update({ messages: {}, commands: {}, replies: {}, drafts: {}, chats: {}, blocked: {}, chat: null, me: null });
  history.replaceState(null, "", "#/");
  await catchUp().catch((error) => update({ trouble: error.message }));
  if (state.me === null) listenAs(0);
}

/** Reads the open chat anew, e.g. when something may have been missed. */
export const reread = () => state.chat !== null && loadMessages(state.me, state.chat);
