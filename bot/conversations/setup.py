"""Setting up: the bot introduces itself, the moderator answers three questions, people join the roster."""

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.boards import Board
from bot.conversations.buttons import AddToGroup, Button, Key, Private, in_rows, linked, number, short
from bot.conversations.flow import Outcome
from bot.conversations.incoming import What
from bot.conversations.status import say_status
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.roster import ROLES, balance, missing_voices
from bot.method.zones import city, find_zones, offered_zones
from bot.store import communities, cycles, messages, plan
from bot.store.communities import Community, Membership, Part, Stage
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.words import LANGUAGES, lines, rows, shorten, speak

NAME_LONGEST = 80

MEETINGS = {
    "room": mark("🏫 Together in a room"),
    "video": mark("💻 By video"),
    "chat": mark("💬 In this chat, over days"),
}

ROLE_NAMES = {
    "pupil": mark("Pupil"),
    "teacher": mark("Teacher"),
    "support": mark("Support professional"),
    "leader": mark("School leader"),
    "family": mark("Family"),
    "other": mark("Other"),
}


# --- the bot comes and goes -------------------------------------------------------------------------------------------


def added(turn: Turn) -> None:
    """The bot was added to a group: it introduces itself, or goes on where the group was."""
    incoming = turn.incoming
    community = turn.community
    if community is None:
        language = speak(incoming.sender.language if incoming.sender else None)
        community = Community(chat_id=incoming.chat_id, title=incoming.title, language=language, created_at=turn.now)
        turn.session.add(community)
        turn.session.flush()
        turn.community = community
        if turn.person is not None:
            turn.session.add(Membership(community_id=community.id, person_id=turn.person.id))
            turn.session.flush()
    back, community.present = not community.present, True
    if back and community.stage is Stage.READY:
        say_status(turn)
    else:
        introduce(turn)


def introduce(turn: Turn) -> None:
    """Who the bot is, what it does and what it sees, with three buttons."""
    words = turn.group_words
    text = lines(
        words._("Hello! I am Copse 🌳"),
        words._(
            "I accompany a group that shares a concern, step by step: from your experiences to one shared goal, "
            "to a plan that people take on, and to what you learn from it."
        ),
        words._(
            "I read only what is meant for me: commands, presses of my buttons, and replies to my messages. "
            "I never see your other talk."
        ),
    )
    keyboard: list[list[Key]] = [
        [Button(words._("🌱 Start a Community of Practice"), "begin")],
        [Button(words._("🌍 Language"), "tongues"), Button(words._("❓ How it works"), "how")],
    ]
    turn.say(text, keyboard, to=turn.here)


def removed(turn: Turn) -> None:
    """The bot was taken out of a group: everything is kept, nothing is sent."""
    if turn.community is not None:
        turn.community.present = False


def blocked(turn: Turn) -> None:
    """A person blocked the bot."""
    if turn.person is not None:
        turn.person.reachable = False


def unblocked(turn: Turn) -> None:
    """A person unblocked the bot."""
    if turn.person is not None:
        turn.person.reachable = True


def renamed(turn: Turn) -> None:
    """The group has a new title."""
    if turn.community is not None:
        turn.community.title = turn.incoming.title


def migrated(turn: Turn) -> None:
    """The group became a supergroup with another id."""
    if turn.community is not None and turn.incoming.new_chat_id is not None:
        messages.move_chat(turn.session, turn.community.chat_id, turn.incoming.new_chat_id)
        turn.community.chat_id = turn.incoming.new_chat_id


def joined(turn: Turn) -> None:
    """People joined the group: each is welcomed with one small step."""
    community = turn.community
    if community is None:
        return
    for sender in turn.incoming.people:
        member = turn.meet(sender)
        member.present = True
    run = turn.run()
    if run is None:
        return
    words = turn.group_words
    names = ", ".join(sender.first_name for sender in turn.incoming.people)
    cycle = turn.cycle()
    text = rows(
        words._("Welcome, {names}!", names=names),
        words._("Our shared goal: {goal}", goal=cycle.goal) if cycle.goal else None,
        words._("We are at “{step}”.", step=boards.title(words, run.step)),
        words._("Would you like to be part of it?"),
    )
    turn.say(text, [_part_row(turn, run)])


