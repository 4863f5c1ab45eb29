"""Days counted: months, weekdays, calendar weeks, and the feasts that schools plan by."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

WEEK = timedelta(days=7)
DAY = timedelta(days=1)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day some months on; the last of the month where that day is missing (31 January → 28 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_or_none(year: int, month: int, day: int) -> date | None:
    """That day, or None where no calendar shows it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def can_exist(month: int, day: int) -> bool:
    """Is there such a day in some year?"""
    return day_or_none(2024, month, day) is not None


def next_weekday(today: date, weekday: int) -> date:
    """The next such day after today (Monday is 0)."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def monday_of(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def after_workdays(start: date, number: int) -> date:
    """So many days from Monday to Friday after a day; no holiday is known here."""
    weeks, rest = divmod(number, 5)
    day = start + WEEK * weeks
    while rest:
        day += DAY
        rest -= day.weekday() < 5
    return day


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, the last one for -1; None where the month has fewer."""
    if nth == -1:
        last = last_of_month(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else None


def monday_of_week(year: int, week: int) -> date | None:
    """The Monday of an ISO calendar week; None where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _by_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _advent(sunday: int) -> Callable[[int], date]:
    def day(year: int) -> date:
        eve = date(year, 12, 24)
        return eve - timedelta(days=(eve.weekday() + 1) % 7) - WEEK * (4 - sunday)

    return day


FEASTS: dict[str, Callable[[int], date]] = {
    "new year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "candlemas": _fixed(2, 2),
    "valentine": _fixed(2, 14),
    "women": _fixed(3, 8),
    "st patrick": _fixed(3, 17),
    "st joseph": _fixed(3, 19),
    "fat thursday": _by_easter(-52),
    "carnival monday": _by_easter(-48),
    "carnival": _by_easter(-47),
    "ash wednesday": _by_easter(-46),
    "palm sunday": _by_easter(-7),
    "maundy thursday": _by_easter(-3),
    "good friday": _by_easter(-2),
    "easter": _by_easter(0),
    "easter monday": _by_easter(1),
    "ascension": _by_easter(39),
    "pentecost": _by_easter(49),
    "whit monday": _by_easter(50),
    "corpus christi": _by_easter(60),
    "25 april": _fixed(4, 25),
    "kings day": _fixed(4, 27),
    "1 may": _fixed(5, 1),
    "5 may": _fixed(5, 5),
    "8 may": _fixed(5, 8),
    "childrens day": _fixed(6, 1),
    "10 june": _fixed(6, 10),
    "st john": _fixed(6, 24),
    "cyril and methodius": _fixed(7, 5),
    "14 july": _fixed(7, 14),
    "15 august": _fixed(8, 15),
    "29 august": _fixed(8, 29),
    "1 september": _fixed(9, 1),
    "7 september": _fixed(9, 7),
    "15 september": _fixed(9, 15),
    "3 october": _fixed(10, 3),
    "5 october": _fixed(10, 5),
    "12 october": _fixed(10, 12),
    "halloween": _fixed(10, 31),
    "all saints": _fixed(11, 1),
    "all souls": _fixed(11, 2),
    "guy fawkes": _fixed(11, 5),
    "st martin": _fixed(11, 11),
    "17 november": _fixed(11, 17),
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4) or date(year, 11, 22),
    "first advent": _advent(1),
    "second advent": _advent(2),
    "third advent": _advent(3),
    "fourth advent": _advent(4),
    "sinterklaas": _fixed(12, 5),
    "st nicholas": _fixed(12, 6),
    "constitution": _fixed(12, 6),
    "immaculate conception": _fixed(12, 8),
    "st lucy": _fixed(12, 13),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new years eve": _fixed(12, 31),
}
"""Each feast's day in a year. The names are keys of the word tables and are never shown."""


def next_feast(name: str, today: date, year: int | None) -> date | None:
    """The feast's day in that year, else the next one from today on; None for a feast whose day is not known here."""
    find = FEASTS.get(name)
    if find is None:
        return None
    if year is not None:
        return find(year)
    day = find(today.year)
    return day if day >= today else find(today.year + 1)
