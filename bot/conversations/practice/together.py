"""How working together went, in numbers: the group's balance, never anybody's, beside that of an earlier cycle."""

from markupsafe import Markup

from bot.conversations.practice.reflection_questions import QUESTIONS
from bot.conversations.turn import Turn
from bot.method.balance import HIGHEST, LOWEST, NOTICEABLE, Balance, Change, balance, change
from bot.method.evaluation import SCALED
from bot.method.marking import mark
from bot.method.trends import Trend, trend
from bot.store import balance as store
from bot.store import cycles
from bot.store.cycles import Cycle
from bot.words import Words, bar, rows

COMPARED = {
    Change.BETTER: mark("better than last time ({average})"),
    Change.SAME: mark("about as last time ({average})"),
    Change.WORSE: mark("less well than last time ({average})"),
}

TRENDS = {
    Trend.UP: mark("it goes up: {values}"),
    Trend.DOWN: mark("it goes down: {values}"),
    Trend.STEADY: mark("it stays about the same: {values}"),
    Trend.MIXED: mark("it goes up and down: {values}"),
}
"""What is said of an aspect over three cycles or more."""
CYCLES_SHOWN = 5


def balances(turn: Turn, cycle: Cycle) -> dict[str, Balance]:
    """The balance of each aspect of a cycle that enough people gave numbers for."""
    found = {aspect: balance(store.ratings(turn.session, cycle.id, aspect)) for aspect in SCALED}
    return {aspect: one for aspect, one in found.items() if one is not None}


def before(turn: Turn, cycle: Cycle) -> dict[str, list[Balance]]:
    """The earlier balances of each aspect, the earliest first."""
    found: dict[str, list[Balance]] = {}
    for earlier in cycles.cycles(turn.session, cycle.community_id):
        if earlier.number < cycle.number:
            for aspect, one in balances(turn, earlier).items():
                found.setdefault(aspect, []).append(one)
    return found


def any_numbers(turn: Turn, cycle: Cycle) -> bool:
    """Whether anybody gave a number."""
    return any(store.ratings(turn.session, cycle.id, aspect) for aspect in SCALED)


def in_words(turn: Turn, cycle: Cycle, words: Words, *, spread: bool = False) -> Markup | None:
    """The balance, aspect by aspect; with ``spread`` also how many gave each number. None if nobody gave any."""
    if not any_numbers(turn, cycle):
        return None
    now, earlier = balances(turn, cycle), before(turn, cycle)
    parts: list[Markup] = []
    for aspect in SCALED:
        name, one = words._(QUESTIONS[aspect].name), now.get(aspect)
        if one is None:
            parts.append(words._("{aspect}: fewer than 3 numbers, so they are not shown", aspect=name))
            continue
        parts.append(
            words._(
                "{aspect}: {bar} <b>{average}</b> of {highest}",
                aspect=name,
                bar=bar(round(one.average), HIGHEST, width=HIGHEST),
                average=words.decimal(one.average),
                highest=HIGHEST,
            )
        )
        if aspect in earlier:
            last = earlier[aspect][-1]
            how = words._(COMPARED[change(one, last)], average=words.decimal(last.average))
            parts.append(Markup("   <i>{}</i>").format(how))
            parts += _trend(words, [*earlier[aspect], one])
        if spread:
            given = Markup(" · ").join(
                words._("{value}: {people}×", value=value, people=people)
                for value, people in enumerate(one.spread, start=LOWEST)
                if people
            )
            parts.append(Markup("   {}").format(given))
    return rows(words._("<b>In numbers, from 1 to 5:</b>"), *parts)


def _trend(words: Words, there: list[Balance]) -> list[Markup]:
    """Where an aspect goes, with its averages; nothing if there are too few."""
    where = trend([one.average for one in there], NOTICEABLE)
    if where is None:
        return []
    values = " → ".join(words.decimal(one.average) for one in there[-CYCLES_SHOWN:])
    return [Markup("   <i>{}</i>").format(words._(TRENDS[where], values=values))]
