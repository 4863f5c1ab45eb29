"""From what came in to a Turn, and one transaction around it."""

from collections.abc import Callable
from datetime import datetime

import structlog
from markupsafe import Markup
from sqlmodel import Session

from bot.conversations.dispatch import handle
from bot.conversations.incoming import Incoming, Sender, What
from bot.conversations.saying import text_hash
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, messages, updates
from bot.store.communities import Membership
from bot.store.messages import Prompt
from bot.store.people import Person

log = structlog.get_logger()

AskStatus = Callable[[int, int], str]


def process(session: Session, incoming: Incoming, now: datetime, ask_status: AskStatus, run_by: str = "") -> None:
    """Handle one update: the mark that it came, all that it changes and all that is said about it, in this transaction.

    A handler that fails changes nothing: its person is told, and the update is not tried for ever. ``run_by``: who runs the
    bot, with an address.
    """
    if updates.is_handled(session, incoming.update_id):
        return
    updates.mark_handled(session, incoming.update_id)
    session.flush()
    try:
        with session.begin_nested():
            turn = turn_for(session, incoming, now, ask_status)
            turn.run_by = run_by
            handle(turn)
    except Refuse as refusal:
        _refuse(turn_for(session, incoming, now, ask_status), refusal.text)
    except Exception as error:
        # No content in the log: the kind of error and where it was raised are enough to mend it.
        log.error("handler failed", what=incoming.what.value, error=type(error).__name__, where=_where(error))
        turn = turn_for(session, incoming, now, ask_status)
        if incoming.what in {What.COMMAND, What.TEXT, What.BUTTON, What.ATTACHMENT, What.EDITED, What.UNUSABLE}:
            turn.alert(
                turn.words._("Sorry, that did not work, and nothing was changed. The mistake is mine. Please try again.")
            )


def _refuse(turn: Turn, text: Markup) -> None:
    """Tell why not. After a reply to a question of ours this is the question now: people reply to what they read last."""
    incoming = turn.incoming
    if incoming.what not in {What.TEXT, What.ATTACHMENT} or incoming.private or incoming.reply_to is None:
        turn.alert(text)
        return
    asked = messages.prompt_replied_to(turn.session, incoming.chat_id, incoming.reply_to, text_hash(incoming.reply_text))
    if asked is None or asked.person_id not in {None, turn.person.id if turn.person else None}:
        turn.alert(text)
        return
    message = turn.say(text, reply=True, ask=asked.person_id is not None, keep=True)
    if message is not None:
        turn.session.add(
            Prompt(
                chat_id=asked.chat_id,
                person_id=asked.person_id,
                message_id=message.id,
                purpose=asked.purpose,
                run_id=asked.run_id,
                community_id=asked.community_id,
                data=asked.data,
            )
        )


def turn_for(session: Session, incoming: Incoming, now: datetime, ask_status: AskStatus) -> Turn:
    """A Turn with the person, the community and the person's place in it, as far as they are known."""
    person = _meet(session, incoming.sender) if incoming.sender else None
    community = None
    if not incoming.private and incoming.chat_id:
        community = communities.community_of_chat(session, incoming.chat_id, lock=True)
    turn = Turn(session=session, now=now, incoming=incoming, person=person, community=community, ask_status=ask_status)
    if (
        person is not None
        and incoming.private
        and incoming.what in {What.COMMAND, What.TEXT, What.BUTTON, What.ATTACHMENT, What.EDITED, What.UNUSABLE}
    ):
        person.reachable = True
    # Whoever comes back is welcomed back: their place is looked up before it is theirs again.
    comes = incoming.what is What.JOINED and person is not None and any(one.id == person.id for one in incoming.people)
    if person is not None and community is not None and incoming.what is not What.LEFT and not comes:
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
