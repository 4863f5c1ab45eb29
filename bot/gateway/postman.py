"""The postman: sends what waits in the outbox, one thing at a time, in order for each chat, within Telegram's limits.

One thing at a time, so that a crash can repeat at most the one message that was in flight.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
import telegram
from sqlmodel import Session
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.clock import Clock
from bot.gateway import deliveries
from bot.gateway.pace import Pace
from bot.gateway.sending import Courier
from bot.store import messages
from bot.store.database import Database
from bot.store.messages import BotMessage, Outgoing

log = structlog.get_logger()

EDIT_EVERY = timedelta(seconds=2.5)
"""A message is edited at most this often: a burst of presses becomes a few edits."""
RETRY_LONGEST = timedelta(minutes=5)
PACED = {"send", "edit", "poll", "picture", "redraw", "document", "file", "stop_poll", "retire", "replace"}
"""What counts for Telegram's limits."""


class Postman:
    """Sends what waits. `wake` tells it that there may be something new."""

    def __init__(self, database: Database, courier: Courier, clock: Clock) -> None:
        self._database, self._courier, self._clock = database, courier, clock
        self._pace = Pace()
        self._edited: dict[int, datetime] = {}
        self._woken = asyncio.Event()
        self._asking: list[asyncio.Future[datetime | None]] = []

    def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    async def drained(self) -> datetime | None:
        """Return when nothing can be sent now: with the moment at which something will be, or None if nothing waits."""
        answer: asyncio.Future[datetime | None] = asyncio.get_running_loop().create_future()
        self._asking.append(answer)
        self.wake()
        return await answer

    async def run(self) -> None:
        """Send for ever."""
        while True:
            self._woken.clear()
            asking, self._asking = self._asking, []
            row, later = await self._next()
            if row is not None:
                self._asking = asking + self._asking
                await self._deliver(*row)
                continue
            for answer in asking:
                if not answer.done():
                    answer.set_result(later)
            await self._clock.wait_until(later, self._woken)

    async def _next(self) -> tuple[tuple[Outgoing, BotMessage | None] | None, datetime | None]:
        """What may go now; else the moment when something may."""
        now = self._clock.now()

        def choose(session: Session) -> tuple[tuple[Outgoing, BotMessage | None] | None, datetime | None]:
            later: datetime | None = None
            held: set[int] = set()
            for row in messages.waiting(session):
                at = self._free_at(row, now)
                if row.kind not in {"answer", "edit", "retire"}:
                    # In order for each chat: what waits holds back what was said after it.
                    if row.chat_id in held:
                        continue
                    held.add(row.chat_id)
                if at <= now:
                    message = session.get(BotMessage, row.message_id) if row.message_id else None
                    if row.kind == "edit" and message is not None and message.telegram_id is None:
                        continue
                    return (row, message), None
                later = at if later is None else min(later, at)
            return None, later

        return await self._database.run(choose)

    def _free_at(self, row: Outgoing, now: datetime) -> datetime:
        moments = [now]
        if row.not_before is not None:
            moments.append(row.not_before)
        if row.kind in PACED:
            moments.append(self._pace.free_at(row.chat_id, now))
        if row.kind == "edit" and row.message_id in self._edited:
            moments.append(self._edited[row.message_id] + EDIT_EVERY)
        return max(moments)

    async def _deliver(self, row: Outgoing, message: BotMessage | None) -> None:
        if row.kind in PACED:
            self._pace.note(row.chat_id, self._clock.now())
        if row.kind == "edit" and row.message_id is not None:
            self._edited[row.message_id] = self._clock.now()
        try:
            sent = await self._courier.carry(row, message)
        except RetryAfter as error:
            wait = error.retry_after if isinstance(error.retry_after, timedelta) else timedelta(seconds=error.retry_after)
            self._pace.halt(row.chat_id, self._clock.now() + wait)
            log.info("telegram asks for a pause", seconds=wait.total_seconds(), kind=row.kind)
        except ChatMigrated as error:
            new_chat_id = error.new_chat_id
            await self._database.run(lambda s: deliveries.chat_moved(s, row.chat_id, new_chat_id))
        except Forbidden:
            await self._database.run(lambda s: deliveries.chat_refuses(s, row.chat_id))
        except BadRequest as error:
            await self._refused(row, error)
        except (TimedOut, NetworkError) as error:
            await self._later(row, error)
        except TelegramError as error:
            log.error("telegram refuses", kind=row.kind, error=_reason(error))
            await self._database.run(lambda s: deliveries.drop(s, row.id))
        else:
            sent_payload = row.payload
            await self._database.run(lambda s: deliveries.note_sent(s, row.id, sent, sent_payload))

    async def _refused(self, row: Outgoing, error: BadRequest) -> None:
        """Telegram will not take this one, however often it is sent."""
        reason = _reason(error).lower()
        act: Callable[[Session], Any]
        if "not modified" in reason:
            act = lambda s: deliveries.note_sent(s, row.id, None, row.payload)  # noqa: E731  # one of five acts
        elif row.kind in {"edit", "replace"} and ("not found" in reason or "can't be edited" in reason):
            act = lambda s: deliveries.send_anew(s, row.id)  # noqa: E731
        elif row.kind == "redraw" and ("not found" in reason or "can't be edited" in reason):
            act = lambda s: deliveries.forget_message(s, row.id)  # noqa: E731
        elif "chat not found" in reason or "not enough rights to send" in reason or "have no rights" in reason:
            act = lambda s: deliveries.chat_refuses(s, row.chat_id)  # noqa: E731
        else:
            act = lambda s: deliveries.drop(s, row.id)  # noqa: E731
            # Not being allowed to pin, or a press that was answered too late, is nothing to worry about.
            if row.kind in PACED:
                log.error("telegram refuses", kind=row.kind, error=_reason(error))
        await self._database.run(act)

    async def _later(self, row: Outgoing, error: TelegramError) -> None:
        if row.kind == "answer":
            # A press is answered at once or never.
            await self._database.run(lambda s: deliveries.drop(s, row.id))
            return
        wait = min(timedelta(seconds=2 ** min(row.attempts, 8)), RETRY_LONGEST)
        until = self._clock.now() + wait
        # No answer may mean that nothing reaches Telegram, or that this chat fails: the others are tried meanwhile.
        self._pace.halt(row.chat_id, until)
        log.warning("not sent, will be tried again", kind=row.kind, attempts=row.attempts + 1, error=type(error).__name__)
        await self._database.run(lambda s: deliveries.count_attempt(s, row.id))


def _reason(error: telegram.error.TelegramError) -> str:
    return error.message
