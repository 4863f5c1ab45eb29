"""The queue of updates for the bot: what waits, what was fetched, what is confirmed."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.playground.errors import conflict
from bot.playground.ids import Ids
from bot.playground.model import Json

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that a bot gets only if it asks for them by name."""

_OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True, frozen=True)
class Update:
    """An update that waits; `lane` names what must stay in order when a webhook gets several at a time."""

    id: int
    body: Json
    lane: str


class Updates:
    """Updates in the order in which they happened, kept until they are confirmed."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self.pending: deque[Update] = deque()
        self.allowed: frozenset[str] | None = None
        """Kinds the bot asked for; None means the default."""
        self.last_id = 0
        self._news = asyncio.Event()
        self._poll: asyncio.Future[str] | None = None
        self._closed = False

    def emit(self, kind: str, payload: Json, lane: str) -> None:
        """Queues an update unless the bot does not want its kind."""
        wanted = kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT
        if not wanted:
            return
        self.last_id = self._ids.update()
        self.pending.append(Update(self.last_id, {"update_id": self.last_id, kind: payload}, lane))
        self._wake()

    def confirm(self, ids: Iterable[int]) -> None:
        """Forgets updates that have arrived."""
        gone = set(ids)
        if gone:
            self.pending = deque(update for update in self.pending if update.id not in gone)
            self._wake()

    def clear(self) -> None:
        """Forgets everything that waits."""
        self.pending.clear()
        self._wake()

    def changed(self) -> Awaitable[object]:
        """To be awaited: done when an update comes or goes, counted from this call (not from when the waiting begins)."""
        return self._news.wait()

    def close(self) -> None:
        """Answers a long poll that is under way with nothing, because the server stops."""
        self._closed = True
        self._wake()

    def end_poll(self, why: str) -> None:
        """Ends a long poll that is under way with 409 and these words."""
        if self._poll and not self._poll.done():
            self._poll.set_result(why)

    async def fetch(self, offset: int, limit: int, wait: float, gone: asyncio.Future[None]) -> list[Json]:
        """One getUpdates call that waits at most `wait` real seconds; ApiError 409 if another one takes over.

        `gone` is done when the caller has hung up.
        """
        self.end_poll(_OTHER_POLLER)
        self._skip(offset)
        ended: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poll = ended
        deadline = asyncio.get_running_loop().time() + wait
        try:
            while not self.pending:
                left = deadline - asyncio.get_running_loop().time()
                if left <= 0 or gone.done() or self._closed:
                    break
                news = asyncio.ensure_future(self._news.wait())
                waiting: set[asyncio.Future[Any]] = {news, ended, gone}
                await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                news.cancel()
                if ended.done():
                    raise conflict(ended.result())
        finally:
            if self._poll is ended:
                self._poll = None
        return [update.body for update, _ in zip(self.pending, range(limit), strict=False)]

    @property
    def polled(self) -> bool:
        """Whether a long poll waits now."""
        return self._poll is not None

    def _skip(self, offset: int) -> None:
        if offset < 0:
            self.confirm(update.id for update in list(self.pending)[:offset])
        elif offset > 0:
            self.confirm(update.id for update in self.pending if update.id < offset)

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
