"""What `python -m bot doctor` looks at."""

from collections.abc import Callable

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError

from bot.app import telegram_bot
from bot.settings import Settings, SettingsError
from bot.store.database import Database
from bot.store.migrating import upgrade


async def examine(settings: Settings, tell: Callable[[str], None]) -> int:
    """Try each thing that the bot needs, tell how it went, and return the number of problems."""
    problems = 0
    try:
        async with telegram_bot(settings) as bot:
            tell(f"✓ Bot API: {settings.telegram_api_url} knows the token; the bot is @{bot.username}")
            if bot.bot.can_read_all_group_messages:
                tell("! Privacy mode is off: the bot does not need it. Turn it on with /setprivacy at @BotFather.")
            if not bot.bot.can_join_groups:
                problems += 1
                tell("✗ The bot may not be added to groups. Allow it with /setjoingroups at @BotFather.")
    except SettingsError as error:
        problems += 1
        tell(f"✗ {error}")
    except TelegramError as error:
        problems += 1
        tell(f"✗ Bot API: {settings.telegram_api_url}: {error.message}")
    try:
        upgrade(settings.database_url)
        database = Database(settings.database_url)
        await database.run(lambda session: session.connection().exec_driver_sql("SELECT 1").one())
        database.close()
        tell("✓ Database: reached, and its schema is up to date")
    except (SQLAlchemyError, OSError) as error:
        problems += 1
        tell(f"✗ Database: {type(error).__name__}. Check COPSE_DATABASE_URL.")
    if not settings.operator:
        tell("! COPSE_OPERATOR is empty: /privacy cannot say who runs this bot, and how to reach them.")
    return problems
