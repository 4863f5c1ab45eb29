"""Communities of practice and who belongs to them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select

from bot.method.consent import Quorum, Rule
from bot.store.base import BigId, counted_key, moment, points_to, word_of
from bot.store.people import Person


class Stage(StrEnum):
    """How far setting up has come."""

    NEW = "new"
    NAME = "name"
    ZONE = "zone"
    MEETING = "meeting"
    READY = "ready"


class Community(SQLModel, table=True):
    """A Community of Practice: one Telegram group."""

    __tablename__ = "community"

    id: int = counted_key()
    chat_id: int = Field(sa_type=BigId, unique=True)
    thread_id: int | None = Field(default=None, sa_type=BigId)
    """The topic of a forum in which the bot was started."""
    title: str
    """The group's title on Telegram."""
    name: str | None = None
    """The name that the community gave itself."""
    language: str = "en"
    zone: str = "UTC"
    """IANA name of the time zone."""
    meeting: str | None = None
    """How they meet: room, video or chat."""
    rule: Rule = word_of(Rule, default=Rule.CONSENT)
    """How the group decides."""
    quorum: Quorum = word_of(Quorum, default=Quorum.HALF)
    """Which part of the core team has to speak before it decides."""
    look_first: bool | None = None
    """A moderator looks at what was gathered before all see it; None: nobody was asked yet, so it is not so."""
    stage: Stage = word_of(Stage, default=Stage.NEW)
    present: bool = True
    """False while the bot is not in the group."""
    created_at: datetime = moment()

    @property
    def called(self) -> str:
        """The name to show."""
        return self.name or self.title


class Part(StrEnum):
    """What somebody chose to be on the roster."""

    CORE = "core"
    FOLLOW = "follow"


class Membership(SQLModel, table=True):
    """A person in a community."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("community_id", "person_id"),)

    id: int = counted_key()
    community_id: int = points_to("community.id")
    person_id: int = points_to("person.id")
    part: Part | None = word_of(Part, default=None, nullable=True)
    role: str | None = None
    moderator: bool = False
    present: bool = True


def community_of_chat(session: Session, chat_id: int, *, lock: bool = False) -> Community | None:
    """The community whose group has this chat id; ``lock`` keeps other processes out until the transaction ends."""
    query = select(Community).where(Community.chat_id == chat_id)
    return session.exec(query.with_for_update() if lock else query).first()


def community_by_id(session: Session, community_id: int, *, lock: bool = False) -> Community | None:
    """The community with this id; ``lock`` as above."""
    query = select(Community).where(Community.id == community_id)
    return session.exec(query.with_for_update() if lock else query).first()


def membership(session: Session, community_id: int, person_id: int) -> Membership | None:
    """This person's place in this community, also of someone who has left."""
    return session.exec(
        select(Membership).where(Membership.community_id == community_id, Membership.person_id == person_id)
    ).first()


def communities_of(session: Session, person_id: int) -> list[Community]:
    """The communities that this person belongs to, the newest first."""
    query = (
        select(Community)
        .join(Membership, col(Membership.community_id) == col(Community.id))
        .where(Membership.person_id == person_id, Membership.present, Community.present)
        .order_by(col(Community.id).desc())
    )
    return list(session.exec(query))


def roster(session: Session, community_id: int) -> list[tuple[Membership, Person]]:
    """Everyone who is present in the community, in the order in which they came."""
    query = (
        select(Membership, Person)
        .join(Person, col(Person.id) == col(Membership.person_id))
        .where(Membership.community_id == community_id, Membership.present)
        .order_by(col(Membership.id))
    )
    return list(session.exec(query))


def present(session: Session, community_id: int) -> set[int]:
    """The ids of everyone who is in the group now."""
    return {person.id for _, person in roster(session, community_id)}


def core(session: Session, community_id: int) -> list[Person]:
    """The core team: those who said that they can be counted in."""
    return [person for member, person in roster(session, community_id) if member.part is Part.CORE]


def is_moderator(session: Session, community_id: int, person_id: int) -> bool:
    """Whether this person moderates the community."""
    return any(person.id == person_id for person in moderators(session, community_id))


def moderators(session: Session, community_id: int) -> list[Person]:
    """The moderator and the co-moderators."""
    return [person for member, person in roster(session, community_id) if member.moderator]
