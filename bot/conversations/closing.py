"""When a step closes: what it waits for and who can close it, and closing by itself when all have answered.

It does not close abruptly: the board says that everyone has answered and when it goes on, and "⏸ Wait" stops that. A withdrawn
answer, or somebody new in the core team, takes the closing back. The moment is a `Due` row, so that no crash forgets it.
"""

from collections.abc import Callable
from datetime import datetime

from markupsafe import Markup

from bot.conversations import boards, first_look, flow
from bot.conversations.buttons import Button, Key, number
from bot.conversations.turn import Refuse, Turn
from bot.method.closing import closes_at, everyone, is_night
from bot.method.marking import mark
from bot.method.steps import STEPS
from bot.store import communities, cycles, due, messages
from bot.store.communities import Part
from bot.store.cycles import Cycle, Ended, StepRun
from bot.store.due import Due
from bot.words import Words, rows, shorten

KIND = "close"
DRAFTS = {"draft", "telling_draft", "reflect_draft", "reflect_headline", "harvest_draft", "guide"}
"""What somebody has begun to write and not sent yet."""
NAMES = 2
"""So many moderators are named on a board."""

UNFINISHED: dict[str, Callable[[Turn, StepRun, Cycle], bool]] = {}
"""What a step still waits for when everyone has answered something, for example votes that are left."""

WAITS_FOR = {
    "roster": mark("⏳ Waiting for everyone who wants to be part of it."),
    "experiences": mark("⏳ Waiting for an experience from each of you."),
    "connections": mark("⏳ Waiting until you have read them all."),
    "themes": mark("⏳ Waiting until what belongs together is together."),
    "focus": mark("⏳ Waiting until each of you has used all votes."),
    "wordings": mark("⏳ Waiting for wordings and your 👍."),
    "smart": mark("⏳ Waiting for your votes in the two polls."),
    "consent": mark("⏳ Waiting for each of you to say where you stand."),
    "ideas": mark("⏳ Waiting for an idea from each of you."),
    "choosing": mark("⏳ Waiting for your 👍."),
    "order": mark("⏳ Waiting until the order fits."),
    "times": mark("⏳ Waiting until each action has its day."),
    "claiming": mark("⏳ Waiting for people who take the actions on."),
    "agreement": mark("⏳ Waiting for each of you to say where you stand."),
    "doing": mark("⏳ Waiting until the actions are done."),
    "attainment": mark("⏳ Waiting for your votes, and the value."),
    "reflection": mark("⏳ Waiting until each of you has looked back."),
    "harvest": mark("⏳ Waiting until each of you has used all votes."),
    "lessons": mark("⏳ Waiting for the lessons that you want to keep."),
    "seeds": mark("⏳ Waiting for what you want to grow next."),
}
"""What each step waits for, as its board says it."""


# --- what the board says ----------------------------------------------------------------------------------------------


def line(turn: Turn, run: StepRun, _cycle: Cycle) -> Markup:
    """What the step waits for, and who can close it, in one line; or that everyone has answered, and when it goes on."""
    words = turn.group_words
    if run.look_at is not None and run.closes_at is None:
        return rows(first_look.line(turn, words), Markup("<i>{}</i>").format(who_closes(turn, words)))
    if run.closes_at is not None:
        return _closes_soon(turn, words, run, run.closes_at)
    by_itself = STEPS[run.step].by_itself and not run.held
    looks = first_look.at(turn, run)
    parts = (
        words._("⏸ We wait, since somebody needs longer.") if run.held else words._(WAITS_FOR[run.step]),
        words._("It closes by itself when all have answered.") if by_itself and not looks else None,
        words._("When all have answered, a moderator looks first; then all see it.") if by_itself and looks else None,
        who_closes(turn, words),
    )
    return Markup("<i>{}</i>").format(Markup(" ").join(part for part in parts if part))


def _closes_soon(turn: Turn, words: Words, run: StepRun, at: datetime) -> Markup:
    local = at.astimezone(turn.zone)
    time, date = words.time(local), words.short_date(local.date())
    looks, today = first_look.at(turn, run), local.date() == turn.today
    if looks and today:
        return words._(
            "<b>Everyone has answered.</b> At {time} I ask the moderators to look first. Does anyone need longer? Press ⏸.",
            time=time,
        )
    if looks:
        return words._(
            "<b>Everyone has answered.</b> On {date} at {time} I ask the moderators to look first. Does anyone need longer? "
            "Press ⏸.",
            date=date,
            time=time,
        )
    if today:
        return words._(
            "<b>Everyone has answered.</b> The next step comes at {time}. Does anyone need longer? Press ⏸.", time=time
        )
    return words._(
        "<b>Everyone has answered.</b> The next step comes on {date} at {time}. Does anyone need longer? Press ⏸.",
        date=date,
        time=time,
    )


