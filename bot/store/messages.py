"""Messages: those that the bot must find again, those that wait to be sent, and the questions that wait for an answer."""

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import JSON, Column, event, func
from sqlalchemy.orm import Session as AnySession
from sqlmodel import Field, Session, SQLModel, col, delete, select, update

from bot.store.base import BigId, counted_key, moment, points_to


class BotMessage(SQLModel, table=True):
    """A message of the bot's that it will edit, or that people may reply to. Holds no text."""

    __tablename__ = "bot_message"

    id: int = counted_key()
    chat_id: int = Field(sa_type=BigId, index=True)
    telegram_id: int | None = Field(default=None, sa_type=BigId, index=True)
    """None until it has been sent."""
    run_id: int | None = points_to("step_run.id", optional=True)
    """Set for the board of a step."""
    fingerprint: str | None = None
    """Hash of what it says now, so that an edit which changes nothing is not sent."""
    text_hash: str | None = Field(default=None, index=True)
    """Hash of its plain words: a reply to a copy that a crash made still finds it."""
    quotes_id: int | None = Field(default=None, sa_type=BigId, index=True)
    """The contribution that it quotes, so that it goes when that is taken out; or, with a minus, the cycle that it
    retells."""
    holds: list[str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """Which texts it shows, so that it is emptied when one is taken out (`bot.conversations.holding`); None: not known."""


class Outgoing(SQLModel, table=True):
    """Something that the postman has to send. The row goes when it has been sent."""

    __tablename__ = "outgoing"

    id: int = counted_key()
    chat_id: int = Field(sa_type=BigId, index=True)
    kind: str
    """send, edit, poll, picture, redraw, document, file, answer, retire, replace, pin, unpin, stop_poll, delete."""
    priority: int = 1
    """0: an answer to somebody, 1: for the group, 2: broadcasts such as nudges."""
    message_id: int | None = points_to("bot_message.id", optional=True)
    payload: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    not_before: datetime | None = moment(optional=True)
    attempts: int = 0


class Prompt(SQLModel, table=True):
    """A question that waits for an answer: in a group for a reply to its message, in private for the next message."""

    __tablename__ = "prompt"

    id: int = counted_key()
    chat_id: int = Field(sa_type=BigId, index=True)
    person_id: int | None = points_to("person.id", optional=True)
    """Whose answer is awaited; None: anyone's who may contribute."""
    message_id: int | None = points_to("bot_message.id", optional=True)
    purpose: str
    """Who takes the answer: a name in the table of prompts."""
    run_id: int | None = points_to("step_run.id", optional=True)
    community_id: int | None = Field(default=None, sa_type=BigId)
    """For which group the answer is: a person may be in several, and each may have asked."""
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    closed: bool = False


class Addressed(SQLModel, table=True):
    """For which group somebody said that their words in private are, when several had asked them."""

    __tablename__ = "addressed"

    person_id: int = points_to("person.id", primary=True)
    community_id: int = points_to("community.id")
    at: datetime = moment()
    newest: int = Field(sa_type=BigId)
    """The newest question that there was then: after another group's newer one, we ask again."""


UNSIGNED = frozenset({"tell", "telling", "cope", "rereason", "change", "wimproved"})
"""Questions in private whose answers may be anonymous."""


@event.listens_for(AnySession, "after_flush")
def _forget_questions(session: AnySession, _context: object) -> None:
    """With such a question its message is forgotten: the order of these messages tells who wrote when."""
    gone = [
        row.message_id
        for row in session.deleted
        if isinstance(row, Prompt) and row.chat_id > 0 and row.purpose in UNSIGNED and row.message_id is not None
    ]
    if gone:
        sent = col(BotMessage.id).in_(gone), col(BotMessage.telegram_id).is_not(None)
        session.connection().execute(delete(BotMessage).where(*sent))


def fingerprint(content: dict[str, Any]) -> str:
    """A short hash of what a message says."""
    return sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]


def board_of(session: Session, run_id: int) -> BotMessage | None:
    """The board of a step."""
    return session.exec(select(BotMessage).where(BotMessage.run_id == run_id).order_by(col(BotMessage.id).desc())).first()


def quotes(session: Session, prompt: Prompt, contribution_id: int) -> None:
    """Remember that a question in a group quotes a contribution."""
    quoted_in(session, session.get(BotMessage, prompt.message_id), contribution_id)


def quoted_in(session: Session, message: BotMessage | None, contribution_id: int) -> None:
    """Remember that a message in a group quotes a contribution."""
    if message is not None and message.chat_id < 0:
        message.quotes_id = contribution_id
        session.flush()


def quoting(session: Session, contribution_id: int) -> list[BotMessage]:
    """The messages that quote a contribution: in a group, and to moderators whom somebody asked to look at it."""
    return list(session.exec(select(BotMessage).where(BotMessage.quotes_id == contribution_id)))


def retells(session: Session, message: BotMessage | None, cycle_id: int) -> None:
    """Remember that a message in a group retells what came of a cycle; the minus tells it from what quotes one text."""
    quoted_in(session, message, -cycle_id)


