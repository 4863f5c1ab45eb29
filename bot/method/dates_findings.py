"""What the rules find in a text, before it is put together, and how a rule is written down."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.method.date_words import Kind, Words
from bot.method.dates_terms import Term
from bot.method.dates_values import Doubt, Reason, SchoolCalendar


@dataclass(frozen=True, slots=True)
class Dated:
    """One day, or several to choose from; with a doubt it is asked even if it is only one."""

    days: tuple[date, ...]
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A weekday, with 0 for "this", 1 for "next", 2 for "the next but one", None for the bare day."""

    weekday: int
    which: int | None = None


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day of a month that the text names elsewhere or not at all: "the 15th"."""

    day: int
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class InWeek:
    """Some day of a week, by its Monday."""

    monday: date
    sure: bool = True


@dataclass(frozen=True, slots=True)
class InMonth:
    """Some day of a month, by its first."""

    first: date


@dataclass(frozen=True, slots=True)
class EndOfDay:
    """The end of the day that the text names elsewhere, else of today."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A length of time counted from the date that follows: "a week from"; or the whole of it: "the week before"."""

    days: int
    months: int = 0
    span: bool = False


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast by its name in FEASTS, perhaps of a given year."""

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class School:
    """A stretch of the school's calendar, with the edge of it that is named (start, end, before, after)."""

    name: str
    index: int = 0
    edge: str = ""


@dataclass(frozen=True, slots=True)
class At:
    """A time of day as said; which half of the day is meant is settled with the rest of the text."""

    hour: int
    minute: int
    literal: bool = False
    spoken: bool = False
    part: str = ""
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment counted from now: "in two hours"."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class No:
    """Words that are a date or a time, but no deadline."""

    reason: Reason
    of_clock: bool = False


What = Dated | OnWeekday | OnDay | InWeek | InMonth | EndOfDay | Shift | Feast | School | At | Instant | No


@dataclass(frozen=True, slots=True)
class Scene:
    """What the rules know besides the words."""

    now: datetime
    words: Words
    calendar: SchoolCalendar | None = None

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Parts:
    """The terms that a rule's pattern took, by the names of its groups."""

    match: re.Match[str]
    terms: Sequence[Term] = field(repr=False)

    def get(self, name: str) -> Term | None:
        """The term of a group, None if the group took no part."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return self.terms[at] if at >= 0 else None

    def term(self, name: str) -> Term:
        """The term of a group that always takes part."""
        return self.terms[self.match.start(name)]

    def value(self, name: str, default: int) -> int:
        """The value of a group's term."""
        term = self.get(name)
        return default if term is None else term.value

    @property
    def following(self) -> Term | None:
        """The term right after what the pattern took."""
        return self.terms[self.match.end()] if self.match.end() < len(self.terms) else None

    @property
    def preceding(self) -> Term | None:
        """The term right before it."""
        return self.terms[self.match.start() - 1] if self.match.start() > 0 else None


Rule = Callable[[Parts, Scene], What | None]


class Grammar:
    """Named rules: each a pattern of kinds and a function that says what the words mean (None: nothing after all)."""

    def __init__(self, *others: Grammar) -> None:
        self.rules: list[tuple[re.Pattern[str], Rule]] = [rule for other in others for rule in other.rules]

    def rule(self, *patterns: str) -> Callable[[Rule], Rule]:
        """Add a rule. In a pattern, kinds stand by name: "(?P<day>NUMBER) MONTH"."""

        def add(meaning: Rule) -> Rule:
            self.rules.extend((_compiled(pattern), meaning) for pattern in patterns)
            return meaning

        return add

    def longest(self, kinds: str, terms: Sequence[Term], at: int, scene: Scene) -> tuple[What, int] | None:
        """The meaning of the longest pattern there, and where it ends; of equally long ones the first written."""
        matches = [(match, meaning) for pattern, meaning in self.rules if (match := pattern.match(kinds, at))]
        for match, meaning in sorted(matches, key=lambda found: -found[0].end()):
            if match.end() > at and (what := meaning(Parts(match, terms), scene)) is not None:
                return what, match.end()
        return None


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"[A-Z]{2,}", lambda name: Kind[name.group()].value, pattern), re.VERBOSE)
