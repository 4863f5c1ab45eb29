"""What people contribute, who supports it, and the votes on it.

A contribution has no time, its id is random and lists are in the order of the alphabet, so that nothing tells who wrote an
anonymous one. Who has contributed is kept apart (`Contributed`).
"""

from collections import Counter
from enum import StrEnum

from sqlalchemy import UniqueConstraint, and_, func
from sqlmodel import Field, Session, SQLModel, col, delete, select

from bot.store.base import BigId, counted_key, points_to, random_key, word_of
from bot.store.communities import Membership
from bot.store.cycles import Cycle, StepRun
from bot.store.traces import stir


class Kind(StrEnum):
    """What a contribution is."""

    EXPERIENCE = "experience"
    HELP = "help"
    WORDING = "wording"
    IDEA = "idea"
    REASON = "reason"
    """Why a wording is achievable or relevant, or not."""
    COMMENT = "comment"
    """What somebody thinks of a wording."""


class Contribution(SQLModel, table=True):
    """Something that somebody wrote for the group."""

    __tablename__ = "contribution"

    id: int = random_key()
    cycle_id: int = points_to("cycle.id")
    kind: Kind = word_of(Kind)
    flavour: str | None = None
    """Of an experience: problem, inspiration or seed."""
    text: str
    author_id: int | None = points_to("person.id", optional=True)
    """None: anonymous."""
    key_hash: str | None = None
    """Of an anonymous one: the hash of the key that lies on its author's own button."""
    about_id: int | None = points_to("contribution.id", optional=True)
    """What helped: its experience. A wording: the one that it was built on. A reason or a comment: its wording."""
    number: int | None = None
    """Its number on the boards, from the first time that it was shown: it stays, also when others come. A reason: which text
    of its wording it is about."""
    withdrawn: bool = False
    chosen: bool = False


class Version(SQLModel, table=True):
    """An earlier text of a wording."""

    __tablename__ = "version"

    id: int = counted_key()
    contribution_id: int = points_to("contribution.id")
    text: str


class Contributed(SQLModel, table=True):
    """Who has contributed to a step; not what."""

    __tablename__ = "contributed"

    run_id: int = points_to("step_run.id", primary=True)
    person_id: int = points_to("person.id", primary=True)


class Mark(SQLModel, table=True):
    """A person's "me too" or 👍 on a contribution."""

    __tablename__ = "mark"

    contribution_id: int = points_to("contribution.id", primary=True)
    person_id: int = points_to("person.id", primary=True)


class Vote(SQLModel, table=True):
    """The votes that a person has put on something, until the step closes; then only `Tally` remains."""

    __tablename__ = "vote"
    __table_args__ = (UniqueConstraint("run_id", "person_id", "option_id"),)

    id: int = counted_key()
    run_id: int = points_to("step_run.id")
    person_id: int = points_to("person.id")
    option_id: int = Field(sa_type=BigId)
    """The id of what is voted on: a contribution or a reflection."""
    count: int = 1


class Tally(SQLModel, table=True):
    """The votes for one option of a closed vote."""

    __tablename__ = "tally"

    run_id: int = points_to("step_run.id", primary=True)
    option_id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    votes: int


def contributions(session: Session, cycle_id: int, kind: Kind) -> list[Contribution]:
    """What stands of this kind in a cycle: by its numbers; before it is shown by the alphabet, which tells nothing."""
    query = select(Contribution).where(
        Contribution.cycle_id == cycle_id, Contribution.kind == kind, col(Contribution.withdrawn).is_(False)
    )
    return sorted(session.exec(query), key=lambda c: (c.number is None, c.number, c.text.casefold(), c.id))


def number_shown(session: Session, cycle_id: int, kind: Kind) -> None:
    """They are shown now: each gets a number that stays.

    What is shown together is numbered by the alphabet, so that the numbers tell nothing; what comes to a board that everyone
    sees gets the next one, so that nobody presses a number that has just become somebody else's.
    """
    query = select(func.max(Contribution.number)).where(Contribution.cycle_id == cycle_id, Contribution.kind == kind)
    last = session.exec(query).one() or 0
    new = [one for one in contributions(session, cycle_id, kind) if one.number is None]
    for number, one in enumerate(new, start=last + 1):
        one.number = number
    session.flush()


def about(session: Session, contribution: Contribution, kind: Kind) -> list[Contribution]:
    """What of this kind was said about a contribution, in the order of the alphabet."""
    there = contributions(session, contribution.cycle_id, kind)
    return [one for one in there if one.about_id == contribution.id]


def change_text(session: Session, contribution: Contribution, text: str) -> None:
    """Give a wording another text; the one that it had is kept."""
    session.add(Version(contribution_id=contribution.id, text=contribution.text))
    contribution.text = text
    session.flush()


def versions(session: Session, cycle_id: int) -> dict[int, list[str]]:
    """The earlier texts of each wording of a cycle that was changed, the oldest first."""
    query = (
        select(Version)
        .join(Contribution, col(Contribution.id) == col(Version.contribution_id))
        .where(Contribution.cycle_id == cycle_id)
        .order_by(col(Version.id))
    )
    result: dict[int, list[str]] = {}
    for version in session.exec(query):
        result.setdefault(version.contribution_id, []).append(version.text)
    return result


def withdraw(session: Session, contribution: Contribution) -> None:
    """Delete a contribution; what was built on it stays and stands for itself."""
    for one in session.exec(select(Contribution).where(Contribution.about_id == contribution.id)):
        if one.kind is contribution.kind or one.kind is Kind.HELP:
            one.about_id = None
    session.flush()
    session.delete(contribution)
    session.flush()


def choose(session: Session, cycle_id: int, kind: Kind, contribution_id: int | None) -> None:
    """Make one contribution of its kind the chosen one, or none."""
    for one in contributions(session, cycle_id, kind):
        one.chosen = one.id == contribution_id
    session.flush()


