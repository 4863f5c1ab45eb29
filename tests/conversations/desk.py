"""Handling without Telegram: what comes in and what falls due goes straight to the conversations, and one looks at what they
would send. For rules with many cases; what people see is tested with `tests.script`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel, delete, select

from bot.conversations.buttons import Button
from bot.conversations.falling_due import handle_due
from bot.conversations.incoming import Incoming, Sender, What
from bot.conversations.reminders import nudges
from bot.conversations.saying import plain_text
from bot.conversations.turn import Turn
from bot.gateway.turns import process
from bot.store import plan, tables
from bot.store.communities import Community, Membership, Part, Stage
from bot.store.cycles import Cycle, StepRun, run_with_community
from bot.store.database import engine_for
from bot.store.due import next_due
from bot.store.messages import BotMessage, Outgoing, Prompt
from bot.store.people import Person
from bot.store.plan import Action, Share

START = datetime(2027, 3, 1, 9, tzinfo=UTC)
"""A Monday."""

GROUP, OTHER = -100, -200


@dataclass
class Desk:
    """A database and a clock."""

    session: Session
    now: datetime = START
    updates: int = 0
    run_by: str = ""
    standing: dict[tuple[int, int], str] = field(default_factory=dict)
    """What Telegram would say of somebody in a chat."""

    def group(self, chat_id: int, name: str, step: str, *people: Person, zone: str = "Europe/Berlin") -> StepRun:
        """A group at a step; the first of its people moderates, all are counted in."""
        community = Community(
            chat_id=chat_id, title=name, name=name, zone=zone, stage=Stage.READY, created_at=self.now, language="en"
        )
        self.session.add(community)
        self.session.flush()
        for person in people:
            member = Membership(community_id=community.id, person_id=person.id, part=Part.CORE, moderator=person is people[0])
            self.session.add(member)
        cycle = Cycle(community_id=community.id, number=1, started_at=self.now, goal="Everybody speaks")
        self.session.add(cycle)
        self.session.flush()
        run = StepRun(cycle_id=cycle.id, step=step, opened_at=self.now)
        self.session.add(run)
        self.session.flush()
        return run

    def person(self, id_: int, name: str, *, reachable: bool = True) -> Person:
        person = Person(id=id_, first_name=name, reachable=reachable)
        self.session.add(person)
        self.session.flush()
        return person

    def action(self, run: StepRun, title: str, due: date | None = None, *owners: Person, start: date | None = None) -> Action:
        one = Action(cycle_id=run.cycle_id, title=title, due_on=due, start_on=start)
        self.session.add(one)
        self.session.flush()
        for person in owners:
            plan.set_claim(self.session, one.id, person.id, Share.DOES)
        return one

    def presses(self, person: Person, chat_id: int, verb: str, *args: int | str, on: BotMessage | None = None) -> list[str]:
        """Somebody presses a button; returns what is said then."""
        return self._comes(
            What.BUTTON,
            chat_id,
            person,
            data=Button("", verb, args).data,
            query_id="q",
            message_id=on.telegram_id if on else None,
        )

    def replies(self, person: Person | None, prompt: Prompt, text: str, *, hidden: bool = False) -> list[str]:
        """Somebody replies to a question."""
        self._forget()
        message = self.session.get(BotMessage, prompt.message_id)
        assert message is not None
        return self._comes(
            What.TEXT,
            prompt.chat_id,
            person,
            text=text,
            reply_to=message.telegram_id,
            message_id=900,
            anonymous_administrator=hidden,
        )

    def commands(self, person: Person, chat_id: int, command: str, text: str = "") -> list[str]:
        """Somebody sends a command."""
        return self._comes(What.COMMAND, chat_id, person, command=command, text=text)

    def hidden_commands(self, chat_id: int, command: str, text: str = "") -> list[str]:
        """An administrator who writes as the group sends a command."""
        return self._comes(What.COMMAND, chat_id, None, command=command, text=text, anonymous_administrator=True)

    def writes(self, person: Person, text: str) -> list[str]:
        """Somebody writes in their private chat, to nothing in particular."""
        return self._comes(What.TEXT, person.id, person, text=text)

    def buttons(self) -> list[str]:
        """The labels below what is queued."""
        rows = self.session.exec(select(Outgoing))
        return [key["label"] for row in rows for line in row.payload.get("keyboard", []) for key in line]

    def leaves(self, person: Person, chat_id: int) -> list[str]:
        return self._comes(What.LEFT, chat_id, person, people=(Sender(person.id, person.first_name),))

    def prompt(self, purpose: str) -> Prompt:
        """The newest open question of a kind."""
        open_ = [p for p in self.session.exec(select(Prompt)) if p.purpose == purpose and not p.closed]
        return open_[-1]

    def prompts(self, purpose: str) -> list[Prompt]:
        """All open questions and drafts of a kind, the oldest first."""
        return [p for p in self.session.exec(select(Prompt)) if p.purpose == purpose and not p.closed]

    def goes_to(self, day: date, hour: int = 8, *, asleep: bool = False, zone: str = "Europe/Berlin") -> dict[int, list[str]]:
        """All that falls due until then is done in its order; returns what is said to each chat.

        ``asleep``: the bot stands still meanwhile, and does all of it at the end.
        """
        target = datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)
        self._forget()
        while not asleep and (due := next_due(self.session)) is not None and due <= target:
            self.now = max(self.now, due)
            handle_due(self.session, self.now)
        self.now = target
        while handle_due(self.session, self.now):
            pass
        return self.sent()

    def sent(self) -> dict[int, list[str]]:
        """What is queued for each chat, boards and edits left out."""
        said: dict[int, list[str]] = {}
        for row in self.session.exec(select(Outgoing).where(Outgoing.kind == "send")):
            message = self.session.get(BotMessage, row.message_id) if row.message_id else None
            if message is None or message.run_id is None:
                said.setdefault(row.chat_id, []).append(_plain(row))
        return said

    def _comes(self, what: What, chat_id: int, person: Person | None, **more: Any) -> list[str]:
        self._forget()
        self.updates += 1
        sender = Sender(person.id, person.first_name) if person is not None else None
        incoming = Incoming(self.updates, what, chat_id, private=chat_id > 0, sender=sender, **more)
        process(self.session, incoming, self.now, lambda chat, who: self.standing.get((chat, who), "left"), self.run_by)
        rows = self.session.exec(select(Outgoing).order_by(Outgoing.id))  # type: ignore[arg-type]
        return [_plain(row) for row in rows if row.kind in {"send", "answer", "edit"}]

    def _forget(self) -> None:
        """What was queued has gone, and messages have their ids."""
        for message in self.session.exec(select(BotMessage)):
            message.telegram_id = message.telegram_id or 1000 + message.id
        self.session.exec(delete(Outgoing))
        self.session.flush()


def _plain(row: Outgoing) -> str:
    return plain_text(Markup(row.payload.get("text", "")))


@cache
def _engine() -> Engine:
    """Empty tables in memory. They stay empty: nothing that is done at a desk is ever committed."""
    engine = engine_for("sqlite://")
    assert tables.MODULES
    SQLModel.metadata.create_all(engine)
    return engine


@contextmanager
def desk() -> Iterator[Desk]:
    """An empty desk."""
    with Session(_engine(), expire_on_commit=False) as session:
        yield Desk(session)
        session.rollback()
        assert not session.exec(select(Person)).all(), "what is done at a desk is not committed"


def days(count: int) -> date:
    """So many days after the start."""
    return (START + timedelta(days=count)).date()


def agreed(table: Desk, run: StepRun) -> None:
    """The plan of a group is carried out from now on."""
    found = run_with_community(table.session, run.id)
    assert found is not None
    run, cycle, community = found
    incoming = Incoming(0, What.COMMAND, community.chat_id)
    nudges.open_step(Turn(session=table.session, now=table.now, incoming=incoming, community=community), run, cycle)
