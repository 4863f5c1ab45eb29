// The round picture of a person or chat: initials on one of Telegram's seven colours, always the same for the same id.

import { colour, initials } from "./format.js";
import { icon } from "./icons.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

/** Decoration: the name stands beside it. */
export function Avatar({ id, name, bot, size = "" }) {
  return html`<span class=${`avatar peer-${colour(id)} ${bot ? "bot" : ""} ${size}`} aria-hidden="true">
    ${bot ? icon("tree") : initials(name || "?")}
  </span>`;
}
