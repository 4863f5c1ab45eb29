"""Groups in which a moderator looks first, at a desk: what was gathered, and what a moderator presses."""

from markupsafe import Markup
from sqlmodel import select

from bot.conversations.saying import plain_text
from bot.store import contributions
from bot.store.communities import Community
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun
from bot.store.messages import Outgoing
from bot.store.people import Person
from tests.conversations.desk import GROUP, Desk

INSULT = "Tim from 6b smells"
CALM = "The bell is too loud"


def looks_first(table: Desk, *, on: bool = True) -> Community:
    community = table.session.exec(select(Community)).one()
    community.look_first = on
    table.session.flush()
    return community


def written(table: Desk, run: StepRun, *texts: str, author: Person | None = None, kind: Kind = Kind.EXPERIENCE) -> None:
    """Gathered texts; without an author they have no name."""
    for text in texts:
        hashed = None if author else f"hash of {text}"
        one = Contribution(
            cycle_id=run.cycle_id, kind=kind, text=text, author_id=author.id if author else None, key_hash=hashed
        )
        table.session.add(one)
    table.session.flush()


def all_have_answered(table: Desk, run: StepRun, *people: Person) -> None:
    for person in people:
        contributions.note_contributed(table.session, run.id, person.id)


def presses(table: Desk, person: Person, label: str) -> str:
    """Somebody presses a button of what was just said to them alone; returns what is said then."""
    queued = [row for row in table.session.exec(select(Outgoing)) if row.chat_id == person.id]
    keys = [key for row in reversed(queued) for line in row.payload.get("keyboard", []) for key in line]
    verb, *args = next(key["data"] for key in keys if label in key["label"]).split(":")
    return "\n".join(table.presses(person, person.id, verb, *args))


def opens(table: Desk, person: Person, run: StepRun) -> str:
    """A moderator opens the list."""
    return "\n".join(table.presses(person, person.id, "lookpage", run.id, 0))


def in_the_group(table: Desk) -> str:
    """All that goes to the group just now, boards and edits too."""
    queued = [row for row in table.session.exec(select(Outgoing)) if row.chat_id == GROUP]
    return "\n".join(plain_text(Markup(row.payload.get("text", ""))) for row in queued)


def asked(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    """Both have answered, and Ana, who moderates, has pressed ▶."""
    looks_first(table)
    all_have_answered(table, run, ana, ben)
    table.presses(ana, GROUP, "next", run.id)
