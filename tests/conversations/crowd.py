"""A crowd: eight people in three groups who do whatever comes to their minds, and an eye on what the bot makes of it."""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

from tests.conversations.community import group_at_doing
from tests.script import Chat, Person, Stage, buttons_of, words_of

T = TypeVar("T")

BLAME = re.compile(
    r"\b(wrong|error|invalid|illegal|fail(ed|ure)?|forbidden|stupid|your (fault|mistake)|bad input|must not"
    r"|falsch\w*|Fehler|ungültig\w*|verboten\w*)\b",
    re.IGNORECASE,
)
"""No message may say this of what somebody did."""

REFUSED = re.compile(r'\{"error":')
"""How the playground says that a person cannot do this on Telegram at all."""

WORDS = (
    "It is noisy {}",
    "{}",
    "next Friday {}",
    "All of us write a letter to every family by 30 June {}",
    "Wir machen jeden Freitag ein Spiel {}",
    "😀😀 {} <b>&",
    "{} " + "long " * 300,
    "{} " + "too long " * 300,
    "12/01 {}",
    "80 % {}",
    "?? {}",
)
COMMANDS = (
    "start", "status", "goal", "plan", "actions", "claim", "done", "tree", "note", "summary", "help", "cancel", "next", "back",
    "moderate", "my", "language", "settings", "meeting", "library", "learn", "reflect", "survey", "privacy", "nonsense",
)  # fmt: skip


