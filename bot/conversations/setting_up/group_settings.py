"""The rows of /settings that every group has: name, language, time zone, way of meeting, co-moderators; and a person's own."""

from collections.abc import Callable

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.setting_up import settings
from bot.conversations.setting_up.questions import MEETINGS, NAME_LONGEST, ask_country, zone_keys
from bot.conversations.setting_up.settings import Row
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.zones import city, find_zones, offered_zones, zones_of
from bot.store import communities
from bot.store.communities import Membership, Part
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import LANGUAGES, lines, rows, shorten, speak

ZONE_CHANGED: list[Callable[[Turn, str], None]] = []
"""What happens when a group moves from one time zone to another: what is due at a local hour comes at another moment."""

PEOPLE_ON_PAGE = 20


# --- name -------------------------------------------------------------------------------------------------------------


def _name(turn: Turn) -> Markup:
    return turn.group_words._("Name: <b>{name}</b>", name=turn.here.called)


def _change_name(turn: Turn) -> None:
    words, title = turn.group_words, turn.here.title
    keyboard: list[list[Key]] = []
    if title != turn.here.called:
        keyboard = [[Button(words._("Use “{title}”", title=shorten(title, 40)), "settitle")]]
    text = words._("What shall your Community of Practice be called? Reply to this message with the new name.")
    settings.ask_for_words(turn, text, "set_name", keyboard)


def title_pressed(turn: Turn) -> None:
    """The group's title on Telegram is its name again."""
    turn.require_moderator()
    turn.here.name = None
    settings.back_to_hub(turn, turn.group_words._("✓ From now on you are called “{name}”.", name=turn.here.called))


def name_told(turn: Turn, prompt: Prompt) -> None:
    """The new name came."""
    turn.require_moderator()
    turn.here.name = shorten(turn.incoming.text, NAME_LONGEST)
    settings.answered(turn, prompt, turn.group_words._("✓ From now on you are called “{name}”.", name=turn.here.called))


# --- language ---------------------------------------------------------------------------------------------------------


def _language(turn: Turn) -> Markup:
    return turn.group_words._("Language: <b>{language}</b>", language=LANGUAGES[speak(turn.here.language)])


def _change_language(turn: Turn) -> None:
    text = turn.group_words._("Which language shall I use in this group?")
    settings.open_page(turn, text, in_rows([Button(name, "settongue", (code,)) for code, name in LANGUAGES.items()], 2))


def tongue_pressed(turn: Turn) -> None:
    """The group's language was chosen on the hub."""
    turn.require_moderator()
    turn.here.language = speak(turn.args[0])
    settings.back_to_hub(turn, turn.group_words._("From now on I use English in this group."))
    _show_board(turn)


# --- time zone --------------------------------------------------------------------------------------------------------


def _zone(turn: Turn) -> Markup:
    words = turn.group_words
    return words._(
        "Time zone: <b>{zone}</b> (it is {time} there)",
        zone=city(turn.here.zone, words.language),
        time=words.time(turn.local_now),
    )


def _change_zone(turn: Turn) -> None:
    words = turn.group_words
    zones = offered_zones(turn.person.telegram_language if turn.person else None, turn.here.language)
    text = words._("Where are you? Press your place, or reply to this message with the name of a city near you.")
    settings.ask_for_words(
        turn, text, "set_zone", in_rows([Button(city(zone, words.language), "setzone", (zone,)) for zone in zones], 2)
    )


def zone_pressed(turn: Turn) -> None:
    """A place was pressed on the hub."""
    turn.require_moderator()
    zone = turn.args[0]
    if zone not in find_zones(zone, turn.here.language):
        raise Refuse(turn.words._("I do not know this place. Please reply with the name of a city."))
    settings.back_to_hub(turn, _move_to(turn, zone))


def zone_told(turn: Turn, prompt: Prompt) -> None:
    """A city was typed."""
    turn.require_moderator()
    words, text = turn.group_words, " ".join(turn.incoming.text.split())
    zones = find_zones(text, turn.here.language)
    if not zones:
        message = ask_country(turn, text, "setland")
        if message is not None:
            turn.await_answer(message, "set_zone", person=turn.person, **prompt.data)
    elif len(zones) == 1:
        settings.answered(turn, prompt, _move_to(turn, zones[0]))
    else:
        settings.answered(turn, prompt, words._("There are several. Which one is it?"), zone_keys(words, zones, "setzone"))


