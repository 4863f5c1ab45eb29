"""Three votes a person on what matters most: hidden until the vote is closed, and changeable until then.

Used at "focus" (on themes) and at "harvest" (on what was shared). While it is open the bot has to know whose votes are
whose, so that they can be changed; when it closes only the totals are kept.
"""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, in_rows, linked, number
from bot.conversations.flow import Outcome
from bot.conversations.turn import Refuse, Turn, plain_text
from bot.method.marking import mark
from bot.method.voting import VOTES, put, ranking, used
from bot.store import communities, contributions
from bot.store.cycles import Cycle, StepRun
from bot.words import Words, bar, lines, rows, shorten

Options = Callable[[Turn, StepRun, Cycle], list[tuple[int, Markup]]]

OPTIONS: dict[str, Options] = {}
"""What is voted on at a step: the id and the text of each option, always in the same order."""

DETAILS: dict[str, Callable[[Turn, Cycle], dict[int, Markup]]] = {}
"""What stands in small below an option on the board of a vote, by the option's id."""

INVITATIONS: dict[str, str] = {
    "focus": mark("What matters most to us? The goal will grow from it."),
    "harvest": mark("What matters most of what was shared? The lessons will grow from it."),
}
"""The first sentence on the board of each vote."""

OPTION_SHOWN = 280
RANKING_SHOWN = 12


@dataclass(frozen=True)
class Ranked:
    """An option of a closed vote with its place; what got the same number of votes shares a place."""

    place: int
    votes: int
    option: int
    text: Markup


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """What can be voted on, and how many people have voted; never for what."""
    words = turn.group_words
    options = OPTIONS[run.step](turn, run, cycle)
    small = DETAILS[run.step](turn, cycle) if run.step in DETAILS else {}
    items = [
        rows(Markup("<b>{}.</b> {}").format(index, text), small.get(option))
        for index, (option, text) in enumerate(options, start=1)
    ]
    shown, turning = boards.page(turn, run, items)
    text = lines(invitation(words, run), *(item for _, item in shown), turnout(turn, run))
    return Board(
        text,
        vote_keys(words, run, [(index, options[index - 1][0]) for index, _ in shown], turning),
        go_on=words._("▶ Close the vote, show the result"),
    )


def invitation(words: Words, run: StepRun) -> Markup:
    """What the vote is about, and how it works."""
    return rows(
        words._(INVITATIONS[run.step]),
        words._n(
            "Each of you has {count} vote. Press the number of what matters to you.",
            "Each of you has {count} votes. Press the numbers of what matters to you; several votes on one are fine.",
            VOTES,
        ),
    )


def turnout(turn: Turn, run: StepRun) -> Markup:
    """How many people have voted; never who."""
    words = turn.group_words
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    votes = contributions.voters(turn.session, run.id)
    voted = len(core & votes.keys())
    finished = bool(core) and all(votes.get(person, 0) >= VOTES for person in core)
    return rows(
        words._("Nobody sees your votes, and you can change them until the result is shown."),
        words._("{bar} {voted} of {core} people have voted", bar=bar(voted, len(core)), voted=voted, core=len(core)),
        words._("Everyone has used all votes. The moderator can show the result now.") if finished else None,
    )


def vote_keys(words: Words, run: StepRun, shown: list[tuple[int, int]], turning: list[Key]) -> list[list[Key]]:
    """The buttons of a vote: one for each option that is shown (its number and its id), and one to take votes back."""
    return [
        *in_rows([Button(str(index), "vote", (run.id, option)) for index, option in shown], 6),
        turning,
        [Button(words._("↩ Take mine back"), "unvote", (run.id,))],
    ]


def vote_pressed(turn: Turn) -> None:
    """One more vote on something; whoever pressed is told where their votes are."""
    run, cycle, options = _vote(turn, number(turn.args[0]))
    option = number(turn.args[1])
    if option not in options:
        raise Refuse(turn.words._("This is not on the list any more. Please choose another number."))
    mine = _mine(turn, run, options)
    after = put(mine, option)
    if after is None:
        raise Refuse(
            turn.words._(
                "All your votes are used: {votes}. To change them, press “↩ Take mine back” and vote again.",
                votes=_told(turn.words, mine, options),
            )
        )
    contributions.set_votes(turn.session, run.id, turn.who.id, after)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    told, left = _told(turn.words, after, options), VOTES - used(after)
    turn.alert(
        turn.words._n(
            "You have put: {votes}. {count} vote left.", "You have put: {votes}. {count} votes left.", left, votes=told
        )
        if left
        else turn.words._("You have put: {votes}. None left. “↩ Take mine back” lets you vote anew.", votes=told)
    )
    boards.show(turn, run, cycle)


