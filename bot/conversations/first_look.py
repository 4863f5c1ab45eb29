"""A moderator looks first: what was gathered in silence is read by a moderator before all see it, if the group wants that.

While it is so, a step that would end and show what was written stays open as it was. Its moderators are asked, alone and once;
whoever has looked shows it to the group (`first_look_list`). Nothing here tells who wrote what, when, or in which order.
"""

from collections.abc import Callable

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, Private, short
from bot.conversations.takeable import Row
from bot.conversations.turn import Turn
from bot.method.marking import mark
from bot.store import communities, contributions, reflections
from bot.store.contributions import Kind
from bot.store.cycles import Cycle, StepRun
from bot.words import Words, lines, rows

KINDS = {"experiences": (Kind.EXPERIENCE, "e"), "ideas": (Kind.IDEA, "i")}
"""What is gathered at a step, and the letter of its sort in the table of what can be taken out."""
STEPS = frozenset({*KINDS, "reflection"})
"""Steps that gather in silence, and show all of it when they end."""

BEFORE = mark("👁 Before your group sees it, a moderator reads it, also without your name.")
"""Said before somebody writes."""
BEFORE_SHARED = mark(
    "👁 Before your group sees an answer, a moderator reads it, also without your name. What is “only me” nobody else reads."
)
"""The same where one may also write for oneself alone."""

ASKED: list[Callable[[Turn, StepRun], None]] = []
"""What happens when moderators have been asked to look: they are reminded of it."""


# --- whether somebody looks first -------------------------------------------------------------------------------------


def at(turn: Turn, run: StepRun) -> bool:
    """Whether the group wants a moderator to look before this step shows what it has gathered."""
    return bool(turn.here.look_first) and run.step in STEPS


def unseen(turn: Turn, run: StepRun, cycle: Cycle) -> list[tuple[str, Row]]:
    """What people wrote and the step would show, with the letter of its sort; in the order of the alphabet."""
    if run.step in KINDS:
        kind, letter = KINDS[run.step]
        there = contributions.contributions(turn.session, cycle.id, kind)
        # What has a number was shown before; what has neither author nor key came along and was written by nobody here.
        return [(letter, one) for one in there if one.number is None and (one.author_id or one.key_hash)]
    if run.step == "reflection":
        return [("a", one) for one in reflections.reflections(turn.session, cycle.id, shared=True)]
    return []


def _needed(turn: Turn, run: StepRun, cycle: Cycle) -> bool:
    return at(turn, run) and bool(unseen(turn, run, cycle))


def stops(turn: Turn, run: StepRun, cycle: Cycle) -> bool:
    """The step would show what was written: True if a moderator has to look first; then they are asked, once."""
    if not _needed(turn, run, cycle):
        return False
    if run.look_at is None:
        run.look_at = turn.now
        turn.session.flush()
        _ask_moderators(turn, run)
        for act in ASKED:
            act(turn, run)
    boards.show(turn, run, cycle)
    return True


def watch(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Nothing is left to look at, or the group does not want it any more: then nobody is waited for."""
    if run.look_at is not None and run.closed_at is None and not _needed(turn, run, cycle):
        run.look_at = None
        turn.session.flush()


# --- what is said of it -----------------------------------------------------------------------------------------------


def beforehand(turn: Turn, run: StepRun) -> Markup | None:
    """What somebody is told, alone, before they write: who reads it first."""
    if not at(turn, run):
        return None
    words, alone_too = turn.words, run.step == "reflection"
    return rows(
        words._(BEFORE_SHARED) if alone_too else words._(BEFORE),
        words._("A moderator is looking at what was written just now: what is new may stand out.") if run.look_at else None,
    )


def line(turn: Turn, words: Words) -> Markup:
    """What the board says while a moderator is waited for."""
    return rows(
        words._("👁 <b>A moderator looks at it first.</b> Then everyone sees it. Until then you can still add something."),
        _who_steps_in(turn, words),
        None
        if any(person.reachable for person in communities.moderators(turn.session, turn.here.id))
        else words._("I cannot write to any moderator in private. Whoever moderates, please press 👁 here."),
    )


def _who_steps_in(turn: Turn, words: Words) -> Markup | None:
    day = turn.others_from()
    if day is None:
        return None
    return words._(
        "If nobody has looked by {date}, somebody who is counted in can step in with /moderate; another one says yes.",
        date=words.short_date(day),
    )


def keys(turn: Turn, run: StepRun, _cycle: Cycle) -> list[list[Key]]:
    """The way to what is to be looked at; it lets only moderators in."""
    if run.look_at is None:
        return []
    return [[_door(turn, run)]]


def _door(turn: Turn, run: StepRun) -> Private:
    return Private(turn.group_words._("👁 Moderators: look at it first"), link(run))


def link(run: StepRun) -> str:
    """Leads to the list, in private."""
    return f"look_{short(run.id)}"


def _ask_moderators(turn: Turn, run: StepRun) -> None:
    there = [person for person in communities.moderators(turn.session, turn.here.id) if person.reachable]
    for person in there:
        words = turn.words_of(person)
        turn.say(
            lines(
                Markup("<b>{}</b> · {}").format(words._("{name}", name=turn.here.called), boards.title(words, run.step)),
                words._(
                    "👁 Before your group sees what was written, have a look. Then you show it to all with one press. Until "
                    "then the step stays open."
                ),
            ),
            [[Button(words._("👁 Look at it"), "lookpage", (run.id, 0))]],
            to=person,
        )
    if not there:
        words = turn.group_words
        turn.say(
            words._(
                "👁 Before all see what was written, a moderator looks at it. I cannot write to any of them in private. "
                "Whoever moderates, please press here."
            ),
            [[_door(turn, run)]],
            to=turn.here,
        )


# --- offering it ------------------------------------------------------------------------------------------------------


def yes_or_no(turn: Turn, words: Words) -> list[list[Key]]:
    """The two buttons of the setting."""
    return [
        [Button(words._("✓ Yes, a moderator looks first"), "lookfirst", (turn.here.id, 1))],
        [Button(words._("No, show it to all at once"), "lookfirst", (turn.here.id, 0))],
    ]


def step_opened(turn: Turn, run: StepRun, _cycle: Cycle) -> None:
    """Moderators who could not be written to before may be asked now."""
    if run.step == "experiences":
        offer(turn)


def offer(turn: Turn) -> None:
    """Pupils take part, and nobody has said yet whether a moderator looks first: the moderators are asked, alone and once."""
    if turn.here.look_first is not None:
        return
    if not any(member.role == "pupil" for member, _person in communities.roster(turn.session, turn.here.id)):
        return
    for person in communities.moderators(turn.session, turn.here.id):
        if not person.reachable:
            continue
        turn.here.look_first = False
        words = turn.words_of(person)
        turn.say(
            lines(
                words._("<b>{group}</b>: pupils take part in your group. How nice!", group=turn.here.called),
                words._(
                    "What is written without a name could hurt somebody. Shall a moderator look at what was written before all "
                    "see it?"
                ),
            ),
            yes_or_no(turn, words),
            to=person,
        )