def country_pressed(turn: Turn) -> None:
    """The country of a small town was pressed."""
    turn.require_moderator()
    zones, message = zones_of(turn.args[0]), turn.pressed()
    if not zones or message is None:
        raise Refuse(turn.words._("I do not know this place. Please reply with the name of a city."))
    words = turn.group_words
    if len(zones) == 1:
        turn.edit(message, _move_to(turn, zones[0]))
    else:
        turn.edit(message, words._("There are several. Which one is it?"), zone_keys(words, zones, "setzone"))


def _move_to(turn: Turn, zone: str) -> Markup:
    words, before = turn.group_words, turn.here.zone
    turn.here.zone = zone
    if before != zone:
        for act in ZONE_CHANGED:
            act(turn, before)
    return words._(
        "✓ From now on I take the time of {city}. It is {time} there now.",
        city=city(zone, words.language),
        time=words.time(turn.local_now),
    )


# --- way of meeting ---------------------------------------------------------------------------------------------------


def _way(turn: Turn) -> Markup:
    words, way = turn.group_words, turn.here.meeting or "chat"
    return words._("How we meet: <b>{way}</b>", way=words._(MEETINGS[way]))


def _change_way(turn: Turn) -> None:
    words = turn.group_words
    settings.open_page(
        turn, words._("How do you meet?"), [[Button(words._(label), "setmeet", (key,))] for key, label in MEETINGS.items()]
    )


def way_pressed(turn: Turn) -> None:
    """The way of meeting was chosen on the hub."""
    turn.require_moderator()
    if turn.args[0] not in MEETINGS:
        raise Refuse(turn.words._("I do not know this button (any more). /settings shows what can be set."))
    turn.here.meeting = turn.args[0]
    words = turn.group_words
    settings.back_to_hub(turn, words._("✓ How you meet: {way}", way=words._(MEETINGS[turn.args[0]])))


# --- co-moderators ----------------------------------------------------------------------------------------------------


def _moderators(turn: Turn) -> Markup:
    words = turn.group_words
    names = ", ".join(person.first_name for person in communities.moderators(turn.session, turn.here.id))
    return (
        words._("Moderators: <b>{names}</b>", names=names)
        if names
        else words._("Moderators: nobody at present; any administrator of the group can go on")
    )


def _change_moderators(turn: Turn) -> None:
    _moderators_page(turn)


