// The right side: the head of the open chat, its pinned message, the messages and the typing box.

import { jumpTo, membersOf, open, setBlocked } from "./actions.js";
import { Avatar } from "./avatar.js";
import { Composer } from "./composer.js";
import { summary } from "./format.js";
import { Guide } from "./guide.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { Log } from "./log.js";
import { Topics } from "./topics.js";
import { Menu } from "./menu.js";
import { botUser, titleOf } from "./sidebar.js";
import { here, me, openChat, state, update } from "./store.js";
import { isBlocked, waitsForStart } from "./standing.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

function subtitle(chat) {
  if ((state.typing[chat.id] ?? 0) > Date.now()) return html`<span class="typing">${t("chat.typing")}</span>`;
  if (chat.type === "private") return t("chat.bot");
  return t("chat.members", { n: membersOf(chat).length });
}

function Head({ chat }) {
  const isPrivate = chat.type === "private";
  const info = () => update({ dialog: isPrivate ? { name: "profile", bot: true } : { name: "members", chat: chat.id } });
  const blocked = isBlocked(chat);
  return html`<header class="chat-head">
    <button type="button" class="round back" aria-label=${t("chat.back")} onClick=${() => open(null)}>${icon("back")}</button>
    <button type="button" class="chat-title" onClick=${info} aria-describedby="chat-info-hint">
      <${Avatar} id=${chat.id} name=${titleOf(chat)} bot=${isPrivate} />
      <span class="lines">
        <h2 id="chat-name">${titleOf(chat)}</h2>
        <span class="subtitle">${subtitle(chat)}${state.wide ? "" : html` · ${t("people.you")} <b>${me().first_name}</b>`}</span>
      </span>
      <span class="unseen" id="chat-info-hint">${isPrivate ? t("chat.about") : t("chat.showMembers")}</span>
    </button>
    <${Menu} label=${t("chat.menu")} drawing="dots" items=${[
      !isPrivate && { label: t("chat.showMembers"), drawing: "people", run: info },
      isPrivate && { label: t("chat.about"), drawing: "help", run: info },
      isPrivate && !chat.unopened && { label: t(blocked ? "chat.unblock" : "chat.block"), drawing: "close", danger: !blocked, run: () => setBlocked(!blocked) },
      { label: t("chat.keys"), drawing: "slash", run: () => update({ dialog: { name: "help" } }) },
    ]} />
  </header>`;
}

function Pinned({ chat }) {
  const id = chat.pinned_message_id;
  const message = (state.messages[here()] ?? []).find((one) => one.message_id === id);
  if (!message) return "";
  return html`<button type="button" class="pinned" onClick=${() => jumpTo(id)}>
    ${icon("pin")}
    <span class="lines"><b>${t("chat.pinned")}</b><span>${summary(message)}</span></span>
  </button>`;
}

/** What Telegram shows in a chat with a bot before the first message. */
function Unopened() {
  const bot = botUser();
  return html`<div class="log-frame"><div class="log intro"><div class="intro-card">
    <${Avatar} id=${bot?.id ?? 0} name="Copse" bot=${true} size="huge" />
    <h3>${t("intro.title")}</h3>
    <p>${bot?.description || t("intro.text")}</p>
    <p>${t("intro.start")}</p>
  </div></div></div>`;
}

export function Chat() {
  const chat = openChat();
  if (state.guide && !chat) return html`<main class="chat" id="main"><${Guide} /></main>`;
  if (!chat) {
    return html`<main class="chat empty" id="main"><p class="pill"><span>${t("chat.choose")}</span></p></main>`;
  }
  const place = here();
  const waiting = waitsForStart(chat, state.messages[place]);
  return html`<main class="chat" id="main" aria-labelledby="chat-name">
    <${Head} chat=${chat} />
    ${state.guide ? html`<${Guide} small />` : ""}
    <${Topics} chat=${chat} />
    <${Pinned} chat=${chat} />
    ${waiting ? html`<${Unopened} />` : html`<${Log} key=${place} />`}
    <${Composer} key=${`c${place}`} chat=${chat} waiting=${waiting} />
  </main>`;
}
