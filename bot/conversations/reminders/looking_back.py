"""The day on which the group looks back: what is said of it everywhere, and a word to the group when it has come."""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button
from bot.conversations.community.plan_text import load
from bot.conversations.reminders import reminding
from bot.conversations.turn import Turn
from bot.store import communities, cycles, due
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.words import Words, bar, lines, rows, shorten

KIND = "look_back"
STEP = "doing"
"""The step from which the group goes on to look back."""


def line(turn: Turn, words: Words, cycle: Cycle) -> Markup | None:
    """When the group looks back, or that the day has come; nothing without a day, or when the cycle is over."""
    if cycle.review_on is None or cycle.ended_at is not None:
        return None
    if cycle.review_on > turn.today:
        return words._("We look back on {date}.", date=words.full_date(cycle.review_on))
    if cycle.review_on == turn.today:
        return words._("Today is the day on which we look back.")
    return words._("The day to look back was {date}.", date=words.full_date(cycle.review_on))


def opened(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """The plan is carried out from now on, until the day to look back."""
    if run.step == STEP:
        plan(turn, cycle)


def plan(turn: Turn, cycle: Cycle) -> None:
    """The day is set, or another one: the group hears of it in the morning, or on the next one that is not free."""
    due.clear_due(turn.session, KIND, cycle.id)
    if cycle.review_on is None or cycle.ended_at is not None:
        return
    hours = reminding.group_hours(turn.session, turn.here)
    morning = hours.opens(hours.day_from(cycle.review_on))
    # Whoever comes to carry out the plan after its day hears of it on the next morning, not in the same breath.
    _say_at(turn, cycle, morning if morning > turn.now else hours.next_opening(turn.now))


def _say_at(turn: Turn, cycle: Cycle, at: datetime) -> None:
    turn.session.add(Due(kind=KIND, community_id=turn.here.id, at=at, subject_id=cycle.id))
    turn.session.flush()


def fall_due(turn: Turn, _rows: list[Due]) -> None:
    """The day has come: the group's one message of the day, while it carries out its plan."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
    if cycle is None or run is None or run.step != STEP or cycle.review_on is None or cycle.review_on > turn.today:
        return
    leave = reminding.may_speak(turn)
    if not leave.now:
        if leave.at is not None:
            _say_at(turn, cycle, leave.at)
        return
    words, plan_ = turn.group_words, load(turn, cycle)
    names = ", ".join(person.first_name for person in communities.moderators(turn.session, turn.here.id))
    turn.say(
        lines(
            Markup("📅 <b>{}</b>").format(line(turn, words, cycle) or ""),
            words._("Our goal: <b>{goal}</b>", goal=shorten(cycle.goal, 400)) if cycle.goal else None,
            rows(
                words._(
                    "{bar} {done} of {all} actions are done",
                    bar=bar(len(plan_.done), len(plan_.actions)),
                    done=len(plan_.done),
                    all=len(plan_.actions),
                ),
                words._("What is open may stay open: it tells us something, too."),
            ),
            words._("{names} or an administrator of the group begins with the button.", names=names)
            if names
            else words._("An administrator of the group begins with the button."),
        ),
        [
            [Button(words._("▶ Look back together"), "next", (run.id,))],
            [Button(words._("📅 Choose another day"), "rday", (cycle.id,))],
        ],
        to=turn.here,
        priority=2,
    )
    reminding.note_spoken(turn)
    boards.show(turn, run, cycle)


LATE = timedelta(weeks=1)
"""So long after its day the moderators are asked what is in the way."""


def overdue_since(turn: Turn, cycle: Cycle) -> datetime | None:
    """From when on the moderators are asked about a day to look back that has passed."""
    if cycle.review_on is None:
        return None
    hours = reminding.group_hours(turn.session, turn.here)
    return hours.opens(hours.day_from(cycle.review_on + LATE))
