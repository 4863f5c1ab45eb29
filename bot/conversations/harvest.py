"""Harvest: what was shared, question by question, and three votes each for what matters most. The analysis is the group's."""

from markupsafe import Markup

from bot.conversations import boards, voting
from bot.conversations.boards import Board
from bot.conversations.connections import author
from bot.conversations.flow import Outcome
from bot.conversations.reflected import QUESTIONS
from bot.conversations.turn import Turn
from bot.method.evaluation import PROMPTS, insights
from bot.method.voting import ranking
from bot.store import contributions, cycles, reflections
from bot.store.cycles import Cycle, StepRun
from bot.store.reflections import Reflection
from bot.words import lines, rows, shorten

ALSO_SHOWN = 14


def shared(turn: Turn, cycle: Cycle) -> list[Reflection]:
    """What was shared, in the order of the questions, and for each in the order of the alphabet."""
    there = reflections.reflections(turn.session, cycle.id, shared=True)
    return sorted(there, key=lambda one: PROMPTS.index(one.prompt))


def options(turn: Turn, _run: StepRun, cycle: Cycle) -> list[tuple[int, Markup]]:
    """What can be voted on, with the question that it answers."""
    words = turn.group_words
    return [
        (one.id, words._("{text} ({question})", text=shorten(one.text, 220), question=words._(QUESTIONS[one.prompt].name)))
        for one in shared(turn, cycle)
    ]


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """What was shared, under its question, and the votes."""
    words = turn.group_words
    there = shared(turn, cycle)
    if not there:
        return Board(
            lines(
                words._("Nothing was shared in writing. That is fine: talk about it with each other."),
                rows(words._("You could ask:"), *(words._(question.question) for question in QUESTIONS.values())),
            ),
            go_on=words._("▶ Next: Lessons"),
        )
    shown, turning = boards.page(turn, run, [_item(turn, index, one) for index, one in enumerate(there, start=1)])
    parts: list[Markup] = []
    above = ""
    for index, item in shown:
        prompt = there[index - 1].prompt
        if prompt != above:
            parts.append(Markup("<u>{}</u>").format(words._(QUESTIONS[prompt].name)))
        parts.append(item)
        above = prompt
    text = lines(
        words._("Read what was shared, and talk about it: What surprises you? What belongs together?"),
        *parts,
        voting.invitation(words, run),
        voting.turnout(turn, run),
    )
    keyboard = voting.vote_keys(words, run, [(index, there[index - 1].id) for index, _ in shown], turning)
    return Board(text, keyboard, go_on=words._("▶ Close the vote, show the result"))


def _item(turn: Turn, index: int, one: Reflection) -> Markup:
    return rows(
        Markup("<b>{}.</b> {}").format(index, turn.group_words._("{text}", text=one.text)),
        Markup("<i>{}</i>").format(author(turn, one.author_id)),
    )


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The harvest may close at any time, also when nothing was shared or nobody voted. What was shared can still be read."""
    words = turn.group_words
    there = shared(turn, cycle)
    if not there:
        return Outcome(words._("Nothing was shared in writing this time."))
    if not contributions.voters(turn.session, run.id):
        return Outcome(
            lines(
                words._("Nobody voted, so you choose yourselves what to keep. This was shared:"),
                _also(turn, there),
            )
        )
    ranking_shown = voting.finish(turn, run, cycle).text
    rest = [one for one in there if one.id not in votes(turn, cycle)]
    return Outcome(
        lines(ranking_shown, rows(words._("This was shared, too:"), _also(turn, rest)) if rest else None),
    )


def _also(turn: Turn, some: list[Reflection]) -> Markup:
    words, more = turn.group_words, len(some) - ALSO_SHOWN
    return rows(
        *(words._("• {text}", text=shorten(one.text, 140)) for one in some[:ALSO_SHOWN]),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def votes(turn: Turn, cycle: Cycle) -> dict[int, int]:
    """The votes for each answer, from the last harvest of the cycle that is closed."""
    run = cycles.last_run(turn.session, cycle.id, "harvest")
    return contributions.tally(turn.session, run.id) if run is not None else {}


def top(turn: Turn, cycle: Cycle) -> list[tuple[Reflection, int]]:
    """What mattered most, with its votes."""
    there = {one.id: one for one in shared(turn, cycle)}
    places = ranking(votes(turn, cycle), list(there))
    totals = {one.option: one.votes for one in places}
    return [(there[one], totals[one]) for one in insights([(one.option, one.votes) for one in places])]
