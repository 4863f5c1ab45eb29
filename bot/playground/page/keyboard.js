// The buttons under a message, as Telegram draws them. A press waits for the bot's answer, and the button says so.

import { copy, followUrl, pressButton, say } from "./actions.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { here, state, toast } from "./store.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

function run(message, button) {
  if (button.url) followUrl(button.url);
  else if (button.copy_text) copy(button.copy_text.text);
  else if (button.callback_data !== undefined) pressButton(message, button);
  else toast(t("keyboard.unknown"));
}

/** What a button means, whatever stands on it: so the one in focus stays in focus when the bot puts others before it. */
const meaning = (button) => button.callback_data ?? button.url ?? button.text;

/** The buttons in place of a phone's letters: each says its own text. */
export function ReplyKeyboard({ chat }) {
  const rows = chat.keyboard?.markup.keyboard;
  if (!rows) return "";
  return html`<div class="keyboard answers" role="group" aria-label=${t("keyboard.answers")}>
    ${rows.map((row) => html`<div class="keys">${row.map((button) => {
      const text = button.text ?? button;
      return html`<button type="button" class="key" onClick=${() => say({ text })}>${text}</button>`;
    })}</div>`)}
  </div>`;
}

export function InlineKeyboard({ message }) {
  return html`<div class="keyboard" role="group" aria-label=${t("keyboard.label")}>
    ${message.reply_markup.inline_keyboard.map((row) => html`<div class="keys" key=${row.length ? meaning(row[0]) : ""}>
      ${row.map((button) => {
        const busy = state.pressed[`${here()}:${message.message_id}:${button.callback_data ?? button.text}`];
        return html`<button type="button" key=${meaning(button)} class=${`key ${button.style ?? ""} ${busy ? "busy" : ""}`} aria-busy=${busy ? "true" : null}
          disabled=${Boolean(button.disabled)} onClick=${() => run(message, button)}>
          <span>${button.text}</span>
          ${button.url ? icon("link", "corner") : ""}${button.copy_text ? icon("copy", "corner") : ""}
          ${button.url ? html`<span class="unseen">${t("keyboard.link")}</span>` : ""}
          ${busy ? html`<i class="spinner corner"></i><span class="unseen">${t("keyboard.busy")}</span>` : ""}
        </button>`;
      })}
    </div>`)}
  </div>`;
}
