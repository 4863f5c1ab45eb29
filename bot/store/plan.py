"""The action plan: actions, their order and the people who took them on."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Session, SQLModel, col, delete, or_, select

from bot.store.base import counted_key, may_lose, moment, points_to, word_of
from bot.store.people import Person


class State(StrEnum):
    """How far an action is."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"


class Share(StrEnum):
    """What somebody has to do with an action."""

    DOES = "does"
    HELPS = "helps"
    ASKED = "asked"
    """Nothing yet: was asked to take it over."""


class Action(SQLModel, table=True):
    """A step of the plan."""

    __tablename__ = "action"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    idea_id: int | None = may_lose("contribution.id")
    """The idea that it came from."""
    title: str
    state: State = word_of(State, default=State.OPEN)
    start_on: date | None = None
    due_on: date | None = None
    needs_help: bool = False
    percent: int | None = None
    """How far it is, as those who do it said."""
    progress: str | None = None
    """How it is going, in the words that they said last."""
    progress_by: int | None = may_lose("person.id")
    """A moderator who noted that for those who do it; None: they noted it themselves."""
    since: datetime | None = moment(optional=True)
    """When its dates were set, or the plan agreed: what was over by then nobody is reminded of."""
    outcome: str | None = None
    """What came of it, in its owner's words."""
    done_at: datetime | None = moment(optional=True)
    done_from: State | None = word_of(State, default=None, nullable=True)
    """How far it was when it was marked as done, to go back to if that was too early."""


class Need(SQLModel, table=True):
    """``action_id`` can start when ``needs_id`` is done."""

    __tablename__ = "need"

    action_id: int = points_to("action.id", primary=True)
    needs_id: int = points_to("action.id", primary=True)


