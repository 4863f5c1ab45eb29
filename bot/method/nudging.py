"""When somebody is reminded of an action, and when they may be written to at all. Days and hours are those of the reader's
clock; moments are UTC.

An *occasion* is a day on which there is something to say of an action. It is said in the morning of that day: at the reader's
own first hour. What lies ahead is said before free days rather than after them, what has passed after them.
"""

from collections.abc import Collection, Container
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

FIRST_HOUR = 8
"""The local hour at which nudges come, unless the reader chose another one."""
QUIET_FROM = 18
"""From this hour on nothing is made up for: it waits for the next morning."""
WEEKEND = frozenset({5, 6})
"""Weekdays, Monday being 0."""

DAYS_BEFORE = 3
DAYS_AFTER = (2, 9, 16)
DAYS_UNTIL_MODERATOR = 7
DAYS_BEFORE_START = 2
DAYS_BEFORE_DUE = 7
"""An action without a start date that nobody has is pointed out so long before it is due."""

LONGEST_BREAK = 120
"""Days in a row that may be free; after so many a reminder comes all the same."""


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


AHEAD = frozenset({Why.BEFORE, Why.ON, Why.START, Why.NOBODY})
"""What should come before free days rather than after them."""

FOR_OWNERS = frozenset({Why.BEFORE, Why.ON, Why.AFTER})
FOR_GROUP = frozenset({Why.NOBODY, Why.BEFORE, Why.ON})
"""Of what nobody has. Once its day is over, it is the moderator's to think about, not the group's to hear again."""
FOR_MODERATORS = frozenset({Why.MODERATOR})


# --- when somebody may be written to ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hours:
    """When somebody, or a group, may be written to of our own accord: on which days, and between which hours of their clock."""

    zone: ZoneInfo
    first: int = FIRST_HOUR
    until: int = QUIET_FROM
    free_weekdays: frozenset[int] = WEEKEND
    holidays: Container[date] = field(default=frozenset[date]())

    def today(self, now: datetime) -> date:
        """The reader's present day."""
        return now.astimezone(self.zone).date()

    def is_free(self, day: date) -> bool:
        """True on a free weekday or a holiday."""
        return day.weekday() in self.free_weekdays or day in self.holidays

    def opens(self, day: date) -> datetime:
        """The first hour of a day, free or not."""
        return datetime.combine(day, time(self.first), self.zone).astimezone(UTC)

    def is_open(self, now: datetime) -> bool:
        """False on free days, in the evening, at night."""
        local = now.astimezone(self.zone)
        return self.first <= local.hour < self.until and not self.is_free(local.date())

    def morning_came(self, since: datetime, now: datetime) -> bool:
        """True if today's first hour has come after ``since`` and it is still a time to write: at that hour, or after a
        standstill later on the same day."""
        return self.is_open(now) and since < self.opens(self.today(now)) <= now

    def day_from(self, day: date) -> date:
        """The day itself, or the first one after it that is not free."""
        for more in range(LONGEST_BREAK):
            if not self.is_free(day + timedelta(days=more)):
                return day + timedelta(days=more)
        return day + timedelta(days=LONGEST_BREAK)

    def next_opening(self, now: datetime) -> datetime:
        """The next first hour after ``now``."""
        today = self.day_from(self.today(now))
        this = self.opens(today)
        return this if this > now else self.tomorrow(now)

    def tomorrow(self, now: datetime) -> datetime:
        """The first hour of the next day that is not free."""
        return self.opens(self.day_from(self.today(now) + timedelta(days=1)))

    def soonest(self, now: datetime) -> datetime:
        """``now`` if it is a time to write, else the next one."""
        return now if self.is_open(now) else self.next_opening(now)


@dataclass(frozen=True)
class Leave:
    """Whether somebody may be written to now, and if not when next."""

    now: bool
    at: datetime | None
    """The next moment at which they may be; None if they want no reminders, or cannot be written to."""


NEVER = Leave(now=False, at=None)


def leave_to_write(now: datetime, hours: Hours, last: str | None) -> Leave:
    """The budget of one a day and the reader's hours together.

    Args:
        now: the present moment.
        hours: when the reader may be written to.
        last: the local day (ISO) on which they had their last nudge.
    """
    if last is not None and last >= hours.today(now).isoformat():
        return Leave(now=False, at=hours.tomorrow(now))
    at = hours.soonest(now)
    return Leave(now=at == now, at=at)


# --- what there is to say ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Occasion:
    """A day on which there is a reason to speak of an action."""

    why: Why
    day: date


@dataclass(frozen=True)
class Known:
    """What has to be known of an action in order to remind somebody of it."""

    start_on: date | None
    due_on: date | None
    since: datetime
    """What was over before is not made up for: when the dates were set, or when it became this person's."""
    freed_at: datetime | None = None
    """When the last of what it waited for was done; None if it does not wait, or waits still, or has begun."""
    later_on: date | None = None
    """The day until which this person wants to hear nothing of it."""
    taken_on: date | None = None
    """The day on which whoever has it now took it on: what was late by then is theirs from that day on."""


