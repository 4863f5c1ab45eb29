"""Which updates have been handled."""

from sqlmodel import Field, Session, SQLModel, col, delete, func, select

from bot.store.base import BigId

KEEP = 20_000
"""So many marks are kept: Telegram repeats an update for a day at most, and counts them up."""


class Handled(SQLModel, table=True):
    """The mark that an update has been handled; stored together with all that it changed."""

    __tablename__ = "handled"

    update_id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})


def is_handled(session: Session, update_id: int) -> bool:
    """True if this update came before."""
    return session.get(Handled, update_id) is not None


def mark_handled(session: Session, update_id: int) -> None:
    """Mark it."""
    session.add(Handled(update_id=update_id))


def forget_old(session: Session) -> None:
    """Drop the marks of long ago."""
    newest = session.exec(select(func.max(Handled.update_id))).one()
    if newest is not None:
        session.exec(delete(Handled).where(col(Handled.update_id) < newest - KEEP))
