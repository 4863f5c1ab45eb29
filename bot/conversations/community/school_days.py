"""What a group's school calendar says: what dates can be named by, which days are off, on which nobody is reminded.

The calendar is told in `bot.conversations.community.school`.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from bot.conversations.turn import Turn
from bot.method import school_calendar
from bot.method.dates import SchoolCalendar, Stretch
from bot.method.dates_values import Period
from bot.method.school_calendar import Place
from bot.store import school
from bot.store.communities import Community


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


def place_of(session: Session, community_id: int) -> Place | None:
    """Where a group's school is, if it told."""
    found = school.place(session, community_id)
    return Place(found.country, found.region) if found is not None else None
