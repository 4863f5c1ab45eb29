"""Templates: a plan is kept without its people and dates, and used again at the step of ideas.

What a template brings are ideas like others: the group chooses among them, and those that it chooses take their order and
their times along, counted from that day.
"""

from datetime import date, timedelta

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, number
from bot.conversations.community.plan_text import Plan, here_words, load, pressed_message, settle
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import needs_among
from bot.store import contributions, cycles, plan, templates
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.plan import Action
from bot.store.templates import Template, TemplateIdea, TemplateStep
from bot.words import Words, lines, rows, shorten

NAME_LONGEST = 60
SHOWN = 20
OFFERED = 20


def keep_key(words: Words, cycle: Cycle) -> Key:
    """The button with which a moderator keeps a plan."""
    return Button(words._("📋 Keep as a template"), "plankeep", (cycle.id,))


# --- keeping ----------------------------------------------------------------------------------------------------------


def keep_pressed(turn: Turn) -> None:
    """A moderator would like to keep the plan: what is kept, and under which name?"""
    cycle = _cycle(turn, number(turn.args[0]))
    plan_ = load(turn, cycle)
    if not plan_.actions:
        raise Refuse(turn.words._("There is no plan yet, so there is nothing to keep."))
    to = turn.who if turn.who.reachable else None
    words = turn.words if to is not None else here_words(turn)
    name = shorten(turn.here.called, NAME_LONGEST)
    message = turn.say(_preview(words, plan_, name), _choices(words, cycle), to=to, keep=True)
    if message is not None:
        turn.await_answer(message, "templatename", person=turn.who, cycle=cycle.id, name=name)
    if to is not None and not turn.incoming.private:
        turn.answer(turn.words._("I ask you in our private chat what it shall be called."))


def _preview(words: Words, plan_: Plan, name: str) -> Markup:
    left = len(plan_.actions) - SHOWN
    return lines(
        words._("📋 Keep the plan as the template “{name}”?", name=name),
        rows(
            *(words._("• {text}", text=shorten(one.title, 90)) for one in plan_.actions[:SHOWN]),
            words._n("… and {count} more", "… and {count} more", left) if left > 0 else None,
        ),
        words._(
            "Kept are the titles, their order, and how many days after the beginning each is due. "
            "Not kept are people and dates. You can use it in every group that you moderate, "
            "and other moderators of this group can use it here."
        ),
        words._("For another name, just write it."),
    )


def _choices(words: Words, cycle: Cycle) -> list[list[Key]]:
    return [
        [
            Button(words._("✓ Keep it"), "plankept", (cycle.id,)),
            Button(words._("✖ Do not keep it"), "plankept", (cycle.id, "no")),
        ]
    ]


def named(turn: Turn, prompt: Prompt) -> None:
    """Another name for the template."""
    cycle = _cycle(turn, prompt.data["cycle"])
    name = " ".join(turn.incoming.text.split())
    if len(name) > NAME_LONGEST:
        raise Refuse(turn.words._("That is too long for a name. Please keep it under {limit} characters.", limit=NAME_LONGEST))
    prompt.closed = True
    words = here_words(turn)
    message = turn.say(_preview(words, load(turn, cycle), name), _choices(words, cycle), keep=True)
    if message is not None:
        turn.await_answer(message, "templatename", person=turn.who, cycle=cycle.id, name=name)


def kept_pressed(turn: Turn) -> None:
    """“Keep it”, or not."""
    cycle = _cycle(turn, number(turn.args[0]))
    prompt = turn.question_pressed("templatename")
    prompt.closed = True
    words = here_words(turn)
    if len(turn.args) > 1:
        settle(turn, words._("All right: nothing was kept."))
        return
    template = Template(community_id=turn.here.id, kept_by=turn.who.id, name=prompt.data["name"], at=turn.now)
    turn.session.add(template)
    turn.session.flush()
    plan_ = load(turn, cycle)
    begun = _beginning(turn, cycle)
    for one in plan_.actions:
        turn.session.add(
            TemplateStep(
                template_id=template.id,
                title=one.title,
                start_after=max(0, (one.start_on - begun).days) if one.start_on else None,
                due_after=max(0, (one.due_on - begun).days) if one.due_on else None,
                needs=[index for index, need in enumerate(plan_.ids) if need in plan_.needs[one.id]],
            )
        )
        turn.session.flush()
    settle(
        turn, words._("✓ Kept as “{name}”. At the step “Ideas for actions” you can begin with it.", name=prompt.data["name"])
    )


def _beginning(turn: Turn, cycle: Cycle) -> date:
    """The day from which a template counts: when the plan was made."""
    run = cycles.last_run(turn.session, cycle.id, "choosing")
    at = run.closed_at if run is not None and run.closed_at is not None else turn.now
    return at.astimezone(turn.zone).date()


def _cycle(turn: Turn, cycle_id: int) -> Cycle:
    found = turn.session.get(Cycle, cycle_id)
    if found is None:
        raise Refuse(turn.words._("This button belongs to something that is not there any more. /status shows where you are."))
    turn.enter(found.community_id)
    turn.require_moderator()
    turn.who  # noqa: B018  # refuses whoever is hidden
    return found


# --- using ------------------------------------------------------------------------------------------------------------


def offer_key(turn: Turn, run: StepRun) -> list[Key]:
    """The button on the board of ideas, where there is a template to begin with."""
    if run.step != "ideas" or not templates.any_for(turn.session, turn.here.id):
        return []
    return [Button(turn.group_words._("📋 Begin with a template"), "templates", (run.id,))]


