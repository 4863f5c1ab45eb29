"""Check-ins: at a rhythm that the group chose it is asked how it is going. It is the group's one message of that day."""

from collections import Counter
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community.plan_text import Plan, load, short_title
from bot.conversations.reminders import digest, reminding
from bot.conversations.reminders.digest import Reasons
from bot.conversations.turn import Refuse, Turn
from bot.method.check_ins import after_asking, back_in_rhythm, next_question, turns
from bot.method.marking import mark
from bot.method.nudging import Why, next_check_in
from bot.store import cycles, plan, wishes
from bot.store.cycles import Cycle
from bot.store.people import Person
from bot.store.plan import State
from bot.store.wishes import CheckIn
from bot.words import Words, bar, lines, rows

MOODS = {"well": mark("🟢 Going well"), "so": mark("🟡 So-so"), "stuck": mark("🔴 We are stuck")}
FEWEST = 3
"""Fewer answers are not shown."""
NAMED = 5
"""Actions named in a row."""


def begin(turn: Turn) -> None:
    """The plan is carried out from now on: the first check-in comes after one turn of the rhythm."""
    row = wishes.group_wishes(turn.session, turn.here.id)
    if row is not None:
        row.check_in_on = next_check_in(row.rhythm, turn.today)


def next_day(turn: Turn) -> date | None:
    """The day on which the next check-in comes: later than the rhythm has it while nobody answers, and on no free day. None if
    the group wants none."""
    row = wishes.group_wishes(turn.session, turn.here.id)
    if row is None or row.check_in_on is None:
        return None
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    unanswered = wishes.unanswered_in_a_row(turn.session, cycle.id) if cycle is not None else 0
    return reminding.group_hours(turn.session, turn.here).day_from(next_question(row.rhythm, row.check_in_on, unanswered))


def next_asking(turn: Turn) -> datetime | None:
    """The next moment at which the group is to be asked; None if it wants no check-ins."""
    day = next_day(turn)
    if day is None:
        return None
    hours = reminding.group_hours(turn.session, turn.here)
    at = hours.opens(day)
    return at if at > turn.now else hours.next_opening(turn.now)


# --- the question -----------------------------------------------------------------------------------------------------


def ask(turn: Turn, cycle: Cycle, plan_: Plan, people: list[tuple[Person, Reasons]], unclaimed: Reasons, today: date) -> bool:
    """Ask how it is going, if it is the day; what the group is reminded of today comes in the same message."""
    row, day = wishes.group_wishes(turn.session, turn.here.id), next_day(turn)
    if row is None or day is None or today < day:
        return False
    if row.check_in_on is not None:
        row.check_in_on = after_asking(row.rhythm, row.check_in_on, today)
    asked = CheckIn(
        cycle_id=cycle.id,
        asked_on=today,
        beside={
            "aloud": [[person.id, _kept(reasons)] for person, reasons in people],
            "unclaimed": _kept(unclaimed),
        },
    )
    turn.session.add(asked)
    turn.session.flush()
    message = turn.say(*_text(turn, plan_, asked), to=turn.here, priority=2, keep=True)
    asked.message_id = message.id if message else None
    return True


def _kept(reasons: Reasons) -> dict[str, list[str]]:
    return {str(action_id): sorted(why.value for why in whys) for action_id, whys in reasons.items()}


def _reasons(plan_: Plan, kept: dict[str, Any]) -> Reasons:
    """What was to be said that day, of what is still in the plan and not done."""
    left = {one.id for one in plan_.actions if one.state is not State.DONE}
    return {int(one): {Why(why) for why in whys} for one, whys in kept.items() if int(one) in left}


