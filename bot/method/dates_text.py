"""From typed characters to pieces: what the keyboard varies (case, accents, dashes, wide digits, emoji) is levelled here."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import NamedTuple

_LEVELLED = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘ʼ`´ʹ", "'") | {"⁄": "/", "…": " ", "~": "-"})
_ORDINAL_SIGN = re.compile(r"(?<=\d)\.(?=[ºª])")
_MERIDIEM = re.compile(r"(?<![a-z])([ap])\.\s?m\b\.?")


class Shape(Enum):
    """What a piece of text looks like."""

    WORD = auto()
    NUMBER = auto()
    DOTTED = auto()  # 15.
    BLOB = auto()  # 15th, 9am, 4b
    YEAR_FIRST = auto()  # 2027-03-15
    FULL_DATE = auto()  # 15.3.2027
    DOT_DATE = auto()  # 15.3.
    DOT_PAIR = auto()  # 15.3 or 15.30
    SLASH_PAIR = auto()  # 12/01
    MONTH_YEAR = auto()  # 3/2027
    SCHOOL_YEAR = auto()  # 2026/27
    CLOCK = auto()  # 15:30
    DECIMAL = auto()  # 1,5
    PUNCTUATION = auto()


class Piece(NamedTuple):
    """A piece of levelled text with its figures, and whether punctuation parts it from the piece before."""

    shape: Shape
    text: str
    figures: tuple[str, ...] = ()
    broken: bool = False


_PIECES: tuple[tuple[Shape, str], ...] = (
    (Shape.YEAR_FIRST, r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:t(?=\d))?"),
    (Shape.SCHOOL_YEAR, r"(20\d\d)\s?/\s?((?:20)?\d\d)(?![\d/])"),
    (Shape.FULL_DATE, r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2(?:\s?(\d{4})|'?(\d{2}))(?!\d)"),
    (Shape.CLOCK, r"(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)"),
    (Shape.CLOCK, r"(\d{1,2})\s?[hu]\s?(\d{2})(?![\da-z])"),
    (Shape.DOT_DATE, r"(\d{1,2})\.\s?(\d{1,2})\.(?!\d)"),
    (Shape.MONTH_YEAR, r"(\d{1,2})[./-](20\d\d)(?!\d)"),
    (Shape.DECIMAL, r"\d+(?:[.,]\d{3})+(?!\d)|\d+,\d+"),
    (Shape.DOT_PAIR, r"(\d{1,2})\.(\d{1,2})(?![\d.])"),
    (Shape.SLASH_PAIR, r"(\d{1,2})\s?/\s?(\d{1,2})(?![\d/])"),
    (Shape.BLOB, r"(\d+)(?:-(?=[a-z]{2,4}\b)|')?([a-z]+)[a-z0-9]*"),
    (Shape.DOTTED, r"(\d{1,2})\.(?!\d)"),
    (Shape.NUMBER, r"\d+"),
    (Shape.WORD, r"[^\W\d_]+"),
    (Shape.PUNCTUATION, r"\n|\S"),
)
_ANY_PIECE = [(shape, re.compile(pattern)) for shape, pattern in _PIECES]
_BREAKS = frozenset(",.;!?:\n()")
_SOFT = frozenset("'\"")


def fold(text: str) -> str:
    """Small letters without accents, ASCII digits, plain dashes and apostrophes."""
    compatible = unicodedata.normalize("NFKC", _ORDINAL_SIGN.sub("", text)).translate(_LEVELLED).casefold()
    kept = []
    for character in unicodedata.normalize("NFKD", compatible):
        category = unicodedata.category(character)
        if category == "Nd":
            kept.append(str(unicodedata.decimal(character)))
        elif category not in {"Mn", "Cf", "Cs"}:
            kept.append(character)
    return _MERIDIEM.sub(r"\1m ", "".join(kept).replace("ł", "l").replace("ø", "o"))


def pieces(text: str) -> list[Piece]:
    """The pieces of a folded text, in order. Punctuation is kept only as breaks, dashes and slashes and signs."""
    found: list[Piece] = []
    at, broken = 0, False
    while at < len(text):
        if text[at].isspace() and text[at] != "\n":
            at += 1
            continue
        shape, match = next((s, m) for s, p in _ANY_PIECE if (m := p.match(text, at)))
        start, at = at, match.end()
        written = match.group()
        if shape is Shape.PUNCTUATION:
            if written in _BREAKS:
                abbreviates = written == "." and bool(found) and found[-1].shape is Shape.WORD and len(found[-1].text) <= 4
                broken = broken or not abbreviates
                continue
            if written in _SOFT or (written == "-" and _joins_a_word(text, start)):
                continue
        figures = tuple(group for group in match.groups() if group is not None)
        found.append(Piece(shape, written.strip("."), figures, broken))
        broken = False
    return found


def _joins_a_word(text: str, at: int) -> bool:
    """Is the dash there a hyphen: fin-mars, 15-March, but neither 3-5 nor Mo - Fr?"""
    if not 0 < at < len(text) - 1:
        return False
    before, after = text[at - 1], text[at + 1]
    return (before.isalpha() and after.isalnum()) or (before.isalnum() and after.isalpha())
