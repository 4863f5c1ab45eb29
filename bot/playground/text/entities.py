"""Entities that Telegram finds by itself, and the tidying that every text goes through before it is stored."""

from __future__ import annotations

import re

from bot.playground.model import Json
from bot.playground.text.html import utf16

_TLD = "com|org|net|edu|gov|info|io|me|app|dev|eu|de|at|ch|nl|be|pt|sk|cz|fr|es|it|ie|uk|pl|lu|fi|se|dk|no|us|ca|br|school"
_FOUND = {
    "url": re.compile(rf"(?:https?|tg)://[^\s<>\"]+|(?<![\w@./])(?:[a-zA-Z0-9-]+\.)+(?:{_TLD})\b(?!\.\w)(?:[/?#][^\s<>\"]*)?"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}\b"),
    "bot_command": re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])"),
    "mention": re.compile(r"(?<!\w)@[a-zA-Z0-9_]{4,32}\b"),
    "hashtag": re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}(?!\w*#)"),
}
_SPLITTABLE = {"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"}
_ORDER = ["blockquote", "expandable_blockquote", "bold", "italic", "underline", "strikethrough", "spoiler"]
_TRAILING = ".,:;!?)]}'\"»”’"


def _end(entity: Json) -> int:
    return int(entity["offset"] + entity["length"])


def slice_utf16(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def find(text: str) -> list[Json]:
    """Links, addresses, commands, mentions and hashtags in a text, without overlaps."""
    found: list[Json] = []
    for kind, pattern in _FOUND.items():
        for match in pattern.finditer(text):
            covered = match[0].rstrip(_TRAILING) if kind == "url" else match[0]
            entity: Json = {"type": kind, "offset": utf16(text[: match.start()]), "length": utf16(covered)}
            if not any(entity["offset"] < _end(other) and other["offset"] < _end(entity) for other in found):
                found.append(entity)
    return found


def tidy(text: str, entities: list[Json], *, search: bool = True) -> tuple[str, list[Json]]:
    """Text and entities as Telegram stores them: trimmed, sorted, adjacent ones joined, found ones added.

    A text of nothing but white space comes back empty.
    """
    text = "".join(" " if character < " " and character != "\n" else character for character in text.replace("\r", ""))
    kept = [dict(entity) for entity in entities if entity["length"] > 0]
    stripped = text.rstrip()
    if not stripped:
        return "", []
    first = min((entity["offset"] for entity in kept), default=len(stripped))
    lead = 0
    while lead < first and stripped[lead : lead + 1] in {" ", "\n"}:
        lead += 1
    text = stripped[lead:]
    total = utf16(text)
    for entity in kept:
        entity["offset"] -= lead
        entity["length"] = min(entity["length"], total - entity["offset"])
    kept = _joined([entity for entity in kept if entity["length"] > 0])
    if search:
        solid = [entity for entity in kept if entity["type"] not in _SPLITTABLE]
        kept += [
            entity
            for entity in find(text)
            if not any(entity["offset"] < _end(other) and other["offset"] < _end(entity) for other in solid)
        ]
    return text, sorted(kept, key=_sorting)


def _joined(entities: list[Json]) -> list[Json]:
    # Two bold stretches side by side are one bold stretch.
    result: list[Json] = []
    for entity in sorted(entities, key=_sorting):
        twin = next(
            (o for o in result if o["type"] == entity["type"] in _SPLITTABLE - {"blockquote"} and _end(o) == entity["offset"]),
            None,
        )
        if twin:
            twin["length"] += entity["length"]
        elif entity not in result:
            result.append(entity)
    return result


def _sorting(entity: Json) -> tuple[int, int, int]:
    rank = _ORDER.index(entity["type"]) if entity["type"] in _ORDER else len(_ORDER)
    return entity["offset"], -entity["length"], rank


def command_at_start(text: str, entities: list[Json]) -> tuple[str, str | None] | None:
    """The command a text begins with, without slash, and the bot it is addressed to, if any."""
    for entity in entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            command, _, target = slice_utf16(text, 1, entity["length"] - 1).partition("@")
            return command, target or None
    return None
