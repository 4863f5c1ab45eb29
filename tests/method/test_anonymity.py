"""What of a result may be shown: an attacker who adds and subtracts learns nothing of a small group."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.method.anonymity import blocks, hash_of, mark_of, new_key, new_secret
from bot.method.surveys import AUDIENCES, Asked, Kind, Result, Sheet, average, result, split_options

CASES = [
    # pupils, families, colleagues; what is shown
    ((200, 98, 2), (("pupils",), ("families", "colleagues"))),
    ((2, 98, 200), (("pupils", "families"), ("colleagues",))),
    ((5, 5, 5), (("pupils",), ("families",), ("colleagues",))),
    ((2, 2, 9), (("pupils", "families"), ("colleagues",))),
    ((1, 1, 9), (("pupils", "families", "colleagues"),)),
    ((1, 1, 0), ()),
    ((2, 0, 3), (("pupils", "colleagues"),)),
    ((0, 0, 3), (("colleagues",),)),
    ((0, 0, 2), ()),
    ((0, 0, 0), ()),
]


@pytest.mark.parametrize(("counts", "shown"), CASES)
def test_small_groups_are_shown_together_with_others(counts: tuple[int, ...], shown: tuple[tuple[str, ...], ...]) -> None:
    assert blocks(dict(zip(AUDIENCES, counts, strict=True))) == shown


def test_the_threshold_can_be_raised_but_never_lowered() -> None:
    assert blocks({"pupils": 4, "families": 9}, 5) == (("pupils", "families"),)
    assert blocks({"pupils": 2, "families": 9}, 1) == (("pupils", "families"),)


def knows(shown: list[tuple[frozenset[str], int]], there: set[str]) -> set[frozenset[str]]:
    """All sets of groups whose number follows from what is shown: every sum and difference of cells that is a set again.

    Cells are vectors over the groups; what follows are the vectors that they span. A set of groups follows if its vector does.
    """
    order = sorted(there)
    rows = [[1.0 if group in cell else 0.0 for group in order] for cell, _ in shown]
    found = set()
    for size in range(1, len(order) + 1):
        for some in combinations(order, size):
            wanted = [1.0 if group in some else 0.0 for group in order]
            if _rank([*rows, wanted]) == _rank(rows):
                found.add(frozenset(some))
    return found


def _rank(rows: list[list[float]]) -> int:
    rows, rank = [list(row) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((r for r in range(rank, len(rows)) if abs(rows[r][column]) > 1e-9), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        for r in range(len(rows)):
            if r != rank and abs(rows[r][column]) > 1e-9:
                factor = rows[r][column] / rows[rank][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[rank], strict=True)]
        rank += 1
    return rank


@given(st.lists(st.integers(0, 12), min_size=1, max_size=6), st.integers(3, 6))
def test_no_sum_and_no_difference_tells_of_fewer_than_the_threshold(counts: list[int], least: int) -> None:
    people = {f"group {index}": count for index, count in enumerate(counts)}
    there = {group for group, count in people.items() if count}
    shown = [(frozenset(block), sum(people[group] for group in block)) for block in blocks(people, least)]
    assert sum(count for _, count in shown) in {0, sum(counts)}, "everybody counts in the total, or nothing is shown"
    if shown:
        shown.append((frozenset(there), sum(counts)))
        for some in knows(shown, there):
            assert sum(people[group] for group in some) >= least


ANSWER = st.one_of(st.none(), st.integers(0, 4))
SHEETS = st.lists(st.tuples(st.sampled_from(AUDIENCES), ANSWER, ANSWER), max_size=16)
QUESTIONS = (Asked(1, Kind.SCALE), Asked(2, Kind.CHOICE, 5))


def counted(answers: list[tuple[str, int | None, int | None]], least: int) -> Result:
    sheets = [
        Sheet(audience, {i: value for i, value in enumerate(values, 1) if value is not None}) for audience, *values in answers
    ]
    return result(QUESTIONS, sheets, least)


@given(SHEETS, st.sampled_from((3, 5)))
def test_in_no_question_a_sum_or_difference_tells_of_fewer(
    answers: list[tuple[str, int | None, int | None]], least: int
) -> None:
    found = counted(answers, least)
    for place, item in enumerate(found.items, start=1):
        people = {group: sum(1 for one in answers if one[0] == group and one[place] is not None) for group in AUDIENCES}
        there = {group for group, count in people.items() if count}
        if item.total is None:
            assert sum(people.values()) < least or not found.people
            assert not item.parts
            continue
        shown = [(frozenset(cell.groups) & there, cell.answers) for cell in (item.total, *item.parts)]
        # How many answered the survey is told too, but who of them skipped this question is not: nothing follows from it here.
        for some in knows(shown, there):
            assert sum(people[group] for group in some) >= least or not some
        for cell in (item.total, *item.parts):
            assert sum(cell.counts) == cell.answers >= least
            assert cell.answers == sum(people[group] for group in cell.groups)
        assert item.total.answers == sum(people.values())


def test_300_answers_of_three_groups_one_of_which_is_two_people() -> None:
    answers: list[tuple[str, int | None, int | None]] = [("pupils", 4, 1)] * 200 + [("families", 3, 0)] * 98
    answers += [("colleagues", 0, 4)] * 2
    found = counted(answers, 3)
    assert found.answered == 300
    assert [(cell.groups, cell.answers) for cell in found.people] == [(("pupils",), 200), (("families", "colleagues"), 100)]
    first, second = found.items
    assert first.total is not None
    assert first.total.counts == (2, 0, 0, 98, 200)
    assert [(part.groups, part.counts) for part in first.parts] == [
        (("pupils",), (0, 0, 0, 0, 200)),
        (("families", "colleagues"), (2, 0, 0, 98, 0)),
    ]
    assert second.total is not None
    assert second.total.counts == (98, 200, 0, 0, 2)


def test_a_question_that_few_of_a_group_answered_puts_more_together() -> None:
    answers: list[tuple[str, int | None, int | None]] = [("pupils", 4, 1)] * 5 + [("families", 3, None)] * 4
    answers += [("families", 3, 0)] * 2
    found = counted(answers, 3)
    assert [cell.groups for cell in found.people] == [("pupils",), ("families",)]
    assert [part.groups for part in found.items[0].parts] == [("pupils",), ("families",)]
    assert found.items[1].parts == (), "two families answered it: they are only in the total"
    assert found.items[1].total is not None
    assert found.items[1].total.answers == 7


def test_own_words_are_counted_without_a_target_group_and_only_from_three_on() -> None:
    question = (Asked(1, Kind.TEXT),)
    sheets = [Sheet("pupils", {1: "loud"})] * 4 + [Sheet("families", {1: "quiet"})] * 4
    assert result(question, sheets).items[0].parts == ()
    assert result(question, [*sheets[:2], Sheet("pupils", {})]).items[0].total is None


def test_the_mean_is_from_one_to_five() -> None:
    assert average((1, 0, 0, 0, 1)) == 3.0
    assert average((0, 0, 0, 0, 2)) == 5.0
    assert average((0, 0, 0, 0, 0)) is None


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("every day\nsometimes\nnever", ["every day", "sometimes", "never"]),
        ("yes, no , perhaps", ["yes", "no", "perhaps"]),
        ("a; b, c; a", ["a", "b, c"]),
        ("- yes\n• no\n\n* Yes", ["yes", "no"]),
        ("only one", ["only one"]),
    ],
)
def test_options_are_read_as_people_type_them(typed: str, options: list[str]) -> None:
    assert split_options(typed) == options


def test_a_mark_is_the_same_for_the_same_person_only_with_the_same_secret() -> None:
    secret, other = new_secret(), new_secret()
    assert mark_of(secret, 7) == mark_of(secret, 7)
    assert len({mark_of(secret, 7), mark_of(secret, 8), mark_of(other, 7)}) == 3
    assert hash_of(new_key()) != hash_of(new_key())
