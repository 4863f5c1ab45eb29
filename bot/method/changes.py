"""What changed from one wording to another, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache


class Kind(StrEnum):
    """What happened to some words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Change:
    """Words that stayed, came or went."""

    kind: Kind
    words: str


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same but for capital letters and signs."""
    return re.findall(r"\w+", one.casefold()) == re.findall(r"\w+", other.casefold())


@lru_cache(maxsize=512)
def changes(before: str, after: str) -> tuple[Change, ...]:
    """The way from one text to another; at a place where words were replaced, those that went come first.

    Remembered, since a board with many wordings is drawn at each press.
    """
    old, new = before.split(), after.split()
    result: list[Change] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            result.append(Change(Kind.SAME, " ".join(old[a:b])))
            continue
        if b > a:
            result.append(Change(Kind.REMOVED, " ".join(old[a:b])))
        if d > c:
            result.append(Change(Kind.ADDED, " ".join(new[c:d])))
    return tuple(result)
