// The page's own words, in the language that the person at the screen chose. (What the bot and the people say in the
// chats is theirs.) Each text is a whole sentence; {name} is filled in; texts with a number have plural forms.

import { recall, remember, state, update } from "./store.js";
import { de } from "./texts/de.js";
import { en } from "./texts/en.js";

const texts = { en, de };
export const languages = { en: "English", de: "Deutsch" };

export const language = () => state.language;

/** The text of that name. A text that is an object holds the plural forms of `n`. */
export function t(name, values = {}) {
  let text = texts[state.language][name] ?? en[name] ?? name;
  if (typeof text === "object") text = text[new Intl.PluralRules(state.language).select(values.n)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

export function initLanguage() {
  const preferred = (navigator.languages ?? [navigator.language]).map((one) => one.slice(0, 2)).find((one) => one in texts);
  const chosen = recall("language", null);
  use(chosen in texts ? chosen : preferred ?? "en");
}

function use(code) {
  document.documentElement.lang = code;
  update({ language: code });
}

export function setLanguage(code) {
  remember("language", code);
  use(code);
}
