"""The tick: claims what is due and says it, in one transaction. APScheduler calls it, and so does time travel."""

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlmodel import Session

from bot.clock import Clock
from bot.conversations.falling_due import handle_due
from bot.store import due, updates
from bot.store.database import Database

log = structlog.get_logger()


class Tick:
    """Does what is due. ``committed`` is called when something may have been queued."""

    def __init__(self, database: Database, clock: Clock, committed: Callable[[], None]) -> None:
        self._database, self._clock, self._committed = database, clock, committed

    async def run(self) -> None:
        """Do all that is due now."""
        now = self._clock.now()
        while await self._database.run(lambda session: handle_due(session, now)):
            self._committed()

    async def tidy(self) -> None:
        """Once in a while: drop what nobody needs any more."""
        await self._database.run(updates.forget_old)

    async def next_due(self) -> datetime | None:
        """When something falls due next."""

        def look(session: Session) -> datetime | None:
            return due.next_due(session)

        return await self._database.run(look)
