"""Taking out what somebody wrote: copies of it elsewhere go along, and what was reported is known, not by whom."""

from sqlmodel import Field, Session, SQLModel, col, select

from bot.store.base import BigId, points_to
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle
from bot.store.plan import Action
from bot.store.reflections import Cutting, Lesson, Reflection, Seed

SEEDS = ("seed", "planted")
"""Flavours of experiences that came along from an earlier cycle or another group."""


class Report(SQLModel, table=True):
    """Somebody asked the moderators to look at something. Once is enough, so who it was is not kept."""

    __tablename__ = "report"

    sort: str = Field(primary_key=True)
    subject_id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    cycle_id: int = points_to("cycle.id")


def report(session: Session, cycle_id: int, sort: str, subject_id: int) -> bool:
    """Remember that something was reported; False if it was already."""
    if session.get(Report, (sort, subject_id)) is not None:
        return False
    session.add(Report(sort=sort, subject_id=subject_id, cycle_id=cycle_id))
    session.flush()
    return True


def ideas_from(session: Session, help_id: int) -> list[Contribution]:
    """The ideas that were made of something that helped."""
    return list(session.exec(select(Contribution).where(Contribution.about_id == help_id, Contribution.kind == Kind.IDEA)))


def actions_from(session: Session, idea_id: int) -> list[Action]:
    """The actions that were made of an idea."""
    return list(session.exec(select(Action).where(Action.idea_id == idea_id)))


Copy = Lesson | Seed | Cutting | Contribution
"""What says in the same words what somebody wrote elsewhere."""


def forget_lessons_of(session: Session, one: Reflection) -> list[Copy]:
    """Lessons that were taken from an answer in its own words; those that the group worded itself stay. Tells which went."""
    said = one.text.casefold()
    gone: list[Copy] = []
    for lesson in session.exec(select(Lesson).where(Lesson.reflection_id == one.id)):
        learned = lesson.text.casefold()
        if learned and (said in learned or learned in said):
            gone.append(lesson)
            session.delete(lesson)
    session.flush()
    return gone


def forget_copies(session: Session, community_id: int, text: str) -> list[Copy]:
    """Lessons, seeds, and what grew of them in later cycles, that say the same. Tells which went."""
    ids = select(Cycle.id).where(Cycle.community_id == community_id)
    copies: list[Copy] = [
        *session.exec(select(Lesson).where(Lesson.community_id == community_id, Lesson.text == text)),
        *session.exec(select(Seed).where(col(Seed.cycle_id).in_(ids), Seed.text == text)),
        *session.exec(select(Cutting).where(Cutting.community_id == community_id, Cutting.text == text)),
        *(
            one
            for one in session.exec(
                select(Contribution).where(col(Contribution.cycle_id).in_(ids), col(Contribution.flavour).in_(SEEDS))
            )
            if one.text == text or one.text.endswith(f": {text}")
        ),
    ]
    for one in copies:
        session.delete(one)
    session.flush()
    return copies
