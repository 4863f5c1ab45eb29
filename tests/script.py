"""Scripts: a test that reads as what people do and see.

Real people of a playground act over HTTP on a real bot in a process of its own:

    ana.says("/start", school)
    ben.presses("Count me in", school)
    clara.follows("Write in private", school)
    clara.says("It is always noisy after lunch.")
    assert "noisy" in school.board
    clock.advance(days=3)
    bot.restart()
"""

import os
import re
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import httpx

from tests import processes
from tests.databases import new_file

PATIENCE = 60
"""Seconds of real time after which something that should come has not come."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def monday_morning(now: datetime) -> datetime:
    """The next Monday after this moment, at nine (UTC)."""
    day = now + timedelta(days=7 - now.weekday())
    return day.replace(hour=9, minute=0, second=0, microsecond=0)


def until(condition: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """Wait for a condition; fail with ``what`` if it does not come true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.02)
    raise AssertionError(f"waited {seconds} seconds in vain for: {what}")


class Bot:
    """The real bot in a process of its own."""

    def __init__(self, address: str, token: str, database_url: str, log: Path) -> None:
        self._environment = {
            **os.environ,
            "COPSE_TELEGRAM_API_URL": address,
            "COPSE_TELEGRAM_TOKEN": token,
            "COPSE_DATABASE_URL": database_url,
            "COPSE_LOG_LEVEL": "WARNING",
        }
        self.log = log
        self.token = token
        self.process: ForkServerProcess | None = None
        self.database_url = database_url

    def start(self) -> None:
        self.process = processes.start(["run"], self.log, self._environment)

    def kill(self) -> None:
        """kill -9: no goodbye."""
        if self.process is not None:
            processes.kill(self.process)
            self.process = None

    def stop(self) -> None:
        if self.process is not None:
            process, self.process = self.process, None
            processes.stop(process)

    def restart(self) -> None:
        self.kill()
        self.start()

    @contextmanager
    def held(self) -> Iterator[None]:
        """The bot stands still: what happens meanwhile comes to it all at once."""
        assert self.process is not None
        assert self.process.pid is not None
        os.kill(self.process.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.process.pid, signal.SIGCONT)

    def logged(self) -> str:
        return self.log.read_text() if self.log.exists() else ""


class Playground:
    """A playground in a process of its own, and its control interface."""

    def __init__(self, log: Path) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._log = log
        self._process: ForkServerProcess | None = None
        self.http = httpx.Client(base_url=self.address, timeout=300)

    def start(self) -> None:
        self._process = processes.start(["playground", "--port", str(self.port), "--no-bot"], self._log)
        until(self._answers, f"a playground at {self.address}; {self._log.read_text()[-2000:]}")
        self.post("/control/reset", school=False)

    def _answers(self) -> bool:
        try:
            return self.http.get("/control/clock").is_success
        except httpx.TransportError:
            return False

    def stop(self) -> None:
        self.http.close()
        if self._process is not None:
            processes.stop(self._process)

    def get(self, path: str, **query: Any) -> Any:
        return _checked(self.http.get(path, params=query))

    def post(self, path: str, /, **body: Any) -> Any:
        return _checked(self.http.post(path, json=body))

    def delete(self, path: str) -> Any:
        return _checked(self.http.delete(path))

    def settle(self) -> None:
        """Wait until the bot has nothing left to do."""
        answer = self.post("/control/wait", timeout=PATIENCE)
        assert answer["settled"], "the bot did not come to rest"

    def calls(self, method: str | None = None) -> list[dict[str, Any]]:
        return [call for call in self.get("/control/calls") if method in (None, call["method"])]


def _checked(answer: httpx.Response) -> Any:
    assert answer.is_success, f"{answer.request.method} {answer.request.url.path}: {answer.text}"
    return answer.json() if answer.content else None


@dataclass
class Clock:
    playground: Playground

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.playground.get("/control/clock")["now"])

    def advance(self, *, weeks: int = 0, days: int = 0, hours: int = 0, minutes: int = 0) -> None:
        self.playground.settle()
        self.playground.post("/control/clock", advance=f"P{weeks * 7 + days}DT{hours}H{minutes}M")

    def to(self, moment: datetime) -> None:
        self.playground.settle()
        self.playground.post("/control/clock", to=moment.isoformat())


