"""Text of a Bot API call: parse mode or entities, then the limits that count after parsing."""

from __future__ import annotations

from typing import Any

from bot.playground.errors import bad_request
from bot.playground.model import Json
from bot.playground.text.entities import tidy
from bot.playground.text.html import FindUser, ParseError, parse_html, utf16
from bot.playground.text.markdown import parse_markdown

_PARSERS = {"html": parse_html, "markdownv2": parse_markdown}
# TDLib cuts requests off here before it parses anything.
_MOST_BYTES = 1 << 15


def formatted(
    text: str, parse_mode: str | None, entities: Any, find_user: FindUser, *, search: bool = True
) -> tuple[str, list[Json]]:
    """Text and entities as they will be stored; ApiError in Telegram's words."""
    if len(text.encode()) > _MOST_BYTES:
        raise bad_request("text is too long")
    mode = (parse_mode or "").lower()
    if mode in _PARSERS:
        try:
            text, entities = _PARSERS[mode](text, find_user)
        except ParseError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    elif mode and mode != "none":
        raise bad_request("unsupported parse_mode")
    return tidy(text, _checked(entities or [], find_user), search=search)


def _checked(entities: Any, find_user: FindUser) -> list[Json]:
    checked: list[Json] = []
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] < 0:
            raise bad_request(f"receive an entity with incorrect offset {entity['offset']}")
        if entity["type"] == "text_mention":
            user = find_user(int(entity.get("user", {}).get("id", 0)))
            if not user:
                continue
            entity = entity | {"user": user}  # noqa: PLW2901 - the stored entity carries the whole user
        checked.append(entity)
    return checked


def message_text(text: str, parse_mode: str | None, entities: Any, find_user: FindUser) -> Json:
    """The content of a text message: 1-4096 UTF-16 units after parsing."""
    if not text:
        raise bad_request("message text is empty")
    text, found = formatted(text, parse_mode, entities, find_user)
    if not text:
        raise bad_request("text must be non-empty")
    if utf16(text) > 4096:
        raise bad_request("message is too long")
    return {"text": text, "entities": found} if found else {"text": text}


def caption(text: str | None, parse_mode: str | None, entities: Any, find_user: FindUser) -> Json:
    """The caption fields of a media message: up to 1024 UTF-16 units after parsing; empty means none."""
    if not text:
        return {}
    text, found = formatted(text, parse_mode, entities, find_user)
    if utf16(text) > 1024:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": found} if found else {"caption": text}
