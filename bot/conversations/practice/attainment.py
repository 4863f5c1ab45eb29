"""How far did we get? Votes on the goal as worded and on each action, in polls or in private; the measure has `reached`."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.conversations.boards import Board
from bot.conversations.domain.connections import author
from bot.conversations.flow import Outcome
from bot.conversations.practice import reached
from bot.conversations.practice.attainment_asking import EFFECTS, LEVELS, hidden, invitation, leave, left_out, too_few
from bot.conversations.practice.attainment_asking import keys as asking_keys
from bot.conversations.turn import Turn
from bot.method.evaluation import middle
from bot.method.marking import mark
from bot.method.trends import Trend, trend
from bot.store import communities, consents, cycles, plan, polls
from bot.store.consents import Concern
from bot.store.cycles import Cycle, StepRun
from bot.store.polls import Poll
from bot.words import Words, bar, lines, rows, shorten

GOAL_SHOWN, CONCERNS_SHOWN, CYCLES_SHOWN, VALUE_SHOWN = 600, 6, 5, 60
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
        left_out(turn, cycle),
        reached.on_board(turn, cycle),
        over_cycles(turn, cycle, words),
    )
    return Board(text, [*asking_keys(turn, run), *reached.keys(turn, run, cycle)])


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
    value, both = cycle.measure_reached, reached.compared(turn, cycle)
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
        words._(
            "Concerns that we had when we agreed on our goal and our plan. Did they come true? Talk about it here. What you "
            "find, you can write in your reflection: it comes back at the harvest."
        ),
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
    effects = [pair for pair in shown if pair[0].purpose == "effect" and pair[0].subject_id in titles]
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
                        action=shorten(titles[poll.subject_id or 0], 70),
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
            reached.as_result(turn, cycle),
            over_cycles(turn, cycle, words),
        )
    )
