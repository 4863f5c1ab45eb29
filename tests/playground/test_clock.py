"""Time travel: the bot follows the clock, and others learn when it is done."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.playground.conftest import Play, Refused


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


class Follower:
    """A bot reduced to its clock: it keeps dates, and does at each what it was told to."""

    def __init__(self, play: Play, *, fetches: bool = True) -> None:
        self.play = play
        self.due: list[datetime] = []
        self.sends: list[datetime] = []
        self.done: list[datetime] = []
        self.stuck: datetime | None = None
        self.now = datetime.now(UTC)
        self.ended = threading.Event()
        self.fetches = fetches
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        seen = 0
        with httpx.Client(base_url=self.play.address, timeout=30) as http:
            while not self.ended.is_set():
                body = {"seen": seen, "next_due": self._first(self.due), "next_send": self._first(self.sends)}
                order = http.post("/control/follow", json=body).json()
                if order["ask"] == seen:
                    continue
                self.now = moment(order["now"])
                while self.fetches and self.play.updates():
                    pass
                for dates in (self.due, self.sends):
                    ready = [date for date in dates if date <= self.now and date != self.stuck]
                    for date in ready:
                        dates.remove(date)
                        self.done.append(self.now)
                seen = order["ask"]

    def _first(self, dates: list[datetime]) -> str | None:
        return min(dates).isoformat() if dates else None

    def end(self) -> None:
        self.ended.set()
        # Wakes the last question, which would otherwise stand for twenty seconds.
        self.play.post("/reset", school=False)
        self.thread.join(10)


@pytest.fixture
def follower(play: Play) -> Iterator[Follower]:
    follower = Follower(play)
    yield follower
    follower.end()


def test_the_clock_goes_forward_by_a_time_or_to_a_moment(play: Play) -> None:
    begun = moment(play.get("/clock")["now"])
    assert abs(begun - datetime.now(UTC)) < timedelta(seconds=5)
    later = moment(play.post("/clock", advance="P1DT2H30M")["now"])
    assert timedelta(hours=26.5) <= later - begun < timedelta(hours=26.5, seconds=10)
    target = (later + timedelta(days=3)).replace(microsecond=0)
    reached = moment(play.post("/clock", to=target.isoformat())["now"])
    assert timedelta() <= reached - target < timedelta(seconds=5)
    assert moment(play.get("/clock")["now"]) >= reached
    ana = play.person()
    assert play.message(ana, play.says(ana, ana, "x"))["date"] >= target.timestamp()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"to": "2001-01-01T00:00:00Z"}, "does not go back"),
        ({"advance": "tomorrow"}, "no duration"),
        ({"to": "soon"}, "no moment"),
        ({"to": "next"}, "Nothing is due"),
        ({}, "how far"),
    ],
)
def test_orders_to_the_clock_that_make_no_sense(play: Play, body: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        play.post("/clock", **body)


def test_everything_that_falls_due_on_the_way_is_done_at_its_time(play: Play, follower: Follower) -> None:
    begun = moment(play.get("/clock")["now"])
    dates = [begun + timedelta(hours=hours) for hours in (5, 1, 30, 60)]
    follower.due = list(dates)
    answer = play.post("/clock", advance="PT36H")
    assert answer["settled"] is True
    assert moment(answer["next_due"]) == dates[3]
    assert [round((done - begun) / timedelta(hours=1), 2) for done in follower.done] == [1, 5, 30]
    assert moment(play.post("/clock", to="next")["now"]) >= dates[3]
    assert len(follower.done) == 4


def test_waiting_for_pace_costs_no_real_time(play: Play, follower: Follower) -> None:
    follower.sends = [moment(play.get("/clock")["now"]) + timedelta(seconds=20 * n) for n in (1, 2, 3)]
    begun = time.monotonic()
    assert play.post("/wait")["settled"] is True
    assert len(follower.done) == 3
    assert time.monotonic() - begun < 8


def test_a_moment_that_never_passes_does_not_stop_the_clock(play: Play, follower: Follower) -> None:
    follower.stuck = moment(play.get("/clock")["now"]) + timedelta(hours=1)
    follower.due = [follower.stuck]
    assert play.post("/clock", advance="PT2H")["settled"] is True


def test_wait_returns_when_updates_were_fetched_and_the_bot_has_looked(play: Play, follower: Follower) -> None:
    ana = play.person()
    play.says(ana, ana, "hello")
    follower.fetches = False
    assert play.post("/wait", timeout=0.5)["settled"] is False
    follower.fetches = True
    waiting = play.meanwhile(play.post, "/wait")
    play.updates()
    assert waiting.result(10)["settled"] is True


def test_a_bot_that_is_down_is_not_waited_for_longer_than_asked(play: Play) -> None:
    ana = play.person()
    assert play.post("/wait")["settled"] is True
    play.says(ana, ana, "hello")
    begun = time.monotonic()
    assert play.post("/wait", timeout=0.3)["settled"] is False
    answer = play.post("/clock", advance="PT1H", timeout=0.3)
    assert answer["settled"] is False
    assert time.monotonic() - begun < 8


def test_a_follower_that_dies_is_not_waited_for(play: Play) -> None:
    with httpx.Client(base_url=play.address, timeout=0.2) as http, pytest.raises(httpx.ReadTimeout):
        http.post("/control/follow", json={"seen": 10**9, "next_due": "2999-01-01T00:00:00Z"})
    begun = time.monotonic()
    assert play.post("/wait")["settled"] is True
    assert play.get("/clock")["next_due"] is None
    assert time.monotonic() - begun < 8


def test_waits_do_not_disturb_each_other(play: Play, follower: Follower) -> None:
    waits = [play.meanwhile(play.post, "/wait") for _ in range(5)]
    assert all(wait.result(10)["settled"] for wait in waits)
