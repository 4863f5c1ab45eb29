"""The message that closes a meeting: what was noted, and what comes next. It goes on to say what holds when a note changes."""

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key
from bot.conversations.meetings import board, minutes, points
from bot.conversations.meetings.said import local, when
from bot.conversations.turn import Turn
from bot.store import communities, meetings
from bot.store.meetings import Meeting, MeetingState
from bot.store.messages import BotMessage
from bot.words import lines


def say(turn: Turn, one: Meeting) -> None:
    """The meeting is over: thanks, what was noted, and the question for the next date."""
    message = turn.say(*_content(turn, one), to=turn.here, keep=True)
    one.message_id = message.id if message is not None else None


def show(turn: Turn, one: Meeting) -> None:
    """A note has changed: so does what the group reads of it."""
    turn.session.flush()
    message = turn.session.get(BotMessage, one.message_id) if one.message_id else None
    if message is None:
        return
    if one.state is MeetingState.RUNNING:
        board.show(turn, one)
    elif one.state is MeetingState.OVER and one.began_at is not None:
        turn.edit(message, *_content(turn, one))


def _content(turn: Turn, one: Meeting) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    run = turn.run()
    keys: list[list[Key]] = [[Button(words._("🗓 Find the next date"), "meetnew"), Button(words._("Not now"), "meetnot")]]
    ahead = [other for other in meetings.meetings_ahead(turn.session, turn.here.id) if other.starts_at is not None]
    text = lines(
        words._("🗓 <b>Our meeting is over. Thank you all for your time!</b>"),
        _helpers(turn, one),
        minutes.noted(turn, one),
        words._("Press a number to correct a note, or to make it an action.") if meetings.notes(turn.session, one.id) else None,
        points.waiting(turn),
        words._("We are at “{step}”.", step=boards.title(words, run.step)) if run is not None else None,
        words._("We meet again on {when}.", when=when(words, local(turn, ahead[0].starts_at or turn.now)))
        if ahead
        else words._("When do we meet again?"),
    )
    return text, [*minutes.number_keys(turn, one), *([] if ahead else keys)]


def _helpers(turn: Turn, one: Meeting) -> Markup | None:
    words = turn.group_words
    names = {person.id: person.first_name for _, person in communities.roster(turn.session, turn.here.id)}
    helped = [names[who] for who in (one.facilitator_id, one.timekeeper_id, one.note_taker_id) if who in names]
    if not helped:
        return None
    return words._("Thank you for guiding us: {names}.", names=", ".join(dict.fromkeys(helped)))
