"""When a proposal is adopted."""

import pytest

from bot.method.consent import Choice, Verdict, decide, needed
from bot.method.steps import STEPS, quorum_met

S, L, C, O = Choice.SUPPORT, Choice.LIVE, Choice.CONCERN, Choice.OBJECT  # noqa: E741  # as in the field


@pytest.mark.parametrize(("core", "enough"), [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (8, 4), (49, 25), (50, 25)])
def test_half_of_the_core_team_rounded_up_has_to_speak(core: int, enough: int) -> None:
    assert needed(core) == enough
    for step in ("consent", "agreement"):
        assert quorum_met(STEPS[step], people=enough, core=core)
        assert not quorum_met(STEPS[step], people=enough - 1, core=core)


@pytest.mark.parametrize(
    ("choices", "heard", "core", "verdict"),
    [
        ([], 0, 5, Verdict.TOO_FEW),
        ([S, S], 2, 5, Verdict.TOO_FEW),
        ([S, O], 2, 5, Verdict.TOO_FEW),
        ([S, S, S], 3, 5, Verdict.ADOPTED),
        ([L, L, L], 3, 5, Verdict.ADOPTED),
        ([S, C, C], 3, 5, Verdict.ADOPTED),
        ([S, S, O], 3, 5, Verdict.OBJECTED),
        ([O], 1, 2, Verdict.OBJECTED),
        ([S], 1, 1, Verdict.ADOPTED),
        ([S, S, S, O], 3, 5, Verdict.OBJECTED),
        ([S, S, S, S], 2, 5, Verdict.TOO_FEW),
    ],
    ids=[
        "nobody has spoken",
        "fewer than half",
        "fewer than half, with an objection",
        "half support it",
        "half can live with it",
        "concerns do not stop it",
        "one objection stops it",
        "one objection of two",
        "one alone",
        "an objection of somebody who follows along counts",
        "those who follow along do not make the quorum",
    ],
)
def test_a_proposal(choices: list[Choice], heard: int, core: int, verdict: Verdict) -> None:
    assert decide(choices, heard=heard, core=core) is verdict
