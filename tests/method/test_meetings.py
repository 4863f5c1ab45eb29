"""Meetings: agendas that fit, the date that suits, reminders by the local clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.method.meetings import (
    CHECK_IN,
    CHECK_OUT,
    LENGTHS,
    PARTS,
    SUGGESTED_AT,
    Offer,
    Why,
    agenda,
    best,
    eve,
    in_another_zone,
    intention,
    offered_times,
    outcomes,
    reminders,
)
from bot.method.nudging import Hours
from bot.method.roster import alone_among
from bot.method.steps import STEPS, Phase
from bot.method.ways import rule_holds

LISBON, NEW_YORK, TOKYO = ZoneInfo("Europe/Lisbon"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")


def test_every_step_has_its_part_in_a_meeting() -> None:
    assert PARTS.keys() == STEPS.keys()


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("step", [*STEPS, None])
def test_an_agenda_fills_its_time_and_stays_in_its_phase(step: str | None, minutes: int) -> None:
    items = agenda(step, minutes)
    assert (items[0].name, items[-1].name) == (CHECK_IN, CHECK_OUT)
    assert all(item.minutes >= 5 and item.minutes % 5 == 0 for item in items)
    middle = [item.name for item in items[1:-1]]
    if step is None:
        assert middle == []
        return
    assert sum(item.minutes for item in items) == minutes
    assert middle[0] == step
    phases = {STEPS[name].phase for name in middle} - {Phase.SETUP}
    assert len(phases) <= 1
    assert "doing" not in middle or middle == ["doing"]
    assert intention(step)
    assert outcomes(items) or len(middle) < 3


def test_a_meeting_is_suggested_at_the_beginning_of_each_phase() -> None:
    assert {STEPS[step].phase for step in SUGGESTED_AT} == {Phase.DOMAIN, Phase.COMMUNITY, Phase.PRACTICE}


def at(day: int, hour: int = 15) -> datetime:
    return datetime(2027, 3, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("offers", "wanted"),
    [
        ([Offer(1, at(5), yes=3), Offer(2, at(6), yes=2, maybe=2)], [2]),  # more can come, if need be
        ([Offer(1, at(5), yes=1, maybe=2), Offer(2, at(6), yes=3)], [2]),  # as many can come, but more gladly
        ([Offer(2, at(6), yes=3), Offer(1, at(5), yes=3)], [1, 2]),  # equally, the earlier one first
        ([Offer(1, at(5), no=3), Offer(2, at(6), maybe=1, no=2)], [2]),
        ([Offer(1, at(5), no=3)], []),
        ([], []),
    ],
)
def test_the_date_that_suits_most(offers: list[Offer], wanted: list[int]) -> None:
    assert [one.id for one in best(offers)] == wanted


@pytest.mark.parametrize(
    ("zone", "start", "now", "day", "hour"),
    [
        # A Wednesday: the reminder comes on Tuesday morning, at the hour of nudges.
        (LISBON, "2027-03-10T15:30", "2027-03-05T10:00", "2027-03-09T08:00", "2027-03-10T14:30"),
        # A Monday: on Friday, not at the weekend.
        (LISBON, "2027-03-08T15:30", "2027-03-03T10:00", "2027-03-05T08:00", "2027-03-08T14:30"),
        # The clocks go forward in the night before (New York, 14 March): local hours stay local hours.
        (NEW_YORK, "2027-03-15T09:00", "2027-03-10T10:00", "2027-03-12T08:00", "2027-03-15T08:00"),
        # On the morning after the clocks have gone back (Lisbon, 31 October).
        (LISBON, "2027-11-01T08:30", "2027-10-28T10:00", "2027-10-29T08:00", "2027-11-01T07:30"),
        # Fixed on the evening before: only the hour is left.
        (LISBON, "2027-03-10T15:30", "2027-03-09T19:00", None, "2027-03-10T14:30"),
        # Fixed half an hour before.
        (LISBON, "2027-03-10T15:30", "2027-03-10T15:00", None, None),
    ],
)
def test_reminders_come_by_the_local_clock(zone: ZoneInfo, start: str, now: str, day: str | None, hour: str | None) -> None:
    def local(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=zone)

    found = dict(reminders(local(start).astimezone(UTC), 90, local(now).astimezone(UTC), Hours(zone)))
    assert found.get(Why.DAY) == (local(day).astimezone(UTC) if day else None)
    assert found.get(Why.HOUR) == (local(hour).astimezone(UTC) if hour else None)
    assert found[Why.BEGIN] == local(start)


@pytest.mark.parametrize(
    ("day", "free", "holidays", "told"),
    [
        ("2027-03-10", {5, 6}, (), "2027-03-09"),
        ("2027-03-08", {5, 6}, (), "2027-03-05"),
        # Somebody who is free on Tuesdays.
        ("2027-03-10", {1, 5, 6}, (), "2027-03-08"),
        # After Easter Monday, a Tuesday: four days are free.
        ("2027-03-30", {5, 6}, ("2027-03-26", "2027-03-29"), "2027-03-29"),
        # In the middle of the holidays: the day before, all the same.
        ("2027-03-10", {5, 6}, tuple(f"2027-03-{day:02}" for day in range(1, 15)), "2027-03-09"),
    ],
)
def test_a_meeting_is_near_on_the_last_day_before_it_that_is_not_free(
    day: str, free: set[int], holidays: tuple[str, ...], told: str
) -> None:
    hours = Hours(LISBON, free_weekdays=frozenset(free), holidays={date.fromisoformat(one) for one in holidays})
    assert eve(date.fromisoformat(day), hours) == date.fromisoformat(told)


def test_an_hour_before_is_an_hour_before_also_over_a_change_of_the_clocks() -> None:
    start = datetime(2027, 3, 14, 3, 30, tzinfo=NEW_YORK)
    found = dict(reminders(start.astimezone(UTC), 60, start.astimezone(UTC) - timedelta(days=5), Hours(NEW_YORK)))
    assert start.astimezone(UTC) - found[Why.HOUR] == timedelta(hours=1)
    assert found[Why.HOUR].astimezone(NEW_YORK).hour == 1, "there is no half past two in that night"


def test_a_meeting_keeps_its_time_of_day_in_another_zone() -> None:
    moved = in_another_zone(datetime(2027, 3, 10, 15, 30, tzinfo=UTC), LISBON, TOKYO)
    assert moved.astimezone(TOKYO).strftime("%d %H:%M") == "10 15:30"


def test_only_times_to_come_are_offered() -> None:
    now = datetime(2027, 3, 10, 14, 30, tzinfo=LISBON)
    assert [one.strftime("%H:%M") for one in offered_times(now.date(), now)] == ["16:00", "17:30", "19:00"]


@pytest.mark.parametrize(
    ("supporters", "core", "holds"), [(1, 1, False), (2, 2, True), (1, 2, False), (2, 5, False), (3, 5, True)]
)
def test_a_rule_holds_once_half_of_the_core_team_want_it(supporters: int, core: int, holds: bool) -> None:
    assert rule_holds(supporters, core) is holds


@pytest.mark.parametrize(
    ("roles", "alone"),
    [
        (["teacher", "teacher", "teacher", "pupil"], ["pupil"]),
        (["teacher", "teacher", "family", "pupil"], ["pupil", "family"]),
        (["teacher", "teacher", "pupil", "pupil"], []),
        (["teacher", "pupil"], []),
    ],
)
def test_nobody_should_be_alone_in_their_role(roles: list[str], alone: list[str]) -> None:
    assert alone_among(roles) == alone