def occasions(start_on: date | None, due_on: date | None, taken_on: date | None = None) -> list[Occasion]:
    """All occasions that follow from an action's dates, in the order of time."""
    found: list[Occasion] = []
    if due_on is not None:
        found.append(Occasion(Why.BEFORE, due_on - timedelta(days=DAYS_BEFORE)))
        found.append(Occasion(Why.ON, due_on))
        late_from = due_on if taken_on is None else max(due_on, taken_on)
        found += [Occasion(Why.AFTER, late_from + timedelta(days=days)) for days in DAYS_AFTER]
        found.append(Occasion(Why.MODERATOR, late_from + timedelta(days=DAYS_UNTIL_MODERATOR)))
    if start_on is not None:
        found.append(Occasion(Why.NOBODY, start_on - timedelta(days=DAYS_BEFORE_START)))
    elif due_on is not None:
        found.append(Occasion(Why.NOBODY, due_on - timedelta(days=DAYS_BEFORE_DUE)))
    return sorted(found, key=lambda one: one.day)


def tell_at(occasion: Occasion, hours: Hours, since: datetime) -> datetime | None:
    """When an occasion is spoken of: in the morning of its day. If that day is free: before it, if it is about something that
    lies ahead and there still is such a morning after ``since``, else after it. None if its morning was over by ``since``."""
    day = occasion.day
    if hours.opens(day) <= since:
        return None
    if hours.is_free(day) and occasion.why in AHEAD:
        for less in range(1, LONGEST_BREAK):
            earlier = day - timedelta(days=less)
            if hours.opens(earlier) <= since:
                break
            if not hours.is_free(earlier):
                return hours.opens(earlier)
    return hours.opens(hours.day_from(day))


def start_occasion(start_on: date | None, freed_at: datetime, hours: Hours) -> Occasion:
    """That an action can start is said on the morning after, but not before the day on which it is to start."""
    day = hours.today(freed_at)
    if hours.opens(day) <= freed_at:
        day += timedelta(days=1)
    return Occasion(Why.START, day if start_on is None else max(day, start_on))


def coming(
    known: Known, whys: Collection[Why], hours: Hours, told: Container[tuple[Why, date]]
) -> list[tuple[datetime, Occasion]]:
    """What there still is to say of an action, and from which moment on; moments may have passed."""
    found = [
        (at, one)
        for one in occasions(known.start_on, known.due_on, known.taken_on)
        if one.why in whys and (one.why, one.day) not in told and (at := tell_at(one, hours, known.since)) is not None
    ]
    if Why.START in whys and known.freed_at is not None:
        at = tell_at(start_occasion(known.start_on, known.freed_at, hours), hours, known.freed_at)
        if at is not None:
            # Known by the day on which it became free, which is the same by every clock: whoever changes their hours, or is
            # told in the group from now on, does not hear it again.
            found.append((at, Occasion(Why.START, known.freed_at.astimezone(UTC).date())))
    if known.later_on is not None:
        again = hours.opens(hours.day_from(known.later_on))
        found = [(max(at, again), one) for at, one in found] + [(again, Occasion(Why.LATER, known.later_on))]
    return [(at, one) for at, one in found if (one.why, one.day) not in told]


def ripe(known: Known, whys: Collection[Why], hours: Hours, told: Container[tuple[Why, date]], now: datetime) -> list[Occasion]:
    """What is to be said of an action by now and has not been told."""
    return [one for at, one in coming(known, whys, hours, told) if at <= now]


def next_word(
    known: Known, whys: Collection[Why], hours: Hours, told: Container[tuple[Why, date]], now: datetime
) -> datetime | None:
    """The next moment at which there is something to say of an action; None if nothing is to come. What is there already and
    could not be said (today's message has gone, or its list was full) comes with the next morning."""
    moments = [at if at > now else hours.next_opening(now) for at, _ in coming(known, whys, hours, told)]
    return min(moments, default=None)


def midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """When a local day is over."""
    return datetime.combine(day + timedelta(days=1), time(0), zone).astimezone(UTC)


# --- check-ins --------------------------------------------------------------------------------------------------------


class Rhythm(StrEnum):
    """How often a group looks together at how its plan is going."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    NONE = "none"


EVERY = {Rhythm.WEEKLY: 7, Rhythm.FORTNIGHTLY: 14, Rhythm.MONTHLY: 28}


def next_check_in(rhythm: Rhythm, last: date) -> date | None:
    """The day of the check-in that follows ``last``; None if there is none. On a free day it waits for the next one."""
    return last + timedelta(days=EVERY[rhythm]) if rhythm in EVERY else None
