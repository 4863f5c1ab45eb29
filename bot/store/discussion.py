"""What the group says about what it sees at the harvest: remarks on an answer, and findings for the report."""

from sqlmodel import Session, SQLModel, select

from bot.store.base import points_to, random_key


class Remark(SQLModel, table=True):
    """Something that somebody added to an answer at the harvest. An anonymous one has no author and no time."""

    __tablename__ = "remark"

    id: int = random_key()
    cycle_id: int = points_to("cycle.id")
    reflection_id: int = points_to("reflection.id")
    text: str
    author_id: int | None = points_to("person.id", optional=True)
    key_hash: str | None = None
    """Of an anonymous one: the hash of the key that lies on its author's own button."""


class Finding(SQLModel, table=True):
    """A sentence in which the group says what it sees: its own analysis. It is the group's, nobody's own."""

    __tablename__ = "finding"

    id: int = random_key()
    cycle_id: int = points_to("cycle.id")
    topic: str
    """What it is about: a board of the harvest."""
    text: str


def remarks(session: Session, cycle_id: int) -> dict[int, list[Remark]]:
    """What was added to each answer of a cycle, in the order of the alphabet."""
    result: dict[int, list[Remark]] = {}
    there = session.exec(select(Remark).where(Remark.cycle_id == cycle_id))
    for one in sorted(there, key=lambda r: (r.text.casefold(), r.id)):
        result.setdefault(one.reflection_id, []).append(one)
    return result


def findings(session: Session, cycle_id: int) -> list[Finding]:
    """The group's findings in a cycle, in the order of the alphabet."""
    there = session.exec(select(Finding).where(Finding.cycle_id == cycle_id))
    return sorted(there, key=lambda f: (f.text.casefold(), f.id))
