"""/meeting: dates are proposed in people's own words; each is shown in full, with its weekday and time, before it counts.

What was understood and what is not clear stands in the composer (`bot.conversations.meetings.composing`), which can be answered
again and again, until somebody says that it is right.
"""

import secrets
from datetime import datetime
from typing import Any

from bot.conversations.buttons import Button, Key, number
from bot.conversations.meetings import board
from bot.conversations.meetings.composing import (
    ADD,
    MOST_DATES,
    MOVE,
    NEW,
    PURPOSE,
    check,
    close_prompts,
    compose_anew,
    composer,
    kept,
    put_away,
    take_words,
)
from bot.conversations.meetings.doors import LOOKED_FOR, enter, require_counted_in
from bot.conversations.meetings.said import local, when
from bot.conversations.turn import Refuse, Turn
from bot.method.meetings import USUAL_LENGTH
from bot.store import meetings, messages
from bot.store.communities import Stage
from bot.store.meetings import Meeting, MeetingState
from bot.store.messages import BotMessage, Prompt
from bot.words import lines

SUGGESTED = "meeting_suggested"
"""The suggestion to meet: dates can be said to it, too."""

# --- asking -----------------------------------------------------------------------------------------------------------


def meeting_command(turn: Turn) -> None:
    """/meeting: the meetings ahead, and the way to a new one; dates may come with the command."""
    if turn.here.stage is not Stage.READY:
        raise Refuse(turn.words._("Your group has not started yet. Send /start to begin."))
    if turn.incoming.text.strip():
        require_counted_in(turn)
        prompt = compose_anew(turn, None, {"mode": NEW, "meeting": 0, "dates": [], "doubts": []})
        take_words(turn, prompt)
        return
    ahead = meetings.meetings_ahead(turn.session, turn.here.id)
    for one in ahead[:3]:
        board.show_anew(turn, one)
    if not ahead:
        _ask(turn, NEW, 0)
        return
    words = turn.group_words
    turn.say(
        words._("Another meeting besides this one?"),
        [[Button(words._("🗓 Find a date for another one"), "meetnew"), Button(words._("No, thank you"), "meetnot")]],
        keep=True,
    )


def new_pressed(turn: Turn) -> None:
    """“Find a date”."""
    require_counted_in(turn)
    asked = [p for p in messages.open_prompts(turn.session, turn.here.chat_id) if p.purpose == PURPOSE]
    if any(p.data["mode"] == NEW and not p.data["dates"] and not p.data["doubts"] for p in asked):
        raise Refuse(turn.words._("I have asked for dates already: reply to my question, it stands further down."))
    _drop_pressed(turn)
    _ask(turn, NEW, 0)


def not_pressed(turn: Turn) -> None:
    """No meeting now."""
    require_counted_in(turn)
    message = turn.pressed()
    if message is not None:
        close_prompts(turn, message)
        turn.edit(message, turn.group_words._("All right, no date now. /meeting finds one whenever you like."))


def add_pressed(turn: Turn) -> None:
    """Another date is proposed for a meeting whose date is being looked for."""
    one = enter(turn, number(turn.args[0]), LOOKED_FOR)
    require_counted_in(turn)
    if len(meetings.dates(turn.session, one.id)) >= MOST_DATES:
        raise Refuse(turn.words._("There are many dates already. Choose among these, so that the choice stays easy."))
    _ask(turn, ADD, one.id)


def move_pressed(turn: Turn) -> None:
    """A fixed meeting shall be on another date."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    require_counted_in(turn)
    _ask(turn, MOVE, one.id)


def _ask(turn: Turn, mode: str, meeting_id: int) -> None:
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == PURPOSE and prompt.data["mode"] == mode and prompt.data["meeting"] == meeting_id:
            put_away(turn, prompt)
    words = turn.group_words
    one = meetings.meeting(turn.session, meeting_id) if meeting_id else None
    text = lines(
        words._("🗓 <b>When could we meet?</b>")
        if one is None or one.starts_at is None or one.state is not MeetingState.FIXED
        else words._("🗓 Our meeting is on {when}. <b>When instead?</b>", when=when(words, local(turn, one.starts_at))),
        words._(
            "Reply to this message with one or several dates and times, one in each line, for example:\n"
            "Friday 15:30\n12 March at 4 pm"
        ),
    )
    keys: list[Key] = [Button(words._("Not now"), "meetnot")]
    if mode == NEW:
        keys.insert(0, Button(words._("⏵ We are together now"), "meethere"))
    message = turn.say(text, [keys], to=turn.here, keep=True)
    if message is not None:
        data: dict[str, Any] = {
            "mode": mode,
            "meeting": meeting_id,
            "dates": [],
            "doubts": [],
            "stamp": 0,
            "at": turn.now.isoformat(),
        }
        turn.await_answer(message, PURPOSE, **data)


def suggested_told(turn: Turn, _prompt: Prompt) -> None:
    """Dates came as a reply to the suggestion to meet."""
    require_counted_in(turn)
    take_words(turn, compose_anew(turn, None, {"mode": NEW, "meeting": 0, "dates": [], "doubts": []}))


def told(turn: Turn, prompt: Prompt) -> None:
    """Dates came, as a reply to the question or to the composer."""
    require_counted_in(turn)
    check(turn, prompt)
    take_words(turn, prompt)


# --- right ------------------------------------------------------------------------------------------------------------


def confirmed(turn: Turn) -> tuple[Meeting, list[datetime]] | None:
    """The dates are right: they belong to their meeting from now on, beside the date that is fixed. None for a second press.

    Raises:
        Refuse: all of them have passed meanwhile.
    """
    prompt = composer(turn)
    if prompt is None or prompt.data["doubts"]:
        return None
    words, data = turn.words, prompt.data
    moments = [datetime.fromisoformat(one) for one in kept(data)]
    ahead = [at for at in moments if at > turn.now]
    if not ahead:
        raise Refuse(words._("That is over by now. Please reply to my message with a date that is still to come."))
    one = meetings.meeting(turn.session, data["meeting"]) if data["meeting"] else None
    if one is None:
        one = new_meeting(turn)
    there = {day.starts_at for day in meetings.dates(turn.session, one.id)}
    for at in ahead:
        if at not in there and len(there) < MOST_DATES:
            there.add(at)
            turn.session.add(meetings.MeetingDate(meeting_id=one.id, starts_at=at))
    turn.session.flush()
    put_away(turn, prompt)
    return one, ahead


def new_meeting(turn: Turn) -> Meeting:
    """A meeting of this group in its present cycle, without a date. The suggestion to meet has done its work."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        message = turn.session.get(BotMessage, prompt.message_id) if prompt.purpose == SUGGESTED else None
        if message is not None:
            prompt.closed = True
            turn.edit(message, turn.group_words._("🗓 A good moment to meet: /meeting shows it."))
    last = meetings.last_one(turn.session, turn.here.id)
    one = Meeting(
        community_id=turn.here.id,
        cycle_id=turn.cycle().id,
        minutes=last.minutes if last is not None else USUAL_LENGTH,
        uid=f"{secrets.token_hex(12)}@copse",
    )
    turn.session.add(one)
    turn.session.flush()
    for point in meetings.waiting_points(turn.session, turn.here.id):
        point.meeting_id = one.id
    turn.session.flush()
    return one


def _drop_pressed(turn: Turn) -> None:
    """The small question that was answered by a press goes."""
    message = turn.pressed()
    if message is not None:
        close_prompts(turn, message)
        turn.retire()
