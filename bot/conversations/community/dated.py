"""A date of an action counts: on the board of times, or told to the group once the plan is agreed."""

from datetime import date

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, number
from bot.conversations.community import school_days
from bot.conversations.community.dating import SURE, echo, pressed
from bot.conversations.community.plan_text import (
    here_words,
    load,
    pressed_message,
    put_away,
    settle,
    short_title,
    show_board,
    touched,
)
from bot.conversations.community.times import DUE, START, backwards, clash_text, clashes_of
from bot.conversations.reminders import nudges
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.store import contributions, messages, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.plan import Action, State
from bot.words import rows

_NOTED = {
    DUE: mark("✓ “{title}” is due on {date}."),
    START: mark("✓ “{title}” begins on {date}."),
}
_OPENED = {
    DUE: mark("✓ “{title}” has no due date."),
    START: mark("✓ “{title}” may begin at any time."),
}


def day_pressed(turn: Turn) -> None:
    """A day was chosen: now it counts."""
    one, run, cycle, field = pressed(turn)
    day = date.fromordinal(number(turn.args[2]))
    if day < turn.today:
        raise Refuse(turn.words._("{date} is over. Please choose a day that is still to come.", date=turn.words.full_date(day)))
    if turn.args[3:] != (SURE,) and backwards(here_words(turn), one, field, day) is not None:
        message = pressed_message(turn)
        if message is not None:
            turn.edit(message, *echo(turn, one, field, day))
        else:
            turn.say(*echo(turn, one, field, day), keep=True)
        return
    _set(turn, run, cycle, one, field, day)


def no_date_pressed(turn: Turn) -> None:
    """The action shall have no such date."""
    one, run, cycle, field = pressed(turn)
    _set(turn, run, cycle, one, field, None)


def not_now_pressed(turn: Turn) -> None:
    """The question is left as it is."""
    one, run, _cycle, _field = pressed(turn)
    _close_here(turn)
    message = pressed_message(turn)
    text = here_words(turn)._("“{title}” stays as it is.", title=short_title(one))
    if message is not None and turn.incoming.private:
        turn.edit(message, text, [[Button(turn.words._("Back to the action"), "action", (one.id, 1))]])
    elif message is not None:
        put_away(turn, run.opened_at, message, text)


def _set(turn: Turn, run: StepRun, cycle: Cycle, one: Action, field: str, day: date | None) -> None:
    before = one.due_on if field == DUE else one.start_on
    instead = _instead_of(turn, cycle, one, field) if run.step == "times" and before != day else None
    if field == DUE:
        one.due_on = day
    else:
        one.start_on = day
    if before != day:
        plan.propose(turn.session, one.id, day, turn.person.id if turn.person else None, of_start=field == START)
        _ask_anew(turn, run, one)
    _close_here(turn)
    if turn.person is not None:
        contributions.note_contributed(turn.session, run.id, turn.person.id)
    words = here_words(turn)
    noted = (
        words._(_NOTED[field], title=short_title(one), date=words.full_date(day))
        if day is not None
        else words._(_OPENED[field], title=short_title(one))
    )
    turn.answer(noted)
    if run.step == "times":
        settle(turn, rows(noted, instead), _next_without(turn, cycle, field))
        if instead is not None and pressed_message(turn) is None:
            # Pressed on the board: whoever proposed the other day has to hear of it.
            turn.say(rows(noted, instead), to=turn.here)
    else:
        nudges.reschedule(turn, one)
        if turn.incoming.private:
            settle(turn, noted, [[Button(words._("Back to the action"), "action", (one.id, 1))]])
        elif (message := pressed_message(turn)) is not None:
            put_away(turn, run.opened_at, message, noted)
        if before != day:
            _announce(turn, cycle, one, field, before)
    show_board(turn, run, cycle)


def _ask_anew(turn: Turn, run: StepRun, one: Action) -> None:
    """Whom the times suited before is asked anew: in the group, since who they are stands nowhere."""
    others = plan.agreed_on_times(turn.session, run.id) - {turn.person.id if turn.person else 0}
    plan.times_changed(turn.session, run.id)
    run.warned_at = None
    if others:
        words = turn.group_words
        asked = words._(
            "🗓 A date of “{title}” has changed. If you had pressed 👍 for the times: please look at the board, and press it "
            "again if they still suit you.",
            title=short_title(one),
        )
        turn.say(asked, to=turn.here)


def _instead_of(turn: Turn, cycle: Cycle, one: Action, field: str) -> Markup | None:
    """Somebody else had proposed another day: they are told, and it is offered again."""
    there = plan.proposals(turn.session, cycle.id).get((one.id, field == START), [])
    day, person = there[0] if there else (None, None)
    if day is None or person is None or (turn.person is not None and person.id == turn.person.id):
        return None
    words = here_words(turn)
    values = {"name": turn.mention(person), "date": words.short_date(day)}
    return (
        words._("{name} had proposed {date}. Press 🚀 on the board to come back to it, or for another day.", **values)
        if field == START
        else words._("{name} had proposed {date}. Press 🗓 on the board to come back to it, or for another day.", **values)
    )


def _announce(turn: Turn, cycle: Cycle, one: Action, field: str, before: date | None) -> None:
    """A change of date in the agreed plan is told to the group, and to those whom it touches by name."""
    words = turn.group_words
    day = one.due_on if field == DUE else one.start_on
    values = {"title": short_title(one), "date": words.full_date(day) if day else ""}
    if field == START:
        news = (
            words._("🗓 “{title}” now begins on {date}.", **values) if day else words._("🗓 “{title}” may begin now.", **values)
        )
    elif day is None:
        news = words._("🗓 “{title}” has no due date any more.", **values)
    elif before is None:
        news = words._("🗓 “{title}” has a date now: it is due on {date}.", **values)
    else:
        news = words._(
            "🗓 “{title}” has a new date: it is due on {date} (before: {before}).", **values, before=words.short_date(before)
        )
    turn.session.flush()
    plan_ = load(turn, cycle)
    off = school_days.days_off(turn)
    found = [clash for clash in clashes_of(turn, plan_, cycle, off) if one.id in {clash.action, clash.other}]
    clashes = [clash_text(words, plan_, clash, off) for clash in found]
    turn.say(rows(news, *clashes, touched(turn, cycle, one)), to=turn.here)


def _next_without(turn: Turn, cycle: Cycle, field: str) -> list[list[Key]]:
    """A way on to the next action without a date, so that nobody has to scroll back to the board."""
    plan_ = load(turn, cycle)
    words = here_words(turn)
    if field == START:
        return []
    left = [one for one in plan_.actions if one.due_on is None and one.state is not State.DONE]
    return [[Button(words._("🗓 Next: no. {number}", number=plan_.number(one.id)), "date", (one.id, DUE))] for one in left[:1]]


def _close_here(turn: Turn) -> None:
    message = pressed_message(turn)
    if message is None:
        return
    for prompt in messages.open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
