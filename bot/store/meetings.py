"""Meetings, the dates proposed for them, who can come, and what was noted in them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, delete, select

from bot.store.base import counted_key, may_lose, moment, points_to, word_of


class MeetingState(StrEnum):
    """How far a meeting is."""

    POLLING = "polling"
    """Its date is being looked for."""
    FIXED = "fixed"
    RUNNING = "running"
    OVER = "over"
    CANCELLED = "cancelled"


AHEAD = (MeetingState.POLLING, MeetingState.FIXED, MeetingState.RUNNING)


class Meeting(SQLModel, table=True):
    """A meeting of a community."""

    __tablename__ = "meeting"

    id: int = counted_key()
    community_id: int = points_to("community.id")
    cycle_id: int | None = may_lose("cycle.id")
    state: MeetingState = word_of(MeetingState, default=MeetingState.POLLING)
    starts_at: datetime | None = moment(optional=True)
    minutes: int
    place: str | None = None
    """A room, or a link."""
    intention: str | None = None
    """What it is for, in the group's own words; None: what the step that it is at is for."""
    uid: str
    """Its name in calendars: stays when it is moved."""
    revision: int = 0
    """Of its entry in calendars."""
    in_calendars: bool = False
    """True once a calendar file has been sent."""
    message_id: int | None = may_lose("bot_message.id")
    """The living message that shows it."""
    sign_id: int | None = may_lose("bot_message.id")
    """The sign that a time box is over."""
    facilitator_id: int | None = may_lose("person.id")
    timekeeper_id: int | None = may_lose("person.id")
    note_taker_id: int | None = may_lose("person.id")
    agenda: list[list[str | int]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """While it runs and afterwards: the name and the minutes of each part."""
    item: int = 0
    """Which part of the agenda it is at."""
    item_ends_at: datetime | None = moment(optional=True)
    began_at: datetime | None = moment(optional=True)
    ended_at: datetime | None = moment(optional=True)


class MeetingDate(SQLModel, table=True):
    """A date that was proposed."""

    __tablename__ = "meeting_date"
    __table_args__ = (UniqueConstraint("meeting_id", "starts_at"),)

    id: int = counted_key()
    meeting_id: int = points_to("meeting.id")
    starts_at: datetime = moment()


class Availability(SQLModel, table=True):
    """Whether somebody can come on a date."""

    __tablename__ = "availability"

    date_id: int = points_to("meeting_date.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    answer: str
    """y, m (if need be) or n."""


class MeetingNote(SQLModel, table=True):
    """Something that was noted in a meeting."""

    __tablename__ = "meeting_note"

    id: int = counted_key()
    meeting_id: int = points_to("meeting.id")
    author_id: int | None = may_lose("person.id")
    text: str
    became: str | None = None
    """"action" or "idea", once it was made one."""


class MeetingPoint(SQLModel, table=True):
    """Something that somebody wants to talk about in a meeting."""

    __tablename__ = "meeting_point"

    id: int = counted_key()
    community_id: int = points_to("community.id")
    meeting_id: int | None = may_lose("meeting.id")
    """None: it waits for the next meeting."""
    author_id: int | None = may_lose("person.id")
    text: str
    minutes: int


def meeting(session: Session, meeting_id: int) -> Meeting | None:
    """The meeting with this id."""
    return session.get(Meeting, meeting_id)


def meetings_ahead(session: Session, community_id: int) -> list[Meeting]:
    """A community's meetings that are not over: what runs or is fixed first, in the order of time."""
    query = select(Meeting).where(Meeting.community_id == community_id, col(Meeting.state).in_(AHEAD))
    found = list(session.exec(query.order_by(col(Meeting.id))))
    return sorted(found, key=lambda one: (one.starts_at is None, one.starts_at.timestamp() if one.starts_at else 0))


def running(session: Session, community_id: int) -> Meeting | None:
    """The meeting that is going on."""
    query = select(Meeting).where(Meeting.community_id == community_id, Meeting.state == MeetingState.RUNNING)
    return session.exec(query).first()


def dates(session: Session, meeting_id: int) -> list[MeetingDate]:
    """The proposed dates, the earliest first."""
    query = select(MeetingDate).where(MeetingDate.meeting_id == meeting_id)
    return list(session.exec(query.order_by(col(MeetingDate.starts_at), col(MeetingDate.id))))


def is_asked_in(session: Session, message_id: int) -> bool:
    """Whether a message asks when people can come."""
    query = select(MeetingDate.id).join(Meeting, col(Meeting.id) == col(MeetingDate.meeting_id))
    return session.exec(query.where(Meeting.message_id == message_id)).first() is not None


def drop_dates(session: Session, meeting_id: int) -> None:
    """Forget the proposed dates, and who could come on them."""
    session.exec(delete(MeetingDate).where(col(MeetingDate.meeting_id) == meeting_id))
    session.flush()


def availability(session: Session, meeting_id: int) -> dict[int, dict[int, str]]:
    """For each proposed date each person's answer."""
    query = (
        select(Availability)
        .join(MeetingDate, col(MeetingDate.id) == col(Availability.date_id))
        .where(MeetingDate.meeting_id == meeting_id)
    )
    found: dict[int, dict[int, str]] = {}
    for one in session.exec(query):
        found.setdefault(one.date_id, {})[one.person_id] = one.answer
    return found


def set_availability(session: Session, date_id: int, person_id: int, answer: str) -> None:
    """Note or change an answer."""
    row = session.get(Availability, (date_id, person_id))
    if row is None:
        session.add(Availability(date_id=date_id, person_id=person_id, answer=answer))
    else:
        row.answer = answer
    session.flush()


def notes(session: Session, meeting_id: int) -> list[MeetingNote]:
    """What was noted, in the order of noting."""
    return list(session.exec(select(MeetingNote).where(MeetingNote.meeting_id == meeting_id).order_by(col(MeetingNote.id))))


def notes_of_cycle(session: Session, cycle_id: int) -> list[tuple[Meeting, MeetingNote]]:
    """What was noted in the meetings of a cycle, in the order of noting."""
    query = select(Meeting, MeetingNote).join(MeetingNote, col(MeetingNote.meeting_id) == col(Meeting.id))
    return list(session.exec(query.where(Meeting.cycle_id == cycle_id).order_by(col(Meeting.id), col(MeetingNote.id))))


def met(session: Session, cycle_id: int) -> int:
    """In how many meetings of a cycle a group has come together."""
    query = select(Meeting).where(Meeting.cycle_id == cycle_id, Meeting.state == MeetingState.OVER)
    return sum(one.began_at is not None for one in session.exec(query))


def last_one(session: Session, community_id: int) -> Meeting | None:
    """The community's newest meeting."""
    return session.exec(select(Meeting).where(Meeting.community_id == community_id).order_by(col(Meeting.id).desc())).first()


def are_others(session: Session, one: Meeting) -> bool:
    """Whether the community had or has other meetings."""
    query = select(Meeting.id).where(Meeting.community_id == one.community_id, Meeting.id != one.id)
    return session.exec(query).first() is not None


def points(session: Session, meeting_id: int) -> list[MeetingPoint]:
    """What people want to talk about in a meeting, in the order in which they said so."""
    query = select(MeetingPoint).where(MeetingPoint.meeting_id == meeting_id)
    return list(session.exec(query.order_by(col(MeetingPoint.id))))


def waiting_points(session: Session, community_id: int) -> list[MeetingPoint]:
    """What waits for the next meeting: what was left for it, and what a meeting that was cancelled or never begun had."""
    query = (
        select(MeetingPoint, Meeting)
        .join(Meeting, col(Meeting.id) == col(MeetingPoint.meeting_id), isouter=True)
        .where(MeetingPoint.community_id == community_id)
        .order_by(col(MeetingPoint.id))
    )
    never = (MeetingState.OVER, MeetingState.CANCELLED)
    return [point for point, one in session.exec(query) if one is None or (one.state in never and one.began_at is None)]


def forget_person(session: Session, community_id: int, person_id: int) -> None:
    """Somebody left: their roles in meetings ahead are free again, and their answers to proposed dates go."""
    for one in meetings_ahead(session, community_id):
        for role in ("facilitator_id", "timekeeper_id", "note_taker_id"):
            if getattr(one, role) == person_id:
                setattr(one, role, None)
        ids = [day.id for day in dates(session, one.id)]
        session.exec(delete(Availability).where(col(Availability.date_id).in_(ids), col(Availability.person_id) == person_id))
    session.flush()
