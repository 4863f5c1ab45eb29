"""The library: what a group keeps for later and for others, beside its lessons."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement
from sqlmodel import Session, SQLModel, col, or_, select

from bot.store.base import counted_key, may_lose, points_to, word_of
from bot.store.communities import Community
from bot.store.meetings import Meeting, MeetingNote
from bot.store.reflections import Lesson, Visibility


class Sort(StrEnum):
    """What something in the library is."""

    LINK = "link"
    DOCUMENT = "document"
    PICTURE = "picture"
    PRACTICE = "practice"
    """A good practice, in words."""


class Item(SQLModel, table=True):
    """Something that somebody saved for the group."""

    __tablename__ = "library_item"

    id: int = counted_key()
    community_id: int = points_to("community.id")
    sort: Sort = word_of(Sort)
    text: str
    """Its title, or the good practice itself."""
    url: str | None = None
    file_id: str | None = None
    """Telegram's id of a document or picture; its content is not kept."""
    tags: str = ""
    """Words, with spaces between them."""
    visibility: Visibility = word_of(Visibility, default=Visibility.GROUP)
    saved_by: int | None = may_lose("person.id")
    saved_on: date


@dataclass(frozen=True)
class Entry:
    """A lesson or an item, as the library shows it."""

    code: str
    """``l``, ``i`` or ``n``, and its id: what a button carries."""
    text: str
    tags: tuple[str, ...]
    community: Community
    visibility: Visibility
    item: Item | None
    """None: it is a lesson, or a note."""
    note: MeetingNote | None = None
    """What was noted in a meeting."""


def readable(session: Session, community_ids: set[int]) -> list[Entry]:
    """All that the members of these communities may read: their own, and what other groups show to everyone.

    Lessons first, then the items, then what was noted in their own meetings, the newest first.
    """

    def seen(community: object, visibility: object) -> ColumnElement[bool]:
        own: ColumnElement[bool] = col(community).in_(community_ids)
        return or_(own, col(visibility) == Visibility.ALL)

    lessons = session.exec(
        select(Lesson, Community)
        .join(Community, col(Community.id) == col(Lesson.community_id))
        .where(seen(Lesson.community_id, Lesson.visibility))
    )
    items = session.exec(
        select(Item, Community)
        .join(Community, col(Community.id) == col(Item.community_id))
        .where(seen(Item.community_id, Item.visibility))
        .order_by(col(Item.id).desc())
    )
    found = [
        Entry(f"l{one.id}", one.text, tuple(one.tags.split()), community, one.visibility, None) for one, community in lessons
    ]
    found.sort(key=lambda entry: (entry.text.casefold(), entry.code))
    notes = session.exec(
        select(MeetingNote, Community)
        .join(Meeting, col(Meeting.id) == col(MeetingNote.meeting_id))
        .join(Community, col(Community.id) == col(Meeting.community_id))
        .where(col(Meeting.community_id).in_(community_ids))
        .order_by(col(MeetingNote.id).desc())
    )
    return [
        *found,
        *(Entry(f"i{one.id}", one.text, tuple(one.tags.split()), community, one.visibility, one) for one, community in items),
        *(Entry(f"n{one.id}", one.text, (), community, Visibility.GROUP, None, one) for one, community in notes),
    ]


def item(session: Session, item_id: int) -> Item | None:
    """The item with this id."""
    return session.get(Item, item_id)
