"""kill -9 at any instant: it goes on, nothing is lost, nothing is doubled."""

import random
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.faults.dump import said, state
from tests.script import Stage, Told, on_stage, until

KILLS = 25
LAST = 12
"""Steps of the story in which nobody is killed any more, so that the last kill comes before its end."""
SEED = 20261123


def tell_story(stage: Stage, **wishes: Any) -> dict[str, Any]:
    return stage.playground.post("/control/story", speed=0, **wishes)


def everything_said(stage: Stage) -> Counter[str]:
    """All that the bot has said, in all chats of the story."""
    chats = {
        c["id"]: c
        for p in stage.playground.get("/control/people")
        for c in stage.playground.get("/control/chats", person=p["id"])
    }
    total: Counter[str] = Counter()
    for chat in chats:
        total += said(stage.playground.get(f"/control/chats/{chat}/messages"))
    return total


@pytest.mark.timeout(420)
@pytest.mark.xdist_group("story")
def test_a_bot_that_is_killed_25_times_ends_where_the_undisturbed_one_ends(tmp_path: Path, told: Told) -> None:
    assert told.answer["state"] == "done"
    calm_state, calm_said = state(told.stage.bot.database_url), everything_said(told.stage)
    assert "failed" not in told.stage.bot.logged()

    with on_stage(tmp_path) as stage:
        story = stage.playground
        story.http.timeout = 400
        result: dict[str, Any] = {}
        telling = threading.Thread(target=lambda: result.update(tell_story(stage)))
        telling.start()
        chance = random.Random(SEED)
        steps = told.answer["total"]
        for step in sorted(chance.randrange(steps - LAST) for _ in range(KILLS)):
            until(
                lambda step=step: stage.playground.get("/control/story")["position"] >= step, f"step {step} of the story", 300
            )
            time.sleep(chance.uniform(0, 2 * told.seconds / steps))  # at any instant of it, or of the next
            stage.bot.restart()
        assert telling.is_alive(), "all were killed on the way"
        telling.join(300)
        assert not telling.is_alive()
        assert result.get("state") == "done", result
        stage.playground.settle()
        killed_state, killed_said = state(stage.bot.database_url), everything_said(stage)
        assert "failed" not in stage.bot.logged()

    assert killed_state == calm_state
    lost, repeated = calm_said - killed_said, killed_said - calm_said
    assert not lost
    assert sum(repeated.values()) <= KILLS, "at most one message is repeated for each kill"
