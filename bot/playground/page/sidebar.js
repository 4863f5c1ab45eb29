// The left side: who you are, and your chats as Telegram lists them.

import { botOf, open } from "./actions.js";
import { Avatar } from "./avatar.js";
import { millis, serviceText, shortMoment, summary } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { People } from "./people.js";
import { key, myChats, nameOf, state, update } from "./store.js";
import { unread } from "./unread.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

/** The bot's name, wherever it was met first. */
export function botUser() {
  for (const chats of Object.values(state.chats)) {
    for (const chat of chats) {
      const bot = botOf(chat);
      if (bot) return bot;
    }
  }
  return null;
}

/** What a chat is called by the person who sees it: a private chat bears the name of the other side. */
export function titleOf(chat) {
  if (chat.type !== "private") return chat.title ?? "";
  return nameOf(botUser()) || "Copse";
}

function preview(chat) {
  const place = key(state.me, chat.id);
  if ((state.typing[chat.id] ?? 0) > Date.now()) return html`<span class="typing">${t("chat.typing")}</span>`;
  const draft = state.drafts[place];
  if (draft && chat.id !== state.chat) return html`<span class="draft">${t("chats.draft")}</span> ${draft}`;
  const last = chat.last_message;
  if (!last) return t("chats.empty");
  const text = summary(last);
  if (serviceText(last) || chat.type === "private") return text;
  const who = last.from?.id === state.me ? t("you") : last.sender_chat?.title ?? last.from?.first_name;
  return html`<span class="who">${who}:</span> ${text}`;
}

function Entry({ chat }) {
  const count = unread(state.me, chat);
  const current = chat.id === state.chat;
  const last = chat.last_message;
  return html`<li>
    <button type="button" class="entry" aria-current=${current ? "true" : null} data-chat=${chat.id}
      onClick=${() => open(chat.id)}>
      <${Avatar} id=${chat.id} name=${titleOf(chat)} bot=${chat.type === "private"} size="large" />
      <span class="lines">
        <span class="line">
          <span class="title">${titleOf(chat)}</span>
          ${last ? html`<time>${shortMoment(millis(last.date))}</time>` : ""}
        </span>
        <span class="line">
          <span class="preview">${preview(chat)}</span>
          ${count ? html`<span class="badge"><span aria-hidden="true">${count}</span>
            <span class="unseen">${t("unread", { n: count })}</span></span>` : ""}
        </span>
      </span>
    </button>
  </li>`;
}

export function Sidebar() {
  return html`<nav class="sidebar" aria-label=${t("chats.label")} id="chats" tabindex="-1">
    <${People} />
    <h2 class="unseen">${t("chats.label")}</h2>
    <ul class="chats">
      ${myChats().map((chat) => html`<${Entry} key=${chat.id} chat=${chat} />`)}
    </ul>
    ${state.me === null ? "" : html`<button type="button" class="new-group" onClick=${() => update({ dialog: { name: "newGroup" } })}>
      ${icon("people")}<span>${t("chats.newGroup")}</span>
    </button>`}
  </nav>`;
}
