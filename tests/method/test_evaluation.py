"""Looking back: medians, what is asked, insights, tags and seeds, as tables of cases."""

import pytest

from bot.method.evaluation import Offer, below_hoped, insights, middle, offers, polled, private_by_itself, split_tags


@pytest.mark.parametrize(
    ("counts", "levels"),
    [
        ([0, 0, 0, 0, 0], None),
        ([0, 0, 1, 0, 0], (2, 2)),
        ([1, 0, 1, 0, 1], (2, 2)),
        ([0, 1, 1, 0, 0], (1, 2)),
        ([1, 0, 0, 0, 1], (0, 4)),
        ([5, 0, 0, 0, 1], (0, 0)),
        ([0, 0, 2, 2, 1], (3, 3)),
    ],
)
def test_the_level_of_the_group_is_the_median(counts: list[int], levels: tuple[int, int] | None) -> None:
    assert middle(counts) == levels


@pytest.mark.parametrize(
    ("counts", "unmet"),
    [
        ([0, 0, 0, 0, 0], False),
        ([0, 1, 1, 0, 0], True),
        ([0, 1, 0, 1, 0], False),
        ([0, 0, 3, 0, 0], False),
        ([0, 3, 2, 0, 0], True),
        ([4, 0, 0, 0, 3], True),
    ],
)
def test_the_goal_is_unmet_when_the_median_is_below_what_was_hoped(counts: list[int], unmet: bool) -> None:
    assert below_hoped(counts) is unmet


def test_done_actions_are_asked_about_first_and_ten_at_most() -> None:
    actions = [(number, True, number % 2 == 0) for number in range(1, 15)]
    assert polled(actions) == [2, 4, 6, 8, 10, 12, 14, 1, 3, 5]
    assert polled([]) == []
    assert polled([(1, False, False), (2, False, True), (3, True, False)]) == [2, 3], "what nobody began cannot have helped"


def test_with_pupils_it_is_asked_in_private() -> None:
    assert private_by_itself(["teacher", "pupil", None])
    assert not private_by_itself(["teacher", "family", None])


@pytest.mark.parametrize(
    ("votes", "top"),
    [
        ([], []),
        ([(1, 0)], []),
        ([(1, 3), (2, 1), (3, 0)], [1, 2]),
        ([(n, 9 - n) for n in range(1, 8)], [1, 2, 3, 4, 5]),
        ([(1, 5), (2, 4), (3, 2), (4, 1), (5, 1), (6, 1), (7, 0)], [1, 2, 3, 4, 5, 6]),
        ([(n, 1) for n in range(1, 30)], list(range(1, 11))),
    ],
)
def test_the_top_insights_have_votes_and_the_alphabet_drops_nobody_who_has_as_many(
    votes: list[tuple[int, int]], top: list[int]
) -> None:
    assert insights(votes) == top


@pytest.mark.parametrize(
    ("text", "kept", "tags"),
    [
        ("Short breaks help.", "Short breaks help.", ()),
        ("Short breaks help. #Breaks #focus", "Short breaks help.", ("breaks", "focus")),
        ("Short #breaks help us.", "Short breaks help us.", ("breaks",)),
        ("Short #breaks help. #Breaks, #well-being", "Short breaks help.", ("breaks", "well-being")),
        ("#noise #breaks", "noise breaks", ("noise", "breaks")),
        ("Rule #1 is the best", "Rule #1 is the best", ()),
        ("We were team #1", "We were team #1", ()),
        ("C# is no tag", "C# is no tag", ()),
        ("Ruhe hilft. #Lärm", "Ruhe hilft.", ("lärm",)),
        ("  spaces  ", "spaces", ()),
    ],
)
def test_words_with_a_hash_become_tags(text: str, kept: str, tags: tuple[str, ...]) -> None:
    assert split_tags(text) == (kept, tags)


def test_seeds_are_what_is_unmet_undone_important_or_left_over() -> None:
    found = offers(
        goal="Quiet lessons",
        attained=[0, 3, 1, 0, 0],
        undone=["Poster"],
        concerns=["It may be too much"],
        ideas=["Garden", " poster"],
        shared=[
            ("improve", "Meet earlier", 1),
            ("challenges", "Time", 3),
            ("successes", "The circle", 9),
            ("unexpected", "Parents came", 0),
        ],
    )
    assert found == [
        Offer("goal", "Quiet lessons"),
        Offer("action", "Poster"),
        Offer("concern", "It may be too much"),
        Offer("challenges", "Time"),
        Offer("improve", "Meet earlier"),
        Offer("unexpected", "Parents came"),
        Offer("idea", "Garden"),
    ]


def test_a_goal_that_was_reached_is_no_seed() -> None:
    assert offers(goal="Quiet lessons", attained=[0, 0, 3, 0, 0], undone=[], concerns=[], ideas=[], shared=[]) == []
    assert offers(goal=None, attained=[3, 0, 0, 0, 0], undone=[], concerns=[], ideas=[], shared=[]) == []


def test_without_any_vote_all_that_may_grow_on_is_offered() -> None:
    shared = [("improve", "Meet earlier", 0), ("learned", "Bells", 0), ("challenges", "Time", 0)]
    found = offers(goal=None, attained=[], undone=[], concerns=[], ideas=[], shared=shared)
    assert found == [Offer("improve", "Meet earlier"), Offer("challenges", "Time")]
