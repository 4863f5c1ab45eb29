"""When a proposal is adopted."""

import pytest

from bot.method.consent import Choice, Quorum, Rule, Verdict, decide, needed
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


@pytest.mark.parametrize(
    ("quorum", "enough"),
    [
        (Quorum.HALF, [1, 1, 1, 2, 2, 3, 3, 4, 4]),
        (Quorum.TWO_THIRDS, [1, 1, 2, 2, 3, 4, 4, 5, 6]),
        (Quorum.ALL, [1, 1, 2, 3, 4, 5, 6, 7, 8]),
    ],
)
def test_a_quorum_is_rounded_up_and_somebody_at_least(quorum: Quorum, enough: list[int]) -> None:
    assert [needed(core, quorum) for core in range(9)] == enough


@pytest.mark.parametrize(
    ("choices", "consent", "majority", "unanimity"),
    [
        ([S, S, S], True, True, True),
        ([S, L, L], True, True, True),
        ([S, S, C], True, True, False),
        ([C, C, C], True, True, False),
        ([S, S, O], False, True, False),
        ([S, O], False, False, False),
        ([S, C, O], False, True, False),
        ([S, O, O], False, False, False),
        ([S, S, O, O], False, False, False),
        ([S, S, L, O, O], False, True, False),
        ([O], False, False, False),
    ],
    ids=[
        "all support it",
        "some can only live with it",
        "one concern",
        "only concerns",
        "one objection of three",
        "one of two: no more than half",
        "a concern speaks for it in a majority",
        "two objections of three",
        "half of them",
        "fewer than half of them",
        "one alone against it",
    ],
)
def test_each_rule_decides(choices: list[Choice], consent: bool, majority: bool, unanimity: bool) -> None:
    expected = {Rule.CONSENT: consent, Rule.MAJORITY: majority, Rule.UNANIMITY: unanimity}
    for rule, adopted in expected.items():
        verdict = decide(choices, heard=len(choices), core=len(choices), rule=rule)
        assert verdict is (Verdict.ADOPTED if adopted else Verdict.OBJECTED)
        assert decide(choices, heard=len(choices), core=len(choices) + 1, rule=rule, quorum=Quorum.ALL) is Verdict.TOO_FEW
