"""Three votes a person: what may be put where, and who comes first."""

from collections.abc import Mapping
from dataclasses import dataclass

VOTES = 3
"""Votes that each person has; several may go to one thing."""


@dataclass(frozen=True)
class Place:
    """Where something stands in a ranking. What got the same number of votes shares a place, and the next one is left out."""

    place: int
    option: int
    votes: int


def used(votes: Mapping[int, int]) -> int:
    """How many votes somebody has put."""
    return sum(votes.values())


def put(votes: Mapping[int, int], option: int) -> dict[int, int] | None:
    """Somebody's votes with one more on ``option``; None if all are used."""
    if used(votes) >= VOTES:
        return None
    return {**votes, option: votes.get(option, 0) + 1}


def ranking(totals: Mapping[int, int], order: list[int]) -> list[Place]:
    """What got votes, the most first; among equals as in ``order``. Options that are not in ``order`` are gone and left out."""
    there = sorted(
        ((option, totals[option]) for option in order if totals.get(option, 0) > 0),
        key=lambda pair: (-pair[1], order.index(pair[0])),
    )
    return [Place(place=1 + sum(other > votes for _, other in there), option=option, votes=votes) for option, votes in there]
