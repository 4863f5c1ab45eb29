// A supergroup with topics: a row on top of the messages chooses one; what is written then goes there.

import * as api from "./api.js";
import { t } from "./i18n.js";
import { attempt, here, openChat, put, state, update } from "./store.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

/** The topic in view: a number, "general", or undefined for all. */
const topicHere = () => (openChat()?.is_forum ? state.topics[here()] : undefined);

/** Does a message belong to the topic in view? */
export function inTopic(message) {
  const topic = topicHere();
  if (topic === undefined) return true;
  return topic === "general" ? !message.is_topic_message : message.message_thread_id === topic;
}

/** Where something written now goes: to the topic of the message replied to, else to the one in view. */
export function threadFor(reply) {
  if (reply) return reply.message_thread_id;
  const topic = topicHere();
  return topic === "general" ? undefined : topic;
}

/** What the person at the screen may add: asked for in a dialog, then opened. */
export async function addTopic(name) {
  const made = await attempt(() => api.addTopic(state.chat, state.me, name));
  if (made) put("topics", here(), made.thread);
  return Boolean(made);
}

export function Topics({ chat }) {
  if (!chat.is_forum) return "";
  const current = topicHere();
  const all = [[undefined, t("topic.all")], ["general", t("topic.general")], ...(chat.topics ?? []).map((one) => [one.thread, one.name])];
  return html`<div class="topics" role="group" aria-label=${t("topic.label")}>
    ${all.map(([topic, name]) => html`<button type="button" aria-pressed=${topic === current} onClick=${() => put("topics", here(), topic)}>${name}</button>`)}
    <button type="button" onClick=${() => update({ dialog: { name: "newTopic" } })}>+ ${t("topic.new")}</button>
  </div>`;
}
