// The ways in: the ready school, the story, an empty playground; the welcome of a first visit; the help.

import { startAfresh } from "./actions.js";
import { close, Dialog } from "./dialog.js";
import { language, languages, setLanguage, t } from "./i18n.js";
import { icon } from "./icons.js";
import { botUser } from "./sidebar.js";
import { firstOf, me, nameOf, remember, state, update } from "./store.js";
import { play } from "./story.js";
import { html, useState } from "./vendor/htm-preact-standalone.module.js";

/** Starting afresh forgets what was done here, so it is asked first, unless nothing was done yet. */
function afresh(school) {
  if (!state.people.length) {
    startAfresh(school);
    return;
  }
  update({ dialog: { name: "confirm", title: t(school ? "entry.school" : "entry.nothing"), text: t("entry.sure"), yes: t("entry.yes"), run: () => startAfresh(school) } });
}

function Entry({ drawing, title, text, run }) {
  return html`<li><button type="button" class="entry-card" onClick=${run}>
    <span class="avatar">${icon(drawing)}</span><span class="lines"><b>${title}</b><span>${text}</span></span></button></li>`;
}

export function LanguageSwitch() {
  return html`<label class="language"><span class="unseen">${t("language.label")}</span>
    <select onChange=${(event) => setLanguage(event.target.value)} value=${language()}>
      ${Object.entries(languages).map(([code, name]) => html`<option value=${code} lang=${code} selected=${code === language()}>${name}</option>`)}
    </select></label>`;
}

export function Entries() {
  return html`<${Dialog} title=${t("entry.title")}>
    <ul class="plain-list">
      <${Entry} drawing="school" title=${t("entry.school")} text=${t("entry.schoolText")} run=${() => afresh(true)} />
      <${Entry} drawing="play" title=${t("entry.story")} text=${t("entry.storyText")} run=${() => update({ dialog: { name: "story" } })} />
      <${Entry} drawing="plus" title=${t("entry.nothing")} text=${t("entry.nothingText")} run=${() => afresh(false)} />
    </ul>
    <div class="actions spread"><${LanguageSwitch} />
      <button type="button" onClick=${() => update({ dialog: { name: "help" } })}>${icon("help")}${t("help.title")}</button></div>
  <//>`;
}

/** Says in three sentences what this is, who one is, and what to do first. */
export function Welcome() {
  const person = me();
  const name = [nameOf(person), person?.about].filter(Boolean).join(", ");
  const start = () => {
    remember("welcomed", true);
    close();
  };
  const watch = () => {
    remember("welcomed", true);
    update({ dialog: { name: "story" } });
  };
  return html`<${Dialog} title=${t("welcome.title")} kind="small welcome">
    <p>${t("welcome.what")}</p>
    <p>${t("welcome.who", { name })}</p>
    <p>${t("welcome.first", { bot: nameOf(botUser()) || "Copse" })}</p>
    <div class="actions spread">
      <${LanguageSwitch} />
      <span><button type="button" onClick=${watch}>${icon("play")}${t("entry.story")}</button>
      <button type="button" class="primary" autofocus onClick=${start}>${t("welcome.start")}</button></span>
    </div>
  <//>`;
}

const keys = [
  ["Enter", "keys.enter"], ["Shift + Enter", "keys.newline"], ["/", "keys.commands"], ["↑", "keys.edit"], ["Ctrl + ↑", "keys.walk"],
  ["Enter, R", "keys.reply"], ["Esc", "keys.escape"], ["Alt + 1 … 9", "keys.person"],
];

export function Help() {
  return html`<${Dialog} title=${t("help.title")}>
    <p>${t("help.what")}</p>
    <p>${t("help.clock")}</p>
    <p>${t("help.reply")}</p>
    <h3>${t("help.keys")}</h3>
    <dl class="keys-list">${keys.map(([key, text]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(text)}</dd></div>`)}</dl>
  <//>`;
}

/** Chooses language and speed of the story. */
export function StoryStart() {
  const offered = state.storyLanguages?.length ? state.storyLanguages : Object.keys(languages);
  const [spoken, setSpoken] = useState(firstOf(offered, language()));
  const [speed, setSpeed] = useState("1");
  const submit = async (event) => {
    event.preventDefault();
    if (await play(spoken, Number(speed))) close();
  };
  return html`<${Dialog} title=${t("entry.story")} kind="small"><form onSubmit=${submit}>
    <p>${t("story.intro")}</p>
    <label>${t("story.language")}<select value=${spoken} onChange=${(event) => setSpoken(event.target.value)}>
      ${offered.map((code) => html`<option value=${code} selected=${code === spoken}>${languages[code] ?? code}</option>`)}</select></label>
    <label>${t("story.speed")}<select value=${speed} onChange=${(event) => setSpeed(event.target.value)}>
      ${["0.5", "1", "2", "4"].map((one) => html`<option value=${one} selected=${one === speed}>${t(`story.speed${one}`)}</option>`)}</select></label>
    <p class="hint">${t("story.forgets")}</p>
    <div class="actions"><button type="submit" class="primary" autofocus>${icon("play")}${t("story.start")}</button></div>
  </form><//>`;
}
