"""The picture of the agreed plan in the group: pinned, and kept true by editing it in place.

A change of the plan shows within some minutes, however many there are; every morning the line of today moves on. An edit makes
no sound, and nobody gets a message for it.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.conversations.community import living_calendar, plan_picture
from bot.conversations.community.plan_text import DELETABLE, load
from bot.conversations.reminders import reminding
from bot.conversations.turn import Turn
from bot.render.pictures import TimelinePage, page_data
from bot.render.timeline import Timeline
from bot.store import cycles, due, plan_pictures
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.store.plan_pictures import PlanPicture

KIND = "plan_picture"
PAUSE = timedelta(minutes=10)
"""So long changes are gathered before the picture is drawn anew."""
DRAW = "timeline_page"


def send(turn: Turn, cycle: Cycle) -> None:
    """Send the picture, which is kept true from now on. The one before goes, or says that there is a newer one."""
    timeline, parts = _parts(turn, cycle)
    words = turn.group_words
    for index, (old, message) in enumerate(plan_pictures.pages(turn.session, cycle.id)):
        turn.unpin(message)
        if turn.now - old.sent_at < DELETABLE:
            turn.delete(message)
        elif index < len(parts):
            note = words._("🖼 A newer picture of our plan is further down.")
            turn.redraw(message, DRAW, page_data(TimelinePage(timeline, parts[index].start, parts[index].stop)), note)
        turn.session.delete(old)
    turn.session.flush()
    for page, part in enumerate(parts, start=1):
        data = page_data(TimelinePage(timeline, part.start, part.stop))
        message = turn.living_picture(DRAW, data, _caption(turn, page, len(parts)), turn.here)
        turn.session.add(PlanPicture(cycle_id=cycle.id, message_id=message.id, sent_at=turn.now))
        if page == 1:
            turn.pin(message)
    _look_in_the_morning(turn, cycle)


def pressed(turn: Turn) -> None:
    """“Timeline” on the board of the plan, or below /plan: in the group the living picture comes to the end of the chat."""
    cycle, words, to = plan_picture.wanted(turn, DRAW)
    run = cycles.open_run(turn.session, cycle.id)
    if not turn.incoming.private and run is not None and run.step == "doing":
        send(turn, cycle)
    else:
        plan_picture.send_timeline(turn, words, cycle, to)


def watch(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Something about the plan changed: soon the picture shows it."""
    if run.step != "doing" or not plan_pictures.are_there(turn.session, cycle.id):
        return
    soon = turn.now + PAUSE
    if not any(row.at <= soon for row in due.due_of(turn.session, KIND, cycle.id)):
        _look(turn, cycle, soon)


def fall_due(turn: Turn, rows: list[Due]) -> None:
    """Some minutes after a change, or in the morning."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
    if cycle is None or run is None or run.step != "doing" or all(row.subject_id != cycle.id for row in rows):
        return
    refresh(turn, cycle)
    _look_in_the_morning(turn, cycle)


def leave(turn: Turn, run: StepRun) -> None:
    """The plan is not carried out any more: the picture shows how it ended, and is not pinned."""
    cycle = turn.session.get(Cycle, run.cycle_id)
    due.clear_due(turn.session, KIND, run.cycle_id)
    if cycle is not None:
        refresh(turn, cycle)
        for _, message in plan_pictures.pages(turn.session, cycle.id)[:1]:
            turn.unpin(message)


def refresh(turn: Turn, cycle: Cycle) -> None:
    """Draw those pages anew that would show something else; a plan of another length is sent anew. Its calendar file, too."""
    living_calendar.refresh(turn, cycle)
    there = plan_pictures.pages(turn.session, cycle.id)
    timeline, parts = _parts(turn, cycle)
    if there and len(there) != len(parts):
        send(turn, cycle)
        return
    for page, ((_, message), part) in enumerate(zip(there, parts, strict=False), start=1):
        data = page_data(TimelinePage(timeline, part.start, part.stop))
        turn.redraw(message, DRAW, data, _caption(turn, page, len(parts)))


def _parts(turn: Turn, cycle: Cycle) -> tuple[Timeline, list[range]]:
    timeline = plan_picture.timeline_of(turn, turn.group_words, cycle, load(turn, cycle))
    return timeline, plan_picture.parts_of(timeline)


def _caption(turn: Turn, page: int, pages: int) -> Markup:
    words = turn.group_words
    if pages == 1:
        return words._("🖼 Our plan in time: who does what, by when. Today is the blue line. I keep this picture up to date.")
    return words._("🖼 Our plan in time, part {page} of {pages}. I keep it up to date.", page=page, pages=pages)


def _look_in_the_morning(turn: Turn, cycle: Cycle) -> None:
    _look(turn, cycle, reminding.group_hours(turn.session, turn.here).next_opening(turn.now))


def _look(turn: Turn, cycle: Cycle, at: datetime) -> None:
    due.clear_due(turn.session, KIND, cycle.id)
    turn.session.add(Due(kind=KIND, community_id=turn.here.id, at=at, subject_id=cycle.id))
    turn.session.flush()
