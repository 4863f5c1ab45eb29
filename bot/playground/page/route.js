// The address of the page says who looks at which chat ("#/101/-5001"). So a reload comes back to the same place, and
// the browser's back button (on a phone: the back gesture) leads from a chat to the list of chats.

import { state } from "./store.js";

export function read() {
  const [, person, chat] = location.hash.split("/");
  return { person: person ? Number(person) : null, chat: chat ? Number(chat) : null };
}

/** Writes where we are. On a phone an opened chat is a step that one can go back from. */
export function write({ step = false } = {}) {
  const hash = `#/${state.me ?? ""}${state.chat === null ? "" : `/${state.chat}`}`;
  if (location.hash === hash) return;
  if (step) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}
