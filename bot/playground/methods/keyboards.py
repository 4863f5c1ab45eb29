"""reply_markup: what Telegram accepts as a keyboard, and its words for what it does not. Its shape was checked before."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.playground.errors import bad_request
from bot.playground.methods.call import Call
from bot.playground.model import Chat, Json

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
_MOST_BUTTONS = 100


def markup(call: Call, chat: Chat, *, inline_only: bool = False) -> Json | None:
    """The checked reply_markup of a call; None if there is none or it is empty."""
    raw: Json = call.get("reply_markup") or {}
    if "inline_keyboard" in raw:
        rows = [[_button(button, chat) for button in row] for row in raw["inline_keyboard"]]
        rows = [row for row in rows if row]
        if sum(map(len, rows)) > _MOST_BUTTONS:
            raise bad_request("reply markup is too long")
        return {"inline_keyboard": rows} if rows else None
    if not raw:
        return None
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in raw:
        return raw | {"keyboard": [row for row in raw["keyboard"] if row]}
    return dict(raw)


def _button(button: Json, chat: Chat) -> Json:
    actions = [action for action in _ACTIONS if button.get(action) or (action in button and "query" in action)]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if not button["text"]:
        raise bad_request("inline keyboard button text must be non-empty")
    if not 1 <= len(str(button.get("callback_data", " ")).encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "web_app" in button and not chat.person:
        raise bad_request("BUTTON_TYPE_INVALID")
    if "url" in button:
        _check_url(str(button["url"]))
    return {key: value for key, value in button.items() if key in ("text", "style", "icon_custom_emoji_id", actions[0])}


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    known = parts.scheme in {"http", "https", "tg", "ton"}
    if not known or not parts.netloc or (parts.scheme.startswith("http") and "." not in parts.netloc):
        reason = "Unsupported URL protocol" if not known else "Wrong HTTP URL"
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}")
