"""Seeds: what should grow from here; then the cycle ends with thanks, and the next one begins with the chosen seeds."""

from markupsafe import Markup

from bot.conversations import boards, flow, holding, warm
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, number, short
from bot.conversations.flow import Outcome
from bot.conversations.practice import harvest
from bot.conversations.practice.attainment import attained, concerns_at_adoption
from bot.conversations.saying import plain_text
from bot.conversations.turn import Refuse, Turn
from bot.method.evaluation import offers
from bot.method.marking import mark
from bot.method.steps import FIRST_OF_NEXT_CYCLE
from bot.store import communities, contributions, cycles, messages, plan, refinements, reflections, working
from bot.store.communities import Part
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.store.reflections import Seed
from bot.words import lines, rows, shorten

SOURCES = {
    "goal": mark("our goal: not fully reached"),
    "action": mark("planned, not done yet"),
    "concern": mark("a concern from when we agreed"),
    "challenges": mark("it was hard"),
    "unexpected": mark("it surprised us"),
    "improve": mark("to do better"),
    "idea": mark("an idea that we did not choose"),
    "free": mark("added by one of us"),
}
"""Where a seed comes from; boards show them in this order, so that numbers stay when one is added."""

PLANTED = {
    "goal": mark("We have not fully reached our goal yet: {text}"),
    "action": mark("We planned this and have not done it yet: {text}"),
    "concern": mark("A concern from when we agreed: {text}"),
    "challenges": mark("This was hard last time: {text}"),
    "unexpected": mark("This surprised us last time: {text}"),
    "improve": mark("We want to do this better: {text}"),
    "idea": mark("An idea that we did not choose last time: {text}"),
}
"""How a seed reads on the first board of the next cycle; what somebody added for it stands there as it is."""

LESSONS_SHOWN = 5


def opens(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """What is offered is worked out; what was chosen or written before stays."""
    there = {seed.text: seed for seed in reflections.seeds(turn.session, cycle.id)}
    votes = harvest.votes(turn, cycle)
    offered = offers(
        goal=cycle.goal,
        attained=attained(turn, cycle),
        undone=[one.title for one in plan.actions(turn.session, cycle.id) if one.state is not plan.State.DONE],
        concerns=[one.reason for one in concerns_at_adoption(turn, cycle)],
        ideas=_not_chosen(turn, cycle),
        shared=[
            (one.prompt, one.heading or one.text, votes.get(one.id, 0))
            for one in reflections.leads(harvest.shared(turn, cycle))
        ],
    )
    wanted = {offer.text for offer in offered}
    for seed in there.values():
        if not seed.chosen and seed.source != "free" and seed.text not in wanted:
            turn.session.delete(seed)
    turn.session.add_all(Seed(cycle_id=cycle.id, text=o.text, source=o.source) for o in offered if o.text not in there)
    turn.session.flush()


def _not_chosen(turn: Turn, cycle: Cycle) -> list[str]:
    """Ideas that did not become actions: neither they nor one to which they were joined."""
    ideas = contributions.contributions(turn.session, cycle.id, Kind.IDEA)
    joined = refinements.joined(turn.session, cycle.id)
    chosen = {one.id for one in ideas if one.chosen}
    went_along = {one.id for main in chosen for one in joined.get(main, ())}
    return [one.text for one in ideas if one.id not in chosen | went_along]


def _in_order(turn: Turn, cycle: Cycle) -> list[Seed]:
    order = list(SOURCES)
    return sorted(reflections.seeds(turn.session, cycle.id), key=lambda seed: order.index(seed.source))


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """What could grow on, each with a button that chooses it."""
    words = turn.group_words
    there = _in_order(turn, cycle)
    chosen = sum(seed.chosen for seed in there)
    shown, turning = boards.page(
        turn,
        run,
        [
            rows(
                Markup("<b>{}.</b> {}").format(index, words._("{text}", text=shorten(seed.text, 400))),
                words._("✓ <b>chosen</b> · <i>{source}</i>", source=words._(SOURCES[seed.source]))
                if seed.chosen
                else Markup("<i>{}</i>").format(words._(SOURCES[seed.source])),
            )
            for index, seed in enumerate(there, start=1)
        ],
    )
    text = lines(
        words._("What should grow from here? What you choose stands on the first board of your next cycle."),
        *(item for _, item in shown if there),
        rows(
            words._n("{count} seed is chosen.", "{count} seeds are chosen.", chosen),
            words._("Press a number to choose it, or again to leave it out.") if there else None,
            words._("Something else? Reply to this message."),
        ),
    )
    keyboard: list[list[Key]] = []
    if there:
        keyboard = [
            *in_rows([_toggle(turn, run, index, there[index - 1]) for index, _ in shown], 5),
            turning,
        ]
    return Board(text, keyboard, go_on=words._("▶ End this cycle"))


def _toggle(turn: Turn, run: StepRun, index: int, seed: Seed) -> Button:
    """The button names what it leads to, so that two presses at once are one."""
    label = turn.group_words._("✓ {number}", number=index) if seed.chosen else Markup("{}").format(index)
    return Button(label, "seed", (run.id, seed.id, 0 if seed.chosen else 1))


def seed_pressed(turn: Turn) -> None:
    """A seed is chosen, or left out again."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="seeds")
    seed = _seed(turn, cycle)
    seed.chosen = turn.args[2] == "1"
    turn.session.flush()
    turn.answer(turn.words._("Chosen for the next cycle.") if seed.chosen else turn.words._("Left out."))
    boards.show(turn, run, cycle)


def told(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: a seed of one's own, chosen at once."""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="seeds")
    seed = Seed(cycle_id=cycle.id, text=turn.incoming.text.strip(), source="free", chosen=True)
    turn.session.add(seed)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.session.flush()
    turn.say(
        turn.group_words._("✓ Noted, {name}: it is among the chosen seeds.", name=turn.who.first_name),
        [[Button(turn.group_words._("🗑 Take it back"), "seeddrop", (run.id, seed.id, turn.who.id))]],
        reply=True,
    )
    boards.show(turn, run, cycle)


