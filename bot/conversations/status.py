"""/status, /goal and /my: where we are, and what there is for somebody."""

from collections.abc import Callable

from markupsafe import Markup

from bot.conversations import boards, detours, flow, unsent
from bot.conversations.buttons import Button, Key, Private, short
from bot.conversations.domain import goal
from bot.conversations.reminders import looking_back
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, cycles, plan, reflections, thoughts
from bot.store.communities import Community
from bot.store.cycles import Cycle, StepRun
from bot.words import lines, rows, shorten

ALSO: list[Callable[[Turn], Markup | None]] = []
"""Lines that other conversations add to /status, while there is something to say."""


def status_command(turn: Turn) -> None:
    """/status: where we are, who can go on, and the board again at the end of the chat."""
    say_status(turn)


def say_status(turn: Turn) -> None:
    """Where the group is; the board follows, so that nobody has to look for it."""
    words = turn.group_words
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    if cycle is None:
        raise Refuse(words._("Your group has not started yet. Send /start to begin."))
    run = cycles.open_run(turn.session, cycle.id)
    moderators = ", ".join(p.first_name for p in communities.moderators(turn.session, turn.here.id))
    if run is None:
        turn.say(
            lines(
                words._("<b>{name}</b> · cycle {number} is completed.", name=turn.here.called, number=cycle.number),
                words._("When you are ready, the moderator begins the next cycle here:"),
            ),
            [[Button(words._("🌱 Begin the next cycle"), "nextcycle", (cycle.id,))]],
            to=turn.here,
        )
        return
    following = flow.after(turn, cycle, run.step)
    turn.say(
        rows(
            words._("<b>{name}</b> · cycle {number}", name=turn.here.called, number=cycle.number),
            words._("Goal: {goal}", goal=cycle.goal) if cycle.goal else words._("We have no goal yet."),
            looking_back.line(turn, words, cycle) or goal.missing(turn, run, cycle),
            detours.newest(turn, cycle, words),
            words._("Now: <b>{step}</b>", step=boards.title(words, run.step)),
            words._("Then: {step}", step=boards.title(words, following)) if following else None,
            *(line(turn) for line in ALSO),
            words._("{names} or an administrator of the group can go on.", names=moderators)
            if moderators
            else words._(
                "We have no moderator now. An administrator of the group can go on; or somebody who is counted in takes over "
                "with /moderate, if another one says yes."
            ),
        ),
        [] if cycle.review_on else goal.day_key(turn, cycle),
        to=turn.here,
    )
    boards.show_anew(turn, run, cycle)


def goal_command(turn: Turn) -> None:
    """/goal: the goal as adopted."""
    cycle, words = turn.cycle(), turn.group_words
    if not cycle.goal:
        raise Refuse(words._("There is no goal yet. /status shows where we are on the way to it."))
    turn.say(
        rows(
            words._("🌱 Our goal: <b>{goal}</b>", goal=cycle.goal),
            looking_back.line(turn, words, cycle),
        ),
        goal.day_key(turn, cycle),
    )


def my_command(turn: Turn) -> None:
    """/my: for each of the person's groups the open step and their actions."""
    words = turn.words
    groups = communities.communities_of(turn.session, turn.who.id)
    if not groups:
        turn.say(words._("You are in no group with me yet. Add me to one: open my profile and press “Add to group”."))
        return
    for community in groups:
        cycle = cycles.current_cycle(turn.session, community.id)
        run = cycles.open_run(turn.session, cycle.id) if cycle else None
        mine = plan.actions_of(turn.session, turn.who.id, cycle.id) if cycle else []
        turn.say(
            lines(
                words._("<b>{group}</b>", group=community.called),
                words._("Now: {step}", step=boards.title(words, run.step)) if run else words._("No step is open."),
                rows(
                    words._("Your actions:"),
                    *(
                        words._("• {title}, due on {date}", title=shorten(a.title, 100), date=words.full_date(a.due_on))
                        if a.due_on
                        else words._("• {title}", title=shorten(a.title, 100))
                        for a in mine
                        if a.state is not plan.State.DONE
                    ),
                )
                if any(a.state is not plan.State.DONE for a in mine)
                else words._("No actions wait for you."),
            ),
            own_keys(turn, run, cycle, mine),
        )
    if not turn.who.nudges:
        turn.say(
            words._("You asked for no reminders. You can have them back, at most one a day."),
            [[Button(words._("🔔 Turn reminders on again"), "nudgeson")]],
            keep=True,
        )


def keys_in(turn: Turn, community: Community) -> list[list[Key]]:
    """The buttons of /my for one group."""
    cycle = cycles.current_cycle(turn.session, community.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle else None
    return own_keys(turn, run, cycle, plan.actions_of(turn.session, turn.who.id, cycle.id) if cycle else [])


def own_keys(turn: Turn, run: StepRun | None, cycle: Cycle | None, mine: list[plan.Action]) -> list[list[Key]]:
    """The buttons of /my: what this person can do alone now."""
    words = turn.words
    keyboard: list[list[Key]] = []
    for action in mine:
        if action.state is not plan.State.DONE:
            keyboard.append([Button(shorten(action.title, 40), "action", (action.id,))])
    if run is not None and cycle is not None and (link := alone(turn, run)) is not None:
        turn.enter(cycle.community_id)
        keyboard = [[Private(_taking_part(turn, run, cycle), link)], *unsent.keys(turn, run), *keyboard]
    if cycle is not None and reflections.reflected_cycles(turn.session, cycle.community_id, turn.who.id):
        keyboard.append([Button(words._("📖 What I wrote when looking back"), "reflected", (cycle.community_id,))])
    if cycle is not None and (notes := reflections.notes_of(turn.session, cycle.id, turn.who.id)):
        label = words._n("📝 My {count} note", "📝 My {count} notes", len(notes))
        keyboard.append([Button(label, "mynotes", (cycle.community_id,))])
    if thoughts.own_thoughts(turn.session, turn.who.id):
        keyboard.append([Button(words._("📖 My thoughts"), "mythoughts")])
    return keyboard


def _taking_part(turn: Turn, run: StepRun, cycle: Cycle) -> Markup:
    """What the link to a step says: whoever has taken part may add to it or change it."""
    words, step = turn.words, boards.title(turn.words, run.step)
    if run.step in flow.ANSWERED and turn.who.id in flow.ANSWERED[run.step](turn, run, cycle):
        return words._("✓ You took part in “{step}”: add or change", step=step)
    return words._("✍️ Take part in “{step}”", step=step)


PRIVATE_STEPS: dict[str, str] = {}
"""The links (see `bot.conversations.routes`) by which a step can be taken part in alone; filled there."""

SOMETIMES: dict[str, tuple[str, Callable[[Turn, StepRun], bool]]] = {}
"""The same for steps that can be taken part in alone only sometimes, and when."""


def alone(turn: Turn, run: StepRun) -> str | None:
    """The link by which the step can be taken part in alone; None if it cannot."""
    link = PRIVATE_STEPS.get(run.step)
    if run.step in SOMETIMES:
        link, when = SOMETIMES[run.step]
        link = link if when(turn, run) else None
    return f"{link}_{short(run.id)}" if link is not None else None
