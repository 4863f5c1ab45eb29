// "Start from nothing": three steps from an empty playground to a group with the bot.

import { open } from "./actions.js";
import { addPerson, GroupForm, LanguageChoice } from "./forms.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { myChats, nameOf, state, update } from "./store.js";
import { html, useState } from "./vendor/htm-preact-standalone.module.js";

function AddPeople() {
  const [name, setName] = useState("");
  const [language, setLanguage] = useState(state.language);
  const submit = async (event) => {
    event.preventDefault();
    const form = event.target;
    // Whoever is quick has already begun with the next name, or with the group.
    if (name.trim() && (await addPerson(name.trim(), language, true))) setName((typed) => (typed === name ? "" : typed));
    if (form.contains(document.activeElement)) form.elements[0].focus();
  };
  return html`<form class="inline" onSubmit=${submit}>
    <label>${t("person.name")}<input value=${name} required autocomplete="off" maxlength="64" placeholder=${t("guide.example")}
      onInput=${(event) => setName(event.target.value)} /></label>
    <${LanguageChoice} value=${language} set=${setLanguage} />
    <button type="submit">${t("person.add")}</button>
  </form>`;
}

const done = () => update({ guide: false });

/** `small` is the strip above the new group, which says what to do next. */
export function Guide({ small }) {
  const groups = myChats().filter((chat) => chat.type !== "private");
  if (small) {
    const step = groups.length ? "third" : "second";
    return html`<section class="guide-strip" aria-label=${t("guide.title")}><p><b>${t(`guide.${step}`)}</b> ${t(`guide.${step}Text`)}</p>
      ${groups.length ? "" : html`<button type="button" class="text-button" onClick=${() => open(null)}>${t("guide.back")}</button>`}
      <button type="button" class="round" aria-label=${t("close")} onClick=${done}>${icon("close")}</button></section>`;
  }
  const enough = state.people.length > 0;
  return html`<section class="guide">
    <h2>${t("guide.title")}</h2>
    <ol>
      <li class=${enough ? "done" : ""}><h3>${t("guide.first")}</h3><p>${t("guide.firstText")}</p>
        ${enough ? html`<p class="so-far">${state.people.map(nameOf).join(", ")}</p>` : ""}
        <${AddPeople} /></li>
      <li class=${groups.length ? "done" : ""}><h3>${t("guide.second")}</h3><p>${t("guide.secondText")}</p>
        ${enough ? html`<${GroupForm} done=${() => {}} />` : ""}</li>
      <li><h3>${t("guide.third")}</h3><p>${t("guide.thirdText")}</p></li>
    </ol>
  </section>`;
}