def left(turn: Turn) -> None:
    """Somebody left: their actions go back to the group, without blame."""
    community = turn.community
    if community is None:
        return
    for sender in turn.incoming.people:
        member = communities.membership(turn.session, community.id, sender.id)
        if member is None:
            continue
        member.present, member.part, was_moderator, member.moderator = False, None, member.moderator, False
        cycle = cycles.current_cycle(turn.session, community.id)
        words = turn.group_words
        if cycle is not None:
            free = plan.give_all_back(turn.session, sender.id, cycle.id)
            if free:
                turn.say(
                    rows(
                        words._("{name} has left the group. Thank you for being with us! Open again:", name=sender.first_name),
                        *(Markup("• {}").format(shorten(one.title, 80)) for one in free),
                        words._("Who would like to take one on? See /plan."),
                    )
                )
        if was_moderator and not communities.moderators(turn.session, community.id):
            turn.say(
                words._("Our moderator has left. Any administrator of the group can go on, or press here to take it over:"),
                [[Button(words._("I'll moderate"), "moderate")]],
            )
        run = turn.run()
        if run is not None:
            boards.show(turn, run, turn.cycle())


def moderate_command(turn: Turn) -> None:
    """/moderate: an administrator of the group becomes a moderator; the others stay, so that nobody is pushed out."""
    member = turn.member_here
    if member.moderator:
        raise Refuse(turn.words._("You moderate this group already: the ▶ buttons are yours."))
    if communities.moderators(turn.session, turn.here.id):
        turn.require_moderator()
    member.moderator = True
    names = ", ".join(person.first_name for person in communities.moderators(turn.session, turn.here.id))
    turn.say(turn.group_words._("{name} moderates this group now. Moderators: {names}.", name=turn.who.first_name, names=names))


def take_over(turn: Turn) -> None:
    """Somebody becomes the moderator of a group that has none."""
    if turn.member is None or communities.moderators(turn.session, turn.here.id):
        raise Refuse(turn.words._("The group has a moderator already."))
    turn.member.moderator = True
    turn.alert(turn.words._("Thank you! You moderate now: the ▶ buttons are yours."))


# --- the moderator's three questions ----------------------------------------------------------------------------------


def start_in_group(turn: Turn) -> None:
    """/start in a group: the introduction, the open question of the setting up, or the status."""
    if turn.community is None:
        added(turn)
    elif turn.here.stage is Stage.NEW:
        introduce(turn)
    elif turn.here.stage is Stage.READY:
        say_status(turn)
        _invite(turn)
    else:
        _ask(turn)


def _invite(turn: Turn) -> None:
    """Whoever has not said yet whether they can be counted in is asked; also long after the roster has closed."""
    run, words = turn.run(), turn.group_words
    if turn.member is None or turn.member.part is Part.CORE or turn.person is None or run is None or run.step == "roster":
        return
    turn.say(
        words._("{name}, would you like to be part of it? You can begin at any time.", name=turn.person.first_name),
        [_part_row(turn, run)],
        to=turn.here,
    )


def begin(turn: Turn) -> None:
    """“Start a Community of Practice”: whoever presses it moderates, and is asked three things."""
    community = turn.here
    if community.stage is not Stage.NEW:
        if not communities.is_moderator(turn.session, community.id, turn.who.id) and turn.is_moderator():
            raise Refuse(
                turn.words._("Somebody has started already. You are an administrator: with /moderate you can take over.")
            )
        raise Refuse(turn.words._("Somebody has started already. /status shows where the group is."))
    turn.who  # noqa: B018  # refuses whoever is hidden: the group has to know its moderator
    if turn.member is not None:
        turn.member.moderator = True
    community.thread_id = turn.incoming.thread_id
    community.stage = Stage.NAME
    _ask(turn)


def _ask(turn: Turn, answered: str = "") -> None:
    """Ask the question that the setting up has come to.

    After a press it takes the place of the question before. After typed words it comes below them, and the question
    before shows what was ``answered``.
    """
    community, words = turn.here, turn.group_words
    asker = communities.moderators(turn.session, community.id)
    name = ", ".join(person.first_name for person in asker) if asker else community.called
    keyboard: list[list[Key]]
    match community.stage:
        case Stage.NAME:
            text = words._(
                "Good to have you, {name}! You moderate this group; others can help later. Three short questions.\n\n"
                "<b>1 of 3.</b> What is your Community of Practice called? "
                "Reply to this message with a name, or press the button.",
                name=name,
            )
            keyboard = [[Button(words._("Use “{title}”", title=shorten(community.title, 40)), "title")]]
        case Stage.ZONE:
            text = words._(
                "<b>2 of 3.</b> Where are you? I need it to keep your dates and your quiet hours. "
                "Press your place, or reply with the name of a city near you."
            )
            zones = offered_zones(turn.person.telegram_language if turn.person else None, community.language)
            keyboard = in_rows([Button(city(zone, words.language), "zone", (zone,)) for zone in zones], 2)
        case _:
            text = words._("<b>3 of 3.</b> How do you meet?")
            keyboard = [[Button(words._(label), "meet", (key,))] for key, label in MEETINGS.items()]
    asked = messages.open_prompts(turn.session, community.chat_id)
    before = next((prompt for prompt in asked if prompt.purpose == "setup"), None)
    message = turn.session.get(BotMessage, before.message_id) if before is not None and before.message_id else None
    if before is None or message is None or turn.incoming.what is not What.BUTTON:
        if before is not None:
            before.closed = True
        if message is not None:
            turn.edit(message, words._("✓ {answer}", answer=answered or community.called))
        message = turn.say(text, keyboard, to=community, keep=True)
        if message is not None:
            turn.await_answer(message, "setup", stage=community.stage.value)
    else:
        turn.edit(message, text, keyboard)
        before.data = {"stage": community.stage.value}


