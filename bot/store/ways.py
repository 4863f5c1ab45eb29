"""Ways of working: the few rules that a group gave its meetings, and its rituals of checking in and out."""

from enum import StrEnum

from sqlmodel import Session, SQLModel, col, delete, select

from bot.store.base import counted_key, may_lose, points_to, word_of


class WayKind(StrEnum):
    """What a way of working is."""

    RULE = "rule"
    CHECK_IN = "checkin"
    CHECK_OUT = "checkout"


class Way(SQLModel, table=True):
    """A rule, or a ritual: a ready one, or one in the group's own words."""

    __tablename__ = "way"

    id: int = counted_key()
    community_id: int = points_to("community.id")
    kind: WayKind = word_of(WayKind)
    ready: str | None = None
    """A key of `bot.method.ways`, or None."""
    text: str | None = None
    author_id: int | None = may_lose("person.id")
    agreed: bool = False
    """True once it holds."""


class WaySupport(SQLModel, table=True):
    """Somebody wants a rule."""

    __tablename__ = "way_support"

    way_id: int = points_to("way.id", primary=True)
    person_id: int = points_to("person.id", primary=True)


def ways(session: Session, community_id: int, kind: WayKind) -> list[Way]:
    """A group's ways of one kind, in the order in which they came up."""
    query = select(Way).where(Way.community_id == community_id, Way.kind == kind).order_by(col(Way.id))
    return list(session.exec(query))


def supporters(session: Session, way_id: int) -> set[int]:
    """Who wants it."""
    return set(session.exec(select(WaySupport.person_id).where(WaySupport.way_id == way_id)))


def toggle_support(session: Session, way_id: int, person_id: int) -> bool:
    """Want it, or no longer; returns whether they want it now."""
    row = session.get(WaySupport, (way_id, person_id))
    if row is None:
        session.add(WaySupport(way_id=way_id, person_id=person_id))
    else:
        session.delete(row)
    session.flush()
    return row is None


def drop(session: Session, way: Way) -> None:
    """It is none of the group's ways any more."""
    session.exec(delete(WaySupport).where(col(WaySupport.way_id) == way.id))
    session.delete(way)
    session.flush()
