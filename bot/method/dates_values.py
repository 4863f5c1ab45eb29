"""What a date that somebody typed can turn out to be, and the school calendar that a group may have told the bot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a text gives no deadline."""

    PAST = "past"
    """The day or the moment is over."""
    IMPOSSIBLE = "impossible"
    """No calendar or clock shows it: 31 February, 25:00, or the hour that the change to summer time leaves out."""
    NO_DATE = "no date"
    """Nothing in the text can be put on a calendar, "soon" included."""
    TOO_FAR = "too far"
    """More than five years ahead, which is nearly always a slip in the year."""


class Doubt(StrEnum):
    """Why a text has to be asked back."""

    WHICH_WEEK = "which week"
    """"Next Friday" is this week's for some and next week's for others."""
    DAY_OR_MONTH = "day or month"
    """"12/01" is 12 January or 1 December."""
    DISAGREE = "weekday and date disagree"
    """The weekday named is not the weekday of the date named."""
    SEVERAL = "several dates"
    """More than one date, or a stretch from one to another."""
    SPAN = "a span of time"
    """A week, a month, a season: which day of it?"""
    FEAST = "a feast"
    """On the feast itself, or the day before?"""
    SCHOOL = "school calendar"
    """Terms and holidays differ from school to school."""
    TODAY = "today or the next one"
    """The date named is today's: is it meant, or the next one?"""
    HOUR = "which hour"
    """Morning or evening, or an hour that the change to winter time brings twice."""
    WORDING = "the words around it"
    """The date is clear, what is said about it is not: "before Friday", "not on Friday", "every Friday"."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the group's zone, today at the earliest."""

    date: date


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with a time of day: aware, in the zone of the `now` that the text was read with, and not over."""

    datetime: datetime


@dataclass(frozen=True, slots=True)
class Ask:
    """The text allows several readings. The candidates are in order of time, none is over; without any, ask openly."""

    candidates: tuple[Day | Moment, ...]
    reason: Doubt


@dataclass(frozen=True, slots=True)
class Refused:
    """The text gives no deadline."""

    reason: Reason


Reading = Day | Moment | Ask | Refused


class Stretch(StrEnum):
    """What kind of time a school calendar names."""

    TERM = "term"
    YEAR = "school year"
    HOLIDAYS = "holidays"
    FEAST = "feast"


@dataclass(frozen=True, slots=True)
class Period:
    """One named stretch of a school calendar, both ends included."""

    name: str
    """As people of the group say it: "summer holidays", "1. Halbjahr"."""
    stretch: Stretch
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """The terms, holidays and feasts that a group told the bot."""

    periods: tuple[Period, ...] = ()
