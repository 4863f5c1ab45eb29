// The typing box: Enter sends, "/" offers the bot's commands, a reply shows what it answers, files can be attached.

import { edit, open, rewrite, say, sayCommand, setBlocked } from "./actions.js";
import { colour, fileSize, summary } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { ReplyKeyboard } from "./keyboard.js";
import { Menu } from "./menu.js";
import { isOwn, senderOf } from "./message.js";
import { isBlocked } from "./standing.js";
import { threadFor } from "./topics.js";
import { here, nameOf, put, state, toast } from "./store.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "./vendor/htm-preact-standalone.module.js";

const most = 20 * 1024 * 1024; // as much as a bot may fetch from Telegram

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1] ?? "");
    reader.onerror = reject;
    reader.readAsDataURL(file);
  });
}

/** The commands that fit what is typed so far; none unless the text is the beginning of a command. */
function fitting(commands, text) {
  if (!/^\/[\w@]*$/.test(text)) return [];
  const start = text.slice(1).toLowerCase();
  return commands.filter((one) => one.command.startsWith(start));
}

function Commands({ list, marked, choose }) {
  const box = useRef(null);
  useEffect(() => box.current.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }), [marked]);
  return html`<ul class="commands" role="listbox" id="commands" aria-label=${t("composer.commands")} ref=${box}>
    ${list.map((one, index) => html`<li role="option" id=${`command-${index}`} aria-selected=${index === marked}
      onPointerDown=${(event) => event.preventDefault()} onClick=${() => choose(one)}>
      <b>/${one.command}</b> <span>${one.description}</span>
    </li>`)}
  </ul>`;
}

function ReplyBar({ message }) {
  const who = nameOf(senderOf(message));
  return html`<div class=${`reply-bar name-${colour(senderOf(message).id ?? 0)}`}>
    ${icon("reply")}
    <span class="lines"><b>${t("composer.replyingTo", { who })}</b><span>${summary(message)}</span></span>
    <button type="button" class="round" aria-label=${t("composer.cancelReply")} onClick=${() => put("replies", here(), undefined)}>${icon("close")}</button>
  </div>`;
}

function EditBar({ message, cancel }) {
  return html`<div class="reply-bar">
    ${icon("edit")}
    <span class="lines"><b>${t("message.editing")}</b><span>${summary(message)}</span></span>
    <button type="button" class="round" aria-label=${t("composer.cancelEdit")} onClick=${cancel}>${icon("close")}</button>
  </div>`;
}

/** Somebody who goes by keyboard through the people or the story wants to stay there. */
function mayTakeFocus() {
  const active = document.activeElement;
  return !state.dialog && !active?.closest(".story") && !(active?.closest(".people, .clock") && active.matches(":focus-visible"));
}

