"""Which value did we reach? What people tell stands side by side with their names; one of them counts when it is confirmed.

A moderator confirms, or somebody else than who told it, as long as none counts yet; what a moderator tells counts at once.
"""

from markupsafe import Markup

from bot.conversations.boards import show
from bot.conversations.buttons import Button, Key, number
from bot.conversations.domain.connections import author
from bot.conversations.turn import Refuse, Turn
from bot.method.measuring import Comparison, Value, compare, far_off, read_value, target, tells_how_much
from bot.method.smart import check, language_in
from bot.store import messages, told_values
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.told_values import ToldValue
from bot.words import bar, lines, rows, shorten

GOAL_SHOWN, LONGEST, ON_A_BUTTON, SHOWN, EXAMPLE_LONGEST = 600, 200, 30, 8, 40


# --- on the board -----------------------------------------------------------------------------------------------------


def on_board(turn: Turn, cycle: Cycle) -> Markup:
    """The question, what was told so far, and what counts."""
    words = turn.group_words
    there = told_values.told_values(turn.session, cycle.id)
    return rows(
        words._(
            "<b>Which value did we reach?</b> Say it as our goal says it, for example “{example}”.",
            example=_example(turn, cycle),
        ),
        words._("Reply to this message with the value, or press the button.")
        if cycle.measure_reached is None
        else words._("We reached: <b>{value}</b>. To change it, reply to this message.", value=cycle.measure_reached),
        against_hopes(turn, cycle),
        _list(turn, there),
        words._("A value counts when a moderator or somebody else presses 👍.")
        if there and cycle.measure_reached is None
        else None,
    )


def keys(turn: Turn, run: StepRun, cycle: Cycle) -> list[list[Key]]:
    """To tell a value, and to confirm one of those that do not count."""
    words = turn.group_words
    found: list[list[Key]] = [
        [Button(words._("👍 {value}", value=shorten(one.value, ON_A_BUTTON)), "reached", (run.id, one.id))]
        for one in told_values.told_values(turn.session, cycle.id)[-SHOWN:]
        if not one.counts
    ]
    return [*found, [Button(words._("📏 Tell the value that we reached"), "measure", (run.id,))]]


def as_result(turn: Turn, cycle: Cycle) -> Markup | None:
    """The value that counts beside what was hoped for; and what else was told."""
    words = turn.group_words
    others = [one for one in told_values.told_values(turn.session, cycle.id) if not one.counts]
    return (
        rows(
            words._("We reached: <b>{value}</b>", value=cycle.measure_reached) if cycle.measure_reached else None,
            against_hopes(turn, cycle),
            (words._("Also told:") if cycle.measure_reached else words._("Told, but nobody has confirmed it yet:"))
            if others
            else None,
            _list(turn, others),
        )
        or None
    )


def _list(turn: Turn, there: list[ToldValue]) -> Markup | None:
    words = turn.group_words
    said = [
        words._("✓ {value} ({name})", value=one.value, name=author(turn, one.person_id))
        if one.counts
        else words._("• {value} ({name})", value=one.value, name=author(turn, one.person_id))
        for one in there[-SHOWN:]
        # What came from before names were kept stands above already.
        if one.person_id is not None or not one.counts
    ]
    return rows(*said) if said else None


# --- beside what was hoped for ----------------------------------------------------------------------------------------


def compared(turn: Turn, cycle: Cycle) -> Comparison | None:
    """The value that was reached beside the one that the goal names, where both can be read without doubt."""
    value = read_value(cycle.measure_reached or "")
    if not cycle.goal or value is None:
        return None
    hoped, _written = _hoped(turn, cycle, cycle.goal)
    return compare(hoped, value) if hoped is not None else None


def _hoped(turn: Turn, cycle: Cycle, goal: str) -> tuple[Value | None, str]:
    """What a goal hopes for, if it can be read; and the goal without its deadline."""
    found = check(goal, language_in(goal, turn.here.language), cycle.started_at.astimezone(turn.zone).date())
    until = found.time_bound.evidence
    measure = found.measurable.evidence if found.measurable.met else None
    return target(goal, measure, until), goal.replace(until, " ") if until else goal


def _example(turn: Turn, cycle: Cycle) -> Markup:
    """A value as the goal says it: its own measure, where one is read in it."""
    words = turn.group_words
    if cycle.goal:
        found = check(cycle.goal, language_in(cycle.goal, turn.here.language), cycle.started_at.astimezone(turn.zone).date())
        if found.measurable.met and found.measurable.evidence:
            return words._("{text}", text=shorten(found.measurable.evidence, EXAMPLE_LONGEST))
    return words._("4 of 5 days")


def _far_off(turn: Turn, cycle: Cycle, goal: str, told: str) -> bool:
    hoped, written = _hoped(turn, cycle, goal)
    return far_off(told, written, hoped)


def against_hopes(turn: Turn, cycle: Cycle) -> Markup | None:
    """The value that was reached beside the one that the goal names, in words."""
    both = compared(turn, cycle)
    if both is None:
        return None
    words = turn.group_words
    values = {"hoped": words.decimal(both.hoped), "reached": words.decimal(both.reached)}
    if both.percent:
        return rows(
            words._("<b>{reached} % reached</b> of {hoped} % that we hoped for.", **values),
            words._("{bar} hoped for", bar=bar(round(both.hoped), 100, width=10)),
            words._("{bar} reached", bar=bar(round(both.reached), 100, width=10)),
        )
    return rows(
        words._("Hoped for: {hoped}. <b>Reached: {reached}.</b>", **values),
        words._("That is {way} % of the way.", way=both.way) if both.way is not None else None,
    )


# --- telling ----------------------------------------------------------------------------------------------------------


