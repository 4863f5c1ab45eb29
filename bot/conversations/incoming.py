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
    ATTACHMENT = "attachment"
    """A voice message, a picture or a document."""
    EDITED = "edited"
    """Words that were sent to the bot before and were changed afterwards."""
    UNUSABLE = "unusable"
    """A message that the bot cannot use: a sticker, a place, a poll …"""


@dataclass(frozen=True)
class Sender:
    """Who did it, as Telegram tells."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = None


class Medium(StrEnum):
    """What an attachment is."""

    VOICE = "voice"
    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Attachment:
    """A file that lies at Telegram: what is kept of it is the id by which the bot can send it again, never its content."""

    medium: Medium
    file_id: str
    name: str = ""
    """Of a document: its file name."""
    seconds: int = 0
    """Of a voice message: how long it is."""


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
    attachment: Attachment | None = None
    """Of an attachment: the file; ``text`` is its caption."""
    quoted_text: str = ""
    """Of a command that replies to somebody's message: the words of that message."""
    quoted_attachment: Attachment | None = None
    """The same: its file."""
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
