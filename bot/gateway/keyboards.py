"""Telegram's keyboards from those that the outbox keeps."""

from typing import Any

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.gateway.signing import Signer

PLACEHOLDER_LIMIT = 64


def keyboard(rows: list[list[dict[str, Any]]], signer: Signer, username: str) -> InlineKeyboardMarkup | None:
    """An inline keyboard with signed buttons and links that know the bot's name; None if there are no buttons."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_key(key, signer, username) for key in row] for row in rows])


def _key(key: dict[str, Any], signer: Signer, username: str) -> InlineKeyboardButton:
    if "data" in key:
        return InlineKeyboardButton(key["label"], callback_data=signer.sign(key["data"]))
    if "start" in key:
        return InlineKeyboardButton(key["label"], url=f"https://t.me/{username}?start={key['start']}")
    return InlineKeyboardButton(key["label"], url=f"https://t.me/{username}?startgroup={key['add']}")


def markup(payload: dict[str, Any], signer: Signer, username: str) -> InlineKeyboardMarkup | ForceReply | None:
    """What stands below a message: its buttons, or the opened reply field of whoever it answers."""
    buttons = keyboard(payload.get("keyboard", []), signer, username)
    if buttons is None and payload.get("ask"):
        return ForceReply(selective=True)
    return buttons
