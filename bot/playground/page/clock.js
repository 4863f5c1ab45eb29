// The strip on top: what time it is in the playground, and the buttons that let time pass.

import { become, loadChats, open } from "./actions.js";
import * as api from "./api.js";
import { clockDate, dueMoment, fullMoment, nowMillis, time } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { setClock } from "./live.js";
import { attempt, nameOf, state, update } from "./store.js";
import { html, useEffect, useState } from "./vendor/htm-preact-standalone.module.js";

const steps = [
  ["clock.hour", { advance: "PT1H" }],
  ["clock.day", { advance: "P1D" }],
  ["clock.week", { advance: "P7D" }],
];

const mostLooks = 90; // mornings, about a quarter of a year
const stays = 10000; // milliseconds for which the strip says what came of it

/** How many messages each chat holds, whoever sees it. */
function counts() {
  const all = new Map();
  for (const [person, chats] of Object.entries(state.chats)) {
    for (const chat of chats) all.set(chat.id, { count: chat.message_count ?? 0, person: Number(person), chat });
  }
  return all;
}

/** Lets time pass and says what came of it: how many new messages, and where. */
export async function travel(how) {
  const before = counts();
  const from = nowMillis();
  update({ clock: { ...state.clock, busy: true, outcome: null } });
  let arrived;
  let news = [];
  // Not all that falls due is said, for example that a day is over: “to the next nudge” goes on until something is.
  for (let looks = 0; looks < mostLooks; looks += 1) {
    arrived = await attempt(() => api.travel(how));
    if (!state.clock.busy) return; // everything began anew meanwhile
    if (!arrived) {
      update({ clock: { ...state.clock, busy: false } });
      return;
    }
    await attempt(loadChats);
    news = [...counts().values()]
      .map(({ count, person, chat }) => ({ person, chat, count: count - (before.get(chat.id)?.count ?? 0) }))
      .filter((one) => one.count > 0);
    if (how.to !== "next" || news.length || !arrived.next_due) break;
  }
  const moved = Math.abs(nowMillis() - from) > 1000;
  const outcome = { from, news, settled: arrived.settled !== false, moved };
  setClock(arrived, { busy: false, outcome });
  setTimeout(() => state.clock.outcome?.from === from && update({ clock: { ...state.clock, outcome: null } }), stays);
}

function chatName({ person, chat }) {
  if (chat.type !== "private") return chat.title;
  return t("clock.privateOf", { name: nameOf(state.people.find((one) => one.id === person)) });
}

function goTo({ person, chat }) {
  update({ clock: { ...state.clock, outcome: null } });
  const seesIt = (state.chats[state.me] ?? []).some((one) => one.id === chat.id && (chat.type !== "private" || chat.id === state.me));
  if (seesIt) open(chat.id);
  else become(person, chat.id, { step: true });
}

function Outcome({ outcome }) {
  const sum = outcome.news.reduce((total, one) => total + one.count, 0);
  const close = () => update({ clock: { ...state.clock, outcome: null } });
  return html`<div class="outcome">
    <span>${sum ? t("clock.news", { n: sum }) : t("clock.quiet")}${outcome.settled ? "" : ` ${t("clock.unsettled")}`}</span>
    ${outcome.news.map((one) => html`<button type="button" class="chip" onClick=${() => goTo(one)}>
      ${chatName(one)} <b>+${one.count}</b>
    </button>`)}
    <button type="button" class="plain" aria-label=${t("close")} onClick=${close}>${icon("close")}</button>
  </div>`;
}

export function Clock() {
  const [, tick] = useState(0);
  const [open, setOpen] = useState(false);
  const { clock } = state;
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const now = nowMillis();
  const next = clock.nextDue;
  // On a phone with an open chat the buttons fold away behind the time.
  const folded = !state.wide && state.chat !== null && !open;
  return html`<section class=${`clock ${folded ? "folded" : ""}`} aria-label=${t("clock.label")}>
    <button type="button" class="now" aria-expanded=${!folded} onClick=${() => setOpen(!open)} title=${fullMoment(now)}>
      ${icon("clock")}
      <time dateTime=${new Date(now).toISOString()}><span class="date">${clockDate(now)}</span>${" "}<b>${time(now)}</b></time>
    </button>
    <div class="steps" hidden=${folded}>
      ${steps.map(([label, how]) => html`
        <button type="button" class="tool" disabled=${clock.busy} onClick=${() => travel(how)}>${t(label)}</button>`)}
      <button type="button" class="tool next" disabled=${clock.busy || !next} onClick=${() => travel({ to: "next" })}>
        <span>${next ? t("clock.next") : t("clock.nothing")}</span>
        ${next ? html`<small>${dueMoment(next)}</small>` : ""}
      </button>
    </div>
    <div class="clock-news" role="status">
      ${clock.busy ? html`<span class="outcome"><i class="spinner"></i>${t("clock.busy")}</span>` : ""}
      ${!clock.busy && clock.outcome ? html`<${Outcome} outcome=${clock.outcome} />` : ""}
    </div>
  </section>`;
}
