"""The whole state of a playground, and how to find things in it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.playground.calls import Calls, Traffic
from bot.playground.clock import Clock
from bot.playground.commands import CommandLists
from bot.playground.errors import ControlError
from bot.playground.events import Events
from bot.playground.faults import Faults
from bot.playground.files import Files
from bot.playground.ids import Ids
from bot.playground.limits import Limits
from bot.playground.model import Chat, Json, Message, Person
from bot.playground.updates import Updates
from bot.playground.webhook import Webhook

BOT_ID = 7000000001
BOT_USERNAME = "CopseBot"
DEFAULT_TOKEN = f"{BOT_ID}:PLAYGROUND-NotASecretItOnlyOpensALocalToy"
"""The token of the playground's bot if no other was chosen."""

QUERY_LIVES = 60
"""Seconds of the playground's clock in which a callback query can be answered."""


@dataclass(slots=True)
class Query:
    """A callback query that waits for its answer: {answer, alert, url}."""

    asked_at: float
    answer: asyncio.Future[Json]


@dataclass(slots=True)
class BotProfile:
    """What the bot says of itself, by language; "" is the default language."""

    name: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    """Menu buttons of single private chats."""


class World:
    """People, chats, messages, the clock, and the bot's connection. All in memory, all in one event loop."""

    def __init__(self, token: str | None = None) -> None:
        self.token = token
        self.ids = Ids()
        self.clock = Clock()
        self.events = Events()
        self.updates = Updates(self.ids)
        self.traffic = Traffic()
        self.webhook = Webhook(self.updates, self.clock, self.traffic)
        self.commands = CommandLists()
        self.profile = BotProfile()
        self.bot = Person(BOT_ID, "Copse", username=BOT_USERNAME, is_bot=True)
        self._empty()

    def _empty(self) -> None:
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.polls: dict[str, Message] = {}
        self.queries: dict[str, Query] = {}
        self.files = Files()
        self.calls = Calls()
        self.faults = Faults()
        self.limits = Limits(self.clock)
        self._private_messages = 0

    def reset(self) -> None:
        """An empty world at the real time. The bot's own settings with Telegram stay: webhook, commands, name."""
        for query in self.queries.values():
            if not query.answer.done():
                query.answer.cancel()
        self._empty()
        self.commands.forget_chats()
        self.profile.menu_buttons.clear()
        self.updates.clear()
        self.clock.reset()
        self.events.publish({"kind": "reset"})

    # -- finding

    def person(self, person_id: object) -> Person:
        """A person by id; ControlError if there is none."""
        person = self.people.get(person_id) if isinstance(person_id, int) else None
        if person is None:
            raise ControlError(f"There is no person {person_id}. GET /control/people lists them.", 404)
        return person

    def chat(self, chat_id: object) -> Chat:
        """A chat by id; ControlError if there is none."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise ControlError(f"There is no chat {chat_id}. GET /control/chats lists them.", 404)
        return chat

    def message(self, chat: Chat, message_id: object) -> Message:
        """A message that was not deleted; ControlError if there is none."""
        message = chat.messages.get(message_id) if isinstance(message_id, int) else None
        if message is None:
            raise ControlError(f"There is no message {message_id} in chat {chat.id}.", 404)
        return message

    def find_user(self, user_id: int) -> Json | None:
        """The User for a link to a person, as far as the bot can know the person."""
        person = self.people.get(user_id)
        return person.as_user() if person and self.knows(person) else None

    def knows(self, person: Person) -> bool:
        """Whether the bot has met a person: in its private chat or in a group."""
        return person.opened or any(chat.members.get(person.id) for chat in self.groups_of_bot())

    def groups_of_bot(self) -> Iterator[Chat]:
        """Groups and supergroups where the bot is."""
        return (chat for chat in self.chats.values() if chat.member(self.bot.id))

    def somebody(self, user_id: int) -> Person | None:
        """A person or the bot."""
        return self.bot if user_id == self.bot.id else self.people.get(user_id)

    # -- making

    def add_person(self, person: Person) -> Person:
        """Takes in a person, with an unopened private chat."""
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private", person=person)
        return person

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups and groups count for themselves; all private chats of the bot share one counter."""
        if chat.person:
            self._private_messages += 1
            return self._private_messages
        chat.last_message_id += 1
        return chat.last_message_id

    def chat_instance(self, chat: Chat) -> str:
        """The opaque, lasting name of a chat in callback queries."""
        return str(int.from_bytes(hashlib.sha256(str(chat.id).encode()).digest()[:8], "big", signed=True))

    def publish(self, event: Json) -> None:
        """Tells the open pages something; also for whoever plays stories."""
        self.events.publish(event)

    def close(self) -> None:
        """Ends everything that waits, so that the server can stop at once."""
        self.events.close()
        self.updates.close()
        self.webhook.stop()
