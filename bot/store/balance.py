"""How working together was, in numbers from 1 to 5. No number has a person or a time; who has given one is kept apart."""

from sqlmodel import Field, Session, SQLModel, select

from bot.store.base import points_to, random_key


class Rating(SQLModel, table=True):
    """A number that somebody gave; only its author's own button holds the key to it."""

    __tablename__ = "rating"

    id: int = random_key()
    cycle_id: int = points_to("cycle.id")
    aspect: str
    """A question of the reflection: collaboration, communication, deciding."""
    value: int
    """1 to 5."""
    key_hash: str


class Rated(SQLModel, table=True):
    """Who has given a number for an aspect; not which."""

    __tablename__ = "rated"

    cycle_id: int = points_to("cycle.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    aspect: str = Field(primary_key=True)


def ratings(session: Session, cycle_id: int, aspect: str) -> list[int]:
    """The numbers that were given, the lowest first."""
    return sorted(session.exec(select(Rating.value).where(Rating.cycle_id == cycle_id, Rating.aspect == aspect)))


def has_rated(session: Session, cycle_id: int, person_id: int, aspect: str) -> bool:
    """Whether this person has given a number."""
    return session.get(Rated, (cycle_id, person_id, aspect)) is not None


def rate(session: Session, cycle_id: int, person_id: int, aspect: str, value: int, key_hash: str) -> Rating:
    """Keep a number, and apart from it that this person has given one."""
    rating = Rating(cycle_id=cycle_id, aspect=aspect, value=value, key_hash=key_hash)
    session.add_all([rating, Rated(cycle_id=cycle_id, person_id=person_id, aspect=aspect)])
    session.flush()
    return rating


def unrate(session: Session, rating: Rating, person_id: int) -> None:
    """Take a number back; its author can give another one."""
    rated = session.get(Rated, (rating.cycle_id, person_id, rating.aspect))
    session.delete(rating)
    if rated is not None:
        session.delete(rated)
    session.flush()