@dataclass
class Crowd:
    """What `somebody_does_something` does is chosen by ``chance`` alone."""

    stage: Stage
    chance: Random
    people: list[Person] = field(init=False)
    groups: list[Chat] = field(init=False)
    written: dict[str, int | None] = field(default_factory=dict)
    """Each word that somebody wrote, and in which group; None: in private."""
    seen: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    did: list[str] = field(default_factory=list)
    """What was done so far: for whoever has to find out what went wrong."""

    def __post_init__(self) -> None:
        names = ["Ana", "Ben", "Clara", "David", "Elif", "Finn", "Gül", "Hana"]
        self.people = [self.stage.person(name, "de" if name in {"Finn", "Hana"} else "en") for name in names]
        a, b, c, d, e, f, g, h = self.people
        self.groups = [
            self.stage.group("Alpha", [a, b, c, d, e], kind="supergroup"),
            self.stage.group("Beta", [b, c, f, g], kind="group"),
        ]
        for group, members in zip(self.groups, ([a, b, c, d], [b, c, f]), strict=True):
            self._set_up(group, members)
        # The third one is carrying out its plan already.
        gamma, _ = group_at_doing(self.stage, "Gamma", of=[c, a, h])
        for person in (g, e):
            person.joins(gamma)
        self.groups.append(gamma)

    @staticmethod
    def _set_up(group: Chat, members: list[Person]) -> None:
        moderator = members[0]
        for label in ("Start a Community of Practice", "Use “", "London", "In this chat"):
            moderator.presses(label, group)
        for member in members:
            member.presses("Count me in", group)
            member.says("/start")

    # --- acting ------------------------------------------------------------------------------------------------------

    def somebody_does_something(self) -> None:
        acts = [
            (34, self._presses_something_new),
            (5, self._presses_something_old),
            (12, self._goes_on),
            (12, self._replies),
            (14, self._writes_in_private),
            (7, self._sends_a_command),
            (4, self._votes),
            (2, self._sends_something_odd),
            (3, self._comes_or_goes),
            (2, self._blocks_or_unblocks),
            (3, self._time_passes),
        ]
        act = self.chance.choices([act for _, act in acts], [weight for weight, _ in acts])[0]
        self.did.append(act.__name__)
        act()

    def _anyone(self) -> Person:
        return self.chance.choice(self.people)

    def _somewhere(self, person: Person) -> Chat:
        return self.chance.choice([*self.groups, person.chat])

    def _press(self, person: Person, chat: Chat, message: dict[str, Any], button: dict[str, Any]) -> None:
        self.did.append(f"  {person.name} presses {button['text']!r} in {chat.id}")
        self._kind(self._if_telegram_lets(lambda: person.presses_on(message, button, chat)) or "")

    def _if_telegram_lets(self, act: Callable[[], T]) -> T | None:
        """Telegram itself lets nobody act in a group that they left, or in a chat with a bot that they blocked."""
        try:
            return act()
        except AssertionError as refused:
            if not REFUSED.search(str(refused)):
                raise AssertionError("\n".join([*self.did[-12:], str(refused)])) from refused
            return None

    def _presses_something_new(self) -> None:
        person = self._anyone()
        chat = self._somewhere(person)
        with_buttons = [m for m in chat.messages[-14:] if buttons_of(m)]
        if with_buttons:
            message = self.chance.choice(with_buttons[-4:])
            self._press(person, chat, message, self.chance.choice(buttons_of(message)))

    def _presses_something_old(self) -> None:
        person = self._anyone()
        chat = self._somewhere(person)
        with_buttons = [m for m in chat.messages if buttons_of(m)]
        if with_buttons:
            message = self.chance.choice(with_buttons)
            self._press(person, chat, message, self.chance.choice(buttons_of(message)))

    def _goes_on(self) -> None:
        """Mostly the moderator, sometimes somebody else; twice, since the bot may ask whether it is meant."""
        index = self.chance.randrange(len(self.groups))
        person = self.people[index] if self.chance.random() < 0.8 else self._anyone()
        chat = self.groups[index]
        ready = [(m, b) for m in chat.messages for b in buttons_of(m) if b["text"].startswith("▶")]
        if not ready:
            return
        message, button = ready[-1]
        self._press(person, chat, message, button)
        if self.chance.random() < 0.5:
            self.stage.playground.post("/control/clock", advance="PT4S")
            self._press(person, chat, message, button)

    def _text(self, chat: Chat | None) -> str:
        token = f"w{len(self.written):03}{self.chance.choice('xyz')}"
        self.written[token] = chat.id if chat else None
        return self.chance.choice(WORDS).format(token)

    def _say(self, person: Person, chat: Chat, **message: Any) -> None:
        self.did.append(f"  {person.name} says {str(message)[:80]} in {chat.id}")
        self._if_telegram_lets(lambda: person._post(chat, **message))

    def _replies(self) -> None:
        person, chat = self._anyone(), self.chance.choice(self.groups)
        theirs = [m for m in chat.messages if m["from"]["is_bot"] and words_of(m)]
        if theirs:
            board = [m for m in theirs if any(b["text"].startswith("▶") for b in buttons_of(m))]
            to = self.chance.choice(theirs[-5:] + board[-1:] * 5)
            self._say(person, chat, text=self._text(chat), reply_to=to["message_id"])

    def _writes_in_private(self) -> None:
        person = self._anyone()
        self._say(person, person.chat, text=self._text(None))

    def _sends_a_command(self) -> None:
        person, name = self._anyone(), self.chance.choice(COMMANDS)
        chat = self._somewhere(person)
        if self.chance.random() < 0.3:
            where = chat if chat in self.groups else None
            self._say(person, chat, text=f"/{name} {self._text(where)}"[:400])
        else:
            self._say(person, chat, text=f"/{name}")

    def _votes(self) -> None:
        person, chat = self._anyone(), self.chance.choice(self.groups)
        polls = [m for m in chat.messages if "poll" in m and not m["poll"]["is_closed"]]
        if polls:
            message = self.chance.choice(polls[-3:])
            option = self.chance.randrange(len(message["poll"]["options"]))
            path = f"/control/chats/{chat.id}/messages/{message['message_id']}/vote"
            chosen = self.chance.choice([[option], []])
            self._if_telegram_lets(lambda: self.stage.playground.post(path, person=person.id, options=chosen))
            self.stage.playground.settle()

    def _sends_something_odd(self) -> None:
        person = self._anyone()
        chat = self._somewhere(person)
        theirs = [m for m in chat.messages if m["from"]["is_bot"]]
        reply = {"reply_to": theirs[-1]["message_id"]} if theirs else {}
        self._say(person, chat, kind=self.chance.choice(["voice", "sticker", "photo", "document"]), **reply)

    def _comes_or_goes(self) -> None:
        person, chat = self._anyone(), self.chance.choice(self.groups)
        act = self.chance.choice(["join", "join", "leave"])
        self.did.append(f"  {person.name} {act}s {chat.id}")
        self._if_telegram_lets(
            lambda: self.stage.playground.post(f"/control/chats/{chat.id}/members", person=person.id, action=act)
        )
        self.stage.playground.settle()

    def _blocks_or_unblocks(self) -> None:
        person = self._anyone()
        act = self.chance.choice(["block", "unblock", "unblock"])
        self.did.append(f"  {person.name} {act}s the bot")
        self._if_telegram_lets(lambda: self.stage.playground.post(f"/control/people/{person.id}/{act}"))
        self.stage.playground.settle()

    def _time_passes(self) -> None:
        self.stage.playground.settle()
        self.stage.playground.post("/control/clock", advance=self.chance.choice(["PT1H", "P1D", "P3D", "P7D"]))

    # --- looking -----------------------------------------------------------------------------------------------------

    def _kind(self, text: str) -> None:
        """It blames nobody; what somebody wrote does not count."""
        ours = re.sub(r"w\d{3}[xyz].*", "", text)
        assert not BLAME.search(ours), f"{text}\n" + "\n".join(self.did[-12:])
        assert "The mistake is mine" not in ours, f"{text}\n" + "\n".join(self.did[-12:])

    def nobody_was_blamed(self) -> None:
        for chat in [*self.groups, *(person.chat for person in self.people)]:
            for message in self.stage.playground.get(f"/control/chats/{chat.id}/messages", since=self.seen[chat.id]):
                self.seen[chat.id] = max(self.seen[chat.id], message["message_id"])
                if message["from"]["is_bot"]:
                    self._kind(words_of(message))

    def nothing_was_mixed(self) -> None:
        """What was written in one group, or in private for it, is never read in another one."""
        where: dict[str, set[int]] = defaultdict(set)
        for chat in self.groups:
            for message in chat.messages:
                if message["from"]["is_bot"]:
                    for token in re.findall(r"w\d{3}[xyz]", json.dumps(message, ensure_ascii=False)):
                        where[token].add(chat.id)
        for token, chats in where.items():
            assert len(chats) == 1, f"“{token}” is read in two groups"
            assert self.written.get(token) in {None, *chats}, f"“{token}” was written in another group"
        assert where, "somebody was heard"

    def somebody_can_go_on(self) -> None:
        """There is a next step for someone: /status brings something to press."""
        for index, chat in enumerate(self.groups):
            there = self._members(chat)
            able = [p for p in [self.people[index], *self.people] if p.id in there]
            if not able:
                continue
            self._say(able[0], chat, text="/status")
            recent = chat.messages[-4:]
            assert any("callback_data" in b for m in recent for b in buttons_of(m)), "\n".join(
                [*self.did[-12:], *(words_of(m) for m in recent)]
            )

    def _members(self, chat: Chat) -> set[int]:
        entry = next(
            (c for p in self.people for c in self.stage.playground.get("/control/chats", person=p.id) if c["id"] == chat.id),
            None,
        )
        return {m["user"]["id"] for m in entry["members"] if m.get("status") not in {"left", "kicked"}} if entry else set()

    def the_counts_are_right(self) -> None:
        """What the boards say about how many took part is what a recount gives."""
        path = self.stage.bot.database_url.removeprefix("sqlite:///")
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            for chat in self.groups:
                _check_counts(database, chat, "\n".join(self.did[-12:]))


