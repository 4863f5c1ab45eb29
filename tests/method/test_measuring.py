"""What was hoped for beside what was reached, numbers that tell on nobody, and the themes of the task, as tables of cases."""

from datetime import date

import pytest

from bot.method.balance import Balance, Change, balance, change
from bot.method.measuring import Comparison, Value, compare, far_off, read_value, target, tells_how_much
from bot.method.smart import check
from bot.method.task import QUESTIONS, THEMES, place, theme_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80 %", Value(80, share=0.8)),
        ("about 80% of the pupils", Value(80, share=0.8)),
        ("80 Prozent", Value(80, share=0.8)),
        ("80 por cento", Value(80, share=0.8)),
        ("4 of 5 days", Value(80, share=0.8)),
        ("4 out of 5", Value(80, share=0.8)),
        ("8 von 10 Eltern", Value(80, share=0.8)),
        ("8 van de 10", Value(80, share=0.8)),
        ("4 sur 5", Value(80, share=0.8)),
        ("4/5", Value(80, share=0.8)),
        ("24 of 26 children, twice a week", Value(2400 / 26, share=24 / 26)),
        ("24 von 26 Kindern, zweimal pro Woche", Value(2400 / 26, share=24 / 26)),
        ("from 10 to 3 a week", Value(3, start=10)),
        ("von 10 auf 3", Value(3, start=10)),
        ("from 10 fights to 3", Value(3, start=10)),
        ("3", Value(3)),
        ("3,5 hours", Value(3.5)),
        ("12 parents came", Value(12)),
        ("by 26.3. we had 12", Value(12)),
        ("we did well", None),
        ("3 here and 5 there", None),
        ("80 % or 90 %", None),
        ("12 of 5", None),
        ("120 %", None),
        ("", None),
    ],
)
def test_the_value_that_a_text_names(text: str, value: Value | None) -> None:
    assert read_value(text) == value


@pytest.mark.parametrize(
    ("goal", "language", "value"),
    [
        ("By the summer holidays 90 % of pupils read 20 minutes a day", "en", Value(90, share=0.9)),
        ("By 26 March every class starts its lessons within two minutes on 4 of 5 days.", "en", Value(80, share=0.8)),
        ("By Easter we cut late arrivals from 10 to 3 a week", "en", Value(3, start=10)),
        ("Bis Ostern kommen 8 von 10 Eltern zum Elternabend", "de", Value(80, share=0.8)),
        (
            "Bis zu den Sommerferien arbeiten in jeder Stunde mindestens 80 % der Kinder mit einem Partner",
            "de",
            Value(80, share=0.8),
        ),
        ("In 12 weeks every pupil of 8b speaks in the talking circle once a week", "en", None),
        ("We paint room 12 by 26 March", "en", None),
    ],
)
def test_the_target_is_read_from_the_words_that_the_check_took_for_the_measure(
    goal: str, language: str, value: Value | None
) -> None:
    found = check(goal, language, date(2027, 1, 11))
    measure = found.measurable.evidence if found.measurable.met else None
    assert target(goal, measure, found.time_bound.evidence) == value


@pytest.mark.parametrize(
    ("hoped", "reached", "found"),
    [
        ("90 %", "80 %", Comparison(90, 80, percent=True)),
        ("4 of 5", "60 %", Comparison(80, 60, percent=True)),
        ("12", "14 parents", Comparison(12, 14, percent=False)),
        ("from 10 to 3", "5", Comparison(3, 5, percent=False, way=71)),
        ("from 10 to 3", "10", Comparison(3, 10, percent=False, way=0)),
        ("from 10 to 3", "2", Comparison(3, 2, percent=False, way=114)),
        ("90 %", "12", None),
        ("12", "90 %", None),
    ],
)
def test_only_values_of_one_kind_are_compared(hoped: str, reached: str, found: Comparison | None) -> None:
    first, second = read_value(hoped), read_value(reached)
    assert first is not None
    assert second is not None
    assert compare(first, second) == found


def test_exactly_is_exactly() -> None:
    assert Comparison(80, 80, percent=True).exactly
    assert not Comparison(80, 79, percent=True).exactly


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([], None),
        ([5, 1], None),
        ([5, 1, 3], Balance(3.0, 3, (1, 0, 1, 0, 1))),
        ([4, 4, 5, 4], Balance(4.2, 4, (0, 0, 0, 3, 1))),
    ],
)
def test_a_balance_of_fewer_than_three_is_not_drawn(values: list[int], found: Balance | None) -> None:
    assert balance(values) == found


@pytest.mark.parametrize(
    ("now", "before", "how"),
    [(4.0, 3.7, Change.BETTER), (4.0, 3.8, Change.SAME), (3.8, 4.0, Change.SAME), (3.7, 4.0, Change.WORSE)],
)
def test_small_differences_are_none(now: float, before: float, how: Change) -> None:
    assert change(Balance(now, 4, ()), Balance(before, 5, ())) is how


@pytest.mark.parametrize(
    ("text", "language", "tells"),
    [
        ("4 of 5 days", "en", True),
        ("four of five days", "en", True),
        ("all classes", "en", True),
        ("twice a week", "en", True),
        ("none", "en", True),
        ("die Hälfte", "de", True),
        ("vier von fünf Tagen", "de", True),
        ("banana", "en", False),
        ("Banane", "de", False),
        ("We were really good", "en", False),
        ("it went well", "en", False),
    ],
)
def test_words_tell_how_much_or_do_not(text: str, language: str, tells: bool) -> None:
    assert tells_how_much(text, language, date(2027, 3, 1)) is tells


def test_the_reflection_task_has_four_themes_and_each_question_its_place() -> None:
    assert len(THEMES) == 4
    assert len(QUESTIONS) == len(set(QUESTIONS)) == 12
    assert [place(q) for q in THEMES["goals"]] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert all(q in THEMES[theme_of(q)] for q in QUESTIONS)


@pytest.mark.parametrize(
    ("told", "written", "hoped", "far"),
    [
        ("1000 Kinder", "Jedes Kind spielt mit 4 bis 6 Kindern", None, True),
        ("4 bis 6 Kinder", "Jedes Kind spielt mit 4 bis 6 Kindern", None, False),
        ("100 Kinder", "Jedes Kind spielt mit 4 bis 6 Kindern", None, False),
        ("1000 quarrels", "Quarrels go down from 30 to 3", "from 30 to 3", True),
        ("30 quarrels", "Quarrels go down from 30 to 3", "from 30 to 3", False),
        ("0 quarrels", "Quarrels go down from 30 to 3", "from 30 to 3", False),
        ("2 books", "We read 50 books", "50 books", True),
        ("20 books", "We read 50 books", "50 books", False),
        ("4 of 5 days", "On 90 % of days", "90 %", False),
        ("1900 %", "On 90 % of days", "90 %", True),
        ("all of them", "We read 50 books", "50 books", False),
        ("1000", "All children play together", None, False),
    ],
)
def test_a_value_that_is_wildly_off_is_noticed(told: str, written: str, hoped: str | None, far: bool) -> None:
    assert far_off(told, written, read_value(hoped) if hoped else None) is far
