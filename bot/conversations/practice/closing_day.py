"""Closing a step at a set time: the moderator sets it, the board and the private questions say it, and it closes then.

The moment is a `Due` row, so that no crash and no standstill forgets it. When all have answered the step still closes before.
"""

from datetime import UTC, date, datetime, time, timedelta

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.buttons import Button, Key, number
from bot.conversations.community import school_days
from bot.conversations.turn import Refuse, Turn
from bot.method import dates
from bot.method.closing import by_day, is_night
from bot.method.dates import Ask, Day, Doubt, Moment, Refused
from bot.method.plan import is_weekend
from bot.store import cycles, due, messages
from bot.store.cycles import Cycle, Ended, StepRun
from bot.store.due import Due
from bot.store.messages import BotMessage, Prompt
from bot.words import Words, lines, rows

KIND = "close_on"
STEPS = {"attainment"}
"""Steps for which a time can be set."""
HOUR = 18
"""A day without a time of day ends at this hour for a step: people are awake, and see what comes next."""
DAYS_OFFERED = (1, 3, 7)
CANDIDATES = 4


def moment(turn: Turn, run: StepRun) -> datetime | None:
    """When the step closes, on the group's clock; None if no time is set."""
    there = due.due_of(turn.session, KIND, run.id)
    return there[0].at.astimezone(turn.zone) if there else None


def in_words(words: Words, at: datetime) -> Markup:
    """A moment in full: Friday, 5 March 2027, 18:00."""
    return words._("{date}, {time}", date=words.full_date(at.date()), time=words.time(at))


def line(turn: Turn, run: StepRun, _cycle: Cycle) -> Markup | None:
    """What the board says of the set time."""
    at = moment(turn, run)
    if at is None:
        return None
    words = turn.group_words
    return words._("📅 <b>Open until {moment}.</b> Then it closes, whoever has answered.", moment=in_words(words, at))


def keys(turn: Turn, run: StepRun, _cycle: Cycle) -> list[list[Key]]:
    """The moderator's way to set the time, to change it and to take it back."""
    if run.step not in STEPS:
        return []
    words = turn.group_words
    if moment(turn, run) is None:
        return [[Button(words._("📅 Close it on a day"), "closeask", (run.id,))]]
    return [
        [
            Button(words._("📅 Another day"), "closeask", (run.id,)),
            Button(words._("✖ No closing day"), "closenever", (run.id,)),
        ]
    ]


