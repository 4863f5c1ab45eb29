"""Native Telegram polls and the votes in them."""

from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, Session, SQLModel, and_, col, delete, select

from bot.store.base import BigId, counted_key, points_to
from bot.store.cycles import StepRun

DROPPED = "dropped"
"""The purpose of a poll that is not asked after all."""


class Poll(SQLModel, table=True):
    """A native poll that the bot sent, or will send."""

    __tablename__ = "poll"

    id: int = counted_key()
    run_id: int = points_to("step_run.id")
    message_id: int | None = points_to("bot_message.id", optional=True)
    purpose: str
    """What is asked: achievable, relevant, attainment, effect."""
    subject_id: int | None = Field(default=None, sa_type=BigId)
    """Of which wording or action it is asked."""
    question: str
    options: list[str] = Field(sa_column=Column(JSON, nullable=False))
    closed: bool = False
    secret: bool = False
    """Asked in private by buttons instead of natively: who chose what is forgotten when it closes."""


class PollTally(SQLModel, table=True):
    """How many chose an option of a secret poll that is closed."""

    __tablename__ = "poll_tally"

    poll_id: int = points_to("poll.id", primary=True)
    option: int = Field(primary_key=True)
    votes: int


class PollName(SQLModel, table=True):
    """Telegram's id of a poll. A poll that a crash made the bot send twice has two of them."""

    __tablename__ = "poll_name"

    telegram_id: str = Field(primary_key=True)
    poll_id: int | None = points_to("poll.id", optional=True)


