// Everything that opens above the page, by its name in `state.dialog`.

import { close, Dialog } from "./dialog.js";
import { t } from "./i18n.js";
import { NewGroup, NewPerson, NewTopic, PickGroup } from "./forms.js";
import { Members, Profile } from "./members.js";
import { Entries, Help, StoryStart, Welcome } from "./entries.js";
import { state } from "./store.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

/** A bot's answer that asks to be confirmed. */
function Alert({ text }) {
  return html`<${Dialog} title=${t("alert.title")} role="alertdialog" kind="small">
    <p class="alert-text">${text}</p>
    <div class="actions"><button type="button" class="primary" autofocus onClick=${close}>${t("ok")}</button></div>
  <//>`;
}

function Confirm({ title, text, yes, run }) {
  return html`<${Dialog} title=${title} role="alertdialog" kind="small">
    <p>${text}</p>
    <div class="actions">
      <button type="button" onClick=${close}>${t("cancel")}</button>
      <button type="button" class="primary" onClick=${() => { close(); run(); }}>${yes}</button>
    </div>
  <//>`;
}

function Lightbox({ src, alt, caption }) {
  return html`<${Dialog} title=${t("photo.title")} kind="lightbox">
    <img src=${src} alt=${alt} onClick=${close} />
    ${caption ? html`<p>${caption}</p>` : ""}
    <p><a href=${src} target="_blank" rel="noopener">${t("photo.full")}</a></p>
  <//>`;
}

const all = {
  alert: Alert, confirm: Confirm, lightbox: Lightbox, newPerson: NewPerson, newGroup: NewGroup, newTopic: NewTopic, pickGroup: PickGroup,
  members: Members, profile: Profile, entries: Entries, help: Help, story: StoryStart, welcome: Welcome,
};

export function Dialogs() {
  const { dialog } = state;
  if (!dialog) return "";
  const View = all[dialog.name];
  return html`<${View} key=${`${dialog.name}${dialog.chat ?? ""}`} ...${dialog} />`;
}
