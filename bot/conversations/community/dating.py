"""Asking for a date of an action: days to press, or words of one's own, which are said back in full before they count.

A date is asked the same way while the plan is made and when somebody needs more time later.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Keyboard, in_rows, number
from bot.conversations.community import school_days
from bot.conversations.community.plan_text import (
    enter_action,
    here_words,
    load,
    pressed_message,
    put_away,
    require_share,
    short_title,
)
from bot.conversations.community.times import DUE, START, backwards
from bot.conversations.reminders import reminding
from bot.conversations.turn import Refuse, Turn
from bot.method.dates import Ask, Day, Doubt, Moment, Reading, Reason, Refused, Stretch, quick_choices, read, say_reason
from bot.method.marking import mark
from bot.method.plan import working_day
from bot.store import messages, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.plan import Action, State
from bot.words import Words, lines, rows

STEPS = {"times", "doing"}
CANDIDATES_SHOWN = 6
SCHOOL_DAYS_SHOWN = 3
PROPOSED_SHOWN = 3
SURE = "1"
"""On the button that confirms a day which was said back in full."""
MANY_DAYS = ("ferien", "holidays")
"""Ends of names that stand with an article: before the autumn holidays, vor den Herbstferien."""

_QUESTIONS = {
    DUE: mark("By when should “{title}” be done?"),
    START: mark("When can “{title}” begin?"),
}


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: questions for a date that nobody has answered go."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "date" and prompt.run_id == run.id:
            _take_away(turn, run, prompt)


def board_replied(turn: Turn, prompt: Prompt) -> None:
    """A date as a reply to the board: of which action?"""
    if prompt.run_id is None:
        return
    _run, cycle = turn.enter_run(prompt.run_id, step="times")
    words = turn.group_words
    plan_ = load(turn, cycle)
    days = _days(_read(turn))
    if len(days) != 1:
        raise Refuse(words._("I am not sure about that date. Please press 🗓 and the number of the action: then I ask for it."))
    keys = [Button(str(plan_.number(one)), "day", (one, DUE, days[0].toordinal())) for one in plan_.ids[:80]]
    turn.say(
        words._("Which action should be done by {date}? Press its number.", date=words.full_date(days[0])),
        in_rows(keys, 6),
        reply=True,
        keep=True,
    )


# --- asking for a date ------------------------------------------------------------------------------------------------


def date_pressed(turn: Turn) -> None:
    """Ask for a date of an action: in the message that was pressed, or after a press on the board in one of its own."""
    one, run, cycle, field = pressed(turn)
    text, keyboard = _question(turn, cycle, one, field)
    message = pressed_message(turn)
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id):
            if prompt.purpose == "date" and prompt.data["by"] == turn.who.id:
                _take_away(turn, run, prompt)
        message = turn.say(text, keyboard, keep=True)
    if message is not None:
        _await(turn, run, message, one, field)


def ask_new_owner(turn: Turn, run: StepRun, cycle: Cycle, one: Action) -> None:
    """Whoever has taken on something whose day is over is asked for a new one."""
    if run.step != "doing" or one.due_on is None or one.due_on >= turn.today:
        return
    words = here_words(turn)
    asked = words._(
        "{name}, by when would be good for you? “{title}” was planned for {date}.",
        name=turn.who.first_name if turn.incoming.private else turn.mention(turn.who),
        title=short_title(one),
        date=words.full_date(one.due_on),
    )
    message = turn.say(*_question(turn, cycle, one, DUE, asked), keep=True)
    if message is not None:
        _await(turn, run, message, one, DUE)


def _question(turn: Turn, cycle: Cycle, one: Action, field: str, asked: Markup | None = None) -> tuple[Markup, list[list[Key]]]:
    words = here_words(turn)
    how = (
        words._("Press a day, or write a date in your own words, for example “next Friday” or “15 March”.")
        if turn.incoming.private
        else words._("Press a day, or reply to this message with a date in your own words, like “next Friday” or “15 March”.")
    )
    days: dict[date, Markup | None] = {}
    for label, day in quick_choices(turn.local_now):
        _offer(turn, days, words._(label), day)
    days |= _of_the_school(turn, words)
    more = _more_time(turn, one, field)
    if more and one.due_on is not None:
        # More time is offered, never less.
        days = {day: label for day, label in days.items() if day > one.due_on}
        longer: dict[date, Markup | None] = {}
        _offer(turn, longer, words._("One week more"), one.due_on + timedelta(days=7))
        _offer(turn, longer, words._("Two weeks more"), one.due_on + timedelta(days=14))
        days |= longer
    late = None
    if cycle.review_on is not None and cycle.review_on > turn.today:
        # What is done after the group has looked back comes too late for that; words can still say such a day.
        late = cycle.review_on if field == DUE and any(day > cycle.review_on for day in days) else None
        days = {day: label for day, label in days.items() if day <= cycle.review_on}
        if field == DUE and (not more or one.due_on is None or cycle.review_on > one.due_on):
            days[cycle.review_on] = words._("The day we look back")
    proposed = _proposed_before(turn, words, cycle, one, field)
    days |= {day: label for day, label in proposed.items() if not more or one.due_on is None or day > one.due_on}
    if late is not None and any(day > late for day in days):
        late = None  # what somebody proposed is offered all the same
    days = {day: label for day, label in days.items() if backwards(words, one, field, day) is None}
    keyboard: list[list[Key]] = [
        [
            Button(
                words._("{choice}: {date}", choice=label, date=words.short_date(day)) if label else words.full_date(day),
                "day",
                (one.id, field, day.toordinal()),
            )
        ]
        for day, label in sorted(days.items(), key=lambda choice: choice[0])
    ]
    last: list[Key] = [Button(words._("Not now"), "notnow", (one.id, field))]
    if (one.due_on if field == DUE else one.start_on) is not None:
        last.append(Button(words._("Without a date"), "nodate", (one.id, field)))
    text = rows(
        how,
        words._("We look back on {date}; I offer no day after that.", date=words.full_date(late)) if late is not None else None,
    )
    return lines(asked or words._(_QUESTIONS[field], title=short_title(one)), text), [*keyboard, last]


def _offer(turn: Turn, days: dict[date, Markup | None], label: Markup, day: date) -> None:
    """Offer a day; a free one gives way to the next that is not, which stands for itself: it is not what the label says."""
    works = reminding.group_hours(turn.session, turn.here).day_from(day)
    if works == day:
        days[day] = days.get(day) or label
    else:
        days.setdefault(works, None)


def _more_time(turn: Turn, one: Action, field: str) -> bool:
    """While the plan is carried out, what is not due yet is dated anew only to have more time."""
    run = turn.run()
    return run is not None and run.step == "doing" and field == DUE and one.due_on is not None and one.due_on > turn.today


def _of_the_school(turn: Turn, words: Words) -> dict[date, Markup]:
    """The next end of a term and the last day before holidays, where the group told its calendar."""
    days: dict[date, Markup] = {}
    is_free = reminding.group_hours(turn.session, turn.here).is_free
    for one in sorted(school_days.calendar_of(turn).periods, key=lambda period: period.first):
        if one.stretch is Stretch.HOLIDAYS and one.first > turn.today + timedelta(days=1):
            last = one.first - timedelta(days=1)
            days.setdefault(
                working_day(last, is_free, turn.today) if is_free(last) else last,
                words._("Before the {name}", name=one.name)
                if one.name.casefold().endswith(MANY_DAYS)
                else words._("Before {name}", name=one.name),
            )
        elif one.stretch is Stretch.TERM and one.last > turn.today:
            days.setdefault(one.last, words._("End of {name}", name=one.name))
        if len(days) == SCHOOL_DAYS_SHOWN:
            break
    return days


def _proposed_before(turn: Turn, words: Words, cycle: Cycle, one: Action, field: str) -> dict[date, Markup]:
    """What others proposed before the present date: nothing is lost when somebody proposes another day."""
    now = one.due_on if field == DUE else one.start_on
    days: dict[date, Markup] = {}
    for day, person in plan.proposals(turn.session, cycle.id).get((one.id, field == START), []):
        if day is not None and day not in {now, *days} and day > turn.today:
            days[day] = words._("Proposed by {name}", name=person.first_name) if person else words._("Proposed before")
    return dict(list(days.items())[:PROPOSED_SHOWN])


def _await(turn: Turn, run: StepRun, message: BotMessage, one: Action, field: str) -> None:
    """Make the message a question for a date: in private for this person, in the group for all."""
    for prompt in messages.open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
    by = turn.person.id if turn.person else None
    turn.await_answer(
        message, "date", run=run, person=turn.who if turn.incoming.private else None, action=one.id, field=field, by=by
    )


def told(turn: Turn, prompt: Prompt) -> None:
    """A date in somebody's own words: echoed in full, asked back, or kindly refused; it does not count before “Yes”."""
    if prompt.run_id is None:
        return
    field = prompt.data["field"]
    one, run, _cycle = _enter(turn, prompt.data["action"])
    words = here_words(turn)
    reading = _read(turn)
    days = _days(reading)[:CANDIDATES_SHOWN]
    again = Button(words._("Another date"), "date", (one.id, field))
    title = words._("“{title}”:", title=short_title(one))
    keyboard: Keyboard
    if isinstance(reading, Day | Moment):
        text, keyboard = echo(turn, one, field, days[0])
    elif isinstance(reading, Ask):
        unknown = reading.reason is Doubt.SCHOOL
        ask = school_days.unknown_time(turn, words, turn.incoming.text) if unknown else words._(say_reason(reading.reason))
        text = rows(title, ask)
        keyboard = [*([Button(words.full_date(day), "day", (one.id, field, day.toordinal()))] for day in days), [again]]
    else:
        text = rows(title, words._(say_reason(reading.reason)))
        keyboard = [[again]]
    if not turn.incoming.private:
        text = rows(
            text,
            words._("Or reply to this message with another date.")
            if days
            else words._("Please reply to this message with a date."),
        )
    _take_away(turn, run, prompt)
    message = turn.say(text, keyboard, reply=not turn.incoming.private, keep=True)
    if message is not None:
        _await(turn, run, message, one, field)


