// "Watch a cycle": the real bot plays a scripted story. The server says who acts where; the view follows, unless
// somebody looks around by themselves, and a strip tells what happens.

import { become, open } from "./actions.js";
import * as api from "./api.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { attempt, recall, remember, state, toast, update } from "./store.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

let wanted = null; // where the story is now
let moving = false;

/** An event of the story: remember it and go where it happens. */
export function follow(event) {
  const over = event.state === "idle";
  update({ story: over ? null : { ...state.story, ...event }, dialog: state.dialog?.name === "welcome" ? null : state.dialog });
  if (event.error) toast(t("story.stuck", { why: event.error }), "error");
  wanted = over || event.state === "done" || !state.following ? null : event;
  if (wanted && !moving) goThere();
}

/** One move after the other; what a quick story has left behind already is passed over. */
async function goThere() {
  moving = true;
  while (wanted) {
    const { person, chat } = wanted;
    wanted = null;
    if (person && person !== state.me && state.people.some((one) => one.id === person)) await become(person, chat ?? undefined);
    else if (chat && chat !== state.chat) await open(chat, { step: false });
  }
  moving = false;
}

/** Plays the story in a playground that is empty at first, so that nobody but its people is there. */
export async function play(language, speed) {
  remember("speed", speed);
  update({ following: true, guide: false, story: { state: "playing", scene: "", caption: t("story.begins"), position: 0, total: 0, speed } });
  const started = await attempt(async () => {
    await api.reset(false);
    return api.storyDo("start", { language, speed });
  });
  if (!started) update({ story: null });
  return Boolean(started);
}

const tell = (action, body) => attempt(() => api.storyDo(action, body));

function followAgain() {
  update({ following: true });
  wanted = state.story;
  if (wanted && !moving) goThere();
}

/** Somebody chose a chat or a person by hand while the story plays: leave them there. */
export function lookAround() {
  if (state.story && state.story.state !== "done" && state.following) update({ following: false });
}

function setSpeed(event) {
  const speed = Number(event.target.value);
  remember("speed", speed);
  tell("speed", { speed });
}

function Controls({ story }) {
  const playing = story.state === "playing";
  if (story.state === "done") {
    return html`<button type="button" class="tool" onClick=${() => update({ dialog: { name: "story" } })}>${icon("play")}${t("story.again")}</button>
      <button type="button" class="tool" onClick=${() => update({ story: null })}>${t("story.look")}</button>`;
  }
  return html`
    <button type="button" class="tool main" onClick=${() => tell(playing ? "pause" : "resume")}>
      ${icon(playing ? "pause" : "play")}${t(playing ? "story.pause" : "story.resume")}</button>
    ${["step", "skip", "stop"].map((action) => html`
      <button type="button" class="tool" onClick=${() => tell(action)}>${icon(action)}<span>${t(`story.${action}`)}</span></button>`)}
    <label><span class="unseen">${t("story.speed")}</span>
      <select class="tool" onChange=${setSpeed} value=${String(story.speed ?? recall("speed", 1))}>
        ${["0.5", "1", "2", "4"].map((one) => html`<option value=${one}>${one}×</option>`)}</select></label>
    ${state.following ? "" : html`<button type="button" class="tool main" onClick=${followAgain}>${t("story.follow")}</button>`}`;
}

export function Story() {
  const { story } = state;
  if (!story) return "";
  const share = story.total ? Math.round((story.position / story.total) * 100) : 0;
  return html`<section class="story" aria-label=${t("entry.story")}>
    <div class="progress" role="progressbar" aria-label=${t("story.progress")} aria-valuemin="0" aria-valuemax=${story.total ?? 0}
      aria-valuenow=${story.position ?? 0}><i style=${{ width: `${share}%` }}></i></div>
    <p class="caption" aria-live="polite"><b>${story.scene}</b> <span>${story.state === "done" ? t("story.done") : story.caption}</span></p>
    <div class="controls">
      <${Controls} story=${story} />
      <span class="count">${story.total ? t("story.count", { position: story.position, total: story.total }) : ""}</span>
    </div>
  </section>`;
}
