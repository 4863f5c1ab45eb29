"""The calendar file (iCalendar, RFC 5545): meetings and the due dates of a plan, for any calendar program."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import icalendar
from pydantic import BeforeValidator

__all__ = ["Calendar", "Entry", "file"]


def _day_or_moment(value: Any) -> Any:
    """A day out of the outbox stays a day: "2026-12-11" is no midnight."""
    if isinstance(value, str):
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    return value


DayOrMoment = Annotated[datetime | date, BeforeValidator(_day_or_moment)]


@dataclass(frozen=True)
class Entry:
    """One thing in a calendar: a whole day, or a stretch of time."""

    uid: str
    """Stays the same when the entry changes, so that calendars replace it instead of showing it twice."""
    title: str
    start: DayOrMoment
    """Aware, or a local day."""
    end: DayOrMoment | None = None
    """Of a stretch of time; the last day of several."""
    text: str = ""
    revision: int = 0
    """Goes up with each change."""
    place: str = ""
    """A room, or a link."""
    cancelled: bool = False
    """True: calendars take it away."""


@dataclass(frozen=True)
class Calendar:
    """A calendar file's content."""

    name: str
    made_at: datetime
    """Aware."""
    entries: tuple[Entry, ...]
    zone: str = "UTC"
    """Where those live who open it: the hours of its entries are said on their clock."""


def file(calendar: Calendar) -> bytes:
    """The file, UTF-8."""
    found = icalendar.Calendar()
    found.add("prodid", "-//Copse//Community of Practice//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", calendar.name)
    if calendar.entries and all(entry.cancelled for entry in calendar.entries):
        found.add("method", "CANCEL")
    zone = ZoneInfo(calendar.zone)
    for entry in calendar.entries:
        event = icalendar.Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", calendar.made_at.astimezone(UTC))
        event.add("summary", entry.title)
        if isinstance(entry.start, datetime):
            event.add("dtstart", entry.start.astimezone(zone))
            if isinstance(entry.end, datetime):
                event.add("dtend", entry.end.astimezone(zone))
        else:
            # A whole day ends, in a calendar, with the day after; it leaves people free for other things.
            event.add("dtstart", entry.start)
            event.add("dtend", (entry.end or entry.start) + timedelta(days=1))
            event.add("transp", "TRANSPARENT")
        if entry.text:
            event.add("description", entry.text)
        if entry.place:
            event.add("location", entry.place)
        if entry.cancelled:
            event.add("status", "CANCELLED")
        event.add("sequence", entry.revision)
        found.add_component(event)
    found.add_missing_timezones()
    return bytes(found.to_ical())
