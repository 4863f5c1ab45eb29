"""Times: the board on which the group agrees by when each action should be done, and where it matters when it can begin.

Anyone proposes a date, or another one instead (`community.dating`). What does not fit together is pointed out with a
day that would; when the dates stand, everyone says once that the times suit them.
"""

from datetime import date

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community import school_days
from bot.conversations.community.plan_text import Plan, headline, load, none_yet, show_board
from bot.conversations.community.school_days import DaysOff
from bot.conversations.flow import Outcome
from bot.conversations.pressed_twice import pressed_twice
from bot.conversations.reminders import looking_back
from bot.conversations.turn import Turn
from bot.method.plan import Clash, Conflict, Timed, conflicts, is_weekend
from bot.store import communities, contributions, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.store.plan import Action, State
from bot.words import Words, bar, lines, rows

DUE, START = "d", "s"
CLASHES_SHOWN = 4


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """Each action with its times, what has none yet, and what does not fit together."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    if not plan_.actions:
        return Board(none_yet(words))
    proposed = plan.proposals(turn.session, cycle.id)
    items = [rows(headline(i, one), _times(words, one, proposed)) for i, one in enumerate(plan_.actions, start=1)]
    shown, turning = boards.page(turn, run, items, most=14)
    off = school_days.days_off(turn)
    clashes = clashes_of(turn, plan_, cycle, off)[:CLASHES_SHOWN]
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    said = plan.agreed_on_times(turn.session, run.id)
    agreed = len(core & said)
    text = lines(
        words._(
            "By when should each action be done? Press 🗓 and its number. "
            "Where it matters when an action can begin, press 🚀. Anyone can propose a date, and another one instead."
        ),
        looking_back.line(turn, words, cycle),
        *(item for _, item in shown),
        rows(_missing(words, plan_), *(clash_text(words, plan_, one, off) for one in clashes)),
        rows(
            words._("When the dates stand, press 👍. A date that changes asks everyone anew."),
            words._(
                "{bar} {heard} of {core} people say that the times suit them",
                bar=bar(agreed, len(core)),
                heard=agreed,
                core=len(core),
            ),
        ),
    )
    ids = [plan_.ids[index - 1] for index, _ in shown]
    keyboard: list[list[Key]] = [
        *in_rows([Button(words._("🗓 Due {number}", number=plan_.number(one)), "date", (one, DUE)) for one in ids], 4),
        *in_rows([Button(words._("🚀 Start {number}", number=plan_.number(one)), "date", (one, START)) for one in ids], 4),
        turning,
        *in_rows(list(dict.fromkeys(_mend(turn, plan_, one) for one in clashes if one.suggestion >= turn.today)), 1),
        [
            Button(words._("👍 The times suit me"), "timesok", (run.id, len(said))),
            Button(words._("🏫 School calendar"), "school", (run.id,)),
        ],
    ]
    return Board(text, keyboard)


Proposed = dict[tuple[int, bool], list[tuple[date | None, Person | None]]]
"""By action, and whether of its start: what was proposed by whom, the newest first."""


def _times(words: Words, one: Action, proposed: Proposed) -> Markup:
    """The times of an action; while the plan is made, with whoever proposed them."""
    names = [
        there[0][1].first_name
        for of_start, day in ((True, one.start_on), (False, one.due_on))
        if day is not None and (there := proposed.get((one.id, of_start))) and there[0][0] == day and there[0][1] is not None
    ]
    times = _when(words, one)
    return words._("{times} <i>({names})</i>", times=times, names=", ".join(dict.fromkeys(names))) if names else times


def _when(words: Words, one: Action) -> Markup:
    start = words.short_date(one.start_on) if one.start_on else ""
    due = words.short_date(one.due_on) if one.due_on else ""
    if start and due:
        return words._("<i>from {start} to {due}</i>", start=start, due=due)
    if due:
        return words._("<i>due {due}</i>", due=due)
    if start:
        return words._("<i>from {start}, no due date yet</i>", start=start)
    return words._("<i>no date yet</i>")


def backwards(words: Words, one: Action, field: str, day: date) -> Markup | None:
    """That an action would begin after it is due; None if it would not."""
    if field == START and one.due_on is not None and day > one.due_on:
        return words._("That is after the day on which it is due ({date}).", date=words.full_date(one.due_on))
    if field == DUE and one.start_on is not None and day < one.start_on:
        return words._("That is before the day on which it begins ({date}).", date=words.full_date(one.start_on))
    return None


def _missing(words: Words, plan_: Plan) -> Markup:
    if not plan_.actions:
        return none_yet(words)
    missing = [one.id for one in plan_.actions if one.due_on is None and one.state is not State.DONE]
    if not missing:
        return words._("Every action has a date.")
    return words._n(
        "No. {numbers} has no date yet. That is allowed, but then I cannot remind anyone of it.",
        "{count} actions have no date yet: no. {numbers}. That is allowed, but then I cannot remind anyone of them.",
        len(missing),
        numbers=plan_.numbers(missing),
    )


def clashes_of(turn: Turn, plan_: Plan, cycle: Cycle, off: DaysOff) -> list[Conflict]:
    """What does not fit together in the plan."""
    timed = [Timed(one.id, one.start_on, one.due_on) for one in plan_.actions if one.state is not State.DONE]
    return conflicts(timed, plan_.needs, cycle.review_on, is_free=lambda day: is_weekend(day) or day in off, today=turn.today)


def clash_text(words: Words, plan_: Plan, clash: Conflict, off: DaysOff) -> Markup:
    """One of them in words, with a day that would fit."""
    i, day = plan_.number(clash.action), words.short_date(clash.suggestion)
    match clash.clash:
        case Clash.BEFORE_NEED:
            other = plan_.number(clash.other) if clash.other is not None else ""
            return words._(
                "⚠ No. {number} is due before no. {other}, which it needs first. {date} or later would fit.",
                number=i,
                other=other,
                date=day,
            )
        case Clash.AFTER_REVIEW:
            return words._("⚠ No. {number} is due after we look back. {date} or earlier would fit.", number=i, date=day)
        case Clash.START_AFTER_DUE:
            return words._("⚠ No. {number} begins after it is due. A start by {date} would fit.", number=i, date=day)
        case Clash.FREE_DAY:
            due_on = plan_.by_id(clash.action).due_on
            name = off.name(due_on) if due_on is not None else None
            if name is not None:
                return words._(
                    "⚠ No. {number} is due on a day off ({name}). {date} would be a school day.", number=i, name=name, date=day
                )
            return words._("⚠ No. {number} is due at the weekend. {date} would be a school day.", number=i, date=day)


def on_days_off(turn: Turn, words: Words, plan_: Plan, cycle: Cycle) -> Markup | None:
    """What is due in holidays: they may have been told after the dates. Weekends were pointed out when the dates were set."""
    off = school_days.days_off(turn)
    found = [
        clash
        for clash in clashes_of(turn, plan_, cycle, off)
        if clash.clash is Clash.FREE_DAY
        and (due_on := plan_.by_id(clash.action).due_on) is not None
        and due_on >= turn.today
        and due_on in off
    ]
    return rows(*(clash_text(words, plan_, one, off) for one in found[:CLASHES_SHOWN])) if found else None


def free_days_changed(turn: Turn) -> None:
    """Holidays were told or taken away: the board that shows the dates says what lies in them now."""
    run = turn.run()
    if run is not None and run.step in {"times", "agreement", "doing"}:
        show_board(turn, run, turn.cycle())


def _mend(turn: Turn, plan_: Plan, clash: Conflict) -> Button:
    words = turn.group_words
    values = {"number": plan_.number(clash.action), "date": words.short_date(clash.suggestion)}
    if clash.clash is Clash.START_AFTER_DUE:
        return Button(words._("🚀 Start no. {number} on {date}", **values), "day", _day_args(clash, START))
    return Button(words._("🗓 Move no. {number} to {date}", **values), "day", _day_args(clash, DUE))


def _day_args(clash: Conflict, field: str) -> tuple[int | str, ...]:
    return clash.action, field, clash.suggestion.toordinal()


def early(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """Somebody has not said yet that the times suit them."""
    if not load(turn, cycle).actions:
        return None
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    agreed = len(core & plan.agreed_on_times(turn.session, run.id))
    if agreed == len(core):
        return None
    return turn.words._n(
        "The times suit {heard} of {count} person so far.",
        "The times suit {heard} of {count} people so far.",
        len(core),
        heard=agreed,
    )


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The times may be closed whenever the group thinks so; what has no date is named."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    items = [rows(headline(i, one), _when(words, one)) for i, one in enumerate(plan_.actions, start=1)]
    agreed = len(plan.agreed_on_times(turn.session, run.id))
    return Outcome(
        lines(
            rows(*items),
            _missing(words, plan_),
            words._n("{count} person said that the times suit.", "{count} people said that the times suit.", agreed)
            if agreed
            else None,
        )
    )


def agreed_pressed(turn: Turn) -> None:
    """“The times suit me”, or not any more."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="times")
    there = plan.agreed_on_times(turn.session, run.id)
    if pressed_twice(turn, turn.args[1:], len(there), mine=turn.who.id in there):
        return
    now = plan.agree_on_times(turn.session, run.id, turn.who.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.answer(
        turn.words._("👍 Noted: the times suit you. If a date changes, I ask you anew.")
        if now
        else turn.words._("Taken back. Press 🗓 to propose another date.")
    )
    show_board(turn, run, cycle)
