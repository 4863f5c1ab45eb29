"""A step that is open for long: its moderators are told, alone, and what they can do. The group is never told that it is slow.

They hear of it after two weeks and once more after six; a group that carries out its plan a week after its day to look back.
Where a moderator has to look at what was written before the group sees it, they hear of it again on the next days.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.conversations import boards, first_look, flow
from bot.conversations.buttons import Button, Key, Private, number
from bot.conversations.reminders import letters, looking_back, reminding
from bot.conversations.reminders.letters import Part
from bot.conversations.turn import Turn
from bot.store import communities, cycles, due
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.store.people import Person
from bot.words import Words, lines, rows

KIND = "still"
AFTER = (timedelta(weeks=2), timedelta(weeks=6))
LOOK_AFTER = (timedelta(days=1), timedelta(days=4))
LATER = timedelta(weeks=1)


def plan(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """A step has opened: when its moderators are told if it is still open then."""
    if run.step == looking_back.STEP:
        since = looking_back.overdue_since(turn, cycle)
        if since is not None:
            _look(turn, run, max(since, turn.now + LATER))
        return
    hours = reminding.group_hours(turn.session, turn.here)
    for after in AFTER:
        _look(turn, run, hours.next_opening(run.opened_at + after - timedelta(seconds=1)))


def asked_to_look(turn: Turn, run: StepRun) -> None:
    """Its moderators were asked to look first: they hear of it again, if nobody has; once for all that was asked."""
    for row in due.due_of(turn.session, KIND, run.id):
        if row.data.get("look"):
            turn.session.delete(row)
    hours = reminding.group_hours(turn.session, turn.here)
    for after in LOOK_AFTER:
        _look(turn, run, hours.next_opening(turn.now + after - timedelta(seconds=1)), only_to_look=True)


def day_changed(turn: Turn, cycle: Cycle) -> None:
    """The day to look back is another one."""
    run = cycles.open_run(turn.session, cycle.id)
    if run is not None and run.step == looking_back.STEP:
        due.clear_due(turn.session, KIND, run.id)
        plan(turn, run, cycle)


def forget(turn: Turn, run: StepRun) -> None:
    """The step is over."""
    due.clear_due(turn.session, KIND, run.id)


def _look(turn: Turn, run: StepRun, at: datetime, person: Person | None = None, *, only_to_look: bool = False) -> None:
    turn.session.add(
        Due(
            kind=KIND,
            community_id=turn.here.id,
            at=at,
            subject_id=run.id,
            person_id=person.id if person else None,
            data={"look": True} if only_to_look else {},
        )
    )
    turn.session.flush()


def fall_due(turn: Turn, found: list[Due]) -> None:
    """Each moderator who can be written to is told, at their own hours, in their letter of the day."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
    if cycle is None or run is None:
        return
    mine = [row for row in found if row.subject_id == run.id and (run.look_at is not None or not row.data.get("look"))]
    only, only_to_look = {row.person_id for row in mine}, all(row.data.get("look") for row in mine)
    spared = due.spared(turn.session, run.id)
    for person in communities.moderators(turn.session, turn.here.id):
        if person.id in spared or not only & {None, person.id}:
            continue
        leave = reminding.may_write(turn, person)
        if leave.now:
            letters.write(turn, person, _part(turn, run, cycle, person))
        elif leave.at is not None:
            _look(turn, run, leave.at, person, only_to_look=only_to_look)


def _part(turn: Turn, run: StepRun, cycle: Cycle, person: Person) -> Part:
    words = turn.words_of(person)
    heading = Markup("<b>{}</b> · {}").format(words._("{name}", name=turn.here.called), boards.title(words, run.step))
    keyboard: list[list[Key]] = [
        [Button(words._("⏰ In a week"), "stilllater", (run.id,)), Button(words._("🔕 Not this one"), "voicenot", (run.id,))]
    ]
    if run.look_at is not None:
        text = lines(
            heading,
            words._("👁 What was written waits until a moderator has looked at it. Only then your group sees it."),
            words._("Only you as a moderator read this."),
        )
        return Part(text, [[Private(words._("👁 Look at it"), first_look.link(run))], *keyboard])
    text = lines(
        heading,
        rows(_how_long(turn, words, run, cycle), _how_many(turn, words, run, cycle)),
        words._(
            "Only you as a moderator read this. Do you need more time? Then nothing has to be done. Is it enough as it is? "
            "In the group, ▶ on the board goes on, and /back returns. /status brings the board to the end of the chat."
        ),
    )
    return Part(text, keyboard)


def _how_long(turn: Turn, words: Words, run: StepRun, cycle: Cycle) -> Markup:
    if run.step == looking_back.STEP and cycle.review_on is not None:
        return words._("The day to look back was {date}.", date=words.full_date(cycle.review_on))
    weeks = (turn.now - run.opened_at) // timedelta(weeks=1)
    return words._n(
        "Your group has been at this step for {count} week.", "Your group has been at this step for {count} weeks.", weeks
    )


def _how_many(turn: Turn, words: Words, run: StepRun, cycle: Cycle) -> Markup | None:
    """How many have taken part, where that is known; never who."""
    if run.step not in flow.ANSWERED:
        return None
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard = len(core & flow.ANSWERED[run.step](turn, run, cycle))
    return words._n(
        "{heard} of {count} person has taken part.",
        "{heard} of {count} people have taken part.",
        len(core),
        heard=heard,
    )


def later_pressed(turn: Turn) -> None:
    """The same again in a week, if the step is still open then."""
    run, _cycle = turn.enter_run(number(turn.args[0]))
    hours = reminding.hours_of(turn.session, turn.who, turn.here)
    at = hours.opens(hours.day_from(hours.today(turn.now + LATER)))
    if not any(row.person_id == turn.who.id and row.at == at for row in due.due_of(turn.session, KIND, run.id)):
        _look(turn, run, at, turn.who)
    words = turn.words
    text = words._("All right: I come back to it on {date}.", date=words.full_date(hours.today(at)))
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text)
    else:
        turn.say(text)
