"""From what came in to a Turn, and one transaction around it."""

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlmodel import Session

from bot.conversations.dispatch import handle
from bot.conversations.incoming import Incoming, Sender, What
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, updates
from bot.store.communities import Membership
from bot.store.people import Person

log = structlog.get_logger()

AskStatus = Callable[[int, int], str]


def process(session: Session, incoming: Incoming, now: datetime, ask_status: AskStatus) -> None:
    """Handle one update: the mark that it came, all that it changes and all that is said about it, in this transaction.

    A handler that fails changes nothing: its person is told, and the update is not tried for ever.
    """
    if updates.is_handled(session, incoming.update_id):
        return
    updates.mark_handled(session, incoming.update_id)
    session.flush()
    try:
        with session.begin_nested():
            handle(turn_for(session, incoming, now, ask_status))
    except Refuse as refusal:
        turn_for(session, incoming, now, ask_status).alert(refusal.text)
    except Exception as error:
        # No content in the log: the kind of error and where it was raised are enough to mend it.
        log.error("handler failed", what=incoming.what.value, error=type(error).__name__, where=_where(error))
        turn = turn_for(session, incoming, now, ask_status)
        if incoming.what in {What.COMMAND, What.TEXT, What.BUTTON, What.UNUSABLE}:
            turn.alert(
                turn.words._("Sorry, that did not work, and nothing was changed. The mistake is mine. Please try again.")
            )


def turn_for(session: Session, incoming: Incoming, now: datetime, ask_status: AskStatus) -> Turn:
    """A Turn with the person, the community and the person's place in it, as far as they are known."""
    person = _meet(session, incoming.sender) if incoming.sender else None
    community = None
    if not incoming.private and incoming.chat_id:
        community = communities.community_of_chat(session, incoming.chat_id, lock=True)
    turn = Turn(session=session, now=now, incoming=incoming, person=person, community=community, ask_status=ask_status)
    if person is not None and incoming.private and incoming.what in {What.COMMAND, What.TEXT, What.BUTTON, What.UNUSABLE}:
        person.reachable = True
    if person is not None and community is not None and incoming.what is not What.LEFT:
        turn.member = _belongs(session, community.id, person.id)
    return turn


def _meet(session: Session, sender: Sender) -> Person:
    person = session.get(Person, sender.id)
    if person is None:
        person = Person(id=sender.id, first_name=sender.first_name)
        session.add(person)
    person.first_name, person.last_name, person.username = sender.first_name, sender.last_name, sender.username
    person.telegram_language = sender.language
    session.flush()
    return person


def _belongs(session: Session, community_id: int, person_id: int) -> Membership:
    """Whoever acts in the group's chat is in the group."""
    member = communities.membership(session, community_id, person_id)
    if member is None:
        member = Membership(community_id=community_id, person_id=person_id)
        session.add(member)
    member.present = True
    session.flush()
    return member


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "unknown"
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}"
