"""Refined texts of ideas that somebody proposed, until they are taken or left; and ideas that were joined."""

from datetime import datetime

from sqlmodel import Session, SQLModel, col, func, select

from bot.store.base import counted_key, may_lose, moment, points_to
from bot.store.contributions import Contribution, Mark


class Refinement(SQLModel, table=True):
    """Another text for somebody's idea. The row goes when it is taken or left; what the idea said before is a `Version`."""

    __tablename__ = "refinement"

    id: int = counted_key()
    contribution_id: int = points_to("contribution.id")
    text: str
    proposed_by: int | None = may_lose("person.id")
    message_id: int | None = may_lose("bot_message.id")
    """In the group, where it is decided."""
    private_id: int | None = may_lose("bot_message.id")
    """In the private chat of the idea's author."""
    at: datetime = moment()


class RefinementMark(SQLModel, table=True):
    """A person's 👍 for a refined text."""

    __tablename__ = "refinement_mark"

    refinement_id: int = points_to("refinement.id", primary=True)
    person_id: int = points_to("person.id", primary=True)


def of_cycle(session: Session, cycle_id: int) -> list[Refinement]:
    """The proposals of a cycle that wait, the oldest first."""
    query = (
        select(Refinement)
        .join(Contribution, col(Contribution.id) == col(Refinement.contribution_id))
        .where(Contribution.cycle_id == cycle_id)
        .order_by(col(Refinement.id))
    )
    return list(session.exec(query))


def like(session: Session, refinement_id: int, person_id: int) -> int:
    """A 👍 for a refined text; pressed again it stays. Returns how many there are."""
    if session.get(RefinementMark, (refinement_id, person_id)) is None:
        session.add(RefinementMark(refinement_id=refinement_id, person_id=person_id))
        session.flush()
    return likes(session, refinement_id)


def likes(session: Session, refinement_id: int) -> int:
    """How many 👍 a refined text has."""
    return session.exec(select(func.count()).where(col(RefinementMark.refinement_id) == refinement_id)).one()


def forget(session: Session, one: Refinement) -> None:
    """It is decided."""
    session.delete(one)
    session.flush()


# --- ideas that were joined -------------------------------------------------------------------------------------------


class Joined(SQLModel, table=True):
    """An idea that says the same as another one: its text and its author stay, its supporters count there."""

    __tablename__ = "joined"

    contribution_id: int = points_to("contribution.id", primary=True)
    main_id: int = points_to("contribution.id")


def joined(session: Session, cycle_id: int) -> dict[int, list[Contribution]]:
    """For each idea of a cycle those that were joined to it, by number."""
    query = (
        select(Joined.main_id, Contribution)
        .join(Contribution, col(Contribution.id) == col(Joined.contribution_id))
        .where(Contribution.cycle_id == cycle_id)
        .order_by(col(Contribution.number), col(Contribution.id))
    )
    result: dict[int, list[Contribution]] = {}
    for main_id, one in session.exec(query):
        result.setdefault(main_id, []).append(one)
    return result


def join(session: Session, main: Contribution, other: Contribution) -> None:
    """``other`` says the same as ``main``: those who support it, and what was joined to it, go along."""
    for one in [other, *joined(session, other.cycle_id).get(other.id, [])]:
        there = session.get(Joined, one.id)
        if there is None:
            session.add(Joined(contribution_id=one.id, main_id=main.id))
        else:
            there.main_id = main.id
        for mark in session.exec(select(Mark).where(Mark.contribution_id == one.id)):
            if session.get(Mark, (main.id, mark.person_id)) is None:
                session.add(Mark(contribution_id=main.id, person_id=mark.person_id))
    session.flush()


def part(session: Session, one: Contribution) -> bool:
    """An idea stands for itself again; False if it did already. Who supported it before it was joined supports it again."""
    there = session.get(Joined, one.id)
    if there is None:
        return False
    session.delete(there)
    session.flush()
    return True
