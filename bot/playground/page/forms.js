// Dialogs that ask for something: a new person, a new group, which group a link is meant for.

import { become, followLink, loadChats, loadPeople, open } from "./actions.js";
import * as api from "./api.js";
import { close, Dialog } from "./dialog.js";
import { t } from "./i18n.js";
import { addTopic } from "./topics.js";
import { attempt, myChats, nameOf, state, toast, update } from "./store.js";
import { html, useState } from "./vendor/htm-preact-standalone.module.js";

/** Adds a person and looks through their eyes; `stay` leaves the view as it is (in the guide). */
export async function addPerson(name, language, stay) {
  // "Ana Maria Costa": the last word is the family name, as the fields of Telegram want it.
  const [, first, last] = /^(.*?)(?:\s+(\S+))?$/.exec(name);
  const made = await attempt(() => api.addPerson({ name: first, last_name: last, language_code: language }));
  if (!made) return false;
  await attempt(loadPeople);
  if (!stay || state.me === null) await become(made.id);
  else await attempt(loadChats);
  toast(t("people.added", { name }));
  return true;
}

const languages = ["en", "de", "nl", "pt", "sk", "fr", "es"];

const languageName = (code) => new Intl.DisplayNames([code], { type: "language" }).of(code);

export function LanguageChoice({ value, set }) {
  return html`<label>${t("person.language")}
    <select value=${value} onChange=${(event) => set(event.target.value)}>
      ${languages.map((code) => html`<option value=${code} selected=${code === value}>${languageName(code)}</option>`)}
    </select></label>`;
}

export function NewPerson() {
  const [name, setName] = useState("");
  const [language, setLanguage] = useState(state.language);
  const submit = async (event) => {
    event.preventDefault();
    if (name.trim() && (await addPerson(name.trim(), language))) close();
  };
  return html`<${Dialog} title=${t("person.title")} kind="small">
    <form onSubmit=${submit}>
      <label>${t("person.name")}
        <input value=${name} required autofocus autocomplete="off" maxlength="64" onInput=${(event) => setName(event.target.value)} /></label>
      <${LanguageChoice} value=${language} set=${setLanguage} />
      <p class="hint">${t("person.hint")}</p>
      <div class="actions"><button type="submit" class="primary">${t("person.add")}</button></div>
    </form>
  <//>`;
}

export function GroupForm({ done, focus }) {
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState("group");
  const [out, setOut] = useState([]); // everybody is in, unless taken out
  const others = state.people.filter((person) => person.id !== state.me);
  const submit = async (event) => {
    event.preventDefault();
    const members = others.map((person) => person.id).filter((id) => !out.includes(id));
    const made = await attempt(() => api.addChat({ title: title.trim(), kind, creator: state.me, members, bot: true }));
    if (!made) return;
    done();
    await attempt(loadChats);
    await open(made.id);
  };
  const toggle = (id) => setOut(out.includes(id) ? out.filter((one) => one !== id) : [...out, id]);
  return html`<form onSubmit=${submit}>
    <label>${t("group.name")}
      <input value=${title} required autofocus=${focus} autocomplete="off" maxlength="128" placeholder=${t("group.example")}
        onInput=${(event) => setTitle(event.target.value)} /></label>
    <label>${t("group.kind")}
      <select value=${kind} onChange=${(event) => setKind(event.target.value)}>
        ${["group", "supergroup", "forum"].map((one) => html`<option value=${one}>${t(`group.${one}`)}</option>`)}
      </select></label>
    <fieldset><legend>${t("group.members")}</legend>
      ${others.map((person) => html`<label class="check">
        <input type="checkbox" checked=${!out.includes(person.id)} onChange=${() => toggle(person.id)} />
        <span>${nameOf(person)}</span><small>${person.about ?? ""}</small></label>`)}
      <p class="hint">${t("group.bot")}</p>
    </fieldset>
    <div class="actions"><button type="submit" class="primary">${t("group.create")}</button></div>
  </form>`;
}

export const NewGroup = () => html`<${Dialog} title=${t("group.title")}><${GroupForm} done=${close} focus=${true} /><//>`;

export function NewTopic() {
  const [name, setName] = useState("");
  const submit = async (event) => {
    event.preventDefault();
    if (name.trim() && (await addTopic(name.trim()))) close();
  };
  return html`<${Dialog} title=${t("topic.new")} kind="small"><form onSubmit=${submit}>
    <label>${t("topic.name")}
      <input value=${name} required autofocus autocomplete="off" maxlength="128" onInput=${(event) => setName(event.target.value)} /></label>
    <div class="actions"><button type="submit" class="primary">${t("topic.create")}</button></div>
  </form><//>`;
}

/** Telegram asks to which group a bot should be added; so does the playground. */
export function PickGroup({ link }) {
  const groups = myChats().filter((chat) => chat.type !== "private");
  const pick = (chat) => {
    close();
    followLink(link, chat.id);
  };
  return html`<${Dialog} title=${t("pick.title")} kind="small">
    <p>${groups.length ? t("pick.text") : t("pick.none")}</p>
    <ul class="plain-list">${groups.map((chat) => html`<li>
      <button type="button" class="row" onClick=${() => pick(chat)}>${chat.title}</button></li>`)}
      <li><button type="button" class="row" onClick=${() => update({ dialog: { name: "newGroup" } })}>${t("chats.newGroup")}</button></li>
    </ul>
  <//>`;
}
