"""Private reflections, notes on the way, lessons and seeds."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from bot.store.base import BigId, counted_key, may_lose, moment, points_to, random_key, word_of
from bot.store.cycles import Cycle
from bot.store.traces import stir_later


class Sharing(StrEnum):
    """Who sees an answer."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    MINE = "mine"


class Reflection(SQLModel, table=True):
    """An answer to a prompt of the private reflection. An anonymous one has no author and no time."""

    __tablename__ = "reflection"

    id: int = random_key()
    cycle_id: int = points_to("cycle.id")
    prompt: str
    text: str
    sharing: Sharing = word_of(Sharing)
    author_id: int | None = points_to("person.id", optional=True)
    key_hash: str | None = None
    withdrawn: bool = False
    voice: str | None = None
    """Told by voice: the id by which Telegram knows the file. A voice is never anonymous; ``text`` says what it is about."""
    seconds: int = 0
    """Of a voice: how long it is."""
    joined_id: int | None = may_lose("reflection.id")
    """At the harvest the group joined it to this one, which stands for both."""
    heading: str | None = None
    """What the group calls this one and those that are joined to it."""


class ReflectionProgress(SQLModel, table=True):
    """How far somebody is with the prompts: which are answered or skipped; not what was answered."""

    __tablename__ = "reflection_progress"

    cycle_id: int = points_to("cycle.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    position: int = 0
    """The index of the prompt that comes next."""
    finished: bool = False


class Note(SQLModel, table=True):
    """A thought kept on the way for the reflection."""

    __tablename__ = "note"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    person_id: int = points_to("person.id")
    text: str
    written_at: datetime = moment()
    prompt: str | None = None
    """The question of the reflection that it belongs to, if its author said so."""
    voice: str | None = None
    """Told by voice: the id by which Telegram knows the file."""
    seconds: int = 0


class Visibility(StrEnum):
    """Who may see a lesson."""

    GROUP = "group"
    ALL = "all"


class Lesson(SQLModel, table=True):
    """An insight that the group keeps: a fruit."""

    __tablename__ = "lesson"

    id: int = random_key()
    community_id: int = points_to("community.id")
    cycle_id: int = points_to("cycle.id")
    text: str
    tags: str = ""
    """Words, with spaces between them."""
    visibility: Visibility = word_of(Visibility, default=Visibility.GROUP)
    reflection_id: int | None = Field(
        default=None, foreign_key="reflection.id", index=True, ondelete="SET NULL", nullable=True, sa_type=BigId
    )
    """What it was taken from. The lesson is the group's: it stays when that is deleted."""


class Seed(SQLModel, table=True):
    """Something that the next cycle could grow from."""

    __tablename__ = "seed"

    id: int = random_key()
    cycle_id: int = points_to("cycle.id")
    text: str
    source: str
    """Where it comes from: goal, action, concern, idea, challenges, unexpected, improve; or free: somebody wrote it."""
    chosen: bool = False


def reflections(session: Session, cycle_id: int, *, shared: bool) -> list[Reflection]:
    """The answers of a cycle; ``shared``: only what the group may see. In the order of the alphabet."""
    query = select(Reflection).where(Reflection.cycle_id == cycle_id, col(Reflection.withdrawn).is_(False))
    if shared:
        query = query.where(Reflection.sharing != Sharing.MINE)
    return sorted(session.exec(query), key=lambda r: (r.text.casefold(), r.id))


def leads(there: list[Reflection]) -> list[Reflection]:
    """Those that stand for themselves, or for what the group joined to them, in the given order."""
    ids = {one.id for one in there}
    return [one for one in there if one.joined_id not in ids]


def join(session: Session, lead: Reflection, others: list[Reflection]) -> None:
    """Let one answer stand for others; what was joined to them comes along."""
    ids = {one.id for one in others} - {lead.id}
    for one in reflections(session, lead.cycle_id, shared=True):
        if one.id in ids or one.joined_id in ids:
            one.joined_id = lead.id
    lead.joined_id = None
    session.flush()


def take_apart(session: Session, lead: Reflection) -> None:
    """What was joined to an answer stands for itself again."""
    for one in reflections(session, lead.cycle_id, shared=True):
        if one.joined_id == lead.id:
            one.joined_id = None
    lead.heading = None
    session.flush()


def own_reflections(session: Session, cycle_id: int, person_id: int) -> list[Reflection]:
    """What this person wrote under their name or for themselves."""
    return [r for r in reflections(session, cycle_id, shared=False) if r.author_id == person_id]


def reflected_cycles(session: Session, community_id: int, person_id: int) -> list[Cycle]:
    """The cycles of a community in which this person wrote something under their name or for themselves."""
    query = (
        select(Cycle)
        .where(Cycle.community_id == community_id)
        .where(col(Cycle.id).in_(select(Reflection.cycle_id).where(Reflection.author_id == person_id)))
        .order_by(col(Cycle.number))
    )
    return list(session.exec(query))


def progress(session: Session, cycle_id: int, person_id: int) -> ReflectionProgress:
    """How far this person is; begins at the first prompt."""
    found = session.get(ReflectionProgress, (cycle_id, person_id))
    if found is None:
        found = ReflectionProgress(cycle_id=cycle_id, person_id=person_id)
        session.add(found)
        session.flush()
    # Whoever asks for it changes it: the one that was changed last must not stand out.
    stir_later(session, ReflectionProgress, col(ReflectionProgress.cycle_id), cycle_id)
    return found


def finished(session: Session, cycle_id: int) -> set[int]:
    """Who has been through all prompts."""
    query = select(ReflectionProgress.person_id).where(ReflectionProgress.cycle_id == cycle_id, ReflectionProgress.finished)
    return set(session.exec(query))


def notes_of(session: Session, cycle_id: int, person_id: int) -> list[Note]:
    """The notes that this person kept in a cycle."""
    query = select(Note).where(Note.cycle_id == cycle_id, Note.person_id == person_id).order_by(col(Note.id))
    return list(session.exec(query))


def lesson_of(session: Session, cycle_id: int, reflection_id: int) -> Lesson | None:
    """The lesson that was taken from this insight."""
    return session.exec(select(Lesson).where(Lesson.cycle_id == cycle_id, Lesson.reflection_id == reflection_id)).first()


def lessons(session: Session, community_id: int, cycle_id: int | None = None) -> list[Lesson]:
    """The lessons of a community (or of one of its cycles), in the order of the alphabet."""
    query = select(Lesson).where(Lesson.community_id == community_id)
    if cycle_id is not None:
        query = query.where(Lesson.cycle_id == cycle_id)
    return sorted(session.exec(query), key=lambda one: (one.text.casefold(), one.id))


def seeds(session: Session, cycle_id: int) -> list[Seed]:
    """What could grow from a cycle, in the order of the alphabet."""
    return sorted(session.exec(select(Seed).where(Seed.cycle_id == cycle_id)), key=lambda s: (s.text.casefold(), s.id))


class Cutting(SQLModel, table=True):
    """A seed of one community that may grow in another one; its id travels in a link."""

    __tablename__ = "cutting"

    id: int = random_key()
    community_id: int = points_to("community.id")
    text: str


class Planted(SQLModel, table=True):
    """A cutting that was brought to a community; it waits there for the next board of experiences."""

    __tablename__ = "planted"

    community_id: int = points_to("community.id", primary=True)
    cutting_id: int = points_to("cutting.id", primary=True)
    grown: bool = False
    """True once it stands on a board."""


def cutting(session: Session, community_id: int, text: str) -> Cutting:
    """The cutting of this seed; made when it is asked for the first time."""
    found = session.exec(select(Cutting).where(Cutting.community_id == community_id, Cutting.text == text)).first()
    if found is None:
        found = Cutting(community_id=community_id, text=text)
        session.add(found)
        session.flush()
    return found


def plant(session: Session, community_id: int, cutting_id: int) -> bool:
    """Bring a cutting to a community; False if it was there already."""
    if session.get(Planted, (community_id, cutting_id)) is not None:
        return False
    session.add(Planted(community_id=community_id, cutting_id=cutting_id))
    session.flush()
    return True


def take_planted(session: Session, community_id: int) -> list[str]:
    """The texts of what waits for a board; it waits no more."""
    query = (
        select(Planted, Cutting)
        .join(Cutting, col(Cutting.id) == col(Planted.cutting_id))
        .where(Planted.community_id == community_id, col(Planted.grown).is_(False))
    )
    texts = []
    for planted, one in session.exec(query):
        planted.grown = True
        texts.append(one.text)
    session.flush()
    return sorted(texts, key=str.casefold)
