"""What falls due: nudges, reminders, closings. Rows, so that nothing is forgotten in a crash."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, func
from sqlmodel import Field, Session, SQLModel, col, delete, select

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


def next_due(session: Session) -> datetime | None:
    """When the next thing falls due."""
    return session.exec(select(func.min(Due.at))).one()


def take_due(session: Session, now: datetime) -> list[Due]:
    """What is due at ``now``, the oldest first; the rows are locked until the transaction ends."""
    query = select(Due).where(Due.at <= now).order_by(col(Due.at), col(Due.id)).limit(200)
    return list(session.exec(query.with_for_update(skip_locked=True)))


def clear_due(session: Session, kind: str, subject_id: int) -> None:
    """Forget what was to happen with this subject."""
    session.exec(delete(Due).where(col(Due.kind) == kind, col(Due.subject_id) == subject_id))
    session.flush()


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