TOOK_PART = {
    "contributed": """SELECT DISTINCT h.person_id FROM contributed h JOIN step_run s ON s.id = h.run_id
        JOIN step_run now ON now.cycle_id = s.cycle_id AND now.step = s.step WHERE now.id = ?""",
    "voted": "SELECT DISTINCT person_id FROM vote WHERE run_id = ?",
    "spoken": "SELECT DISTINCT person_id FROM position WHERE run_id = ?",
}


def _check_counts(database: sqlite3.Connection, chat: Chat, did: str) -> None:
    row = database.execute(
        """SELECT s.id, m.id FROM step_run s JOIN cycle c ON c.id = s.cycle_id JOIN community m ON m.id = c.community_id
           WHERE m.chat_id = ? AND s.closed_at IS NULL ORDER BY s.id DESC""",
        (chat.id,),
    ).fetchone()
    found = re.search(r"(\d+) of (\d+) people have (contributed|voted|spoken)", chat.board)
    if row is None or found is None:
        return
    run, community = row
    core = {
        person
        for (person,) in database.execute(
            "SELECT person_id FROM membership WHERE community_id = ? AND present AND part = 'core'", (community,)
        )
    }
    heard = {person for (person,) in database.execute(TOOK_PART[found.group(3)], (run,))}
    counted = f"{len(heard & core)} of {len(core)}"
    assert found.group(0).startswith(f"{counted} people"), f"a recount gives {counted}:\n{chat.board}\n{did}"
