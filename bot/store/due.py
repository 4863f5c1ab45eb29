"""What falls due: nudges, reminders, closings. Rows, so that nothing is forgotten in a crash."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, func
from sqlmodel import Field, Session, SQLModel, and_, col, delete, or_, select

from bot.store.base import BigId, counted_key, moment, points_to


class Due(SQLModel, table=True):
    """Something to do at a moment."""

    __tablename__ = "due"

    id: int = counted_key()
    kind: str = Field(index=True)
    """Who does it: a name in the table of what falls due."""
    community_id: int = points_to("community.id")
    at: datetime = moment(index=True)
    subject_id: int | None = Field(default=None, sa_type=BigId, index=True)
    person_id: int | None = points_to("person.id", optional=True)
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class Nudged(SQLModel, table=True):
    """The local day on which a person, or a group, had its last nudge: the budget is one a day."""

    __tablename__ = "nudged"

    chat_id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    day: str
    """ISO date."""


class Spared(SQLModel, table=True):
    """Somebody does not want to be reminded of a step."""

    __tablename__ = "spared"

    run_id: int = points_to("step_run.id", primary=True)
    person_id: int = points_to("person.id", primary=True)


def next_due(session: Session) -> datetime | None:
    """When the next thing falls due."""
    return session.exec(select(func.min(Due.at))).one()


TOGETHER = 40
"""So many groups are served at a time."""


def take_due(session: Session, now: datetime) -> list[Due]:
    """What is due at ``now``, the oldest first; the rows are locked until the transaction ends.

    All that is due of one kind in one community comes together, since it is said in one message.
    """
    oldest = (
        select(Due.community_id, Due.kind)
        .where(Due.at <= now)
        .group_by(col(Due.community_id), col(Due.kind))
        .order_by(func.min(Due.at), func.min(Due.id))
        .limit(TOGETHER)
    )
    which = [and_(col(Due.community_id) == community, col(Due.kind) == kind) for community, kind in session.exec(oldest)]
    if not which:
        return []
    query = select(Due).where(Due.at <= now, or_(*which)).order_by(col(Due.at), col(Due.id))
    return list(session.exec(query.with_for_update(skip_locked=True)))


def due_of(session: Session, kind: str, subject_id: int) -> list[Due]:
    """What is to happen with this subject."""
    query = select(Due).where(Due.kind == kind, Due.subject_id == subject_id)
    return list(session.exec(query.order_by(col(Due.at), col(Due.id))))


def clear_due(session: Session, kind: str, subject_id: int) -> None:
    """Forget what was to happen with this subject."""
    session.exec(delete(Due).where(col(Due.kind) == kind, col(Due.subject_id) == subject_id))
    session.flush()


def spare(session: Session, run_id: int, person_id: int) -> None:
    """Do not remind this person of this step any more."""
    if session.get(Spared, (run_id, person_id)) is None:
        session.add(Spared(run_id=run_id, person_id=person_id))
        session.flush()


def spared(session: Session, run_id: int) -> set[int]:
    """Who does not want to be reminded of this step."""
    return set(session.exec(select(Spared.person_id).where(Spared.run_id == run_id)))


def nudged_on(session: Session, chat_id: int) -> str | None:
    """The day (ISO) of the last nudge to this chat."""
    row = session.get(Nudged, chat_id)
    return row.day if row else None


def note_nudged(session: Session, chat_id: int, day: str) -> None:
    """Remember that this chat has had its nudge of the day."""
    row = session.get(Nudged, chat_id)
    if row is None:
        session.add(Nudged(chat_id=chat_id, day=day))
    else:
        row.day = day
    session.flush()
