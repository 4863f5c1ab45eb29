"""The day to look back, read from a goal's own words."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.method.dates import Ask, Day, Refused
from bot.method.deadline import days_in, deadline

MONDAY = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Europe/London"))


@pytest.mark.parametrize(
    ("goal", "day"),
    [
        ("Every pupil of 8b holds a talking circle twice a week by the end of March", date(2027, 3, 31)),
        ("In six weeks we have held two talking circles", date(2027, 1, 4)),
        ("We read aloud every Friday until 12 February", date(2027, 2, 12)),
        ("By Friday, 26 March 2027, all pupils of 8b have spoken twice in the circle", date(2027, 3, 26)),
    ],
)
def test_a_goal_that_surely_names_its_day(goal: str, day: date) -> None:
    assert deadline(goal, "en", MONDAY) == Day(day)


@pytest.mark.parametrize(
    ("goal", "days"),
    [
        ("Every pupil speaks once a week in the circle until Easter", [date(2027, 3, 27), date(2027, 3, 28)]),
        ("We read aloud every morning this school year", []),
        ("From 10 January until 26 March 2027 we read aloud every morning", [date(2027, 1, 10), date(2027, 3, 26)]),
    ],
)
def test_a_goal_whose_day_has_to_be_asked(goal: str, days: list[date]) -> None:
    reading = deadline(goal, "en", MONDAY)
    assert isinstance(reading, Ask)
    assert days_in(reading) == days


def test_a_weekday_before_a_date_is_never_taken_for_another_day() -> None:
    assert date(2027, 3, 26) in days_in(deadline("By Friday, 26 March 2027, 4 of 5 pupils ask a question", "en", MONDAY))


@pytest.mark.parametrize("goal", ["We read more", "Everyone feels welcome", "We read aloud twice a week"])
def test_a_goal_without_a_day(goal: str) -> None:
    reading = deadline(goal, "en", MONDAY)
    assert isinstance(reading, Refused)
    assert days_in(reading) == []
