"""The picture of a plan that stands in its group and is kept up to date."""

from datetime import datetime

from sqlmodel import Session, SQLModel, col, select

from bot.store.base import counted_key, moment, points_to
from bot.store.messages import BotMessage


class PlanPicture(SQLModel, table=True):
    """A page of the newest picture of a plan in its group."""

    __tablename__ = "plan_picture"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    message_id: int = points_to("bot_message.id")
    sent_at: datetime = moment()


def pages(session: Session, cycle_id: int) -> list[tuple[PlanPicture, BotMessage]]:
    """The pages of a plan's picture, in their order."""
    query = (
        select(PlanPicture, BotMessage)
        .join(BotMessage, col(BotMessage.id) == col(PlanPicture.message_id))
        .where(PlanPicture.cycle_id == cycle_id)
        .order_by(col(PlanPicture.id))
    )
    return [(picture, message) for picture, message in session.exec(query)]
