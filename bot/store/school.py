"""The school calendar that a group told: where its school is, and its own terms and holidays."""

from datetime import date

from sqlmodel import Session, SQLModel, col, select

from bot.method.dates_values import Stretch
from bot.store.base import counted_key, points_to, word_of


class SchoolPlace(SQLModel, table=True):
    """The country, and the region if it matters, whose holidays count for a group."""

    __tablename__ = "school_place"

    community_id: int = points_to("community.id", primary=True)
    country: str
    """ISO 3166 code."""
    region: str | None = None
    """The code of a part of the country, or a name that the calendar of that country knows."""


class SchoolTime(SQLModel, table=True):
    """A term, holidays or a feast of the school, as the group typed it; both days included."""

    __tablename__ = "school_time"

    id: int = counted_key()
    community_id: int = points_to("community.id")
    name: str
    stretch: Stretch = word_of(Stretch)
    first: date
    last: date


def place(session: Session, community_id: int) -> SchoolPlace | None:
    """Where a group's school is."""
    return session.get(SchoolPlace, community_id)


def set_place(session: Session, community_id: int, country: str, region: str | None) -> None:
    """Say where a group's school is."""
    found = place(session, community_id)
    if found is None:
        session.add(SchoolPlace(community_id=community_id, country=country, region=region))
    else:
        found.country, found.region = country, region
    session.flush()


def times(session: Session, community_id: int) -> list[SchoolTime]:
    """What a group typed, by its first day."""
    query = select(SchoolTime).where(SchoolTime.community_id == community_id)
    return list(session.exec(query.order_by(col(SchoolTime.first), col(SchoolTime.id))))