class Claim(SQLModel, table=True):
    """A person's share in an action."""

    __tablename__ = "claim"

    action_id: int = points_to("action.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    share: Share = word_of(Share)
    asked_by: int | None = may_lose("person.id")
    """Who asked this person to take it over, until the answer; until then whoever asked keeps it."""
    nudges: bool = True
    """False: this person said "not this one"."""
    since: datetime | None = moment(optional=True)
    """When it became theirs: what was over by then they are not reminded of."""
    later_on: date | None = None
    """The day until which this person wants to hear nothing of it."""


class HadShare(SQLModel, table=True):
    """Somebody had an action, and has handed it over or given it back: they are thanked at the end all the same."""

    __tablename__ = "had_share"

    action_id: int = points_to("action.id", primary=True)
    person_id: int = points_to("person.id", primary=True)


class Proposal(SQLModel, table=True):
    """A date that somebody proposed for an action while the plan was made; the newest stands, the others are offered again."""

    __tablename__ = "date_proposal"

    id: int = counted_key()
    action_id: int = points_to("action.id")
    of_start: bool = False
    day: date | None = None
    """None: it shall have no such date."""
    person_id: int | None = may_lose("person.id")


class TimesAgreed(SQLModel, table=True):
    """Somebody said that the times of the plan, as they are, suit them."""

    __tablename__ = "times_agreed"

    run_id: int = points_to("step_run.id", primary=True)
    person_id: int = points_to("person.id", primary=True)


def actions(session: Session, cycle_id: int) -> list[Action]:
    """The actions of a cycle's plan, in the order in which they were chosen."""
    return list(session.exec(select(Action).where(Action.cycle_id == cycle_id).order_by(col(Action.id))))


def _ids(session: Session, cycle_id: int) -> list[int]:
    return list(session.exec(select(Action.id).where(Action.cycle_id == cycle_id).order_by(col(Action.id))))


def action(session: Session, action_id: int) -> Action | None:
    """One action."""
    return session.get(Action, action_id)


def needs(session: Session, cycle_id: int) -> dict[int, set[int]]:
    """For each action the actions that it needs first."""
    query = (
        select(col(Need.action_id), col(Need.needs_id))
        .join(Action, col(Action.id) == col(Need.action_id))
        .where(Action.cycle_id == cycle_id)
    )
    result: dict[int, set[int]] = {one: set() for one in _ids(session, cycle_id)}
    for action_id, needs_id in session.exec(query):
        result[action_id].add(needs_id)
    return result


def claims(session: Session, cycle_id: int) -> dict[int, list[tuple[Share, Person]]]:
    """For each action who has which share in it, by name."""
    query = (
        select(Claim, Person)
        .join(Action, col(Action.id) == col(Claim.action_id))
        .join(Person, col(Person.id) == col(Claim.person_id))
        .where(Action.cycle_id == cycle_id)
        .order_by(col(Person.first_name), col(Person.id))
    )
    result: dict[int, list[tuple[Share, Person]]] = {one: [] for one in _ids(session, cycle_id)}
    for claim, person in session.exec(query):
        result[claim.action_id].append((claim.share, person))
    return result


def claim_of(session: Session, action_id: int, person_id: int) -> Claim | None:
    """This person's share in this action."""
    return session.get(Claim, (action_id, person_id))


def claim_rows(session: Session, cycle_id: int) -> list[Claim]:
    """All shares in the actions of a cycle's plan."""
    query = select(Claim).join(Action, col(Action.id) == col(Claim.action_id)).where(Action.cycle_id == cycle_id)
    return list(session.exec(query))


def set_claim(session: Session, action_id: int, person_id: int, share: Share | None, now: datetime | None = None) -> None:
    """Give this person a share in the action, another one, or none; ``now`` is kept as the moment since when they have it."""
    claim = claim_of(session, action_id, person_id)
    if claim is not None and share is None:
        session.delete(claim)
    elif claim is not None and share is not None:
        if claim.share is not share:
            claim.since, claim.later_on = now, None
        claim.share, claim.asked_by = share, None
    elif share is not None:
        session.add(Claim(action_id=action_id, person_id=person_id, share=share, since=now))
    session.flush()


def note_had(session: Session, action_id: int, person_id: int) -> None:
    """Remember that somebody had this action."""
    session.merge(HadShare(action_id=action_id, person_id=person_id))
    session.flush()


def had(session: Session, cycle_id: int) -> set[int]:
    """Those who had an action of a cycle's plan and have it no more."""
    query = select(HadShare.person_id).join(Action, col(Action.id) == col(HadShare.action_id))
    return set(session.exec(query.where(Action.cycle_id == cycle_id)))


def owners(session: Session, action_id: int) -> list[Person]:
    """Those who do this action."""
    query = (
        select(Person)
        .join(Claim, col(Claim.person_id) == col(Person.id))
        .where(Claim.action_id == action_id, Claim.share == Share.DOES)
        .order_by(col(Person.first_name), col(Person.id))
    )
    return list(session.exec(query))


def has_open(session: Session, cycle_id: int, person_id: int) -> bool:
    """Whether somebody does an action that is not done yet."""
    query = (
        select(Action.id)
        .join(Claim, col(Claim.action_id) == col(Action.id))
        .where(Action.cycle_id == cycle_id, Action.state != State.DONE)
        .where(Claim.person_id == person_id, Claim.share == Share.DOES)
    )
    return session.exec(query).first() is not None


def ask_to_take_over(session: Session, action_id: int, person_id: int, asked_by: int) -> None:
    """Somebody is asked to take an action over; who helps with it already goes on helping meanwhile."""
    claim = claim_of(session, action_id, person_id)
    if claim is None:
        claim = Claim(action_id=action_id, person_id=person_id, share=Share.ASKED)
        session.add(claim)
    claim.asked_by = asked_by
    session.flush()


def answer_take_over(session: Session, claim: Claim, *, yes: bool, now: datetime | None = None) -> None:
    """The answer of somebody who was asked to take an action over."""
    asked_by, claim.asked_by = claim.asked_by, None
    if yes:
        claim.share, claim.since = Share.DOES, now
        if asked_by is not None:
            note_had(session, claim.action_id, asked_by)
            set_claim(session, claim.action_id, asked_by, None)
    elif claim.share is Share.ASKED:
        session.delete(claim)
    session.flush()


def give_all_back(session: Session, person_id: int, cycle_id: int) -> list[Action]:
    """Somebody goes: their shares in what is not done end. Returns the actions that nobody does now, in the plan's order."""
    query = (
        select(Claim, Action)
        .join(Action, col(Action.id) == col(Claim.action_id))
        .where(Claim.person_id == person_id, Action.cycle_id == cycle_id, Action.state != State.DONE)
        .order_by(col(Action.id))
    )
    did = []
    for claim, one in session.exec(query).all():
        if claim.share is Share.DOES:
            did.append(one)
            note_had(session, one.id, person_id)
        session.delete(claim)
    session.flush()
    return [one for one in did if not owners(session, one.id)]


def propose(session: Session, action_id: int, day: date | None, person_id: int | None, *, of_start: bool) -> None:
    """Remember who proposed a date."""
    session.add(Proposal(action_id=action_id, of_start=of_start, day=day, person_id=person_id))
    session.flush()


def proposals(session: Session, cycle_id: int) -> dict[tuple[int, bool], list[tuple[date | None, Person | None]]]:
    """For each action, and for due (False) and start (True), what was proposed by whom, the newest first."""
    query = (
        select(Proposal, Person)
        .join(Action, col(Action.id) == col(Proposal.action_id))
        .outerjoin(Person, col(Person.id) == col(Proposal.person_id))
        .where(Action.cycle_id == cycle_id)
        .order_by(col(Proposal.id).desc())
    )
    found: dict[tuple[int, bool], list[tuple[date | None, Person | None]]] = {}
    for proposal, person in session.exec(query):
        found.setdefault((proposal.action_id, proposal.of_start), []).append((proposal.day, person))
    return found


def agree_on_times(session: Session, run_id: int, person_id: int) -> bool:
    """The times suit somebody, or not any more; True if they now do."""
    there = session.get(TimesAgreed, (run_id, person_id))
    if there is None:
        session.add(TimesAgreed(run_id=run_id, person_id=person_id))
    else:
        session.delete(there)
    session.flush()
    return there is None


def agreed_on_times(session: Session, run_id: int) -> set[int]:
    """Whom the times suit as they are."""
    return set(session.exec(select(TimesAgreed.person_id).where(TimesAgreed.run_id == run_id)))


def times_changed(session: Session, run_id: int) -> None:
    """A date changed: who had agreed is asked anew."""
    session.exec(delete(TimesAgreed).where(col(TimesAgreed.run_id) == run_id))
    session.flush()


def asked_by(session: Session, action_id: int, person_id: int) -> Person | None:
    """Whom this person has asked to take an action over, while the answer is awaited."""
    query = (
        select(Person)
        .join(Claim, col(Claim.person_id) == col(Person.id))
        .where(Claim.action_id == action_id, Claim.asked_by == person_id)
    )
    return session.exec(query).first()


def toggle_need(session: Session, action_id: int, needs_id: int) -> bool:
    """Set or take away that an action needs another one; True if it now does. Whoever calls has looked for circles."""
    need = session.get(Need, (action_id, needs_id))
    if need is None:
        session.add(Need(action_id=action_id, needs_id=needs_id))
    else:
        session.delete(need)
    session.flush()
    return need is None


def drop(session: Session, one: Action) -> None:
    """Take an action out of the plan, with its order and its shares."""
    session.exec(delete(Need).where(or_(col(Need.action_id) == one.id, col(Need.needs_id) == one.id)))
    session.exec(delete(Claim).where(col(Claim.action_id) == one.id))
    session.exec(delete(HadShare).where(col(HadShare.action_id) == one.id))
    session.delete(one)
    session.flush()


def actions_of(session: Session, person_id: int, cycle_id: int | None = None) -> list[Action]:
    """The actions that this person does or helps with, those due first at the top."""
    query = (
        select(Action)
        .join(Claim, col(Claim.action_id) == col(Action.id))
        .where(Claim.person_id == person_id, col(Claim.share).in_([Share.DOES, Share.HELPS]))
    )
    if cycle_id is not None:
        query = query.where(Action.cycle_id == cycle_id)
    return sorted(session.exec(query), key=lambda a: (a.due_on or date.max, a.id))
