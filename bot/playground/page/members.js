// Who is in a group and what may be done about it; and the small page about one person or the bot.

import { become, botOf, loadChats, membersOf, open } from "./actions.js";
import * as api from "./api.js";
import { Avatar } from "./avatar.js";
import { close, Dialog } from "./dialog.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { Menu } from "./menu.js";
import { botUser } from "./sidebar.js";
import { attempt, myChats, nameOf, state } from "./store.js";
import { html } from "./vendor/htm-preact-standalone.module.js";

async function change(work) {
  await attempt(work);
  await attempt(loadChats);
}

function statusOf(member) {
  if (member.status === "creator") return t(member.is_anonymous ? "member.anonymousCreator" : "member.creator");
  if (member.status === "administrator") return t(member.is_anonymous ? "member.anonymousAdministrator" : "member.administrator");
  return member.status === "restricted" ? t("member.restricted") : "";
}

function Member({ chat, member }) {
  const { user } = member;
  const person = state.people.find((one) => one.id === user.id);
  const administers = member.status === "administrator";
  const name = nameOf(user);
  const bot = (action) => () => change(() => api.botMembership(chat.id, state.me, action));
  const admin = (how) => () => change(() => api.administrator(chat.id, user.id, how));
  const items = user.is_bot
    ? [
        { label: t(administers ? "member.demoteBot" : "member.promoteBot"), run: bot(administers ? "demote" : "promote") },
        { label: t("member.remove"), danger: true, run: bot("remove") },
      ]
    : [
        person && user.id !== state.me && { label: t("member.become", { name: user.first_name }), run: () => { close(); become(user.id, chat.id); } },
        member.status === "member" && { label: t("member.promote"), run: admin({}) },
        chat.type === "supergroup" && !member.is_anonymous && { label: t("member.promoteAnonymous"), run: admin({ anonymous: true }) },
        member.status === "administrator" && { label: t("member.demote"), run: admin({ action: "demote" }) },
        { label: t(user.id === state.me ? "member.leave" : "member.remove"), danger: true, run: () => change(() => api.membership(chat.id, user.id, "leave", state.me)) },
      ];
  return html`<li class="member">
    <${Avatar} id=${user.id} name=${name} bot=${user.is_bot} />
    <span class="lines"><b>${name}${user.id === state.me ? ` (${t("you")})` : ""}</b>
      <span>${user.is_bot ? t("chat.bot") : person?.about ?? ""}</span></span>
    ${statusOf(member) ? html`<span class="status">${statusOf(member)}</span>` : ""}
    <${Menu} label=${t("member.menu", { name })} drawing="dots" items=${items} />
  </li>`;
}

export function Members({ chat: id }) {
  const chat = myChats().find((one) => one.id === id);
  if (!chat) {
    close();
    return "";
  }
  const members = membersOf(chat);
  const inside = members.map((member) => member.user.id);
  const outside = state.people.filter((person) => !inside.includes(person.id));
  const bot = botUser();
  const upgrade = () => {
    close();
    change(() => api.upgrade(id, state.me));
  };
  const add = (event) => {
    const person = Number(event.target.elements.person.value);
    event.preventDefault();
    change(() => api.membership(id, person, "join", state.me));
  };
  return html`<${Dialog} title=${chat.title}>
    <p class="hint">${t("chat.members", { n: inside.length })} · ${t(`group.${chat.is_forum ? "forum" : chat.type}`)}</p>
    <ul class="plain-list">${members.map((member) => html`<${Member} key=${member.user.id} chat=${chat} member=${member} />`)}</ul>
    ${outside.length ? html`<form class="inline" onSubmit=${add}>
      <label>${t("member.addPerson")}<select name="person">${outside.map((person) => html`<option value=${person.id}>${nameOf(person)}</option>`)}</select></label>
      <button type="submit">${t("member.add")}</button></form>` : ""}
    ${chat.type === "group" ? html`<p><button type="button" onClick=${upgrade}>${t("member.upgrade")}</button></p>` : ""}
    ${botOf(chat) || !bot ? "" : html`<p><button type="button" onClick=${() => change(() => api.botMembership(id, state.me, "add"))}>${t("member.addBot", { name: nameOf(bot) })}</button></p>`}
  <//>`;
}

export function Profile({ person: id, bot }) {
  const user = bot ? botUser() ?? { id: 0, first_name: "Copse", is_bot: true } : state.people.find((one) => one.id === id);
  if (!user) {
    return html`<${Dialog} title=${t("profile.unknown")} kind="small"><p>${t("profile.unknownText")}</p><//>`;
  }
  const look = () => {
    close();
    become(user.id);
  };
  return html`<${Dialog} title=${nameOf(user)} kind="small">
    <div class="profile"><${Avatar} id=${user.id} name=${nameOf(user)} bot=${bot} size="huge" />
      <p>${[user.username ? `@${user.username}` : "", bot ? t("chat.bot") : user.about].filter(Boolean).join(" · ")}</p>
      <p>${bot ? user.description || t("intro.text") : ""}</p></div>
    <div class="actions">
      ${bot ? html`<button type="button" class="primary" onClick=${() => { close(); open(state.me); }}>${icon("send")}${t("profile.write")}</button>` : ""}
      ${!bot && user.id !== state.me ? html`<button type="button" class="primary" onClick=${look}>${t("member.become", { name: user.first_name })}</button>` : ""}
    </div>
  <//>`;
}