def chosen(session: Session, cycle_id: int, kind: Kind) -> Contribution | None:
    """The chosen contribution of its kind."""
    return next((one for one in contributions(session, cycle_id, kind) if one.chosen), None)


def note_contributed(session: Session, run_id: int, person_id: int) -> None:
    """Remember that this person has contributed to this step."""
    if session.get(Contributed, (run_id, person_id)) is None:
        session.add(Contributed(run_id=run_id, person_id=person_id))
        # Beside anonymous texts the order in which people came would tell whose they are.
        stir(session, Contributed, col(Contributed.run_id) == run_id)


def forget_contributed(session: Session, run_id: int, kind: Kind, person_id: int) -> None:
    """Somebody withdrew a contribution: do they still have one?

    Whose the anonymous ones are is not known. But if fewer of them are left than people without one under their name, then
    this person has none: everyone else has at least one.
    """
    run = session.get(StepRun, run_id)
    if run is None:
        return
    there = [one for one in contributions(session, run.cycle_id, kind) if one.key_hash is not None or one.author_id is not None]
    named = {one.author_id for one in there if one.author_id is not None}
    people = contributed(session, run_id)
    if person_id in people - named and sum(one.author_id is None for one in there) < len(people - named):
        same = select(StepRun.id).where(StepRun.cycle_id == run.cycle_id, StepRun.step == run.step)
        session.exec(delete(Contributed).where(col(Contributed.person_id) == person_id, col(Contributed.run_id).in_(same)))
        session.flush()


def contributed_now(session: Session, run_id: int) -> set[int]:
    """The ids of those who have contributed since the group came to this step, the last time."""
    return set(session.exec(select(Contributed.person_id).where(Contributed.run_id == run_id)))


def contributed(session: Session, run_id: int) -> set[int]:
    """The ids of those who have contributed to this step of the cycle, also before the group went back to it."""
    run = session.get(StepRun, run_id)
    if run is None:
        return set()
    query = (
        select(Contributed.person_id)
        .join(StepRun, col(StepRun.id) == col(Contributed.run_id))
        .where(StepRun.cycle_id == run.cycle_id, StepRun.step == run.step)
    )
    return set(session.exec(query))


def toggle_mark(session: Session, contribution_id: int, person_id: int) -> bool:
    """Set or take back this person's mark; True if it now stands."""
    mark = session.get(Mark, (contribution_id, person_id))
    if mark is None:
        session.add(Mark(contribution_id=contribution_id, person_id=person_id))
    else:
        session.delete(mark)
    session.flush()
    return mark is None


def forget_marks(session: Session, contribution_id: int) -> int:
    """Everybody's mark on a contribution goes. Returns how many there were."""
    there = session.exec(select(Mark).where(Mark.contribution_id == contribution_id)).all()
    for mark in there:
        session.delete(mark)
    session.flush()
    return len(there)


def marks(session: Session, cycle_id: int) -> dict[int, int]:
    """How many people marked each contribution of a cycle: of those who are in its group now."""
    query = (
        select(Mark.contribution_id, func.count())
        .join(Contribution, col(Contribution.id) == col(Mark.contribution_id))
        .join(Cycle, col(Cycle.id) == col(Contribution.cycle_id))
        .join(
            Membership,
            and_(col(Membership.person_id) == col(Mark.person_id), col(Membership.community_id) == col(Cycle.community_id)),
        )
        .where(Contribution.cycle_id == cycle_id, Membership.present)
        .group_by(col(Mark.contribution_id))
    )
    return dict(session.exec(query).all())


def marked_by(session: Session, cycle_id: int, person_id: int) -> set[int]:
    """The ids of the contributions of a cycle that this person marked."""
    query = (
        select(Mark.contribution_id)
        .join(Contribution, col(Contribution.id) == col(Mark.contribution_id))
        .where(Contribution.cycle_id == cycle_id, Mark.person_id == person_id)
    )
    return set(session.exec(query))


def votes_of(session: Session, run_id: int, person_id: int) -> dict[int, int]:
    """How many votes this person has put on each option."""
    query = select(Vote).where(Vote.run_id == run_id, Vote.person_id == person_id)
    return {vote.option_id: vote.count for vote in session.exec(query)}


def set_votes(session: Session, run_id: int, person_id: int, votes: dict[int, int]) -> None:
    """Replace this person's votes."""
    session.exec(delete(Vote).where(col(Vote.run_id) == run_id, col(Vote.person_id) == person_id))
    for option_id, count in votes.items():
        session.add(Vote(run_id=run_id, person_id=person_id, option_id=option_id, count=count))
    session.flush()


def voters(session: Session, run_id: int) -> dict[int, int]:
    """How many votes each voter has put."""
    query = select(Vote.person_id, func.sum(Vote.count)).where(Vote.run_id == run_id).group_by(col(Vote.person_id))
    return {person: int(count) for person, count in session.exec(query)}


def close_votes(session: Session, run_id: int, present: set[int]) -> None:
    """Keep the totals of a vote, of those who are ``present``, and forget who voted for what."""
    totals: Counter[int] = Counter()
    for vote in session.exec(select(Vote).where(Vote.run_id == run_id)):
        if vote.person_id in present:
            totals[vote.option_id] += vote.count
    for option_id, total in totals.items():
        session.add(Tally(run_id=run_id, option_id=option_id, votes=total))
    session.exec(delete(Vote).where(col(Vote.run_id) == run_id))
    session.flush()


def tally(session: Session, run_id: int) -> dict[int, int]:
    """The totals of a closed vote."""
    return {row.option_id: row.votes for row in session.exec(select(Tally).where(Tally.run_id == run_id))}
