"""What becomes of a message that was sent, or could not be."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, delete, select, update

from bot.store import communities, messages, polls
from bot.store.communities import Community
from bot.store.messages import BotMessage, Outgoing
from bot.store.people import Person
from bot.words import speak, words


@dataclass(frozen=True)
class Sent:
    """What came back for a message: its id, and Telegram's id of its poll."""

    message_id: int
    poll_id: str | None = None


def note_sent(session: Session, row_id: int, sent: Sent | None, payload: dict[str, Any]) -> None:
    """It has gone: note the ids and drop the row. If it was changed meanwhile, the change stays as an edit, or is drawn."""
    row = session.get(Outgoing, row_id)
    if row is None:
        return
    message = session.get(BotMessage, row.message_id) if row.message_id else None
    if sent is not None and message is not None and row.kind in {"send", "poll", "picture", "document"}:
        message.telegram_id = sent.message_id
    if sent is not None and sent.poll_id is not None:
        polls.note_sent(session, payload["poll"], sent.poll_id)
    changed = _content(row.payload) != _content(payload)
    if changed and row.kind == "redraw":
        row.attempts = 0
    elif changed and row.kind in {"send", "edit"}:
        row.kind, row.attempts, row.priority = "edit", 0, 1
    else:
        session.delete(row)


def send_anew(session: Session, row_id: int) -> None:
    """The message that was to be edited is gone (somebody deleted it): it is sent as a new one."""
    row = session.get(Outgoing, row_id)
    if row is None:
        return
    row.kind = "send"
    message = session.get(BotMessage, row.message_id) if row.message_id else None
    if message is not None:
        message.telegram_id = None


def forget_message(session: Session, row_id: int) -> None:
    """The picture that was to be drawn anew is gone (somebody deleted it): nobody looks after it any more."""
    row = session.get(Outgoing, row_id)
    message = session.get(BotMessage, row.message_id) if row is not None and row.message_id else None
    if row is not None:
        session.delete(row)
        session.flush()
    if message is not None:
        session.delete(message)


def drop(session: Session, row_id: int) -> None:
    """It will never go."""
    row = session.get(Outgoing, row_id)
    if row is not None:
        session.delete(row)


def count_attempt(session: Session, row_id: int) -> None:
    """It did not go this time."""
    row = session.get(Outgoing, row_id)
    if row is not None:
        row.attempts += 1


def chat_moved(session: Session, old: int, new: int) -> None:
    """A group became a supergroup: everything about the old chat is about the new one."""
    session.exec(update(Community).where(col(Community.chat_id) == old).values(chat_id=new))
    messages.move_chat(session, old, new)


def chat_refuses(session: Session, chat_id: int) -> None:
    """A chat does not take messages: it is marked, what waited for it is dropped, the moderator of a group is told once."""
    session.exec(delete(Outgoing).where(col(Outgoing.chat_id) == chat_id))
    if chat_id > 0:
        person = session.get(Person, chat_id)
        if person is not None:
            person.reachable = False
        return
    community = session.exec(select(Community).where(Community.chat_id == chat_id)).first()
    if community is None or not community.present:
        return
    community.present = False
    for person in communities.moderators(session, community.id):
        if person.reachable:
            text = words(speak(person.language or person.telegram_language))._(
                "I can no longer write in “{group}”. Nothing is lost: add me to the group again, or allow me to write there, "
                "and we go on where we were.",
                group=community.called,
            )
            session.add(Outgoing(chat_id=person.id, kind="send", priority=1, payload={"text": str(text), "keyboard": []}))


def _content(payload: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(payload.get(part) for part in ("text", "keyboard", "draw", "data"))
