"""The calendar file, read back by the library that calendar programs use, and as it stands there, letter by letter."""

import json
from datetime import UTC, date, datetime, timedelta

import icalendar

from bot.render.calendar import Calendar, Entry
from bot.render.files import FILES, calendar_data

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def made(*entries: Entry, zone: str = "UTC") -> bytes:
    """The file after its way through the outbox, which keeps plain JSON."""
    data = json.loads(json.dumps(calendar_data(Calendar("Ruhe & Räume", NOW, entries, zone))))
    return FILES["calendar"](data)


def events(*entries: Entry, zone: str = "UTC") -> list[icalendar.Event]:
    return [part for part in icalendar.Calendar.from_ical(made(*entries, zone=zone)).walk() if part.name == "VEVENT"]


def test_a_meeting_has_its_time_and_its_words():
    start, end = datetime.fromisoformat("2026-12-01T15:00+01:00"), datetime.fromisoformat("2026-12-01T16:30+01:00")
    (event,) = events(Entry("meeting-7", "Erstes Treffen; Thema: Lärm", start, end, "Zeile eins\nZeile zwei, mit Komma", 2))
    assert event.start == start
    assert event.end == end
    assert event["summary"] == "Erstes Treffen; Thema: Lärm"
    assert event["description"] == "Zeile eins\nZeile zwei, mit Komma"
    assert event["uid"] == "meeting-7"
    assert event["sequence"] == 2


def test_a_meeting_is_at_the_hour_of_its_zone_and_lasts():
    start = datetime.fromisoformat("2027-03-29T15:30+02:00")
    entry = Entry("meeting-7", "Treffen", start, start + timedelta(minutes=60))
    text = made(entry, zone="Europe/Berlin").decode()
    assert "DTSTART;TZID=Europe/Berlin:20270329T153000" in text
    assert "DTEND;TZID=Europe/Berlin:20270329T163000" in text
    assert "BEGIN:VTIMEZONE" in text, "calendars that do not know the zone are told its rules"
    (event,) = events(entry, zone="Europe/Berlin")
    assert (event.start, event.duration) == (start, timedelta(minutes=60))


def test_a_meeting_at_midnight_of_utc_stays_a_moment():
    start = datetime.fromisoformat("2027-01-11T19:00-05:00")
    (event,) = events(Entry("a", "Evening", start, start + timedelta(hours=1)), zone="America/New_York")
    assert isinstance(event.start, datetime)
    assert event.start == start


def test_a_due_date_is_a_whole_day():
    entry = Entry("action-3", "Poster malen", date(2026, 12, 11))
    text = made(entry, zone="Europe/Berlin").decode()
    assert "DTSTART;VALUE=DATE:20261211\r\n" in text
    assert "DTEND;VALUE=DATE:20261212\r\n" in text
    assert "TRANSP:TRANSPARENT" in text, "it does not make people busy"
    assert "T000000" not in text
    (event,) = events(entry)
    assert event.start == date(2026, 12, 11)
    assert not isinstance(event.start, datetime)
    assert event.duration == timedelta(days=1)


def test_long_lines_are_folded_and_come_back_whole():
    title = "Ein sehr langer Titel über den Pausenhof und die Flure 🌳 " * 5
    (event,) = events(Entry("a", title, date(2027, 3, 31)))
    assert event["summary"] == title
