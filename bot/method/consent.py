"""Deciding: when a proposal is adopted. Pure rules; the group chooses one, and how many have to speak.

Consent is not agreement: "I can live with it" carries a proposal as far as "I support it" does, and a concern is kept for the
review without stopping it. Only "I can't accept it" leads back to the proposal, with the reasons on top. A group may choose a
majority or unanimity instead.

Everyone in the group may speak, and every voice counts alike; whether enough have spoken is counted in the core team alone.
"""

from collections.abc import Collection
from enum import StrEnum


class Choice(StrEnum):
    """What somebody says to a proposal."""

    SUPPORT = "support"
    LIVE = "live"
    CONCERN = "concern"
    OBJECT = "object"


WITH_REASON = frozenset({Choice.CONCERN, Choice.OBJECT})
"""What comes with a reason."""


class Rule(StrEnum):
    """How the group decides."""

    CONSENT = "consent"
    """Adopted when nobody says that they can't accept it."""
    MAJORITY = "majority"
    """Adopted when more than half of those who have spoken can accept it."""
    UNANIMITY = "unanimity"
    """Adopted when everyone who has spoken supports it or can live with it: a concern stops it too."""


class Quorum(StrEnum):
    """Which part of the core team has to speak."""

    HALF = "half"
    TWO_THIRDS = "two_thirds"
    ALL = "all"


class Verdict(StrEnum):
    """What comes of a proposal."""

    ADOPTED = "adopted"
    OBJECTED = "objected"
    TOO_FEW = "too few"
    """Not decided: fewer of the core team than the quorum have spoken."""


def needed(core: int, quorum: Quorum = Quorum.HALF) -> int:
    """How many of a core team of this size have to speak: rounded up, and somebody at least."""
    match quorum:
        case Quorum.HALF:
            part = (core + 1) // 2
        case Quorum.TWO_THIRDS:
            part = (2 * core + 2) // 3
        case Quorum.ALL:
            part = core
    return max(1, part)


def decide(
    choices: Collection[Choice], *, heard: int, core: int, rule: Rule = Rule.CONSENT, quorum: Quorum = Quorum.HALF
) -> Verdict:
    """What comes of a proposal if it is closed now.

    Args:
        choices: what was said, also by people who only follow along: an objection counts from anyone in the group.
        heard: how many of the core team have spoken.
        core: how many are in the core team.
        rule: how the group decides.
        quorum: which part of the core team has to speak.
    """
    if heard < needed(core, quorum):
        return Verdict.TOO_FEW
    return Verdict.ADOPTED if _carried(list(choices), rule) else Verdict.OBJECTED


def _carried(choices: list[Choice], rule: Rule) -> bool:
    match rule:
        case Rule.CONSENT:
            return Choice.OBJECT not in choices
        case Rule.MAJORITY:
            return 2 * choices.count(Choice.OBJECT) < len(choices)
        case Rule.UNANIMITY:
            return not WITH_REASON.intersection(choices)