def answer(turn: Turn, prompt: Prompt) -> None:
    """A typed name or city."""
    turn.require_moderator()
    text = " ".join(turn.incoming.text.split())
    if turn.here.stage.value != prompt.data["stage"]:
        raise Refuse(turn.words._("That question is answered already. /status shows where the group is."))
    if turn.here.stage is Stage.NAME:
        _name(turn, text)
        return
    zones = find_zones(text, turn.here.language)
    words = turn.group_words
    if not zones:
        raise Refuse(
            turn.words._(
                "I do not know a place called “{text}”. Please reply with a bigger city near you, for example “Lisbon”.",
                text=shorten(text, 40),
            )
        )
    if len(zones) == 1:
        _zone(turn, zones[0], typed=text)
    else:
        turn.say(
            words._("There are several. Which one is it?"),
            in_rows([Button(zone.replace("_", " "), "zone", (zone,)) for zone in zones[:8]], 2),
            reply=True,
        )


def title_pressed(turn: Turn) -> None:
    """The group's title is the community's name."""
    _only_at(turn, Stage.NAME)
    _name(turn, turn.here.title)


def zone_pressed(turn: Turn) -> None:
    """A place was pressed."""
    _only_at(turn, Stage.ZONE)
    zone = turn.args[0]
    if zone not in find_zones(zone, turn.here.language):
        raise Refuse(turn.words._("I do not know this place. Please reply with the name of a city."))
    _zone(turn, zone)


def meeting_pressed(turn: Turn) -> None:
    """How the group meets; with that the setting up is done and the roster opens."""
    _only_at(turn, Stage.MEETING)
    if turn.args[0] not in MEETINGS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    community, words = turn.here, turn.group_words
    community.meeting = turn.args[0]
    community.stage = Stage.READY
    _set_up(
        turn,
        words._(
            "All set: <b>{name}</b> · {zone} · {meeting}.",
            name=community.called,
            zone=city(community.zone, words.language),
            meeting=words._(MEETINGS[turn.args[0]]),
        ),
    )
    flow.start_cycle(turn, 1)