def offered_pressed(turn: Turn) -> None:
    """Which template?"""
    run = _enter(turn)
    found = templates.offered(turn.session, turn.here.id, turn.who.id)[:OFFERED]
    if not found:
        raise Refuse(turn.words._("You have kept no template yet. /plan offers it once there is a plan."))
    words = here_words(turn)
    keys: list[list[Key]] = [
        [
            Button(shorten(one.name, 40), "templateuse", (run.id, one.id)),
            Button(words._("🗑 Delete"), "templategone", (run.id, one.id)),
        ]
        for one in found
    ]
    turn.say(
        words._(
            "Which template would you like to begin with? Its steps become ideas beside yours, and the group chooses among all."
        ),
        [*keys, [Button(words._("✖ Close"), "templateclose", (run.id,))]],
        keep=True,
    )


def use_pressed(turn: Turn) -> None:
    """The steps of a template become ideas; those that are there already are not doubled."""
    run = _enter(turn)
    template = _template(turn)
    there = {one.text for one in contributions.contributions(turn.session, run.cycle_id, Kind.IDEA)}
    added = 0
    for step in templates.steps(turn.session, template.id):
        if step.title not in there:
            one = Contribution(
                cycle_id=run.cycle_id, kind=Kind.IDEA, text=step.title, author_id=None, flavour=templates.FLAVOUR
            )
            turn.session.add(one)
            turn.session.flush()
            turn.session.add(TemplateIdea(contribution_id=one.id, step_id=step.id))
            added += 1
    turn.session.flush()
    if not added:
        raise Refuse(turn.words._("Everything in “{name}” is among the ideas already.", name=template.name))
    words = turn.group_words
    text = words._n(
        "📋 {count} idea came from the template “{name}”. It is shown with yours, and you choose together.",
        "📋 {count} ideas came from the template “{name}”. They are shown with yours, and you choose together.",
        added,
        name=template.name,
    )
    undo: list[list[Key]] = [[Button(words._("↩ Take them out again"), "templateundo", (run.id, template.id))]]
    message = pressed_message(turn)
    if message is not None and not turn.incoming.private:
        turn.edit(message, text, undo)
    else:
        turn.say(text, undo, to=turn.here, keep=True)
    _show(turn, run)


def undo_pressed(turn: Turn) -> None:
    """The ideas of a template go again."""
    run = _enter(turn)
    steps = {step.id for step in templates.steps(turn.session, number(turn.args[1]))}
    ideas = contributions.contributions(turn.session, run.cycle_id, Kind.IDEA)
    by_idea = templates.ideas(turn.session, [one.id for one in ideas])
    gone = [one for one in ideas if one.id in by_idea and by_idea[one.id].id in steps]
    for one in gone:
        contributions.withdraw(turn.session, one)
    settle(turn, here_words(turn)._("↩ The ideas from the template are taken out again."))
    _show(turn, run)


def gone_pressed(turn: Turn) -> None:
    """A template is deleted: by whoever kept it, or by a moderator of its group. Asked once more before."""
    run = _enter(turn)
    template = _template(turn)
    words = here_words(turn)
    if len(turn.args) < 3:
        settle(
            turn,
            words._("Delete the template “{name}”? Plans that were made with it stay.", name=template.name),
            [
                [
                    Button(words._("🗑 Delete it"), "templategone", (run.id, template.id, "yes")),
                    Button(words._("✖ Close"), "templateclose", (run.id,)),
                ]
            ],
        )
        return
    turn.session.delete(template)
    turn.session.flush()
    settle(turn, words._("✓ The template “{name}” is deleted.", name=template.name))
    _show(turn, run)


def close_pressed(turn: Turn) -> None:
    """No template after all."""
    _enter(turn)
    settle(turn, here_words(turn)._("All right: no template."))


def take_along(turn: Turn, new: dict[int, Action]) -> None:
    """Actions whose ideas came from a template: they get its order and its times, counted from today.

    Args:
        new: by the ids of their ideas.
    """
    by_idea = templates.ideas(turn.session, list(new))
    places: dict[int, dict[int, Action]] = {}
    for idea_id, step in by_idea.items():
        one = new[idea_id]
        if step.start_after is not None:
            one.start_on = turn.today + timedelta(days=step.start_after)
        if step.due_after is not None:
            one.due_on = turn.today + timedelta(days=step.due_after)
        places.setdefault(step.template_id, {})[step.id] = one
    for template_id, chosen in places.items():
        steps = templates.steps(turn.session, template_id)
        needs = {step.id: [steps[place].id for place in step.needs if place < len(steps)] for step in steps}
        for step_id, before in needs_among(needs, chosen.keys()).items():
            for need in before:
                plan.toggle_need(turn.session, chosen[step_id].id, chosen[need].id)


def _enter(turn: Turn) -> StepRun:
    run, _cycle = turn.enter_run(number(turn.args[0]), step="ideas")
    turn.require_moderator()
    turn.who  # noqa: B018  # refuses whoever is hidden
    return run


def _template(turn: Turn) -> Template:
    found = {one.id: one for one in templates.offered(turn.session, turn.here.id, turn.who.id)}
    template = found.get(number(turn.args[1]))
    if template is None:
        raise Refuse(turn.words._("This template is not there any more."))
    return template


def _show(turn: Turn, run: StepRun) -> None:
    turn.session.flush()
    boards.show(turn, run, turn.cycle())
