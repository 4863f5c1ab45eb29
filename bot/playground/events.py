"""What the page hears while it is open: one queue for each listener."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.playground.model import Json

_MOST_WAITING = 2000


class Events:
    """Hands each event to all who listen. A listener that does not read is let go."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Json | None]] = set()

    def publish(self, event: Json) -> None:
        """Tells everybody; `event` is JSON with a `kind`."""
        for queue in list(self._listeners):
            if queue.qsize() < _MOST_WAITING:
                queue.put_nowait(event)
            else:
                self._listeners.discard(queue)
                queue.put_nowait(None)

    def close(self) -> None:
        """Ends all listening."""
        for queue in self._listeners:
            queue.put_nowait(None)
        self._listeners.clear()

    @contextmanager
    def listening(self) -> Iterator[asyncio.Queue[Json | None]]:
        """A queue of all events from now on; None in it means the end."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)
