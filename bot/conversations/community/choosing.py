"""Choosing actions: the ideas side by side, 👍 for those that should become actions, and what helped before as an idea.

How an idea gets a better text is in `community.refining`, how two become one in `community.joining`.
"""

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, linked, number, short
from bot.conversations.community import ideas_text, joining, refining, templates
from bot.conversations.community.ideas_text import Ideas, idea, number_of
from bot.conversations.community.plan_text import TITLE_LONGEST, headline, pressed_message
from bot.conversations.domain.connections import promising
from bot.conversations.flow import Outcome
from bot.conversations.pressed_twice import mark_pressed_twice
from bot.conversations.reminders import nudges
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, contributions, plan
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.plan import Action, State
from bot.words import Words, bar, lines, rows, shorten

HELPS_OFFERED = 8
IN_PRIVATE = 3000
"""Characters of the ideas in one private message."""


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """All ideas with their 👍, what sounds alike, and what helped before."""
    words = turn.group_words
    ideas = ideas_text.load(turn, cycle)
    versions = contributions.versions(turn.session, cycle.id)
    apart = ideas.apart
    shown, turning = boards.page(turn, run, [ideas_text.item(turn, words, ideas, one, versions) for one in apart])
    here = [apart[index - 1] for index, _ in shown]
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard = len(contributions.contributed(turn.session, run.id) & core)
    helps = _helps_left(turn, cycle, ideas.all)
    stars = contributions.marks(turn.session, cycle.id)
    alike = joining.suggestions(words, ideas)
    text = lines(
        words._("Our goal: <b>{goal}</b>", goal=cycle.goal) if cycle.goal else None,
        _invitation(words, ideas),
        *(item for _, item in shown),
        rows(*(joining.suggested(words, pair) for pair in alike)),
        refining.waiting(turn, cycle),
        words._("Something helped some of us before. Press ➕ (or ⭐: found promising) to make it an idea too.")
        if helps
        else None,
        rows(
            words._n("{count} idea becomes an action so far.", "{count} ideas become actions so far.", len(ideas.chosen())),
            words._("{bar} {heard} of {core} people have chosen", bar=bar(heard, len(core)), heard=heard, core=len(core)),
        ),
    )
    keyboard: list[list[Key]] = [
        *in_rows([Button(f"👍 {number_of(one)}", "idealike", (run.id, one.id, stars.get(one.id, 0))) for one in here], 6),
        turning,
        *in_rows([joining.suggestion_key(words, run, pair) for pair in alike], 2),
        [
            Button(words._("✏️ Refine an idea"), "refine", (run.id,)),
            Button(words._("🔗 Join or part"), "ideajoin", (run.id,)),
        ],
        *in_rows(
            [
                Button(
                    words._("⭐ Add “{text}”", text=shorten(one.text, 30))
                    if stars.get(one.id, 0)
                    else words._("➕ Add “{text}”", text=shorten(one.text, 30)),
                    "fromhelp",
                    (run.id, one.id),
                )
                for one in helps
            ],
            1,
        ),
        [Private(words._("✉️ Choose in private"), f"choose_{short(run.id)}")],
    ]
    return Board(text, keyboard)


def _invitation(words: Words, ideas: Ideas) -> Markup:
    return rows(
        words._(
            "Which ideas should become actions? Press 👍 and the number; your own ideas count too. "
            "Pressing again takes it back."
        ),
        words._n(
            "An idea with {count} 👍 becomes an action. The rest is kept for later.",
            "An idea with at least {count} 👍 becomes an action. The rest is kept for later.",
            ideas.needed,
        ),
    )


def _helps_left(turn: Turn, cycle: Cycle, ideas: list[Contribution]) -> list[Contribution]:
    taken = {one.about_id for one in ideas}
    return [one for one in promising(turn, cycle) if one.id not in taken][:HELPS_OFFERED]


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The ideas are shown: from now on each keeps its number."""
    contributions.number_shown(turn.session, cycle.id, Kind.IDEA)


# --- in private -------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or /my, led here: choose alone."""
    run, cycle = turn.enter_run(linked(args), step="choosing")
    turn.say(*_private(turn, run, cycle), keep=True)


def _private(turn: Turn, run: StepRun, cycle: Cycle) -> tuple[Markup, list[list[Key]]]:
    words = turn.words
    ideas = ideas_text.load(turn, cycle)
    versions = contributions.versions(turn.session, cycle.id)
    mine = contributions.marked_by(turn.session, cycle.id, turn.who.id)
    shown: list[Contribution] = []
    items: list[Markup] = []
    for one in ideas.apart:
        text = ideas_text.item(turn, words, ideas, one, versions)
        if sum(map(len, items)) + len(text) > IN_PRIVATE:
            items.append(words._("The rest is on the board in the group."))
            break
        shown.append(one)
        items.append(text)
    thumbs = [
        Button(
            words._("✓ 👍 {number}", number=number_of(one)) if one.id in mine else f"👍 {number_of(one)}",
            "idealike",
            (run.id, one.id),
        )
        for one in shown
    ]
    text = lines(
        Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, "choosing")),
        words._("The goal: {goal}", goal=cycle.goal) if cycle.goal else None,
        _invitation(words, ideas),
        words._("A ✓ stands with what you have chosen. The group sees how many chose an idea, not who."),
        *items,
    )
    return text, [*in_rows(thumbs, 4), [Button(words._("✏️ Refine an idea"), "refine", (run.id,))]]


