// Telegram sends text and, apart from it, where which formatting begins and how long it lasts, counted in UTF-16
// units (as JavaScript counts too). Here the two become elements. Text never becomes markup, so nothing that
// somebody types can do more than be read.

import { html, useState } from "./vendor/htm-preact-standalone.module.js";
import { t } from "./i18n.js";

/**
 * @param {string} text
 * @param {Array} entities Telegram's MessageEntity objects
 * @param {object} on what pressing does: {link(url), command(text), mention(text, user)}
 */
export function rich(text, entities, on) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, sorted, on);
}

const isBlock = (entity) => ["pre", "blockquote", "expandable_blockquote"].includes(entity.type);

function span(text, from, to, entities, on) {
  const out = [];
  const queue = [...entities];
  let at = from;
  while (queue.length) {
    const entity = queue.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    if (start > at) out.push(text.slice(at, start));
    const inner = [];
    while (queue.length && queue[0].offset < end) {
      const next = queue.shift();
      inner.push(next);
      const beyond = next.offset + next.length - end;
      // Overlapping formatting ("bold, then both, then italic") goes on after this one ends.
      if (beyond > 0) queue.unshift({ ...next, offset: end, length: beyond });
    }
    out.push(wrap(entity, text.slice(start, end), span(text, start, end, inner, on), on));
    at = end;
    // A block stands on its own line already: the line break behind it would be a second one.
    if (isBlock(entity) && text[at] === "\n") at += 1;
  }
  if (at < to) out.push(text.slice(at, to));
  return out;
}

/** Only addresses that lead somewhere harmless become links. */
function safeUrl(address) {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  return /^(https?|mailto|tel|tg):/i.test(url) ? url : null;
}

function link(url, children, on) {
  const safe = safeUrl(url);
  if (!safe) return children;
  const follow = (event) => {
    if (on.link(safe)) event.preventDefault();
  };
  return html`<a href=${safe} target="_blank" rel="noopener noreferrer" onClick=${follow}>${children}</a>`;
}

function wrap(entity, plain, children, on) {
  switch (entity.type) {
    case "bold":
      return html`<strong>${children}</strong>`;
    case "italic":
      return html`<em>${children}</em>`;
    case "underline":
      return html`<u>${children}</u>`;
    case "strikethrough":
      return html`<s>${children}</s>`;
    case "code":
      return html`<code>${children}</code>`;
    case "pre":
      return html`<pre tabindex="0" data-language=${entity.language}><code>${children}</code></pre>`;
    case "blockquote":
      return html`<blockquote>${children}</blockquote>`;
    case "expandable_blockquote":
      return html`<${Expandable}>${children}<//>`;
    case "spoiler":
      return html`<${Spoiler}>${children}<//>`;
    case "text_link":
      return link(entity.url, children, on);
    case "url":
      return link(plain, children, on);
    case "email":
      return link(`mailto:${plain}`, children, on);
    case "phone_number":
      return link(`tel:${plain.replace(/[^+\d]/g, "")}`, children, on);
    case "bot_command":
      return html`<button type="button" class="as-link" onClick=${() => on.command(plain)}>${children}</button>`;
    case "mention":
    case "text_mention":
      return html`<button type="button" class="as-link" onClick=${() => on.mention(plain, entity.user)}>
        ${children}
      </button>`;
    case "hashtag":
    case "cashtag":
      return html`<span class="hashtag">${children}</span>`;
    default:
      return children; // custom emoji, dates: the text itself says it
  }
}

function Spoiler({ children }) {
  const [shown, show] = useState(false);
  if (shown) return html`<span class="spoiler shown">${children}</span>`;
  // The hidden words are in no attribute and not in the accessibility tree before they are asked for.
  return html`<button type="button" class="spoiler" onClick=${() => show(true)}>
    <span aria-hidden="true">${children}</span><span class="unseen">${t("message.spoiler")}</span>
  </button>`;
}

function Expandable({ children }) {
  const [open, setOpen] = useState(false);
  return html`<blockquote class=${open ? "" : "folded"}>
    <div>${children}</div>
    <button type="button" class="as-link fold" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${open ? t("message.less") : t("message.more")}
    </button>
  </blockquote>`;
}
