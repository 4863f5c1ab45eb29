"""The calendar file (iCalendar, RFC 5545): meetings and the due dates of a plan, for any calendar program."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import icalendar

__all__ = ["Calendar", "Entry", "file"]


@dataclass(frozen=True)
class Entry:
    """One thing in a calendar: a whole day, or a stretch of time."""

    uid: str
    """Stays the same when the entry changes, so that calendars replace it instead of showing it twice."""
    title: str
    start: datetime | date
    """Aware, or a local day."""
    end: datetime | date | None = None
    """Of a stretch of time; a whole day needs none."""
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


def file(calendar: Calendar) -> bytes:
    """The file, UTF-8."""
    found = icalendar.Calendar()
    found.add("prodid", "-//Copse//Community of Practice//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", calendar.name)
    if calendar.entries and all(entry.cancelled for entry in calendar.entries):
        found.add("method", "CANCEL")
    for entry in calendar.entries:
        event = icalendar.Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", calendar.made_at.astimezone(UTC))
        event.add("summary", entry.title)
        event.add("dtstart", _utc(entry.start))
        if entry.end is not None:
            event.add("dtend", _utc(entry.end))
        if entry.text:
            event.add("description", entry.text)
        if entry.place:
            event.add("location", entry.place)
        if entry.cancelled:
            event.add("status", "CANCELLED")
        event.add("sequence", entry.revision)
        found.add_component(event)
    return bytes(found.to_ical())


def _utc(moment: datetime | date) -> datetime | date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment
