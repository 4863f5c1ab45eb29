"""A meeting goes on: check-in, one part after the other with its time box, check-out. Nobody is pushed on."""

from datetime import datetime, timedelta

from bot.conversations import boards, warm
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.meetings import board, closing, leaving, minutes, points, preparing, proposing, reminding
from bot.conversations.meetings.doors import enter, require_counted_in, require_lead
from bot.conversations.meetings.said import local, planned, point_of, when
from bot.conversations.turn import Refuse, Turn
from bot.method.meetings import LENGTHS, MORE_TIME, RITUALS, START_EARLY
from bot.method.minutes import is_deed
from bot.store import due, meetings, messages
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.meetings import Meeting, MeetingState
from bot.store.messages import BotMessage, Prompt

# --- beginning --------------------------------------------------------------------------------------------------------


def begin_pressed(turn: Turn) -> None:
    """The group has come together: the check-in opens the meeting."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    _require_may_begin(turn, one)
    if one.starts_at is not None and turn.now < one.starts_at - START_EARLY:
        raise Refuse(
            turn.words._(
                "Our meeting is on {when}. If you are together now, move it first.",
                when=when(turn.words, local(turn, one.starts_at)),
            )
        )
    _begin(turn, one)


def here_pressed(turn: Turn) -> None:
    """The group is together without a date: how much time does it have?"""
    require_counted_in(turn)
    if meetings.running(turn.session, turn.here.id) is not None:
        raise Refuse(turn.words._("This meeting is going on already. /meeting shows where it is."))
    keys: list[list[Key]] = [
        *in_rows(preparing.length_keys(turn, "meetnow"), 2),
        [Button(turn.group_words._("Not now"), "meetnot")],
    ]
    text = turn.group_words._("You are together: welcome! How much time do you have?")
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keys)
    else:
        turn.say(text, keys, keep=True)


def now_pressed(turn: Turn) -> None:
    """A meeting without a date begins at once, for so long."""
    require_counted_in(turn)
    length = number(turn.args[0])
    if length not in LENGTHS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    if meetings.running(turn.session, turn.here.id) is not None:
        raise Refuse(turn.words._("This meeting is going on already. /meeting shows where it is."))
    question = turn.pressed()
    if question is not None:
        for prompt in messages.open_prompts(turn.session, question.chat_id):
            if prompt.message_id == question.id:
                prompt.closed = True
        turn.delete(question)
    one = proposing.new_meeting(turn)
    one.state, one.starts_at, one.minutes = MeetingState.FIXED, turn.now, length
    _begin(turn, one)


def _require_may_begin(turn: Turn, one: Meeting) -> None:
    """Its facilitator or a moderator; if nobody has offered to facilitate, anyone who is counted in."""
    if one.facilitator_id is None and turn.person is not None and turn.member_here.part is Part.CORE:
        return
    require_lead(turn, one)


def _begin(turn: Turn, one: Meeting) -> None:
    if (other := meetings.running(turn.session, turn.here.id)) is not None and other.id != one.id:
        raise Refuse(turn.words._("Another meeting is going on. Close it first."))
    words = turn.group_words
    points.begin(turn, one)
    items = planned(turn, one)
    meetings.drop_dates(turn.session, one.id)
    one.agenda = [[item.name, item.minutes] for item in items]
    one.state, one.began_at, one.item = MeetingState.RUNNING, turn.now, 0
    if one.facilitator_id is None and turn.person is not None:
        one.facilitator_id = turn.person.id
    reminding.clear(turn, one)
    reminding.give_up_after(turn, one, turn.now + timedelta(minutes=one.minutes))
    _box(turn, one, items[0].minutes)
    at = one.starts_at or turn.now
    pressed = turn.pressed()
    if pressed is not None and pressed.id != one.message_id:
        turn.retire()
    board.show_anew(turn, one, words._("🗓 Our meeting: {when}.", when=when(words, local(turn, at))) if one.message_id else None)


def _box(turn: Turn, one: Meeting, minutes: int) -> None:
    """The time for a part runs from now."""
    _box_until(turn, one, turn.now + timedelta(minutes=minutes))


def _box_until(turn: Turn, one: Meeting, ends_at: datetime) -> None:
    one.item_ends_at = ends_at
    turn.session.flush()
    due.clear_due(turn.session, reminding.BOX, one.id)
    reminding.add(turn, one, reminding.BOX, ends_at)


# --- going on ---------------------------------------------------------------------------------------------------------


def _enter_part(turn: Turn) -> Meeting:
    """The meeting, at the part that the button was made for.

    Raises:
        Refuse: it has gone on meanwhile.
    """
    one = enter(turn, number(turn.args[0]), {MeetingState.RUNNING})
    require_lead(turn, one)
    if one.item != number(turn.args[1]):
        raise Refuse(turn.words._("The meeting has gone on already. Its message stands further down."))
    return one


def next_pressed(turn: Turn) -> None:
    """On to the next part."""
    one = _enter_part(turn)
    if one.item >= len(one.agenda) - 1:
        _end(turn, one)
        return
    _go_to(turn, one, one.item + 1)
    item = planned(turn, one)[one.item]
    run = turn.run()
    if run is not None and run.step == item.name:
        boards.show_anew(turn, run, turn.cycle())
    board.show_anew(turn, one)


def _go_to(turn: Turn, one: Meeting, index: int) -> None:
    one.item = index
    _take_sign_away(turn, one)
    _box(turn, one, planned(turn, one)[index].minutes)


def _take_sign_away(turn: Turn, one: Meeting) -> None:
    sign = turn.session.get(BotMessage, one.sign_id) if one.sign_id else None
    if sign is not None:
        turn.delete(sign)
    one.sign_id = None


def later_pressed(turn: Turn) -> None:
    """The point that the meeting is at waits for the next one, and the meeting goes on."""
    one = _enter_part(turn)
    point = point_of(turn, planned(turn, one)[one.item].name)
    if point is not None:
        leaving.leave(turn, one, [point])
    next_pressed(turn)


def more_pressed(turn: Turn) -> None:
    """A few minutes more for this part: from now if its time is over, else after it."""
    one = _enter_part(turn)
    _take_sign_away(turn, one)
    ends_at = max(one.item_ends_at or turn.now, turn.now) + timedelta(minutes=MORE_TIME)
    _box_until(turn, one, ends_at)
    words = turn.words
    turn.answer(words._("You have until {time}.", time=words.time(local(turn, ends_at))))
    board.show(turn, one)


def step_opened(turn: Turn, run: StepRun, _cycle: Cycle) -> None:
    """The group went on to a step that stands on the agenda further down: the meeting goes there too."""
    one = meetings.running(turn.session, turn.here.id)
    if one is None:
        return
    names = [item.name for item in planned(turn, one)]
    if run.step in names and names.index(run.step) > one.item:
        _go_to(turn, one, names.index(run.step))
        board.show_anew(turn, one)


# --- notes ------------------------------------------------------------------------------------------------------------


def note_told(turn: Turn, prompt: Prompt) -> None:
    """Something to keep for all."""
    one = enter(turn, prompt.data["meeting"], {MeetingState.RUNNING})
    if planned(turn, one)[one.item].name in RITUALS and not is_deed(turn.incoming.text):
        if not warm.met(turn, prompt):
            words = turn.group_words
            turn.say(words._("I kept nothing of this. For a note: write “Decision:” before it, or press ⏭ first."), reply=True)
        return
    minutes.keep(turn, one, turn.incoming.text.strip())
    board.show(turn, one)


# --- ending -----------------------------------------------------------------------------------------------------------


def end_pressed(turn: Turn) -> None:
    """The meeting is closed, after its last part or before."""
    _end(turn, _enter_part(turn))


def _end(turn: Turn, one: Meeting) -> None:
    _take_sign_away(turn, one)
    leaving.end(turn, one)
    one.state, one.ended_at = MeetingState.OVER, turn.now
    reminding.clear(turn, one)
    old = turn.session.get(BotMessage, one.message_id) if one.message_id else None
    one.message_id = None
    if old is not None:
        for prompt in messages.open_prompts(turn.session, old.chat_id):
            if prompt.message_id == old.id:
                prompt.closed = True
        turn.delete(old)
    closing.say(turn, one)
