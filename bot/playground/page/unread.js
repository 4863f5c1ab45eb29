// Unread marks: for each person and chat, how many messages that person has seen. The server does not keep this
// (a bot cannot see it either), so the page does, for everybody who is played in this browser.

import { key, put, recall, remember, state, update } from "./store.js";

export function restore() {
  update({ seen: recall("seen", {}) });
}

/** A new world starts: nothing in it was seen. */
export function forget() {
  remember("seen", {});
  update({ seen: {} });
}

export function unread(person, chat) {
  const count = chat.message_count ?? 0;
  const seen = state.seen[key(person, chat.id)] ?? 0;
  // Fewer messages than were seen: it is another world than the one that was looked at.
  return seen > count ? count : count - seen;
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
