"""Joining ideas that say the same: they are pointed out, and anyone joins or parts them by buttons.

Every text and every author stays; who supports one of them supports both.
"""

from markupsafe import Markup

from bot.conversations import boards, menus
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community import ideas_text
from bot.conversations.community.ideas_text import Ideas, idea, number_of
from bot.conversations.community.plan_text import pressed_message, put_away
from bot.conversations.turn import Refuse, Turn
from bot.method.similar import alike
from bot.store import contributions, refinements
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.words import Words, lines, rows, shorten

SUGGESTED = 3
OFFERED = 60
Pair = tuple[Contribution, Contribution]


def suggestions(words: Words, ideas: Ideas) -> list[Pair]:
    """Ideas that sound alike, a few at a time."""
    by_id = {one.id: one for one in ideas.apart}
    pairs = alike({one.id: one.text for one in ideas.apart[:OFFERED]}, words.language)[:SUGGESTED]
    return [(by_id[one], by_id[other]) for one, other in pairs]


def suggested(words: Words, pair: Pair) -> Markup:
    """The pair in words."""
    return words._(
        "No. {one} and no. {other} sound alike. Do you mean the same?", one=number_of(pair[0]), other=number_of(pair[1])
    )


def suggestion_key(words: Words, run: StepRun, pair: Pair) -> Key:
    """The button that joins the pair."""
    one, other = pair
    return Button(
        words._("🔗 Join {one} and {other}", one=number_of(one), other=number_of(other)),
        "ideajoined",
        (run.id, one.id, other.id),
    )


def main_of(turn: Turn, cycle: Cycle, one: Contribution) -> Contribution:
    """The idea that this one was joined to, or itself: an old button still means what it says."""
    for main_id, many in refinements.joined(turn.session, cycle.id).items():
        if any(each.id == one.id for each in many):
            return idea(turn, cycle, main_id)
    return one


# --- pressing ---------------------------------------------------------------------------------------------------------


def pressed(turn: Turn) -> None:
    """“Join or part”: a small message in which it is chosen."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    turn.who  # noqa: B018  # refuses whoever is hidden
    ideas = ideas_text.load(turn, cycle)
    if len(ideas.all) < 2:
        raise Refuse(turn.words._("There is only one idea, so there is nothing to join it with."))
    turn.say(*_first(turn, run, ideas), keep=True)


def _first(turn: Turn, run: StepRun, ideas: Ideas) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    parted: list[Key] = [
        Button(
            words._("✂️ Part {number}: {text}", number=number_of(one), text=shorten(one.text, 24)), "ideapart", (run.id, one.id)
        )
        for many in ideas.joined.values()
        for one in many
    ]
    text = rows(
        words._("Which two ideas say the same? Press the number of the first; its text stays on top."),
        words._("Both texts and both names stay, and the 👍 are counted together."),
    )
    keys: list[Key] = [Button(str(number_of(one)), "ideawith", (run.id, one.id)) for one in ideas.apart[:OFFERED]]
    return text, [*in_rows(keys, 6), *in_rows(parted[:20], 1), [Button(words._("✖ Close"), "ideaclose", (run.id, turn.who.id))]]


def with_pressed(turn: Turn) -> None:
    """The first was chosen: with which other one?"""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = main_of(turn, cycle, idea(turn, cycle, number(turn.args[1])))
    words = turn.group_words
    others = [each for each in ideas_text.load(turn, cycle).apart if each.id != one.id][:OFFERED]
    message = pressed_message(turn)
    if message is not None:
        turn.edit(
            message,
            words._("Which one says the same as no. {number}, “{text}”?", number=number_of(one), text=shorten(one.text, 120)),
            [
                *in_rows([Button(str(number_of(each)), "ideajoined", (run.id, one.id, each.id)) for each in others], 6),
                [Button(words._("✖ Close"), "ideaclose", (run.id, turn.who.id))],
            ],
        )


def joined_pressed(turn: Turn) -> None:
    """Two ideas become one; pressed twice it changes nothing."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = main_of(turn, cycle, idea(turn, cycle, number(turn.args[1])))
    other = main_of(turn, cycle, idea(turn, cycle, number(turn.args[2])))
    turn.who  # noqa: B018  # refuses whoever is hidden
    if one.id == other.id:
        raise Refuse(turn.words._("These two are joined already."))
    refinements.join(turn.session, one, other)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    _away(turn, run)
    turn.answer(
        turn.words._(
            "Joined: no. {other} stands with no. {one} now. “Join or part” takes it apart again.",
            one=number_of(one),
            other=number_of(other),
        )
    )
    boards.show(turn, run, cycle)


def part_pressed(turn: Turn) -> None:
    """A joined idea stands for itself again."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = idea(turn, cycle, number(turn.args[1]), Kind.IDEA)
    turn.who  # noqa: B018  # refuses whoever is hidden
    if not refinements.part(turn.session, one):
        raise Refuse(turn.words._("This idea stands for itself already."))
    _away(turn, run)
    turn.answer(turn.words._("No. {number} stands for itself again.", number=number_of(one)))
    boards.show(turn, run, cycle)


def close_pressed(turn: Turn) -> None:
    """Nothing to join or refine: whoever opened the menu, or chose in it last, closes it."""
    run, _cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    if len(turn.args) > 1 and not turn.incoming.private:
        menus.only_for(turn, number(turn.args[1]))
    _away(turn, run)


def _away(turn: Turn, run: StepRun) -> None:
    message = pressed_message(turn)
    if message is not None:
        put_away(turn, run.opened_at, message, lines(turn.group_words._("This is done; the board shows the ideas.")))
