"""Working on an action: its small steps, what was said and attached, offers of help, applause."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Session, SQLModel, col, func, select

from bot.store.base import counted_key, may_lose, moment, points_to, word_of
from bot.store.people import Person
from bot.store.plan import Action


class SubStep(SQLModel, table=True):
    """A small step of an action."""

    __tablename__ = "sub_step"

    id: int = counted_key()
    action_id: int = points_to("action.id")
    title: str
    done: bool = False


class Entry(StrEnum):
    """What was added to an action."""

    NOTE = "note"
    FILE = "file"


class ActionEntry(SQLModel, table=True):
    """Something that was said about an action, or a file that belongs to it."""

    __tablename__ = "action_entry"

    id: int = counted_key()
    action_id: int = points_to("action.id")
    person_id: int | None = may_lose("person.id")
    kind: Entry = word_of(Entry)
    text: str = ""
    """The words; of a file its caption."""
    at: datetime = moment()
    medium: str | None = None
    """Of a file: voice, photo or document."""
    file_id: str | None = None
    """Telegram's id of the file, by which it can be sent again; its content is not kept."""
    name: str = ""
    """Of a document: its file name."""


class HelpOffer(SQLModel, table=True):
    """Somebody offers to help with an action that asked for help."""

    __tablename__ = "help_offer"
    __table_args__ = (UniqueConstraint("action_id", "person_id"),)

    id: int = counted_key()
    action_id: int = points_to("action.id")
    person_id: int = points_to("person.id")
    text: str = ""
    """What they can do, in their words; empty if they pressed the button."""


class Cheer(SQLModel, table=True):
    """Somebody celebrates an action that is done."""

    __tablename__ = "cheer"
    __table_args__ = (UniqueConstraint("action_id", "person_id"),)

    id: int = counted_key()
    action_id: int = points_to("action.id")
    person_id: int = points_to("person.id")


def sub_steps(session: Session, action_id: int) -> list[SubStep]:
    """The small steps of an action, in the order in which they were added."""
    return list(session.exec(select(SubStep).where(SubStep.action_id == action_id).order_by(col(SubStep.id))))


def sub_steps_of_cycle(session: Session, cycle_id: int) -> list[SubStep]:
    """The small steps of all actions of a cycle, action by action, in the order in which they were added."""
    query = select(SubStep).join(Action, col(Action.id) == col(SubStep.action_id)).where(Action.cycle_id == cycle_id)
    return list(session.exec(query.order_by(col(Action.id), col(SubStep.id))))


def sub_step(session: Session, sub_step_id: int) -> SubStep | None:
    """One small step."""
    return session.get(SubStep, sub_step_id)


def entries(session: Session, action_id: int) -> list[tuple[ActionEntry, Person | None]]:
    """What was said about an action and attached to it, the oldest first, with who did."""
    query = (
        select(ActionEntry, Person)
        .join(Person, col(Person.id) == col(ActionEntry.person_id), isouter=True)
        .where(ActionEntry.action_id == action_id)
        .order_by(col(ActionEntry.id))
    )
    return [(entry, person) for entry, person in session.exec(query)]


def entries_of_cycle(session: Session, cycle_id: int) -> list[ActionEntry]:
    """What was said about all actions of a cycle and attached to them, action by action, the oldest first."""
    query = select(ActionEntry).join(Action, col(Action.id) == col(ActionEntry.action_id)).where(Action.cycle_id == cycle_id)
    return list(session.exec(query.order_by(col(Action.id), col(ActionEntry.id))))


def entry(session: Session, entry_id: int) -> ActionEntry | None:
    """One of them."""
    return session.get(ActionEntry, entry_id)


def helpers(session: Session, cycle_id: int) -> set[int]:
    """Those who have offered to help with an action of a cycle's plan."""
    query = select(HelpOffer.person_id).join(Action, col(Action.id) == col(HelpOffer.action_id))
    return set(session.exec(query.where(Action.cycle_id == cycle_id)))


def offers(session: Session, action_id: int) -> list[tuple[HelpOffer, Person]]:
    """Who offered to help with an action, in the order of offering."""
    query = (
        select(HelpOffer, Person)
        .join(Person, col(Person.id) == col(HelpOffer.person_id))
        .where(HelpOffer.action_id == action_id)
        .order_by(col(HelpOffer.id))
    )
    return [(offer, person) for offer, person in session.exec(query)]


def offer(session: Session, action_id: int, person_id: int, text: str = "") -> bool:
    """Keep an offer; False if this person offered before and adds no words."""
    query = select(HelpOffer).where(HelpOffer.action_id == action_id, HelpOffer.person_id == person_id)
    row = session.exec(query).first()
    if row is not None and not text:
        return False
    if row is None:
        session.add(HelpOffer(action_id=action_id, person_id=person_id, text=text))
    else:
        row.text = text
    session.flush()
    return True


def withdraw_offer(session: Session, action_id: int, person_id: int) -> None:
    """Somebody cannot help after all."""
    query = select(HelpOffer).where(HelpOffer.action_id == action_id, HelpOffer.person_id == person_id)
    for one in session.exec(query).all():
        session.delete(one)
    session.flush()


def forget_offers(session: Session, action_id: int) -> None:
    """The help is here, or is not needed any more."""
    for one in session.exec(select(HelpOffer).where(HelpOffer.action_id == action_id)).all():
        session.delete(one)
    session.flush()


def cheer(session: Session, action_id: int, person_id: int) -> int:
    """Somebody celebrates, once; returns how many do."""
    row = session.exec(select(Cheer).where(Cheer.action_id == action_id, Cheer.person_id == person_id)).first()
    if row is None:
        session.add(Cheer(action_id=action_id, person_id=person_id))
        session.flush()
    return cheers(session, action_id)


def cheers(session: Session, action_id: int) -> int:
    """How many celebrate it."""
    return session.exec(select(func.count()).select_from(Cheer).where(Cheer.action_id == action_id)).one()


def forget_cheers(session: Session, action_id: int) -> None:
    """It is not done after all."""
    for one in session.exec(select(Cheer).where(Cheer.action_id == action_id)).all():
        session.delete(one)
    session.flush()


def cheers_of(session: Session, cycle_id: int) -> dict[int, int]:
    """How many celebrate each action of a cycle that somebody celebrates."""
    query = (
        select(Cheer.action_id, func.count())
        .join(Action, col(Action.id) == col(Cheer.action_id))
        .where(Action.cycle_id == cycle_id)
        .group_by(col(Cheer.action_id))
    )
    return dict(session.exec(query).all())
