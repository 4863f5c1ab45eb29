"""How far did we get? Votes on the goal as worded and on each action, in polls or in private; the measure is told in words."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.conversations.attainment_asking import EFFECTS, LEVELS, hidden, invitation, leave, too_few
from bot.conversations.attainment_asking import keys as asking_keys
from bot.conversations.boards import Board, show
from bot.conversations.buttons import Button, number
from bot.conversations.connections import author
from bot.conversations.flow import Outcome
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import hash_of
from bot.method.evaluation import middle
from bot.method.marking import mark
from bot.method.measuring import Comparison, compare, read_value, target, tells_how_much
from bot.method.smart import check, language_in
from bot.method.trends import Trend, trend
from bot.store import communities, consents, cycles, plan, polls
from bot.store.consents import Concern
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.polls import Poll
from bot.words import Words, bar, lines, rows, shorten

GOAL_SHOWN, CONCERNS_SHOWN, MEASURE_LONGEST, CYCLES_SHOWN, VALUE_SHOWN = 600, 6, 200, 5, 60
NOTICEABLE_LEVEL = 0.5
"""Half a level: the group's level lies between two when its votes are split evenly."""

TRENDS = {
    Trend.UP: mark("Measured by what we hoped for, we get further from cycle to cycle."),
    Trend.DOWN: mark("Measured by what we hoped for, we get less far from cycle to cycle."),
    Trend.STEADY: mark("About as far each time."),
    Trend.MIXED: mark("Sometimes further, sometimes less far."),
}
"""What is said of the levels of three cycles or more."""


def has_answered(turn: Turn, run: StepRun, _cycle: Cycle) -> set[int]:
    """Who has voted in all of the polls."""
    return polls.voted_in_all(turn.session, run.id)


def value_missing(_turn: Turn, _run: StepRun, cycle: Cycle) -> bool:
    """Whether nobody has told yet which value was reached."""
    return cycle.measure_reached is None


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """The goal with the concerns from its adoption, how many have voted, and how the votes stand."""
    words = turn.group_words
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    voted = len(core & polls.poll_voters(turn.session, run.id))
    text = lines(
        words._("Our goal: <b>{goal}</b>", goal=shorten(cycle.goal, GOAL_SHOWN)) if cycle.goal else None,
        _concerns(turn, cycle),
        invitation(turn, run),
        rows(
            words._("{bar} {voted} of {core} people have voted", bar=bar(voted, len(core)), voted=voted, core=len(core)),
            words._("A question without a new result keeps the one from last time.") if run.round > 1 else None,
        ),
        result(turn, cycle, polls.polls_of(turn.session, run.id)),
        rows(
            words._("<b>Which value did we reach?</b> Say it as our goal says it, for example “4 of 5 days”."),
            words._("Reply to this message with the value, or press the button.")
            if cycle.measure_reached is None
            else words._("We reached: <b>{value}</b>. To change it, reply to this message.", value=cycle.measure_reached),
            _against_hopes(turn, cycle),
        ),
        over_cycles(turn, cycle, words),
    )
    measure = Button(words._("📏 Tell the value that we reached"), "measure", (run.id,))
    return Board(text, [*asking_keys(turn, run), [measure]])


def compared(turn: Turn, cycle: Cycle) -> Comparison | None:
    """The value that was reached beside the one that the goal names, where both can be read without doubt."""
    reached = read_value(cycle.measure_reached or "")
    if not cycle.goal or reached is None:
        return None
    found = check(cycle.goal, language_in(cycle.goal, turn.here.language), cycle.started_at.astimezone(turn.zone).date())
    hoped = target(cycle.goal, found.measurable.evidence if found.measurable.met else None, found.time_bound.evidence)
    return compare(hoped, reached) if hoped is not None else None


def _against_hopes(turn: Turn, cycle: Cycle) -> Markup | None:
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


