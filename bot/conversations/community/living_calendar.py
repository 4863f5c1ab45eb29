"""The calendar file of the agreed plan in the group: whoever opens it has the dates as they are now.

It is kept true as the picture of the plan is (`living_picture`): by editing it in place, without a sound.
"""

from typing import Any

from bot.conversations.community.plan_picture import CALENDAR, FILE_NAME, calendar_of, send_calendar, wanted
from bot.conversations.community.plan_text import DELETABLE, load
from bot.conversations.turn import Refuse, Turn
from bot.render.calendar import Calendar
from bot.render.files import calendar_data
from bot.store import cycles, plan_pictures
from bot.store.cycles import Cycle
from bot.store.plan_pictures import PlanPicture


def send(turn: Turn, cycle: Cycle) -> bool:
    """Send the file, which is kept true from now on. The one before goes, or says that there is a newer one.

    Returns:
        False if there is no date yet, so that there is nothing to send.
    """
    words, calendar = turn.group_words, _now(turn, cycle)
    if not calendar.entries:
        return False
    before = plan_pictures.calendar(turn.session, cycle.id)
    if before is not None:
        old, message = before
        if turn.now - old.sent_at < DELETABLE:
            turn.delete(message)
        else:
            note = words._("📅 A newer file with the dates of our plan is further down.")
            turn.redraw(message, CALENDAR, calendar_data(calendar), note, name=FILE_NAME, says=_says(calendar))
        turn.session.delete(old)
    message = turn.living_document(
        CALENDAR, calendar_data(calendar), FILE_NAME, _caption(turn), turn.here, says=_says(calendar)
    )
    turn.session.add(PlanPicture(cycle_id=cycle.id, message_id=message.id, sent_at=turn.now, is_file=True))
    turn.session.flush()
    return True


def refresh(turn: Turn, cycle: Cycle) -> None:
    """Put another file in its place, if it would say something else."""
    there = plan_pictures.calendar(turn.session, cycle.id)
    if there is not None:
        calendar = _now(turn, cycle)
        turn.redraw(there[1], CALENDAR, calendar_data(calendar), _caption(turn), name=FILE_NAME, says=_says(calendar))


def pressed(turn: Turn) -> None:
    """“Calendar file” on the board of the plan, or below /plan: in the group the living one comes to the end of the chat."""
    cycle, words, to = wanted(turn, CALENDAR)
    run = cycles.open_run(turn.session, cycle.id)
    living = not turn.incoming.private and run is not None and run.step == "doing"
    if not (send(turn, cycle) if living else send_calendar(turn, words, cycle, to)):
        raise Refuse(turn.words._("No action has a date yet, so there is nothing for a calendar."))


def _now(turn: Turn, cycle: Cycle) -> Calendar:
    return calendar_of(turn, turn.group_words, cycle, load(turn, cycle).actions)


def _says(calendar: Calendar) -> dict[str, Any]:
    """What tells one file from another: each has another moment in it, and other numbers for its changes."""
    entries = calendar_data(calendar)["entries"]
    return {"entries": [{key: value for key, value in one.items() if key != "revision"} for one in entries]}


def _caption(turn: Turn) -> str:
    return turn.group_words._(
        "📅 The dates of our plan. Open the file, and they stand in your calendar. I keep it up to date: opened again after "
        "a change, it brings the new dates."
    )
