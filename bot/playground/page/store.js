// What the page knows, in one object, and who wants to hear when it changes. Views read `state` and are drawn
// again as a whole after a change: at the size of a chat program that is fast enough, and nothing can be stale.

/** Keys of the form "person:chat" are made by `key`. */
export const state = {
  ready: false,
  trouble: "", // why the page could not start
  people: [], // {id, first_name, last_name?, username?, about?}
  me: null, // whose eyes we look through
  chat: null, // the open chat; null on a phone means the list is shown
  chats: {}, // person → their chats, as the server lists them
  messages: {}, // key → messages, oldest first
  commands: {}, // key → commands to offer
  replies: {}, // key → the message that is being replied to
  drafts: {}, // key → text not sent yet
  pressed: {}, // "key:message:button" → true while the bot has not answered
  typing: {}, // chat → the bot is typing until (ms)
  seen: {}, // key → how many messages were read
  unreadFrom: null, // id of the first message that was unread when the open chat was opened
  clock: { now: null, at: 0, rate: 1, nextDue: null, busy: false, outcome: null },
  connected: true,
  story: null, // the last story event
  storyLanguages: [],
  edits: {}, // key → the own message that is being edited
  topics: {}, // key → the topic of a forum that is looked at
  atBottom: true, // is the end of the open chat in sight?
  language: "en",
  following: true, // does the view follow the story?
  guide: false, // "start from nothing" is on
  dialog: null, // {name, …}
  toasts: [], // {id, text, kind}; one at most
  flash: null, // id of a message to point out for a moment
  wide: true, // two panes fit
};

const listeners = new Set();
let planned = false;

/** Merges a change and draws once for all changes of the same moment. */
export function update(change) {
  Object.assign(state, change);
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    for (const listener of listeners) listener();
  });
}

/** Changes one entry of one of the tables above, leaving the others as they are. */
export function put(table, entry, value) {
  const copy = { ...state[table] };
  if (value === undefined) delete copy[entry];
  else copy[entry] = value;
  update({ [table]: copy });
}

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const key = (person, chat) => `${person}:${chat}`;
export const here = () => key(state.me, state.chat);
export const me = () => state.people.find((person) => person.id === state.me);
export const myChats = () => state.chats[state.me] ?? [];
export const openChat = () => myChats().find((chat) => chat.id === state.chat);
/** The wanted one if it is among them, else the first. */
export const firstOf = (all, wanted) => (all.includes(wanted) ? wanted : all[0]);
export const nameOf = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(" ") || user?.title || "";

let lastToast = 0;

/** A short note that goes by itself, or when the next one comes; `kind` is "info", "answer" (of the bot) or "error". */
export function toast(text, kind = "info") {
  const id = (lastToast += 1);
  // Long sentences stay longer: about a second for 15 letters.
  const stay = Math.min(8000, Math.max(3000, text.length * 65));
  update({ toasts: [{ id, text, kind }] });
  setTimeout(() => update({ toasts: state.toasts.filter((one) => one.id !== id) }), stay);
}

/** What was said belongs to where one was. */
export function clearToasts() {
  if (state.toasts.length) update({ toasts: [] });
}

/** Runs something that talks to the server; what goes wrong is said to the person instead of thrown. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    toast(error.message, "error");
    if (!error.status && error.status !== 0) console.error(error);
    return undefined;
  }
}

// What has been read, and the choices of the person at the screen, survive a reload of the page.
const prefix = "copse.playground.";

export function remember(name, value) {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Storage may be switched off: then it is forgotten, and nothing else is lost.
  }
}

export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(prefix + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}
