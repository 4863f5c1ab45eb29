"""What the store promises, on both databases."""

import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlmodel import Session, select

from bot.store import communities, contributions, updates
from bot.store.communities import Community, Membership
from bot.store.contributions import Contribution, Kind, Vote
from bot.store.cycles import Cycle, StepRun
from bot.store.database import Database
from bot.store.people import Person

NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)


def a_run(session: Session, chat_id: int = -100) -> StepRun:
    """A community with a cycle at focus, and four people."""
    community = Community(chat_id=chat_id, title="Riverside School", created_at=NOON)
    session.add(community)
    for person_id in range(1, 5):
        if session.get(Person, person_id) is None:
            session.add(Person(id=person_id, first_name=f"Person {person_id}"))
    session.flush()
    cycle = Cycle(community_id=community.id, number=1, started_at=NOON)
    session.add(cycle)
    session.flush()
    run = StepRun(cycle_id=cycle.id, step="focus", opened_at=NOON)
    session.add(run)
    session.flush()
    return run


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    def fails(session: Session) -> None:
        session.add(Person(id=7, first_name="Ana"))
        session.flush()
        raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        database.transact(fails)
    assert database.transact(lambda s: s.get(Person, 7)) is None


def test_moments_come_back_in_utc_whatever_zone_they_had(database: Database) -> None:
    in_lisbon_summer = datetime(2027, 7, 1, 9, 30, tzinfo=timezone(timedelta(hours=1)))

    def store(session: Session) -> None:
        session.add(Community(chat_id=-1, title="X", created_at=in_lisbon_summer))

    database.transact(store)
    community = database.transact(lambda s: communities.community_of_chat(s, -1))
    assert community is not None
    assert community.created_at == in_lisbon_summer
    assert community.created_at.utcoffset() == timedelta(0)


def test_telegrams_long_ids_fit(database: Database) -> None:
    database.transact(lambda s: s.add(Person(id=7_123_456_789, first_name="Ana")))
    database.transact(lambda s: s.add(Community(chat_id=-1_002_123_456_789, title="X", created_at=NOON)))
    assert database.transact(lambda s: communities.community_of_chat(s, -1_002_123_456_789)) is not None


def test_two_updates_at_once_are_both_counted(database: Database) -> None:
    """A read and a write in one transaction: nobody's press gets lost between them."""

    def setup(session: Session) -> int:
        run = a_run(session)
        return run.cycle_id

    cycle_id = database.transact(setup)

    def press() -> None:
        def work(session: Session) -> None:
            communities.community_of_chat(session, -100, lock=True)
            cycle = session.get(Cycle, cycle_id)
            assert cycle is not None
            cycle.measure_reached = str(int(cycle.measure_reached or 0) + 1)

        for _ in range(10):
            database.transact(work)

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cycle = database.transact(lambda s: s.get(Cycle, cycle_id))
    assert cycle is not None
    assert cycle.measure_reached == "40"


def test_closing_a_vote_keeps_the_totals_of_those_who_are_there_and_forgets_who_voted(database: Database) -> None:
    def vote(session: Session) -> int:
        run = a_run(session)
        contributions.set_votes(session, run.id, 1, {11: 2, 12: 1})
        contributions.set_votes(session, run.id, 2, {12: 3})
        contributions.set_votes(session, run.id, 2, {12: 1, 13: 1})
        assert contributions.voters(session, run.id) == {1: 3, 2: 2}
        contributions.set_votes(session, run.id, 3, {11: 3})
        contributions.close_votes(session, run.id, {1, 2})
        return run.id

    run_id = database.transact(vote)
    assert database.transact(lambda s: contributions.tally(s, run_id)) == {11: 2, 12: 2, 13: 1}
    assert database.transact(lambda s: list(s.exec(select(Vote)))) == []


def test_contributions_come_in_the_order_of_the_alphabet_not_of_storing(database: Database) -> None:
    def store(session: Session) -> list[str]:
        run = a_run(session)
        for text in ("zebra", "Apple", "mango"):
            session.add(Contribution(cycle_id=run.cycle_id, kind=Kind.IDEA, text=text))
        session.flush()
        return [c.text for c in contributions.contributions(session, run.cycle_id, Kind.IDEA)]

    assert database.transact(store) == ["Apple", "mango", "zebra"]


def test_an_update_is_known_once_it_was_handled_and_old_marks_go(database: Database) -> None:
    def handle(session: Session) -> None:
        updates.mark_handled(session, 5)
        updates.mark_handled(session, updates.KEEP + 10)

    database.transact(handle)
    assert database.transact(lambda s: updates.is_handled(s, 5))
    database.transact(updates.forget_old)
    assert not database.transact(lambda s: updates.is_handled(s, 5))
    assert database.transact(lambda s: updates.is_handled(s, updates.KEEP + 10))


def test_what_belongs_to_a_community_goes_with_it(database: Database) -> None:
    def store_and_delete(session: Session) -> int:
        run = a_run(session, -300)
        community = communities.community_of_chat(session, -300)
        assert community is not None
        session.add(Membership(community_id=community.id, person_id=1))
        session.add(Contribution(cycle_id=run.cycle_id, kind=Kind.IDEA, text="x"))
        session.flush()
        session.delete(community)
        session.flush()
        return len(list(session.exec(select(StepRun)))) + len(list(session.exec(select(Contribution))))

    assert database.transact(store_and_delete) == 0
