"""The order and the times of a plan."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.method.plan import (
    Clash,
    Conflict,
    Timed,
    can_start,
    carry_most,
    conflicts,
    find_circle,
    longest_chain,
    needs_among,
    support_needed,
    waiting_for,
    waves,
)

A, B, C, D = 1, 2, 3, 4
MONDAY, FRIDAY = date(2027, 3, 22), date(2027, 3, 26)


@pytest.mark.parametrize(("core", "needed"), [(1, 1), (2, 1), (3, 1), (4, 2), (8, 2), (50, 2)])
def test_two_thumbs_make_an_action_and_one_in_a_small_team(core: int, needed: int) -> None:
    assert support_needed(core) == needed


@pytest.mark.parametrize(
    ("needs", "action", "needed", "circle"),
    [
        ({}, A, B, None),
        ({}, A, A, [A, A]),
        ({B: {A}}, A, B, [A, B, A]),
        ({B: {C}, C: {A}}, A, B, [A, B, C, A]),
        ({B: {C, D}, D: {A}}, A, B, [A, B, D, A]),
        ({A: {B}}, A, C, None),
        ({B: {C}, C: {B}}, A, B, None),
    ],
    ids=["free", "itself", "back and forth", "over a third", "one of two ways", "another one too", "a circle elsewhere"],
)
def test_a_circle_is_named(needs: dict[int, set[int]], action: int, needed: int, circle: list[int] | None) -> None:
    assert find_circle(needs, action, needed) == circle


@pytest.mark.parametrize(
    ("needs", "expected", "chain"),
    [
        ({}, [[A, B, C, D]], [A]),
        ({B: {A}, C: {B}, D: {C}}, [[A], [B], [C], [D]], [A, B, C, D]),
        ({A: {B, C}}, [[B, C, D], [A]], [B, A]),
        ({D: {A, C}, C: {B}}, [[A, B], [C], [D]], [B, C, D]),
        ({A: {99}}, [[A, B, C, D]], [A]),
        ({A: {B}, B: {A}}, [[C, D], [A, B]], [A, B]),
    ],
    ids=["all at once", "one after the other", "two before one", "two ways", "what is gone", "a circle comes last"],
)
def test_the_plan_in_its_logical_sequence(needs: dict[int, set[int]], expected: list[list[int]], chain: list[int]) -> None:
    assert waves([A, B, C, D], needs) == expected
    assert longest_chain([A, B, C, D], needs) == chain


def test_an_empty_plan_has_no_waves() -> None:
    assert waves([], {}) == []
    assert longest_chain([], {}) == []


pairs = st.tuples(st.integers(1, 7), st.integers(1, 7))


@given(st.lists(pairs, max_size=20))
def test_what_is_refused_as_a_circle_keeps_the_order_whole(asked: list[tuple[int, int]]) -> None:
    needs: dict[int, set[int]] = {}
    for action, needed in asked:
        if find_circle(needs, action, needed) is None:
            needs.setdefault(action, set()).add(needed)
    order = waves(list(range(1, 8)), needs)
    place = {one: index for index, wave in enumerate(order) for one in wave}
    assert sorted(place) == list(range(1, 8))
    assert all(place[need] < place[action] for action, needed in needs.items() for need in needed)
    chain = longest_chain(list(range(1, 8)), needs)
    assert len(chain) == len(order)
    assert all(before in needs[after] for before, after in pairwise(chain))


@pytest.mark.parametrize(
    ("done", "free"),
    [(set(), [A, B]), ({A}, [B, C]), ({A, B}, [C, D]), ({A, B, C, D}, [])],
)
def test_what_can_start(done: set[int], free: list[int]) -> None:
    needs = {C: {A}, D: {A, B}}
    assert can_start([A, B, C, D], needs, done) == free
    assert waiting_for(A, [A, B, C, D], needs) == [C, D]


@pytest.mark.parametrize(
    ("plan", "review_on", "found"),
    [
        ([Timed(A, due_on=FRIDAY), Timed(B, due_on=FRIDAY)], FRIDAY, []),
        ([Timed(A, due_on=FRIDAY), Timed(B, due_on=MONDAY)], None, [Conflict(Clash.BEFORE_NEED, B, FRIDAY, A)]),
        ([Timed(A, due_on=FRIDAY), Timed(B)], None, []),
        ([Timed(A), Timed(B, due_on=MONDAY)], None, []),
        ([Timed(A, due_on=FRIDAY)], MONDAY, [Conflict(Clash.AFTER_REVIEW, A, MONDAY)]),
        ([Timed(A, FRIDAY, MONDAY)], None, [Conflict(Clash.START_AFTER_DUE, A, MONDAY - timedelta(days=7))]),
        ([Timed(A, FRIDAY)], MONDAY, []),
        ([Timed(A, MONDAY, MONDAY)], MONDAY, []),
    ],
    ids=["fits", "before what it needs", "no date", "need without a date", "after the review", "backwards", "open", "one day"],
)
def test_times_that_do_not_fit_are_pointed_out(plan: list[Timed], review_on: date | None, found: list[Conflict]) -> None:
    assert conflicts(plan, {B: {A}}, review_on) == found


SUNDAY = FRIDAY + timedelta(days=2)


@pytest.mark.parametrize(
    ("plan", "review_on", "clashes", "day"),
    [
        ([Timed(A, due_on=SUNDAY + timedelta(days=3))], SUNDAY, [Clash.AFTER_REVIEW], FRIDAY),
        ([Timed(A, due_on=SUNDAY), Timed(B, due_on=FRIDAY)], None, [Clash.BEFORE_NEED], SUNDAY + timedelta(days=1)),
        (
            [Timed(A, due_on=FRIDAY), Timed(B, due_on=FRIDAY - timedelta(days=6))],
            None,
            [Clash.BEFORE_NEED, Clash.FREE_DAY],
            FRIDAY,
        ),
        ([Timed(A, due_on=SUNDAY), Timed(B, due_on=SUNDAY)], None, [Clash.FREE_DAY], SUNDAY + timedelta(days=1)),
    ],
    ids=[
        "the review is on a Sunday",
        "what it needs is due on a Sunday",
        "too early and on a Saturday",
        "never before its need",
    ],
)
def test_no_advice_leads_to_a_free_day_or_to_another_clash(
    plan: list[Timed], review_on: date | None, clashes: list[Clash], day: date
) -> None:
    found = [one for one in conflicts(plan, {B: {A}}, review_on) if one.action == plan[-1].id]
    assert [one.clash for one in found] == clashes
    assert {one.suggestion for one in found} == {day}


@pytest.mark.parametrize(
    ("shares", "most"),
    [
        ({A: 4, B: 1, C: 1, D: 0}, [A]),
        ({A: 2, B: 0, C: 0, D: 0}, []),
        ({A: 3, B: 3, C: 0, D: 0}, [A, B]),
        ({A: 3, B: 2, C: 1, D: 1}, [A]),
        ({A: 3}, []),
        ({A: 3, B: 0}, [A]),
        ({}, []),
    ],
)
def test_who_carries_far_more_than_the_others(shares: dict[int, int], most: list[int]) -> None:
    assert carry_most(shares) == most


@pytest.mark.parametrize(
    ("needs", "chosen", "expected"),
    [
        ({B: {A}, C: {B}}, {A, B, C}, {A: set(), B: {A}, C: {B}}),
        ({B: {A}, C: {B}}, {A, C}, {A: set(), C: {A}}),
        ({C: {B}, D: {B}, B: {A}}, {A, C, D}, {A: set(), C: {A}, D: {A}}),
        ({B: {A}}, {B}, {B: set()}),
        ({A: {B}, B: {A}}, {A}, {A: set()}),
    ],
    ids=["all", "one between is left out", "two after it", "the first is left out", "a circle"],
)
def test_what_is_taken_from_a_plan_keeps_its_order(
    needs: dict[int, set[int]], chosen: set[int], expected: dict[int, set[int]]
) -> None:
    assert needs_among(needs, chosen) == expected
