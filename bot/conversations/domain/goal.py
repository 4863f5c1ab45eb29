"""The goal is adopted: it becomes the trunk, and the group knows the day on which it looks back.

The day comes from the goal's own words if they name it for sure; otherwise the group is asked. Until it is known, boards and
/status say that it is missing.
"""

from collections.abc import Callable
from datetime import date, timedelta

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, Keyboard, number
from bot.conversations.community import school_days
from bot.conversations.domain.smart_check import wording
from bot.conversations.reminders import looking_back, reminding
from bot.conversations.turn import Refuse, Turn
from bot.method import dates
from bot.method.dates import Ask, Day, Doubt, Moment, Reading, Reason, Refused
from bot.method.deadline import day_of, days_in, deadline
from bot.method.nudging import WEEKEND, Hours
from bot.method.smart import language_in
from bot.store import messages
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.people import Person
from bot.words import lines, rows

WEEKS = (4, 8, 12)
CANDIDATES = 4

REVIEW_DAY_SET: list[Callable[[Turn, Cycle], None]] = []
"""What happens when the day to look back is set or changed: reminders to schedule anew."""


# --- adopting ---------------------------------------------------------------------------------------------------------


def proposal(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup:
    """What is to be decided."""
    one, words = wording(turn, cycle), turn.group_words
    if one is None:
        return words._("There is no wording yet. The moderator can go back to the wordings with /back.")
    return lines(Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)), _about_its_day(turn, one.text))


def _about_its_day(turn: Turn, text: str) -> Markup | None:
    """What to know about the goal's day before it is adopted: it is over, or nobody is at school then."""
    reading = _deadline(turn, text)
    words = turn.group_words
    if isinstance(reading, Refused) and reading.reason is Reason.PAST:
        return words._("📅 The day that it names is over already. You can adopt it all the same and set another day then.")
    if not isinstance(reading, Day):
        return None
    if (off := school_days.days_off(turn).name(reading.date)) is not None:
        return words._("📅 Its day is a day off ({name}). You can look back on another day all the same.", name=off)
    if _hours(turn).is_free(reading.date):
        return words._(
            "📅 Its day is a {weekday}. You can look back on another day all the same.", weekday=words.weekday(reading.date)
        )
    return None


def _deadline(turn: Turn, text: str) -> Reading:
    return deadline(text, language_in(text, turn.here.language), turn.local_now, school_days.calendar_of(turn))


def _hours(turn: Turn) -> Hours:
    """On which days of the week the group is free, and on which its school is closed."""
    return reminding.group_hours(turn.session, turn.here)


