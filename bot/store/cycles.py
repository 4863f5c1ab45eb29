"""Cycles, and the steps that a group has been through in them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select

from bot.store.base import counted_key, moment, points_to, word_of
from bot.store.communities import Community


class Cycle(SQLModel, table=True):
    """One run of a community through domain, community and practice."""

    __tablename__ = "cycle"
    __table_args__ = (UniqueConstraint("community_id", "number"),)

    id: int = counted_key()
    community_id: int = points_to("community.id")
    number: int
    started_at: datetime = moment()
    ended_at: datetime | None = moment(optional=True)
    goal: str | None = None
    """The goal as adopted."""
    review_on: date | None = None
    """The goal's deadline, a local date: the day to look back."""
    measure_reached: str | None = None
    """The value that the goal's measure reached, in the group's own words."""


class Ended(StrEnum):
    """How a step ended."""

    DONE = "done"
    """Somebody closed it."""
    ITSELF = "itself"
    """Everyone had answered."""
    TIME = "time"
    """The time that was set for it was over."""
    SKIPPED = "skipped"
    BACK = "back"
    """The group went back."""


WITH_RESULT = frozenset({Ended.DONE, Ended.ITSELF, Ended.TIME})
"""A step that ended so has a result, which stands on its closed board."""


class StepRun(SQLModel, table=True):
    """One time that a group was at a step. Going back opens a new run with the next ``round``."""

    __tablename__ = "step_run"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    step: str
    round: int = 1
    opened_at: datetime = moment()
    closed_at: datetime | None = moment(optional=True)
    closed_by: int | None = points_to("person.id", optional=True)
    page: int = 0
    """The page of a long list that the board shows."""
    warned_at: datetime | None = moment(optional=True)
    """When the moderator was told that not everyone has taken part yet."""
    reason: str | None = None
    """Why the moderator went back or skipped."""
    ended: Ended | None = word_of(Ended, default=None, nullable=True)
    """None while it is open."""
    closes_at: datetime | None = moment(optional=True)
    """When it closes by itself, since all have answered."""
    held: bool = False
    """True: somebody asked to wait, so it does not close by itself."""
    look_at: datetime | None = moment(optional=True)
    """When its moderators were asked to look at what it would show; None: nobody has to look first, or not yet."""
    taken_out: int = 0
    """So many contributions were taken out while the group was here; its board says it."""
    only: list[int] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True), nullable=True))
    """Of a second round of a vote: the options that shared the first place."""


def current_cycle(session: Session, community_id: int) -> Cycle | None:
    """The newest cycle of a community."""
    query = select(Cycle).where(Cycle.community_id == community_id).order_by(col(Cycle.number).desc())
    return session.exec(query).first()


def cycles(session: Session, community_id: int) -> list[Cycle]:
    """All cycles of a community, the first one first."""
    return list(session.exec(select(Cycle).where(Cycle.community_id == community_id).order_by(col(Cycle.number))))


def open_run(session: Session, cycle_id: int) -> StepRun | None:
    """The step that the cycle is at; None when the cycle has ended."""
    query = select(StepRun).where(StepRun.cycle_id == cycle_id, col(StepRun.closed_at).is_(None))
    return session.exec(query.order_by(col(StepRun.id).desc())).first()


def last_run(session: Session, cycle_id: int, step: str) -> StepRun | None:
    """The last time that the cycle was at ``step``."""
    query = select(StepRun).where(StepRun.cycle_id == cycle_id, StepRun.step == step)
    return session.exec(query.order_by(col(StepRun.id).desc())).first()


def runs(session: Session, cycle_id: int) -> list[StepRun]:
    """All that a group went through in a cycle, in order."""
    return list(session.exec(select(StepRun).where(StepRun.cycle_id == cycle_id).order_by(col(StepRun.id))))


def run_with_community(session: Session, run_id: int) -> tuple[StepRun, Cycle, Community] | None:
    """A run with the cycle and the community that it belongs to."""
    query = (
        select(StepRun, Cycle, Community)
        .join(Cycle, col(Cycle.id) == col(StepRun.cycle_id))
        .join(Community, col(Community.id) == col(Cycle.community_id))
        .where(StepRun.id == run_id)
    )
    return session.exec(query).first()
