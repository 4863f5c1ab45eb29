"""The table of steps is whole: each can be reached, has its texts and its board, and can end."""

import pytest

from bot.conversations import boards, closing, flow, routes
from bot.method.steps import FIRST, FIRST_OF_NEXT_CYCLE, STEPS, Comes, Quorum, quorum_met
from tests.method.steps_diagram import DOCUMENT, document


def test_every_step_is_reached_from_the_first_and_the_last_one_ends_the_cycle() -> None:
    way, step = [], STEPS[FIRST]
    while True:
        way.append(step.name)
        if step.then is None:
            break
        step = STEPS[step.then]
    assert way == list(STEPS)
    assert FIRST_OF_NEXT_CYCLE in STEPS


@pytest.mark.parametrize("name", STEPS)
def test_every_step_has_its_title_its_board_and_its_end(name: str) -> None:
    assert name in boards.TITLES
    assert name in boards.BOARDS
    assert name in flow.FINISH


@pytest.mark.parametrize("name", [s.name for s in STEPS.values() if Comes.TEXT in s.comes])
def test_a_step_that_takes_words_takes_replies_to_its_board(name: str) -> None:
    assert name in routes.PROMPTS


def test_every_board_says_what_its_step_waits_for() -> None:
    assert set(closing.WAITS_FOR) == set(STEPS)


def test_a_step_that_closes_by_itself_knows_who_has_answered() -> None:
    assert {step.name for step in STEPS.values() if step.by_itself} == set(flow.ANSWERED)
    assert set(closing.UNFINISHED) <= set(flow.ANSWERED)


def test_back_leads_to_an_earlier_step() -> None:
    order = list(STEPS)
    for step in STEPS.values():
        assert step.back is None or order.index(step.back) < order.index(step.name)


@pytest.mark.parametrize(
    ("quorum", "people", "core", "met"),
    [
        (Quorum.NOBODY, 0, 6, True),
        (Quorum.ONE, 0, 6, False),
        (Quorum.ONE, 1, 6, True),
        (Quorum.TWO, 1, 6, False),
        (Quorum.TWO, 2, 6, True),
        (Quorum.AGREED, 2, 6, False),
        (Quorum.AGREED, 3, 6, True),
        (Quorum.AGREED, 3, 7, False),
        (Quorum.AGREED, 4, 7, True),
        (Quorum.AGREED, 0, 0, False),
    ],
)
def test_quorum(quorum: Quorum, people: int, core: int, met: bool) -> None:
    step = next(step for step in STEPS.values() if step.quorum is quorum)
    assert quorum_met(step, people=people, core=core) is met


def test_the_diagram_in_the_documentation_is_this_table() -> None:
    assert DOCUMENT.read_text() == document(), "run: python -m tests.method.steps_diagram"


@pytest.mark.parametrize("hints", [routes.GROUP_HINTS, routes.ADMINISTRATOR_HINTS, routes.PRIVATE_HINTS])
def test_every_command_that_is_offered_is_there(hints: dict[str, str]) -> None:
    table = routes.PRIVATE_COMMANDS if hints is routes.PRIVATE_HINTS else routes.GROUP_COMMANDS
    assert set(hints) <= set(table)
