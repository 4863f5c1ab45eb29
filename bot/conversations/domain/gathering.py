"""Gathering silently: experiences and ideas are written in private (or as a reply in the group) and revealed together.

A draft is kept only until its author has chosen who may see whose it is; an anonymous contribution has no author, no time
and no order, and the only key to it lies on its author's own button.
"""

from dataclasses import dataclass

from markupsafe import Markup

from bot.conversations import boards, first_look, flow, mending, taking_out
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, linked, number, short
from bot.conversations.community import templates
from bot.conversations.flow import Outcome
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import NO_NAMES, about_somebody, by_circle, by_elimination, instead, warned
from bot.method.anonymity import hash_of, new_key
from bot.method.marking import mark
from bot.store import communities, contributions
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.words import bar, lines, rows, shorten


@dataclass(frozen=True)
class Gathering:
    """What is gathered at a step, and the words for it."""

    step: str
    kind: Kind
    flavours: dict[str, str]
    """What a contribution can be, with labels; empty: there is only one sort."""
    invitation: str
    question: str
    """Asked in private."""


GATHERINGS = {
    "experiences": Gathering(
        "experiences",
        Kind.EXPERIENCE,
        {"problem": mark("🔁 It keeps coming back"), "inspiration": mark("✨ It inspired me")},
        mark(
            "Tell us about something that keeps coming back and bothers you, or something that inspired you. "
            "A few sentences are enough."
        ),
        mark(
            "Tell me about something that keeps coming back, or something that inspired you. You can send several messages, "
            "one for each."
        ),
    ),
    "ideas": Gathering(
        "ideas",
        Kind.IDEA,
        {},
        mark("What could we do to reach the goal? Small steps count. One idea in each message."),
        mark("What could we do to reach our goal? Write one idea in one message; you can send several."),
    ),
}

FLAVOUR_MARKS = {
    "problem": mark("🔁 keeps coming back"),
    "inspiration": mark("✨ inspiring"),
    "seed": mark("🌰 from the last cycle"),
    "planted": mark("🌰 from another group"),
}

SEEDS = frozenset({"seed", "planted"})
"""Flavours of what nobody in the group wrote: it came along, from the last cycle or from another group."""


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """How many contributions there are; never whose are missing."""
    gathering, words = GATHERINGS[run.step], turn.group_words
    everything = contributions.contributions(turn.session, cycle.id, gathering.kind)
    seeds = [one for one in everything if one.flavour == "seed"]
    planted = [one for one in everything if one.flavour == "planted"]
    there = [one for one in everything if one.flavour not in SEEDS]
    core = communities.core(turn.session, turn.here.id)
    heard = has_answered(turn, run, cycle) & {person.id for person in core}
    count = (
        words._n("{count} experience so far", "{count} experiences so far", len(there))
        if gathering.kind is Kind.EXPERIENCE
        else words._n("{count} idea so far", "{count} ideas so far", len(there))
    )
    text = lines(
        words._("Our goal: <b>{goal}</b>", goal=cycle.goal) if cycle.goal else None,
        words._(gathering.invitation),
        rows(
            words._(
                "Write to me in private: then only a moderator reads it before all are shown together, to take out what hurts "
                "somebody. Or reply to this message: then everyone reads it at once."
            )
            if first_look.at(turn, run)
            else words._(
                "Write to me in private: then nobody sees it before all are shown together. Or reply to this message: then "
                "everyone reads it at once."
            ),
            words._(NO_NAMES),
        ),
        rows(words._("From the last cycle:"), *(Markup("🌰 {}").format(one.text) for one in seeds)) if seeds else None,
        rows(words._("From another group:"), *(Markup("🌰 {}").format(one.text) for one in planted)) if planted else None,
        rows(
            count,
            words._(
                "{bar} {heard} of {core} people have contributed since we came back here",
                bar=bar(len(heard), len(core)),
                heard=len(heard),
                core=len(core),
            )
            if run.round > 1
            else words._(
                "{bar} {heard} of {core} people have contributed",
                bar=bar(len(heard), len(core)),
                heard=len(heard),
                core=len(core),
            ),
        ),
        _to_come(turn, cycle) if gathering.kind is Kind.IDEA else None,
    )
    return Board(
        text,
        [[Private(words._("✍️ Write in private"), f"tell_{short(run.id)}")], templates.offer_key(turn, run)],
        go_on=words._("▶ Show them all together"),
    )


