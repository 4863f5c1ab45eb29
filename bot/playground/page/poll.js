// A poll as Telegram draws it: before a vote the options to choose, after it (or when it is closed) the results.

import { votePoll } from "./actions.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { state } from "./store.js";
import { html, useState } from "./vendor/htm-preact-standalone.module.js";

function kindOf(poll) {
  if (poll.is_closed) return t("poll.final");
  if (poll.type === "quiz") return t(poll.is_anonymous ? "poll.anonymousQuiz" : "poll.quiz");
  return t(poll.is_anonymous ? "poll.anonymous" : "poll.public");
}

const correct = (poll) => poll.correct_option_ids ?? (poll.correct_option_id === undefined ? [] : [poll.correct_option_id]);

function Result({ poll, option, index, chosen }) {
  const total = poll.total_voter_count;
  const share = total ? Math.round((option.voter_count / total) * 100) : 0;
  const mine = chosen.includes(index);
  const right = correct(poll).includes(index);
  // In a public poll everybody may see who chose what; an anonymous one comes without voters.
  const names = poll.is_anonymous ? [] : (poll.voters?.[index] ?? []).map((id) => state.people.find((one) => one.id === id)?.first_name ?? "?");
  const wrong = poll.type === "quiz" && mine && !right;
  return html`<li class=${`result ${wrong ? "wrong" : ""} ${right ? "right" : ""}`}>
    <span class="share">${share}%</span>
    <span class="choice">${option.text}</span>
    <span class="mark">${mine ? icon("check") : ""}</span>
    <span class="bar"><i style=${{ width: `${Math.max(share, 1)}%` }}></i></span>
    ${names.length ? html`<span class="voters">${names.join(", ")}</span>` : ""}
    <span class="unseen">${t("poll.votes", { n: option.voter_count })}${mine ? `, ${t("poll.mine")}` : ""}</span>
  </li>`;
}

export function Poll({ message }) {
  const { poll } = message;
  const chosen = poll.chosen ?? [];
  const [marked, setMarked] = useState([]);
  const [busy, setBusy] = useState(false);
  const done = chosen.length > 0 || poll.is_closed;
  const send = async (options) => {
    setBusy(true);
    await votePoll(message, options);
    setMarked([]);
    setBusy(false);
  };
  const toggle = (index) =>
    setMarked(marked.includes(index) ? marked.filter((one) => one !== index) : [...marked, index].sort((a, b) => a - b));

  const options = done
    ? html`<ul class="options">${poll.options.map((option, index) =>
        html`<${Result} poll=${poll} option=${option} index=${index} chosen=${chosen} />`)}</ul>`
    : html`<ul class="options">${poll.options.map((option, index) => html`<li>
        ${poll.allows_multiple_answers
          ? html`<label class="option"><input type="checkbox" checked=${marked.includes(index)} disabled=${busy}
              onChange=${() => toggle(index)} /><span class="choice">${option.text}</span></label>`
          : html`<button type="button" class="option" disabled=${busy} onClick=${() => send([index])}>
              <i class="radio" aria-hidden="true"></i><span class="choice">${option.text}</span></button>`}
      </li>`)}</ul>`;
  return html`<div class="poll" role="group" aria-label=${`${t("media.poll")}: ${poll.question}`}>
    ${poll.description ? html`<p class="poll-description">${poll.description}</p>` : ""}
    <p class="question">${poll.question}</p>
    <p class="kind">${kindOf(poll)}${poll.allows_multiple_answers && !done ? ` · ${t("poll.several")}` : ""}</p>
    ${options}
    ${done && poll.type === "quiz" && poll.explanation ? html`<p class="explanation">${poll.explanation}</p>` : ""}
    <p class="foot">
      <span aria-live="off">${poll.total_voter_count ? t("poll.votes", { n: poll.total_voter_count }) : t("poll.none")}</span>
      ${!done && poll.allows_multiple_answers ? html`<button type="button" class="text-button"
        disabled=${busy || !marked.length} onClick=${() => send(marked)}>${t("poll.vote")}</button>` : ""}
      ${chosen.length && !poll.is_closed && poll.allows_revoting !== false && poll.type !== "quiz"
        ? html`<button type="button" class="text-button" disabled=${busy} onClick=${() => send([])}>${t("poll.retract")}</button>` : ""}
    </p>
  </div>`;
}