@dataclass
class Chat:
    """A chat as those in it see it."""

    playground: Playground
    id: int

    @property
    def messages(self) -> list[dict[str, Any]]:
        return self.playground.get(f"/control/chats/{self.id}/messages")

    @property
    def texts(self) -> list[str]:
        """What the bot's messages say, the oldest first."""
        return [words_of(m) for m in self.messages if m["from"]["is_bot"] and words_of(m)]

    @property
    def last(self) -> str:
        """The bot's last message."""
        return self.texts[-1] if self.texts else ""

    @property
    def board(self) -> str:
        """The board that was sent last: the last message with a ▶ button, or failing that the last one with buttons."""
        boards = [m for m in self.messages if any(b["text"].startswith("▶") for b in buttons_of(m))]
        return words_of(boards[-1]) if boards else ""

    @property
    def buttons(self) -> list[str]:
        """The labels below the last message that has buttons."""
        return next(([b["text"] for b in buttons_of(m)] for m in reversed(self.messages) if buttons_of(m)), [])

    @property
    def polls(self) -> list[dict[str, Any]]:
        return [m["poll"] for m in self.messages if "poll" in m]

    @property
    def pictures(self) -> list[dict[str, Any]]:
        return [m for m in self.messages if "photo" in m]

    def saying(self, text: str) -> dict[str, Any]:
        """The newest message of the bot's that contains ``text``."""
        found = [m for m in self.messages if text in words_of(m) and m["from"]["is_bot"]]
        assert found, f"no message says “{text}”. The last ones:\n" + "\n---\n".join(self.texts[-4:])
        return found[-1]

    def with_button(self, label: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The newest message with a button whose label is, or else contains, ``label``."""
        messages = self.messages
        for fits in (lambda b: b["text"] == label, lambda b: re.search(rf"{re.escape(label)}(?!\d)", b["text"])):
            for message in reversed(messages):
                for button in buttons_of(message):
                    if fits(button):
                        return message, button
        raise AssertionError(f"no button “{label}”. The last buttons: {self.buttons}. The last message:\n{self.last}")


@dataclass
class Person:
    playground: Playground
    id: int
    name: str
    window: str = ""
    """What the last press told this person alone (a window or a notice)."""
    chat: Chat = field(init=False)
    """The private chat with the bot."""

    def __post_init__(self) -> None:
        self.chat = Chat(self.playground, self.id)

    def says(self, text: str, to: Chat | None = None) -> None:
        """Writes in a chat; without one, in private."""
        self._post(to or self.chat, text=text)

    def replies(self, text: str, to: str, chat: Chat | None = None) -> None:
        """Replies to the newest message of the bot's that contains ``to``."""
        where = chat or self.chat
        self._post(where, text=text, reply_to=where.saying(to)["message_id"])

    def replies_to_board(self, text: str, chat: Chat) -> None:
        """Replies to the board."""
        self.replies(text, chat.board, chat)

    def edits(self, before: str, after: str, chat: Chat | None = None) -> None:
        """Changes the newest message of their own that says ``before``."""
        where = chat or self.chat
        said = next(m for m in reversed(where.messages) if m["from"]["id"] == self.id and words_of(m) == before)
        self.playground.post(f"/control/chats/{where.id}/messages/{said['message_id']}/edit", person=self.id, text=after)
        self.playground.settle()

    def sends(self, kind: str, to: Chat | None = None, **more: Any) -> None:
        """Sends a voice message, a sticker, a photo …"""
        self._post(to or self.chat, kind=kind, **more)

    def presses(self, label: str, on: Chat | None = None) -> str:
        """Presses the newest button with this label; returns what is told to this person alone."""
        message, button = (on or self.chat).with_button(label)
        return self.presses_on(message, button, on or self.chat)

    def presses_on(self, message: dict[str, Any], button: dict[str, Any], chat: Chat) -> str:
        """Presses one certain button."""
        self._press(message, button, chat)
        self.playground.settle()
        return self.window

    def _press(self, message: dict[str, Any], button: dict[str, Any], chat: Chat) -> None:
        path = f"/control/chats/{chat.id}/messages/{message['message_id']}/press"
        answer = self.playground.post(path, person=self.id, button=button.get("callback_data") or button["text"])
        if answer.get("url"):
            self.playground.post(f"/control/people/{self.id}/open", link=answer["url"])
        self.window = answer.get("answer") or ""

    follows = presses
    """Follows a button that leads to the private chat."""

    def votes(self, question: str, option: str | None, chat: Chat) -> None:
        """Votes in the newest poll whose question contains ``question``; None takes the vote back."""
        found = [m for m in chat.messages if question in m.get("poll", {}).get("question", "")]
        assert found, f"no poll asks “{question}”"
        options = [o["text"] for o in found[-1]["poll"]["options"]]
        chosen = [] if option is None else [next(i for i, o in enumerate(options) if option in o)]
        self.playground.post(
            f"/control/chats/{chat.id}/messages/{found[-1]['message_id']}/vote", person=self.id, options=chosen
        )
        self.playground.settle()

    def blocks_the_bot(self) -> None:
        self.playground.post(f"/control/people/{self.id}/block")
        self.playground.settle()

    def leaves(self, chat: Chat) -> None:
        self.playground.post(f"/control/chats/{chat.id}/members", person=self.id, action="leave")
        self.playground.settle()

    def joins(self, chat: Chat) -> None:
        self.playground.post(f"/control/chats/{chat.id}/members", person=self.id, action="join")
        self.playground.settle()

    def _post(self, chat: Chat, **message: Any) -> None:
        self.playground.post(f"/control/chats/{chat.id}/messages", person=self.id, **message)
        self.playground.settle()


def all_press(people: list[Person], label: str, chat: Chat) -> None:
    """They press the same button one after the other, and nobody waits until the bot has nothing left to do."""
    message, button = chat.with_button(label)
    for person in people:
        person._press(message, button, chat)
    chat.playground.settle()


def all_start(people: list[Person]) -> None:
    """They open the private chat."""
    for person in people:
        person.playground.post(f"/control/chats/{person.id}/messages", person=person.id, text="/start")
    people[0].playground.settle()


@dataclass
class Stage:
    """All that a script needs: a playground, the bot, a clock; and people and groups made for it."""

    playground: Playground
    bot: Bot

    @property
    def clock(self) -> Clock:
        return Clock(self.playground)

    def person(self, name: str, language: str = "en") -> Person:
        made = self.playground.post("/control/people", name=name, language_code=language)
        return Person(self.playground, made["id"], name)

    def people(self, *names: str, language: str = "en") -> list[Person]:
        return [self.person(name, language) for name in names]

    def group(self, title: str, members: list[Person], kind: str = "supergroup") -> Chat:
        """A group with the bot in it, made by the first of its members."""
        made = self.playground.post(
            "/control/chats", title=title, kind=kind, creator=members[0].id, members=[m.id for m in members[1:]], bot=True
        )
        self.playground.settle()
        return Chat(self.playground, made["id"])

    def started(self, title: str, members: list[Person], *, private: bool = True) -> Chat:
        """A group that is set up: the first member moderates, all are counted in and have opened the private chat."""
        chat = self.group(title, members)
        moderator = members[0]
        moderator.presses("Start a Community of Practice", chat)
        moderator.presses("Use “", chat)
        moderator.presses("London", chat)
        moderator.presses("In this chat", chat)
        all_press(members, "Count me in", chat)
        if private:
            all_start(members)
        moderator.presses("We are ready", chat)
        return chat

    def goes_on(self, moderator: Person, chat: Chat) -> str:
        """The moderator presses the ▶ button of the board."""
        boards = [m for m in chat.messages if any(b["text"].startswith("▶") for b in buttons_of(m))]
        button = next(b for b in reversed(buttons_of(boards[-1])) if b["text"].startswith("▶"))
        told = moderator.presses_on(boards[-1], button, chat)
        if "once more" not in told:
            return told
        # Not everyone has taken part: the moderator thinks for a moment, and goes on all the same.
        self.playground.post("/control/clock", advance="PT4S")
        return moderator.presses_on(boards[-1], button, chat)


@dataclass(frozen=True)
class Told:
    """A stage on which the story of the playground has been told; to be read, not to be played on."""

    stage: Stage
    answer: dict[str, Any]
    seconds: float
    """So long it took."""


def words_of(message: dict[str, Any]) -> str:
    return str(message.get("text") or message.get("caption") or "")


def buttons_of(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


@contextmanager
def on_stage(folder: Path, database_url: str | None = None) -> Iterator[Stage]:
    """A playground and a bot of one's own."""
    with new_file() as file:
        yield from _on_stage(folder, database_url or f"sqlite:///{file}")


def _on_stage(folder: Path, database_url: str) -> Iterator[Stage]:
    playground = Playground(folder / "playground.log")
    bot = Bot(
        playground.address,
        "7000000001:TEST-TEST-TEST-TEST-TEST-TEST-TEST",
        database_url,
        folder / "bot.log",
    )
    try:
        playground.start()
        # At night and at the weekend the bot keeps quiet: a script is not to read differently by the hour at which it is run.
        playground.post("/control/clock", to=monday_morning(datetime.now(UTC)).isoformat())
        bot.start()
        playground.settle()
        yield Stage(playground, bot)
    finally:
        bot.kill()
        playground.stop()
