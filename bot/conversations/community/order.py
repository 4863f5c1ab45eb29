"""The order of the actions: which one needs another one first. A circle is refused with the circle named."""

from datetime import date

from markupsafe import Markup

from bot.conversations import boards, fallback
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community.plan_text import (
    Plan,
    free_now,
    headline,
    here_words,
    load,
    none_yet,
    pressed_message,
    put_away,
    require_share,
    short_title,
    touched,
)
from bot.conversations.flow import Outcome
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import find_circle, longest_chain, waves
from bot.store import messages, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.plan import Action
from bot.words import Words, lines, rows, shorten

STEPS = {"order", "doing"}
ONE_A_ROW = 10
"""Up to so many actions each has a row of its own, so that its title can be read."""


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """The plan in its logical sequence, with the longest chain and what can start now."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    if not plan_.actions:
        return Board(none_yet(words))
    shown, turning = boards.page(turn, run, _in_waves(words, plan_))
    text = lines(
        words._(
            "Does an action need another one first? Press its number and choose. "
            "If nothing waits for anything, the order is fine as it is."
        ),
        *(item for _, item in shown),
        _facts(words, plan_, turn.today),
    )
    numbers = [plan_.number(one) for wave in waves(plan_.ids, plan_.needs) for one in wave]
    here = sorted(numbers[index - 1] for index, _ in shown)
    keyboard: list[list[Key]] = [
        *in_rows([Button(words._("No. {number} needs…", number=i), "needs", (run.id, plan_.ids[i - 1])) for i in here], 3),
        turning,
    ]
    return Board(text, keyboard)


def _in_waves(words: Words, plan_: Plan) -> list[Markup]:
    items = []
    for index, wave in enumerate(waves(plan_.ids, plan_.needs)):
        for place, one in enumerate(wave):
            heading = None
            if place == 0:
                heading = words._("<b>First:</b>") if index == 0 else words._("<b>After that:</b>")
            needs = [need for need in plan_.ids if need in plan_.needs[one]]
            items.append(
                rows(
                    heading,
                    headline(plan_.number(one), plan_.by_id(one)),
                    words._n(
                        "<i>needs no. {numbers} first</i>",
                        "<i>needs no. {numbers} first</i>",
                        len(needs),
                        numbers=plan_.numbers(needs),
                    )
                    if needs
                    else None,
                )
            )
    return items


def _facts(words: Words, plan_: Plan, today: date) -> Markup:
    if not plan_.actions:
        return none_yet(words)
    chain = longest_chain(plan_.ids, plan_.needs)
    free = free_now(plan_, today)
    return rows(
        words._("The longest chain: {chain}.", chain=" → ".join(str(plan_.number(one)) for one in chain))
        if len(chain) > 1
        else None,
        words._("What can start now: no. {numbers}.", numbers=plan_.numbers(free)) if free else None,
    )


def needs_pressed(turn: Turn) -> None:
    """Open the small message in which it is chosen what an action needs; whoever had another one open leaves it."""
    run, cycle, one = _enter(turn)
    plan_ = load(turn, cycle)
    if len(plan_.actions) < 2:
        raise Refuse(turn.words._("There is only one action, so there is nothing that it could need first."))
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == "needs":
            _close(turn, run, plan_, prompt)
    text, keyboard = _choice(turn, run, plan_, one)
    message = turn.say(text, keyboard, keep=True)
    if message is not None:
        before = sorted(plan_.needs[one.id])
        turn.await_answer(message, "needs", run=run, person=turn.who, action=one.id, before=before)


def _choice(turn: Turn, run: StepRun, plan_: Plan, one: Action) -> tuple[Markup, list[list[Key]]]:
    words = here_words(turn)
    others = [other for other in plan_.actions if other.id != one.id]
    many = len(others) > ONE_A_ROW

    def label(other: Action) -> Markup:
        title = shorten(other.title, 16 if many else 34)
        values = {"number": plan_.number(other.id), "title": title}
        return (
            words._("✓ {number}. {title}", **values)
            if other.id in plan_.needs[one.id]
            else words._("{number}. {title}", **values)
        )

    keys = [Button(label(other), "need", (run.id, one.id, other.id)) for other in others]
    return (
        words._(
            "What must be done before “{title}”? Press what comes first; a ✓ stands with what is chosen.",
            title=short_title(one),
        ),
        [*in_rows(keys[:90], 2 if many else 1), [Button(words._("Done"), "needsdone", (run.id, one.id))]],
    )


def need_pressed(turn: Turn) -> None:
    """One action needs another one first, or not any more."""
    run, cycle, one = _enter(turn)
    other = _action(turn, cycle, number(turn.args[2]))
    plan_ = load(turn, cycle)
    words = turn.words
    if other.id not in plan_.needs[one.id]:
        circle = find_circle(plan_.needs, one.id, other.id)
        if circle is not None:
            # All of it has to fit into a window.
            arrows = " → ".join(shorten(plan_.by_id(step).title, max(8, 100 // len(circle))) for step in circle)
            raise Refuse(words._("That would be a circle: {circle}. Take one of the others away first.", circle=arrows))
    now = plan.toggle_need(turn.session, one.id, other.id)
    titles = {"title": shorten(one.title, 40), "other": shorten(other.title, 40)}
    turn.answer(
        words._("“{title}” waits for “{other}”.", **titles)
        if now
        else words._("“{title}” does not wait for “{other}” any more.", **titles)
    )
    message = pressed_message(turn)
    if message is not None:
        turn.edit(message, *_choice(turn, run, load(turn, cycle), one))
    boards.show(turn, run, cycle)


def done_pressed(turn: Turn) -> None:
    """The small message has done its duty."""
    run, cycle, _one = _enter(turn)
    message = pressed_message(turn)
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id):
        if message is not None and prompt.message_id == message.id:
            _close(turn, run, load(turn, cycle), prompt)


def replied(turn: Turn, prompt: Prompt) -> None:
    """Words, where buttons are meant. Alone they mean something else: the small message is settled, and does not wait."""
    run = turn.enter_run(prompt.run_id)[0] if turn.incoming.private and prompt.run_id is not None else None
    if run is not None:
        _close(turn, run, load(turn, turn.cycle()), prompt)
        fallback.unexpected_text(turn)
        return
    raise Refuse(turn.words._("Please press the buttons of that message: a ✓ stands with what has to be done before."))


def finish(turn: Turn, _run: StepRun, cycle: Cycle) -> Outcome:
    """The order may be closed at any time."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    return Outcome(lines(rows(*_in_waves(words, plan_)), _facts(words, plan_, turn.today)))


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: small messages that are still open go."""
    cycle = turn.cycle()
    plan_ = load(turn, cycle)
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "needs" and prompt.run_id == run.id:
            _close(turn, run, plan_, prompt)


def _close(turn: Turn, run: StepRun, plan_: Plan, prompt: Prompt) -> None:
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id)
    one = next((a for a in plan_.actions if a.id == prompt.data["action"]), None)
    if message is not None and one is not None:
        put_away(turn, run.opened_at, message, _result(turn, plan_, one))
    if one is not None and run.step == "doing" and prompt.data.get("before") != sorted(plan_.needs[one.id]):
        _announce(turn, plan_, one)


def _announce(turn: Turn, plan_: Plan, one: Action) -> None:
    """A change of order in the agreed plan is told to the group, and to those whom it touches by name."""
    words = turn.group_words
    waits = plan_.waits(one.id)
    news = (
        words._n(
            "🔀 “{title}” now waits for no. {numbers}.",
            "🔀 “{title}” now waits for no. {numbers}.",
            len(waits),
            title=short_title(one),
            numbers=plan_.numbers(waits),
        )
        if waits
        else words._("🔀 “{title}” does not wait for anything any more.", title=short_title(one))
    )
    turn.say(rows(news, touched(turn, turn.cycle(), one)), to=turn.here)


def _result(turn: Turn, plan_: Plan, one: Action) -> Markup:
    words = here_words(turn)
    needs = [need for need in plan_.ids if need in plan_.needs[one.id]]
    if not needs:
        return words._("✓ “{title}” needs nothing first.", title=short_title(one))
    return words._n(
        "✓ “{title}” needs no. {numbers} first.",
        "✓ “{title}” needs no. {numbers} first.",
        len(needs),
        title=short_title(one),
        numbers=plan_.numbers(needs),
    )


def _enter(turn: Turn) -> tuple[StepRun, Cycle, Action]:
    """The action whose order it is; once the plan is agreed, only for those who may change it."""
    run, cycle = turn.enter_run(number(turn.args[0]))
    if run.step not in STEPS:
        raise Refuse(turn.words._("This step is over, so the button no longer works. /status shows where the group is now."))
    one = _action(turn, cycle, number(turn.args[1]))
    if run.step == "doing":
        require_share(turn, one)
    return run, cycle, one


def _action(turn: Turn, cycle: Cycle, action_id: int) -> Action:
    one = plan.action(turn.session, action_id)
    if one is None or one.cycle_id != cycle.id:
        raise Refuse(turn.words._("This action is not in the plan any more. /status shows where the group is."))
    return one
