"""What a group's school calendar says: what dates can be named by, which days are off, on which nobody is reminded.

The calendar is told in `bot.conversations.community.school`.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from babel import Locale
from markupsafe import Markup
from sqlmodel import Session

from bot.conversations.turn import Turn
from bot.method import school_calendar
from bot.method.dates import SchoolCalendar, Stretch
from bot.method.dates_values import Period
from bot.method.school_calendar import Place, region_name
from bot.store import school
from bot.store.communities import Community
from bot.words import Words, rows

COMING = 3
"""Holidays that are named in place of those that nobody knows."""


def calendar_of(turn: Turn) -> SchoolCalendar:
    """What dates can be named by in this group."""
    told = school.times(turn.session, turn.here.id)
    periods = [Period(one.name, one.stretch, one.first, one.last) for one in told]
    return school_calendar.calendar(place_of(turn.session, turn.here.id), periods, turn.today, turn.group_words.language)


@dataclass(frozen=True)
class DaysOff(Container[date]):
    """The public holidays of a group's place, and the school holidays that it has."""

    place: Place | None
    calendar: SchoolCalendar
    language: str

    def name(self, day: date) -> str | None:
        """Why a day is off, in words; None if it is not. Weekends are not meant here."""
        public = school_calendar.public_holidays(self.place, day.year, self.language) if self.place is not None else {}
        return public.get(day) or school_calendar.free_time(self.calendar, day)

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.name(day) is not None


def days_off(turn: Turn) -> DaysOff:
    """On which days this group's school is closed."""
    return DaysOff(place_of(turn.session, turn.here.id), calendar_of(turn), turn.group_words.language)


def free_days(session: Session, community: Community) -> Container[date]:
    """Public holidays and the holidays of the group's school: no days to be reminded of anything."""
    told = [(one.first, one.last) for one in school.times(session, community.id) if one.stretch is Stretch.HOLIDAYS]
    return school_calendar.FreeDays(place_of(session, community.id), tuple(told))


def unknown_time(turn: Turn, words: Words, text: str) -> Markup:
    """A time of the school year was named that the calendar does not say: what it says instead, if it is known at all."""
    coming, place = coming_up(turn)[:COMING], place_of(turn.session, turn.here.id)
    if not calendar_of(turn).periods:
        return words._("I do not know your school's calendar. Which date is that?")
    name = school_calendar.holidays_named(text)
    if name is None or place is None or any(one.name.casefold() == name.casefold() for one in coming):
        return words._("Your school calendar does not say when that is. Which date is it?")
    return rows(
        words._("I find no “{name}” in your school calendar ({place}).", name=name, place=where(words, place)),
        words._(
            "Coming up: {times}.",
            times=", ".join(words._("{name} from {date}", name=one.name, date=words.short_date(one.first)) for one in coming),
        )
        if coming
        else None,
        words._("Which date is it? What is missing can be told under /settings, 🏫."),
    )


def coming_up(turn: Turn) -> list[Period]:
    """The holidays that are not over, each by the name that comes first."""
    found: dict[tuple[date, date], Period] = {}
    for one in calendar_of(turn).periods:
        if one.stretch is Stretch.HOLIDAYS and one.last >= turn.today:
            found.setdefault((one.first, one.last), one)
    return sorted(found.values(), key=lambda one: (one.first, one.last))


def where(words: Words, place: Place) -> Markup:
    """A place in words."""
    country = country_name(words, place.country)
    if place.region is None:
        return words._("{country}", country=country)
    return words._("{country}, {region}", country=country, region=region_name(place.country, place.region))


def country_name(words: Words, code: str) -> str:
    """A country in the reader's language."""
    return str(Locale(words.language).territories.get(code, code))


def place_of(session: Session, community_id: int) -> Place | None:
    """Where a group's school is, if it told."""
    found = school.place(session, community_id)
    return Place(found.country, found.region) if found is not None else None
