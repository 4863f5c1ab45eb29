"""People: whoever the bot has met."""

from sqlalchemy import select
from sqlmodel import Field, Session, SQLModel

from bot.store.base import BigId


class Person(SQLModel, table=True):
    """Somebody with a Telegram account. The id is Telegram's."""

    __tablename__ = "person"

    id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    first_name: str
    last_name: str | None = None
    username: str | None = None
    telegram_language: str | None = None
    language: str | None = None
    """The language chosen in the private chat; None: Telegram's, if we speak it."""
    reachable: bool = False
    """True once they have opened the private chat and as long as they have not blocked the bot."""
    nudges: bool = True
    """False: this person asked for no nudges at all."""

    @property
    def name(self) -> str:
        """What others call this person."""
        return " ".join(part for part in (self.first_name, self.last_name) if part)


def person(session: Session, person_id: int) -> Person | None:
    """The person with Telegram's id ``person_id``."""
    return session.get(Person, person_id)


def forget_stranger(session: Session, somebody: Person) -> None:
    """Whoever is in no group, has nothing here and chose nothing is not kept."""
    session.flush()
    if somebody.language is not None or not somebody.nudges:
        return
    to_people = (
        column
        for table in SQLModel.metadata.tables.values()
        for column in table.columns
        if any(key.target_fullname == "person.id" for key in column.foreign_keys)
    )
    connection = session.connection()
    if any(connection.execute(select(column).where(column == somebody.id).limit(1)).first() for column in to_people):
        return
    session.delete(somebody)
    session.flush()