def _text(turn: Turn, plan_: Plan, asked: CheckIn) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    kept = asked.beside
    people = [
        (person, _reasons(plan_, reasons))
        for person_id, reasons in kept.get("aloud", [])
        if (person := turn.session.get(Person, person_id)) is not None
    ]
    beside, keyboard = digest.aloud(turn, plan_, people, _reasons(plan_, kept.get("unclaimed", {})), asked.asked_on)
    text = lines(
        words._("<b>How is it going?</b>"),
        rows(
            words._(
                "{bar} {done} of {all} actions are done",
                bar=bar(len(plan_.done), len(plan_.actions)),
                done=len(plan_.done),
                all=len(plan_.actions),
            ),
            _lately(turn, words, plan_, asked),
        ),
        _numbers(turn, words, asked),
        words._("One press is enough. The group sees numbers, not names."),
        _rarer(turn, words, asked),
        beside,
    )
    moods: list[Key] = [Button(words._(label), "mood", (asked.id, mood)) for mood, label in MOODS.items()]
    return text, [*in_rows(moods, 2), *keyboard]


def _rarer(turn: Turn, words: Words, asked: CheckIn) -> Markup | None:
    """Nobody answered the last times: it is asked less often, and why."""
    silent = wishes.unanswered_in_a_row(turn.session, asked.cycle_id, asked.id)
    if turns(silent) == 1 or wishes.answers(turn.session, asked.id):
        return None
    return words._("Nobody answered the last times, so I ask less often now. One press, and I ask as often as you chose again.")


def _lately(turn: Turn, words: Words, plan_: Plan, asked: CheckIn) -> Markup | None:
    """What was done since the last time."""
    before = wishes.check_in_before(turn.session, asked)
    since = before.asked_on if before is not None else None
    hours = reminding.group_hours(turn.session, turn.here)
    done = [one for one in plan_.actions if one.done_at is not None and (since is None or hours.today(one.done_at) >= since)]
    if not done:
        return None
    titles = Markup(", ").join(words._("“{title}”", title=short_title(one)) for one in done[:NAMED])
    if len(done) > NAMED:
        return words._("Done lately: {titles} and more.", titles=titles)
    return words._("Done lately: {titles}.", titles=titles)


def _numbers(turn: Turn, words: Words, asked: CheckIn) -> Markup | None:
    counts = Counter(one.mood for one in wishes.answers(turn.session, asked.id))
    total = counts.total()
    if not total:
        return None
    if total < FEWEST:
        return words._n(
            "{count} has answered. The numbers show from three answers on.",
            "{count} have answered. The numbers show from three answers on.",
            total,
        )
    return rows(*(_number(words, mood, counts[mood]) for mood in MOODS if counts[mood]))


def _number(words: Words, mood: str, count: int) -> Markup:
    match mood:
        case "well":
            return words._n("🟢 {count} says it goes well", "🟢 {count} say it goes well", count)
        case "so":
            return words._n("🟡 {count} says so-so", "🟡 {count} say so-so", count)
        case _:
            return words._n("🔴 {count} says we are stuck", "🔴 {count} say we are stuck", count)


def mood_pressed(turn: Turn) -> None:
    """Somebody says how it is going; pressed again with another answer, that one counts."""
    asked = wishes.check_in(turn.session, number(turn.args[0]))
    if asked is None or turn.args[1] not in MOODS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    cycle = turn.session.get(Cycle, asked.cycle_id)
    run = cycles.open_run(turn.session, asked.cycle_id)
    if cycle is None or run is None or run.step != "doing":
        raise Refuse(turn.words._("This question is over. /status shows where the group is now."))
    turn.enter_run(run.id)
    rarer = turns(wishes.unanswered_in_a_row(turn.session, asked.cycle_id)) > 1
    wishes.answer(turn.session, asked.id, turn.who.id, turn.args[1])
    row = wishes.group_wishes(turn.session, turn.here.id)
    if rarer and row is not None and row.check_in_on is not None:
        row.check_in_on = back_in_rhythm(row.rhythm, row.check_in_on, turn.today)
    words = turn.words
    if turn.args[1] == "stuck":
        # What can be done about it stands nowhere else.
        turn.alert(
            words._(
                "Thank you. What would help? Open your action in /my and press “Need help”: I ask the group. On the board, "
                "your name stands beside it."
            )
            if plan.has_open(turn.session, cycle.id, turn.who.id)
            else words._("Thank you. Perhaps you can tell your group what would help; and /plan shows where help is welcome.")
        )
    else:
        turn.answer(words._("Thank you, noted. You can change it at any time."))
    message = turn.pressed()
    if message is not None:
        turn.edit(message, *_text(turn, load(turn, cycle), asked))
