"""The reflection task: thoughts on what a shared goal takes, private unless their author shares them with a group."""

from collections.abc import Iterable

from sqlmodel import Field, Session, SQLModel, col, select

from bot.store.base import BigId, points_to, random_key, word_of
from bot.store.reflections import Sharing


class Thought(SQLModel, table=True):
    """An answer to a question of the reflection task. Shared without a name it has no author, no time and no private copy."""

    __tablename__ = "thought"

    id: int = random_key()
    question: str
    """A name in `bot.method.task`."""
    text: str
    sharing: Sharing = word_of(Sharing, default=Sharing.MINE)
    author_id: int | None = points_to("person.id", optional=True)
    community_id: int | None = points_to("community.id", optional=True)
    """The group that it is shared with."""
    key_hash: str | None = None
    """Of an anonymous one: the hash of the key that lies on its author's own button."""


class TaskProgress(SQLModel, table=True):
    """Which question of the reflection task somebody was asked last."""

    __tablename__ = "task_progress"

    person_id: int = Field(
        foreign_key="person.id", primary_key=True, ondelete="CASCADE", sa_type=BigId, sa_column_kwargs={"autoincrement": False}
    )
    position: int = 0


def own_thoughts(session: Session, person_id: int) -> list[Thought]:
    """What this person wrote under their name or for themselves, in the order of the alphabet."""
    return _sorted(session.exec(select(Thought).where(Thought.author_id == person_id)))


def shared_thoughts(session: Session, community_id: int) -> list[Thought]:
    """What was shared with a group, in the order of the alphabet."""
    return _sorted(
        session.exec(select(Thought).where(Thought.community_id == community_id, col(Thought.sharing) != Sharing.MINE))
    )


def _sorted(there: Iterable[Thought]) -> list[Thought]:
    return sorted(there, key=lambda one: (one.text.casefold(), one.id))
