"""When somebody is reminded: working days, one local hour, also when the clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.method.nudging import BY_DATE, Why, is_quiet, moments, next_morning, tomorrow, when_it_can_start

BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def told(start: str | None, due: str | None, now: str, zone: ZoneInfo = BERLIN) -> list[str]:
    planned = moments(
        date.fromisoformat(start) if start else None, date.fromisoformat(due) if due else None, at(now, zone), zone
    )
    return [f"{one.why.value} {one.at.astimezone(zone):%a %d %b %H:%M}" for one in planned]


def test_an_action_in_the_middle_of_the_week() -> None:
    assert told(None, "2027-03-11", "2027-03-01T12:00") == [
        "nobody Thu 04 Mar 08:00",
        "before Mon 08 Mar 08:00",
        "on Thu 11 Mar 08:00",
        "after Mon 15 Mar 08:00",
        "moderator Thu 18 Mar 08:00",
        "after Mon 22 Mar 08:00",
        "after Mon 29 Mar 08:00",
    ]


@pytest.mark.parametrize(
    ("start", "due", "now", "expected"),
    [
        (None, "2027-03-13", "2027-03-10T12:00", "on Fri 12 Mar 08:00"),
        (None, "2027-03-14", "2027-03-12T12:00", "on Mon 15 Mar 08:00"),
        (None, "2027-03-16", "2027-03-11T12:00", "before Fri 12 Mar 08:00"),
        (None, "2027-03-16", "2027-03-12T12:00", "before Mon 15 Mar 08:00"),
        (None, "2027-03-12", "2027-03-12T09:00", "after Mon 15 Mar 08:00"),
        ("2027-03-15", None, "2027-03-11T12:00", "nobody Fri 12 Mar 08:00"),
        ("2027-03-15", "2027-05-15", "2027-03-01T12:00", "nobody Fri 12 Mar 08:00"),
    ],
    ids=[
        "due on a Saturday: Friday",
        "due on a Sunday and Friday is over: Monday",
        "three days before is a Saturday: Friday",
        "and Friday is over: Monday",
        "due today, after the hour: no more on the day",
        "before a start on Monday: Friday",
        "the start counts, not the due date",
    ],
)
def test_never_at_the_weekend(start: str | None, due: str | None, now: str, expected: str) -> None:
    assert expected in told(start, due, now)


def test_without_dates_there_is_nothing_to_remind_of() -> None:
    assert told(None, None, "2027-03-01T12:00") == []


def test_long_overdue_brings_only_what_is_still_ahead() -> None:
    assert told(None, "2027-03-01", "2027-03-12T12:00") == ["after Wed 17 Mar 08:00"]
    assert told(None, "2027-03-01", "2027-04-12T12:00") == []


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        ("2027-03-26", "07:00"),
        ("2027-03-29", "06:00"),
        ("2027-10-29", "06:00"),
        ("2027-11-01", "07:00"),
    ],
    ids=["before the clocks go forward", "after", "before they go back", "after"],
)
def test_the_local_hour_stays_when_the_clocks_change(day: str, utc: str) -> None:
    due = date.fromisoformat(day)
    on = next(one for one in moments(None, due, at("2027-01-04T12:00"), BERLIN) if one.why is Why.ON)
    assert f"{on.at:%H:%M}" == utc


@pytest.mark.parametrize(
    ("day", "zone"),
    [("2023-04-28", "Africa/Cairo"), ("2027-03-26", "Asia/Jerusalem"), ("2018-11-04", "America/Sao_Paulo")],
    ids=["forward on a Friday", "forward on a Friday night", "forward at midnight on a Sunday"],
)
def test_on_the_day_itself_when_the_clocks_change_there_is_one_nudge(day: str, zone: str) -> None:
    place = ZoneInfo(zone)
    start = datetime.fromisoformat(day).replace(tzinfo=place)
    hits = [line for line in told(None, day, (start - timedelta(days=9)).strftime("%Y-%m-%dT12:00"), place) if "on " in line]
    assert len([line for line in hits if line.startswith("on ")]) == 1
    assert all(line.endswith("08:00") for line in hits)


@pytest.mark.parametrize(
    ("now", "morning", "day_after"),
    [
        ("2027-03-10T07:00", "2027-03-10T08:00", "2027-03-11T08:00"),
        ("2027-03-10T08:00", "2027-03-11T08:00", "2027-03-11T08:00"),
        ("2027-03-12T09:00", "2027-03-15T08:00", "2027-03-15T08:00"),
        ("2027-03-13T03:00", "2027-03-15T08:00", "2027-03-15T08:00"),
        ("2027-03-14T23:59", "2027-03-15T08:00", "2027-03-15T08:00"),
        ("2027-03-15T00:30", "2027-03-15T08:00", "2027-03-16T08:00"),
    ],
)
def test_the_next_morning_and_tomorrow(now: str, morning: str, day_after: str) -> None:
    assert next_morning(at(now), BERLIN) == at(morning)
    assert tomorrow(at(now), BERLIN) == at(day_after)


@pytest.mark.parametrize(
    ("now", "quiet"),
    [
        ("2027-03-10T07:59", True),
        ("2027-03-10T08:00", False),
        ("2027-03-10T17:59", False),
        ("2027-03-10T18:00", True),
        ("2027-03-13T10:00", True),
        ("2027-03-14T10:00", True),
    ],
)
def test_quiet_hours_and_free_days(now: str, quiet: bool) -> None:
    assert is_quiet(at(now), BERLIN) is quiet


def test_what_can_start_is_told_next_morning_but_not_before_its_day() -> None:
    now = at("2027-03-10T15:00")
    assert when_it_can_start(None, now, BERLIN) == at("2027-03-11T08:00")
    assert when_it_can_start(date(2027, 3, 1), now, BERLIN) == at("2027-03-11T08:00")
    assert when_it_can_start(date(2027, 3, 20), now, BERLIN) == at("2027-03-19T08:00")


days = st.dates(date(2026, 1, 1), date(2028, 12, 31))
zones = st.sampled_from([ZoneInfo(z) for z in ("Europe/Lisbon", "Europe/Bratislava", "America/Sao_Paulo", "Pacific/Auckland")])


@given(days, days, days, st.integers(0, 1439), zones)
def test_every_nudge_is_ahead_on_a_working_day_and_at_most_three_come_after(
    start: date, due: date, today: date, minute: int, zone: ZoneInfo
) -> None:
    moment = datetime(today.year, today.month, today.day, minute // 60, minute % 60, tzinfo=UTC)
    planned = moments(start, due, moment, zone)
    assert all(one.at > moment and not is_quiet(one.at, zone) and one.why in BY_DATE for one in planned)
    assert all(one.at.astimezone(zone).hour == 8 for one in planned)
    assert len([one for one in planned if one.why is Why.AFTER]) <= 3
