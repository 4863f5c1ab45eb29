"""kill -9 at any instant: it goes on, nothing is lost, nothing is doubled."""

import random
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.faults.dump import said, state
from tests.script import Stage, on_stage

KILLS = 25
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
@pytest.mark.xdist_group("kill")
def test_a_bot_that_is_killed_25_times_ends_where_the_undisturbed_one_ends(tmp_path: Path) -> None:
    (tmp_path / "calm").mkdir()
    (tmp_path / "killed").mkdir()
    with on_stage(tmp_path / "calm") as stage:
        begun = time.monotonic()
        assert tell_story(stage)["state"] == "done"
        lasted = time.monotonic() - begun
        stage.playground.settle()
        calm_state, calm_said = state(stage.bot.database_url), everything_said(stage)
        assert "failed" not in stage.bot.logged()

    with on_stage(tmp_path / "killed") as stage:
        stage.playground.http.timeout = 400
        result: dict[str, Any] = {}
        telling = threading.Thread(target=lambda: result.update(tell_story(stage)))
        telling.start()
        chance = random.Random(SEED)
        kills = 0
        while kills < KILLS and telling.is_alive():
            time.sleep(chance.uniform(0, 2 * lasted / KILLS))
            if telling.is_alive():
                stage.bot.restart()
                kills += 1
        telling.join(300)
        assert not telling.is_alive()
        assert result.get("state") == "done", result
        assert kills == KILLS, f"the story was over after {kills} kills"
        stage.playground.settle()
        killed_state, killed_said = state(stage.bot.database_url), everything_said(stage)
        assert "failed" not in stage.bot.logged()

    assert killed_state == calm_state
    lost, repeated = calm_said - killed_said, killed_said - calm_said
    assert not lost
    assert sum(repeated.values()) <= KILLS, "at most one message is repeated for each kill"
