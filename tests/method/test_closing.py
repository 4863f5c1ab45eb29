"""When a step closes by itself."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.method.closing import closes_at, everyone, is_night

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("core", "answered", "all_of_them"),
    [
        (set(), set(), False),
        (set(), {1}, False),
        ({1, 2}, {1}, False),
        ({1, 2}, {1, 2}, True),
        ({1, 2}, {1, 3}, False),
        ({1, 2}, {1, 2, 3}, True),
        ({1}, {1}, True),
    ],
    ids=["nobody there", "no core team", "one is missing", "all", "a follower is no core", "followers too", "one alone"],
)
def test_everyone_is_the_whole_core_team(core: set[int], answered: set[int], all_of_them: bool) -> None:
    assert everyone(core, answered) is all_of_them


@pytest.mark.parametrize(
    ("now", "closes"),
    [
        ("2027-03-01 09:00", "2027-03-01 09:30"),
        ("2027-03-01 20:29", "2027-03-01 20:59"),
        ("2027-03-01 20:30", "2027-03-02 08:00"),
        ("2027-03-01 23:59", "2027-03-02 08:00"),
        ("2027-03-02 03:00", "2027-03-02 08:00"),
        ("2027-03-02 07:29", "2027-03-02 08:00"),
        ("2027-03-02 07:31", "2027-03-02 08:01"),
        ("2027-03-06 15:00", "2027-03-06 15:30"),
        ("2027-03-27 22:00", "2027-03-28 08:00"),
    ],
    ids=[
        "after the pause",
        "in the evening",
        "not when the pause ends at night",
        "before midnight",
        "after midnight",
        "before the morning",
        "in the morning",
        "at the weekend too, since people are there",
        "the night when the clocks change",
    ],
)
def test_it_closes_after_a_pause_and_never_at_night(now: str, closes: str) -> None:
    at = closes_at(datetime.fromisoformat(now).replace(tzinfo=BERLIN).astimezone(UTC), BERLIN)
    assert at.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M") == closes
    assert not is_night(at, BERLIN)
