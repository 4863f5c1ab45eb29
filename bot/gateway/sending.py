"""The courier: one row of the outbox becomes one call of the Bot API."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import telegram
from markupsafe import Markup
from telegram import InputMediaDocument, InputMediaPhoto, InputPollOption, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.conversations.buttons import BOT_NAME
from bot.conversations.incoming import Medium
from bot.conversations.saying import plain_text
from bot.gateway.deliveries import Sent
from bot.gateway.keyboards import keyboard, markup
from bot.gateway.signing import Signer
from bot.store.messages import BotMessage, Outgoing

Draw = Callable[[dict[str, Any]], bytes]
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Courier:
    """Carries rows of the outbox to Telegram. ``pictures`` and ``files`` name the renderers."""

    def __init__(self, bot: telegram.Bot, signer: Signer, pictures: Mapping[str, Draw], files: Mapping[str, Draw]) -> None:
        self._bot, self._signer, self._pictures, self._files = bot, signer, pictures, files

    async def carry(self, row: Outgoing, message: BotMessage | None) -> Sent | None:
        """Make the call; what comes back is noted by the caller.

        Raises:
            telegram.error.TelegramError: as Telegram answers.
        """
        row = Outgoing(**row.model_dump(exclude={"payload"}), payload=_named(row.payload, self._bot.username))
        if row.kind in {"edit", "redraw", "pin", "unpin", "stop_poll", "delete"}:
            return await self._change(row, message)
        match row.kind:
            case "answer":
                await self._bot.answer_callback_query(
                    row.payload["query"], text=row.payload["text"] or None, show_alert=row.payload["alert"]
                )
            case "retire":
                await self._bot.edit_message_reply_markup(row.chat_id, row.payload["message"])
            case "replace":
                await self._edit(row, row.payload["message"])
            case kind:
                sends = {
                    "send": self._send,
                    "poll": self._poll,
                    "picture": self._picture,
                    "document": self._document,
                    "file": self._file,
                }
                return await sends[kind](row)
        return None

    async def _change(self, row: Outgoing, message: BotMessage | None) -> Sent | None:
        """Something about a message that was sent before; nothing, if it never was."""
        if message is None or message.telegram_id is None:
            return None
        if row.kind == "edit":
            return await self._edit(row, message.telegram_id)
        if row.kind == "redraw":
            return await self._redraw(row, message.telegram_id)
        await self._with_message(row.kind, row.chat_id, message.telegram_id)
        return None

    async def _send(self, row: Outgoing) -> Sent:
        payload = row.payload
        arguments: dict[str, Any] = {
            "reply_markup": markup(payload, self._signer, self._bot.username),
            "message_thread_id": payload.get("thread"),
            "link_preview_options": NO_PREVIEW,
            "reply_parameters": _reply(payload),
        }
        try:
            sent = await self._bot.send_message(row.chat_id, payload["text"], parse_mode=ParseMode.HTML, **arguments)
        except BadRequest as error:
            if "can't parse entities" not in error.message:
                raise
            # A mistake in our markup must not swallow what is said.
            sent = await self._bot.send_message(row.chat_id, _bare(payload["text"]), **arguments)
        return Sent(sent.message_id)

    async def _edit(self, row: Outgoing, message_id: int) -> Sent:
        await self._bot.edit_message_text(
            row.payload["text"],
            chat_id=row.chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(row.payload["keyboard"], self._signer, self._bot.username),
            link_preview_options=NO_PREVIEW,
        )
        return Sent(message_id)

    async def _poll(self, row: Outgoing) -> Sent:
        sent = await self._bot.send_poll(
            row.chat_id,
            row.payload["question"],
            [InputPollOption(option) for option in row.payload["options"]],
            is_anonymous=False,
            message_thread_id=row.payload.get("thread"),
        )
        return Sent(sent.message_id, sent.poll.id if sent.poll else None)

    async def _picture(self, row: Outgoing) -> Sent:
        payload = row.payload
        png = await asyncio.to_thread(self._pictures[payload["draw"]], payload["data"])
        sent = await self._bot.send_photo(row.chat_id, png, filename=f"{payload['draw']}.png", **self._beside(payload))
        return Sent(sent.message_id)

    async def _redraw(self, row: Outgoing, message_id: int) -> Sent:
        payload = row.payload
        draw, name = payload["draw"], payload.get("name")
        content = await asyncio.to_thread((self._files if name else self._pictures)[draw], payload["data"])
        beside: dict[str, Any] = {"caption": payload["text"], "parse_mode": ParseMode.HTML, "filename": name or f"{draw}.png"}
        media = InputMediaDocument(content, **beside) if name else InputMediaPhoto(content, **beside)
        await self._bot.edit_message_media(media, chat_id=row.chat_id, message_id=message_id)
        return Sent(message_id)

    async def _document(self, row: Outgoing) -> Sent:
        payload = row.payload
        content = await asyncio.to_thread(self._files[payload["draw"]], payload["data"])
        sent = await self._bot.send_document(row.chat_id, content, filename=payload["name"], **self._beside(payload))
        return Sent(sent.message_id)

    async def _file(self, row: Outgoing) -> Sent:
        payload = row.payload
        beside, file_id = self._beside(payload), payload["file_id"]
        match Medium(payload["medium"]):
            case Medium.VOICE:
                sent = await self._bot.send_voice(row.chat_id, file_id, **beside)
            case Medium.PHOTO:
                sent = await self._bot.send_photo(row.chat_id, file_id, **beside)
            case Medium.DOCUMENT:
                sent = await self._bot.send_document(row.chat_id, file_id, **beside)
        return Sent(sent.message_id)

    def _beside(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What goes with every sort of file: its caption, buttons, topic."""
        return {
            "caption": payload["text"] or None,
            "parse_mode": ParseMode.HTML,
            "reply_markup": keyboard(payload["keyboard"], self._signer, self._bot.username),
            "message_thread_id": payload.get("thread"),
        }

    async def _with_message(self, kind: str, chat_id: int, message_id: int) -> None:
        match kind:
            case "pin":
                await self._bot.pin_chat_message(chat_id, message_id, disable_notification=True)
            case "unpin":
                await self._bot.unpin_chat_message(chat_id, message_id)
            case "stop_poll":
                await self._bot.stop_poll(chat_id, message_id)
            case "delete":
                await self._bot.delete_message(chat_id, message_id)


def _named(value: Any, username: str) -> Any:
    """What was queued, with the bot's own name where it stands for it."""
    match value:
        case str():
            return value.replace(BOT_NAME, username)
        case dict():
            return {key: _named(one, username) for key, one in value.items()}
        case list():
            return [_named(one, username) for one in value]
        case _:
            return value


def _reply(payload: dict[str, Any]) -> ReplyParameters | None:
    if "reply_to" not in payload:
        return None
    return ReplyParameters(payload["reply_to"], allow_sending_without_reply=True)


def _bare(html: str) -> str:
    return plain_text(Markup(html))  # noqa: S704  # its tags are about to be taken off
