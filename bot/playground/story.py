"""The teller of a story: people of the playground act, one after the other, on whatever bot is there.

It goes only through the control interface, as any other program would. A story waits for what it needs (a button, a poll)
instead of counting on it, so that it also goes on when the bot was away for a moment.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

import httpx

from bot.playground.model import Json

PATIENCE = 60.0
"""Real seconds that the story waits for a button, a poll or an answer before it gives up."""

READING = 1.6
"""Real seconds between two acts at speed 1, and a little more for each word that appears."""

Texts = Mapping[str, str]
"""What is said, by language."""


class StoryStoppedError(Exception):
    """Somebody stopped the story."""


class StoryStuckError(Exception):
    """What the story waited for did not come; the message says what."""


class Pacer(Protocol):
    """Decides when the next act may happen, and hears of it."""

    async def before(self, teller: Teller, caption: str, person: int | None, chat: int | None) -> None:
        """Wait until the act may happen. Raises StoryStoppedError."""

    def scene(self, title: str) -> None:
        """A new scene begins."""

    async def after(self, words: int) -> None:
        """The act has happened; ``words`` have appeared since."""


class Teller:
    """Lets people act. With ``counting`` nothing is done: the acts are only counted."""

    def __init__(self, http: httpx.AsyncClient, language: str, pacer: Pacer, *, counting: bool = False) -> None:
        self._http, self.language, self._pacer, self._counting = http, language, pacer, counting
        self.acts = 0
        self.group = 0
        self._marks: dict[int, int] = {}
        self._pressed_next: set[str] = set()

    def text(self, texts: Texts | str) -> str:
        """What is said, in the language of the story."""
        return texts if isinstance(texts, str) else texts[self.language]

    # -- setting the stage

    async def scene(self, title: Texts) -> None:
        """A new scene."""
        self._pacer.scene(self.text(title))

    async def person(self, name: str, about: Texts) -> int:
        """A new person."""
        if self._counting:
            return 0
        body = {"name": name, "language_code": self.language, "about": self.text(about)}
        return int((await self._post("/control/people", body))["id"])

    async def gather(self, title: Texts, people: list[int], caption: Texts) -> None:
        """The first of the people makes a group with the bot in it."""

        async def make() -> None:
            body = {"title": self.text(title), "kind": "supergroup", "creator": people[0], "members": people[1:], "bot": True}
            self.group = int((await self._post("/control/chats", body))["id"])

        await self._act(people[0] if people else None, None, caption, make)

    # -- what people do

    async def press(
        self, who: int, verb: str, caption: Texts, *, label: str = "", data: str = "", where: int | None = None
    ) -> None:
        """Press the newest button that does ``verb``.

        ``label``: a regular expression on what stands on it; ``data``: words in what it means to the bot.
        """
        chat = where if where is not None else self.group

        async def do() -> None:
            message, button = await self._button(chat, verb, label, data)
            if verb == "next":
                self._pressed_next.add(button)
            path = f"/control/chats/{chat}/messages/{message}/press"
            await self._post(path, {"person": who, "button": button})
            if verb == "next":
                await self._insist(path, who, button, chat, message)

        await self._act(who, chat, caption, do)

    async def _insist(self, path: str, who: int, button: str, chat: int, message: int) -> None:
        """Press ▶ again after a moment, if the bot asked whether to go on although somebody is missing."""
        for _ in range(5):
            await self._post("/control/wait", {"timeout": PATIENCE})
            found = [m for m in await self._messages(chat) if m["message_id"] == message]
            if not any(b.get("callback_data") == button for m in found for b in _buttons(m)):
                return
            await self._post("/control/clock", {"advance": "PT4S", "timeout": PATIENCE})
            await self._post(path, {"person": who, "button": button})

    async def press_alone(self, who: int, verb: str, caption: Texts, *, label: str = "", data: str = "") -> None:
        """The same in the private chat, on a message that is newer than what this person did there last."""
        await self.press(who, verb, caption, label=label, data=data, where=who)

    async def follow(self, who: int, payload: str, caption: Texts, *, where: int | None = None) -> None:
        """Follow the newest button that leads to the private chat with a payload beginning like this."""
        chat = where if where is not None else self.group

        async def do() -> None:
            link = await self._link(chat, payload)
            await self._mark(who)
            await self._post(f"/control/people/{who}/open", {"link": link})

        await self._act(who, who, caption, do)

    async def say(self, who: int, texts: Texts | str, caption: Texts, *, where: int | None = None) -> None:
        """Write in a chat; without one, to the bot in private."""
        chat = who if where is None else where

        async def do() -> None:
            await self._mark(chat)
            await self._post(f"/control/chats/{chat}/messages", {"person": who, "text": self.text(texts)})

        await self._act(who, chat, caption, do)

    async def reply(self, who: int, to: str, texts: Texts | str, caption: Texts, *, where: int | None = None) -> None:
        """Reply to the newest message of the bot's on which a button does ``to``, or ``""``: to its newest question."""
        chat = self.group if where is None else where

        async def do() -> None:
            message = (await self._button(chat, to, "", ""))[0] if to else await self._question(chat)
            body = {"person": who, "text": self.text(texts), "reply_to": message}
            await self._mark(chat)
            await self._post(f"/control/chats/{chat}/messages", body)

        await self._act(who, chat, caption, do)

    async def vote(self, who: int, option: int, caption: Texts, *, poll: int = 1) -> None:
        """Vote in the group's poll number ``poll`` of those that are open, the oldest first."""

        async def do() -> None:
            message = await self._poll(poll)
            path = f"/control/chats/{self.group}/messages/{message}/vote"
            await self._post(path, {"person": who, "options": [option]})

        await self._act(who, self.group, caption, do)

    async def travel(self, duration: str, caption: Texts) -> None:
        """Time passes: an ISO-8601 duration."""

        async def do() -> None:
            await self._post("/control/clock", {"advance": duration, "timeout": PATIENCE})

        await self._act(None, None, caption, do)

    # -- how

    async def _act(self, person: int | None, chat: int | None, caption: Texts, do: Callable[[], Awaitable[None]]) -> None:
        self.acts += 1
        if self._counting:
            return
        await self._pacer.before(self, self.text(caption), person, chat)
        before = await self._words(chat)
        await do()
        await self._post("/control/wait", {"timeout": PATIENCE})
        await self._pacer.after(max(0, await self._words(chat) - before))

    async def _words(self, chat: int | None) -> int:
        if chat is None:
            return 0
        return sum(len(str(m.get("text") or m.get("caption") or "").split()) for m in (await self._messages(chat))[-6:])

    async def _mark(self, chat: int) -> None:
        """What stands in this private chat now is not what the next act is about."""
        if chat > 0:
            messages = await self._messages(chat)
            self._marks[chat] = messages[-1]["message_id"] if messages else 0

    async def _button(self, chat: int, verb: str, label: str, data: str) -> tuple[int, str]:
        async def look() -> tuple[int, str] | None:
            for message in reversed(await self._messages(chat)):
                if message["message_id"] <= self._marks.get(chat, 0):
                    break
                for button in _buttons(message):
                    if self._fits(button, verb, label, data):
                        return int(message["message_id"]), str(button["callback_data"])
            return None

        result: tuple[int, str] = await self._until(look, f"a button that does “{verb}” {label}{data}")
        return result

    def _fits(self, button: Json, verb: str, label: str, data: str) -> bool:
        meaning = str(button.get("callback_data", ""))
        if re.split("[:.]", meaning)[0] != verb or meaning in self._pressed_next or data not in meaning:
            return False
        return not label or re.search(label, str(button["text"])) is not None

    async def _link(self, chat: int, payload: str) -> str:
        async def look() -> str | None:
            for message in reversed(await self._messages(chat)):
                for button in _buttons(message):
                    if f"start={payload}" in str(button.get("url", "")):
                        return str(button["url"])
            return None

        result: str = await self._until(look, f"a link that begins with “{payload}”")
        return result

    async def _question(self, chat: int) -> int:
        async def look() -> int | None:
            for message in reversed(await self._messages(chat)):
                if message["from"]["is_bot"] and "text" in message:
                    return int(message["message_id"])
            return None

        result: int = await self._until(look, "a question of the bot's")
        return result

    async def _poll(self, number: int) -> int:
        async def look() -> int | None:
            seen: dict[str, int] = {}
            for message in await self._messages(self.group):
                if "poll" in message and not message["poll"]["is_closed"]:
                    # The same poll twice (the bot was stopped while sending it): the newer one is taken.
                    seen.pop(message["poll"]["question"], None)
                    seen[message["poll"]["question"]] = int(message["message_id"])
            found = sorted(seen.values())
            return found[number - 1] if len(found) >= number else None

        result: int = await self._until(look, f"open poll number {number}")
        return result

    async def _until(self, look: Callable[[], Awaitable[Any]], what: str) -> Any:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = await look()
            if found is not None:
                return found
            await asyncio.sleep(0.05)
        raise StoryStuckError(f"The story waited {PATIENCE:.0f} seconds in vain for {what}.")

    async def _messages(self, chat: int) -> list[Json]:
        answer = await self._http.get(f"/control/chats/{chat}/messages")
        return list(answer.json()) if answer.is_success else []

    async def _post(self, path: str, body: Json) -> Any:
        answer = await self._http.post(path, json=body, timeout=PATIENCE + 10)
        if not answer.is_success:
            raise StoryStuckError(f"{path}: {answer.text[:300]}")
        return answer.json()


def _buttons(message: Json) -> list[Json]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]
