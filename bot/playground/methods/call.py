"""One Bot API call: its parameters, the chat and message it speaks of, and the table of methods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.playground.errors import bad_request, forbidden
from bot.playground.membership import may_not_write
from bot.playground.model import Chat, Json, Message
from bot.playground.world import World

MOST_FILE_BYTES = 50 * 1024 * 1024


@dataclass(slots=True)
class Upload:
    """A file that came with a call."""

    name: str | None
    content: bytes
    mime_type: str | None


@dataclass(slots=True)
class Call:
    """A call with decoded parameters. Its methods raise ApiError in Telegram's words."""

    world: World
    method: str
    params: Json
    files: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        """A parameter as it came, decoded."""
        return self.params.get(name, default)

    def text(self, name: str) -> str:
        """A text parameter; empty if not given."""
        value = self.params.get(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def chat(self, access: str = "write", name: str = "chat_id") -> Chat:
        """The chat of the call. `access` is read, edit or write; it decides what a bot that was thrown out still may."""
        value = self.params.get(name)
        if value is None:
            raise bad_request("chat_id is empty")
        chat = self.world.chats.get(value) if isinstance(value, int) else None
        if chat is None:
            raise bad_request("chat not found")
        self._check_access(chat, access)
        return chat

    def _check_access(self, chat: Chat, access: str) -> None:
        if chat.person:
            if not self.world.knows(chat.person):
                raise bad_request("chat not found")
            if access == "read":
                return
            if chat.person.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.person.opened:
                raise forbidden("bot can't initiate conversation with a user")
            return
        if chat.members.get(self.world.bot.id) is None:
            raise bad_request("chat not found")
        if chat.migrated_to and access != "read":
            raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to.id)
        # Basic groups can still be read by a bot that is no longer in them.
        reason = may_not_write(self.world, chat)
        if reason and (access != "read" or chat.type == "supergroup"):
            raise forbidden(reason)

    def message(self, chat: Chat, what: str, name: str = "message_id") -> Message:
        """The message of the call; `what` is the Bot API's word for it: “message to edit”."""
        value = self.params.get(name)
        if value is None:
            raise bad_request("message identifier is not specified")
        message = chat.messages.get(value) if isinstance(value, int) else None
        if message is None:
            raise bad_request(f"{what} not found")
        return message

    def person_id(self, name: str = "user_id") -> int:
        """The id of a user that the bot has met."""
        value = self.params.get(name)
        if not isinstance(value, int):
            raise bad_request("invalid user_id specified")
        if self.world.somebody(value) is None:
            raise bad_request("user not found")
        return value


Handler = Callable[[Call], Any]
_H = TypeVar("_H", bound=Handler)
METHODS: dict[str, Handler] = {}
"""What the playground can do, by canonical name; getUpdates and the webhook's methods are in their own place."""


def method(name: str) -> Callable[[_H], _H]:
    """Registers the function for a Bot API method."""

    def register(handler: _H) -> _H:
        METHODS[name] = handler
        return handler

    return register
