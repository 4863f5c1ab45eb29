"""Three votes a person, and what a vote comes to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.method.voting import VOTES, put, ranking, tied, top, used


def test_three_votes_can_go_to_one_thing_and_not_a_fourth() -> None:
    mine: dict[int, int] = {}
    for _ in range(VOTES):
        after = put(mine, 7)
        assert after is not None
        mine = after
    assert mine == {7: 3}
    assert put(mine, 8) is None


@pytest.mark.parametrize(
    ("totals", "places"),
    [
        ({}, []),
        ({1: 3}, [(1, 1)]),
        ({1: 3, 2: 5, 3: 0}, [(1, 2), (2, 1)]),
        ({1: 2, 2: 2, 3: 1}, [(1, 1), (1, 2), (3, 3)]),
        ({3: 4, 1: 4, 2: 4}, [(1, 1), (1, 2), (1, 3)]),
        ({1: 5, 2: 2, 3: 2}, [(1, 1), (2, 2), (2, 3)]),
        ({9: 8, 2: 1}, [(1, 2)]),
    ],
    ids=["nothing", "one", "in order of votes", "first shared", "all equal", "second shared", "what is gone is left out"],
)
def test_equal_votes_share_a_place(totals: dict[int, int], places: list[tuple[int, int]]) -> None:
    assert [(one.place, one.option) for one in ranking(totals, [1, 2, 3])] == places


@given(st.dictionaries(st.integers(0, 9), st.integers(0, 30)))
def test_nobody_stands_above_something_with_more_votes(totals: dict[int, int]) -> None:
    ranked = ranking(totals, list(range(10)))
    assert [one.votes for one in ranked] == sorted((one.votes for one in ranked), reverse=True)
    assert {one.option for one in ranked} == {option for option, votes in totals.items() if votes}
    assert sum(one.votes for one in ranked) == used(totals)
    for one in ranked:
        assert one.place == 1 + sum(votes > one.votes for votes in totals.values())


@pytest.mark.parametrize(
    ("totals", "first"),
    [({}, []), ({1: 3}, []), ({1: 3, 2: 2, 3: 2}, []), ({1: 2, 2: 2, 3: 1}, [1, 2]), ({1: 1, 2: 1, 3: 1}, [1, 2, 3])],
    ids=["nothing", "one", "a tie behind the first does not matter", "two share it", "all do"],
)
def test_only_a_shared_first_place_matters(totals: dict[int, int], first: list[int]) -> None:
    assert tied(ranking(totals, [1, 2, 3])) == first


@pytest.mark.parametrize(
    ("totals", "most", "shown"),
    [
        ({1: 5, 2: 4, 3: 3, 4: 2}, 3, [1, 2, 3]),
        ({1: 5, 2: 4, 3: 3, 4: 3}, 3, [1, 2, 3, 4]),
        ({1: 5, 2: 5, 3: 5, 4: 5}, 3, [1, 2, 3, 4]),
        ({1: 5, 2: 1, 3: 1, 4: 1}, 1, [1]),
        ({1: 5}, 3, [1]),
    ],
)
def test_what_shares_the_last_place_shown_is_shown_too(totals: dict[int, int], most: int, shown: list[int]) -> None:
    assert [one.option for one in top(ranking(totals, [1, 2, 3, 4]), most)] == shown