def echo(turn: Turn, one: Action, field: str, day: date) -> tuple[Markup, Keyboard]:
    """A day in full, to be confirmed; that nobody is at school then is said before it counts."""
    words, off = here_words(turn), school_days.days_off(turn).name(day)
    text = rows(
        words._("“{title}”:", title=short_title(one)),
        words._("{date}. Is that right?", date=words.full_date(day)),
        words._("It is a day off: {name}.", name=off) if off is not None else None,
        backwards(words, one, field, day),
    )
    yes = Button(words._("Yes"), "day", (one.id, field, day.toordinal(), SURE))
    return text, [[yes, Button(words._("Another date"), "date", (one.id, field))]]


def _read(turn: Turn) -> Reading:
    """A date in the language of the chat; if there is none in that, in the group's or the person's own."""
    who = turn.person
    own = (who.language or who.telegram_language) if who is not None else None
    languages = [own, turn.group_words.language] if turn.incoming.private else [turn.group_words.language, own]
    calendar = school_days.calendar_of(turn)
    readings = [
        read(turn.incoming.text, language, turn.local_now, calendar=calendar)
        for language in dict.fromkeys(languages)
        if language
    ]
    found = [one for one in readings if not (isinstance(one, Refused) and one.reason is Reason.NO_DATE)]
    return next(iter(found), readings[0])