def retelling(session: Session, cycle_id: int) -> list[BotMessage]:
    """The messages that retell what came of a cycle: in a group, and to moderators."""
    return quoting(session, -cycle_id)


def message_in_chat(session: Session, chat_id: int, telegram_id: int) -> BotMessage | None:
    """The bot's message with this id in this chat."""
    query = select(BotMessage).where(BotMessage.chat_id == chat_id, BotMessage.telegram_id == telegram_id)
    return session.exec(query).first()


def prompt_replied_to(session: Session, chat_id: int, telegram_id: int, text_hash: str) -> Prompt | None:
    """The open question to whose message somebody replied, found by the message's id or, for a copy, by its words."""
    query = (
        select(Prompt)
        .join(BotMessage, col(BotMessage.id) == col(Prompt.message_id))
        .where(Prompt.chat_id == chat_id, col(Prompt.closed).is_(False))
        .order_by(col(Prompt.id).desc())
    )
    exact = session.exec(query.where(BotMessage.telegram_id == telegram_id)).first()
    return exact or session.exec(query.where(BotMessage.text_hash == text_hash)).first()


def was_prompt(session: Session, chat_id: int, telegram_id: int) -> Prompt | None:
    """The question, open or not, to whose message somebody replied."""
    query = (
        select(Prompt)
        .join(BotMessage, col(BotMessage.id) == col(Prompt.message_id))
        .where(Prompt.chat_id == chat_id, BotMessage.telegram_id == telegram_id)
    )
    return session.exec(query).first()


def open_prompts(session: Session, chat_id: int, person_id: int | None = None) -> list[Prompt]:
    """The open questions in a chat, of one person or of all, the newest first."""
    query = select(Prompt).where(Prompt.chat_id == chat_id, col(Prompt.closed).is_(False))
    if person_id is not None:
        query = query.where(Prompt.person_id == person_id)
    return list(session.exec(query.order_by(col(Prompt.id).desc())))


def open_prompts_of_group(session: Session, community_id: int, purpose: str) -> list[Prompt]:
    """The open questions for a group that have a purpose, in the group and in private."""
    query = select(Prompt).where(Prompt.community_id == community_id, Prompt.purpose == purpose)
    return list(session.exec(query.where(col(Prompt.closed).is_(False)).order_by(col(Prompt.id))))


def prompts_of_run(session: Session, run_id: int, purposes: set[str]) -> list[Prompt]:
    """The questions and drafts of a step that have one of these purposes, open or not."""
    return list(session.exec(select(Prompt).where(Prompt.run_id == run_id, col(Prompt.purpose).in_(purposes))))


def close_prompts_of_run(session: Session, run_id: int) -> None:
    """A closed step takes no more answers. Drafts go, and what its questions knew is forgotten: it tells who wrote what."""
    for prompt in session.exec(select(Prompt).where(Prompt.run_id == run_id)):
        if prompt.message_id is None or (prompt.chat_id > 0 and prompt.purpose in UNSIGNED):
            # In private nothing of it stays: whom the bot asked, and in which order, tells who wrote what.
            session.delete(prompt)
        else:
            prompt.closed, prompt.data = True, {}
    session.flush()


def newest_prompt(session: Session) -> int:
    """The id of the newest question there is; 0 if there is none."""
    return session.exec(select(func.max(Prompt.id))).one() or 0


def address(session: Session, person_id: int, community_id: int, now: datetime) -> None:
    """Remember for which group somebody's words are."""
    newest = newest_prompt(session)
    row = session.get(Addressed, person_id)
    if row is None:
        session.add(Addressed(person_id=person_id, community_id=community_id, at=now, newest=newest))
    else:
        row.community_id, row.at, row.newest = community_id, now, newest
    session.flush()


def pending_for(session: Session, message_id: int, kind: str) -> Outgoing | None:
    """The row of this kind that waits for this message: a later edit takes its place."""
    query = select(Outgoing).where(Outgoing.message_id == message_id, Outgoing.kind == kind)
    return session.exec(query.order_by(col(Outgoing.id).desc())).first()


def files_waiting(session: Session, chat_id: int) -> list[str]:
    """The names of the renderers whose pictures and files still wait to be sent to a chat."""
    query = select(Outgoing).where(Outgoing.chat_id == chat_id, col(Outgoing.kind).in_(["picture", "document"]))
    return [row.payload["draw"] for row in session.exec(query)]


def move_chat(session: Session, old: int, new: int) -> None:
    """A group became a supergroup: all that waits, and all that can be replied to, is in the new chat."""
    for table in (Outgoing, BotMessage, Prompt):
        session.exec(update(table).where(col(table.chat_id) == old).values(chat_id=new))


def waiting(session: Session) -> list[Outgoing]:
    """All that waits to be sent: answers before broadcasts, then in the order of saying."""
    return list(session.exec(select(Outgoing).order_by(col(Outgoing.priority), col(Outgoing.id)).limit(500)))
