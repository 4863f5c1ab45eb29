// Small questions about a chat that several views ask.

/** Nothing was ever said in this chat with the bot: Telegram shows START instead of a typing box. */
export const waitsForStart = (chat, messages) =>
  chat.type === "private" && (chat.unopened || (chat.message_count === 0 && !(messages ?? []).length));

/** Has the person stopped the bot? */
export const isBlocked = (chat) => chat.type === "private" && Boolean(chat.blocked);