def _days(reading: Reading) -> list[date]:
    match reading:
        case Day(day):
            return [day]
        case Moment(moment):
            return [moment.date()]
        case Ask(candidates):
            return _once(one.date if isinstance(one, Day) else one.datetime.date() for one in candidates)
        case _:
            return []


def _once(days: Iterable[date]) -> list[date]:
    return list(dict.fromkeys(days))


def _take_away(turn: Turn, run: StepRun, prompt: Prompt) -> None:
    """A question that was answered, or left for another one: its message goes."""
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id)
    if message is None:
        return
    last_word = here_words(turn)._("This question is answered, or was left for another one.")
    if turn.incoming.private:
        turn.edit(message, last_word)
    else:
        put_away(turn, run.opened_at, message, last_word)


def pressed(turn: Turn) -> tuple[Action, StepRun, Cycle, str]:
    """The action and the sort of date that a button means."""
    field = turn.args[1]
    if field not in _QUESTIONS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    return *_enter(turn, number(turn.args[0])), field


def _enter(turn: Turn, action_id: int) -> tuple[Action, StepRun, Cycle]:
    """The action whose date it is; once the plan is agreed, only for those who may change it."""
    one, run, cycle = enter_action(turn, action_id, STEPS)
    if run.step == "doing":
        require_share(turn, one)
        if one.state is State.DONE:
            raise Refuse(turn.words._("“{title}” is done, so it needs no date any more.", title=short_title(one)))
    return one, run, cycle
