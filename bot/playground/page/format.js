// Dates, times, sizes, names: how they are written. Times come from the playground's clock and are shown in the
// zone of this browser, as a chat program does.

import { language, t } from "./i18n.js";
import { nameOf, state } from "./store.js";

const formats = {};

function format(name, options) {
  const id = `${language()}:${name}`;
  formats[id] ??= new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), options);
  return formats[id];
}

/** Milliseconds from what the server gives: seconds, or an ISO date. */
export function millis(when) {
  if (when === null || when === undefined) return null;
  return typeof when === "number" ? when * 1000 : Date.parse(when);
}

/** What the playground's clock shows now, in milliseconds. */
export function nowMillis() {
  const { now, at, rate } = state.clock;
  return now === null ? Date.now() : now + (performance.now() - at) * rate;
}

const dayOf = (ms) => new Date(ms).toDateString();

export const time = (ms) => format("time", { hour: "2-digit", minute: "2-digit" }).format(ms);
export const clockDate = (ms) =>
  format("clock", { weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(ms);
export const fullMoment = (ms) =>
  format("full", { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" })
    .format(ms);

/** "Today", "Yesterday", or the date: as the separators between the days of a chat have it. */
export function day(ms) {
  const now = nowMillis();
  if (dayOf(ms) === dayOf(now)) return t("time.today");
  if (dayOf(ms) === dayOf(now - 86400000)) return t("time.yesterday");
  const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
  return format(`day${sameYear}`, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) }).format(ms);
}

/** The short moment in the list of chats: a time today, a weekday this week, else a date. */
export function shortMoment(ms) {
  const now = nowMillis();
  if (dayOf(ms) === dayOf(now)) return time(ms);
  if (Math.abs(now - ms) < 6 * 86400000) return format("weekday", { weekday: "short" }).format(ms);
  return format("short", { day: "2-digit", month: "2-digit", year: "2-digit" }).format(ms);
}

/** "Tue 14:00" for what comes within a week, with the date for what comes later. */
export function dueMoment(ms) {
  const near = Math.abs(ms - nowMillis()) < 6 * 86400000;
  const options = near ? { weekday: "short" } : { day: "numeric", month: "short" };
  return format(`due${near}`, { ...options, hour: "2-digit", minute: "2-digit" }).format(ms);
}

export function fileSize(bytes) {
  if (!bytes) return "";
  const units = ["B", "KB", "MB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < 2) {
    size /= 1000;
    unit += 1;
  }
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: unit ? 1 : 0 }).format(size)} ${units[unit]}`;
}

export function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const firsts = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return firsts.map((word) => [...word][0].toUpperCase()).join("");
}

/** One of Telegram's seven colours, always the same for the same person or chat. */
export const colour = (id) => Math.abs(Number(id)) % 7;

/** The words of a message as Telegram shows them: of a start by link only the command, not what the link carried. */
export function wordsOf(message) {
  const text = message.text ?? message.caption ?? "";
  const started = /^(\/start(?:@\w+)?) \S+$/.exec(text);
  return started && !message.from?.is_bot ? started[1] : text;
}

/** What a message says, in one line, for previews and for screen readers. */
export function summary(message) {
  if (!message) return "";
  const service = serviceText(message);
  if (service) return service;
  const kind = mediaKind(message);
  const words = wordsOf(message);
  const line = (kind ? [t(`media.${kind}`), message.document?.file_name, message.poll?.question, words] : [words])
    .filter(Boolean).join(": ");
  return line.replace(/\s+/g, " ").slice(0, 160);
}

export const mediaKind = (message) =>
  ["photo", "document", "voice", "sticker", "poll", "video", "audio", "animation", "location", "contact", "dice"]
    .find((kind) => message[kind]);

const listed = (users) => new Intl.ListFormat(language()).format(users.map(nameOf));

/** The words of a service message ("Ana joined"), or null for a message that somebody wrote. */
export function serviceText(message) {
  const who = nameOf(message.sender_chat ?? message.from);
  if (message.new_chat_members) {
    const joined = message.new_chat_members;
    if (joined.length === 1 && joined[0].id === message.from?.id) return t("service.joined", { who });
    return t("service.added", { who, whom: listed(joined) });
  }
  if (message.left_chat_member) {
    const gone = message.left_chat_member;
    if (gone.id === message.from?.id) return t("service.left", { who });
    return t("service.removed", { who, whom: nameOf(gone) });
  }
  if (message.pinned_message) return t("service.pinned", { who, what: summary(message.pinned_message).slice(0, 60) });
  if (message.group_chat_created || message.supergroup_chat_created) {
    return t("service.created", { who, title: message.chat?.title ?? "" });
  }
  if (message.new_chat_title) return t("service.title", { who, title: message.new_chat_title });
  if (message.new_chat_photo) return t("service.photo", { who });
  if (message.delete_chat_photo) return t("service.noPhoto", { who });
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return t("service.migrated");
  if (message.forum_topic_created) return t("service.topic", { who, title: message.forum_topic_created.name });
  if (message.forum_topic_edited) return t("service.topicEdited", { who });
  if (message.forum_topic_closed) return t("service.topicClosed", { who });
  if (message.forum_topic_reopened) return t("service.topicReopened", { who });
  if (message.poll_option_added) return t("service.pollOption", { who });
  if (message.message_auto_delete_timer_changed) return t("service.timer", { who });
  return null;
}
