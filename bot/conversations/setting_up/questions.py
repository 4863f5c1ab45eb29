"""The moderator's three questions: the name, the time zone, the way of meeting."""

from collections.abc import Sequence

from babel import Locale

from bot.conversations import flow
from bot.conversations.buttons import Button, Key, in_rows
from bot.conversations.incoming import What
from bot.conversations.setting_up.introduction import introduce
from bot.conversations.setting_up.membership import added
from bot.conversations.setting_up.roster import invite
from bot.conversations.status import say_status
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.school_calendar import OFFERED
from bot.method.zones import city, find_zones, offered_zones, zones_of
from bot.store import communities, messages
from bot.store.communities import Stage
from bot.store.messages import BotMessage, Prompt
from bot.words import Words, shorten

NAME_LONGEST = 80

MEETINGS = {
    "room": mark("🏫 Together in a room"),
    "video": mark("💻 By video"),
    "chat": mark("💬 In this chat, over days"),
}


def start_in_group(turn: Turn) -> None:
    """/start in a group: the introduction, the open question of the setting up, or the status."""
    if turn.community is None:
        added(turn)
    elif turn.here.stage is Stage.NEW:
        introduce(turn)
    elif turn.here.stage is Stage.READY:
        say_status(turn)
        invite(turn)
    else:
        ask(turn)


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
    ask(turn)


def ask(turn: Turn, answered: str = "", place: str = "") -> None:
    """Ask the question that the setting up has come to.

    After a press it takes the place of the question before. After typed words it comes below them, and the question
    before shows what was ``answered``. ``place``: the town that was typed, to be said back at the end.
    """
    place = place or _place(turn)
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
    message = _close_questions(turn)
    if message is not None and message is turn.pressed():
        turn.edit(message, text, keyboard)
        turn.await_answer(message, "setup", stage=community.stage.value, place=place)
        return
    if message is not None and answered:
        turn.edit(message, words._("✓ {answer}", answer=answered))
    elif message is not None:
        turn.delete(message)  # asked once more, at the end of the chat
    message = turn.say(text, keyboard, to=community, keep=True)
    if message is not None:
        turn.await_answer(message, "setup", stage=community.stage.value, place=place)


def _close_questions(turn: Turn) -> BotMessage | None:
    """No question of the setting up waits any more. Returns the message of the question itself, not of refused answers."""
    asked = [one for one in messages.open_prompts(turn.session, turn.here.chat_id) if one.purpose == "setup"]
    for prompt in asked:
        prompt.closed = True
    return turn.session.get(BotMessage, asked[-1].message_id) if asked and asked[-1].message_id else None


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
        # Somebody's press may have answered the question for the name while this was being typed.
        name: list[Key] = [Button(words._("🏷 It is our name"), "ourname")]
        message = ask_country(turn, text, "zland", name)
        if message is not None:
            turn.await_answer(message, "setup", stage=turn.here.stage.value, typed=shorten(text, NAME_LONGEST))
    elif len(zones) == 1:
        _zone(turn, zones[0], typed=text)
    else:
        turn.say(words._("There are several. Which one is it?"), zone_keys(words, zones, "zone"), reply=True)


def answered_late(turn: Turn) -> None:
    """A reply to a question that is closed by now: a city mends the place; else what is asked now is asked again."""
    turn.require_moderator()
    text = " ".join(turn.incoming.text.split())
    zones = find_zones(text, turn.here.language)
    if turn.here.stage is Stage.MEETING and len(zones) == 1:
        _zone(turn, zones[0], typed=text)
        return
    turn.say(
        turn.group_words._("That question is answered already, so I did not keep this. This is what I ask now:"), reply=True
    )
    ask(turn)


def name_pressed(turn: Turn) -> None:
    """What was read as a city is the group's name; the question for the place goes on waiting."""
    _only_at(turn, Stage.ZONE)
    message = turn.pressed()
    name = _typed(turn, message) if message is not None else ""
    if not name:
        raise Refuse(turn.words._("That question is answered already. /status shows where the group is."))
    turn.here.name = name
    _settle_place(turn)
    ask(turn, name)


