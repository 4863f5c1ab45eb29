"""Carrying the plan out: the plan as a board with states, and /plan."""

from datetime import date

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, linked, short
from bot.conversations.community import living_picture, plan_picture, templates, times
from bot.conversations.community.plan_text import Plan, free_now, item, load
from bot.conversations.flow import Outcome
from bot.conversations.reminders import looking_back, nudges
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, cycles, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.plan import Share, State
from bot.words import Words, bar, lines, rows, shorten

ON_A_PAGE = 12
IN_LIST = 20
IN_PRIVATE = 3000
"""Characters of the plan in one private message."""


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """The plan with its states, and what can be started now."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    items = [item(words, plan_, one, turn.today) for one in plan_.actions]
    shown, turning = boards.page(turn, run, items, most=ON_A_PAGE)
    everything = bool(plan_.actions) and len(plan_.done) == len(plan_.actions)
    text = lines(
        words._("Our goal: <b>{goal}</b>", goal=cycle.goal) if cycle.goal else None,
        looking_back.line(turn, words, cycle),
        *(item_ for _, item_ in shown),
        times.on_days_off(turn, words, plan_, cycle),
        _progress(words, plan_, turn.today),
        words._("Everything is done. When you are ready, the moderator begins to look back.")
        if everything
        else words._("Press ✓ and the number when something is done, 🙋 to take it on, ⋯ for everything else."),
    )
    ids = [plan_.ids[index - 1] for index, _ in shown]
    keyboard: list[list[Key]] = [
        *(_keys(words, plan_, one) for one in ids),
        turning,
        plan_picture.keys(words, cycle),
        [Private(words._("✉️ The plan in private"), f"plan_{short(run.id)}")],
    ]
    return Board(text, keyboard, go_on=words._("▶ Look back together"))


def _keys(words: Words, plan_: Plan, action_id: int) -> list[Key]:
    i = plan_.number(action_id)
    more = Button(words._("⋯ {number} more", number=i), "action", (action_id,))
    if action_id in plan_.done:
        return [more]
    return [
        Button(words._("✓ {number} done", number=i), "done", (action_id,)),
        Button(words._("🙋 {number} I'll do it", number=i), "does", (action_id,)),
        more,
    ]


def _progress(words: Words, plan_: Plan, today: date) -> Markup:
    free = free_now(plan_, today)
    return rows(
        words._(
            "{bar} {done} of {all} actions are done",
            bar=bar(len(plan_.done), len(plan_.actions)),
            done=len(plan_.done),
            all=len(plan_.actions),
        ),
        words._("What can start now: no. {numbers}.", numbers=plan_.numbers(free)) if free else None,
    )


def leave(turn: Turn, run: StepRun) -> None:
    """The plan is not carried out any more: nobody is reminded of it, and its picture stays as it is."""
    nudges.leave(turn, run)
    living_picture.leave(turn, run)


def early(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup | None:
    """The day to look back has not come, and something is still open."""
    left = [one for one in plan.actions(turn.session, cycle.id) if one.state is not plan.State.DONE]
    if not left or cycle.review_on is None or turn.today >= cycle.review_on:
        return None
    words = turn.words
    return words._n(
        "Our day to look back is {date}, and {count} action is not done yet.",
        "Our day to look back is {date}, and {count} actions are not done yet.",
        len(left),
        date=words.full_date(cycle.review_on),
    )


def finish(turn: Turn, _run: StepRun, cycle: Cycle) -> Outcome:
    """Looking back may begin whenever the group wants; nothing has to be done for it."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    return Outcome(
        lines(
            _progress(words, plan_, turn.today),
            rows(*(item(words, plan_, one, turn.today) for one in plan_.actions[: 2 * ON_A_PAGE])),
        )
    )


def replied(turn: Turn, _prompt: Prompt) -> None:
    """Words as a reply to the board of the plan: the buttons do it, and /note keeps a thought."""
    raise Refuse(
        turn.words._(
            "I did not keep this. To change an action, press its button on the plan. "
            "To keep a thought for the reflection, send /note and your words."
        )
    )


# --- /plan ------------------------------------------------------------------------------------------------------------


def plan_command(turn: Turn) -> None:
    """/plan: in the group the plan as it is, with its buttons while it is carried out; in private for each of one's groups."""
    if turn.community is not None:
        _in_group(turn)
        return
    said = 0
    for community in communities.communities_of(turn.session, turn.who.id):
        turn.enter(community.id)
        cycle = cycles.current_cycle(turn.session, community.id)
        if cycle is not None and plan.actions(turn.session, cycle.id):
            turn.say(*_alone(turn, cycle), keep=True)
            said += 1
    if not said:
        raise Refuse(turn.words._("There is no plan yet. In your group, /status shows how far you are on the way to it."))


def _in_group(turn: Turn) -> None:
    cycle = turn.cycle()
    run = cycles.open_run(turn.session, cycle.id)
    words = turn.group_words
    if run is not None and run.step == "doing":
        boards.show_anew(turn, run, cycle)
        return
    plan_ = load(turn, cycle)
    if not plan_.actions:
        raise Refuse(words._("There is no plan yet. /status shows how far we are on the way to it."))
    turn.say(_text(turn, words, cycle, plan_), [plan_picture.keys(words, cycle)])


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or /my, led here: the plan alone."""
    _run, cycle = turn.enter_run(linked(args), closed_ok=True)
    turn.say(*_alone(turn, cycle), keep=True)


def _alone(turn: Turn, cycle: Cycle) -> tuple[Markup, list[list[Key]]]:
    """The plan in private: one's own actions first among the buttons."""
    words = turn.words
    plan_ = load(turn, cycle)
    mine = {one.id for one in plan_.actions if turn.who in plan_.people(one.id, Share.DOES)}
    left = [one for one in plan_.actions if one.state is not State.DONE]
    keyboard: list[list[Key]] = [
        [Button(words._("{number}. {title}", number=plan_.number(one.id), title=shorten(one.title, 34)), "action", (one.id,))]
        for one in sorted(left, key=lambda one: (one.id not in mine, one.id))[:IN_LIST]
    ]
    keep: list[Key] = [templates.keep_key(words, cycle)] if turn.is_moderator() else []
    return _text(turn, words, cycle, plan_), [*keyboard, plan_picture.keys(words, cycle), keep]


def _text(turn: Turn, words: Words, cycle: Cycle, plan_: Plan) -> Markup:
    kept: list[Markup] = []
    for one in plan_.actions:
        text = item(words, plan_, one, turn.today)
        if sum(map(len, kept)) + len(text) > IN_PRIVATE:
            kept.append(Markup("…"))
            break
        kept.append(text)
    return lines(
        words._("<b>The plan of {group}</b>", group=turn.here.called),
        words._("The goal: {goal}", goal=cycle.goal) if cycle.goal else None,
        *kept,
        times.on_days_off(turn, words, plan_, cycle),
        _progress(words, plan_, turn.today),
        words._("Press an action to say how it is going.") if turn.incoming.private else None,
    )


# --- /done -----------------------------------------------------------------------------------------------------------
