"""The parse mode HTML, with the errors that the Bot API gives.

The rules and the words of the errors are those of `parse_html` in TDLib, which the Bot API server uses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from bot.playground.model import Json

FindUser = Callable[[int], Json | None]
"""Gives the User for an id in `tg://user?id=…`, or None if the bot does not know that person."""

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_SPACE = " \t\r\n\v\0"
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?P<decimal>\d{1,8})|#[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<name>lt|gt|amp|quot));?")
_USER_LINK = re.compile(r"tg://user\?id=(\d+)")


class ParseError(ValueError):
    """What is wrong with the markup, as the Bot API says it after “can't parse entities: ”."""


def utf16(text: str) -> int:
    """The length that Telegram counts: UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def link_entity(url: str, find_user: FindUser) -> Json | None:
    """The fields of a text_link or text_mention; None for what Telegram does not take for a link."""
    if match := _USER_LINK.fullmatch(url.strip()):
        user = find_user(int(match[1]))
        return {"type": "text_mention", "user": user} if user else None
    if url.startswith("tg://"):
        return {"type": "text_link", "url": url}
    parts = urlsplit(url if "://" in url else f"http://{url}")
    host = parts.netloc.lower()
    if parts.scheme.lower() not in {"http", "https", "ton"} or ("." not in host and not host.startswith("localhost")):
        return None
    return {"type": "text_link", "url": urlunsplit(parts._replace(netloc=host, path=parts.path or "/"))}


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    start: int


class _Parser:
    def __init__(self, source: str, find_user: FindUser) -> None:
        # The sentinel stands for C's final zero, by which the rules recognise the end.
        self.source = source + "\0"
        self.end = len(source)
        self.find_user = find_user
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < self.end:
            character = self.source[self.at]
            if character == "<":
                if self.source[self.at + 1] == "/":
                    self._close_tag()
                else:
                    self._open_tag()
            elif character == "&":
                self._put(self._reference())
            else:
                self.at += 1
                self._put(character)
        if self.open:
            raise ParseError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.out), self.entities

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.offset += utf16(text)

    def _reference(self) -> str:
        """The character for a reference such as &amp; at this place, or the & itself."""
        match = _REFERENCE.match(self.source, self.at, self.end)
        if match:
            code = int(match["decimal"] or 0) or int(match["hex"] or "0", 16)
            decoded = _NAMED.get(match["name"] or "") or (chr(code) if 0 < code <= 0x10FFFF else "")
            if decoded and not "\ud800" <= decoded <= "\udfff":
                self.at = match.end()
                return decoded
        self.at += 1
        return "&"

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _skip_space(self) -> None:
        while self.at < self.end and self.source[self.at] in _SPACE:
            self.at += 1

    def _word(self, stop: str) -> str:
        start = self.at
        while self.source[self.at] not in stop:
            self.at += 1
        return self.source[start : self.at]

    def _open_tag(self) -> None:
        begin = self.at
        where = f"at byte offset {self._bytes(begin)}"
        self.at += 1
        tag = self._word(_SPACE + ">").lower()
        if self.at >= self.end:
            raise ParseError(f"Unclosed start tag {where}")
        if tag not in TYPES:
            raise ParseError(f'Unsupported start tag "{tag}" {where}')
        attributes = self._attributes(tag, where)
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise ParseError(f'Tag "span" must have class "tg-spoiler" {where}')
        self.open.append(_Open(tag, attributes, self.offset, len(self.out)))

    def _attributes(self, tag: str, where: str) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while self.source[self.at] != ">":
            self._skip_space()
            if self.source[self.at] == ">":
                break
            name = self._word(_SPACE + "=>/\"'")
            if not name:
                raise ParseError(f'Empty attribute name in the tag "{tag}" {where}')
            self._skip_space()
            if self.source[self.at] == "=":
                self.at += 1
                self._skip_space()
                if self.at < self.end:
                    attributes[name] = self._value()
                    if self.at >= self.end:
                        raise ParseError(f"Unclosed start tag {where}")
            else:
                attributes[name] = ""
            if self.at >= self.end:
                raise ParseError(f'Unclosed start tag "{tag}" {where}')
        return attributes

    def _value(self) -> str:
        quote = self.source[self.at]
        if quote not in "\"'":
            start = self.at
            while re.match(r"[A-Za-z0-9.-]", self.source[self.at]):
                self.at += 1
            if self.source[self.at] not in _SPACE + ">":
                raise ParseError(f"Unexpected end of name token at byte offset {self._bytes(start)}")
            return self.source[start : self.at].lower()
        self.at += 1
        value: list[str] = []
        while self.at < self.end and self.source[self.at] != quote:
            if self.source[self.at] == "&":
                value.append(self._reference())
            else:
                value.append(self.source[self.at])
                self.at += 1
        if self.at < self.end:
            self.at += 1
        return "".join(value)

    def _close_tag(self) -> None:
        begin = self.at
        where = f"at byte offset {self._bytes(begin)}"
        if not self.open:
            raise ParseError(f"Unexpected end tag {where}")
        self.at += 2
        found = self._word(_SPACE + ">").lower()
        self._skip_space()
        if self.source[self.at] != ">":
            raise ParseError(f"Unclosed end tag {where}")
        self.at += 1
        opened = self.open[-1]
        if found and found != opened.tag:
            raise ParseError(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{found}>"')
        self.open.pop()
        if self.offset > opened.offset:
            self._entity(opened)

    def _entity(self, opened: _Open) -> None:
        span: Json = {"type": TYPES[opened.tag], "offset": opened.offset, "length": self.offset - opened.offset}
        attributes = opened.attributes
        language = attributes.get("class", "").removeprefix("language-") if opened.tag == "code" else ""
        last = self.entities[-1] if self.entities else {}
        same_span = {key: last.get(key) for key in ("offset", "length")} == {key: span[key] for key in ("offset", "length")}
        match opened.tag:
            case "a":
                url = attributes.get("href") or "".join(self.out[opened.start :])
                link = link_entity(url, self.find_user)
                if not link:
                    return
                span |= link
            case "pre" if same_span and last.get("type") == "code" and last.get("language"):
                last["type"] = "pre"
                return
            case "code" if same_span and last.get("type") == "pre" and language:
                last["language"] = language
                return
            case "code" if language:
                span["language"] = language
            case "blockquote" if "expandable" in attributes:
                span["type"] = "expandable_blockquote"
            case "tg-emoji":
                if not attributes.get("emoji-id", "").isdecimal():
                    raise ParseError("Invalid custom emoji identifier specified")
                span["custom_emoji_id"] = attributes["emoji-id"]
            case "tg-time":
                if not attributes.get("unix", "").isdecimal():
                    return
                span["unix_time"] = int(attributes["unix"])
                if attributes.get("format"):
                    span["date_time_format"] = attributes["format"]
        self.entities.append(span)


def parse_html(source: str, find_user: FindUser) -> tuple[str, list[Json]]:
    """Text and MessageEntity objects (offsets in UTF-16 units) of HTML; ParseError as the Bot API words it."""
    return _Parser(source, find_user).parse()
