"""The roster: who is with us, in which roles, and whose voice is missing."""

from markupsafe import Markup

from bot.conversations import boards, first_look, flow
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, number, short
from bot.conversations.flow import Outcome
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.roster import ROLES, alone_among, balance, missing_voices
from bot.store import communities
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.words import Words, lines, rows

ROLE_NAMES = {
    "pupil": mark("Pupil"),
    "teacher": mark("Teacher"),
    "support": mark("Support professional"),
    "leader": mark("School leader"),
    "family": mark("Family"),
    "other": mark("Other"),
}


def board(turn: Turn, run: StepRun, _cycle: Cycle) -> Board:
    """Who is with us, in which roles, and whose voice is missing."""
    words = turn.group_words
    people = communities.roster(turn.session, turn.here.id)
    core = [(member, person) for member, person in people if member.part is Part.CORE]
    follow = [person for member, person in people if member.part is Part.FOLLOW]
    roles = [member.role for member, _ in core if member.role]
    names = [
        words._("{name} ({role})", name=person.first_name, role=words._(ROLE_NAMES[member.role]))
        if member.role
        else words._("{name}", name=person.first_name)
        for member, person in core
    ]
    missing, alone = missing_voices(roles), alone_among(roles)
    text = lines(
        words._("Press what fits you, and then your role. You can change both later."),
        rows(
            words._n("<b>{count} person is counted in:</b>", "<b>{count} people are counted in:</b>", len(core))
            if core
            else words._("Nobody is counted in yet."),
            Markup(", ").join(names),
            words._("Following along: {names}", names=", ".join(p.first_name for p in follow)) if follow else None,
        ),
        rows(
            words._("Balance: {roles}.", roles=Markup(", ").join(counted(words, role, n) for role, n in balance(roles)))
            if roles
            else None,
            words._(
                "Voices that are missing so far: {roles}. Whom could you invite?",
                roles=Markup(", ").join(words._(ROLE_NAMES[role]) for role in missing),
            )
            if core and missing
            else None,
            words._(
                "Alone in their role so far: {roles}. Two feel more at ease than one: whom could you invite?",
                roles=Markup(", ").join(words._(ROLE_NAMES[role]) for role in alone),
            )
            if alone and not missing
            else None,
        ),
        words._("Please open our private chat once, so that I can write to you alone: only you can take that first step."),
    )
    role_keys = [Button(words._(label), "role", (run.id, role)) for role, label in ROLE_NAMES.items()]
    keyboard: list[list[Key]] = [
        part_row(words, run),
        *in_rows(role_keys, 2),
        [Private(words._("✉️ Open my private chat"), f"hello_{short(turn.here.id)}")],
    ]
    return Board(text, keyboard, go_on=words._("▶ We are ready: our experiences"))


def part_row(words: Words, run: StepRun) -> list[Key]:
    """The two buttons by which somebody joins."""
    return [
        Button(words._("🙋 Count me in"), "part", (run.id, Part.CORE.value)),
        Button(words._("👀 I'll follow along"), "part", (run.id, Part.FOLLOW.value)),
    ]


def counted(words: Words, role: str, count: int) -> Markup:
    """How many there are in a role."""
    match role:
        case "pupil":
            return words._n("{count} pupil", "{count} pupils", count)
        case "teacher":
            return words._n("{count} teacher", "{count} teachers", count)
        case "support":
            return words._n("{count} support professional", "{count} support professionals", count)
        case "leader":
            return words._n("{count} school leader", "{count} school leaders", count)
        case "family":
            return words._n("{count} family member", "{count} family members", count)
        case _:
            return words._n("{count} in another role", "{count} in other roles", count)


def part_pressed(turn: Turn) -> None:
    """“Count me in” or “I'll follow along”, at the roster or later."""
    run, cycle = turn.enter_run(number(turn.args[0]), closed_ok=True)
    member = turn.member_here
    member.part = Part(turn.args[1]) if turn.args[1] in set(Part) else Part.FOLLOW
    words = turn.words
    core = member.part is Part.CORE
    late = run.step != "roster" or run.closed_at is not None
    if core and member.role is None and late:
        there = turn.words_here
        role_keys = [Button(there._(label), "role", (run.id, role)) for role, label in ROLE_NAMES.items()]
        chat = Private(there._("✉️ Open my private chat"), f"hello_{short(turn.here.id)}")
        turn.say(
            there._("Welcome among us, {name}! In which role are you here?", name=turn.who.first_name),
            [*in_rows(role_keys, 2), [] if turn.incoming.private else [chat]],
        )
    turn.alert(
        words._("You are counted in. Which role do you have? Press it on the board.")
        if core and member.role is None and not late
        else words._("You are counted in. Good to have you!")
        if core
        else words._("You follow along: you see everything and may join in at any time.")
    )
    present = turn.run()
    if present is not None:
        boards.show(turn, present, cycle if run.id == present.id else turn.cycle())


def role_pressed(turn: Turn) -> None:
    """In which role somebody is here."""
    turn.enter_run(number(turn.args[0]), closed_ok=True)
    role = turn.args[1]
    if role not in ROLES:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    member = turn.member_here
    member.role = role
    words, called = turn.words, turn.words._(ROLE_NAMES[role])
    if member.part is None:
        member.part = Part.CORE
        turn.alert(words._("Noted: {role}. You are counted in now.", role=called))
    elif member.part is Part.FOLLOW:
        turn.alert(words._("Noted: {role}. You follow along. To be counted in, press 🙋.", role=called))
    else:
        turn.answer(words._("Noted: {role}.", role=called))
    first_look.offer(turn)
    run = turn.run()
    if run is not None:
        boards.show(turn, run, turn.cycle())


def invite(turn: Turn) -> None:
    """Whoever has not said yet whether they can be counted in is asked; also long after the roster has closed."""
    run, words = turn.run(), turn.group_words
    if turn.member is None or turn.member.part is Part.CORE or turn.person is None or run is None or run.step == "roster":
        return
    turn.say(
        words._("{name}, would you like to be part of it? You can begin at any time.", name=turn.person.first_name),
        [part_row(words, run)],
        to=turn.here,
    )


def finish(turn: Turn, run: StepRun, _cycle: Cycle) -> Outcome:
    """The roster closes when at least two are counted in; people can join later all the same."""
    core = communities.core(turn.session, turn.here.id)
    flow.require_quorum(
        turn,
        run,
        len(core),
        turn.words._("A community begins with two. Wait until at least two people have pressed “Count me in”."),
    )
    words = turn.group_words
    names = ", ".join(person.first_name for person in core)
    return Outcome(words._("With us: {names}. Whoever comes later can join at any time with /start.", names=names))