def unvote_pressed(turn: Turn) -> None:
    """All of somebody's votes back."""
    run, cycle, options = _vote(turn, number(turn.args[0]))
    if not _mine(turn, run, options):
        raise Refuse(turn.words._("You have not voted yet. Press the number of what matters to you."))
    contributions.set_votes(turn.session, run.id, turn.who.id, {})
    turn.alert(turn.words._n("Done: you have {count} vote again.", "Done: you have all {count} votes again.", VOTES))
    boards.show(turn, run, cycle)


PRIVATE_ITEMS = 12
"""Options in one message of the private chat."""


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The same vote in private, for whoever would rather think alone."""
    run, cycle, _ = _vote(turn, linked(args))
    words = turn.words
    options = OPTIONS[run.step](turn, run, cycle)
    turn.say(
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            words._(INVITATIONS[run.step]),
            words._("Press the numbers below. Nobody sees your votes, and you can change them until the result is shown."),
        )
    )
    for start in range(0, len(options), PRIVATE_ITEMS):
        some = list(enumerate(options, start=1))[start : start + PRIVATE_ITEMS]
        turn.say(
            lines(*(Markup("<b>{}.</b> {}").format(index, text) for index, (_, text) in some)),
            [
                *in_rows([Button(str(index), "vote", (run.id, option)) for index, (option, _) in some], 6),
                [Button(words._("↩ Take mine back"), "unvote", (run.id,))],
            ],
        )


def early(turn: Turn, run: StepRun, _cycle: Cycle) -> Markup | None:
    """Not everyone in the core team has voted yet."""
    return flow.some_missing(turn, set(contributions.voters(turn.session, run.id)))


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """Close the vote: the totals stay, who voted for what is forgotten."""
    nobody = turn.words._("Nobody has voted yet. Wait for at least one person, or skip: /next and the reason.")
    flow.require_quorum(turn, run, len(contributions.voters(turn.session, run.id)), nobody)
    forget(turn, run)
    words = turn.group_words
    result = ranked(turn, run, cycle)
    return Outcome(lines(words._("This is what matters most to us:"), *(line(words, one) for one in result[:RANKING_SHOWN])))


def forget(turn: Turn, run: StepRun) -> None:
    """However a vote ends: only the totals are kept."""
    contributions.close_votes(turn.session, run.id)


def ranked(turn: Turn, run: StepRun, cycle: Cycle) -> list[Ranked]:
    """The ranking of a closed vote, the most votes first. Empty if it was skipped before anybody voted."""
    options = dict(OPTIONS[run.step](turn, run, cycle))
    places = ranking(contributions.tally(turn.session, run.id), list(options))
    return [Ranked(one.place, one.votes, one.option, options[one.option]) for one in places]


def line(words: Words, one: Ranked, longest: int = OPTION_SHOWN) -> Markup:
    """One line of a ranking."""
    return words._n(
        "<b>{place}.</b> {text} ({count} vote)",
        "<b>{place}.</b> {text} ({count} votes)",
        one.votes,
        place=one.place,
        text=shorten(plain_text(one.text), longest),
    )


def _vote(turn: Turn, run_id: int) -> tuple[StepRun, Cycle, list[int]]:
    run, cycle = turn.enter_run(run_id)
    if run.step not in OPTIONS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    return run, cycle, [option for option, _ in OPTIONS[run.step](turn, run, cycle)]


def _mine(turn: Turn, run: StepRun, options: list[int]) -> dict[int, int]:
    """This person's votes on what is still there."""
    votes = contributions.votes_of(turn.session, run.id, turn.who.id)
    return {option: count for option, count in votes.items() if option in options}


def _told(words: Words, votes: dict[int, int], options: list[int]) -> Markup:
    numbered = sorted((options.index(option) + 1, count) for option, count in votes.items())
    return Markup(", ").join(
        words._n("{count} vote on no. {number}", "{count} votes on no. {number}", count, number=place)
        for place, count in numbered
    )
