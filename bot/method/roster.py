"""The roster: roles, their balance, and the voices that are missing."""

from collections import Counter
from collections.abc import Iterable

ROLES = ("pupil", "teacher", "support", "leader", "family", "other")
"""In which role somebody belongs to a community around a school."""

CORE_VOICES = ("pupil", "teacher", "family")
"""Whoever decides about a school's concerns without them decides about them."""


def balance(roles: Iterable[str]) -> list[tuple[str, int]]:
    """How many there are in each role, in the order of `ROLES`; roles that nobody has are left out."""
    count = Counter(roles)
    return [(role, count[role]) for role in ROLES if count[role]]


def alone_among(roles: Iterable[str]) -> list[str]:
    """Pupils and families of whom there is only one among several others: it is hard to speak up alone."""
    there = Counter(roles)
    return [role for role in ("pupil", "family") if there[role] == 1 and there.total() >= MANY]


MANY = 4
"""So many make a group in which one can feel alone."""


def missing_voices(roles: Iterable[str]) -> list[str]:
    """The voices that a group should think of inviting."""
    there = set(roles)
    return [role for role in CORE_VOICES if role not in there]
