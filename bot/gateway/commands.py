"""The commands that Telegram offers when somebody types "/": by scope and language."""

import asyncio

import structlog
import telegram
from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.conversations.routes import ADMINISTRATOR_HINTS, GROUP_HINTS, PRIVATE_HINTS
from bot.words import LANGUAGES, words

log = structlog.get_logger()


async def register_commands(bot: telegram.Bot) -> None:
    """Tell Telegram the commands of every scope in every language; tried again until it worked."""
    pause = 1
    while True:
        try:
            await _register(bot)
        except TelegramError as error:
            log.warning("commands not registered, will be tried again", error=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 300)
        else:
            return


async def _register(bot: telegram.Bot) -> None:
    scopes: list[tuple[telegram.BotCommandScope, dict[str, str]]] = [
        (BotCommandScopeAllPrivateChats(), PRIVATE_HINTS),
        (BotCommandScopeAllGroupChats(), GROUP_HINTS),
        (BotCommandScopeAllChatAdministrators(), GROUP_HINTS | ADMINISTRATOR_HINTS),
    ]
    for language in LANGUAGES:
        for scope, hints in scopes:
            said = words(language)
            commands = [BotCommand(name, str(said._(hint))) for name, hint in hints.items()]
            # English is what everyone gets whose language we do not speak.
            await bot.set_my_commands(commands, scope=scope, language_code=None if language == "en" else language)
