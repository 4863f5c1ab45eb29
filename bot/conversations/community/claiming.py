"""Claiming: who does what, who helps, and what is still free."""

from functools import partial

from markupsafe import Markup

from bot.conversations import boards, menus
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, linked, number, short
from bot.conversations.community import dating
from bot.conversations.community.card import noted
from bot.conversations.community.helping import came, gone, on_call
from bot.conversations.community.plan_text import (
    Plan,
    due,
    enter_action,
    headline,
    here_words,
    load,
    none_yet,
    people,
    pressed_message,
    settle,
    short_title,
    show_board,
    tell,
    touched,
)
from bot.conversations.community.twice import gives_back, pressed_twice, taken_back, who_has
from bot.conversations.domain.connections import author
from bot.conversations.flow import Outcome
from bot.conversations.reminders import nudges
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import carry_most
from bot.store import communities, consents, contributions, cycles, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.store.plan import Action, Share, State
from bot.words import Words, lines, rows, shorten

ON_A_PAGE = 12
STEPS = {"claiming", "doing"}
OFFERED = 20
AMONG_FREE = "f"
"""Second argument of a button that stands among others for what is free; "1": alone, on a message about one action."""


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """Each action with its people; what nobody has yet, and who has far more than the others."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    if not plan_.actions:
        return Board(none_yet(words))
    shown, turning = boards.page(turn, run, _items(turn, words, plan_), most=ON_A_PAGE)
    text = lines(
        _concerns(turn, cycle),
        words._(
            "Who takes what on? 🙋 means “I'll do it”, 🤝 means “I'll help”. Several people can share an action. "
            "Press again to give it back."
        ),
        *(item for _, item in shown),
        _facts(turn, plan_),
    )
    ids = [plan_.ids[index - 1] for index, _ in shown]
    private: list[Key] = [Private(words._("✍️ Choose in private"), f"claim_{short(run.id)}")]
    rest: list[Key] = [Button(words._("📣 Who takes the rest?"), "takers", (run.id,))] if plan_.unclaimed() else []
    return Board(text, [*_keys(words, plan_, ids), turning, rest, private])


def _items(turn: Turn, words: Words, plan_: Plan) -> list[Markup]:
    return [
        rows(
            headline(i, one),
            Markup("<i>{}</i>").format(
                Markup(" · ").join(part for part in (people(words, plan_, one), due(words, one, turn.today)) if part)
            ),
        )
        for i, one in enumerate(plan_.actions, start=1)
    ]


def _keys(words: Words, plan_: Plan, ids: list[int]) -> list[list[Key]]:
    return [
        [
            Button(words._("🙋 {number} I'll do it", number=plan_.number(one)), "does", (one, who_has(plan_, one, Share.DOES))),
            Button(
                words._("🤝 {number} I'll help", number=plan_.number(one)), "helps", (one, who_has(plan_, one, Share.HELPS))
            ),
        ]
        for one in ids
        if plan_.by_id(one).state is not State.DONE
    ]


def _facts(turn: Turn, plan_: Plan) -> Markup:
    words = turn.group_words
    if not plan_.actions:
        return none_yet(words)
    free = [one.id for one in plan_.unclaimed()]
    core = communities.core(turn.session, turn.here.id)
    names = {person.id: person.first_name for person in core}
    shares = dict.fromkeys(names, 0)
    for one in plan_.actions:
        for person in plan_.people(one.id, Share.DOES):
            names[person.id] = person.first_name
            shares[person.id] = shares.get(person.id, 0) + 1
    return rows(
        words._n(
            "Nobody has this yet: no. {numbers}. Who would like to take it on?",
            "Nobody has these yet: no. {numbers}. Who would like to take one on?",
            len(free),
            numbers=plan_.numbers(free),
        )
        if free
        else words._("Every action has somebody. Thank you!"),
        *(
            words._(
                "{name} has {mine} of {all} actions. Would somebody share?",
                name=names[person],
                mine=shares[person],
                all=len(plan_.actions),
            )
            for person in carry_most(shares)
        ),
    )


def _concerns(turn: Turn, cycle: Cycle) -> Markup | None:
    """What stood against the plan when the group last decided on it."""
    last = cycles.last_run(turn.session, cycle.id, "agreement")
    concerns = consents.concerns(turn.session, cycle.id, last.id) if last is not None else []
    if not concerns:
        return None
    words = turn.group_words
    return rows(
        words._("<b>Concerns about the plan as it was:</b>"),
        *(words._("• {text} ({name})", text=one.reason, name=author(turn, one.author_id)) for one in concerns),
    )


def early(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup | None:
    """Some actions have nobody yet."""
    free = len(load(turn, cycle).unclaimed())
    if not free:
        return None
    return turn.words._n("{count} action has nobody yet.", "{count} actions have nobody yet.", free)


def finish(turn: Turn, _run: StepRun, cycle: Cycle) -> Outcome:
    """Claiming may close at any time; what nobody has is named."""
    plan_ = load(turn, cycle)
    return Outcome(lines(rows(*_items(turn, turn.group_words, plan_)), _facts(turn, plan_)))


# --- in private -------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or /my, led here: choose alone."""
    run, cycle = turn.enter_run(linked(args), step="claiming")
    say_private(turn, run, cycle)