export function Composer({ chat, waiting }) {
  const place = here();
  const [text, setText] = useState(state.drafts[place] ?? "");
  const [marked, setMarked] = useState(0);
  const [hidden, setHidden] = useState(false); // the list of commands was closed with Escape
  const [file, setFile] = useState(null);
  const [busy, setBusy] = useState(false);
  const field = useRef(null);
  const picker = useRef(null);
  const draft = useRef(text);
  draft.current = text;
  const reply = state.replies[place];
  const editing = state.edits[place];
  const commands = state.commands[place] ?? [];
  const list = hidden ? [] : fitting(commands, text);

  useEffect(() => {
    // On a phone the keyboard would jump up and hide half of what one wants to read.
    if (state.wide && mayTakeFocus() && matchMedia("(hover: hover)").matches) field.current?.focus({ preventScroll: true });
    return () => put("drafts", place, draft.current || undefined);
  }, []);
  useEffect(() => {
    if (reply && mayTakeFocus()) field.current?.focus({ preventScroll: true });
  }, [reply]);
  useEffect(() => {
    if (editing) setText(editing.text ?? editing.caption ?? "");
  }, [editing]);
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = "auto";
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [text]);

  if (waiting || isBlocked(chat)) {
    const press = () => (waiting ? say({ text: "/start" }) : setBlocked(false));
    return html`<footer class="composer"><button type="button" class="start" onClick=${press}>
      ${waiting ? t("composer.start") : t("chat.unblock")}</button></footer>`;
  }

  const write = (value) => {
    setText(value);
    setMarked(0);
    setHidden(false);
  };
  const send = async () => {
    const words = text.trim();
    if (busy || (!words && !file)) return;
    setBusy(true);
    if (editing) {
      if (await rewrite(editing, words)) write("");
      setBusy(false);
      return;
    }
    const answer = { reply_to: reply?.message_id, thread: threadFor(reply) };
    const content = file
      ? { kind: file.type.startsWith("image/") ? "photo" : "document", file_name: file.name, content_base64: await base64(file), caption: words || undefined }
      : { text: words };
    const sent = await say({ ...content, ...answer });
    setBusy(false);
    if (!sent) return; // what was typed stays
    write("");
    setFile(null);
    field.current?.focus();
  };
  const choose = async (command) => {
    write("");
    if (!(await sayCommand(`/${command.command}`))) write(`/${command.command}`);
    field.current?.focus();
  };
  const pick = (event) => {
    const chosen = event.target.files[0];
    event.target.value = "";
    if (chosen && chosen.size > most) toast(t("composer.tooBig"), "error");
    else if (chosen) setFile(chosen);
    field.current.focus();
  };
  const listKeys = {
    ArrowDown: () => setMarked((marked + 1) % list.length),
    ArrowUp: () => setMarked((marked - 1 + list.length) % list.length),
    Enter: () => choose(list[marked]),
    Tab: () => write(`/${list[marked].command} `),
    Escape: () => setHidden(true),
  };
  const stopEditing = () => {
    put("edits", place, undefined);
    write("");
  };
  const keys = {
    Enter: send,
    ArrowUp: () => {
      const last = (state.messages[place] ?? []).filter((message) => isOwn(message) && message.text).pop();
      if (last) edit(last);
    },
    Escape: () => {
      if (editing) stopEditing();
      else if (reply) put("replies", place, undefined);
      else if (file) setFile(null);
      else if (!state.wide) open(null);
      else document.querySelector(".entry[aria-current]")?.focus();
    },
  };
  const onKeyDown = (event) => {
    if (event.ctrlKey && event.key === "ArrowUp") {
      // Out of the box to the messages, which the arrow keys then walk through.
      event.preventDefault();
      document.querySelector(".log article[tabindex='0']")?.focus();
    }
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = (list.length ? listKeys : keys)[event.key];
    if (!act || (event.key === "ArrowUp" && text && !list.length)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const markup = reply?.reply_markup;
  return html`<footer class="composer">
    ${list.length ? html`<${Commands} list=${list} marked=${marked} choose=${choose} />` : ""}
    ${editing ? html`<${EditBar} message=${editing} cancel=${stopEditing} />` : ""}
    ${reply ? html`<${ReplyBar} message=${reply} />` : ""}
    ${file ? html`<div class="reply-bar file">${icon(file.type.startsWith("image/") ? "photo" : "file")}
      <span class="lines"><b>${file.name}</b><span>${fileSize(file.size)}</span></span>
      <button type="button" class="round" aria-label=${t("composer.removeFile")} onClick=${() => setFile(null)}>${icon("close")}</button></div>` : ""}
    <div class="type">
      <${Menu} label=${t("composer.attach")} drawing="clip" side="up" items=${[
        { label: t("composer.file"), drawing: "photo", run: () => picker.current.click() },
        { label: t("composer.voice"), drawing: "voice", run: () => say({ kind: "voice", thread: threadFor(reply), reply_to: reply?.message_id }) },
        { label: t("composer.sticker"), drawing: "sticker", run: () => say({ kind: "sticker", thread: threadFor(reply), reply_to: reply?.message_id }) },
      ]} />
      <input type="file" hidden ref=${picker} onChange=${pick} aria-label=${t("composer.file")} />
      <textarea id="composer" rows="1" ref=${field} value=${text} dir="auto" maxlength="4096"
        aria-label=${t("composer.label")} placeholder=${(markup?.force_reply && markup.input_field_placeholder) || t("composer.placeholder")}
        aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${list.length ? "commands" : null}
        aria-activedescendant=${list.length ? `command-${marked}` : null}
        onInput=${(event) => write(event.target.value)} onKeyDown=${onKeyDown}></textarea>
      ${commands.length ? html`<button type="button" class="round" aria-label=${t("composer.showCommands")} title=${t("composer.showCommands")}
        aria-expanded=${list.length > 0} onClick=${() => { write(list.length ? "" : "/"); field.current.focus(); }}>${icon("slash")}</button>` : ""}
      <button type="button" class="round send" aria-label=${t("composer.send")} title=${t("composer.send")}
        disabled=${busy || (!text.trim() && !file)} onClick=${send}>${icon("send")}</button>
    </div>
    <${ReplyKeyboard} chat=${chat} />
  </footer>`;
}
