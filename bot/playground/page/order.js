// Answers may overtake each other: a list that was asked for later can arrive earlier. What is older than what is
// shown already must not replace it.

const shown = new Map();
let asked = 0;

/** Asks, and hands on the answer unless a later question about the same `what` was answered meanwhile. */
export async function newest(what, ask, show) {
  const turn = (asked += 1);
  const answer = await ask();
  if (turn < (shown.get(what) ?? 0)) return;
  shown.set(what, turn);
  show(answer);
}

const stirs = new Map();

/** Something happened in a chat: a history that is on its way may lack it. */
export const stir = (chat) => stirs.set(chat, stirred(chat) + 1);

export const stirred = (chat) => stirs.get(chat) ?? 0;
