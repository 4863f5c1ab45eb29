"""When somebody is reminded of an action. Days and hours are local; moments are UTC.

A nudge comes once, at its hour of the local clock, from Monday to Friday.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

HOUR = 8
"""The local hour at which nudges come."""
QUIET_FROM = 18
"""After a standstill nothing is made up for from this hour on: it waits for the next morning."""

DAYS_BEFORE = 3
DAYS_AFTER = (2, 9, 16)
DAYS_UNTIL_MODERATOR = 7
DAYS_BEFORE_START = 2
DAYS_BEFORE_DUE = 7
"""An action without a start date that nobody has is pointed out so long before it is due."""

_FRIDAY = 4


class Why(StrEnum):
    """The reason for a nudge."""

    BEFORE = "before"
    ON = "on"
    AFTER = "after"
    START = "start"
    """What the action waited for is done."""
    NOBODY = "nobody"
    """Nobody has taken it on."""
    MODERATOR = "moderator"
    """It is long overdue: the moderator alone is told."""
    LATER = "later"
    """Somebody asked to be reminded again."""


BY_DATE = frozenset({Why.BEFORE, Why.ON, Why.AFTER, Why.NOBODY, Why.MODERATOR})
"""Nudges that follow from an action's dates."""


@dataclass(frozen=True)
class Planned:
    """A nudge to come."""

    why: Why
    at: datetime
    """In UTC."""


def moment_on(day: date, zone: ZoneInfo) -> datetime:
    """The nudge hour of a local day."""
    return datetime.combine(day, time(HOUR), zone).astimezone(UTC)


def midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """When a local day is over."""
    return datetime.combine(day + timedelta(days=1), time(0), zone).astimezone(UTC)


def is_quiet(now: datetime, zone: ZoneInfo) -> bool:
    """True at the weekend, in the evening, at night."""
    local = now.astimezone(zone)
    return local.weekday() > _FRIDAY or not HOUR <= local.hour < QUIET_FROM


def working_day_from(day: date) -> date:
    """The day itself, or the Monday after it at a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > _FRIDAY else day


def next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """The next nudge hour after ``now``."""
    today = working_day_from(now.astimezone(zone).date())
    this = moment_on(today, zone)
    return this if this > now else moment_on(working_day_from(today + timedelta(days=1)), zone)


def tomorrow(now: datetime, zone: ZoneInfo) -> datetime:
    """The nudge hour of the next working day."""
    return moment_on(working_day_from(now.astimezone(zone).date() + timedelta(days=1)), zone)


def moments(start_on: date | None, due_on: date | None, now: datetime, zone: ZoneInfo) -> list[Planned]:
    """All nudges that follow from an action's dates and are still ahead, in the order of time."""
    found: list[tuple[Why, datetime]] = []
    if due_on is not None:
        found.append((Why.BEFORE, _ahead(due_on - timedelta(days=DAYS_BEFORE), now, zone)))
        found.append((Why.ON, _ahead(due_on, now, zone)))
        found += [(Why.AFTER, _after(due_on + timedelta(days=days), zone)) for days in DAYS_AFTER]
        found.append((Why.MODERATOR, _after(due_on + timedelta(days=DAYS_UNTIL_MODERATOR), zone)))
    if start_on is not None:
        found.append((Why.NOBODY, _ahead(start_on - timedelta(days=DAYS_BEFORE_START), now, zone)))
    elif due_on is not None:
        found.append((Why.NOBODY, _ahead(due_on - timedelta(days=DAYS_BEFORE_DUE), now, zone)))
    return _to_come(found, now)


def when_it_can_start(start_on: date | None, now: datetime, zone: ZoneInfo) -> datetime:
    """When its owner is told that an action can start: next morning, but not before the day on which it is to start."""
    soon = next_morning(now, zone)
    return soon if start_on is None else max(soon, _ahead(start_on, now, zone))


def _ahead(day: date, now: datetime, zone: ZoneInfo) -> datetime:
    """What should come before a weekend rather than after it: Friday if that is still ahead, else Monday."""
    if day.weekday() <= _FRIDAY:
        return moment_on(day, zone)
    friday = moment_on(day - timedelta(days=day.weekday() - _FRIDAY), zone)
    return friday if friday > now else _after(day, zone)


def _after(day: date, zone: ZoneInfo) -> datetime:
    return moment_on(working_day_from(day), zone)


def _to_come(found: Iterable[tuple[Why, datetime]], now: datetime) -> list[Planned]:
    return sorted((Planned(why, at) for why, at in found if at > now), key=lambda one: one.at)
