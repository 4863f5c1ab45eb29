"""Buttons as conversations name them; the gateway signs them and makes Telegram's keyboards of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from markupsafe import Markup

BOT_NAME = "\ue0b0"
"""Stands for the bot's own name in texts and in the data of files: the gateway, which knows it, puts it there."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def short(number: int) -> str:
    """A whole number in base 36, since a button holds only 64 bytes."""
    if number < 0:
        return "-" + short(-number)
    head, digit = divmod(number, 36)
    return (short(head) if head else "") + DIGITS[digit]


def imprint(text: str) -> str:
    """Four letters that differ when a text does: a button that agrees to some words agrees to no others."""
    return sha256(text.encode()).hexdigest()[:4]


@dataclass(frozen=True)
class Button:
    """A button that does something: ``verb`` is a name in the table of buttons, ``args`` are ids (or short words)."""

    label: str
    verb: str
    args: tuple[int | str, ...] = ()

    @property
    def data(self) -> str:
        """What it means, unsigned."""
        return ":".join([self.verb, *(short(a) if isinstance(a, int) else a for a in self.args)])


@dataclass(frozen=True)
class Private:
    """A button that opens the private chat with the bot. ``payload`` comes back with /start."""

    label: str
    payload: str


@dataclass(frozen=True)
class AddToGroup:
    """A button that adds the bot to a group, or goes to one where it is. ``payload`` comes back with /start there."""

    label: str
    payload: str = "new"


def link(payload: str) -> str:
    """The address that opens the private chat with the bot and brings ``payload`` along, for everyone everywhere."""
    return f"https://t.me/{BOT_NAME}?start={payload}"


Key = Button | Private | AddToGroup
Keyboard = Sequence[Sequence[Key]]


def linked(args: Sequence[str]) -> int:
    """The id that a link brought along; 0, which nothing has, if somebody typed something else there."""
    try:
        found = number(args[0])
    except (ValueError, IndexError):
        return 0
    return found if 0 < found < 2**63 else 0


def in_rows(keys: Sequence[Key], width: int) -> list[list[Key]]:
    """Keys in rows of at most ``width``."""
    return [list(keys[i : i + width]) for i in range(0, len(keys), width)]


def as_json(keyboard: Keyboard) -> list[list[dict[str, Any]]]:
    """What the outbox keeps of a keyboard."""

    def one(key: Key) -> dict[str, Any]:
        match key:
            case Button():
                return {"label": _plain(key.label), "data": key.data}
            case Private():
                return {"label": _plain(key.label), "start": key.payload}
            case AddToGroup():
                return {"label": _plain(key.label), "add": key.payload}

    return [[one(key) for key in row] for row in keyboard if row]


def _plain(label: str) -> str:
    """What stands on a button is no markup: what was escaped for a message is read as it was written."""
    return label.unescape() if isinstance(label, Markup) else label


def number(arg: str) -> int:
    """The number that ``short`` wrote.

    Raises:
        ValueError: if it is none.
    """
    return int(arg, 36)
