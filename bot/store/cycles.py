"""Cycles, and the steps that a group has been through in them."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Session, SQLModel, col, select

from bot.store.base import counted_key, moment, points_to
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


def run_with_community(session: Session, run_id: int) -> tuple[StepRun, Cycle, Community] | None:
    """A run with the cycle and the community that it belongs to."""
    query = (
        select(StepRun, Cycle, Community)
        .join(Cycle, col(Cycle.id) == col(StepRun.cycle_id))
        .join(Community, col(Community.id) == col(Cycle.community_id))
        .where(StepRun.id == run_id)
    )
    return session.exec(query).first()
