"""Check-ins grow rarer while nobody answers."""

from datetime import date, timedelta

import pytest

from bot.method.check_ins import after_asking, back_in_rhythm, next_question, turns
from bot.method.nudging import Rhythm

MONDAY = date(2027, 3, 8)


@pytest.mark.parametrize(("unanswered", "expected"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 4), (5, 4), (6, 4), (40, 4)])
def test_after_two_without_an_answer_every_second_then_every_fourth_turn(unanswered: int, expected: int) -> None:
    assert turns(unanswered) == expected


@pytest.mark.parametrize(("rhythm", "days"), [(Rhythm.WEEKLY, 7), (Rhythm.FORTNIGHTLY, 14), (Rhythm.MONTHLY, 28)])
@pytest.mark.parametrize("unanswered", range(7))
def test_the_next_question_stays_on_the_days_of_the_rhythm(rhythm: Rhythm, days: int, unanswered: int) -> None:
    left_out = turns(unanswered) - 1
    assert next_question(rhythm, MONDAY, unanswered) == MONDAY + timedelta(days=days * left_out)


@pytest.mark.parametrize(("today", "expected"), [(-1, 0), (0, 7), (3, 7), (7, 14), (20, 21)])
def test_whoever_answers_late_is_not_asked_again_at_once(today: int, expected: int) -> None:
    assert back_in_rhythm(Rhythm.WEEKLY, MONDAY, MONDAY + timedelta(days=today)) == MONDAY + timedelta(days=expected)


@pytest.mark.parametrize(("late", "days"), [(0, 7), (1, 7), (3, 7), (5, 14), (8, 14), (12, 21)])
def test_a_question_that_comes_late_is_not_followed_by_the_next_at_once(late: int, days: int) -> None:
    assert after_asking(Rhythm.WEEKLY, MONDAY, MONDAY + timedelta(days=late)) == MONDAY + timedelta(days=days)


def test_without_a_rhythm_nothing_moves() -> None:
    assert next_question(Rhythm.NONE, MONDAY, 9) == MONDAY
    assert back_in_rhythm(Rhythm.NONE, MONDAY, MONDAY + timedelta(days=30)) == MONDAY
