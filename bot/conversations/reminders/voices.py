"""Asking, in private, those whose answer is still missing: never in the group, which only sees how many have answered.

The first time on the first morning after a step has been open for a day, a second time three days later; never more than one
reminder a day, and only who can be written to, wants reminders and has not answered.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.buttons import Button, Key, Private, number
from bot.conversations.reminders import letters, reminding
from bot.conversations.reminders.letters import Part
from bot.conversations.status import alone
from bot.conversations.turn import Turn
from bot.method.steps import STEPS, Comes
from bot.store import communities, cycles, due
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.store.people import Person
from bot.words import lines, rows

KIND = "voice"
FIRST_AFTER, AGAIN_AFTER = timedelta(days=1), timedelta(days=4)


def plan(turn: Turn, run: StepRun, _cycle: Cycle) -> None:
    """A step has opened at which everyone's answer is awaited: when we look who is missing."""
    if run.step not in flow.ANSWERED:
        return
    hours = reminding.group_hours(turn.session, turn.here)
    for after in (FIRST_AFTER, AGAIN_AFTER):
        _look(turn, run, hours.next_opening(run.opened_at + after - timedelta(seconds=1)))


def forget(turn: Turn, run: StepRun) -> None:
    """The step is over: nobody is missing."""
    due.clear_due(turn.session, KIND, run.id)


def _look(turn: Turn, run: StepRun, at: datetime, person: Person | None = None) -> None:
    turn.session.add(
        Due(kind=KIND, community_id=turn.here.id, at=at, subject_id=run.id, person_id=person.id if person else None)
    )
    turn.session.flush()


def fall_due(turn: Turn, rows_: list[Due]) -> None:
    """Whoever is missing is asked alone."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
    mine = [row for row in rows_ if run is not None and row.subject_id == run.id]
    if cycle is None or run is None or not mine:
        return
    only = None if any(row.person_id is None for row in mine) else {row.person_id for row in mine}
    for person in missing(turn, run, cycle):
        if only is None or person.id in only:
            _ask(turn, run, person)


def missing(turn: Turn, run: StepRun, cycle: Cycle) -> list[Person]:
    """Who of the core team has not answered yet, and may be reminded of it."""
    heard = flow.ANSWERED[run.step](turn, run, cycle) if run.step in flow.ANSWERED else None
    if heard is None:
        return []
    out = heard | due.spared(turn.session, run.id)
    return [
        person
        for person in communities.core(turn.session, turn.here.id)
        if person.id not in out and person.reachable and person.nudges
    ]


def _ask(turn: Turn, run: StepRun, person: Person) -> None:
    leave = reminding.may_write(turn, person)
    if not leave.now:
        if leave.at is not None:
            _look(turn, run, leave.at, person)
        return
    words = turn.words_of(person)
    link = alone(turn, run)
    keyboard: list[list[Key]] = []
    if link is not None:
        keyboard.append([Private(words._("✍️ Take part now"), link)])
    keyboard += [
        [
            Button(words._("⏰ Later"), "voicelater", (run.id,)),
            Button(words._("🔕 Not this one"), "voicenot", (run.id,)),
        ],
    ]
    text = lines(
        Markup("<b>{}</b> · {}").format(words._("{name}", name=turn.here.called), boards.title(words, run.step)),
        rows(
            words._("Your group would like to hear you too. It takes a few minutes."),
            None if link is not None else words._("You find it on the board in the group: /status shows it there."),
        ),
        # In native polls everyone can see who chose what, so nothing is promised about them.
        words._("Only you read this.")
        if Comes.VOTE in STEPS[run.step].comes
        else words._("Only you read this; the group sees only how many have answered."),
    )
    letters.write(turn, person, Part(text, keyboard))


# --- answering --------------------------------------------------------------------------------------------------------


def later_pressed(turn: Turn) -> None:
    """The same again on the next working day."""
    run, _cycle = turn.enter_run(number(turn.args[0]))
    hours = reminding.hours_of(turn.session, turn.who, turn.here)
    at = hours.tomorrow(turn.now)
    there = due.due_of(turn.session, KIND, run.id)
    if not any(row.person_id == turn.who.id and row.at == at for row in there):
        _look(turn, run, at, turn.who)
    words = turn.words
    _settle(turn, words._("All right: I come back to it on {date}.", date=words.full_date(hours.today(at))))


def not_this_pressed(turn: Turn) -> None:
    """No more reminders of this step."""
    run, _cycle = turn.enter_run(number(turn.args[0]))
    due.spare(turn.session, run.id, turn.who.id)
    words = turn.words
    _settle(
        turn,
        words._(
            "All right: I do not remind you of “{step}” any more. You can still take part: /my shows how.",
            step=boards.title(words, run.step),
        ),
    )


def _settle(turn: Turn, text: Markup) -> None:
    """The reminder says what became of it."""
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text)
    else:
        turn.say(text)