def _moderators_page(turn: Turn, note: Markup | None = None, page: int = 0) -> None:
    words = turn.group_words
    # Whoever is counted in comes first: they are the likeliest to help.
    people = sorted(communities.roster(turn.session, turn.here.id), key=lambda one: one[0].part is not Part.CORE)
    pages = max(1, -(-len(people) // PEOPLE_ON_PAGE))
    page = min(page, pages - 1)
    shown = people[page * PEOPLE_ON_PAGE : (page + 1) * PEOPLE_ON_PAGE]
    keys = [
        Button(
            words._("✓ {name}", name=shorten(person.name, 30)) if member.moderator else Markup("{}").format(person.name[:30]),
            "comod",
            (person.id, 0 if member.moderator else 1, page),
        )
        for member, person in shown
    ]
    turning: list[Key] = []
    if page > 0:
        turning.append(Button(words._("◀ Page {number}", number=page), "comods", (page - 1,)))
    if page < pages - 1:
        turning.append(Button(words._("Page {number} ▶", number=page + 2), "comods", (page + 1,)))
    text = lines(
        note,
        _moderators(turn),
        words._(
            "Moderators can go on to the next step, go back, and change these settings. Press a name to ask somebody to help, "
            "or to take it back. It is good to have two, so that nobody is stuck when one is away."
        ),
        words._("Who is missing here has not pressed or written anything yet: they can send /start."),
    )
    settings.open_page(turn, text, [*in_rows(keys, 2), turning])


def moderators_page_pressed(turn: Turn) -> None:
    """Another page of people."""
    turn.require_moderator()
    _moderators_page(turn, page=max(0, number(turn.args[0])))


def moderator_pressed(turn: Turn) -> None:
    """Somebody becomes a co-moderator; or it is asked whether they shall be one no longer. Pressed twice it says the same."""
    turn.require_moderator()
    words = turn.group_words
    member, person, page = _pressed_person(turn)
    if turn.args[1] != "1":
        if member.moderator:
            _require_right_to_remove(turn, person)
            _ask_whether(turn, person, page)
        else:
            _moderators_page(turn, None, page)
        return
    changed, member.moderator = not member.moderator, True
    turn.session.flush()
    _moderators_page(turn, words._("✓ {name} moderates too from now on.", name=person.first_name), page)
    if changed and person.reachable and (turn.person is None or turn.person.id != person.id):
        theirs = turn.words_of(person)
        turn.say(
            rows(
                theirs._("You moderate “{group}” too from now on.", group=turn.here.called),
                theirs._("The ▶ buttons in the group are yours as well. Not for you? There, /settings has “Moderators”."),
            ),
            to=person,
        )


def _pressed_person(turn: Turn) -> tuple[Membership, Person, int]:
    person_id, page = number(turn.args[0]), number(turn.args[2])
    member = communities.membership(turn.session, turn.here.id, person_id)
    person = turn.session.get(Person, person_id)
    if member is None or person is None or not member.present:
        raise Refuse(turn.words._("They are not in this group any more. /settings shows who is."))
    return member, person, page


def _require_right_to_remove(turn: Turn, person: Person) -> None:
    """Everyone may stop; administrators of the Telegram group may stop others, and nobody else may stop them.

    Raises:
        Refuse: it is an administrator, or the group would have nobody.
    """
    own, administrates = person.id == turn.who.id, turn.is_administrator(turn.who)
    if not own and not administrates and turn.is_administrator(person):
        raise Refuse(
            turn.words._(
                "{name} is an administrator of the group on Telegram, so only another administrator can change this.",
                name=person.first_name,
            )
        )
    # An administrator who stops the only moderator moderates from then on.
    only = not [one for one in communities.moderators(turn.session, turn.here.id) if one.id != person.id]
    if only and (own or not administrates):
        raise Refuse(
            turn.words._(
                "{name} is the only moderator. Name somebody else first, so that the group has one.", name=person.first_name
            )
        )


def _ask_whether(turn: Turn, person: Person, page: int) -> None:
    words = turn.group_words
    settings.open_page(
        turn,
        words._("Shall {name} not moderate any more? I tell the group of it, with thanks.", name=person.first_name),
        [
            [Button(words._("Yes, {name} stops", name=shorten(person.first_name, 30)), "comodoff", (person.id, 0, page))],
            [Button(words._("No, it stays"), "comods", (page,))],
        ],
    )


def moderator_stops_pressed(turn: Turn) -> None:
    """It was asked, and the answer is yes: somebody moderates no longer, and the group is told."""
    turn.require_moderator()
    words = turn.group_words
    member, person, page = _pressed_person(turn)
    if member.moderator:
        _require_right_to_remove(turn, person)
        member.moderator = False
        turn.session.flush()
        if not communities.moderators(turn.session, turn.here.id):
            turn.member_here.moderator = True
            turn.session.flush()
        names = ", ".join(one.first_name for one in communities.moderators(turn.session, turn.here.id))
        turn.say(
            words._(
                "{name} does not moderate any more. Thank you for your help, {name}! Moderators: {names}.",
                name=person.first_name,
                names=names,
            ),
            to=turn.here,
        )
        _show_board(turn)
    _moderators_page(turn, words._("✓ {name} does not moderate any more. Thank you, {name}!", name=person.first_name), page)


# --- a person's own ---------------------------------------------------------------------------------------------------


def _own_language(turn: Turn) -> Markup:
    return turn.words._("Language: <b>{language}</b>", language=LANGUAGES[turn.words.language])


def _change_own_language(turn: Turn) -> None:
    text = turn.words._("Which language do you want me to use with you?")
    settings.open_page(turn, text, in_rows([Button(name, "setmytongue", (code,)) for code, name in LANGUAGES.items()], 2))


def own_tongue_pressed(turn: Turn) -> None:
    """A person's own language was chosen on the hub."""
    turn.who.language = speak(turn.args[0])
    settings.back_to_hub(turn, turn.words._("From now on I use English with you."))


def _show_board(turn: Turn) -> None:
    run = turn.run()
    if run is not None:
        boards.show(turn, run, turn.cycle())


ROWS = [
    Row("name", mark("✏️ Name"), _name, _change_name, place=10),
    Row("language", mark("🌍 Language"), _language, _change_language, place=20),
    Row("zone", mark("🕰 Time zone"), _zone, _change_zone, place=30),
    Row("meet", mark("🏫 How we meet"), _way, _change_way, place=40),
    Row("mods", mark("👥 Moderators"), _moderators, _change_moderators, place=70),
]

OWN_ROWS = [
    Row("language", mark("🌍 Language"), _own_language, _change_own_language, place=10),
]
