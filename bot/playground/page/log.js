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
const end = 80; // so near to the end counts as being there
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
  const known = useRef(0); // the newest message that was here already
  const last = useRef({ scrollTop: 0, scrollHeight: 0 }); // where the view was
  const messages = all.slice(-shown);
  const lastId = all.length ? all[all.length - 1].message_id : 0;

  const away = (from) => from.scrollHeight - from.scrollTop - box.current.clientHeight;
  const note = () => {
    const { scrollTop, scrollHeight } = box.current;
    last.current = { scrollTop, scrollHeight };
  };
  const setAtBottom = (atBottom) => {
    if (atBottom === state.atBottom) return;
    update({ atBottom });
    if (!atBottom) return;
    setMissed(0);
    openChatSeen();
  };
  const toEnd = (smooth) => {
    box.current.scrollTo({ top: box.current.scrollHeight, behavior: smooth && !calm() ? "smooth" : "auto" });
    setMissed(0);
    if (!smooth) note();
  };

  // What stood here already is not news; only what comes later is read out.
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(true), 800);
    return () => clearTimeout(timer);
  }, []);

  // Opening a chat: at the first unread message, or at the end.
  useLayoutEffect(() => {
    const line = document.getElementById("unread-line");
    if (!line) {
      toEnd(false);
      return;
    }
    box.current.scrollTop = Math.max(0, line.offsetTop - 60);
    note();
    setAtBottom(away(box.current) < end);
  }, [state.unreadFrom, all.length > 0]);

  // Something new: follow it when at the end or near it, count it when not. What I say myself is always followed. When
  // something above grew or shrank in the same moment, the end stays the end.
  useLayoutEffect(() => {
    const fresh = known.current ? all.filter((message) => message.message_id > known.current) : [];
    known.current = Math.max(known.current, lastId);
    const near = away(last.current) < box.current.clientHeight / 3;
    const changed = last.current.scrollHeight !== box.current.scrollHeight;
    last.current.scrollHeight = box.current.scrollHeight;
    if (fresh.length && (state.atBottom || near || isOwn(all[all.length - 1]))) {
      toEnd(false);
      setAtBottom(true);
    } else if (fresh.length) setMissed((n) => n + fresh.length);
    else if (changed && state.atBottom) toEnd(false);
  });

  // A picture that arrives late, an edited board, a bigger keyboard: the end stays the end.
  useEffect(() => {
    const observer = new ResizeObserver(() => state.atBottom && box.current && toEnd(false));
    observer.observe(box.current);
    observer.observe(box.current.firstElementChild);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    if (!box.current) return; // the last of the scrolling comes when another chat is already open
    const before = last.current;
    note();
    // Only who goes up leaves the end; on the way down, or when the messages grew, one is not there yet.
    const up = last.current.scrollTop < before.scrollTop && last.current.scrollHeight >= before.scrollHeight;
    if (away(box.current) < end) setAtBottom(true);
    else if (up) setAtBottom(false);
  };
  const focused = messages.some((message) => message.message_id === current) ? current : lastId;
  const onFocus = (event) => {
    const id = event.target.closest?.("article")?.id.split("-")[1];
    if (id) setCurrent(Number(id));
  };
  return html`<div class="log-frame">
    <div class=${`log ${state.atBottom ? "at-end" : ""}`} role="log" aria-live=${spoken ? "polite" : "off"} aria-relevant="additions" aria-label=${t("chat.messages")} id="messages" tabindex="-1"
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
