"""What came in, in our own words: nothing of Telegram's types gets past the gateway."""

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """The kinds of things that come in."""

    COMMAND = "command"
    TEXT = "text"
    BUTTON = "button"
    VOTE = "vote"
    POLL_SEEN = "poll_seen"
    JOINED = "joined"
    LEFT = "left"
    BOT_ADDED = "bot_added"
    BOT_REMOVED = "bot_removed"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    MIGRATED = "migrated"
    RENAMED = "renamed"
    UNUSABLE = "unusable"
    """A message that the bot cannot use: a sticker, a voice message, a picture …"""


@dataclass(frozen=True)
class Sender:
    """Who did it, as Telegram tells."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Incoming:
    """One thing that came in."""

    update_id: int
    what: What
    chat_id: int
    """The chat; for a vote 0, since Telegram does not tell."""
    private: bool = False
    title: str = ""
    """The group's title."""
    sender: Sender | None = None
    anonymous_administrator: bool = False
    """True: an administrator who hides behind the group; then there is no sender."""
    message_id: int | None = None
    thread_id: int | None = None
    command: str = ""
    text: str = ""
    """The words; of a command those after it."""
    reply_to: int | None = None
    """The id of the bot's message that this replies to."""
    reply_text: str = ""
    query_id: str = ""
    data: str = ""
    """Of a button: what it means; empty if its signature is wrong."""
    poll_id: str = ""
    options: tuple[int, ...] = ()
    question: str = ""
    labels: tuple[str, ...] = ()
    people: tuple[Sender, ...] = ()
    """Who joined or left."""
    new_chat_id: int | None = None
