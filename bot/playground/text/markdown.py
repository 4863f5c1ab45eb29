"""The parse mode MarkdownV2: emphasis, code, links, spoilers and quotes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground.model import Json
from bot.playground.text.html import FindUser, ParseError, link_entity, utf16

_RESERVED = "_*[]()~`>#+-=|{}.!\n"
_MARKS = {
    "```": "pre",
    "__": "underline",
    "||": "spoiler",
    "![": "custom_emoji",
    "*": "bold",
    "_": "italic",
    "~": "strikethrough",
    "`": "code",
    "[": "text_link",
}
_CLOSING = {"text_link": "]", "custom_emoji": "]"}
_NAMES = {"text_link": "TextUrl", "custom_emoji": "CustomEmoji", "blockquote": "BlockQuote", "pre": "Pre"}


@dataclass(slots=True)
class _Open:
    type: str
    mark: str
    offset: int
    start: int
    byte: int
    language: str = ""


class _Parser:
    def __init__(self, source: str, find_user: FindUser) -> None:
        self.source = source
        self.find_user = find_user
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "\\" and "\0" < self.source[self.at + 1 : self.at + 2] <= "~":
                self._put(self.source[self.at + 1])
                self.at += 2
            elif character not in ("`" if self._verbatim() else _RESERVED):
                self._put(character)
                self.at += 1
            elif character == "\n":
                self._end_of_line()
            elif not self._closes():
                self._opens()
        if self.open and self.open[-1].type == "blockquote":
            self._close(self.open.pop())
        if self.open:
            raise self._unclosed(self.open[-1])
        return "".join(self.out), self.entities

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.offset += utf16(text)

    def _verbatim(self) -> bool:
        return bool(self.open) and self.open[-1].type in {"code", "pre"}

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _unclosed(self, opened: _Open) -> ParseError:
        name = _NAMES.get(opened.type, opened.type.capitalize())
        return ParseError(f"Can't find end of {name} entity at byte offset {opened.byte}")

    def _end_of_line(self) -> None:
        self.at += 1
        quoted = any(opened.type == "blockquote" for opened in self.open)
        if quoted and not self.source.startswith(">", self.at):
            if self.open[-1].type != "blockquote":
                raise self._unclosed(self.open[-1])
            self._close(self.open.pop())
        self._put("\n")

    def _closes(self) -> bool:
        if not self.open or not self.open[-1].mark:
            return False
        opened = self.open[-1]
        closing = _CLOSING.get(opened.type, opened.mark)
        # A single underscore does not end at two of them: those end or begin an underline.
        if not self.source.startswith(closing, self.at) or (opened.type == "italic" and self.source.startswith("__", self.at)):
            return False
        self.at += len(closing)
        self._close(self.open.pop())
        return True

    def _opens(self) -> None:
        character = self.source[self.at]
        begins_line = not self.out or self.out[-1] == "\n"
        if character == ">" and begins_line:
            if not any(opened.type == "blockquote" for opened in self.open):
                self.open.append(_Open("blockquote", "", self.offset, len(self.out), self._bytes(self.at)))
            self.at += 1
            return
        mark = next((mark for mark in _MARKS if self.source.startswith(mark, self.at)), None)
        if mark is None:
            raise ParseError(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")
        opened = _Open(_MARKS[mark], mark, self.offset, len(self.out), self._bytes(self.at))
        self.at += len(mark)
        if opened.type == "pre":
            line, newline, _ = self.source[self.at :].partition("\n")
            if newline and "`" not in line and " " not in line:
                opened.language = line.strip()
                self.at += len(line) + 1
        self.open.append(opened)

    def _close(self, opened: _Open) -> None:
        span: Json = {"type": opened.type, "offset": opened.offset, "length": self.offset - opened.offset}
        if opened.type in {"text_link", "custom_emoji"}:
            url = self._url(opened)
            if opened.type == "custom_emoji":
                emoji = url.removeprefix("tg://emoji?id=")
                if not emoji.isdecimal():
                    raise ParseError("The entity must contain a tg://emoji or tg://time URL")
                span["custom_emoji_id"] = emoji
            else:
                link = link_entity(url, self.find_user)
                if not link:
                    return
                span |= link
        if opened.language:
            span["language"] = opened.language
        if span["length"]:
            self.entities.append(span)

    def _url(self, opened: _Open) -> str:
        if not self.source.startswith("(", self.at):
            return "".join(self.out[opened.start :])
        begin = self.at + 1
        end = begin
        while end < len(self.source) and self.source[end] != ")":
            end += 2 if self.source[end] == "\\" else 1
        if end >= len(self.source):
            raise ParseError(f"Can't find end of a URL at byte offset {self._bytes(begin)}")
        self.at = end + 1
        return self.source[begin:end].replace("\\", "")


def parse_markdown(source: str, find_user: FindUser) -> tuple[str, list[Json]]:
    """Text and MessageEntity objects of MarkdownV2; ParseError as the Bot API words it."""
    return _Parser(source, find_user).parse()