def _set_up(turn: Turn, text: Markup) -> None:
    """The questions are answered: their message says what was chosen."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "setup":
            prompt.closed = True
            message = turn.session.get(BotMessage, prompt.message_id)
            if message is not None:
                turn.edit(message, text)


def _only_at(turn: Turn, stage: Stage) -> None:
    turn.require_moderator()
    if turn.here.stage is not stage:
        raise Refuse(turn.words._("That question is answered already. /status shows where the group is."))


def _name(turn: Turn, name: str) -> None:
    turn.here.name = shorten(name, NAME_LONGEST)
    turn.here.stage = Stage.ZONE
    _ask(turn, turn.here.called)


def _zone(turn: Turn, zone: str, typed: str = "") -> None:
    turn.here.zone = zone
    turn.here.stage = Stage.MEETING
    words = turn.group_words
    place = city(zone, words.language)
    same = not typed or typed.casefold() == place.casefold()
    _ask(turn, place if same else words._("{place}: I take the time of {city}.", place=shorten(typed, 40), city=place))


# --- the roster -------------------------------------------------------------------------------------------------------


def roster_board(turn: Turn, run: StepRun, _cycle: Cycle) -> Board:
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
    missing = missing_voices(roles)
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
            words._("Balance: {roles}.", roles=Markup(", ").join(_count(turn, role, n) for role, n in balance(roles)))
            if roles
            else None,
            words._(
                "Voices that are missing so far: {roles}. Whom could you invite?",
                roles=Markup(", ").join(words._(ROLE_NAMES[role]) for role in missing),
            )
            if core and missing
            else None,
        ),
        words._("Please open our private chat once, so that I can write to you alone: only you can take that first step."),
    )
    role_keys = [Button(words._(label), "role", (run.id, role)) for role, label in ROLE_NAMES.items()]
    keyboard: list[list[Key]] = [
        _part_row(turn, run),
        *in_rows(role_keys, 2),
        [Private(words._("✉️ Open my private chat"), f"hello_{short(turn.here.id)}")],
    ]
    return Board(text, keyboard, go_on=words._("▶ We are ready: our experiences"))


def _part_row(turn: Turn, run: StepRun) -> list[Key]:
    words = turn.group_words
    return [
        Button(words._("🙋 Count me in"), "part", (run.id, Part.CORE.value)),
        Button(words._("👀 I'll follow along"), "part", (run.id, Part.FOLLOW.value)),
    ]


def _count(turn: Turn, role: str, count: int) -> Markup:
    words = turn.group_words
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
        role_keys = [Button(turn.group_words._(label), "role", (run.id, role)) for role, label in ROLE_NAMES.items()]
        turn.say(
            turn.group_words._("Welcome among us, {name}! In which role are you here?", name=turn.who.first_name),
            in_rows(role_keys, 2),
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
    if member.part is None:
        member.part = Part.CORE
    turn.answer(turn.words._("Noted: {role}.", role=turn.words._(ROLE_NAMES[role])))
    run = turn.run()
    if run is not None:
        boards.show(turn, run, turn.cycle())


def finish_roster(turn: Turn, run: StepRun, _cycle: Cycle) -> Outcome:
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


# --- language, how it works, private hello ----------------------------------------------------------------------------


def how(turn: Turn) -> None:
    """How it works, on one screen."""
    words = turn.words_of(turn.person) if turn.incoming.private else turn.group_words
    turn.say(
        lines(
            words._("<b>How it works</b>"),
            words._("🌱 <b>Domain.</b> You tell each other experiences, choose what matters most, and word one shared goal."),
            words._("🌿 <b>Community.</b> You make a plan together. People take actions on, and I remind them kindly."),
            words._("🍎 <b>Practice.</b> You look at what came of it, each alone and then together, and keep the lessons."),
            words._(
                "Each step has one message from me, the board. It says what to do and who can go on. "
                "You can write in the group or, in peace, to me alone; you choose whether your name stands with it."
            ),
        )
    )


def tongues(turn: Turn) -> None:
    """Offer the languages."""
    verb = "mytongue" if turn.incoming.private else "tongue"
    turn.say(
        turn.words_of(turn.person)._("Which language do you want me to use with you?")
        if turn.incoming.private
        else turn.group_words._("Which language shall I use in this group?"),
        in_rows([Button(name, verb, (code,)) for code, name in LANGUAGES.items()], 2),
    )


def tongue_pressed(turn: Turn) -> None:
    """The group's language: before the start anyone may choose it, later the moderator."""
    if turn.here.stage is not Stage.NEW:
        turn.require_moderator()
    turn.here.language = speak(turn.args[0])
    words = turn.group_words
    turn.say(words._("From now on I use English in this group."))
    if turn.here.stage is Stage.NEW:
        introduce(turn)
    elif turn.here.stage is not Stage.READY:
        _ask(turn)
    else:
        run = turn.run()
        if run is not None:
            boards.show(turn, run, turn.cycle())


def my_tongue_pressed(turn: Turn) -> None:
    """A person's own language, for what is said to them alone."""
    turn.who.language = speak(turn.args[0])
    turn.say(turn.words._("From now on I use English with you."))


def hello(turn: Turn, args: tuple[str, ...] = ()) -> None:
    """/start in private: who I am, and what there is for this person; a group's link tells which group they come from."""
    words = turn.words
    if linked(args):
        turn.enter(linked(args))
    groups = communities.communities_of(turn.session, turn.who.id)
    text = words._(
        "Hello {name}! I am Copse 🌳. I accompany groups that share a concern and want to do something about it together.",
        name=turn.who.first_name,
    )
    if groups:
        turn.say(
            lines(
                text,
                words._("Your groups with me: {names}", names=", ".join(group.called for group in groups)),
                words._("From now on I can write to you here. /my shows what there is for you, /help what I can do."),
            )
        )
        return
    turn.say(
        lines(text, words._("To begin, add me to your group. You can choose the group on the next screen.")),
        [[AddToGroup(words._("➕ Add me to a group"))], [Button(words._("❓ How it works"), "how")]],
    )
