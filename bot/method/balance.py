"""A balance of how working together went, from numbers that each gave alone: shown only when it can tell on nobody."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.method.anonymity import SMALLEST_RESULT

LOWEST, HIGHEST = 1, 5
NOTICEABLE = 0.3
"""A smaller difference between two averages is called none: one person in a small group can make as much."""


class Change(StrEnum):
    """How a balance stands against an earlier one."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True)
class Balance:
    """The numbers that a group gave for one aspect."""

    average: float
    """Rounded to one decimal."""
    answers: int
    spread: tuple[int, ...]
    """How many gave each number, the lowest first."""


def balance(values: Sequence[int]) -> Balance | None:
    """The balance of the numbers from 1 to 5; None if there are so few that they would tell who gave which."""
    if len(values) < SMALLEST_RESULT:
        return None
    counted = Counter(values)
    return Balance(
        average=round(sum(values) / len(values), 1),
        answers=len(values),
        spread=tuple(counted.get(value, 0) for value in range(LOWEST, HIGHEST + 1)),
    )


def change(now: Balance, before: Balance) -> Change:
    """Better, worse, or about the same."""
    # Rounded: what the averages say and what is said of them must not differ.
    difference = round(now.average - before.average, 1)
    if difference >= NOTICEABLE:
        return Change.BETTER
    return Change.WORSE if difference <= -NOTICEABLE else Change.SAME
