"""The intake: fetches updates by long polling, and confirms them only after what they changed is stored."""

import asyncio
from collections import defaultdict
from collections.abc import Callable

import structlog
import telegram
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.conversations.incoming import Incoming
from bot.gateway.reading import ALLOWED_UPDATES, read
from bot.gateway.signing import Signer
from bot.gateway.turns import process
from bot.store.database import Database

log = structlog.get_logger()

POLL_SECONDS = 25
STATUS_SECONDS = 5


class Intake:
    """Fetches, handles, confirms. ``committed`` is called whenever something may have been queued."""

    def __init__(
        self,
        bot: telegram.Bot,
        database: Database,
        clock: Clock,
        signer: Signer,
        committed: Callable[[], None],
        run_by: str = "",
    ) -> None:
        self._bot, self._database, self._clock, self._signer, self._committed = bot, database, clock, signer, committed
        self._run_by = run_by
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self) -> None:
        """Fetch for ever. Asking for what comes after an update confirms it: that happens only when all are stored."""
        self._loop = asyncio.get_running_loop()
        offset: int | None = None
        pause = 1.0
        while True:
            try:
                updates = await self._bot.get_updates(offset=offset, timeout=POLL_SECONDS, allowed_updates=ALLOWED_UPDATES)
            except InvalidToken:
                raise
            except RetryAfter as error:
                wait = error.retry_after
                await asyncio.sleep(wait if isinstance(wait, int) else wait.total_seconds())
            except Conflict:
                log.error("another program fetches this bot's updates; only one may")
                await asyncio.sleep(pause)
            except TelegramError as error:
                log.warning("no updates, will be tried again", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)
            else:
                pause = 1.0
                if updates:
                    await self._handle(updates)
                    offset = updates[-1].update_id + 1

    async def _handle(self, updates: tuple[telegram.Update, ...]) -> None:
        """Updates of one chat in their order; different chats at the same time where the database can."""
        lanes: dict[int | str, list[Incoming]] = defaultdict(list)
        for update in updates:
            incoming = read(update, self._signer, self._bot.bot)
            if incoming is not None:
                lanes[incoming.chat_id or incoming.poll_id].append(incoming)
        if self._database.is_sqlite:
            for incoming in sorted((one for lane in lanes.values() for one in lane), key=lambda one: one.update_id):
                await self._one(incoming)
        else:
            await asyncio.gather(*(self._lane(lane) for lane in lanes.values()))

    async def _lane(self, lane: list[Incoming]) -> None:
        for incoming in lane:
            await self._one(incoming)

    async def _one(self, incoming: Incoming) -> None:
        await self._database.run(lambda session: process(session, incoming, self._clock.now(), self._ask_status, self._run_by))
        self._committed()

    def _ask_status(self, chat_id: int, person_id: int) -> str:
        """Somebody's standing in a chat, asked of Telegram from the database's thread; rare, so a Turn may wait for it."""
        if self._loop is None:
            return "unknown"
        asked = asyncio.run_coroutine_threadsafe(self._bot.get_chat_member(chat_id, person_id), self._loop)
        try:
            return str(asked.result(STATUS_SECONDS).status)
        except (TelegramError, TimeoutError):
            return "unknown"
