"""What all tests share."""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browsers import NoBrowserError, chromium
from tests.script import Stage, Told, monday_morning, on_stage


@pytest.fixture(scope="session")
def shared_stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One playground and one bot for all scripts of a worker: each script brings its own people and groups."""
    folder: Path = tmp_path_factory.mktemp("stage")
    with on_stage(folder) as stage:
        yield stage


@pytest.fixture
def stage(shared_stage: Stage) -> Iterator[Stage]:
    """The shared stage; a handler that failed in the background fails the test."""
    _let_go_of_all_groups(shared_stage)
    if shared_stage.clock.now.weekday() >= 5:  # another script left its clock at a weekend, on which the bot keeps quiet
        shared_stage.clock.to(monday_morning(shared_stage.clock.now))
    before = len(shared_stage.bot.logged())
    yield shared_stage
    news = shared_stage.bot.logged()[before:]
    assert "failed" not in news, news
    assert "Traceback" not in news, news


def _let_go_of_all_groups(stage: Stage) -> None:
    """The groups of the scripts before are no longer there for the bot: when days pass it need not remind them all."""
    stage.playground.settle()
    with sqlite3.connect(stage.bot.database_url.removeprefix("sqlite:///")) as connection:
        connection.execute("UPDATE community SET present = 0")


@pytest.fixture
def own_stage(tmp_path: Path) -> Iterator[Stage]:
    """A playground and a bot for this test alone: for restarts, faults and leaps in time."""
    with on_stage(tmp_path) as stage:
        yield stage


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """The story in English, told with nothing in its way. It takes long: what needs it belongs to the group “story”."""
    with on_stage(tmp_path_factory.mktemp("told")) as stage:
        begun = time.monotonic()
        answer = stage.playground.post("/control/story", speed=0)
        seconds = time.monotonic() - begun
        stage.playground.settle()
        yield Told(stage, answer, seconds)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser. It goes with its module: while one is there, its event loop is in the way of others."""
    try:
        with chromium() as browser:
            yield browser
    except NoBrowserError as error:
        pytest.skip(str(error))
