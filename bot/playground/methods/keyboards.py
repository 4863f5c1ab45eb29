"""reply_markup: what Telegram accepts as a keyboard, and its words for what it does not."""

from __future__ import annotations

from typing import Any
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
_OTHERS = ("keyboard", "remove_keyboard", "force_reply")
_MOST_BUTTONS = 100


def markup(call: Call, chat: Chat, *, inline_only: bool = False) -> Json | None:
    """The checked reply_markup of a call; None if there is none or it is empty."""
    raw = call.get("reply_markup")
    if raw is None:
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        rows = [[_button(button, chat) for button in row] for row in _rows(raw, "inline_keyboard")]
        rows = [row for row in rows if row]
        if sum(map(len, rows)) > _MOST_BUTTONS:
            raise bad_request("reply markup is too long")
        return {"inline_keyboard": rows} if rows else None
    if not raw:
        return None
    if inline_only:
        raise bad_request("inline keyboard expected")
    if not any(key in raw for key in _OTHERS):
        raise bad_request("can't parse reply keyboard markup JSON object")
    if "keyboard" in raw:
        rows = [[_key(key) for key in row] for row in _rows(raw, "keyboard")]
        return raw | {"keyboard": [row for row in rows if row]}
    return dict(raw)


def _rows(raw: Json, name: str) -> list[list[Any]]:
    rows = raw[name]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        where = "" if name == "keyboard" else " of the InlineKeyboardMarkup"
        raise bad_request(f'field "{name}"{where} must be an Array of Arrays')
    return rows


def _key(key: Any) -> Json:
    if isinstance(key, str):
        return {"text": key}
    if not isinstance(key, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    if not key.get("text"):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    return key


def _button(button: Any, chat: Chat) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
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
