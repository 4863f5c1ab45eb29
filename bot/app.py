"""The composition root: the one place that knows every part."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

import structlog
import telegram
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot import health, time_travel
from bot.clock import AdjustableClock, Clock
from bot.gateway.commands import register_commands
from bot.gateway.intake import Intake
from bot.gateway.postman import Postman
from bot.gateway.sending import Courier
from bot.gateway.signing import Signer
from bot.jobs.tick import Tick
from bot.render.files import FILES
from bot.render.pictures import PICTURES
from bot.settings import Settings, SettingsError
from bot.store.database import Database
from bot.store.migrating import upgrade

log = structlog.get_logger()

TICK_EVERY = timedelta(seconds=15)
TIDY_EVERY = timedelta(hours=6)


def configure_logging(level: str) -> None:
    """Short lines on standard error; nothing that people wrote, no names, no tokens."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level)),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=structlog.WriteLoggerFactory(),
    )
    # httpx and apscheduler tell addresses, and with them the token.
    for noisy in ("httpx", "httpcore", "telegram", "apscheduler"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)


def telegram_bot(settings: Settings) -> telegram.Bot:
    """The Bot API's client.

    Raises:
        SettingsError: without a token.
    """
    token = settings.telegram_token.get_secret_value()
    if not token:
        raise SettingsError(
            "COPSE_TELEGRAM_TOKEN is not set. Get a token from @BotFather in Telegram, then: "
            "COPSE_TELEGRAM_TOKEN=… make run. To try the bot without Telegram: make play"
        )
    return telegram.Bot(
        token,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=HTTPXRequest(connection_pool_size=8, read_timeout=20, connect_timeout=10, media_write_timeout=60),
        get_updates_request=HTTPXRequest(connection_pool_size=2, read_timeout=20, connect_timeout=10),
    )


async def run(settings: Settings) -> None:
    """Run the bot until it is stopped by a signal.

    Raises:
        SettingsError: if the settings cannot work (no token, a wrong token, no database).
    """
    bot = telegram_bot(settings)
    upgrade(settings.database_url)
    database = Database(settings.database_url)
    try:
        await _initialize(bot)
        moment = await time_travel.offers_a_clock(settings.telegram_api_url)
        clock: Clock = Clock()
        if moment is not None:
            clock = adjustable = AdjustableClock()
            adjustable.set(moment)
        signer = Signer(bot.token)
        postman = Postman(database, Courier(bot, signer, PICTURES, FILES), clock)
        tick = Tick(database, clock, postman.wake)
        intake = Intake(bot, database, clock, signer, postman.wake, settings.operator)
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(tick.run, "interval", seconds=TICK_EVERY.total_seconds(), max_instances=1, coalesce=True)
        scheduler.add_job(tick.tidy, "interval", seconds=TIDY_EVERY.total_seconds(), max_instances=1, coalesce=True)
        scheduler.start()
        await tick.run()
        loops: list[Coroutine[Any, Any, None]] = [intake.run(), postman.run(), register_commands(bot)]
        if moment is not None:
            loops.append(time_travel.follow(settings.telegram_api_url, adjustable, tick, postman))
        if settings.listen:
            loops.append(health.serve(settings.listen, database))
        log.info("the bot is running", username=bot.username)
        await _until_signalled(loops)
        scheduler.shutdown(wait=False)
    finally:
        with contextlib.suppress(TelegramError):
            await bot.shutdown()
        database.close()


async def _initialize(bot: telegram.Bot) -> None:
    """Meet Telegram; a network that is not there yet is waited for, a wrong token is told."""
    pause = 0.5
    while True:
        try:
            await bot.initialize()
        except InvalidToken:
            raise SettingsError("Telegram does not know this COPSE_TELEGRAM_TOKEN. Copy it again from @BotFather.") from None
        except TelegramError as error:
            log.warning("Telegram does not answer, will be tried again", error=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30)
        else:
            return


async def _until_signalled(loops: list[Coroutine[Any, Any, None]]) -> None:
    """Run all loops until SIGINT or SIGTERM; a loop that fails ends all of them with its error."""
    stop = asyncio.Event()
    running = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        running.add_signal_handler(name, stop.set)
    tasks = {asyncio.create_task(loop) for loop in loops}
    stopping = asyncio.create_task(stop.wait())
    while not stopping.done():
        done, _ = await asyncio.wait({*tasks, stopping}, return_when=asyncio.FIRST_COMPLETED)
        tasks -= done
        for task in done - {stopping}:
            if error := task.exception():
                stop.set()
                for other in tasks:
                    other.cancel()
                raise error
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