class PollVote(SQLModel, table=True):
    """What somebody chose in a poll; one answer a person, however often the poll was sent."""

    __tablename__ = "poll_vote"

    poll_id: int = points_to("poll.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    chosen: list[int] = Field(sa_column=Column(JSON, nullable=False))


class StrayVote(SQLModel, table=True):
    """A vote in a poll whose id the bot does not know yet, since it was stopped between sending it and noting its id."""

    __tablename__ = "stray_vote"

    telegram_id: str = Field(primary_key=True)
    person_id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    chosen: list[int] = Field(sa_column=Column(JSON, nullable=False))


def poll_named(session: Session, telegram_id: str) -> Poll | None:
    """The poll with Telegram's id."""
    name = session.get(PollName, telegram_id)
    return session.get(Poll, name.poll_id) if name and name.poll_id else None


def is_open_poll(session: Session, message_id: int) -> bool:
    """Whether a message is a poll that is open."""
    query = select(Poll.id).where(Poll.message_id == message_id, col(Poll.closed).is_(False))
    return session.exec(query).first() is not None


def polls_of(session: Session, run_id: int, purpose: str | None = None) -> list[Poll]:
    """The polls of a step, in the order in which they were asked."""
    query = select(Poll).where(Poll.run_id == run_id).order_by(col(Poll.id))
    return [poll for poll in session.exec(query) if purpose in (None, poll.purpose) and poll.purpose != DROPPED]


def set_vote(session: Session, poll_id: int, person_id: int, chosen: list[int]) -> None:
    """Note, change or (an empty list) take back a vote."""
    vote = session.get(PollVote, (poll_id, person_id))
    if vote is not None and not chosen:
        session.delete(vote)
    elif vote is not None:
        vote.chosen = chosen
    elif chosen:
        session.add(PollVote(poll_id=poll_id, person_id=person_id, chosen=chosen))
    session.flush()


def counts(session: Session, poll: Poll, among: set[int] | None = None) -> list[int]:
    """How many chose each option; ``among``: only of these people."""
    result = [0] * len(poll.options)
    for vote in session.exec(select(PollVote).where(PollVote.poll_id == poll.id)):
        if among is not None and vote.person_id not in among:
            continue
        for option in vote.chosen:
            result[option] += 1
    for row in session.exec(select(PollTally).where(PollTally.poll_id == poll.id)):
        result[row.option] += row.votes
    return result


def choice(session: Session, poll_id: int, person_id: int) -> int | None:
    """What this person has chosen, while it can still be changed."""
    vote = session.get(PollVote, (poll_id, person_id))
    return vote.chosen[0] if vote is not None and vote.chosen else None


def close_secret(session: Session, poll: Poll, fewest: int) -> None:
    """Keep how many chose what, and forget who; of fewer than ``fewest`` answers nothing is kept."""
    totals = counts(session, poll)
    session.exec(delete(PollVote).where(col(PollVote.poll_id) == poll.id))
    if sum(totals) >= fewest:
        session.add_all(PollTally(poll_id=poll.id, option=i, votes=n) for i, n in enumerate(totals) if n)
    session.flush()


def drop(session: Session, poll: Poll) -> None:
    """A poll that is not asked after all: late votes in it count for nothing, and what it asked is forgotten."""
    session.exec(delete(PollVote).where(col(PollVote.poll_id) == poll.id))
    session.exec(delete(PollTally).where(col(PollTally.poll_id) == poll.id))
    poll.purpose, poll.question, poll.closed = DROPPED, "", True
    session.flush()


def about_action(session: Session, action_id: int) -> list[Poll]:
    """The polls that asked whether an action helped."""
    return list(session.exec(select(Poll).where(Poll.purpose == "effect", Poll.subject_id == action_id)))


def answered_polls(session: Session, cycle_id: int, purpose: str) -> dict[int | None, Poll]:
    """For each subject the newest poll of a cycle with a result: asked again without answers, it counts as before.

    A secret poll has a result when it is closed, and only if enough have answered.
    """
    query = (
        select(Poll)
        .join(StepRun, col(StepRun.id) == col(Poll.run_id))
        .where(StepRun.cycle_id == cycle_id, Poll.purpose == purpose)
        .where(
            and_(~col(Poll.secret), col(Poll.id).in_(select(PollVote.poll_id))) | col(Poll.id).in_(select(PollTally.poll_id))
        )
        .order_by(col(Poll.id))
    )
    return {poll.subject_id: poll for poll in session.exec(query)}


def poll_voters(session: Session, run_id: int) -> set[int]:
    """Who has voted in any poll of a step."""
    query = select(PollVote.person_id).join(Poll, col(Poll.id) == col(PollVote.poll_id)).where(Poll.run_id == run_id)
    return set(session.exec(query.where(Poll.purpose != DROPPED)))


def voted_in_all(session: Session, run_id: int) -> set[int]:
    """Who has voted in every poll of a step; nobody if it has none."""
    everywhere: set[int] | None = None
    for poll in polls_of(session, run_id):
        here = set(session.exec(select(PollVote.person_id).where(PollVote.poll_id == poll.id)))
        everywhere = here if everywhere is None else everywhere & here
    return everywhere or set()


def note_sent(session: Session, poll_id: int, telegram_id: str) -> None:
    """Learn Telegram's id of a poll, and count the votes that came before it was known."""
    name = session.get(PollName, telegram_id)
    if name is None:
        session.add(PollName(telegram_id=telegram_id, poll_id=poll_id))
    else:
        name.poll_id = poll_id
    strays = session.exec(select(StrayVote).where(StrayVote.telegram_id == telegram_id)).all()
    for stray in strays:
        set_vote(session, poll_id, stray.person_id, stray.chosen)
        session.delete(stray)
    session.flush()


def note_stray(session: Session, telegram_id: str, person_id: int, chosen: list[int]) -> None:
    """Keep a vote in a poll whose id is not known yet."""
    stray = session.get(StrayVote, (telegram_id, person_id))
    if stray is None:
        session.add(StrayVote(telegram_id=telegram_id, person_id=person_id, chosen=chosen))
    else:
        stray.chosen = chosen
    session.flush()


def poll_with(session: Session, question: str, options: list[str]) -> Poll | None:
    """The newest poll with these very words: how a poll that was sent twice is recognised."""
    query = select(Poll).where(Poll.question == question, ~col(Poll.secret)).order_by(col(Poll.id).desc())
    return next((poll for poll in session.exec(query) if poll.options == options), None)


def as_json(poll: Poll) -> dict[str, Any]:
    """What is needed to send it."""
    return {"poll": poll.id, "question": poll.question, "options": poll.options}
