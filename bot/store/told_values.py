"""What people told as the value that was reached: side by side, one of each person, and which of them counts."""

from sqlmodel import Session, SQLModel, col, select

from bot.store.base import counted_key, may_lose, points_to
from bot.store.cycles import Cycle


class ToldValue(SQLModel, table=True):
    """A value as somebody told it."""

    __tablename__ = "told_value"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    person_id: int | None = may_lose("person.id")
    value: str
    counts: bool = False
    """Whether it was confirmed as the result, which `Cycle.measure_reached` holds too."""


def told_values(session: Session, cycle_id: int) -> list[ToldValue]:
    """All of a cycle, in the order in which they were told."""
    return list(session.exec(select(ToldValue).where(ToldValue.cycle_id == cycle_id).order_by(col(ToldValue.id))))


def tell(session: Session, cycle_id: int, person_id: int, value: str) -> ToldValue:
    """Keep a value. It takes the place of what the same person told before, unless that counts."""
    before = [one for one in told_values(session, cycle_id) if one.person_id == person_id]
    row = next((one for one in before if one.value == value), None)
    for one in before:
        if one is not row and not one.counts:
            session.delete(one)
    if row is None:
        row = ToldValue(cycle_id=cycle_id, person_id=person_id, value=value)
        session.add(row)
    session.flush()
    return row


def count(session: Session, cycle: Cycle, chosen: ToldValue | None) -> None:
    """Let one value count, or none; all others stay as they are."""
    for one in told_values(session, cycle.id):
        one.counts = chosen is not None and one.id == chosen.id
    cycle.measure_reached = chosen.value if chosen is not None else None
    session.flush()


def take_back(session: Session, cycle: Cycle, row: ToldValue) -> None:
    """A value goes; if it counted, none does."""
    if row.counts:
        cycle.measure_reached = None
    session.delete(row)
    session.flush()