def say_private(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """The actions with their buttons, alone."""
    turn.say(*_private(turn, run, cycle), keep=True)


def _private(turn: Turn, _run: StepRun, cycle: Cycle) -> tuple[Markup, list[list[Key]]]:
    words = turn.words
    plan_ = load(turn, cycle)
    text = lines(
        Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, "claiming")),
        words._("What would you like to take on? Everyone in the group sees your choice."),
        rows(*_items(turn, words, plan_)),
    )
    return text, _keys(words, plan_, plan_.ids[:40])


# --- pressing ---------------------------------------------------------------------------------------------------------


def does_pressed(turn: Turn) -> None:
    """“I'll do it”; while the plan is made, pressed again it gives the action back."""
    one, run, cycle = _enter(turn)
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    doing = mine is not None and mine.share is Share.DOES
    words = turn.words
    if run.step == "doing" or not gives_back(turn):
        if doing:
            raise Refuse(_already(turn, run, one))
        plan.set_claim(turn.session, one.id, turn.who.id, Share.DOES, turn.now)
        if run.step == "doing":
            _announce(turn, cycle, one)
    elif pressed_twice(turn, cycle, one, Share.DOES):
        _list_anew(turn, run, cycle)
        return
    else:
        plan.set_claim(turn.session, one.id, turn.who.id, None if doing else Share.DOES, turn.now)
    others = [person for person in plan.owners(turn.session, one.id) if person.id != turn.who.id]
    names = words.all_of([person.first_name for person in others])
    turn.answer(
        taken_back(words, short_title(one), Share.DOES)
        if doing
        else words._("You do “{title}” together with {names}. Thank you!", title=short_title(one), names=names)
        if others
        else words._("You do “{title}”. Thank you!", title=short_title(one))
    )
    if run.step == "claiming":
        _tell_the_others(turn, one, others, gone=doing)
    _after(turn, run, cycle, one)
    if not others:
        dating.ask_new_owner(turn, run, cycle, one)


def _tell_the_others(turn: Turn, one: Action, others: list[Person], *, gone: bool) -> None:
    """Somebody joined, or is gone again: those who have the action hear of it alone, where they can be written to."""
    name, group = turn.who.first_name, turn.here.called
    for person in others:
        if person.reachable:
            tell(turn, person, partial(_joined_or_gone, group=group, name=name, title=short_title(one), gone=gone))


def _joined_or_gone(words: Words, group: str, name: str, title: str, *, gone: bool) -> Markup:
    if gone:
        return words._(
            "↩ In “{group}” {name} has given “{title}” back; it stays with you.", group=group, name=name, title=title
        )
    return words._("🙋 In “{group}” {name} does “{title}” together with you now.", group=group, name=name, title=title)


def _announce(turn: Turn, cycle: Cycle, one: Action) -> None:
    """In the agreed plan a new name is told to the group."""
    words = turn.group_words
    news = words._("🙋 {name} does “{title}” now. Thank you!", name=turn.who.first_name, title=short_title(one))
    text = rows(news, touched(turn, cycle, one))
    if not turn.incoming.private and not gives_back(turn) and turn.args[1] != AMONG_FREE:
        # The message was about this action alone, and has its answer.
        settle(turn, text)
    else:
        turn.say(text, to=turn.here)


def helps_pressed(turn: Turn) -> None:
    """“I'll help”, or not any more."""
    one, run, cycle = _enter(turn)
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    words = turn.words
    if run.step == "doing" and mine is not None and mine.share is Share.DOES:
        raise Refuse(words._("You do “{title}” yourself already.", title=short_title(one)))
    helping = mine is not None and mine.share is Share.HELPS
    if helping and not on_call(turn) and (run.step == "doing" or not gives_back(turn)):
        # Not a board on which one press takes back the other: whoever has offered it in words presses here, too.
        raise Refuse(_already(turn, run, one))
    if run.step != "doing" and gives_back(turn) and pressed_twice(turn, cycle, one, Share.HELPS):
        _list_anew(turn, run, cycle)
        return
    stops = helping and not on_call(turn)
    plan.set_claim(turn.session, one.id, turn.who.id, None if stops else Share.HELPS, turn.now)
    turn.answer(
        taken_back(words, short_title(one), Share.HELPS)
        if stops
        else words._("You help with “{title}”. Thank you!", title=short_title(one))
    )
    if run.step == "doing":
        (came if not stops else gone)(turn, one)
    _after(turn, run, cycle, one)


