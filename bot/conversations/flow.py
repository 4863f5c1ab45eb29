"""Going from step to step: opening, closing, going on and going back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button
from bot.conversations.incoming import What
from bot.conversations.turn import Refuse, Turn
from bot.method.steps import FIRST, STEPS, quorum_met
from bot.store import communities, cycles, messages
from bot.store.cycles import Cycle, Ended, StepRun
from bot.store.messages import Prompt
from bot.words import lines, rows


@dataclass(frozen=True)
class Outcome:
    """How a step ended.

    ``text`` is the board's last word. ``to`` is the step that follows if it is not the usual one.
    """

    text: Markup
    to: str | None = None


Finish = Callable[[Turn, StepRun, Cycle], Outcome]

FINISH: dict[str, Finish] = {}
"""What a step does when it closes; it raises `Refuse` if it may not close yet. Filled by `bot.conversations.routes`."""

OPEN: dict[str, Callable[[Turn, StepRun, Cycle], None]] = {}
"""What a step does when it opens, before its board is shown (polls to send, questions to ask); many do nothing."""

LEAVE: dict[str, Callable[[Turn, StepRun], None]] = {}
"""What a step does however it ends, finished, skipped or gone back from: polls to stop, votes to forget."""

EARLY: dict[str, Callable[[Turn, StepRun, Cycle], Markup | None]] = {}
"""What speaks against closing a step now, if anything does: the moderator is told once, and may close it all the same.
It raises `Refuse` if the step may not close at all yet: then a second press would not help."""

NEEDLESS: dict[str, Callable[[Turn, Cycle], bool]] = {}
"""Steps that some cycles do not need, and when: going on and going back pass over them."""

ANSWERED: dict[str, Callable[[Turn, StepRun, Cycle], set[int]]] = {}
"""Who has answered at a step, where everyone's answer is awaited: in the core team or not."""

OPENED: list[Callable[[Turn, StepRun, Cycle], None]] = []
"""What happens when any step has opened."""

LEFT: list[Callable[[Turn, StepRun], None]] = []
"""What happens however any step ends."""

LOOK_FIRST: list[Callable[[Turn, StepRun, Cycle], bool]] = []
"""Whether a moderator has to look at what a step would show, before it ends: then they are asked, and it stays open."""

SECOND_THOUGHT = timedelta(seconds=1.5)
"""A second press sooner than this is impatience, not an answer."""

AFTER_PHASE: list[Callable[[Turn, StepRun, Cycle], None]] = []
"""What happens when a phase has ended: the picture of the tree."""


def after(turn: Turn, cycle: Cycle, step: str) -> str | None:
    """The step that follows, without those that this cycle does not need."""
    following = STEPS[step].then
    while following in NEEDLESS and NEEDLESS[following](turn, cycle):
        following = STEPS[following].then
    return following


def before(turn: Turn, cycle: Cycle, step: str) -> str | None:
    """The step to which going back leads, without those that this cycle does not need."""
    earlier = STEPS[step].back
    while earlier in NEEDLESS and NEEDLESS[earlier](turn, cycle):
        earlier = STEPS[earlier].back
    return earlier


def require_quorum(turn: Turn, run: StepRun, people: int, otherwise: Markup) -> None:
    """Go on only if enough have taken part, as the table of steps asks.

    Args:
        people: how many have taken part, or how many contributions there are.
        otherwise: what to do instead.

    Raises:
        Refuse: with ``otherwise``.
    """
    core = len(communities.core(turn.session, turn.here.id))
    if not quorum_met(STEPS[run.step], people=people, core=core):
        raise Refuse(otherwise)


def some_missing(turn: Turn, took_part: set[int]) -> Markup | None:
    """What the moderator is told while somebody of the core team has not taken part; never who."""
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard = len(core & took_part)
    if heard == len(core):
        return None
    return turn.words._n(
        "So far {heard} of {count} person has taken part.",
        "So far {heard} of {count} people have taken part.",
        len(core),
        heard=heard,
    )


