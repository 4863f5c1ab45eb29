"""Random people do random legal and illegal things in three groups at once: nothing breaks, mixes, blames or gets stuck.

More and other people: ``COPSE_RANDOM_EXAMPLES=20 pytest tests/conversations/test_random_people.py``.
"""

import os
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.conversations.crowd import Crowd
from tests.script import on_stage

TURNS = 500
EXAMPLES = int(os.environ.get("COPSE_RANDOM_EXAMPLES", "1"))


@pytest.mark.timeout(240 * EXAMPLES)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="COPSE_RANDOM_EXAMPLES" not in os.environ,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_random_people_in_three_groups_at_once(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    folder: Path = tmp_path_factory.mktemp("crowd")
    with on_stage(folder) as stage:
        crowd = Crowd(stage, Random(seed))
        for turn in range(1, TURNS + 1):
            crowd.somebody_does_something()
            if turn % 10 == 0:
                crowd.nobody_was_blamed()
                crowd.the_counts_are_right()
            if turn % 100 == 0:
                crowd.somebody_can_go_on()
        crowd.nothing_was_mixed()
        assert "failed" not in stage.bot.logged(), stage.bot.logged()
        assert "Traceback" not in stage.bot.logged(), stage.bot.logged()
        assert not [c for c in stage.playground.calls() if c["status"] == 429]