def drop_pressed(turn: Turn) -> None:
    """Whoever added a seed, or one of the core team, takes it off the board."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="seeds")
    seed = _seed(turn, cycle)
    its_author = turn.args[2] == short(turn.who.id)
    if seed.source != "free" or not (its_author or turn.member_here.part is Part.CORE or turn.is_moderator()):
        raise Refuse(turn.words._("Only the person who added this, or somebody who is counted in, can take it back."))
    turn.session.delete(seed)
    turn.session.flush()
    turn.alert(turn.words._("✓ Taken back."))
    boards.show(turn, run, cycle)


def _seed(turn: Turn, cycle: Cycle) -> Seed:
    seed = turn.session.get(Seed, number(turn.args[1]))
    if seed is None or seed.cycle_id != cycle.id:
        raise Refuse(turn.words._("This seed is not there any more."))
    return seed


def finish(turn: Turn, _run: StepRun, cycle: Cycle) -> Outcome:
    """The chosen seeds; none is fine too."""
    words = turn.group_words
    chosen = [seed for seed in _in_order(turn, cycle) if seed.chosen]
    if not chosen:
        return Outcome(words._("No seeds were chosen: your next cycle starts with what you tell each other then."))
    return Outcome(
        rows(
            words._("From here the next cycle grows:"),
            *(words._("🌰 {text}", text=shorten(seed.text, 200)) for seed in chosen[:12]),
            words._n("… and {count} more.", "… and {count} more.", len(chosen) - 12) if len(chosen) > 12 else None,
        )
    )


# --- the end, and the next beginning ----------------------------------------------------------------------------------


def say_goodbye(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """After the last step: thanks by name to everyone who carried something, a check-out, and the door to the next cycle."""
    if run.step != "seeds":
        return
    words = turn.group_words
    shares = [one for there in plan.claims(turn.session, cycle.id).values() for one in there]
    # Also for what is not done, or was handed over: whoever began it has carried it, too.
    carried = {person.id for share, person in shares if share is plan.Share.DOES} | plan.had(turn.session, cycle.id)
    helped = {person.id for share, person in shares if share is plan.Share.HELPS}
    helped = (helped | working.helpers(turn.session, cycle.id)) - carried
    # All of the core team: names of those alone who signed something would tell by elimination who wrote without a name.
    with_us = {person.id for person in communities.core(turn.session, turn.here.id)}
    reflected = len(reflections.finished(turn.session, cycle.id))
    message = turn.say(
        lines(
            words._("<b>Thank you!</b> Cycle {number} ends here.", number=cycle.number),
            rows(
                words._("🌿 For carrying what we planned: {names}", names=_names(turn, carried)) if carried else None,
                words._("🤝 For helping with it: {names}", names=_names(turn, helped)) if helped else None,
                words._("🌱 For telling, voting and deciding: {names}", names=_names(turn, with_us)) if with_us else None,
                words._n("🍎 {count} person looked back.", "🍎 {count} people looked back.", reflected) if reflected else None,
                words._("And everyone who followed along, listened and asked."),
            ),
            words._(
                "<b>Check-out:</b> What do you take with you? Tell each other in one sentence. It stays between you: I do not "
                "keep it."
            ),
            words._("When you are ready, the moderator begins the next cycle here:"),
        ),
        [
            [Button(words._("🌱 Begin the next cycle"), "nextcycle", (cycle.id,))],
            [Private(words._("🌿 A seed for another group"), f"branch_{short(cycle.id)}")],
        ],
        to=turn.here,
        keep=True,
    )
    if message is not None:
        turn.await_answer(message, warm.CHECK_OUT)


def _names(turn: Turn, ids: set[int]) -> str:
    people = [person for person in (turn.session.get(Person, one) for one in ids) if person is not None]
    return ", ".join(sorted((person.first_name for person in people), key=str.casefold))


def next_cycle_pressed(turn: Turn) -> None:
    """The moderator begins the next cycle: once, and with the chosen seeds on its first board."""
    cycle = turn.session.get(Cycle, number(turn.args[0]))
    if cycle is None:
        raise Refuse(turn.words._("This cycle is not there any more. /status shows where the group is now."))
    turn.enter(cycle.community_id)
    turn.require_moderator()
    newest = cycles.current_cycle(turn.session, cycle.community_id)
    if newest is None or newest.id != cycle.id or cycle.ended_at is None:
        raise Refuse(turn.words._("The next cycle has begun already. /status shows where the group is now."))
    _say_beginning(turn, cycle)
    run = flow.start_cycle(turn, cycle.number + 1, FIRST_OF_NEXT_CYCLE)
    _plant(turn, cycle, run)


def _say_beginning(turn: Turn, cycle: Cycle) -> None:
    """What the group has learned goes along."""
    words = turn.group_words
    learned = reflections.lessons(turn.session, turn.here.id)
    learned.sort(key=lambda lesson: lesson.cycle_id != cycle.id)
    more = len(learned) - LESSONS_SHOWN
    text = lines(
        words._("🌱 <b>Cycle {number} begins.</b>", number=cycle.number + 1),
        rows(
            words._("What you have learned so far:"),
            *(words._("🍎 {text}", text=shorten(lesson.text, 200)) for lesson in learned[:LESSONS_SHOWN]),
            words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
        )
        if learned
        else None,
    )
    told = turn.say(text, to=turn.here, keep=True)
    messages.retells(turn.session, told, cycle.id)
    holding.note(turn, told, text)


def _plant(turn: Turn, cycle: Cycle, run: StepRun) -> None:
    words = turn.group_words
    for seed in _in_order(turn, cycle):
        if seed.chosen:
            text = words._(PLANTED[seed.source], text=seed.text) if seed.source in PLANTED else None
            turn.session.add(
                Contribution(
                    cycle_id=run.cycle_id,
                    kind=Kind.EXPERIENCE,
                    flavour="seed",
                    text=plain_text(text) if text is not None else seed.text,
                )
            )
    turn.session.flush()
    boards.show(turn, run, turn.cycle())
