// The messages of the open chat: days, the line where the unread ones begin, bubbles in groups, and scrolling that
// follows what is new only if one is at the end already.

import { calm, openChatSeen } from "./actions.js";
import { day, millis, serviceText } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { isOwn, Message, senderOf, Service } from "./message.js";
import { inTopic } from "./topics.js";
import { here, openChat, state, update } from "./store.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "./vendor/htm-preact-standalone.module.js";

const page = 150; // messages shown at once; earlier ones on request
const pause = 15 * 60; // seconds after which the same sender starts a new group of bubbles

const sameDay = (a, b) => new Date(a.date * 1000).toDateString() === new Date(b.date * 1000).toDateString();

function together(a, b) {
  return a && b && !serviceText(a) && !serviceText(b) && senderOf(a).id === senderOf(b).id
    && Math.abs(b.date - a.date) < pause && sameDay(a, b) && b.message_id !== state.unreadFrom;
}

/** Each day is a box of its own: its date stays in sight as long as the day is, and then makes room for the next. */
function days(messages, named, current) {
  const boxes = [];
  for (const message of messages) {
    const last = boxes.at(-1);
    if (last && sameDay(last[0], message)) last.push(message);
    else boxes.push([message]);
  }
  return boxes.map((box) => html`<div class="of-day" key=${new Date(box[0].date * 1000).toDateString()}>
    <h3 class="pill day"><span>${day(millis(box[0].date))}</span></h3>
    ${rows(box, named, current)}
  </div>`);
}

function rows(messages, named, current) {
  const out = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    if (message.message_id === state.unreadFrom) {
      out.push(html`<p class="unread-line" key="unread" id="unread-line"><span>${t("chat.unreadLine")}</span></p>`);
    }
    if (serviceText(message)) {
      out.push(html`<${Service} key=${message.message_id} message=${message} />`);
      return;
    }
    const pressed = Object.keys(state.pressed).filter((one) => one.startsWith(`${here()}:${message.message_id}:`)).join();
    out.push(html`<${Message} key=${message.message_id} message=${message} first=${!together(before, message)} last=${!together(message, after)}
      named=${named} flash=${state.flash === message.message_id} current=${current === message.message_id} pressed=${pressed} own=${isOwn(message)}
      language=${state.language} />`);
  });
  return out;
}

/** Arrow keys go from message to message; Escape goes back to the typing box. */
function walk(event) {
  const article = event.target.closest?.("article");
  if (!article || event.target !== article) return;
  const all = [...event.currentTarget.querySelectorAll("article")];
  const at = all.indexOf(article);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    if (to >= all.length) document.getElementById("composer")?.focus();
    else all[Math.max(0, to)].focus();
  } else if (event.key === "Escape") {
    event.stopPropagation();
    document.getElementById("composer")?.focus();
  }
}

export function Log() {
  const all = (state.messages[here()] ?? []).filter(inTopic);
  const chat = openChat();
  const box = useRef(null);
  const [shown, setShown] = useState(page);
  const [missed, setMissed] = useState(0);
  const [current, setCurrent] = useState(null);
  const [spoken, setSpoken] = useState(false);
  const count = useRef(0);
  const messages = all.slice(-shown);
  const lastId = all.length ? all[all.length - 1].message_id : 0;

  const toEnd = (smooth) => {
    box.current.scrollTo({ top: box.current.scrollHeight, behavior: smooth && !calm() ? "smooth" : "auto" });
    setMissed(0);
  };

  // What stood here already is not news; only what comes later is read out.
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(true), 800);
    return () => clearTimeout(timer);
  }, []);

  // Opening a chat: at the first unread message, or at the end.
  useLayoutEffect(() => {
    const line = document.getElementById("unread-line");
    if (line) box.current.scrollTop = Math.max(0, line.offsetTop - 60);
    else toEnd(false);
  }, [state.unreadFrom, all.length > 0]);

  // Something new: follow it when at the end, count it when not. What I say myself is always followed.
  useLayoutEffect(() => {
    const grown = all.length - count.current;
    const wasEmpty = count.current === 0;
    count.current = all.length;
    if (grown <= 0 || wasEmpty) return;
    if (state.atBottom || isOwn(all[all.length - 1])) toEnd(true);
    else setMissed((n) => n + grown);
  }, [lastId]);

  // A picture that arrives late, an edited board, a bigger keyboard: the end stays the end.
  useEffect(() => {
    const observer = new ResizeObserver(() => state.atBottom && box.current && toEnd(false));
    observer.observe(box.current);
    observer.observe(box.current.firstElementChild);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    if (!box.current) return; // the last of the scrolling comes when another chat is already open
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    const atBottom = scrollHeight - scrollTop - clientHeight < 80;
    if (atBottom === state.atBottom) return;
    update({ atBottom });
    if (atBottom) {
      setMissed(0);
      openChatSeen();
    }
  };
  const focused = messages.some((message) => message.message_id === current) ? current : lastId;
  const onFocus = (event) => {
    const id = event.target.closest?.("article")?.id.split("-")[1];
    if (id) setCurrent(Number(id));
  };
  return html`<div class="log-frame">
    <div class="log" role="log" aria-live=${spoken ? "polite" : "off"} aria-relevant="additions" aria-label=${t("chat.messages")} id="messages" tabindex="-1"
      ref=${box} onScroll=${onScroll} onKeyDown=${walk} onFocusIn=${onFocus}>
      <div class="log-inner">
        ${all.length > shown ? html`<p class="pill"><button type="button" onClick=${() => setShown(shown + page)}>${t("chat.earlier")}</button></p>` : ""}
        ${days(messages, chat && chat.type !== "private", focused)}
      </div>
    </div>
    ${state.atBottom === false ? html`<button type="button" class="to-end" onClick=${() => toEnd(true)}
      aria-label=${missed ? t("chat.toEndNew", { n: missed }) : t("chat.toEnd")}>
      ${icon("down")}${missed ? html`<span class="badge" aria-hidden="true">${missed}</span>` : ""}
    </button>` : ""}
  </div>`;
}
