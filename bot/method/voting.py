"""Three votes a person: what may be put where, and who comes first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

VOTES = 3
"""Votes that each person has; several may go to one thing."""


P = TypeVar("P", bound="Place")


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


def left(votes: Mapping[int, int]) -> int:
    """How many votes somebody has left."""
    return VOTES - used(votes)


def tied(places: Sequence[Place]) -> list[int]:
    """The options that share the first place; empty if one stands there alone, or nothing got a vote."""
    first = [one.option for one in places if one.place == 1]
    return first if len(first) > 1 else []


def top(places: Sequence[P], most: int) -> list[P]:
    """The first ``most`` of a ranking, and whoever shares the place of the last of them: equals are never cut apart."""
    if len(places) <= most:
        return list(places)
    return [one for one in places if one.place <= places[most - 1].place]


def ranking(totals: Mapping[int, int], order: list[int]) -> list[Place]:
    """What got votes, the most first; among equals as in ``order``. Options that are not in ``order`` are gone and left out."""
    there = sorted(
        ((option, totals[option]) for option in order if totals.get(option, 0) > 0),
        key=lambda pair: (-pair[1], order.index(pair[0])),
    )
    return [Place(place=1 + sum(other > votes for _, other in there), option=option, votes=votes) for option, votes in there]
