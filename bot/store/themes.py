"""Themes: experiences that belong together, under a name that the group gave. Nobody's: who joined or named is not kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from sqlmodel import Session, SQLModel, col, delete, func, or_, select

from bot.store.base import points_to, random_key
from bot.store.contributions import Contribution, Kind, contributions


class Theme(SQLModel, table=True):
    """Experiences that the group has joined."""

    __tablename__ = "theme"

    id: int = random_key()
    cycle_id: int = points_to("cycle.id")
    number: int
    """Its letter on the board: 1 is A. It stays."""
    name: str | None = None
    """None: the group has not named it yet."""


class Themed(SQLModel, table=True):
    """The theme that an experience belongs to; one that has none stands for itself."""

    __tablename__ = "themed"

    experience_id: int = points_to("contribution.id", primary=True)
    theme_id: int = points_to("theme.id")


class Apart(SQLModel, table=True):
    """Two experiences (the smaller id first) of which the group has said that they do not belong together."""

    __tablename__ = "apart"

    one_id: int = points_to("contribution.id", primary=True)
    other_id: int = points_to("contribution.id", primary=True)


@dataclass(frozen=True)
class Group:
    """A theme with its experiences, or an experience that stands for itself: what the group weighs."""

    theme: Theme | None
    experiences: tuple[Contribution, ...]

    @property
    def id(self) -> int:
        """What votes are put on: the id of the theme, or of the experience that stands alone."""
        return self.theme.id if self.theme is not None else self.experiences[0].id

    @property
    def called(self) -> str:
        """The name of the theme; without one, and without a theme, the words of the (first) experience."""
        named = self.theme.name if self.theme is not None else None
        return named or self.experiences[0].text


def groups(session: Session, cycle_id: int) -> list[Group]:
    """The themes of a cycle by their letters, then the experiences that stand alone by their numbers."""
    there = contributions(session, cycle_id, Kind.EXPERIENCE)
    query = select(Themed).join(Theme, col(Theme.id) == col(Themed.theme_id)).where(Theme.cycle_id == cycle_id)
    theme_of = {row.experience_id: row.theme_id for row in session.exec(query)}
    found = []
    for theme in session.exec(select(Theme).where(Theme.cycle_id == cycle_id).order_by(col(Theme.number))):
        members = tuple(one for one in there if theme_of.get(one.id) == theme.id)
        if members:
            found.append(Group(theme, members))
    return found + [Group(None, (one,)) for one in there if one.id not in theme_of]


def theme_of(session: Session, experience_id: int) -> Theme | None:
    """The theme that an experience belongs to."""
    row = session.get(Themed, experience_id)
    return session.get(Theme, row.theme_id) if row is not None else None


def members(session: Session, theme_id: int) -> set[int]:
    """The ids of the experiences of a theme."""
    return set(session.exec(select(Themed.experience_id).where(Themed.theme_id == theme_id)))


def new_theme(session: Session, cycle_id: int) -> Theme:
    """A theme with the next letter, without a name and still empty."""
    last = session.exec(select(func.max(Theme.number)).where(Theme.cycle_id == cycle_id)).one() or 0
    theme = Theme(cycle_id=cycle_id, number=last + 1)
    session.add(theme)
    session.flush()
    return theme


def put(session: Session, experience_id: int, theme: Theme | None) -> None:
    """Put an experience into a theme, or on its own. From those that it leaves it is apart; with its new ones it is not."""
    row = session.get(Themed, experience_id)
    if row is not None and (theme is None or row.theme_id != theme.id):
        keep_apart(session, (frozenset((experience_id, one)) for one in members(session, row.theme_id) - {experience_id}))
    if theme is not None:
        for one in members(session, theme.id) - {experience_id}:
            first, second = sorted((experience_id, one))
            session.exec(delete(Apart).where(col(Apart.one_id) == first, col(Apart.other_id) == second))
    if row is not None:
        session.delete(row)
        session.flush()
    if theme is not None:
        session.add(Themed(experience_id=experience_id, theme_id=theme.id))
        session.flush()


def merge(session: Session, into: Theme, other: Theme) -> None:
    """All of one theme goes into another; the name of the first stays, and if it has none, that of the second."""
    into.name = into.name or other.name
    both = members(session, into.id) | members(session, other.id)
    session.exec(delete(Apart).where(col(Apart.one_id).in_(both), col(Apart.other_id).in_(both)))
    for row in session.exec(select(Themed).where(Themed.theme_id == other.id)):
        row.theme_id = into.id
    session.flush()
    session.delete(other)
    session.flush()


def dissolve(session: Session, theme: Theme) -> None:
    """Its experiences stand alone again, and are not suggested to belong together."""
    keep_apart(session, (frozenset(pair) for pair in combinations(members(session, theme.id), 2)))
    session.exec(delete(Themed).where(col(Themed.theme_id) == theme.id))
    session.delete(theme)
    session.flush()


def tidy(session: Session, cycle_id: int) -> None:
    """Themes that have become empty go, and those without a name that hold only one experience."""
    for theme in session.exec(select(Theme).where(Theme.cycle_id == cycle_id)).all():
        size = len(members(session, theme.id))
        if size == 0 or (size == 1 and theme.name is None):
            session.exec(delete(Themed).where(col(Themed.theme_id) == theme.id))
            session.delete(theme)
    session.flush()


def keep_apart(session: Session, pairs: Iterable[frozenset[int]]) -> None:
    """Remember that these do not belong together."""
    for pair in pairs:
        one, other = sorted(pair)
        if session.get(Apart, (one, other)) is None:
            session.add(Apart(one_id=one, other_id=other))
    session.flush()


def apart(session: Session, experiences: Iterable[int]) -> set[frozenset[int]]:
    """Of these experiences the pairs that do not belong together."""
    there = list(experiences)
    query = select(Apart).where(or_(col(Apart.one_id).in_(there), col(Apart.other_id).in_(there)))
    return {frozenset((row.one_id, row.other_id)) for row in session.exec(query)}