def _already(turn: Turn, run: StepRun, one: Action) -> Markup:
    """Pressed twice, or said and pressed: it stays, and this is how it can be given back."""
    words, title = turn.words, short_title(one)
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    does = mine is not None and mine.share is Share.DOES
    if run.step == "claiming":
        return (
            words._("You do “{title}” already. To give it back, press 🙋 and its number on the board.", title=title)
            if does
            else words._("You help with “{title}” already. To give it back, press 🤝 and its number on the board.", title=title)
        )
    return (
        words._("You do “{title}” already. To give it back, press ⋯ and its number.", title=title)
        if does
        else words._("You help with “{title}” already. To give it back, press ⋯ and its number.", title=title)
    )


def give_back_pressed(turn: Turn) -> None:
    """The share goes back to the group, without a reason being asked."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), {"claiming", "doing"})
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    if mine is None:
        raise Refuse(turn.words._("“{title}” is not yours, so there is nothing to give back.", title=short_title(one)))
    helped, did = mine.share is Share.HELPS, mine.share is Share.DOES
    plan.set_claim(turn.session, one.id, turn.who.id, None)
    if run.step == "doing" and did:
        plan.note_had(turn.session, one.id, turn.who.id)
    gone(turn, one)
    words = turn.group_words
    owners = plan.owners(turn.session, one.id)
    if run.step == "claiming" and not helped:
        _tell_the_others(turn, one, owners, gone=True)
    elif helped and owners and one.state is not State.DONE:
        name = turn.who.first_name
        for owner in owners:
            tell(
                turn,
                owner,
                lambda words: words._("{name} cannot help with “{title}” any more.", name=name, title=short_title(one)),
            )
    elif run.step == "doing" and one.state is not State.DONE:
        if owners:
            names = ", ".join(person.first_name for person in owners)
            turn.say(
                rows(
                    words._("“{title}” is with {names} now.", title=short_title(one), names=names),
                    touched(turn, cycle, one),
                ),
                to=turn.here,
            )
        else:
            nudges.asked_aloud(turn, [one])
            turn.say(
                rows(
                    words._("“{title}” is open again. Who would like to take it on?", title=short_title(one)),
                    touched(turn, cycle, one),
                ),
                [[Button(words._("🙋 I'll do it"), "does", (one.id, 1))]],
                to=turn.here,
                keep=True,
            )
    noted(
        turn,
        run,
        cycle,
        one,
        here_words(turn)._("✓ You have given “{title}” back. Thank you for saying so.", title=short_title(one)),
    )


def _list_anew(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """A list that somebody opened alone does not know what they pressed on the board since, before it is pressed."""
    message = pressed_message(turn)
    if turn.incoming.private and message is not None:
        turn.edit(message, *_private(turn, run, cycle))


def _after(turn: Turn, run: StepRun, cycle: Cycle, one: Action) -> None:
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    message = pressed_message(turn)
    if not turn.incoming.private and message is not None and run.step == "claiming":
        _small_message(turn, load(turn, cycle), one)
    if turn.incoming.private and message is not None:
        if run.step == "claiming" and gives_back(turn):
            _list_anew(turn, run, cycle)
        else:
            settle(
                turn,
                turn.words._("✓ Noted for “{title}”.", title=short_title(one)),
                in_rows([Button(turn.words._("Back to the action"), "action", (one.id, 1))], 1),
            )
    show_board(turn, run, cycle)


def _small_message(turn: Turn, plan_: Plan, one: Action) -> None:
    """After a press on a message that is not the board: what is still free, or who has the action that it was about."""
    words = turn.group_words
    if turn.args[1:] == (AMONG_FREE,) and plan_.unclaimed():
        settle(turn, *still_free(words, plan_))
    elif turn.args[1:] == (AMONG_FREE,):
        settle(turn, words._("Every action has somebody. Thank you!"))
    else:
        settle(turn, words._("“{title}”: {people}", title=short_title(one), people=people(words, plan_, one)))


def still_free(words: Words, plan_: Plan) -> tuple[Markup, list[list[Key]]]:
    """What nobody has yet, with a button for each."""
    free = plan_.unclaimed()
    return (
        words._n(
            "📣 One action still looks for somebody. Who could carry it, alone or together?",
            "📣 {count} actions still look for somebody. Who could carry one, alone or together?",
            len(free),
        ),
        [titled(words, plan_, one) for one in free[:OFFERED]],
    )


def titled(words: Words, plan_: Plan, one: Action) -> list[Key]:
    """A button that takes an action on, with its title."""
    title = shorten(one.title, 34)
    return [Button(words._("🙋 {number}. {title}", number=plan_.number(one.id), title=title), "does", (one.id, AMONG_FREE))]


def _enter(turn: Turn) -> tuple[Action, StepRun, Cycle]:
    one, run, cycle = enter_action(turn, number(turn.args[0]), STEPS)
    if len(turn.args) > 2:
        menus.only_for(turn, number(turn.args[2]))
    if one.state is State.DONE:
        raise Refuse(turn.words._("“{title}” is done already. Thank you all the same!", title=short_title(one)))
    return one, run, cycle
