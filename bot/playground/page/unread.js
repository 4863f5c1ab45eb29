// Unread marks: for each person and chat, how many messages that person has seen. The server does not keep this
// (a bot cannot see it either), so the page does, for everybody who is played in this browser.

import { key, put, recall, remember, state, update } from "./store.js";

export function restore() {
  update({ seen: recall("seen", {}) });
}

/** Drops the marks of people who do not exist any more: the playground was started anew meanwhile. */
export function prune() {
  const known = state.people.map((person) => String(person.id));
  const seen = Object.fromEntries(Object.entries(state.seen).filter(([entry]) => known.includes(entry.split(":")[0])));
  update({ seen });
}

/** A new world starts: nothing in it was seen. */
export function forget() {
  remember("seen", {});
  update({ seen: {} });
}

export function unread(person, chat) {
  // Fewer messages than were seen: some were deleted since.
  return Math.max(0, (chat.message_count ?? 0) - (state.seen[key(person, chat.id)] ?? 0));
}

export function unreadOf(person) {
  return (state.chats[person] ?? []).reduce((sum, chat) => sum + unread(person, chat), 0);
}

export function markSeen(person, chat) {
  const count = chat.message_count ?? 0;
  if (state.seen[key(person, chat.id)] === count) return;
  put("seen", key(person, chat.id), count);
  remember("seen", state.seen);
}