# --- pressing and replying --------------------------------------------------------------------------------------------


def like_pressed(turn: Turn) -> None:
    """A 👍 for an idea, or not any more."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = joining.main_of(turn, cycle, idea(turn, cycle, number(turn.args[1])))
    if mark_pressed_twice(turn, cycle, one.id):
        return
    now = contributions.toggle_mark(turn.session, one.id, turn.who.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.answer(
        turn.words._("👍 for “{text}”.", text=shorten(one.text, 80))
        if now
        else turn.words._("Taken back: “{text}”.", text=shorten(one.text, 80))
    )
    message = pressed_message(turn)
    if turn.incoming.private and message is not None:
        turn.edit(message, *_private(turn, run, cycle))
    boards.show(turn, run, cycle)


def help_pressed(turn: Turn) -> None:
    """What helped before becomes an idea, once."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = idea(turn, cycle, number(turn.args[1]), Kind.HELP)
    ideas = contributions.contributions(turn.session, cycle.id, Kind.IDEA)
    if any(idea.about_id == one.id for idea in ideas):
        raise Refuse(turn.words._("This is on the list of ideas already. Press 👍 and its number there."))
    turn.who  # noqa: B018  # refuses whoever is hidden
    new = Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text=one.text, author_id=one.author_id, about_id=one.id)
    _add(turn, new)
    turn.answer(turn.words._("Added to the ideas: “{text}”.", text=shorten(one.text, 80)))
    refining.ask_what_to_do(turn, run, new)
    boards.show(turn, run, cycle)


def replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: an idea that comes late, or with a number before it another text for that idea."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="choosing")
    text = turn.incoming.text.strip()
    if refining.by_number(turn, run, cycle, text):
        return
    one = Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text=text, author_id=turn.who.id)
    _add(turn, one)
    turn.say(
        turn.group_words._("✓ Thank you, {name}: it is no. {number} now.", name=turn.who.first_name, number=number_of(one)),
        reply=True,
    )
    boards.show(turn, run, cycle)


def _add(turn: Turn, one: Contribution) -> None:
    turn.session.add(one)
    turn.session.flush()
    contributions.number_shown(turn.session, one.cycle_id, Kind.IDEA)


# --- the end of the step ----------------------------------------------------------------------------------------------


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The ideas with enough 👍 become actions: the most supported first."""
    words = turn.group_words
    ideas = ideas_text.load(turn, cycle)
    chosen = ideas.chosen()
    nothing = turn.words._n(
        "No idea has {count} 👍 yet, so there would be no plan. Ask everyone to press 👍 on what they would do.",
        "No idea has {count} 👍 yet, so there would be no plan. Ask everyone to press 👍 on what they would do.",
        ideas.needed,
    )
    flow.require_quorum(turn, run, len(chosen), nothing)
    _make_actions(turn, cycle, ideas, chosen)
    actions = plan.actions(turn.session, cycle.id)
    later = len(ideas.apart) - len(chosen)
    return Outcome(
        lines(
            words._("These are our actions:"),
            rows(*(headline(index, one) for index, one in enumerate(actions, start=1))),
            words._n("{count} other idea is kept for later.", "{count} other ideas are kept for later.", later)
            if later
            else None,
        )
    )


def _make_actions(turn: Turn, cycle: Cycle, ideas: Ideas, chosen: list[Contribution]) -> None:
    """Make the plan what was chosen.

    After going back, an action whose idea is still chosen stays as it is; one whose idea is not goes, unless it has been begun.
    """
    keep = {one.id for one in chosen}
    there = set()
    for action in plan.actions(turn.session, cycle.id):
        if action.idea_id is not None and action.idea_id not in keep and action.state is State.OPEN:
            nudges.forget(turn, action)
            plan.drop(turn.session, action)
        else:
            there.add(action.idea_id)
    for one in ideas.all:
        one.chosen = one.id in keep
    new: dict[int, Action] = {}
    for one in chosen:
        if one.id not in there:
            new[one.id] = Action(cycle_id=cycle.id, idea_id=one.id, title=shorten(one.text, TITLE_LONGEST))
            turn.session.add(new[one.id])
            # One by one, since their ids are the order of the plan.
            turn.session.flush()
    templates.take_along(turn, new)
