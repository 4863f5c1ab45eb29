"""The picture of a plan, and its calendar file, that stand in its group and are kept up to date."""

from datetime import datetime

from sqlmodel import Session, SQLModel, col, select

from bot.store.base import counted_key, moment, points_to
from bot.store.messages import BotMessage


class PlanPicture(SQLModel, table=True):
    """A page of the newest picture of a plan in its group, or the newest calendar file."""

    __tablename__ = "plan_picture"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    message_id: int = points_to("bot_message.id")
    sent_at: datetime = moment()
    is_file: bool = False
    """True: the calendar file."""


def pages(session: Session, cycle_id: int) -> list[tuple[PlanPicture, BotMessage]]:
    """The pages of a plan's picture, in their order."""
    return _of_cycle(session, cycle_id, is_file=False)


def calendar(session: Session, cycle_id: int) -> tuple[PlanPicture, BotMessage] | None:
    """The calendar file of a plan."""
    return next(iter(_of_cycle(session, cycle_id, is_file=True)), None)


def are_there(session: Session, cycle_id: int) -> bool:
    """Whether a plan has anything in its group that is kept up to date."""
    return session.exec(select(PlanPicture.id).where(PlanPicture.cycle_id == cycle_id)).first() is not None


def _of_cycle(session: Session, cycle_id: int, *, is_file: bool) -> list[tuple[PlanPicture, BotMessage]]:
    query = (
        select(PlanPicture, BotMessage)
        .join(BotMessage, col(BotMessage.id) == col(PlanPicture.message_id))
        .where(PlanPicture.cycle_id == cycle_id, PlanPicture.is_file == is_file)
        .order_by(col(PlanPicture.id))
    )
    return [(picture, message) for picture, message in session.exec(query)]
