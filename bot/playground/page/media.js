// Pictures, documents and the other things that a message may carry besides text.

import { fileUrl } from "./api.js";
import { fileSize } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { attempt, update } from "./store.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

/** The smallest picture that is sharp enough for a bubble, and the largest for looking closely. */
const largest = (sizes) => sizes.reduce((best, size) => (size.width > best.width ? size : best), sizes[0]);

export function Photo({ message, who }) {
  const size = largest(message.photo);
  const alt = message.caption ? t("photo.alt", { caption: message.caption }) : t("photo.altPlain", { who });
  const show = () => update({ dialog: { name: "lightbox", src: fileUrl(size.file_id), alt, caption: message.caption } });
  return html`<button type="button" class="photo" onClick=${show}>
    <img src=${fileUrl(size.file_id)} alt=${alt} width=${size.width || null} height=${size.height || null} loading="lazy" />
  </button>`;
}

/** Kinds that a browser shows by itself and that cannot run as a page of this address. */
const opens = (type) => /^(application\/pdf|image\/(png|jpeg|gif|webp)|text\/(plain|csv|calendar))$/.test(type ?? "");

async function openDocument(document) {
  // The window is opened at once, within the click, or the browser takes it for an unwanted one.
  const view = window.open("", "_blank");
  await attempt(async () => {
    const content = await (await fetch(fileUrl(document.file_id))).arrayBuffer();
    const type = document.mime_type.startsWith("text/") ? "text/plain;charset=utf-8" : document.mime_type;
    const address = URL.createObjectURL(new Blob([content], { type }));
    if (view) view.location = address;
  });
}

export function Document({ document }) {
  const name = document.file_name ?? t("media.document");
  const ending = name.includes(".") ? name.split(".").pop().slice(0, 4) : "";
  return html`<div class="document">
    <a class="file" href=${fileUrl(document.file_id)} download=${name} aria-label=${t("document.download", { name })}>
      <span class="kind" aria-hidden="true">${ending || icon("file")}</span>
      <span class="about"><span class="file-name">${name}</span>
        <span class="size">${[fileSize(document.file_size), t("document.save")].filter(Boolean).join(" · ")}</span></span>
    </a>
    ${opens(document.mime_type) ? html`<button type="button" class="text-button" aria-label=${t("document.openNamed", { name })}
      onClick=${() => openDocument(document)}>${t("document.open")}</button>` : ""}
  </div>`;
}

/** A line for what the playground can only mention: a voice message has no sound here. */
export function Other({ kind, message }) {
  const seconds = message[kind].duration;
  const more = message.sticker?.emoji ?? message.contact?.first_name ?? (seconds ? `${seconds} s` : "");
  return html`<p class="other">${icon(kind === "voice" || kind === "audio" ? "voice" : kind === "sticker" ? "sticker" : "file")}
    <span>${t(`media.${kind}`)} ${more}</span></p>`;
}