def measure_pressed(turn: Turn) -> None:
    """Ask for the value that was reached."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="attainment")
    words = turn.group_words
    asked = turn.ask(
        lines(
            words._("{name}, which value did we reach?", name=turn.mention(turn.who)),
            words._("So far it says: {value}", value=cycle.measure_reached) if cycle.measure_reached else None,
            words._(
                "Reply to this message in a few words, as our goal says it, for example “{example}”.",
                example=_example(turn, cycle),
            ),
        ),
        "measure",
        run=run,
    )
    so_far = next((one for one in told_values.told_values(turn.session, cycle.id) if one.counts), None)
    if so_far is not None:
        messages.quotes(turn.session, asked, so_far.id)


def measured(turn: Turn, prompt: Prompt) -> None:
    """The value came, as an answer to the question or as a reply to the board."""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="attainment")
    words, value = turn.group_words, turn.incoming.text.strip()
    if len(value) > LONGEST:
        raise Refuse(
            words._(
                "{name}, that is long for a value, so I did not keep it. Please reply with the value alone, for example "
                "“{example}”. For thoughts about it, the private reflection comes next.",
                name=turn.who.first_name,
                example=_example(turn, cycle),
            )
        )
    if prompt.purpose != "attainment":
        prompt.closed = True
    if not tells_how_much(value, turn.here.language, turn.today):
        _doubt(turn, run, cycle, value, words._("{name}, I find no number or amount in “{value}”.", **_who(turn, value)))
    elif cycle.goal and _far_off(turn, cycle, cycle.goal, value):
        said = words._(
            "{name}, “{value}” is very far from what stands in our goal. Is a digit too many or too few?", **_who(turn, value)
        )
        _doubt(turn, run, cycle, value, said)
    else:
        _note(turn, run, cycle, value)


def _who(turn: Turn, value: str) -> dict[str, str]:
    return {"name": turn.who.first_name, "value": value}


def _doubt(turn: Turn, run: StepRun, cycle: Cycle, value: str, said: Markup) -> None:
    """It may be meant all the same: whoever wrote it says."""
    words = turn.group_words
    turn.ask(
        lines(
            said,
            words._("Our goal: <b>{goal}</b>", goal=shorten(cycle.goal, GOAL_SHOWN)) if cycle.goal else None,
            words._(
                "Is it the value all the same? Then press the button. If not, reply to this message with the value, for "
                "example “{example}”.",
                example=_example(turn, cycle),
            ),
        ),
        "measure_doubt",
        run=run,
        keyboard=[[Button(words._("✓ Yes, note it like that"), "measureyes", (run.id,))]],
        value=value,
    )


def doubt_pressed(turn: Turn) -> None:
    """It is the value, as it was written."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="attainment")
    prompt = turn.question_pressed("measure_doubt")
    prompt.closed = True
    messages.quotes(turn.session, prompt, _note(turn, run, cycle, prompt.data["value"]).id)


def _note(turn: Turn, run: StepRun, cycle: Cycle, value: str) -> ToldValue:
    words, before = turn.group_words, cycle.measure_reached
    told = told_values.tell(turn.session, cycle.id, turn.who.id, value)
    back: list[Key] = [Button(words._("🗑 Take it back"), "unmeasure", (run.id, told.id))]
    if told.counts or turn.is_moderator():
        told_values.count(turn.session, cycle, told)
        said = turn.say(
            words._("✓ Noted, {name}: we reached {value}.", **_who(turn, value)),
            [back],
            reply=True,
            keep=True,
        )
    else:
        said = turn.say(
            words._(
                "Thank you, {name}: {value}. Another value counts already; yours stands beside it. A moderator can let it "
                "count.",
                **_who(turn, value),
            )
            if before
            else words._(
                "Thank you, {name}: {value}. It counts when a moderator or somebody else presses 👍.", **_who(turn, value)
            ),
            [[Button(words._("👍 That is right"), "reached", (run.id, told.id))], back],
            reply=True,
            keep=True,
        )
    messages.quoted_in(turn.session, said, told.id)
    show(turn, run, cycle)
    return told


# --- confirming, and taking back --------------------------------------------------------------------------------------


def confirmed(turn: Turn) -> None:
    """👍: this value counts."""
    run, cycle, told = _of_button(turn)
    words = turn.words
    if not turn.is_moderator():
        if told.person_id == turn.who.id:
            raise Refuse(words._("This is what you told yourself: somebody else has to confirm it."))
        if cycle.measure_reached is not None and not told.counts:
            raise Refuse(words._("A value is confirmed already. A moderator can choose another one: please tell them."))
    told_values.count(turn.session, cycle, told)
    turn.alert(words._("Confirmed: we reached {value}.", value=told.value))
    show(turn, run, cycle)


def taken_back(turn: Turn) -> None:
    """What was told goes, by whoever told it or by a moderator."""
    run, cycle, told = _of_button(turn)
    if told.person_id != turn.who.id and not turn.is_moderator():
        raise Refuse(turn.words._("{name} or a moderator can do this.", name=author(turn, told.person_id)))
    told_values.take_back(turn.session, cycle, told)
    turn.alert(
        turn.words._("Taken back. Reply to the board to tell the right value.")
        if cycle.measure_reached is None
        else turn.words._("Taken back.")
    )
    show(turn, run, cycle)


def _of_button(turn: Turn) -> tuple[StepRun, Cycle, ToldValue]:
    run, cycle = turn.enter_run(number(turn.args[0]), step="attainment")
    told = turn.session.get(ToldValue, number(turn.args[1]))
    if told is None or told.cycle_id != cycle.id:
        raise Refuse(turn.words._("This value is not there any more. The board shows what was told."))
    return run, cycle, told
