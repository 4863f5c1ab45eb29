"""A group that lives on a real database file, with a postman who delivers at once and writes down what goes where and when."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from markupsafe import Markup
from sqlalchemy import event
from sqlmodel import Session, SQLModel, select

from bot.conversations import flow
from bot.conversations.incoming import Incoming, Sender, What
from bot.conversations.saying import plain_text
from bot.conversations.turn import Turn
from bot.gateway import deliveries
from bot.gateway.deliveries import Sent
from bot.gateway.turns import process
from bot.store import contributions, cycles, plan, tables
from bot.store.communities import Community, Membership, Part, Stage
from bot.store.cycles import Cycle
from bot.store.database import Database
from bot.store.messages import waiting
from bot.store.people import Person

GROUP = -100500


@dataclass(frozen=True)
class Message:
    """A message as its chat sees it: when, where, what, and its buttons."""

    at: datetime
    chat: int
    number: int
    text: str
    buttons: tuple[tuple[str, str], ...]
    made: str = ""
    """Of a file or a picture: which."""


@dataclass
class School:
    """A group of people, the file that keeps it, and all messages so far."""

    folder: Path
    database: Database
    now: datetime = datetime(2027, 3, 1, 9, tzinfo=UTC)
    messages: list[Message] = field(default_factory=list)
    updates: int = 0
    cycle_id: int = 0
    journals: list[bytes] = field(default_factory=list)
    """What stood in the journal whenever the bot came to rest."""
    sent: list[tuple[str, bytes]] = field(default_factory=list)
    """Each text that was sent without a name, and the journal just after it."""
    withdrawn: str = ""

    @property
    def file(self) -> Path:
        return self.folder / "copse.sqlite3"

    def joins(self, person: int, *, core: bool = True) -> None:
        def act(session: Session) -> None:
            community = session.exec(select(Community)).one()
            session.add(Person(id=person, first_name=f"Member {person}", telegram_language="en", reachable=True))
            session.flush()
            session.add(
                Membership(
                    community_id=community.id,
                    person_id=person,
                    part=Part.CORE if core else Part.FOLLOW,
                    moderator=person == 1001,
                )
            )

        self.database.transact(act)

    def leaves(self, person: int) -> None:
        """Somebody leaves the group."""
        self._comes(What.LEFT, person, GROUP, people=(Sender(person, f"Member {person}"),))

    def goes_to(self, step: str) -> None:
        """The group comes to a step, whichever it was at."""

        def act(session: Session) -> None:
            community = session.exec(select(Community)).one()
            cycle = session.get(Cycle, self.cycle_id)
            assert cycle is not None
            incoming = Incoming(0, What.COMMAND, GROUP)
            turn = Turn(session=session, now=self.now, incoming=incoming, community=community)
            run = cycles.open_run(session, cycle.id)
            if run is not None:
                flow.close_run(turn, run, Markup("Closed."), cycles.Ended.DONE)
            flow.open_step(turn, cycle, step)

        self.database.transact(act)
        self._deliver()

    def says(self, person: int, text: str, chat: int | None = None) -> None:
        command, _, rest = text[1:].partition(" ") if text.startswith("/") else ("", "", "")
        if command:
            self._comes(What.COMMAND, person, chat or person, command=command, text=rest)
        else:
            self._comes(What.TEXT, person, chat or person, text=text)

    def presses(self, person: int, label: str, chat: int | None = None) -> None:
        """The newest button with this label; one that leads to the private chat is followed."""
        where = chat or person
        for message in reversed(self.messages):
            found = next((data for said, data in message.buttons if label in said), None) if message.chat == where else None
            if found is not None:
                break
        else:
            raise AssertionError(f"no button “{label}”: {[m for m in self.messages if m.chat == where][-1]}")
        if found.startswith("start:"):
            self.says(person, f"/start {found[6:]}")
        else:
            self._comes(What.BUTTON, person, where, data=found, query_id="q", message_id=message.number)

    def likes_all(self, chance: Random) -> None:
        """Each idea is chosen by as many as it needs, in an order of chance."""

        def act(session: Session) -> None:
            people = [row.person_id for row in session.exec(select(Membership)) if row.present]
            ideas = [one.id for one in contributions.contributions(session, self.cycle_id, contributions.Kind.IDEA)]
            pairs = [(idea, person) for idea in ideas for person in chance.sample(people, 2)]
            for idea, person in chance.sample(pairs, len(pairs)):
                contributions.toggle_mark(session, idea, person)
            run = cycles.open_run(session, self.cycle_id)
            assert run is not None
            for person in people:
                contributions.note_contributed(session, run.id, person)

        self.database.transact(act)

    def dates_all(self, chance: Random) -> None:
        """Each action gets some day."""

        def act(session: Session) -> None:
            for action in plan.actions(session, self.cycle_id):
                action.due_on = self.now.date() + timedelta(days=chance.randrange(10, 60))

        self.database.transact(act)

    def key(self, person: int, verb: str) -> str:
        """The key on the newest buttons of this sort in somebody's private chat."""
        found = [data for m in self.messages if m.chat == person for _label, data in m.buttons if data.startswith(f"{verb}:")]
        return found[-1].split(":")[2]

    def has_left(self, person: int) -> bool:
        with Session(self.database.engine) as session:
            return not session.exec(select(Membership.present).where(Membership.person_id == person)).one()

    def link(self) -> str:
        """What the link of the survey carries."""
        text = next(m.text for m in reversed(self.messages) if m.chat == GROUP and "?start=ask_" in m.text)
        return re.search(r"\?start=(ask_\w+)", text)[1]  # type: ignore[index]

    def copied(self) -> Path:
        """The database file as a thief finds it at this moment, with what is in its journal brought in."""
        copy = self.folder / f"copy{len(list(self.folder.glob('copy*')))}.sqlite3"
        with sqlite3.connect(self.file) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        copy.write_bytes(self.file.read_bytes())
        return copy

    def rests(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    def _comes(self, what: What, person: int, chat: int, **more: Any) -> None:
        self.updates += 1
        self.now += timedelta(seconds=7)
        sender = Sender(person, f"Member {person}", language="en")
        incoming = Incoming(self.updates, what, chat, private=chat > 0, sender=sender, **more)
        self.database.transact(lambda session: process(session, incoming, self.now, lambda _c, _p: "left"))
        self._deliver()

    def _deliver(self) -> None:
        """As the postman, but all that waits in one transaction, since thousands of them take their time."""

        def deliver(session: Session) -> bool:
            rows = [(row.id, row.model_dump()) for row in waiting(session)]
            for row_id, row in rows:
                number = 10_000 + len(self.messages)
                payload = row["payload"]
                if row["kind"] in {"send", "edit", "picture", "redraw", "document"}:
                    keyboard = [key for line in payload.get("keyboard", []) for key in line]
                    buttons = tuple((k["label"], k.get("data") or f"start:{k.get('start')}") for k in keyboard)
                    # What a file or a picture is made of stands in it.
                    text = plain_text(Markup(payload["text"])) + (str(payload["data"]) if "data" in payload else "")
                    chat, made = row["chat_id"], payload.get("draw", "")
                    self.messages.append(Message(self.now, chat, number, text, buttons, made))
                sent = Sent(number) if row["kind"] == "send" else None
                deliveries.note_sent(session, row_id, sent, payload)
            return bool(rows)

        while self.database.transact(deliver):
            pass
        journal = self.file.with_name(self.file.name + "-wal")
        self.journals.append(journal.read_bytes() if journal.exists() else b"")


@contextmanager
def school(folder: Path, goal: str = "Everybody speaks") -> Iterator[School]:
    folder.mkdir(parents=True, exist_ok=True)
    database = Database(f"sqlite:///{folder / 'copse.sqlite3'}")
    # The test need not outlive a power cut.
    event.listen(database.engine, "connect", lambda connection, _record: connection.execute("PRAGMA synchronous=OFF"))
    assert tables.MODULES
    SQLModel.metadata.create_all(database.engine)
    there = School(folder, database)

    def begin(session: Session) -> int:
        community = Community(
            chat_id=GROUP, title="Riverside", name="Riverside", stage=Stage.READY, created_at=there.now, language="en"
        )
        session.add(community)
        session.flush()
        cycle = Cycle(community_id=community.id, number=1, started_at=there.now, goal=goal)
        session.add(cycle)
        session.flush()
        return cycle.id

    there.cycle_id = database.transact(begin)
    try:
        yield there
    finally:
        database.close()
