// Who are you? A row of everybody who can be played, on top of the list of chats. One click changes the eyes one
// looks through; the heading says whose they are.

import { become } from "./actions.js";
import { Avatar } from "./avatar.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { me, nameOf, state, update } from "./store.js";
import { unreadOf } from "./unread.js";
import { html, useEffect, useRef } from "./vendor/htm-preact-standalone.module.js";

function Person({ person }) {
  const current = person.id === state.me;
  const waiting = unreadOf(person.id);
  const name = nameOf(person);
  const says = [name, person.about, current ? t("people.current") : "", waiting ? t("unread", { n: waiting }) : ""];
  return html`<li>
    <button type="button" class="person" aria-pressed=${current} aria-label=${says.filter(Boolean).join(", ")}
      title=${[name, person.about].filter(Boolean).join(" · ")} onClick=${() => become(person.id)}>
      <span class="ring"><${Avatar} id=${person.id} name=${name} /></span>
      ${waiting && !current ? html`<span class="badge">${waiting > 99 ? "99+" : waiting}</span>` : ""}
      <span class="name">${person.first_name}</span>
    </button>
  </li>`;
}

export function People() {
  const row = useRef(null);
  const person = me();
  // With many people the current one may be outside of what is seen of the row.
  useEffect(() => row.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" }), [state.me]);
  return html`<section class="people" aria-label=${t("people.label")}>
    <p class="you" aria-live="polite">
      ${person ? html`${t("people.you")} <b>${nameOf(person)}</b>${person.about ? html`${" "}<span>${person.about}</span>` : ""}` : t("people.nobody")}
    </p>
    <ul ref=${row}>
      ${state.people.map((one) => html`<${Person} key=${one.id} person=${one} />`)}
      <li>
        <button type="button" class="person add" onClick=${() => update({ dialog: { name: "newPerson" } })}>
          <span class="ring"><span class="avatar">${icon("plus")}</span></span>
          <span class="name">${t("people.new")}</span>
        </button>
      </li>
    </ul>
  </section>`;
}
