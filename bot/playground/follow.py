"""The bot follows the clock, and others learn when it has nothing left to do.

A bot that follows sets its own clock to the playground's at each step, does what is due at that moment, and says so. That is
how hours pass in a moment without anything being skipped or overtaken.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.playground.clock import iso, moment
from bot.playground.errors import ControlError
from bot.playground.model import Json
from bot.playground.polls import close_due, next_closing
from bot.playground.world import World

ASK_WAITS = 20.0
"""Real seconds that a follower's question waits for news."""

QUIET = 0.4
"""Real seconds without a call after which a bot that does not follow counts as done."""

SETTLES_WITHIN = 30.0
"""Real seconds after which waiting for the bot is given up."""

RETURNS_WITHIN = 8.0
"""Real seconds in which a bot that followed and is gone (it was restarted) is waited for."""

_AWAY_AFTER = 2.0
# A moment that was announced this often and still is the next one does not move on: something hangs on it.
_MOST_REPEATS = 3


@dataclass(slots=True)
class _Follower:
    seen: int = 0
    next_due: datetime | None = None
    next_send: datetime | None = None
    asking: int = 0
    """Questions that are open now: while there is one, the bot is there."""
    connection: object = None
    left_at: float | None = None
    """Since when that connection is closed, in the event loop's time."""


class Followers:
    """Everybody who follows the clock; one for each process of the bot."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._followers: dict[str, _Follower] = {}
        self._ask = 0
        self._news = asyncio.Event()
        self._travelling = asyncio.Lock()
        self._closed = False
        self._last_seen: float | None = None

    # -- the bot's side

    async def follow(self, name: str, connection: object, body: Mapping[str, object], gone: asyncio.Future[None]) -> Json:
        """One question of a follower: what it has seen; answers as soon as there is something newer.

        `gone` is done when the caller hangs up; `connection` tells the process's connections apart.
        """
        follower = self._followers.setdefault(name, _Follower())
        seen = body.get("seen")
        if not isinstance(seen, int):
            raise ControlError("Say what you have seen: {“seen”: n}, 0 to begin with.")
        follower.seen = seen
        follower.next_due = _moment(body.get("next_due"))
        follower.next_send = _moment(body.get("next_send"))
        follower.asking += 1
        follower.connection, follower.left_at = connection, None
        self._tell()
        deadline = _loop_time() + ASK_WAITS
        try:
            while self._ask <= seen and not gone.done() and not self._closed and _loop_time() < deadline:
                await self._news_or(gone, deadline)
        finally:
            follower.asking -= 1
            if gone.done() and not follower.asking:
                self._followers.pop(name, None)
                self._tell()
        return {"ask": self._ask, "now": iso(self._world.clock.now())}

    def left(self, name: str, connection: object) -> None:
        """A follower's connection was closed between two questions: it may come back on another one."""
        follower = self._followers.get(name)
        if follower and not follower.asking and follower.connection == connection:
            follower.left_at = _loop_time()

    def ask(self) -> int:
        """Makes every follower look at the clock again."""
        self._ask += 1
        self._tell()
        return self._ask

    def close(self) -> None:
        """Answers all open questions, because the server stops."""
        self._closed = True
        self._tell()

    @property
    def next_due(self) -> datetime | None:
        """The earliest moment at which something falls due for the bot."""
        return min((f.next_due for f in self._present() if f.next_due), default=None)

    @property
    def _next_send(self) -> datetime | None:
        return min((f.next_send for f in self._present() if f.next_send), default=None)

    def _present(self) -> list[_Follower]:
        now = _loop_time()
        for name, follower in list(self._followers.items()):
            if not follower.asking and follower.left_at is not None and now - follower.left_at > _AWAY_AFTER:
                del self._followers[name]
        if self._followers:
            self._last_seen = now
        return list(self._followers.values())

    def _tell(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    async def _news_or(self, gone: asyncio.Future[None], deadline: float) -> None:
        news = asyncio.ensure_future(self._news.wait())
        waiting: set[asyncio.Future[Any]] = {news, gone}
        await asyncio.wait(waiting, timeout=max(0.0, deadline - _loop_time()), return_when=asyncio.FIRST_COMPLETED)
        news.cancel()

    # -- the side of those who wait

    async def settle(self, within: float = SETTLES_WITHIN) -> bool:
        """Returns when the bot has nothing left to do now; False if it did not come to that in time.

        What only waits for the bot's own pace is not waited for: the clock jumps there.
        """
        deadline = _loop_time() + within
        updates = self._world.updates
        sends: dict[datetime, int] = {}
        while True:
            while updates.pending:
                if not await _within(updates.changed(), deadline):
                    return False
            newest = updates.last_id
            if not await self._quiet(deadline):
                return False
            if updates.pending or updates.last_id != newest:
                continue
            send = self._next_send
            if send is None or sends.get(send, 0) >= _MOST_REPEATS:
                return True
            sends[send] = sends.get(send, 0) + 1
            # A little later than asked: the bot reads the moment back with its own rounding.
            self._jump(send + timedelta(milliseconds=1))

    async def _quiet(self, deadline: float) -> bool:
        """All followers have looked at the clock as it is now; without one, no call came for a while."""
        if not self._present():
            return await self._silence(deadline)
        ask = self.ask()
        while True:
            present = self._present()
            if not present:
                return await self._silence(deadline)
            if all(follower.seen >= ask for follower in present):
                return True
            if not await _within(self._news.wait(), min(deadline, _loop_time() + 1.0)) and _loop_time() >= deadline:
                return False

    async def _silence(self, deadline: float) -> bool:
        traffic = self._world.traffic
        while (left := traffic.silent_for()) < QUIET or self._may_return:
            if self._present():
                return await self._quiet(deadline)
            if _loop_time() >= deadline:
                return False
            await asyncio.sleep(min(max(QUIET - left, 0.02), 0.1))
        return True

    @property
    def _may_return(self) -> bool:
        """A follower was there a moment ago: it is being restarted, and the clock should not run away from it."""
        return self._last_seen is not None and _loop_time() - self._last_seen < RETURNS_WITHIN

    async def travel(self, target: datetime, within: float = SETTLES_WITHIN) -> bool:
        """Moves the clock to `target`, stopping at each moment at which something falls due; True if all was settled."""
        async with self._travelling:
            if target < self._world.clock.now():
                raise ControlError("The clock does not go back. POST /control/reset starts afresh.")
            settled = await self.settle(within)
            repeats: dict[datetime, int] = {}
            while settled and (due := self._due()) is not None and due <= target:
                repeats[due] = repeats.get(due, 0) + 1
                if repeats[due] > _MOST_REPEATS:
                    break
                self._jump(due)
                settled = await self.settle(within)
            self._jump(target)
            return await self.settle(within) if settled else False

    def _due(self) -> datetime | None:
        return min((due for due in (self.next_due, next_closing(self._world)) if due), default=None)

    def _jump(self, to: datetime) -> None:
        if self._world.clock.jump_to(to):
            self._world.publish({"kind": "clock", "now": iso(self._world.clock.now())})
        close_due(self._world)


def _loop_time() -> float:
    return asyncio.get_running_loop().time()


def _moment(text: object) -> datetime | None:
    return moment(text) if isinstance(text, str) else None


async def _within(waiting: object, deadline: float) -> bool:
    try:
        await asyncio.wait_for(waiting, max(0.0, deadline - _loop_time()))  # type: ignore[arg-type]
    except TimeoutError:
        return False
    return True
