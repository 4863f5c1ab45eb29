"""Choosing actions: the ideas side by side, 👍 for those that should become actions, and what helped before as an idea."""

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.connections import author
from bot.conversations.flow import Outcome
from bot.conversations.plan_text import TITLE_LONGEST, headline
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import support_needed
from bot.store import communities, contributions, plan
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.due import clear_due
from bot.store.plan import Action, State
from bot.words import bar, lines, rows, shorten

HELPS_OFFERED = 8


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """All ideas with their 👍, and what helped before."""
    words = turn.group_words
    ideas = contributions.contributions(turn.session, cycle.id, Kind.IDEA)
    support = contributions.marks(turn.session, cycle.id)
    needed = _needed(turn)
    items = [
        rows(
            Markup("<b>{}.</b> {}").format(index, words._("{text}", text=one.text)),
            Markup("<i>{}</i>").format(Markup(" · ").join(_about(turn, one, support.get(one.id, 0), needed))),
        )
        for index, one in enumerate(ideas, start=1)
    ]
    shown, turning = boards.page(turn, run, items)
    chosen = sum(1 for one in ideas if support.get(one.id, 0) >= needed)
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard = len(contributions.contributed(turn.session, run.id) & core)
    helps = _helps_left(turn, cycle, ideas)
    text = lines(
        words._("Our goal: <b>{goal}</b>", goal=cycle.goal) if cycle.goal else None,
        rows(
            words._(
                "Which ideas should become actions? Press 👍 and the number; your own ideas count too. "
                "Pressing again takes it back."
            ),
            words._n(
                "An idea with {count} 👍 becomes an action. The rest is kept for later.",
                "An idea with at least {count} 👍 becomes an action. The rest is kept for later.",
                needed,
            ),
        ),
        *(item for _, item in shown),
        words._("Something helped some of us before. Press ➕ to make it an idea too.") if helps else None,
        rows(
            words._n("{count} idea becomes an action so far.", "{count} ideas become actions so far.", chosen),
            words._("{bar} {heard} of {core} people have chosen", bar=bar(heard, len(core)), heard=heard, core=len(core)),
        ),
    )
    keyboard: list[list[Key]] = [
        *in_rows([Button(f"👍 {index}", "idealike", (run.id, ideas[index - 1].id)) for index, _ in shown], 6),
        turning,
        *in_rows(
            [Button(words._("➕ Add “{text}”", text=shorten(one.text, 30)), "fromhelp", (run.id, one.id)) for one in helps], 1
        ),
    ]
    return Board(text, keyboard)


def _about(turn: Turn, one: Contribution, support: int, needed: int) -> list[Markup]:
    words = turn.group_words
    parts = [author(turn, one.author_id)]
    if one.about_id is not None:
        parts.append(words._("helped before"))
    if support:
        parts.append(words._("👍 {count}", count=support))
    if support >= needed:
        parts.append(words._("becomes an action"))
    return parts


def _needed(turn: Turn) -> int:
    return support_needed(len(communities.core(turn.session, turn.here.id)))


def _helps_left(turn: Turn, cycle: Cycle, ideas: list[Contribution]) -> list[Contribution]:
    taken = {one.about_id for one in ideas}
    helps = contributions.contributions(turn.session, cycle.id, Kind.HELP)
    return [one for one in helps if one.id not in taken][:HELPS_OFFERED]


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The ideas are shown: from now on each keeps its number."""
    contributions.number_shown(turn.session, cycle.id, Kind.IDEA)


def like_pressed(turn: Turn) -> None:
    """A 👍 for an idea, or not any more."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = _contribution(turn, cycle, number(turn.args[1]), Kind.IDEA)
    now = contributions.toggle_mark(turn.session, one.id, turn.who.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.answer(
        turn.words._("👍 for “{text}”.", text=shorten(one.text, 80))
        if now
        else turn.words._("Taken back: “{text}”.", text=shorten(one.text, 80))
    )
    boards.show(turn, run, cycle)


def help_pressed(turn: Turn) -> None:
    """What helped before becomes an idea, once."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = _contribution(turn, cycle, number(turn.args[1]), Kind.HELP)
    ideas = contributions.contributions(turn.session, cycle.id, Kind.IDEA)
    if any(idea.about_id == one.id for idea in ideas):
        raise Refuse(turn.words._("This is on the list of ideas already. Press 👍 and its number there."))
    turn.who  # noqa: B018  # refuses whoever is hidden
    turn.session.add(Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text=one.text, author_id=one.author_id, about_id=one.id))
    turn.session.flush()
    contributions.number_shown(turn.session, cycle.id, Kind.IDEA)
    turn.answer(turn.words._("Added to the ideas: “{text}”.", text=shorten(one.text, 80)))
    boards.show(turn, run, cycle)


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The ideas with enough 👍 become actions: the most supported first."""
    words = turn.group_words
    ideas = contributions.contributions(turn.session, cycle.id, Kind.IDEA)
    support = contributions.marks(turn.session, cycle.id)
    needed = _needed(turn)
    chosen = sorted(
        (one for one in ideas if support.get(one.id, 0) >= needed),
        key=lambda one: (-support[one.id], one.text.casefold(), one.id),
    )
    nothing = turn.words._n(
        "No idea has {count} 👍 yet, so there would be no plan. Ask everyone to press 👍 on what they would do.",
        "No idea has {count} 👍 yet, so there would be no plan. Ask everyone to press 👍 on what they would do.",
        needed,
    )
    flow.require_quorum(turn, run, len(chosen), nothing)
    _make_actions(turn, cycle, ideas, chosen)
    actions = plan.actions(turn.session, cycle.id)
    later = len(ideas) - len(chosen)
    return Outcome(
        lines(
            words._("These are our actions:"),
            rows(*(headline(index, one) for index, one in enumerate(actions, start=1))),
            words._n("{count} other idea is kept for later.", "{count} other ideas are kept for later.", later)
            if later
            else None,
        )
    )


def _make_actions(turn: Turn, cycle: Cycle, ideas: list[Contribution], chosen: list[Contribution]) -> None:
    """Make the plan what was chosen.

    After going back, an action whose idea is still chosen stays as it is; one whose idea is not goes, unless it has been begun.
    """
    keep = {one.id for one in chosen}
    there = set()
    for action in plan.actions(turn.session, cycle.id):
        if action.idea_id is not None and action.idea_id not in keep and action.state is State.OPEN:
            clear_due(turn.session, "nudge", action.id)
            plan.drop(turn.session, action)
        else:
            there.add(action.idea_id)
    for one in ideas:
        one.chosen = one.id in keep
    for one in chosen:
        if one.id not in there:
            turn.session.add(Action(cycle_id=cycle.id, idea_id=one.id, title=shorten(one.text, TITLE_LONGEST)))
            # One by one, since their ids are the order of the plan.
            turn.session.flush()


def _contribution(turn: Turn, cycle: Cycle, contribution_id: int, kind: Kind) -> Contribution:
    one = turn.session.get(Contribution, contribution_id)
    if one is None or one.cycle_id != cycle.id or one.kind is not kind:
        raise Refuse(turn.words._("This idea is not there any more."))
    return one
