"""What falls due: nudges, reminders, closings. Rows, so that nothing is forgotten in a crash."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint, func
from sqlmodel import Field, Session, SQLModel, and_, col, delete, or_, select

from bot.store.base import BigId, counted_key, moment, points_to
from bot.store.communities import Community
from bot.store.plan import Action


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
    attempts: int = 0
    """How often it failed."""


class Told(SQLModel, table=True):
    """What somebody, or the group, has been told of an action: each occasion once."""

    __tablename__ = "told"
    __table_args__ = (UniqueConstraint("action_id", "reader", "why", "day"),)

    id: int = counted_key()
    action_id: int = points_to("action.id")
    reader: int = Field(sa_type=BigId)
    """A person's id; 0 for the group."""
    why: str
    day: date


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
    """When the next thing falls due. What belongs to a group without the bot waits until it is back."""
    query = select(func.min(Due.at)).join(Community, col(Community.id) == col(Due.community_id)).where(Community.present)
    return session.exec(query).one()


TOGETHER = 40
"""So many groups are served at a time."""


def take_due(session: Session, now: datetime) -> list[Due]:
    """What is due at ``now``, the oldest first; the rows are locked until the transaction ends.

    All that is due of one kind in one community comes together, since it is said in one message. What falls due while the bot
    is out of a group waits, and comes together when it is back.
    """
    oldest = (
        select(Due.community_id, Due.kind)
        .join(Community, col(Community.id) == col(Due.community_id))
        .where(Due.at <= now, Community.present)
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


def clear_of_community(session: Session, kind: str, community_id: int) -> None:
    """Forget what was to happen of this kind in a group."""
    session.exec(delete(Due).where(col(Due.kind) == kind, col(Due.community_id) == community_id))
    session.flush()


def waits_now(session: Session, kind: str, community_id: int, now: datetime) -> bool:
    """Something of this kind has fallen due in a group and has not been done yet, or failed and is tried again."""
    query = select(Due.id).where(
        Due.kind == kind, Due.community_id == community_id, or_(col(Due.at) <= now, col(Due.attempts) > 0)
    )
    return session.exec(query).first() is not None


RETRIES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 20, 60, 240, *(1440,) * 25))
"""How long what failed waits for its next try; after the last one it is given up."""


def put_off(session: Session, row: Due, now: datetime) -> bool:
    """What failed is tried again later; False if it has been tried often enough."""
    if row.attempts >= len(RETRIES):
        return False
    again = row.model_dump(exclude={"id", "at", "attempts"})
    session.add(Due(**again, at=now + RETRIES[row.attempts], attempts=row.attempts + 1))
    session.flush()
    return True


def told(session: Session, cycle_id: int) -> list[tuple[int, int, str, date]]:
    """Who has been told what of a plan's actions: reader, action, why, day."""
    query = (
        select(col(Told.reader), col(Told.action_id), col(Told.why), col(Told.day))
        .join(Action, col(Action.id) == col(Told.action_id))
        .where(Action.cycle_id == cycle_id)
    )
    return [(reader, action_id, why, day) for reader, action_id, why, day in session.exec(query)]


def note_told(session: Session, action_id: int, reader: int, why: str, day: date) -> None:
    """Somebody, or the group (0), has been told this."""
    query = select(Told).where(Told.action_id == action_id, Told.reader == reader, Told.why == why, Told.day == day)
    if session.exec(query).first() is None:
        session.add(Told(action_id=action_id, reader=reader, why=why, day=day))


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
