// The whole page: what stands where, and the few keys that work everywhere.

import { become } from "./actions.js";
import { Chat } from "./chat.js";
import { Clock } from "./clock.js";
import { Dialogs } from "./dialogs.js";
import { LanguageSwitch } from "./entries.js";
import { initLanguage, t } from "./i18n.js";
import { icon } from "./icons.js";
import { start } from "./live.js";
import { Sidebar } from "./sidebar.js";
import { myChats, openChat, recall, state, subscribe, update } from "./store.js";
import { lookAround, Story } from "./story.js";
import { restore, unreadOf } from "./unread.js";
import { html, render } from "./vendor/htm-preact-standalone.module.js";

function Top() {
  return html`<header class="top">
    <h1><button type="button" class="brand" aria-haspopup="dialog" onClick=${() => update({ dialog: { name: "entries" } })}>
      ${icon("menu")}<span>${t("brand")}</span></button></h1>
    <${Clock} />
    <${LanguageSwitch} />
  </header>`;
}

function Notices() {
  return html`
    ${state.connected ? "" : html`<p class="offline" role="alert"><i class="spinner"></i>${t("offline")}</p>`}
    <div class="toasts" role="status" aria-live="polite">
      ${state.toasts.map((one) => html`<p key=${one.id} class=${`toast ${one.kind}`}>${one.text}</p>`)}
    </div>`;
}

function App() {
  if (!state.ready) {
    return html`<div class="loading" role="status"><i class="spinner"></i><p>${state.trouble || t("loading")}</p></div>`;
  }
  // On a phone the guide stands in the place of a chat until there is a group.
  const guided = state.guide && state.chat === null && !myChats().some((chat) => chat.type !== "private");
  return html`<div class=${`app ${state.chat !== null || guided ? "chat-open" : "list-open"} ${state.wide ? "wide" : "narrow"}`}>
    <a class="skip" href="#composer" onClick=${skip}>${t("skip")}</a>
    <${Top} />
    <${Story} />
    <div class="panes" onClickCapture=${noticeChoice}>
      <${Sidebar} />
      <${Chat} />
      <${Notices} />
    </div>
    <${Dialogs} />
  </div>`;
}

/** The address of the page is used for where we are, so the skip link moves the focus itself. */
function skip(event) {
  event.preventDefault();
  (document.getElementById("composer") ?? document.querySelector(".start") ?? document.getElementById("chats"))?.focus();
}

function noticeChoice(event) {
  if (event.target.closest(".person, .entry")) lookAround();
}

function onKey(event) {
  const digit = /^Digit([1-9])$/.exec(event.code);
  if (!event.altKey || !digit || state.dialog) return;
  const person = state.people[Number(digit[1]) - 1];
  if (!person) return;
  event.preventDefault();
  lookAround();
  become(person.id);
}

function title() {
  const waiting = state.me === null ? 0 : unreadOf(state.me);
  const name = openChat()?.title;
  document.title = `${waiting ? `(${waiting}) ` : ""}${name ? `${name} · ` : ""}${t("brand")}`;
}

const wide = matchMedia("(min-width: 43.75em)");
const root = document.getElementById("app");

initLanguage();
restore();
update({ wide: wide.matches });
wide.addEventListener("change", () => update({ wide: wide.matches }));
document.addEventListener("keydown", onKey);
root.textContent = "";
subscribe(() => {
  render(html`<${App} />`, root);
  title();
});
start().then(() => {
  if (!recall("welcomed", false) && state.people.length && !state.story) update({ dialog: { name: "welcome" } });
});