def early(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """Before the time that was promised: that it was, and how many have not answered; never who."""
    missing, at = flow.some_missing(turn, flow.ANSWERED[run.step](turn, run, cycle)), moment(turn, run)
    if missing is None or at is None or at <= turn.local_now:
        return missing
    return rows(turn.words._("Your group was told: open until {moment}.", moment=in_words(turn.words, at)), missing)


# --- setting it -------------------------------------------------------------------------------------------------------


def ask_pressed(turn: Turn) -> None:
    """When shall it close? Days to press, or words."""
    run, _cycle = _entered(turn)
    words = turn.group_words
    days = sorted({_working_day(turn.today + timedelta(days=count)) for count in DAYS_OFFERED})
    _ask(
        turn,
        run,
        lines(
            words._("📅 <b>Until when may everyone answer?</b>"),
            words._(
                "Press a day, or reply to this message with a day or a time, for example “Friday” or “Thursday at 4 pm”. Then "
                "this step closes by itself."
            ),
        ),
        [datetime.combine(day, time(HOUR), turn.zone) for day in days],
    )


def told(turn: Turn, prompt: Prompt) -> None:
    """A day or a time in words: echoed in full before it counts."""
    if prompt.run_id is None:
        return
    run, _cycle = turn.enter_run(prompt.run_id)
    turn.require_moderator()
    words = turn.group_words
    reading = dates.read(turn.incoming.text, turn.here.language, turn.local_now, calendar=school_days.calendar_of(turn))
    match reading:
        case Refused(reason):
            raise Refuse(words._(dates.say_reason(reason)))
        case Ask(found, doubt):
            unknown = doubt is Doubt.SCHOOL
            text = school_days.unknown_time(turn, words, turn.incoming.text) if unknown else words._(dates.say_doubt(doubt))
        case Day() | Moment():
            found, text = (reading,), words._("Shall it close then? Press it to set it.")
    ahead = [at for at in (_at(turn, one) for one in found) if at > turn.now][:CANDIDATES]
    if not ahead and found:
        raise Refuse(words._("That is over already. Please give me a later day, or a later time."))
    _ask(turn, run, rows(text, words._("If not, reply to this message with another day or time.")), ahead)


def _ask(turn: Turn, run: StepRun, text: Markup, moments: list[datetime]) -> None:
    _take_away(turn, run)
    words = turn.group_words
    turn.ask(
        text,
        "closeday",
        run=run,
        anyone=turn.person is None,
        keyboard=[[Button(in_words(words, at), "closeon", (run.id, int(at.timestamp()) // 60))] for at in moments],
    )


def taken(turn: Turn) -> None:
    """The time counts from now on, and the group hears of it."""
    run, cycle = _entered(turn)
    at = datetime.fromtimestamp(number(turn.args[1]) * 60, UTC)
    if at <= turn.now:
        raise Refuse(turn.words._("That is over already. Please give me a later day, or a later time."))
    _take_away(turn, run)
    before = moment(turn, run)
    if before is None or before != at:
        due.clear_due(turn.session, KIND, run.id)
        turn.session.add(Due(kind=KIND, community_id=turn.here.id, at=at, subject_id=run.id))
        turn.session.flush()
        words = turn.group_words
        turn.say(
            words._(
                "📅 “{step}” is open until <b>{moment}</b>. Please answer by then; the board says how.",
                step=boards.title(words, run.step),
                moment=in_words(words, at.astimezone(turn.zone)),
            ),
            to=turn.here,
        )
    boards.show(turn, run, cycle)


def never_pressed(turn: Turn) -> None:
    """No set time any more."""
    run, cycle = _entered(turn)
    forget(turn, run)
    turn.alert(turn.words._("All right: it does not close on a set day. It closes when all have answered, or with ▶."))
    boards.show(turn, run, cycle)


def forget(turn: Turn, run: StepRun) -> None:
    """The step is over, or shall not close at a set time."""
    due.clear_due(turn.session, KIND, run.id)


def _entered(turn: Turn) -> tuple[StepRun, Cycle]:
    run, cycle = turn.enter_run(number(turn.args[0]))
    turn.require_moderator()
    if run.step not in STEPS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    return run, cycle


def _at(turn: Turn, one: Day | Moment) -> datetime:
    return by_day(datetime.combine(one.date, time(HOUR), turn.zone) if isinstance(one, Day) else one.datetime, turn.zone)


def _working_day(day: date) -> date:
    while is_weekend(day):
        day += timedelta(days=1)
    return day


def _take_away(turn: Turn, run: StepRun) -> None:
    """An older question for the time goes, so that there is one to answer."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "closeday" and prompt.run_id == run.id:
            prompt.closed = True
            message = turn.session.get(BotMessage, prompt.message_id)
            if message is not None:
                turn.delete(message)


# --- its time is over -------------------------------------------------------------------------------------------------


def fall_due(turn: Turn, due_rows: list[Due]) -> None:
    """The time has come: the step closes. After a standstill that ended at night, in the morning."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
    if cycle is None or run is None or all(row.subject_id != run.id for row in due_rows):
        return
    if is_night(turn.now, turn.zone):
        at = by_day(turn.now, turn.zone)
        turn.session.add(Due(kind=KIND, community_id=turn.here.id, at=at, subject_id=run.id))
        turn.session.flush()
        boards.show(turn, run, cycle)
        return
    flow.go_on(turn, run, cycle, Ended.TIME)
