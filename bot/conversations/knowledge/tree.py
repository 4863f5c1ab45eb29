"""The group's tree: what is in the picture, and the words around it."""

from dataclasses import asdict
from datetime import date

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, Keyboard, in_rows
from bot.conversations.community.plan_text import in_pictures
from bot.conversations.turn import Turn
from bot.method.steps import STEPS
from bot.render.icons import State
from bot.render.tree_values import Branch, Fruit, Labels, Tree
from bot.store import cycles, messages, plan, reflections, themes
from bot.store.communities import Community
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage
from bot.store.people import Person
from bot.words import Words, lines, shorten

DRAW = "tree"
"""The renderer of the picture."""


def tree_of(turn: Turn, cycle: Cycle) -> Tree:
    """The tree of a cycle, in the group's language."""
    words = turn.group_words
    session = turn.session
    run = cycles.open_run(session, cycle.id)
    step = STEPS[run.step] if run else STEPS["seeds"]
    claims = plan.claims(session, cycle.id)
    # What was open at the end of a cycle does not become late afterwards.
    day = cycle.ended_at.astimezone(turn.zone).date() if cycle.ended_at else turn.today
    branches = tuple(
        Branch(
            title=action.title,
            people=in_pictures(
                words,
                [person.first_name for share, person in claims[action.id] if share is plan.Share.DOES],
                [person.first_name for share, person in claims[action.id] if share is plan.Share.HELPS],
            ),
            state=state_of(action, any(share is plan.Share.DOES for share, _ in claims[action.id]), day),
            due=words.date_in_pictures(due) if (due := date_of(turn, action, day)) else None,
        )
        for action in plan.actions(session, cycle.id)
    )
    groups = themes.groups(session, cycle.id)
    # Before the reveal nobody sees what was gathered, not even in the ground of a picture.
    hidden = run is not None and run.step in {"roster", "experiences"}
    return Tree(
        name=turn.here.called,
        labels=_labels(words),
        caption=str(
            words._("Cycle {number} · {step}", number=cycle.number, step=boards.title(words, run.step))
            if run
            else words._("Cycle {number} · completed", number=cycle.number)
            if cycle.ended_at
            else words._("Cycle {number}", number=cycle.number)
        ),
        goal=cycle.goal,
        branches=branches,
        fruits=tuple(Fruit(lesson.text) for lesson in reflections.lessons(session, turn.here.id, cycle.id)),
        roots=() if hidden else tuple(shorten(group.called, 90) for group in groups[:8]),
        seeds=tuple(shorten(seed.text, 90) for seed in reflections.seeds(session, cycle.id) if seed.chosen),
        phase=step.phase.value,
    )


def date_of(turn: Turn, action: plan.Action, today: date) -> date | None:
    """The date that stands beside it in pictures: the day on which it was done, else its day unless that has passed."""
    if action.state is plan.State.DONE:
        return action.done_at.astimezone(turn.zone).date() if action.done_at else None
    return action.due_on if action.due_on is not None and action.due_on >= today else None


def state_of(action: plan.Action, claimed: bool, today: date) -> State:
    """How far an action is, as the pictures know it."""
    if action.state is plan.State.DONE:
        return "done"
    if action.due_on is not None and action.due_on < today:
        return "late"
    if action.state is plan.State.DOING:
        return "doing"
    return "claimed" if claimed else "open"


def _labels(words: Words) -> Labels:
    return Labels(
        goal=str(words._("Our goal")),
        no_goal=str(words._("No goal yet: it grows from what you tell each other.")),
        branches=str(words._("Our plan")),
        no_branches=str(words._("No actions yet")),
        fruits=str(words._("What we learned")),
        roots=str(words._("What we started from")),
        seeds=str(words._("Seeds for the next cycle")),
        nobody=str(words._("nobody yet")),
        idea=str(words._("idea")),
        open=str(words._("open")),
        claimed=str(words._("taken on")),
        doing=str(words._("on the way")),
        done=str(words._("done")),
        late=str(words._("needs more time")),
    )


def send_tree(turn: Turn, cycle: Cycle, caption: str, to: Person | Community | None = None, keyboard: Keyboard = ()) -> None:
    """Send the picture, to the group if nobody else is named; there it is drawn anew when something is taken out."""
    data = asdict(tree_of(turn, cycle))
    if isinstance(to, Person):
        turn.picture(DRAW, data, caption, to=to, keyboard=keyboard)
        return
    message = turn.living_picture(DRAW, data, caption, turn.here, keyboard)
    message.holds = [DRAW]
    messages.retells(turn.session, message, cycle.id)


def is_tree(message: BotMessage) -> bool:
    """Whether a message that retells a cycle is its tree."""
    return message.holds == [DRAW]


def redraw(turn: Turn, message: BotMessage) -> None:
    """The tree of the same cycle as it is now, in the place of one in the group that may show what was taken out."""
    cycle = turn.session.get_one(Cycle, -(message.quotes_id or 0))
    turn.redraw(message, DRAW, asdict(tree_of(turn, cycle)), _caption(turn, cycle, turn.group_words))


def tree_command(turn: Turn) -> None:
    """/tree: the picture as it is now; the trees of earlier cycles by a button."""
    cycle = turn.cycle()
    send_tree(turn, cycle, _caption(turn, cycle, turn.group_words), keyboard=_other_trees(turn, cycle, turn.group_words))


def tree_pressed(turn: Turn) -> None:
    """The tree of one certain cycle, where it was asked for."""
    cycle = turn.cycle_pressed()
    words = turn.words_here
    to = turn.who if turn.incoming.private else None
    send_tree(turn, cycle, _caption(turn, cycle, words), to, _other_trees(turn, cycle, words))


def _caption(turn: Turn, cycle: Cycle, words: Words) -> Markup:
    return lines(
        words._("🌳 The tree of {name}", name=turn.here.called),
        words._("Our goal: {goal}", goal=cycle.goal) if cycle.goal else words._("There is no goal yet."),
    )


def _other_trees(turn: Turn, cycle: Cycle, words: Words) -> list[list[Key]]:
    others = [one for one in cycles.cycles(turn.session, cycle.community_id) if one.id != cycle.id]
    return in_rows([Button(words._("🌳 Cycle {number}", number=one.number), "cycletree", (one.id,)) for one in others], 3)


def after_phase(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """At the end of a phase the tree has grown."""
    words = turn.group_words
    captions = {
        "consent": words._("🌱 The trunk stands: “{goal}”", goal=cycle.goal or ""),
        "doing": words._("🌿 The branches: this is how far our plan has grown."),
        "seeds": words._("🍎 The fruits of this cycle. Thank you, everyone!"),
    }
    if run.step in captions:
        send_tree(turn, cycle, captions[run.step])
