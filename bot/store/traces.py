"""Leaving no traces: what was deleted is gone from the file, and no order of storing tells who came when.

Three things could connect a person with an anonymous text, even though no row does: the order in which rows were stored
(SQLite's hidden row numbers, the places of rows and of their index entries within a page, PostgreSQL's marks of transactions),
what is left of deleted rows in the file, and the journal, which remembers what changed together. `stir` takes care of the first
for rows that tell who has taken part, and `rearrange` for the texts themselves: whoever knows when each person wrote to the bot
could match that with their order. SQLite's secure_delete takes care of the second (see `bot.store.database`), `forget_history`
of the third.
"""

import secrets
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table, event, insert, select, update
from sqlalchemy.orm import ORMExecuteState
from sqlalchemy.orm import Session as AnySession
from sqlmodel import Session, SQLModel

STIR = "stir"
REARRANGE = "rearrange"
"""Under this name a session notes which rows have to change their places: table, column and value."""
FORGET = "forget_history"
"""Under this name a session notes that the journal has to be cut when it has committed."""


def forget_history(session: Session) -> None:
    """After this transaction the journal may not tell what changed in it, nor what stood there before."""
    session.info[FORGET] = True


def stir(session: Session, table: type[SQLModel], *where: Any) -> None:
    """Take the rows out and put them back in an order of chance.

    Called after each new row, so that neither the order nor the places of the rows tell which is the new one. Only for tables
    that no other table points to: nothing may go with a row that is taken out.
    """
    session.flush()
    rows_of: Table = table.__table__  # type: ignore[attr-defined]  # of each SQLModel with table=True
    connection = session.connection()
    rows = [dict(row) for row in connection.execute(rows_of.select().where(*where)).mappings()]
    secrets.SystemRandom().shuffle(rows)
    if len(rows) > 1:
        connection.execute(rows_of.delete().where(*where))
        connection.execute(insert(rows_of), rows)
    forget_history(session)


def stir_later(session: Session, table: type[SQLModel], column: Any, value: int) -> None:
    """The same when the transaction is whole, for rows that are about to change."""
    session.info.setdefault(STIR, {})[(table, value)] = column == value


@event.listens_for(AnySession, "before_commit")
def _stir_now(session: AnySession) -> None:
    for (table, _value), where in session.info.pop(STIR, {}).items():
        stir(session, table, where)  # type: ignore[arg-type]  # all sessions here are SQLModel's


@event.listens_for(AnySession, "after_flush")
def _anonymous_rows_came(session: AnySession, _context: object) -> None:
    """What has a key has no author: it changes places with all that was stored beside it."""
    for row in (*session.new, *session.dirty):
        if getattr(row, "key_hash", None) is not None:
            column = next(name for name in _TOGETHER if hasattr(row, name))
            session.info.setdefault(REARRANGE, set()).add((type(row).__tablename__, column, getattr(row, column)))
            session.info[FORGET] = True


_TOGETHER = ("cycle_id", "run_id", "community_id", "survey_id", "reflection_id")
"""By the first of these columns that they have, rows are stored beside each other."""


@event.listens_for(AnySession, "before_commit")
def _rearrange_now(session: AnySession) -> None:
    """On PostgreSQL a changed row gets a new place and the mark of this transaction: all of them, in an order of chance."""
    if session.get_bind().dialect.name != "postgresql":
        return
    session.flush()
    for name, column, value in session.info.pop(REARRANGE, ()):
        table = SQLModel.metadata.tables[name]
        ids = list(session.connection().execute(select(table.c.id).where(table.c[column] == value)).scalars())
        for row_id in secrets.SystemRandom().sample(ids, len(ids)):
            session.connection().execute(update(table).where(table.c.id == row_id).values(key_hash=table.c.key_hash))


def rearrange(connection: Any, places: Iterable[tuple[str, str, int]]) -> None:
    """On SQLite rows are taken out and put back in an order of chance, in a transaction of its own after the one that stored.

    Only so can the rules be left out by which other rows would go with them.
    """
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    try:
        cursor.execute("BEGIN IMMEDIATE")
        for table, column, value in places:
            # All of these names are ours.
            where = f'"{table}" WHERE "{column}" = ?'
            rows = cursor.execute(f"SELECT * FROM {where}", (value,)).fetchall()  # noqa: S608
            cursor.execute(f"DELETE FROM {where}", (value,))  # noqa: S608
            for row in secrets.SystemRandom().sample(rows, len(rows)):
                cursor.execute(f'INSERT INTO "{table}" VALUES ({",".join("?" * len(row))})', row)  # noqa: S608
        cursor.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            cursor.execute("ROLLBACK")
        raise
    finally:
        cursor.execute("PRAGMA foreign_keys=ON")


@event.listens_for(AnySession, "after_flush")
def _rows_went(session: AnySession, _context: object) -> None:
    """What is deleted is drafts, questions, votes and messages that have gone to one person: the journal forgets them too.

    Messages to a group are deleted all the time, and hold nothing that the group does not know.
    """
    if any(getattr(row, "chat_id", 1) > 0 for row in session.deleted):
        session.info[FORGET] = True


@event.listens_for(AnySession, "do_orm_execute")
def _many_went(state: ORMExecuteState) -> None:
    if state.is_delete:
        state.session.info[FORGET] = True