def adopted(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The wording is the goal now; the day to look back comes with it, or is asked for."""
    one = wording(turn, cycle)
    if one is None:
        raise Refuse(turn.words._("There is no wording yet. The moderator can go back to the wordings with /back."))
    if cycle.goal == one.text and cycle.review_on is not None and cycle.review_on > turn.today:
        return
    cycle.goal, cycle.review_on = one.text, None
    reading = _deadline(turn, one.text)
    if isinstance(reading, Day):
        _set(turn, cycle, reading.date)
    else:
        ask(turn, cycle, reading)


# --- the day to look back ---------------------------------------------------------------------------------------------


def missing(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup | None:
    """What the boards say while the day is missing."""
    if not cycle.goal or cycle.review_on is not None or cycle.ended_at is not None:
        return None
    return turn.group_words._("The day on which we look back is not set yet. /goal has a button for it.")


def day_key(turn: Turn, cycle: Cycle) -> list[list[Key]]:
    """The button that sets the day or changes it; none without a goal."""
    if not cycle.goal or cycle.ended_at is not None:
        return []
    words = turn.group_words
    label = words._("📅 Choose another day") if cycle.review_on else words._("📅 Set the day to look back")
    return [[Button(label, "rday", (cycle.id,))]]


def ask_pressed(turn: Turn) -> None:
    """Somebody wants to set the day or to change it."""
    cycle = _cycle(turn, number(turn.args[0]))
    ask(turn, cycle, None)


def ask(turn: Turn, cycle: Cycle, reading: Reading | None) -> None:
    """Ask the group for the day: with buttons, and with a reply in own words."""
    _withdraw_questions(turn)
    words = turn.group_words
    # Offered are days on which the group can meet: a free one gives way to the next that is not.
    hours = _hours(turn)
    named = [hours.day_from(day) for day in days_in(reading) if day > turn.today] if reading is not None else []
    goal_days = list(dict.fromkeys(named))
    weeks = [(count, hours.day_from(turn.today + timedelta(weeks=count))) for count in WEEKS]
    why = None
    if isinstance(reading, Ask) and reading.reason is Doubt.SCHOOL and school_days.calendar_of(turn).periods:
        why = school_days.unknown_time(turn, words, cycle.goal or "")
    elif isinstance(reading, Ask) and reading.reason is Doubt.SCHOOL:
        why = words._(
            "The goal names a time of your school year that I do not know. In /settings you can tell me your school calendar."
        )
    elif isinstance(reading, Ask):
        why = words._("The goal can be read in more than one way.")
    elif isinstance(reading, Refused) and reading.reason is Reason.PAST:
        why = words._("The day that the goal names is over already.")
    elif isinstance(reading, Refused):
        why = words._("I could not read a day from the goal.")
    message = turn.say(
        lines(
            words._("📅 <b>When do we look back?</b>"),
            why,
            words._("Press a day, or reply to this message with a date, for example “26 March” or “in ten weeks”."),
        ),
        [
            *[[_day(turn, cycle, day)] for day in goal_days[:CANDIDATES]],
            *[
                [
                    Button(
                        words._n("In {count} week: {date}", "In {count} weeks: {date}", count, date=words.short_date(day))
                        if day == turn.today + timedelta(weeks=count)
                        else words.full_date(day),
                        "rtake",
                        (cycle.id, day.toordinal(), _was(cycle)),
                    )
                ]
                for count, day in weeks
                if day not in goal_days
            ],
        ],
        to=turn.here,
        keep=True,
    )
    if message is not None:
        turn.await_answer(message, "review", cycle=cycle.id)


def answered(turn: Turn, prompt: Prompt) -> None:
    """A date in own words: shown in full before it counts."""
    cycle = _cycle(turn, prompt.data["cycle"])
    words = turn.group_words
    reading = dates.read(turn.incoming.text, turn.here.language, turn.local_now, calendar=school_days.calendar_of(turn))
    keys: Keyboard
    match reading:
        case Refused(reason):
            raise Refuse(words._(dates.say_reason(reason)))
        case Day() | Moment() if cycle.review_on is not None:
            _check_ahead(turn, day_of(reading))
            text, keys = _move(turn, cycle, cycle.review_on, day_of(reading))
        case Day() | Moment():
            _check_ahead(turn, day_of(reading))
            text = rows(
                words._(
                    "You mean <b>{date}</b>. Is that the day on which we look back?", date=words.full_date(day_of(reading))
                ),
                _off(turn, day_of(reading)),
            )
            keys = [[_day(turn, cycle, day_of(reading), words._("✓ Yes, that is the day"))]]
        case Ask(reason=doubt):
            days = [day for day in days_in(reading) if day > turn.today][:CANDIDATES]
            unknown = doubt is Doubt.SCHOOL
            text = school_days.unknown_time(turn, words, turn.incoming.text) if unknown else words._(dates.say_doubt(doubt))
            keys = [[_day(turn, cycle, day)] for day in days]
    again = (
        words._("Please reply to this message with a date.")
        if isinstance(reading, Ask) and not keys
        else words._("Or reply to this message with another date.")
        if isinstance(reading, Ask)
        else words._("If not, reply to this message with another date.")
    )
    _withdraw_questions(turn, only_proposed=True)
    message = turn.say(rows(text, again), keys, reply=True, keep=True)
    if message is not None:
        turn.await_answer(message, "review", cycle=cycle.id, proposed=True)


def taken(turn: Turn) -> None:
    """A day was pressed. It counts only if the day is still as it was when the question was asked."""
    cycle = _cycle(turn, number(turn.args[0]))
    day = date.fromordinal(number(turn.args[1]))
    if number(turn.args[2]) != _was(cycle):
        raise Refuse(
            turn.words._(
                "The day was set meanwhile: {date}. /goal has a button to change it.",
                date=turn.words.full_date(cycle.review_on),
            )
            if cycle.review_on
            else turn.words._("This question is out of date. /goal has a button to set the day.")
        )
    _check_ahead(turn, day)
    if _answered_anew(turn):
        raise Refuse(turn.words._("Another day was named meanwhile. Please press a button of the newest question."))
    if cycle.review_on is not None and not turn.args[3:]:
        _ask_to_move(turn, cycle, cycle.review_on, day)
        return
    _set(turn, cycle, day, turn.person)
    run = turn.run()
    if run is not None:
        boards.show(turn, run, cycle)


def _ask_to_move(turn: Turn, cycle: Cycle, stands: date, day: date) -> None:
    """A day stands already: the message that was pressed asks whether it shall be another one."""
    text, keyboard = _move(turn, cycle, stands, day)
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, to=turn.here)


def _move(turn: Turn, cycle: Cycle, stands: date, day: date) -> tuple[Markup, Keyboard]:
    if day == stands:
        raise Refuse(turn.words._("That is the day which stands already."))
    words = turn.group_words
    names = _deadline(turn, cycle.goal or "")
    before = names.date if isinstance(names, Day) and day < names.date else None
    text = rows(
        words._(
            "📅 Shall we move the day to look back from <b>{before}</b> to <b>{date}</b>?",
            before=words.full_date(stands),
            date=words.full_date(day),
        ),
        words._("That is before the day that your goal names ({date}).", date=words.full_date(before)) if before else None,
        _off(turn, day),
    )
    yes = Button(words._("✓ Yes, move it"), "rtake", (cycle.id, day.toordinal(), _was(cycle), 1))
    return text, [[yes, Button(words._("✖ No, leave it"), "rleave", (cycle.id,))]]


def left(turn: Turn) -> None:
    """The day stays as it is."""
    cycle = _cycle(turn, number(turn.args[0]))
    _withdraw_questions(turn)
    turn.answer(looking_back.line(turn, turn.words, cycle) or "")


def _set(turn: Turn, cycle: Cycle, day: date, by: Person | None = None) -> None:
    before = cycle.review_on
    cycle.review_on = day
    _withdraw_questions(turn)
    words = turn.group_words
    turn.say(
        rows(
            words._("📅 We will look back on <b>{date}</b>.", date=words.full_date(day))
            if before is None or before == day
            else words._(
                "📅 We will look back on <b>{date}</b> (it was {before}).",
                date=words.full_date(day),
                before=words.full_date(before),
            ),
            words._("({name} chose the day.)", name=by.first_name) if by is not None else None,
            _about_free_day(turn, day),
        ),
        day_key(turn, cycle),
        to=turn.here,
    )
    for act in REVIEW_DAY_SET:
        act(turn, cycle)


def _off(turn: Turn, day: date) -> Markup | None:
    name = school_days.days_off(turn).name(day)
    return turn.group_words._("It is a day off: {name}.", name=name) if name is not None else None


def _about_free_day(turn: Turn, day: date) -> Markup | None:
    """Few groups meet on a day off: it is said, and the group decides."""
    words = turn.group_words
    off = school_days.days_off(turn).name(day)
    if off is not None:
        return words._("That is a day off ({name}). Another day may suit you better: the button changes it.", name=off)
    if day.weekday() in WEEKEND:
        return words._("That is at the weekend. A day of the week may suit you better: the button changes it.")
    if _hours(turn).is_free(day):
        return words._("That is one of your free days. Another one may suit you better: the button changes it.")
    return None


def _answered_anew(turn: Turn) -> bool:
    """Whether what was pressed is a question in whose place another one stands now."""
    message = turn.pressed()
    asked = messages.was_prompt(turn.session, message.chat_id, message.telegram_id) if message and message.telegram_id else None
    return asked is not None and asked.closed


def _withdraw_questions(turn: Turn, *, only_proposed: bool = False) -> None:
    """An older question for the day goes away, so that there is one to answer; or only those whether it shall be one day."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "review" and (prompt.data.get("proposed") or not only_proposed):
            prompt.closed = True
            message = turn.session.get(BotMessage, prompt.message_id)
            if message is not None:
                turn.delete(message)


def _day(turn: Turn, cycle: Cycle, day: date, label: Markup | None = None) -> Button:
    return Button(label or turn.group_words.full_date(day), "rtake", (cycle.id, day.toordinal(), _was(cycle)))


def _was(cycle: Cycle) -> int:
    return cycle.review_on.toordinal() if cycle.review_on else 0


def _check_ahead(turn: Turn, day: date) -> None:
    if day <= turn.today:
        raise Refuse(turn.words._("To look back, the day has to be ahead of us. Please give me a later one."))


def _cycle(turn: Turn, cycle_id: int) -> Cycle:
    """A cycle whose day this person may set: they are in the core team, or moderate.

    Raises:
        Refuse: if they may not, or the cycle is over.
    """
    cycle = turn.session.get(Cycle, cycle_id)
    if cycle is None or not cycle.goal:
        raise Refuse(turn.words._("There is no goal yet. /status shows where we are on the way to it."))
    turn.enter(cycle.community_id)
    if cycle.ended_at is not None or turn.cycle().id != cycle.id:
        raise Refuse(turn.words._("That cycle is over. /status shows where the group is now."))
    if not turn.is_moderator() and turn.member_here.part is not Part.CORE:
        raise Refuse(turn.words._("Whoever is counted in can set the day. /start in the group has the button “Count me in”."))
    return cycle
