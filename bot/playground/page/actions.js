// What a person at the screen can do. Each function talks to the server, changes the store, and says in a sentence
// what went wrong if something did.

import * as api from "./api.js";
import { t } from "./i18n.js";
import { newest, stirred } from "./order.js";
import * as route from "./route.js";
import { attempt, clearToasts, here, key, myChats, openChat, put, recall, remember, state, toast, update } from "./store.js";
import { markSeen, unread } from "./unread.js";

const present = ["creator", "administrator", "member", "restricted"];

/** Those who are in the chat now; the server also lists who left. */
export const membersOf = (chat) => (chat?.members ?? []).filter((member) => present.includes(member.status));

const sees = (person, chat) =>
  chat.type === "private" ? chat.id === person : !chat.migrated_to && membersOf(chat).some((member) => member.user.id === person);

/** Newest on top, as in Telegram; a chat that was never used stays at the end. */
function byLast(a, b) {
  const last = (chat) => chat.last_message?.date ?? 0;
  return last(b) - last(a) || (b.last_message?.message_id ?? 0) - (a.last_message?.message_id ?? 0);
}

/** Everybody's chats in one question: the switcher shows who has something unread. */
export const loadChats = () => newest("chats", api.chats, (all) => {
  all.sort(byLast);
  const chats = {};
  for (const { id } of state.people) chats[id] = all.filter((chat) => sees(id, chat));
  update({ chats });
  openChatSeen();
});

export const loadPeople = () => newest("people", api.people, (people) => update({ people }));

let soon;

/** After something happened: look at the chats again, once for a burst of events. */
export function refreshSoon() {
  clearTimeout(soon);
  soon = setTimeout(() => loadChats().catch(() => {}), 200);
}

/** Is the open chat in front of somebody's eyes, down to its end? */
const reading = () => document.visibilityState === "visible" && state.atBottom;

/** The open chat has been read up to its end. */
export function openChatSeen() {
  const chat = openChat();
  if (chat && reading()) markSeen(state.me, chat);
}

async function loadMessages(person, chat) {
  const entry = key(person, chat);
  loadCommands();
  let found;
  let before;
  do {
    before = stirred(chat);
    found = await attempt(() => api.messages(chat, person));
  } while (found && before !== stirred(chat));
  if (found) put("messages", entry, found);
  return found ?? [];
}

/** What the typing box offers in the open chat. */
export async function loadCommands() {
  const place = here();
  if (state.chat !== null) put("commands", place, await api.commands(state.chat, state.me).catch(() => []));
}

/** Does the view follow the story just now? */
const isLed = () => state.following && ["playing", "paused"].includes(state.story?.state);

/** What the strip says about new messages is done with once their chat is open. */
function newsRead(chat) {
  const { outcome } = state.clock;
  if (!outcome?.news.some((one) => one.chat.id === chat)) return;
  const news = outcome.news.filter((one) => one.chat.id !== chat);
  update({ clock: { ...state.clock, outcome: news.length ? { ...outcome, news } : null } });
}

/** Opens a chat of the current person; `null` goes back to the list. */
export async function open(chat, { step = true } = {}) {
  if (chat === null) {
    const left = state.chat;
    if (left !== null) clearToasts();
    update({ chat: null, unreadFrom: null });
    route.write();
    turnTo(`[data-chat="${left}"]`);
    return;
  }
  const entry = myChats().find((one) => one.id === chat);
  // Who watches the story is led to what happens, which is at the end.
  const fresh = entry && !isLed() ? unread(state.me, entry) : 0;
  if (chat !== state.chat) clearToasts();
  newsRead(chat);
  update({ chat, unreadFrom: null, atBottom: chat === state.chat ? state.atBottom : true });
  route.write({ step: step && !state.wide });
  if (!entry || entry.unopened) {
    put("messages", here(), state.messages[here()] ?? []);
    turnTo("#chat-name");
    return;
  }
  const place = here();
  turnTo("#chat-name");
  const messages = await loadMessages(state.me, chat);
  if (here() !== place) return; // somebody went on while it was loading
  // The line "Unread messages" makes sense only where something above it was read.
  if (fresh && fresh < messages.length) update({ unreadFrom: messages[messages.length - fresh].message_id });
  openChatSeen();
  // By the messages themselves: what came while they were loading is not on the list of chats yet.
  const asked = messages.findLast((one) => one.reply_markup && !one.reply_markup.inline_keyboard);
  const answered = asked && messages.some((one) => one.from?.id === state.me && one.message_id > asked.message_id);
  if (asked && !answered && isMeant(asked) && !state.replies[place]) put("replies", place, asked);
}

/** On a phone one screen takes the other's place, and the focus has to go along; it would fall to nowhere. */
function turnTo(selector) {
  if (!state.wide && !state.dialog) setTimeout(() => document.querySelector(selector)?.closest("button").focus({ preventScroll: true }));
}

/** The bot wants a reply to just this message: Telegram opens the reply by itself. Is it me who is asked? */
export function isMeant(message) {
  const markup = message.reply_markup;
  if (!markup?.force_reply || message.from?.id === state.me) return false;
  if (!markup.selective) return true;
  const mine = state.people.find((person) => person.id === state.me)?.username?.toLowerCase();
  const named = (entity) => entity.type === "mention" && mine
    && message.text.slice(entity.offset + 1, entity.offset + entity.length).toLowerCase() === mine;
  return message.reply_to_message?.from?.id === state.me
    || (message.entities ?? []).some((entity) => entity.user?.id === state.me || named(entity));
}

/** The chat that stays open when somebody else looks at it: the same group, or the own chat with the bot. */
function sameChatFor(person) {
  if (state.chat === null) return null;
  if (state.chat === state.me) return person;
  return (state.chats[person] ?? []).some((chat) => chat.id === state.chat) ? state.chat : null;
}