def who_closes(turn: Turn, words: Words) -> Markup:
    """Who can close the step that is open."""
    names = [shorten(person.first_name, 30) for person in communities.moderators(turn.session, turn.here.id)]
    if not names:
        return words._("An administrator of the group can close it. To find a new moderator, send /moderate.")
    if len(names) > NAMES:
        return words._("Our moderators, or an administrator, can close it.")
    return words._("{names} or an administrator can close it.", names=", ".join(names))


def keys(turn: Turn, run: StepRun, _cycle: Cycle) -> list[list[Key]]:
    """“⏸ Wait” while the step is about to close; and the way back from it."""
    words = turn.group_words
    if run.closes_at is not None:
        return [[Button(words._("⏸ Wait"), "hold", (run.id, 1))]]
    if run.held:
        return [[Button(words._("⏵ No need to wait any more"), "hold", (run.id, 0))]]
    return []


# --- closing by itself ------------------------------------------------------------------------------------------------


def complete(turn: Turn, run: StepRun, cycle: Cycle) -> bool:
    """Whether all of the core team have answered, and nothing is left that they have begun."""
    if not STEPS[run.step].by_itself:
        return False
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    if not everyone(core, flow.ANSWERED[run.step](turn, run, cycle)):
        return False
    return run.step not in UNFINISHED or not UNFINISHED[run.step](turn, run, cycle)


def watch(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Something changed: does the step close by itself now, or not any more?"""
    if run.closed_at is not None:
        return
    # Whoever looks first ends it; whoever was asked early, before all had answered, is asked anew when they have.
    asked = run.look_at is not None and run.warned_at is None
    closes = not run.held and not asked and complete(turn, run, cycle)
    if closes and run.closes_at is None:
        _close_later(turn, run)
    elif not closes and run.closes_at is not None:
        forget(turn, run)


def _close_later(turn: Turn, run: StepRun, **data: bool) -> None:
    run.closes_at = closes_at(turn.now, turn.zone)
    due.clear_due(turn.session, KIND, run.id)
    turn.session.add(Due(kind=KIND, community_id=turn.here.id, at=run.closes_at, subject_id=run.id, data=data))
    turn.session.flush()


def forget(turn: Turn, run: StepRun) -> None:
    """It does not close by itself."""
    run.closes_at = None
    due.clear_due(turn.session, KIND, run.id)


def fall_due(turn: Turn, found: list[Due]) -> None:
    """The pause is over: the step closes, if all is still as it was."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
    row = next((one for one in found if run is not None and one.subject_id == run.id), None)
    if cycle is None or run is None or row is None or run.closes_at is None:
        return
    waited = bool(row.data.get("waited"))
    if run.held or not complete(turn, run, cycle):
        boards.show(turn, run, cycle)
    elif is_night(turn.now, turn.zone):
        # After a standstill, or when the group has moved to another zone.
        _close_later(turn, run, waited=waited)
        boards.show(turn, run, cycle)
    elif not waited and any(not draft.closed for draft in messages.prompts_of_run(turn.session, run.id, DRAFTS)):
        # Somebody is writing: once more the same pause.
        _close_later(turn, run, waited=True)
        boards.show(turn, run, cycle)
    else:
        _close(turn, run, cycle)


def _close(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    try:
        with turn.session.begin_nested():
            run.look_at = run.warned_at = None
            flow.go_on(turn, run, cycle, Ended.ITSELF)
    except Refuse:
        # The step has its own reason not to close, and its board says it: a person has to decide.
        run.held = True
        boards.show(turn, run, cycle)


def hold_pressed(turn: Turn) -> None:
    """“⏸ Wait”, or not any more; anyone in the core team, and whoever moderates."""
    run, cycle = turn.enter_run(number(turn.args[0]))
    if turn.member_here.part is not Part.CORE:
        turn.require_moderator()
    run.held = turn.args[1] == "1"
    turn.alert(
        turn.words._("All right: we wait. It goes on when the moderator presses ▶, or when nobody needs longer.")
        if run.held
        else turn.words._("When all have answered, a moderator looks first; then all see it.")
        if first_look.at(turn, run)
        else turn.words._("All right: when all have answered, it goes on by itself.")
    )
    boards.show(turn, run, cycle)
