"""Positions on a proposal while it is decided, and the concerns that are kept.

A position has to know whose it is as long as it can be changed; when its step closes, only the totals remain. The reason is
kept apart from it from the beginning, with a name or with a key, as its author chose.
"""

from collections import Counter

from sqlmodel import Session, SQLModel, col, delete, select

from bot.method.consent import Choice
from bot.store.base import points_to, random_key, word_of
from bot.store.traces import stir


class Position(SQLModel, table=True):
    """What somebody said to the proposal of a consent step, until the step closes."""

    __tablename__ = "position"

    run_id: int = points_to("step_run.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    choice: Choice = word_of(Choice)


class Stand(SQLModel, table=True):
    """How many said what to a proposal whose step is closed."""

    __tablename__ = "stand"

    run_id: int = points_to("step_run.id", primary=True)
    choice: Choice = word_of(Choice, primary_key=True)
    people: int


class Concern(SQLModel, table=True):
    """The reason for a concern or an objection. It outlives its step: on top of the wordings, and again at the review."""

    __tablename__ = "concern"

    id: int = random_key()
    run_id: int = points_to("step_run.id")
    cycle_id: int = points_to("cycle.id")
    choice: Choice = word_of(Choice)
    reason: str
    author_id: int | None = points_to("person.id", optional=True)
    """None: anonymous."""
    key_hash: str | None = None
    """Of an anonymous one: the hash of the key that lies on its author's own button."""


def positions(session: Session, run_id: int) -> dict[int, Choice]:
    """What each person has said, by the person's id; empty when the step is closed."""
    query = select(Position).where(Position.run_id == run_id)
    return {position.person_id: position.choice for position in session.exec(query)}


def set_position(session: Session, run_id: int, person_id: int, choice: Choice) -> Choice | None:
    """Take or change a position; what it was before is returned."""
    position = session.get(Position, (run_id, person_id))
    before = position.choice if position is not None else None
    if position is None:
        session.add(Position(run_id=run_id, person_id=person_id, choice=choice))
    else:
        position.choice = choice
    stir(session, Position, col(Position.run_id) == run_id)
    return before


def close_positions(session: Session, run_id: int, present: set[int]) -> None:
    """Keep how many of those who are ``present`` said what, and forget who."""
    said = positions(session, run_id).items()
    for choice, people in Counter(choice for person, choice in said if person in present).items():
        session.add(Stand(run_id=run_id, choice=choice, people=people))
    session.exec(delete(Position).where(col(Position.run_id) == run_id))
    session.flush()


def stands(session: Session, run_id: int) -> dict[Choice, int]:
    """How many said what to a proposal whose step is closed."""
    return {stand.choice: stand.people for stand in session.exec(select(Stand).where(Stand.run_id == run_id))}


def concerns(session: Session, cycle_id: int, run_id: int | None = None) -> list[Concern]:
    """The concerns of a cycle (or of one consent step), in the order of the alphabet."""
    query = select(Concern).where(Concern.cycle_id == cycle_id)
    if run_id is not None:
        query = query.where(Concern.run_id == run_id)
    return sorted(session.exec(query), key=lambda c: (c.reason.casefold(), c.id))


def own_concern(session: Session, run_id: int, person_id: int) -> Concern | None:
    """The concern that this person put their name to in a consent step."""
    return session.exec(select(Concern).where(Concern.run_id == run_id, Concern.author_id == person_id)).first()