export async function become(person, chat, options = {}) {
  const next = chat ?? sameChatFor(person);
  remember("me", person);
  clearToasts();
  update({ me: person, chat: null, unreadFrom: null });
  await attempt(loadChats);
  if (state.me !== person || state.chat !== null) return; // it was already somebody else's turn, or they chose a chat
  const fallback = state.wide && !state.guide ? firstChat() : null;
  await open(next ?? fallback, { step: false, ...options });
}

/** The chat to show first: a group with the bot, since that is where things start. */
export const firstChat = () => (myChats().find((chat) => chat.type !== "private") ?? myChats()[0])?.id ?? null;

export async function say(message) {
  const place = here();
  const sent = await attempt(() => api.send(state.chat, { person: state.me, ...message }));
  if (!sent) return false;
  put("replies", place, undefined);
  // The private chat exists for the server only from the first message on.
  if (openChat()?.unopened) {
    await attempt(loadChats);
    await loadMessages(state.me, state.chat);
  }
  return true;
}

/** A command that was clicked. In a group it names the bot, as Telegram's own programs do. */
export function sayCommand(command) {
  const bot = botOf(openChat());
  const named = state.chat < 0 && bot?.username && !command.includes("@");
  return say({ text: named ? `${command}@${bot.username}` : command });
}

export const botOf = (chat) => membersOf(chat).map((member) => member.user).find((user) => user.is_bot);

export async function pressButton(message, button) {
  const entry = `${here()}:${message.message_id}:${button.callback_data ?? button.text}`;
  if (state.pressed[entry]) return;
  put("pressed", entry, true);
  const answer = await attempt(() =>
    api.press(message.chat?.id ?? state.chat, message.message_id, state.me, button.callback_data ?? button.text));
  put("pressed", entry, undefined);
  if (answer?.answer && answer.alert) update({ dialog: { name: "alert", text: answer.answer } });
  else if (answer?.answer) toast(answer.answer, "answer");
  if (answer?.url) followUrl(answer.url);
  else if (answer && answer.answer === null) toast(t("keyboard.silent"));
}

export const votePoll = (message, options) =>
  attempt(() => api.vote(state.chat, message.message_id, state.me, options));

export async function copy(text, said = "message.copied") {
  await navigator.clipboard?.writeText(text).catch(() => {});
  toast(t(said));
}

const isTelegram = (link) => /^(https?:\/\/)?(t|telegram)\.me\//i.test(link) || /^tg:/i.test(link);

/**
 * Follows a link as Telegram would. Returns true if it was one of Telegram's own, false if the browser has to open it.
 * A link that adds the bot to a group asks which group first.
 */
export function followLink(link, chat) {
  const user = /^tg:\/\/user\?id=(\d+)/i.exec(link);
  if (user) {
    update({ dialog: { name: "profile", person: Number(user[1]) } });
    return true;
  }
  if (!isTelegram(link)) {
    return false;
  }
  const shared = /^(?:https?:\/\/)?(?:t|telegram)\.me\/share\/url\?(.*)$/i.exec(link);
  if (shared) {
    const parts = new URLSearchParams(shared[1]);
    copy([parts.get("text"), parts.get("url")].filter(Boolean).join("\n"), "message.share");
    return true;
  }
  if (/[?&]startgroup\b/i.test(link) && chat === undefined) {
    update({ dialog: { name: "pickGroup", link } });
    return true;
  }
  attempt(async () => {
    const reached = await api.openLink(state.me, link, chat);
    await loadChats();
    if (reached?.chat !== undefined && reached.chat !== null) await open(reached.chat);
  });
  return true;
}

/** A button with an address: Telegram's own are followed here, the others in a new tab. */
export function followUrl(link) {
  if (!followLink(link) && /^(https?|mailto|tel):/i.test(link)) window.open(link, "_blank", "noopener,noreferrer");
}

export async function rewrite(message, text) {
  const done = await attempt(() => api.editMessage(state.chat, message.message_id, state.me, text));
  if (done !== undefined) put("edits", here(), undefined);
  return done !== undefined;
}

export const remove = (message) => attempt(() => api.deleteMessage(state.chat, message.message_id));

/** Takes an own message back into the typing box. */
export function edit(message) {
  put("replies", here(), undefined);
  put("edits", here(), message);
  document.getElementById("composer")?.focus();
}

export function replyTo(message) {
  put("edits", here(), undefined);
  put("replies", here(), message);
  document.getElementById("composer")?.focus();
}

/** Scrolls to a message and points it out for a moment. */
export function jumpTo(id) {
  update({ flash: id });
  const element = document.getElementById(`message-${id}`);
  if (!element) {
    toast(t("message.notHere"));
    return;
  }
  element.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  element.focus({ preventScroll: true });
  setTimeout(() => state.flash === id && update({ flash: null }), 1800);
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export async function setBlocked(blocked) {
  const done = await attempt(() => api.block(state.me, blocked));
  if (done === undefined) return;
  await attempt(loadChats);
  toast(t(blocked ? "chat.nowBlocked" : "chat.nowUnblocked"));
}

/** Starts afresh: with the ready school, or with nothing. */
export async function startAfresh(school) {
  const done = await attempt(() => api.reset(school));
  if (done === undefined) return false;
  update({ guide: !school, dialog: null });
  if (!school) {
    toast(t("guide.empty"));
    beginGuide();
  }
  return true;
}

/** The guide begins with a name: once it is drawn and the dialog before it is gone, one can type. */
export const beginGuide = () => setTimeout(() => state.dialog || document.querySelector(".guide input")?.focus());

export const recalledPerson = () => recall("me", null);
