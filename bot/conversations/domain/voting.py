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
from bot.conversations.saying import plain_text
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.voting import VOTES, Place, left, put, ranking, tied, top
from bot.store import communities, contributions, cycles
from bot.store.cycles import WITH_RESULT, Cycle, Ended, StepRun
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
class Ranked(Place):
    """An option of a closed vote with its place; what got the same number of votes shares a place."""

    text: Markup


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """What can be voted on, and how many people have voted; never for what."""
    words = turn.group_words
    options = options_of(turn, run, cycle)
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


def options_of(turn: Turn, run: StepRun, cycle: Cycle) -> list[tuple[int, Markup]]:
    """What is voted on: in a second round only what shared the first place."""
    everything = OPTIONS[run.step](turn, run, cycle)
    return everything if run.only is None else [(option, text) for option, text in everything if option in run.only]


def invitation(words: Words, run: StepRun) -> Markup:
    """What the vote is about, and how it works."""
    return rows(
        words._(INVITATIONS[run.step]),
        words._("A second round: only between those that shared the first place.") if run.only is not None else None,
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
    voted = len(core & contributions.voters(turn.session, run.id).keys())
    return rows(
        words._("Nobody sees your votes, and you can change them until the result is shown."),
        words._("{bar} {voted} of {core} people have voted", bar=bar(voted, len(core)), voted=voted, core=len(core)),
    )


def has_answered(turn: Turn, run: StepRun, _cycle: Cycle) -> set[int]:
    """Who has put a vote."""
    return set(contributions.voters(turn.session, run.id))


def votes_left(turn: Turn, run: StepRun, _cycle: Cycle) -> bool:
    """Whether somebody of the core team has a vote left: they may still be thinking."""
    votes = contributions.voters(turn.session, run.id)
    return any(votes.get(person.id, 0) < VOTES for person in communities.core(turn.session, turn.here.id))


def vote_keys(words: Words, run: StepRun, shown: list[tuple[int, int]], turning: list[Key]) -> list[list[Key]]:
    """The buttons of a vote: one for each option that is shown (its number and its id), and one to take votes back."""
    return [
        *in_rows([Button(str(index), "vote", (run.id, option)) for index, option in shown], 6),
        turning,
        _own_keys(words, run),
    ]


def _own_keys(words: Words, run: StepRun) -> list[Key]:
    return [
        Button(words._("🗳 My votes"), "myvotes", (run.id,)),
        Button(words._("↩ Take mine back"), "unvote", (run.id,)),
    ]


def vote_pressed(turn: Turn) -> None:
    """One more vote on something. A short notice says so; where all of them are is said by “My votes”, at any time."""
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
    turn.answer(
        turn.words._n(
            "✓ A vote on no. {number}. {count} left.",
            "✓ A vote on no. {number}. {count} left.",
            left(after),
            number=options.index(option) + 1,
        )
        if left(after)
        else turn.words._("✓ A vote on no. {number}. None left.", number=options.index(option) + 1)
    )
    boards.show(turn, run, cycle)


def mine_pressed(turn: Turn) -> None:
    """Where somebody's votes are: told to them alone."""
    run, _cycle, options = _vote(turn, number(turn.args[0]))
    mine = _mine(turn, run, options)
    if not mine:
        raise Refuse(turn.words._("You have not voted yet. Press the number of what matters to you."))
    told = _told(turn.words, mine, options)
    turn.alert(
        turn.words._n(
            "You have put: {votes}. {count} vote left.", "You have put: {votes}. {count} votes left.", left(mine), votes=told
        )
        if left(mine)
        else turn.words._("You have put: {votes}. None left. “↩ Take mine back” lets you vote anew.", votes=told)
    )


def unvote_pressed(turn: Turn) -> None:
    """All of somebody's votes back."""
    run, cycle, options = _vote(turn, number(turn.args[0]))
    if not _mine(turn, run, options):
        raise Refuse(turn.words._("You have not voted yet. Press the number of what matters to you."))
    contributions.set_votes(turn.session, run.id, turn.who.id, {})
    turn.answer(turn.words._n("✓ You have {count} vote again.", "✓ You have all {count} votes again.", VOTES))
    boards.show(turn, run, cycle)


PRIVATE_ITEMS = 12
"""Options in one message of the private chat."""


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The same vote in private, for whoever would rather think alone."""
    run, cycle, _ = _vote(turn, linked(args))
    words = turn.words
    options = options_of(turn, run, cycle)
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
                _own_keys(words, run),
            ],
        )


def early(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """Somebody has not voted yet; while nobody has, the vote does not close at all."""
    _require_votes(turn, run)
    return flow.some_missing(turn, has_answered(turn, run, cycle))


def _require_votes(turn: Turn, run: StepRun) -> None:
    nobody = turn.words._("Nobody has voted yet. Wait for at least one person, or skip: /next and the reason.")
    voted = communities.present(turn.session, turn.here.id) & contributions.voters(turn.session, run.id).keys()
    flow.require_quorum(turn, run, len(voted), nobody)


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """Close the vote: the totals stay, who voted for what is forgotten."""
    _require_votes(turn, run)
    forget(turn, run)
    words = turn.group_words
    result = ranked(turn, run, cycle)
    return Outcome(
        lines(
            words._("This is what matters most to us:"),
            rows(*(line_with_bar(words, one, result[0].votes) for one in top(result, RANKING_SHOWN))),
            shared_places(words, result),
        )
    )


def forget(turn: Turn, run: StepRun) -> None:
    """However a vote ends: only the totals are kept, of those who are in the group now."""
    contributions.close_votes(turn.session, run.id, communities.present(turn.session, turn.here.id))


def ranked(turn: Turn, run: StepRun, cycle: Cycle) -> list[Ranked]:
    """The ranking of a closed vote, the most votes first. Empty if it was skipped before anybody voted."""
    options = dict(options_of(turn, run, cycle))
    places = ranking(contributions.tally(turn.session, run.id), list(options))
    return [Ranked(one.place, one.option, one.votes, options[one.option]) for one in places]


# --- one more round ---------------------------------------------------------------------------------------------------


def offer_second_round(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """The vote on the focus is over, and several share the first place. A goal may grow from all of them; if the group wants
    one, it votes once more, between these alone."""
    before = cycles.last_run(turn.session, cycle.id, "focus")
    if run.step != "wordings" or before is None or before.only is not None or not _just_voted(before, run):
        return
    result = ranked(turn, before, cycle)
    first = tied(result)
    if not first:
        return
    words = turn.group_words
    turn.say(
        lines(
            rows(
                words._("These share the first place:"),
                *(words._("• {text}", text=shorten(plain_text(one.text), 100)) for one in result if one.option in first),
            ),
            words._(
                "Your goal may be about any of them, or about what they have in common. If you want one to lead, vote once "
                "more, only between these."
            ),
        ),
        [[Button(words._("🔁 One more round between these"), "revote", (before.id,))]],
        to=turn.here,
        keep=True,
    )


def _just_voted(focus: StepRun, following: StepRun) -> bool:
    return focus.ended in WITH_RESULT and focus.closed_at == following.opened_at


def second_round_pressed(turn: Turn) -> None:
    """The moderator wants one more round, while nothing has been built on the first."""
    before, cycle = turn.enter_run(number(turn.args[0]), step="focus", closed_ok=True)
    turn.require_moderator()
    first = tied(ranked(turn, before, cycle)) if before.closed_at is not None else []
    run = turn.run()
    newest = cycles.last_run(turn.session, cycle.id, "focus")
    if run is None or run.step != "wordings" or newest is None or newest.id != before.id or not first:
        raise Refuse(turn.words._("The group has gone on, so there is no second round now. /back leads back to the focus."))
    words = turn.group_words
    flow.close_run(turn, run, words._("We vote once more, between those that share the first place."), Ended.BACK)
    flow.open_step(turn, cycle, "focus", only=first)
    message = turn.pressed()
    if message is not None:
        turn.edit(message, words._("🔁 We vote once more, between those that share the first place."))


def shared_places(words: Words, result: list[Ranked]) -> Markup | None:
    """What it means that several have one number; None if each has its own."""
    if len({one.place for one in result}) == len(result):
        return None
    return rows(
        words._("The first place is shared.") if tied(result) else None,
        words._("The same number in front means: as many votes."),
    )


# --- lines ------------------------------------------------------------------------------------------------------------


def line(words: Words, one: Ranked, longest: int = OPTION_SHOWN) -> Markup:
    """One line of a ranking."""
    return words._n(
        "<b>{place}.</b> {text} ({count} vote)",
        "<b>{place}.</b> {text} ({count} votes)",
        one.votes,
        place=one.place,
        text=shorten(plain_text(one.text), longest),
    )


def line_with_bar(words: Words, one: Ranked, most: int) -> Markup:
    """One line of a ranking, with a bar as long as its share of what the first got."""
    return rows(line(words, one), Markup("{}").format(bar(one.votes, most)))


def _vote(turn: Turn, run_id: int) -> tuple[StepRun, Cycle, list[int]]:
    run, cycle = turn.enter_run(run_id)
    if run.step not in OPTIONS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    return run, cycle, [option for option, _ in options_of(turn, run, cycle)]


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