def _to_come(turn: Turn, cycle: Cycle) -> Markup | None:
    """What helped others stays in sight while actions are thought of."""
    helped = contributions.contributions(turn.session, cycle.id, Kind.HELP)
    if not helped:
        return None
    stars = contributions.marks(turn.session, cycle.id)
    helped.sort(key=lambda one: (-stars.get(one.id, 0), one.text.casefold()))
    return rows(
        turn.group_words._("What has helped some of us already:"),
        *(Markup("{} {}").format("⭐" if stars.get(one.id) else "💡", shorten(one.text, 160)) for one in helped[:8]),
    )


def has_answered(turn: Turn, run: StepRun, _cycle: Cycle) -> set[int]:
    """Who has contributed since the group came here: after going back it waits for everyone anew."""
    return contributions.contributed_now(turn.session, run.id)


def early(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """Somebody has not contributed yet; while there is nothing at all, the step does not close."""
    _require_some(turn, run, cycle)
    return flow.some_missing(turn, has_answered(turn, run, cycle))


def _require_some(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    there = contributions.contributions(turn.session, cycle.id, GATHERINGS[run.step].kind)
    nothing = turn.words._("There is nothing to show yet. Wait for at least one contribution.")
    flow.require_quorum(turn, run, len(there), nothing)


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """Close the gathering when there is something to show."""
    _require_some(turn, run, cycle)
    words = turn.group_words
    people = len(contributions.contributed(turn.session, run.id))
    return Outcome(
        rows(
            words._n(
                "{count} person has contributed. Everything is on the next board.",
                "{count} people have contributed. Everything is on the next board.",
                people,
            ),
            taking_out.said(turn, run, cycle),
        )
    )


# --- in private -------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board led here."""
    run, cycle = turn.enter_run(linked(args))
    if run.step not in GATHERINGS:
        raise Refuse(turn.words._("This step is over, so the button no longer works. /status shows where the group is now."))
    ask_private(turn, run, cycle)


def ask_private(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Ask for a contribution in private."""
    words = turn.words
    turn.ask(
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            words._("The goal: {goal}", goal=cycle.goal) if cycle.goal else None,
            words._(GATHERINGS[run.step].question),
            words._(NO_NAMES),
            words._("Nobody reads it yet: before it goes to your group, I ask whether your name stands with it."),
            first_look.beforehand(turn, run),
        ),
        "tell",
        run=run,
    )


def told_private(turn: Turn, prompt: Prompt) -> None:
    """The text came in private: it is a draft until its author has said who may see whose it is."""
    run, _cycle = turn.enter_run(_run_id(prompt))
    prompt.closed = True
    _begin(turn, run)


def told_more(turn: Turn, prompt: Prompt) -> None:
    """Another text while a draft waits: many write in short messages, so each is a draft of its own."""
    run, _cycle = turn.enter_run(_run_id(prompt))
    _begin(turn, run)


def _begin(turn: Turn, run: StepRun) -> None:
    ask_about(turn, run, turn.keep_draft("draft", run, text=turn.incoming.text.strip(), flavour=None))


def ask_about(turn: Turn, run: StepRun, draft: Prompt) -> None:
    """Ask what is still open about a draft: which sort it is, then whose name stands with it."""
    gathering, words = GATHERINGS[run.step], turn.words
    if gathering.flavours and not draft.data["flavour"]:
        turn.say(
            lines(
                Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=draft.data["text"])),
                words._("Thank you. Which of the two is it?"),
            ),
            [[Button(words._(label), "flavour", (draft.id, key))] for key, label in gathering.flavours.items()],
        )
    else:
        _ask_sharing(turn, run, draft)


def flavour_chosen(turn: Turn) -> None:
    """Which sort of experience the draft is."""
    draft, run = _draft(turn)
    if turn.args[1] not in GATHERINGS[run.step].flavours:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    asked = draft.data["flavour"] is not None
    draft.data = {**draft.data, "flavour": turn.args[1]}
    if asked:
        turn.answer(turn.words._("✓ Noted. Below I ask whether your name stands with it."))
        return
    _ask_sharing(turn, run, draft)


def _ask_sharing(turn: Turn, run: StepRun, draft: Prompt) -> None:
    words, cycle = turn.words, turn.cycle()
    turn.say(
        lines(
            Markup("<blockquote>{}</blockquote>").format(draft.data["text"]),
            by_circle(turn),
            by_elimination(turn, run, cycle, contributions.contributions(turn.session, cycle.id, GATHERINGS[run.step].kind)),
            words._(
                "Everyone in the group “{group}” will see this, once all are shown together. Should your name stand with it? "
                "If you send it anonymously, I do not keep who wrote it; if most others give their names, they may guess.",
                group=turn.here.called,
            ),
            first_look.beforehand(turn, run),
        ),
        [
            [
                Button(words._("🙂 With my name"), "share", (draft.id, "named")),
                Button(words._("🎭 Anonymously"), "share", (draft.id, "anonymous")),
            ],
            [Button(words._("✖ Do not send"), "share", (draft.id, "no"))],
        ],
    )


def share_chosen(turn: Turn) -> None:
    """With my name, anonymously, or not at all: now it is stored, and the draft goes."""
    draft, run = _draft(turn)
    words, how, data = turn.words, turn.args[1], draft.data
    if how != "no" and about_somebody(turn, data["text"], "share", *instead(turn, draft, "share")):
        return
    if how == "anonymous" and warned(turn, draft, "share"):
        return
    turn.session.delete(draft)
    turn.session.flush()
    if how == "no":
        turn.say(words._("Not sent, and nothing was kept. You can write something else at any time while the step is open."))
        _await_more(turn, run)
        return
    key = "" if how == "named" else new_key()
    contribution = Contribution(
        cycle_id=run.cycle_id,
        kind=GATHERINGS[run.step].kind,
        flavour=data.get("flavour"),
        text=data["text"],
        author_id=turn.who.id if how == "named" else None,
        key_hash=hash_of(key) if key else None,
    )
    turn.session.add(contribution)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    note = (
        words._(
            "✓ Thank you! Stored with your name. Here you can change it until all are shown together, and withdraw it later."
        )
        if how == "named"
        else words._(
            "✓ Thank you! Stored anonymously. Only this message holds the key to it: here you can change it until all are "
            "shown together, and withdraw it later."
        )
    )
    turn.say(note, [mending.keys(turn, contribution, key)])
    _await_more(turn, run)
    _show_board(turn, run)


def _await_more(turn: Turn, run: StepRun) -> None:
    more = turn.words._("Is there more? Just write it. If not, that is all for now: later everything is shown together.")
    message = turn.say(turn.with_group(more), keep=True)
    if message is not None:
        turn.await_answer(message, "tell", run=run, person=turn.who)


# --- in the group -----------------------------------------------------------------------------------------------------


def told_in_group(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: stored with the name, since everyone has read it."""
    run, _cycle = turn.enter_run(_run_id(prompt))
    gathering, words = GATHERINGS[run.step], turn.group_words
    who = turn.who
    contribution = Contribution(cycle_id=run.cycle_id, kind=gathering.kind, text=turn.incoming.text.strip(), author_id=who.id)
    turn.session.add(contribution)
    contributions.note_contributed(turn.session, run.id, who.id)
    keyboard: list[list[Key]] = [
        [Button(words._(label), "groupflavour", (contribution.id, key)) for key, label in gathering.flavours.items()],
        mending.keys(turn, contribution),
    ]
    text = words._("✓ Noted, {name}. Thank you!", name=who.first_name)
    if gathering.flavours:
        text = words._("✓ Noted, {name}. Thank you! Which of the two is it?", name=who.first_name)
    turn.say(text, keyboard, reply=True, keep=True)
    _show_board(turn, run)


def group_flavour_chosen(turn: Turn) -> None:
    """Which sort the reply in the group was: its author says."""
    contribution, run = mending.own(turn, number(turn.args[0]), "")
    flavours = GATHERINGS[run.step].flavours
    if turn.args[1] not in flavours:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    contribution.flavour = turn.args[1]
    message, words = turn.pressed(), turn.group_words
    if message is not None:
        text = words._("✓ Noted, {name}: {flavour}", name=turn.who.first_name, flavour=words._(flavours[turn.args[1]]))
        turn.edit(message, text, [mending.keys(turn, contribution)])


def _draft(turn: Turn) -> tuple[Prompt, StepRun]:
    draft = turn.own_draft(turn.args[0])
    run, _cycle = turn.enter_run(_run_id(draft))
    return draft, run


def _run_id(prompt: Prompt) -> int:
    assert prompt.run_id is not None  # noqa: S101  # these questions are always asked with their run
    return prompt.run_id


def _show_board(turn: Turn, run: StepRun) -> None:
    turn.session.flush()
    boards.show(turn, run, turn.cycle())
