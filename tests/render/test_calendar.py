"""The calendar file, read back by the library that calendar programs use."""

from datetime import UTC, date, datetime

import icalendar

from bot.render.calendar import Entry
from bot.render.files import FILES

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def events(*entries: Entry) -> list[icalendar.Event]:
    made = FILES["calendar"]({"name": "Ruhe & Räume", "made_at": NOW, "entries": entries})
    return [part for part in icalendar.Calendar.from_ical(made).walk() if part.name == "VEVENT"]


def test_a_meeting_has_its_time_in_utc_and_its_words():
    start, end = datetime.fromisoformat("2026-12-01T15:00+01:00"), datetime.fromisoformat("2026-12-01T16:30+01:00")
    (event,) = events(Entry("meeting-7", "Erstes Treffen; Thema: Lärm", start, end, "Zeile eins\nZeile zwei, mit Komma", 2))
    assert event.start == start
    assert event.end == end
    assert str(event["dtstart"].dt.tzinfo) == "UTC"
    assert event["summary"] == "Erstes Treffen; Thema: Lärm"
    assert event["description"] == "Zeile eins\nZeile zwei, mit Komma"
    assert event["uid"] == "meeting-7"
    assert event["sequence"] == 2


def test_a_due_date_is_a_whole_day():
    (event,) = events(Entry("action-3", "Poster malen", date(2027, 3, 31)))
    assert event.start == date(2027, 3, 31)
    assert not isinstance(event.start, datetime)


def test_long_lines_are_folded_and_come_back_whole():
    title = "Ein sehr langer Titel über den Pausenhof und die Flure 🌳 " * 5
    (event,) = events(Entry("a", title, date(2027, 3, 31)))
    assert event["summary"] == title