def _too_early(turn: Turn, run: StepRun, cycle: Cycle) -> bool:
    """Tell the moderator once what speaks against going on; a second press, after a moment, goes on."""
    if run.step in EARLY:
        warning = EARLY[run.step](turn, run, cycle)
    else:
        warning = some_missing(turn, ANSWERED[run.step](turn, run, cycle)) if run.step in ANSWERED else None
    if warning is None:
        run.warned_at = None
        return False
    if run.warned_at is not None and turn.now - run.warned_at >= SECOND_THOUGHT:
        return False
    words, again = turn.words, run.warned_at is not None
    run.warned_at = run.warned_at or turn.now
    turn.alert(
        rows(
            warning,
            words._("A moment … then press ▶ once more, to go on all the same.")
            if again and turn.incoming.what is What.BUTTON
            else words._("To go on all the same, press ▶ once more.")
            if turn.incoming.what is What.BUTTON
            else words._("To go on all the same, send /next once more."),
        )
    )
    return True


def start_cycle(turn: Turn, number: int, first: str = FIRST) -> StepRun:
    """Begin a cycle of the community at its first step."""
    cycle = Cycle(community_id=turn.here.id, number=number, started_at=turn.now)
    turn.session.add(cycle)
    turn.session.flush()
    return open_step(turn, cycle, first)


def open_step(turn: Turn, cycle: Cycle, step: str, only: list[int] | None = None) -> StepRun:
    """Bring the group to a step: its board appears. ``only``: of a second round of a vote, what is voted on."""
    before = cycles.last_run(turn.session, cycle.id, step)
    run = StepRun(cycle_id=cycle.id, step=step, round=before.round + 1 if before else 1, opened_at=turn.now, only=only)
    turn.session.add(run)
    turn.session.flush()
    if step in OPEN:
        OPEN[step](turn, run, cycle)
    boards.show(turn, run, cycle)
    for act in OPENED:
        act(turn, run, cycle)
    return run


def close_run(turn: Turn, run: StepRun, text: Markup, ended: Ended, reason: str | None = None) -> None:
    """End a step: its questions take no more answers, its board keeps the result."""
    if run.step in LEAVE:
        LEAVE[run.step](turn, run)
    for act in LEFT:
        act(turn, run)
    run.closed_at, run.ended, run.reason = turn.now, ended, reason
    run.closed_by = turn.person.id if turn.person else None
    messages.close_prompts_of_run(turn.session, run.id)
    boards.close(turn, run, text)


def go_on(turn: Turn, run: StepRun, cycle: Cycle, ended: Ended = Ended.DONE, *, looked: bool = False) -> bool:
    """Close a step and open what follows; the step itself may refuse. ``looked``: a moderator has looked at what it shows.

    Returns:
        False if a moderator has to look first; the step is still open then.
    """
    if not looked and _somebody_looks(turn, run, cycle):
        return False
    outcome = FINISH[run.step](turn, run, cycle)
    over = turn.group_words._("⏰ The time that was set for this step was over.") if ended is Ended.TIME else None
    close_run(turn, run, lines(over, outcome.text), ended)
    following = outcome.to or after(turn, cycle, run.step)
    if STEPS[run.step].ends_phase and following == STEPS[run.step].then:
        for act in AFTER_PHASE:
            act(turn, run, cycle)
    if following is None:
        cycle.ended_at = turn.now
    else:
        open_step(turn, cycle, following)
    return True


def _somebody_looks(turn: Turn, run: StepRun, cycle: Cycle) -> bool:
    return any(stops(turn, run, cycle) for stops in LOOK_FIRST)


def _say_look(turn: Turn) -> None:
    turn.alert(
        turn.words._("👁 First a moderator looks at what was written. The button 👁 on the board leads there; ✓ shows it to all.")
    )


