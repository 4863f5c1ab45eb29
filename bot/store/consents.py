"""Positions on a proposal while it is decided, and the concerns that are kept."""

from sqlmodel import Session, SQLModel, col, delete, select

from bot.store.base import points_to, random_key


class Position(SQLModel, table=True):
    """What somebody said to the proposal of a consent step, until the step closes."""

    __tablename__ = "position"

    run_id: int = points_to("step_run.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    choice: str
    """A value of `bot.method.consent.Choice`."""
    reason: str | None = None
    named: bool = True


class Concern(SQLModel, table=True):
    """A concern or an objection that outlives its consent step: on top of the wordings, and again at the review."""

    __tablename__ = "concern"

    id: int = random_key()
    run_id: int = points_to("step_run.id")
    cycle_id: int = points_to("cycle.id")
    choice: str
    reason: str
    author_id: int | None = points_to("person.id", optional=True)
    """None: anonymous."""


def positions(session: Session, run_id: int) -> list[Position]:
    """All positions of a consent step that is open."""
    return list(session.exec(select(Position).where(Position.run_id == run_id)))


def close_positions(session: Session, run_id: int, cycle_id: int) -> list[Concern]:
    """Keep the reasons as concerns, named or not as their authors chose, and forget who took which position."""
    kept = [
        Concern(
            run_id=run_id,
            cycle_id=cycle_id,
            choice=position.choice,
            reason=position.reason,
            author_id=position.person_id if position.named else None,
        )
        for position in positions(session, run_id)
        if position.reason
    ]
    session.add_all(kept)
    session.exec(delete(Position).where(col(Position.run_id) == run_id))
    session.flush()
    return sorted(kept, key=lambda c: (c.reason.casefold(), c.id))


def concerns(session: Session, cycle_id: int, run_id: int | None = None) -> list[Concern]:
    """The concerns of a cycle (or of one consent step), in the order of the alphabet."""
    query = select(Concern).where(Concern.cycle_id == cycle_id)
    if run_id is not None:
        query = query.where(Concern.run_id == run_id)
    return sorted(session.exec(query), key=lambda c: (c.reason.casefold(), c.id))