def ask_country(turn: Turn, text: str, verb: str, also: Sequence[Key] = ()) -> BotMessage | None:
    """A small town is in no list: its country is enough. ``verb``: of the buttons, each with the code of a country."""
    words = turn.words_here
    names = {code: str(Locale(words.language).territories.get(code, code)) for code in OFFERED}
    return turn.say(
        words._(
            "I do not know “{text}” yet. In which country is it? Press it, or reply with a bigger city near you.",
            text=shorten(text, 40),
        ),
        [*in_rows([Button(names[code], verb, (code,)) for code in sorted(names, key=names.__getitem__)], 3), list(also)],
        reply=True,
        keep=True,
    )


def country_pressed(turn: Turn) -> None:
    """The country of a small town was pressed."""
    _only_at(turn, Stage.ZONE)
    zones, message = zones_of(turn.args[0]), turn.pressed()
    if not zones or message is None:
        raise Refuse(turn.words._("I do not know this place. Please reply with the name of a city."))
    if len(zones) == 1:
        _zone(turn, zones[0], typed=_typed(turn, message))
    else:
        turn.edit(
            message, turn.group_words._("There are several. Which one is it?"), zone_keys(turn.group_words, zones, "zone")
        )


def zone_keys(words: Words, zones: list[str], verb: str) -> list[list[Key]]:
    """The zones of a country by their cities."""
    return in_rows([Button(city(zone, words.language), verb, (zone,)) for zone in zones], 2)


def _typed(turn: Turn, message: BotMessage) -> str:
    """The town that a question about its country was asked for."""
    asked = messages.open_prompts(turn.session, turn.here.chat_id)
    return next((str(one.data.get("typed", "")) for one in asked if one.message_id == message.id), "")


def _place(turn: Turn) -> str:
    """The town that was typed, once the question for it is answered."""
    asked = messages.open_prompts(turn.session, turn.here.chat_id)
    return next((str(one.data["place"]) for one in asked if one.purpose == "setup" and one.data.get("place")), "")


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
    message = turn.pressed()
    _zone(turn, zone, typed=_typed(turn, message) if message is not None else "")


def meeting_pressed(turn: Turn) -> None:
    """How the group meets; with that the setting up is done and the roster opens."""
    _only_at(turn, Stage.MEETING)
    if turn.args[0] not in MEETINGS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    community, words = turn.here, turn.group_words
    community.meeting = turn.args[0]
    community.stage = Stage.READY
    place = _place(turn)
    message = _close_questions(turn)
    if message is not None:
        turn.edit(
            message,
            words._(
                "All set: <b>{name}</b> · {zone} · {meeting}.",
                name=community.called,
                zone=place or city(community.zone, words.language),
                meeting=words._(MEETINGS[turn.args[0]]),
            ),
        )
    flow.start_cycle(turn, 1)


def _only_at(turn: Turn, stage: Stage) -> None:
    turn.require_moderator()
    if turn.here.stage is not stage:
        raise Refuse(turn.words._("That question is answered already. /status shows where the group is."))


def _name(turn: Turn, name: str) -> None:
    turn.here.name = shorten(name, NAME_LONGEST)
    turn.here.stage = Stage.ZONE
    ask(turn, turn.here.called)


def _zone(turn: Turn, zone: str, typed: str = "") -> None:
    turn.here.zone = zone
    turn.here.stage = Stage.MEETING
    words = turn.group_words
    place = city(zone, words.language)
    _settle_place(turn)
    same = not typed or typed.casefold() == place.casefold()
    said = words._("{place}: I take the time of {city}.", place=shorten(typed, 40), city=place)
    ask(turn, place if same else said, place if same else shorten(typed, 40))


def _settle_place(turn: Turn) -> None:
    """A choice between several places is made: its message has done its work. The question itself stays."""
    pressed = turn.pressed()
    if pressed is None and turn.incoming.what is What.BUTTON:
        turn.retire()
    elif pressed is not None and _typed(turn, pressed):
        turn.delete(pressed)
