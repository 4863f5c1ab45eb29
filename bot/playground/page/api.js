// The one place that talks to the playground's server. Everything else calls these functions and gets
// either data or an ApiError whose message is already a sentence for the person at the screen.

import { t } from "./i18n.js";

/** A request that did not succeed; `message` says what happened and what to do, in the page's language. */
class ApiError extends Error {
  constructor(message, status, detail) {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

/** What the server said went wrong, whichever of the usual fields it used. */
function detailOf(body) {
  const said = body && (body.error ?? body.description ?? body.detail);
  return typeof said === "string" ? said : "";
}

function explain(status, detail) {
  if (status === 501) return t("error.notThere");
  if (status === 404) return detail ? t("error.gone", { detail }) : t("error.notThere");
  if (status >= 500) return t("error.server", { status });
  return detail ? t("error.refused", { detail }) : t("error.refusedPlain", { status });
}

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(`/control${path}`, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError(t("error.offline"), 0, "");
  }
  const content = await answer.json().catch(() => null);
  if (!answer.ok) {
    const detail = detailOf(content);
    throw new ApiError(explain(answer.status, detail), answer.status, detail);
  }
  return content;
}

const get = (path) => call("GET", path);
const post = (path, body = {}) => call("POST", path, body);
const asked = (person) => `person=${encodeURIComponent(person)}`;

export const people = () => get("/people");
export const addPerson = (person) => post("/people", person);
export const chats = () => get("/chats");
export const addChat = (chat) => post("/chats", chat);
export const membership = (chat, person, action, by) => post(`/chats/${chat}/members`, { person, action, by });
export const botMembership = (chat, person, action) => post(`/chats/${chat}/bot`, { person, action });
export const administrator = (chat, person, how) => post(`/chats/${chat}/administrators`, { person, ...how });
export const upgrade = (chat, person) => post(`/chats/${chat}/upgrade`, { person });
export const addTopic = (chat, person, name) => post(`/chats/${chat}/topics`, { person, name });
export const messages = (chat, person) => get(`/chats/${chat}/messages?${asked(person)}`);
export const message = (chat, id, person) => get(`/chats/${chat}/messages/${id}?${asked(person)}`);
export const editMessage = (chat, id, person, text) => post(`/chats/${chat}/messages/${id}/edit`, { person, text });
export const deleteMessage = (chat, id) => call("DELETE", `/chats/${chat}/messages/${id}`);
export const send = (chat, message) => post(`/chats/${chat}/messages`, message);
export const press = (chat, id, person, button) => post(`/chats/${chat}/messages/${id}/press`, { person, button });
export const vote = (chat, id, person, options) => post(`/chats/${chat}/messages/${id}/vote`, { person, options });
export const openLink = (person, link, chat) => post(`/people/${person}/open`, chat ? { link, chat } : { link });
export const block = (person, blocked) => post(`/people/${person}/${blocked ? "block" : "unblock"}`);
export const commands = (chat, person) => get(`/chats/${chat}/commands?${asked(person)}`);
export const clock = () => get("/clock");
export const travel = (how) => post("/clock", how);
export const reset = (school) => post("/reset", { school });
export const story = () => get("/story");
export const storyDo = (action, body) => post(`/story/${action}`, body);

/** The address of a file that a message carries. */
export const fileUrl = (fileId) => `/control/files/${encodeURIComponent(fileId)}`;

/**
 * Listens to what happens, to everybody. `on.event(data)` for each event, `on.up()` when the line stands (also again after
 * a break, when everything has to be fetched anew), `on.down()` when it broke.
 */
export function listen(on) {
  const source = new EventSource("/control/events");
  source.onopen = () => on.up();
  source.onmessage = (event) => on.event(JSON.parse(event.data));
  source.onerror = () => {
    on.down();
    // A browser gives up for good on some answers (a 404 while the server starts): then we try ourselves.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(on), 1500);
  };
}