def next_pressed(turn: Turn) -> None:
    """The moderator's button on a board."""
    run, cycle = turn.enter_run(int(turn.args[0], 36))
    turn.require_moderator()
    if _too_early(turn, run, cycle):
        return
    if not go_on(turn, run, cycle):
        _say_look(turn)
    turn.answer()


def next_command(turn: Turn) -> None:
    """/next: as the moderator's button; with a reason (``/next because …``) it skips a step that is not ready."""
    run, cycle = _current(turn)
    turn.require_moderator()
    reason = turn.incoming.text.strip()
    if not reason:
        if not _too_early(turn, run, cycle) and not go_on(turn, run, cycle):
            _say_look(turn)
        return
    following = after(turn, cycle, run.step)
    if following is None or run.step in {FIRST, "consent", "agreement"}:
        raise Refuse(turn.words._("This step cannot be skipped: the group has to decide it. /next without a reason closes it."))
    if _somebody_looks(turn, run, cycle):
        _say_look(turn)
        return
    words = turn.group_words
    close_run(turn, run, words._("Skipped by the moderator: {reason}", reason=reason), Ended.SKIPPED, reason)
    open_step(turn, cycle, following)


def back_command(turn: Turn) -> None:
    """/back: to the step before; the reason is asked for, since the group should know."""
    run, _cycle = _current(turn)
    turn.require_moderator()
    target = before(turn, _cycle, run.step)
    if target is None or (target == FIRST and _cycle.number > 1):
        raise Refuse(turn.words._("This is the first step: there is nothing to go back to."))
    reason = turn.incoming.text.strip()
    if reason:
        _go_back(turn, run, _cycle, reason)
        return
    words = turn.words
    turn.ask(
        words._(
            "Going back to “{step}”. Why? Reply in a few words, so that everyone knows. "
            "What was written is kept; votes are cast anew.",
            step=boards.title(words, target),
        ),
        "back_reason",
        run=run,
        # An administrator who writes as the group answers as the group too.
        anyone=turn.person is None,
        keyboard=[[Button(words._("Without a reason"), "back", (run.id,)), Button(words._("Stay here"), "stay", (run.id,))]],
    )


def back_reason(turn: Turn, prompt: Prompt) -> None:
    """The reason for going back came."""
    assert prompt.run_id is not None  # noqa: S101  # back_command asks it with its run
    run, cycle = turn.enter_run(prompt.run_id)
    turn.require_moderator()
    prompt.closed = True
    _go_back(turn, run, cycle, turn.incoming.text.strip())


def back_pressed(turn: Turn) -> None:
    """Back without a reason."""
    run, cycle = turn.enter_run(int(turn.args[0], 36))
    turn.require_moderator()
    _go_back(turn, run, cycle, None)
    turn.answer()


def stay_pressed(turn: Turn) -> None:
    """The moderator thought better of going back."""
    turn.enter_run(int(turn.args[0], 36))
    turn.require_moderator()
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id):
        if prompt.purpose == "back_reason":
            prompt.closed = True
    turn.alert(turn.words._("All right: the group stays at this step."))


def _go_back(turn: Turn, run: StepRun, cycle: Cycle, reason: str | None) -> None:
    target = before(turn, cycle, run.step)
    if target is None:
        raise Refuse(turn.words._("This is the first step: there is nothing to go back to."))
    words = turn.group_words
    text = (
        words._("The group went back to “{step}”: {reason}", step=boards.title(words, target), reason=reason)
        if reason
        else words._("The group went back to “{step}”.", step=boards.title(words, target))
    )
    close_run(turn, run, text, Ended.BACK, reason)
    open_step(turn, cycle, target)


def _current(turn: Turn) -> tuple[StepRun, Cycle]:
    cycle = turn.cycle()
    run = cycles.open_run(turn.session, cycle.id)
    if run is None:
        raise Refuse(turn.words._("This cycle has ended. /start begins the next one."))
    return run, cycle
