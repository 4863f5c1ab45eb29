"""Stories: what people did and read, written down while a script is played, so that it can be read aloud.

A story in the docs is made by its test and compared with it. After a change that is meant: ``make stories``.
"""

import difflib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.processes import ROOT
from tests.script import Chat, Person, Stage, buttons_of, words_of

STORIES = ROOT / "docs" / "stories"
LONDON = ZoneInfo("Europe/London")


@dataclass
class Telling:
    """Writes down all that is done on a stage, and what can be read afterwards."""

    stage: Stage
    group: Chat
    people: list[Person]
    lines: list[str] = field(default_factory=list)
    _seen: dict[tuple[int, int], str] = field(default_factory=dict)
    _open: set[tuple[int, int]] = field(default_factory=set)
    """Messages that have buttons: when these go, the message says its last word, which is written down whole."""
    _labels: dict[tuple[int, int, str], str] = field(default_factory=dict)
    _day: str = ""

    @property
    def text(self) -> str:
        return "\n".join(self.lines).rstrip() + "\n"

    def chapter(self, title: str) -> None:
        """A heading between two parts."""
        self.lines += [f"## {title}", ""]

    def look(self) -> None:
        """Write down what is new in the chats."""
        for chat in [self.group, *(person.chat for person in self.people)]:
            for message in chat.messages:
                self._note(chat, message)

    def did(self, path: str, body: dict[str, Any], answer: Any) -> None:
        """Write down what somebody did through the control interface."""
        what = path.split("/")
        match what[2:]:
            case ["chats", chat, "messages"] if "text" in body:
                self._add(f"**{self._who(body['person'])}**{self._where(int(chat))}: {body['text']}")
            case ["chats", chat, "messages"]:
                self._add(f"**{self._who(body['person'])}**{self._where(int(chat))}: ({body['kind']})")
            case ["chats", chat, "messages", _, "press"]:
                label = self._label(int(chat), int(what[5]), body["button"])
                self._add(f"**{self._who(body['person'])}**{self._where(int(chat))} presses [{label}]")
                if answer.get("answer"):
                    self._add(f"*{self._who(body['person'])} alone reads:* {answer['answer']}")
            case ["chats", chat, "messages", _, "vote"]:
                poll = self._message(int(chat), int(what[5]))["poll"]
                chosen = ", ".join(poll["options"][index]["text"] for index in body["options"])
                self._add(f"**{self._who(body['person'])}** votes on “{poll['question']}”: {chosen}")
            case ["chats", _, "members"]:
                self._add(f"*{self._who(body['person'])} {'joins' if body['action'] == 'join' else 'leaves'} the group.*")
            case _:
                pass

    def _add(self, text: str) -> None:
        now = datetime.fromisoformat(self.stage.playground.get("/control/clock")["now"]).astimezone(LONDON)
        day = f"{now:%A}, {now.day} {now:%B}"
        if day != self._day:
            self._day = day
            self.lines += [f"*{day}*", ""]
        self.lines += [text, ""]

    def _who(self, person: int) -> str:
        return next(one.name for one in self.people if one.id == person)

    def _where(self, chat: int) -> str:
        return "" if chat == self.group.id else " (alone with Copse)"

    def _message(self, chat: int, message: int) -> dict[str, Any]:
        return dict(next(one for one in Chat(self.stage.playground, chat).messages if one["message_id"] == message))

    def _label(self, chat: int, message: int, button: str) -> str:
        return self._labels.get((chat, message, button), button)

    def _note(self, chat: Chat, message: dict[str, Any]) -> None:
        for button in buttons_of(message):
            self._labels[chat.id, message["message_id"], button.get("callback_data") or button["text"]] = button["text"]
        if not message["from"]["is_bot"] or "sender_chat" in message:
            # An administrator who hides writes as the group; what they do is written down already.
            return
        buttons = " ".join(f"[{b['text']}]" for b in buttons_of(message))
        poll = message.get("poll", {})
        now = "\n".join(
            part
            for part in (
                "🖼 *(a picture)*" if "photo" in message else "",
                f"📄 *{message['document'].get('file_name')}*" if "document" in message else "",
                words_of(message),
                poll.get("question", ""),
                " ".join(f"({o['text']})" for o in poll.get("options", [])),
            )
            if part
        )
        key = (chat.id, message["message_id"])
        before = self._seen.get(key)
        self._seen[key] = now
        if before == now or not now:
            return
        is_closed = key in self._open and not buttons
        if buttons:
            self._open.add(key)
        if before is None or is_closed:
            self._open -= {key} if is_closed else set()
            self._add(quoted(f"**Copse**{self._to(chat)}: {now}" + (f"\n{buttons}" if buttons else "")))
            return
        new = [
            line[2:]
            for line in difflib.ndiff(before.splitlines(), now.splitlines())
            if line.startswith("+ ") and line[2:].strip()
        ]
        if new:
            self._add(quoted(f"**Copse**{self._to(chat)}, on the board: " + "\n".join(new)))

    def _to(self, chat: Chat) -> str:
        person = next((one for one in self.people if one.id == chat.id), None)
        return f" to {person.name} alone" if person else ""


def quoted(text: str) -> str:
    """What somebody reads, as a quotation."""
    return "\n".join(f"> {line}  " if line else ">" for line in text.splitlines())


@contextmanager
def told(stage: Stage, group: Chat, people: list[Person]) -> Iterator[Telling]:
    """While this lasts, all that is done on the stage is written down."""
    telling = Telling(stage, group, people)
    telling.look()
    telling.lines.clear()
    playground = stage.playground
    plain = playground.post

    def post(path: str, /, **body: Any) -> Any:
        answer = plain(path, **body)
        if path == "/control/wait" or path == "/control/clock":
            telling.look()
        else:
            telling.did(path, body, answer)
        return answer

    playground.post = post  # type: ignore[method-assign]
    try:
        yield telling
    finally:
        playground.post = plain  # type: ignore[method-assign]


def compare(name: str, head: str, text: str) -> None:
    """The story in the docs is the one that was just played; ``make stories`` writes it."""
    path: Path = STORIES / name
    whole = f"{head.rstrip()}\n\n{text}"
    if os.environ.get("COPSE_WRITE_STORIES"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(whole, encoding="utf-8")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert kept == whole, "the story has changed; read it, and if it is right: make stories"
