// One message: the bubble with its name, reply, text, media, time and buttons; or the pill of a service message.

import { botOf, edit, followLink, jumpTo, remove, replyTo, sayCommand } from "./actions.js";
import { Avatar } from "./avatar.js";
import { rich } from "./entities.js";
import { colour, fullMoment, mediaKind, millis, serviceText, summary, time, wordsOf } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { InlineKeyboard } from "./keyboard.js";
import { Menu } from "./menu.js";
import { Document, Other, Photo } from "./media.js";
import { Poll } from "./poll.js";
import { nameOf, openChat, state, toast, update } from "./store.js";
import { Component, html } from "./vendor/htm-preact-standalone.module.js";

/** Who stands above the bubble: an anonymous administrator speaks as the group. */
export const senderOf = (message) => message.sender_chat ?? message.from ?? {};

export const isOwn = (message) => message.from?.id === state.me && !message.sender_chat;

function mentioned(text, user) {
  const name = text.replace(/^@/, "").toLowerCase();
  const bot = botOf(openChat());
  const person = state.people.find((one) => one.id === user?.id || one.username?.toLowerCase() === name);
  if (person) update({ dialog: { name: "profile", person: person.id } });
  else if (bot?.username?.toLowerCase() === name) followLink(`https://t.me/${bot.username}`);
  else toast(t("message.unknownName", { name: text }));
}

const on = { link: (url) => followLink(url), command: sayCommand, mention: mentioned };

function Reply({ message }) {
  const quoted = message.reply_to_message;
  const who = nameOf(senderOf(quoted));
  return html`<button type="button" class=${`quoted name-${colour(senderOf(quoted).id ?? 0)}`} onClick=${() => jumpTo(quoted.message_id)}
    aria-label=${t("message.replyTo", { who, what: summary(quoted) })}>
    <b>${who}</b><span>${message.quote?.text ?? summary(quoted)}</span>
  </button>`;
}

function Body({ message }) {
  const kind = mediaKind(message);
  const full = message.text ?? message.caption;
  const text = wordsOf(message);
  const entities = message.entities ?? message.caption_entities;
  const words = text ? html`<div class="text" dir="auto" title=${text === full ? null : full}>${rich(text, entities, on)}</div>` : "";
  const above = message.show_caption_above_media;
  return html`
    ${above ? words : ""}
    ${kind === "photo" ? html`<${Photo} message=${message} who=${nameOf(senderOf(message))} />` : ""}
    ${kind === "document" ? html`<${Document} document=${message.document} />` : ""}
    ${kind === "poll" ? html`<${Poll} message=${message} />` : ""}
    ${kind && !["photo", "document", "poll"].includes(kind) ? html`<${Other} kind=${kind} message=${message} />` : ""}
    ${above ? "" : words}
    ${!text && !kind ? html`<p class="other">${t("message.unsupported")}</p>` : ""}`;
}

function Meta({ message, own }) {
  const edited = message.edit_date && !message.poll;
  return html`<span class="meta">
    ${edited ? html`<span>${t("message.edited")}</span>${" "}` : ""}
    <time dateTime=${new Date(millis(message.date)).toISOString()} title=${fullMoment(millis(message.date))}>${time(millis(message.date))}</time>
    ${own ? icon("ticks", "ticks") : ""}
  </span>`;
}

/** What can be done with a message of one's own. */
function OwnMenu({ message, current }) {
  const words = message.text ?? message.caption;
  return html`<div class="reply-here"><${Menu} label=${t("message.menu", { what: summary(message) })} drawing="dots" tabindex=${current ? 0 : -1} side="own" items=${[
    { label: t("message.reply"), drawing: "reply", run: () => replyTo(message) },
    words && { label: t("message.edit"), drawing: "edit", run: () => edit(message) },
    { label: t("message.delete"), drawing: "close", danger: true, run: () => remove(message) },
  ]} /></div>`;
}

/** Drawn again only when something about this very message changed: a chat may hold hundreds. */
export class Message extends Component {
  shouldComponentUpdate(next) {
    return Object.keys(next).some((name) => next[name] !== this.props[name]);
  }

  render({ message, first, last, named, flash, current }) {
    const sender = senderOf(message);
    const own = isOwn(message);
    const who = own ? t("you") : nameOf(sender);
    const keyboard = message.reply_markup?.inline_keyboard?.length;
    const onlyPhoto = message.photo && !message.caption;
    const classes = ["message", own ? "own" : "", first ? "first" : "", last ? "last" : "", flash ? "flash" : "",
      onlyPhoto ? "only-photo" : "", message.sticker ? "only-sticker" : "", message.poll ? "has-poll" : ""];
    const onKeyDown = (event) => {
      if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== "r")) return;
      event.preventDefault();
      replyTo(message);
    };
    return html`<article id=${`message-${message.message_id}`} class=${classes.filter(Boolean).join(" ")} tabindex=${current ? 0 : -1}
      aria-label=${`${who}, ${time(millis(message.date))}`} onKeyDown=${onKeyDown}>
      ${named && !own ? html`<span class="side">${last ? html`<${Avatar} id=${sender.id} name=${nameOf(sender)} bot=${sender.is_bot} />` : ""}</span>` : ""}
      <div class="stack">
        <div class="bubble" onDblClick=${() => replyTo(message)}>
          ${first && named && !own ? html`<p class=${`sender name-${colour(sender.id)}`}>${nameOf(sender)}
            ${message.sender_chat ? html`<span class="role">${t("member.anonymous")}</span>` : ""}</p>` : ""}
          ${message.receiver_user ? html`<p class="only-you">${t("message.onlyYou")}</p>` : ""}
          ${message.forward_origin ? html`<p class="forwarded">${t("message.forwarded")}</p>` : ""}
          ${message.reply_to_message && !message.reply_to_message.forum_topic_created ? html`<${Reply} message=${message} />` : ""}
          <${Body} message=${message} />
          <${Meta} message=${message} own=${own} />
          ${message.reactions?.length ? html`<p class="reactions" aria-label=${t("message.reactions", { what: message.reactions.join(" ") })}>${message.reactions.join(" ")}</p>` : ""}
        </div>
        ${keyboard ? html`<${InlineKeyboard} message=${message} />` : ""}
      </div>
      ${own ? html`<${OwnMenu} message=${message} current=${current} />` : html`
        <button type="button" class="reply-here" tabindex=${current ? 0 : -1} title=${t("message.reply")}
          aria-label=${t("message.replyTo", { who, what: summary(message) })} onClick=${() => replyTo(message)}>${icon("reply")}</button>`}
    </article>`;
  }
}

export function Service({ message }) {
  const pinned = message.pinned_message;
  const text = serviceText(message);
  return html`<p class="pill" id=${`message-${message.message_id}`} tabindex="-1">
    ${pinned?.message_id ? html`<button type="button" onClick=${() => jumpTo(pinned.message_id)}>${text}</button>` : html`<span>${text}</span>`}
  </p>`;
}
