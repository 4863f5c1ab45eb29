"""When somebody is reminded: working days, one local hour, also when the clocks change; and when they may be written to."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.method.nudging import (
    AHEAD,
    Hours,
    Known,
    Occasion,
    Rhythm,
    Why,
    leave_to_write,
    next_check_in,
    next_word,
    occasions,
    ripe,
    start_occasion,
    tell_at,
)

BERLIN = ZoneInfo("Europe/Berlin")
ALL = frozenset(Why)


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def told(start: str | None, due: str | None, now: str, hours: Hours | None = None) -> list[str]:
    """What comes when, of an action whose dates are set at ``now``."""
    hours = hours or Hours(BERLIN)
    found = [(tell_at(one, hours, at(now, hours.zone)), one) for one in occasions(day(start), day(due))]
    return [
        f"{one.why.value} {moment.astimezone(hours.zone):%a %d %b %H:%M}"
        for moment, one in sorted(((moment, one) for moment, one in found if moment is not None), key=lambda pair: pair[0])
    ]


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


def test_what_lies_ahead_comes_before_the_holidays_and_what_has_passed_after_them() -> None:
    easter = frozenset(date(2027, 3, 22) + timedelta(days=n) for n in range(14))
    assert told(None, "2027-03-25", "2027-03-01T12:00", Hours(BERLIN, holidays=easter)) == [
        "nobody Thu 18 Mar 08:00",
        "before Fri 19 Mar 08:00",
        "on Fri 19 Mar 08:00",
        "after Mon 05 Apr 08:00",
        "moderator Mon 05 Apr 08:00",
        "after Mon 05 Apr 08:00",
        "after Mon 12 Apr 08:00",
    ]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (Hours(BERLIN, first=6), "on Thu 11 Mar 06:00"),
        (Hours(BERLIN, first=15), "on Thu 11 Mar 15:00"),
        (Hours(BERLIN, free_weekdays=frozenset({2, 3})), "on Tue 09 Mar 08:00"),
        (Hours(BERLIN, free_weekdays=frozenset()), "after Sat 13 Mar 08:00"),
        (Hours(ZoneInfo("America/Sao_Paulo")), "on Thu 11 Mar 08:00"),
    ],
    ids=["early", "in the afternoon", "Wednesday and Thursday are free", "no day is free", "another clock"],
)
def test_each_reader_has_their_own_hour_days_and_clock(hours: Hours, expected: str) -> None:
    assert expected in told(None, "2027-03-11", "2027-03-01T12:00", hours)


def test_without_dates_there_is_nothing_to_remind_of() -> None:
    assert told(None, None, "2027-03-01T12:00") == []


def test_long_overdue_brings_only_what_is_still_ahead() -> None:
    assert told(None, "2027-03-01", "2027-03-12T12:00") == ["after Wed 17 Mar 08:00"]
    assert told(None, "2027-03-01", "2027-04-12T12:00") == []


@pytest.mark.parametrize(
    ("day_", "utc"),
    [
        ("2027-03-26", "07:00"),
        ("2027-03-29", "06:00"),
        ("2027-10-29", "06:00"),
        ("2027-11-01", "07:00"),
    ],
    ids=["before the clocks go forward", "after", "before they go back", "after"],
)
def test_the_local_hour_stays_when_the_clocks_change(day_: str, utc: str) -> None:
    on = tell_at(Occasion(Why.ON, date.fromisoformat(day_)), Hours(BERLIN), at("2027-01-04T12:00"))
    assert on is not None
    assert f"{on:%H:%M}" == utc


@pytest.mark.parametrize(
    ("day_", "zone"),
    [("2023-04-28", "Africa/Cairo"), ("2027-03-26", "Asia/Jerusalem"), ("2018-11-04", "America/Sao_Paulo")],
    ids=["forward on a Friday", "forward on a Friday night", "forward at midnight on a Sunday"],
)
def test_on_the_day_itself_when_the_clocks_change_there_is_one_nudge(day_: str, zone: str) -> None:
    place = ZoneInfo(zone)
    start = datetime.fromisoformat(day_).replace(tzinfo=place)
    hits = told(None, day_, (start - timedelta(days=9)).strftime("%Y-%m-%dT12:00"), Hours(place))
    hits = [line for line in hits if line.startswith("on ")]
    assert len(hits) == 1
    assert hits[0].endswith("08:00")


def test_an_hour_that_the_clocks_skip_or_repeat_opens_the_day_once() -> None:
    night = Hours(BERLIN, first=2, until=20, free_weekdays=frozenset())
    forward, back = date(2027, 3, 28), date(2027, 10, 31)
    assert night.opens(forward) == datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert night.is_open(night.opens(forward))
    assert night.opens(back) == datetime(2027, 10, 31, 0, tzinfo=UTC)
    assert night.next_opening(night.opens(back)) == night.opens(date(2027, 11, 1))


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
def test_the_next_opening_and_tomorrow(now: str, morning: str, day_after: str) -> None:
    assert Hours(BERLIN).next_opening(at(now)) == at(morning)
    assert Hours(BERLIN).tomorrow(at(now)) == at(day_after)


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
    assert Hours(BERLIN).is_open(at(now)) is not quiet


@pytest.mark.parametrize(
    ("now", "last", "may", "next_"),
    [
        ("2027-03-10T09:00", None, True, "2027-03-10T09:00"),
        ("2027-03-10T09:00", "2027-03-09", True, "2027-03-10T09:00"),
        ("2027-03-10T09:00", "2027-03-10", False, "2027-03-11T08:00"),
        ("2027-03-10T09:00", "2027-03-11", False, "2027-03-11T08:00"),
        ("2027-03-10T20:00", None, False, "2027-03-11T08:00"),
        ("2027-03-10T20:00", "2027-03-10", False, "2027-03-11T08:00"),
        ("2027-03-12T20:00", None, False, "2027-03-15T08:00"),
        ("2027-03-13T10:00", None, False, "2027-03-15T08:00"),
    ],
    ids=[
        "in the morning",
        "yesterday's was yesterday",
        "today's has been",
        "moved to an earlier clock",
        "in the evening",
        "in the evening, today's has been",
        "on Friday evening",
        "on Saturday",
    ],
)
def test_may_i_write_now_and_if_not_when(now: str, last: str | None, may: bool, next_: str) -> None:
    leave = leave_to_write(at(now), Hours(BERLIN), last)
    assert (leave.now, leave.at) == (may, at(next_))


def test_what_can_start_is_told_next_morning_but_not_before_its_day() -> None:
    hours, now = Hours(BERLIN), at("2027-03-10T15:00")

    def start(on: date | None, freed: datetime = now) -> datetime | None:
        return tell_at(start_occasion(on, freed, hours), hours, freed)

    assert start(None) == at("2027-03-11T08:00")
    assert start(None, at("2027-03-10T06:00")) == at("2027-03-10T08:00")
    assert start(None, at("2027-03-12T09:00")) == at("2027-03-15T08:00")
    assert start(date(2027, 3, 1)) == at("2027-03-11T08:00")
    assert start(date(2027, 3, 20)) == at("2027-03-19T08:00")


def whys(known: Known, now: str, told_: set[tuple[Why, date]] | None = None) -> list[str]:
    return [one.why.value for one in ripe(known, ALL - {Why.NOBODY, Why.MODERATOR}, Hours(BERLIN), told_ or set(), at(now))]


def test_all_that_is_ripe_comes_together_and_what_was_told_does_not_come_again() -> None:
    due, set_ = date(2027, 3, 11), at("2027-03-01T12:00")
    known = Known(None, due, set_)
    assert whys(known, "2027-03-08T07:59") == []
    assert whys(known, "2027-03-08T08:00") == ["before"]
    assert whys(known, "2027-03-11T09:00") == ["before", "on"]
    assert whys(known, "2027-03-11T09:00", {(Why.BEFORE, date(2027, 3, 8))}) == ["on"]
    assert whys(Known(None, due, at("2027-03-09T12:00")), "2027-03-11T09:00") == ["on"], "what was over is not made up for"


def test_later_silences_everything_until_its_day() -> None:
    known = Known(None, date(2027, 3, 11), at("2027-03-01T12:00"), later_on=date(2027, 3, 13))
    assert whys(known, "2027-03-11T09:00") == []
    assert whys(known, "2027-03-15T07:00") == []
    assert whys(known, "2027-03-15T08:00") == ["before", "on", "after", "later"]


def test_who_can_start_hears_it_once() -> None:
    known = Known(None, date(2027, 5, 1), at("2027-03-01T12:00"), freed_at=at("2027-03-10T15:00"))
    assert whys(known, "2027-03-10T17:00") == []
    assert whys(known, "2027-03-11T08:00") == ["start"]
    assert whys(known, "2027-03-12T08:00", {(Why.START, date(2027, 3, 10))}) == []


@pytest.mark.parametrize(
    "other",
    [Hours(BERLIN), Hours(BERLIN, first=17), Hours(ZoneInfo("America/New_York")), Hours(ZoneInfo("Asia/Kolkata"), first=10)],
)
def test_who_can_start_hears_it_once_also_by_another_clock(other: Hours) -> None:
    known = Known(None, date(2027, 5, 1), at("2027-03-01T12:00"), freed_at=at("2027-03-10T15:00"))
    later = at("2027-03-12T18:00")
    told_ = {(one.why, one.day) for one in ripe(known, {Why.START}, other, set(), later)}
    assert told_
    assert ripe(known, {Why.START}, Hours(BERLIN), told_, later) == []


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [(Rhythm.WEEKLY, date(2027, 3, 8)), (Rhythm.FORTNIGHTLY, date(2027, 3, 15)), (Rhythm.MONTHLY, date(2027, 3, 29)),
     (Rhythm.NONE, None)],
)  # fmt: skip
def test_check_ins_come_at_the_rhythm_that_was_chosen(rhythm: Rhythm, expected: date | None) -> None:
    assert next_check_in(rhythm, date(2027, 3, 1)) == expected


days = st.dates(date(2026, 1, 1), date(2028, 12, 31))
readers = st.builds(
    Hours,
    st.sampled_from([ZoneInfo(z) for z in ("Europe/Lisbon", "Europe/Bratislava", "America/Sao_Paulo", "Pacific/Auckland")]),
    first=st.integers(0, 12),
    until=st.integers(14, 23),
    free_weekdays=st.frozensets(st.integers(0, 6), max_size=6),
    holidays=st.frozensets(days, max_size=40),
)
moments_ = st.builds(
    lambda one, minute: datetime(one.year, one.month, one.day, minute // 60, minute % 60, tzinfo=UTC),
    days,
    st.integers(0, 1439),
)


@given(days, days, moments_, readers)
def test_every_nudge_is_ahead_and_comes_when_its_reader_may_be_written_to(
    start: date, due: date, moment: datetime, hours: Hours
) -> None:
    for one in occasions(start, due):
        told_at = tell_at(one, hours, moment)
        if told_at is None:
            assert hours.opens(one.day) <= moment
            continue
        assert told_at > moment
        assert hours.is_open(told_at)
        assert told_at == hours.opens(hours.today(told_at)), "it comes at the first hour of a day"
        if told_at < hours.opens(one.day):
            assert one.why in AHEAD
            assert hours.is_free(one.day)


@given(moments_, readers, st.none() | days)
def test_the_next_moment_to_write_is_one_to_write(moment: datetime, hours: Hours, last: date | None) -> None:
    leave = leave_to_write(moment, hours, last.isoformat() if last else None)
    assert leave.at is not None
    assert leave.at >= moment
    assert leave.now == (leave.at == moment)
    if last is None or last < hours.today(moment):
        assert hours.is_open(leave.at)


@given(
    st.builds(Known, st.none() | days, st.none() | days, moments_, st.none() | moments_, st.none() | days),
    moments_,
    st.frozensets(st.sampled_from(list(Why))),
    readers,
    st.integers(0, 40),
)
def test_there_is_nothing_new_to_say_before_the_next_word(
    known: Known, now: datetime, whys: frozenset[Why], hours: Hours, wait: int
) -> None:
    then = next_word(known, whys, hours, (), now)
    before = ripe(known, whys, hours, (), now)
    if then is None:
        assert not before
        assert not ripe(known, whys, hours, (), now + timedelta(days=3000))
        return
    assert then > now
    assert hours.is_open(then)
    meanwhile = min(now + timedelta(hours=6 * wait), then - timedelta(seconds=1))
    assert ripe(known, whys, hours, (), meanwhile) == before
    assert ripe(known, whys, hours, (), then)
