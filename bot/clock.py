"""The only place that reads the time. Everything else is given a ``Clock`` or a moment."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class Clock:
    """The real time, in UTC. ``changed`` is set whenever waiting for a moment should be thought over."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    async def wait_until(self, moment: datetime | None, wake: asyncio.Event) -> None:
        """Return at ``moment`` (never, if it is None) or as soon as ``wake`` is set, whichever comes first."""
        seconds = None if moment is None else max(0.0, (moment - self.now()).total_seconds())
        try:
            await asyncio.wait_for(wake.wait(), seconds)
        except TimeoutError:
            return


class AdjustableClock(Clock):
    """A clock that somebody else sets, for time travel in the playground. Runs on at real speed from where it was set."""

    def __init__(self) -> None:
        self._offset = timedelta()

    def now(self) -> datetime:
        """The present moment of the playground, aware, in UTC."""
        return datetime.fromtimestamp(time.time(), UTC) + self._offset

    def set(self, now: datetime) -> None:
        """Make ``now`` (aware) the present moment."""
        self._offset = now - datetime.fromtimestamp(time.time(), UTC)