def over_cycles(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """How far the group got in this cycle and in the earlier ones; None if there is nothing to compare."""
    found = [one for one in cycles.cycles(turn.session, cycle.community_id) if one.number <= cycle.number]
    told = [(one, attained(turn, one)) for one in found]
    told = [(one, counts) for one, counts in told if sum(counts) or one.measure_reached]
    if len(told) < 2:
        return None
    levels = [sum(two) / 2 for two in (middle(counts) for _, counts in told) if two is not None]
    where = trend(levels, NOTICEABLE_LEVEL)
    return rows(
        words._("<b>From cycle to cycle:</b>"),
        *(_cycle_line(turn, one, counts, words) for one, counts in told[-CYCLES_SHOWN:]),
        words._(TRENDS[where]) if where is not None else None,
    )


def _cycle_line(turn: Turn, cycle: Cycle, counts: Sequence[int], words: Words) -> Markup:
    value, both = cycle.measure_reached, compared(turn, cycle)
    unit = " %" if both is not None and both.percent else ""
    return rows(
        words._(
            "{number}. {bar} {level}",
            number=cycle.number,
            bar=bar(sum(middle(counts) or (0, 0)) + 2, 2 * len(LEVELS), width=len(LEVELS)),
            level=level_in_words(words, counts),
        )
        if sum(counts)
        else words._("{number}. nobody has voted", number=cycle.number),
        words._(
            "   reached: {reached}, hoped for: {hoped}",
            reached=words.decimal(both.reached) + unit,
            hoped=words.decimal(both.hoped) + unit,
        )
        if both is not None
        else words._("   reached: {value}", value=shorten(value, VALUE_SHOWN))
        if value
        else None,
    )


def concerns_at_adoption(turn: Turn, cycle: Cycle) -> list[Concern]:
    """What worried some when the goal and the plan were adopted."""
    adopted = [cycles.last_run(turn.session, cycle.id, step) for step in ("consent", "agreement")]
    return [one for run in adopted if run is not None for one in consents.concerns(turn.session, cycle.id, run.id)]


def _concerns(turn: Turn, cycle: Cycle) -> Markup | None:
    """Did it come true, what worried some?"""
    there = concerns_at_adoption(turn, cycle)
    if not there:
        return None
    words = turn.group_words
    return rows(
        words._("Concerns that we had when we agreed on our goal and our plan. Did they come true?"),
        *(
            words._("• {reason} ({name})", reason=shorten(one.reason, 200), name=author(turn, one.author_id))
            for one in there[:CONCERNS_SHOWN]
        ),
    )


def result(turn: Turn, cycle: Cycle, asked: Sequence[Poll]) -> Markup | None:
    """How the votes stand, in words: the group's level with the counts, and the counts for each action. None without votes."""
    words = turn.group_words
    titles = {one.id: one.title for one in plan.actions(turn.session, cycle.id)}
    shown = [(poll, polls.counts(turn.session, poll)) for poll in asked if not hidden(poll)]
    goals = [pair for pair in shown if pair[0].purpose == "attainment"]
    effects = [pair for pair in shown if pair[0].purpose == "effect"]
    return (
        lines(
            *(
                rows(
                    words._("<b>The goal:</b> {level}", level=level_in_words(words, counts)),
                    counted(words, LEVELS, counts),
                )
                if sum(counts)
                else words._("<b>The goal:</b> {level}", level=too_few(words))
                for poll, counts in goals
                if poll.secret or sum(counts) > 0
            ),
            rows(
                words._("<b>Did the actions help?</b>"),
                *(
                    words._(
                        "• {action}: {answers}",
                        action=shorten(titles.get(poll.subject_id or 0, poll.question), 70),
                        answers=counted(words, EFFECTS, counts) if sum(counts) else too_few(words),
                    )
                    for poll, counts in effects
                    if poll.secret or sum(counts) > 0
                ),
            )
            if any(poll.secret or sum(counts) > 0 for poll, counts in effects)
            else None,
        )
        or None
    )


def answered(turn: Turn, cycle: Cycle) -> list[Poll]:
    """The polls whose votes count: for the goal and for each action the newest that anybody answered."""
    return [
        *polls.answered_polls(turn.session, cycle.id, "attainment").values(),
        *polls.answered_polls(turn.session, cycle.id, "effect").values(),
    ]


def attained(turn: Turn, cycle: Cycle) -> list[int]:
    """How many chose each level for the goal; empty if nobody did."""
    poll = polls.answered_polls(turn.session, cycle.id, "attainment").get(None)
    return polls.counts(turn.session, poll) if poll is not None else []


def level_in_words(words: Words, counts: Sequence[int]) -> Markup:
    """The group's level: the median."""
    found = middle(counts)
    if found is None:
        return words._("nobody has voted")
    low, high = found
    if low == high:
        return words._(LEVELS[low])
    return words._("between “{low}” and “{high}”", low=words._(LEVELS[low]), high=words._(LEVELS[high]))


def counted(words: Words, answers: Sequence[str], counts: Sequence[int]) -> Markup:
    """The answers that somebody gave, with how many gave each."""
    there = [words._("{answer} {count}", answer=words._(a), count=n) for a, n in zip(answers, counts, strict=True) if n]
    return Markup(" · ").join(there)


# --- the measure ------------------------------------------------------------------------------------------------------


def measure_pressed(turn: Turn) -> None:
    """Ask for the value that was reached."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="attainment")
    words = turn.group_words
    turn.ask(
        lines(
            words._("{name}, which value did we reach?", name=turn.mention(turn.who)),
            words._("So far it says: {value}", value=cycle.measure_reached) if cycle.measure_reached else None,
            words._("Reply to this message in a few words, as our goal says it, for example “4 of 5 days”."),
        ),
        "measure",
        run=run,
    )


def measured(turn: Turn, prompt: Prompt) -> None:
    """The value came, as an answer to the question or as a reply to the board."""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="attainment")
    words, value = turn.group_words, turn.incoming.text.strip()
    if len(value) > MEASURE_LONGEST:
        raise Refuse(
            words._(
                "{name}, that is long for a value, so I did not keep it. Please reply with the value alone, for example "
                "“4 of 5 days”. For thoughts about it, the private reflection comes next.",
                name=turn.who.first_name,
            )
        )
    if prompt.purpose != "attainment":
        prompt.closed = True
    if not tells_how_much(value, turn.here.language, turn.today):
        _doubt(turn, run, cycle, value)
        return
    _note(turn, run, cycle, value)


def _doubt(turn: Turn, run: StepRun, cycle: Cycle, value: str) -> None:
    """Words that name no amount may be meant all the same: whoever wrote them says."""
    words = turn.group_words
    turn.ask(
        lines(
            words._("{name}, I find no number or amount in “{value}”.", name=turn.who.first_name, value=value),
            words._("Our goal: <b>{goal}</b>", goal=shorten(cycle.goal, GOAL_SHOWN)) if cycle.goal else None,
            words._(
                "Is it the value all the same? Then press the button. If not, reply to this message with the value, for "
                "example “4 of 5 days”."
            ),
        ),
        "measure_doubt",
        run=run,
        keyboard=[[Button(words._("✓ Yes, note it like that"), "measureyes", (run.id,))]],
        value=value,
    )


def doubt_pressed(turn: Turn) -> None:
    """It is the value, in words."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="attainment")
    prompt = turn.question_pressed("measure_doubt")
    prompt.closed = True
    _note(turn, run, cycle, prompt.data["value"])


def _note(turn: Turn, run: StepRun, cycle: Cycle, value: str) -> None:
    words = turn.group_words
    before, cycle.measure_reached = cycle.measure_reached, value
    turn.session.flush()
    turn.say(
        words._(
            "✓ Noted, {name}: we reached {value}. Before, it said: {before}",
            name=turn.who.first_name,
            value=value,
            before=before,
        )
        if before
        else words._("✓ Noted, {name}: we reached {value}.", name=turn.who.first_name, value=value),
        [[Button(words._("🗑 No, that was not the value"), "unmeasure", (run.id, hash_of(value)[:10]))]],
        reply=True,
    )
    show(turn, run, cycle)


def unmeasure_pressed(turn: Turn) -> None:
    """What was noted as the value is none."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="attainment")
    turn.who  # noqa: B018  # refuses whoever is hidden
    if cycle.measure_reached is None or hash_of(cycle.measure_reached)[:10] != turn.args[1]:
        raise Refuse(turn.words._("Something else is noted by now. To change it, reply to the board with the right value."))
    cycle.measure_reached = None
    turn.session.flush()
    turn.alert(turn.words._("Done: no value is noted now. Reply to the board to tell the right one."))
    show(turn, run, cycle)


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The step may close at any time; the votes so far are the result."""
    words = turn.group_words
    leave(turn, run)
    there = answered(turn, cycle)
    known = {(poll.purpose, poll.subject_id) for poll in there}
    there += [
        poll for poll in polls.polls_of(turn.session, run.id) if poll.secret and (poll.purpose, poll.subject_id) not in known
    ]
    found = result(turn, cycle, there)
    return Outcome(
        lines(
            words._("Our goal: <b>{goal}</b>", goal=shorten(cycle.goal, GOAL_SHOWN)) if cycle.goal else None,
            found or words._("Nobody voted, so there is no result in numbers. What you say in your reflection counts."),
            rows(
                words._("We reached: <b>{value}</b>", value=cycle.measure_reached) if cycle.measure_reached else None,
                _against_hopes(turn, cycle),
            ),
            over_cycles(turn, cycle, words),
        )
    )
