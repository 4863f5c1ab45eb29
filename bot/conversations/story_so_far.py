"""The story so far, for whoever comes late: what we want, what was decided, where we are, and one small step."""

from collections.abc import Callable

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Key, Private, short
from bot.conversations.status import PRIVATE_STEPS
from bot.conversations.turn import Turn
from bot.method.marking import mark
from bot.method.steps import STEPS, Phase
from bot.store import cycles, plan, reflections
from bot.store.cycles import StepRun
from bot.words import Words, rows, shorten

GOAL_SHOWN = 300

ALSO: list[Callable[[Turn], Markup | None]] = []
"""Lines that other conversations add, in the group's words: when the group meets."""

SMALL_STEPS: dict[str, str] = {
    "experiences": mark("A small step for you: tell one thing that keeps coming back, or that inspired you."),
    "connections": mark("A small step for you: press 🙋 where you have seen the same."),
    "themes": mark("A small step for you: look whether the themes fit."),
    "focus": mark("A small step for you: give your three votes to what matters most to you."),
    "wordings": mark("A small step for you: read the wordings, and press 👍 on those that you like."),
    "smart": mark("A small step for you: vote in the polls on the goal."),
    "consent": mark("A small step for you: say whether you can live with the goal."),
    "ideas": mark("A small step for you: tell one idea of what we could do."),
    "choosing": mark("A small step for you: press 👍 on the ideas that you find good."),
    "order": mark("A small step for you: look whether the order makes sense."),
    "times": mark("A small step for you: look whether the dates suit you."),
    "claiming": mark("A small step for you: choose an action that you would like to help with."),
    "agreement": mark("A small step for you: say whether you can live with the plan."),
    "doing": mark("A small step for you: choose an action on the board and offer to help."),
    "attainment": mark("A small step for you: vote on how far we got, as you see it."),
    "reflection": mark("A small step for you: answer one question, alone with me."),
    "harvest": mark("A small step for you: read what was shared, and vote for what matters most."),
    "lessons": mark("A small step for you: read the lessons. Is one missing?"),
    "seeds": mark("A small step for you: read what could grow from here."),
}


def story(turn: Turn, words: Words) -> Markup:
    """A few lines; the group's own words stay as they are."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = turn.run()
    if cycle is None:
        return words._("We have not started yet: you are here from the very beginning.")
    actions = plan.actions(turn.session, cycle.id)
    done = sum(1 for one in actions if one.state is plan.State.DONE)
    learned = len(reflections.lessons(turn.session, turn.here.id))
    past_choosing = run is None or STEPS[run.step].phase is Phase.PRACTICE or run.step in _WITH_PLAN
    return rows(
        words._("🌱 Our goal: <b>{goal}</b>", goal=shorten(cycle.goal, GOAL_SHOWN))
        if cycle.goal
        else words._("🌱 We are on the way to one goal that we all share."),
        words._("We look back on {date}.", date=words.full_date(cycle.review_on)) if cycle.review_on else None,
        words._n(
            "🌿 Our plan: {count} action, {done} done.", "🌿 Our plan: {count} actions, {done} done.", len(actions), done=done
        )
        if actions and past_choosing
        else None,
        words._n("🍎 We have learned {count} lesson so far.", "🍎 We have learned {count} lessons so far.", learned)
        if learned
        else None,
        words._("We are at “{step}”.", step=boards.title(words, run.step))
        if run is not None
        else words._("Cycle {number} is completed, and the next one has not begun yet.", number=cycle.number),
        *(line(turn) for line in ALSO),
    )


_WITH_PLAN = {"order", "times", "claiming", "agreement", "doing"}


def small_step(words: Words, run: StepRun | None) -> Markup | None:
    """One small thing to do now."""
    return words._(SMALL_STEPS[run.step]) if run is not None and run.step in SMALL_STEPS else None


def door(words: Words, run: StepRun | None, community_id: int) -> list[Key]:
    """The button that leads to it in private; where a step has none, simply to the private chat."""
    if run is not None and run.step in PRIVATE_STEPS:
        label = words._("✍️ Take part in “{step}”", step=boards.title(words, run.step))
        return [Private(label, f"{PRIVATE_STEPS[run.step]}_{short(run.id)}")]
    return [Private(words._("✉️ Open my private chat"), f"hello_{short(community_id)}")]
