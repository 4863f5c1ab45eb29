"""Connections: "Has anyone coped with a situation like this?" Experiences side by side, "me too" and what helped."""

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.flow import Outcome
from bot.conversations.gathering import FLAVOUR_MARKS
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.store import contributions
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import lines, rows, shorten

SEED = "seed"
"""The flavour of an experience that came from the last cycle: it is the group's, nobody's own."""

ANONYMOUS = mark("anonymous")


def author(turn: Turn, author_id: int | None) -> Markup:
    """The name that stands with a contribution, in the group's language."""
    person = turn.session.get(Person, author_id) if author_id is not None else None
    return turn.group_words._(ANONYMOUS) if person is None else turn.group_words._("{name}", name=person.first_name)


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The experiences are shown: from now on each keeps its number."""
    contributions.number_shown(turn.session, cycle.id, Kind.EXPERIENCE)


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """All experiences with a number, who knows them too, and what helped."""
    words = turn.group_words
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    known = contributions.marks(turn.session, cycle.id)
    items = [_item(turn, index, one, known.get(one.id, 0), cycle) for index, one in enumerate(there, start=1)]
    shown, turning = boards.page(turn, run, items)
    numbers = [index for index, _ in shown]
    text = lines(
        words._("Has anyone coped with a situation like this? Press 🙋 if you know it too, and 💡 to tell what helped you."),
        *(item for _, item in shown),
    )
    keyboard: list[list[Key]] = [
        *in_rows([Button(words._("🙋 Me too: {number}", number=i), "metoo", (run.id, there[i - 1].id)) for i in numbers], 3),
        *in_rows([Button(words._("💡 Helped: {number}", number=i), "helped", (run.id, there[i - 1].id)) for i in numbers], 3),
        turning,
    ]
    return Board(text, keyboard, go_on=_go_on(turn, cycle))


def _go_on(turn: Turn, cycle: Cycle) -> Markup:
    words = turn.group_words
    if flow.after(turn, cycle, "connections") == "focus":
        return words._("▶ Next: choose what matters most")
    return words._("▶ Next: what belongs together")


def _item(turn: Turn, index: int, one: Contribution, known: int, cycle: Cycle) -> Markup:
    words = turn.group_words
    flavour = words._(FLAVOUR_MARKS[one.flavour]) if one.flavour else None
    who = author(turn, one.author_id) if one.flavour != SEED else None
    about = Markup(" · ").join(part for part in (who, flavour) if part)
    helps = [h for h in contributions.contributions(turn.session, cycle.id, Kind.HELP) if h.about_id == one.id]
    return rows(
        Markup("<b>{}.</b> {}").format(index, words._("{text}", text=one.text)),
        Markup("<i>{}</i>").format(about),
        words._n("🙋 {count} more knows this", "🙋 {count} more know this", known) if known else None,
        *(words._("💡 {text} ({name})", text=h.text, name=author(turn, h.author_id)) for h in helps),
    )


def me_too(turn: Turn) -> None:
    """“Me too”, or not any more."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="connections")
    one = _experience(turn, cycle, number(turn.args[1]))
    if one.author_id is not None and one.author_id == turn.who.id:
        raise Refuse(turn.words._("This is your own experience; we know that you know it."))
    now = contributions.toggle_mark(turn.session, one.id, turn.who.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.answer(turn.words._("You know this too.") if now else turn.words._("Taken back."))
    boards.show(turn, run, cycle)


def helped_pressed(turn: Turn) -> None:
    """Ask what helped; whoever pressed answers by replying."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="connections")
    one = _experience(turn, cycle, number(turn.args[1]))
    turn.ask(
        turn.group_words._(
            "{name}, what helped you with “{text}”? Reply to this message with what you did and what came of it.",
            name=turn.mention(turn.who),
            text=shorten(one.text, 120),
        ),
        "helped",
        run=run,
        about=one.id,
    )


def helped(turn: Turn, prompt: Prompt) -> None:
    """What helped somebody."""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="connections")
    one = _experience(turn, cycle, prompt.data["about"])
    prompt.closed = True
    turn.session.add(
        Contribution(cycle_id=cycle.id, kind=Kind.HELP, text=turn.incoming.text.strip(), author_id=turn.who.id, about_id=one.id)
    )
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.session.flush()
    turn.say(
        turn.group_words._(
            "✓ Noted, {name}. It stands on the board, and comes back when you plan actions.", name=turn.who.first_name
        ),
        reply=True,
    )
    boards.show(turn, run, cycle)


def board_replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board itself: to which experience does it belong?"""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="connections")
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    draft = turn.keep_draft("helped_draft", run, text=turn.incoming.text.strip())
    keys = [Button(str(i), "helpedwith", (draft.id, one.id)) for i, one in enumerate(there, start=1)]
    turn.say(
        turn.group_words._("Thank you, {name}. With which of the experiences did this help?", name=turn.who.first_name),
        in_rows(keys[:40], 6),
        reply=True,
    )


def helped_with(turn: Turn) -> None:
    """The experience that a reply to the board is about."""
    draft = turn.own_draft(turn.args[0])
    if draft.run_id is None:
        return
    run, cycle = turn.enter_run(draft.run_id, step="connections")
    one = _experience(turn, cycle, number(turn.args[1]))
    draft.closed = True
    turn.session.add(
        Contribution(cycle_id=cycle.id, kind=Kind.HELP, text=draft.data["text"], author_id=turn.who.id, about_id=one.id)
    )
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.session.flush()
    turn.alert(turn.words._("✓ Noted. It stands on the board."))
    boards.show(turn, run, cycle)


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """Connections may close at any time."""
    words = turn.group_words
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    helps = contributions.contributions(turn.session, cycle.id, Kind.HELP)
    return Outcome(
        rows(
            *(Markup("<b>{}.</b> {}").format(i, shorten(one.text, 200)) for i, one in enumerate(there[:12], start=1)),
            words._n("💡 {count} thing that helped is kept.", "💡 {count} things that helped are kept.", len(helps))
            if helps
            else None,
        )
    )


def _experience(turn: Turn, cycle: Cycle, contribution_id: int) -> Contribution:
    one = turn.session.get(Contribution, contribution_id)
    if one is None or one.cycle_id != cycle.id or one.kind is not Kind.EXPERIENCE:
        raise Refuse(turn.words._("This experience is not there any more."))
    return one
