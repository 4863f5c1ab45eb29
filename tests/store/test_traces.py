"""Leaving no traces: where a text without a name is stored tells nothing, on both databases."""

from pathlib import Path

from sqlalchemy import text
from sqlmodel import Session, select

from bot.store.contributions import Contribution, Kind, Mark
from bot.store.database import Database
from tests.anonymity.pages import File
from tests.store.test_database import a_run

COUNT = 12


def test_the_places_of_texts_without_a_name_tell_no_order(database: Database) -> None:
    cycle_id = database.transact(lambda session: a_run(session).cycle_id)
    for number in range(COUNT):
        one = Contribution(cycle_id=cycle_id, kind=Kind.EXPERIENCE, text=f"told {number:02}", key_hash=f"{number}")
        database.transact(lambda session, one=one: session.add(one))  # type: ignore[misc]
    there = _places(database)
    assert sorted(there) == [f"told {number:02}" for number in range(COUNT)], "nothing is lost"
    assert there not in (sorted(there), sorted(there, reverse=True))


def test_what_points_to_a_text_stays_when_it_changes_its_place(database: Database) -> None:
    def begin(session: Session) -> int:
        run = a_run(session)
        one = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text="told", author_id=1)
        session.add(one)
        session.flush()
        session.add(Mark(contribution_id=one.id, person_id=2))
        return run.cycle_id

    cycle_id = database.transact(begin)
    other = Contribution(cycle_id=cycle_id, kind=Kind.EXPERIENCE, text="told without a name", key_hash="x")
    database.transact(lambda session: session.add(other))
    assert len(database.transact(lambda session: session.exec(select(Mark)).all())) == 1

    def withdraw(session: Session) -> None:
        session.delete(session.exec(select(Contribution).where(Contribution.author_id == 1)).one())

    database.transact(withdraw)
    assert not database.transact(lambda session: session.exec(select(Mark)).all()), "its rules hold again"


def _places(database: Database) -> list[str]:
    if database.is_sqlite:
        rows = [row for row in File(Path(str(database.engine.url.database))).rows() if row.table == "contribution"]
        rows.sort(key=lambda row: row.place)
        return [next(str(value) for value in row.values if str(value).startswith("told")) for row in rows]
    with database.engine.connect() as connection:
        assert len(connection.execute(text("SELECT DISTINCT xmin FROM contribution")).all()) == 1
        return [str(row[0]) for row in connection.execute(text("SELECT text FROM contribution ORDER BY ctid"))]
