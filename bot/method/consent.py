"""Consent: a proposal is adopted when enough have spoken and nobody cannot live with it.

Consent is not agreement: "I can live with it" carries a proposal as far as "I support it" does, and a concern is kept for the
review without stopping it. Only "I can't accept it" leads back to the proposal, with the reasons on top.
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


class Verdict(StrEnum):
    """What comes of a proposal."""

    ADOPTED = "adopted"
    OBJECTED = "objected"
    TOO_FEW = "too few"
    """Not decided: fewer than half of the core team have spoken."""


def needed(core: int) -> int:
    """How many of a core team of this size have to speak: half of it, rounded up, and somebody at least."""
    return max(1, (core + 1) // 2)


def decide(choices: Collection[Choice], *, heard: int, core: int) -> Verdict:
    """What comes of a proposal if it is closed now.

    Args:
        choices: what was said, also by people who only follow along: an objection counts from anyone in the group.
        heard: how many of the core team have spoken.
        core: how many are in the core team.
    """
    if heard < needed(core):
        return Verdict.TOO_FEW
    return Verdict.OBJECTED if Choice.OBJECT in choices else Verdict.ADOPTED
