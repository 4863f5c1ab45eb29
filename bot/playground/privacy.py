"""Which messages reach a bot whose privacy mode is on, as every new bot's is."""

from __future__ import annotations

from bot.playground.model import Message
from bot.playground.text.entities import command_at_start
from bot.playground.world import BOT_USERNAME, World


def reaches_bot(world: World, message: Message) -> bool:
    """The rules of https://core.telegram.org/bots/features#privacy-mode.

    In private: everything. In groups where it is an administrator: everything. Else: service messages, replies to its own
    messages, and commands, unless they are addressed to another bot. Mentions alone do not reach it.
    """
    chat = message.chat
    if message.sender is world.bot:
        return False
    if chat.person:
        return not chat.person.blocked
    bot = chat.member(world.bot.id)
    if not bot:
        return False
    if bot.administers or message.service:
        return True
    if message.reply_to and message.reply_to.sender is world.bot:
        return True
    content = message.content
    text = content.get("text") or content.get("caption") or ""
    command = command_at_start(text, content.get("entities") or content.get("caption_entities") or [])
    return command is not None and (command[1] or BOT_USERNAME).lower() == BOT_USERNAME.lower()
