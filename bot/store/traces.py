"""Leaving no traces: what was deleted is gone from the file, and no order of storing tells who came when.

Three things could connect a person with an anonymous text, even though no row does: the order in which rows were stored
(SQLite's hidden row numbers, the places of rows within a page, PostgreSQL's marks of transactions), what is left of deleted
rows in the file, and the journal, which remembers what changed together. `stir` takes care of the first, SQLite's secure_delete
of the second (see `bot.store.database`), `forget_history` of the third.
"""

import secrets
from typing import Any

from sqlalchemy import Table, event, insert
from sqlalchemy.orm import ORMExecuteState
from sqlalchemy.orm import Session as AnySession
from sqlmodel import Session, SQLModel

STIR = "stir"
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
