"""What people and groups wish for reminders: when they may be written to, and how often a group checks in."""

from collections.abc import Collection
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select

from bot.method.nudging import Rhythm
from bot.store.base import counted_key, moment, points_to, word_of
from bot.store.communities import Community, Membership


class Wishes(SQLModel, table=True):
    """A person's own wishes. What is None is as in their first group."""

    __tablename__ = "wishes"

    person_id: int = points_to("person.id", primary=True)
    zone: str | None = None
    """IANA name of the zone in which this person lives."""
    first_hour: int | None = None
    """The hour of their clock from which they may be written to; it is the hour at which nudges come."""
    until_hour: int | None = None
    free_days: str | None = None
    """Their free weekdays as digits, Monday being 0; empty: none."""
    since: datetime | None = moment(optional=True)
    """When they wanted reminders again: what was over by then is not made up for."""


class GroupWishes(SQLModel, table=True):
    """A group's wishes."""

    __tablename__ = "group_wishes"

    community_id: int = points_to("community.id", primary=True)
    free_days: str | None = None
    """The group's free weekdays; None: the weekend."""
    rhythm: Rhythm = word_of(Rhythm, default=Rhythm.NONE)
    check_in_on: date | None = None
    """The day of the next check-in."""


class CheckIn(SQLModel, table=True):
    """One time that a group is asked how it is going."""

    __tablename__ = "check_in"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    asked_on: date
    message_id: int | None = points_to("bot_message.id", optional=True)
    beside: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """What the group was reminded of in the same message: ids of people and actions, and reasons."""


class CheckInAnswer(SQLModel, table=True):
    """How somebody said it is going; the group sees numbers only."""

    __tablename__ = "check_in_answer"
    __table_args__ = (UniqueConstraint("check_in_id", "person_id"),)

    id: int = counted_key()
    check_in_id: int = points_to("check_in.id")
    person_id: int = points_to("person.id")
    mood: str = Field()


def keep_wishes(session: Session, person_id: int) -> Wishes:
    """What this person wishes, to be changed."""
    row = session.get(Wishes, person_id)
    if row is None:
        row = Wishes(person_id=person_id)
        session.add(row)
        session.flush()
    return row


def group_wishes(session: Session, community_id: int) -> GroupWishes | None:
    """What this group wishes, if anything."""
    return session.get(GroupWishes, community_id)


def keep_group_wishes(session: Session, community_id: int) -> GroupWishes:
    """What this group wishes, to be changed."""
    row = session.get(GroupWishes, community_id)
    if row is None:
        row = GroupWishes(community_id=community_id)
        session.add(row)
        session.flush()
    return row


def wishes_of_all(session: Session, people: Collection[int]) -> dict[int, Wishes]:
    """The wishes of those of these people who have any."""
    return {row.person_id: row for row in session.exec(select(Wishes).where(col(Wishes.person_id).in_(people)))}


def home_zones(session: Session, people: Collection[int]) -> dict[int, str]:
    """For each of these people the zone of the group that they have been in longest: they live by its clock unless they say
    otherwise."""
    query = (
        select(Membership.person_id, Community.zone)
        .join(Community, col(Community.id) == col(Membership.community_id))
        .where(col(Membership.person_id).in_(people), Membership.present, Community.present)
        .order_by(col(Membership.id).desc())
    )
    return dict(session.exec(query).all())


def check_in(session: Session, check_in_id: int) -> CheckIn | None:
    """One check-in."""
    return session.get(CheckIn, check_in_id)


def check_in_before(session: Session, this: CheckIn) -> CheckIn | None:
    """The check-in of the same cycle before this one."""
    query = select(CheckIn).where(CheckIn.cycle_id == this.cycle_id, CheckIn.id < this.id)
    return session.exec(query.order_by(col(CheckIn.id).desc())).first()


def unanswered_in_a_row(session: Session, cycle_id: int, before: int | None = None) -> int:
    """How many of a cycle's last check-ins nobody answered; ``before``: of those before that one."""
    query = select(CheckIn.id).where(CheckIn.cycle_id == cycle_id)
    if before is not None:
        query = query.where(CheckIn.id < before)
    answered = set(session.exec(select(CheckInAnswer.check_in_id).join(CheckIn).where(CheckIn.cycle_id == cycle_id)))
    ids = session.exec(query.order_by(col(CheckIn.id).desc()))
    return sum(1 for _ in takewhile(lambda one: one not in answered, ids))


def answers(session: Session, check_in_id: int) -> list[CheckInAnswer]:
    """What was said at a check-in."""
    return list(session.exec(select(CheckInAnswer).where(CheckInAnswer.check_in_id == check_in_id)))


def answer(session: Session, check_in_id: int, person_id: int, mood: str) -> bool:
    """Somebody says how it is going; False if they said the same before."""
    query = select(CheckInAnswer).where(CheckInAnswer.check_in_id == check_in_id, CheckInAnswer.person_id == person_id)
    row = session.exec(query).first()
    if row is None:
        session.add(CheckInAnswer(check_in_id=check_in_id, person_id=person_id, mood=mood))
    elif row.mood == mood:
        return False
    else:
        row.mood = mood
    session.flush()
    return True
