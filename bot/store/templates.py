"""Plans that were kept as templates: titles, order and days from the beginning; no people, no dates."""

from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field, Session, SQLModel, col, select

from bot.store.base import counted_key, may_lose, moment, points_to
from bot.store.communities import Membership

FLAVOUR = "template"
"""Of an idea that came from a template: it is nobody's own."""


class Template(SQLModel, table=True):
    """A plan to use again, by its own group and by other groups of whoever kept it."""

    __tablename__ = "template"

    id: int = counted_key()
    community_id: int | None = may_lose("community.id")
    kept_by: int = points_to("person.id")
    name: str
    at: datetime = moment()


class TemplateStep(SQLModel, table=True):
    """One action of a template."""

    __tablename__ = "template_step"

    id: int = counted_key()
    template_id: int = points_to("template.id")
    title: str
    start_after: int | None = None
    """Days from the beginning of the plan."""
    due_after: int | None = None
    needs: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """The places, from 0, of the steps that come before it."""


class TemplateIdea(SQLModel, table=True):
    """An idea that came from a step of a template: if it is chosen, it takes order and times along."""

    __tablename__ = "template_idea"

    contribution_id: int = points_to("contribution.id", primary=True)
    step_id: int = points_to("template_step.id")


def offered(session: Session, community_id: int, person_id: int) -> list[Template]:
    """The templates that somebody may use in a group: this group's, and those that they kept; the newest first."""
    query = select(Template).where((col(Template.community_id) == community_id) | (col(Template.kept_by) == person_id))
    return list(session.exec(query.order_by(col(Template.id).desc())))


def any_for(session: Session, community_id: int) -> bool:
    """Whether a moderator of this group has a template to offer."""
    moderators = select(Membership.person_id).where(
        Membership.community_id == community_id, col(Membership.moderator), col(Membership.present)
    )
    query = select(Template.id).where((col(Template.community_id) == community_id) | col(Template.kept_by).in_(moderators))
    return session.exec(query).first() is not None


def steps(session: Session, template_id: int) -> list[TemplateStep]:
    """The steps of a template, in its order."""
    query = select(TemplateStep).where(TemplateStep.template_id == template_id).order_by(col(TemplateStep.id))
    return list(session.exec(query))


def ideas(session: Session, contribution_ids: list[int]) -> dict[int, TemplateStep]:
    """For those of these ideas that came from a template: the step."""
    query = (
        select(TemplateIdea, TemplateStep)
        .join(TemplateStep, col(TemplateStep.id) == col(TemplateIdea.step_id))
        .where(col(TemplateIdea.contribution_id).in_(contribution_ids))
    )
    return {idea.contribution_id: step for idea, step in session.exec(query)}
