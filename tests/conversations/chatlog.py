"""The log of one chat over half a year, as its people read it: made from what the bot sent and from what they did."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.script import Chat, buttons_of
from tests.stories import LONDON, Telling


@dataclass
class Chatlog(Telling):
    """One chat. Boards are left out: they are edited in place whenever anything happens."""

    chat: Chat = field(kw_only=True)
    now: datetime = field(kw_only=True)
    time: str = ""
    """The hour of what comes of the bot's own accord."""

    def came(self, call: dict[str, Any], *, itself: bool) -> None:
        """A call of the bot's; ``itself``: nobody had done anything."""
        message = call["result"]
        if call["status"] != 200 or not isinstance(message, dict) or message.get("chat", {}).get("id") != self.chat.id:
            return
        self.now = datetime.fromisoformat(call["at"]).astimezone(LONDON)
        self.time = f", at {self.now:%H:%M}"[:-1] + "0" if itself else ""
        if any(button["text"].startswith("▶") for button in buttons_of(message)):
            for button in buttons_of(message):
                self._labels[self.chat.id, message["message_id"], button.get("callback_data") or button["text"]] = button[
                    "text"
                ]
            return
        self._note(self.chat, message)

    def did(self, path: str, body: dict[str, Any], answer: Any) -> None:
        if path.startswith(f"/control/chats/{self.chat.id}/"):
            super().did(path, body, answer)
        elif path.startswith(f"/control/people/{self.chat.id}/") and path.endswith("block"):
            self._add(f"*{self._who(self.chat.id)} {path.rpartition('/')[2]}s Copse.*")

    def _add(self, text: str) -> None:
        day = f"{self.now:%A}, {self.now.day} {self.now:%B %Y}"
        if day != self._day:
            self._day = day
            self.lines += [f"*{day}*", ""]
        # No board: a message that says something else now.
        self.lines += [text.replace(", on the board: ", ", in its place: ", 1), ""]

    def _where(self, chat: int) -> str:
        return ""

    def _to(self, chat: Chat) -> str:
        return self.time


@contextmanager
def logged(*logs: Chatlog) -> Iterator[None]:
    """While this lasts, all that happens in these chats is written down."""
    playground = logs[0].stage.playground
    plain, read = playground.post, len(playground.calls())

    def post(path: str, /, **body: Any) -> Any:
        nonlocal read
        answer = plain(path, **body)
        rests = path in {"/control/wait", "/control/clock"}
        for log in logs:
            if not rests:
                log.did(path, body, answer)
        for call in playground.get("/control/calls", since=read) if rests else ():
            read += 1
            for log in logs:
                log.came(call, itself=path == "/control/clock")
        if rests:
            for log in logs:
                log.now = datetime.fromisoformat(answer["now"]).astimezone(LONDON)
        return answer

    playground.post = post  # type: ignore[method-assign]
    try:
        yield
    finally:
        playground.post = plain  # type: ignore[method-assign]
