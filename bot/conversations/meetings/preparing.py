"""Getting ready for a meeting: who does what, where it is, how long it takes, what it is for."""

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.meetings import board, reminding
from bot.conversations.meetings.calendars import send_calendar
from bot.conversations.meetings.composing import close_prompts
from bot.conversations.meetings.doors import enter, require_counted_in, require_lead
from bot.conversations.meetings.said import ROLES, aim, local, when
from bot.conversations.setting_up import ways
from bot.conversations.turn import Refuse, Turn
from bot.method.meetings import LENGTHS
from bot.store import communities, messages
from bot.store.meetings import Meeting, MeetingState
from bot.store.messages import Prompt
from bot.words import lines, rows

PLACE_LONGEST = 200
AIM_LONGEST = 200

READY = {MeetingState.FIXED}


# --- the menu ---------------------------------------------------------------------------------------------------------


def menu_pressed(turn: Turn) -> None:
    """“Change”: all that can be changed about the meeting, in a message of its own."""
    one = enter(turn, number(turn.args[0]), READY)
    require_counted_in(turn)
    words = turn.group_words
    keyboard: list[list[Key]] = [
        [Button(words._("⌛ How long"), "meetlong", (one.id,)), Button(words._("✏️ What for"), "meetaim", (one.id,))],
        [Button(words._("📋 Points"), "meetpoints", (one.id,)), Button(words._("📅 Calendar file"), "meetfile", (one.id,))],
        [Button(words._("🗓 Move it"), "meetmove", (one.id,)), Button(words._("✖ Cancel it"), "meetcancel", (one.id,))],
    ]
    if not ways.any_chosen(turn):
        keyboard.append([Button(words._("🤝 Our ways of working"), "ways")])
    keyboard.append([Button(words._("Close this"), "meetshut")])
    at = when(words, local(turn, one.starts_at or turn.now))
    turn.say(words._("What would you like to change about our meeting on {when}?", when=at), keyboard, to=turn.here, keep=True)


def shut_pressed(turn: Turn) -> None:
    """A small message has done its duty."""
    if not turn.incoming.private:
        turn.member_here  # noqa: B018  # refuses whoever is not in the group
    message = turn.pressed()
    if message is not None:
        close_prompts(turn, message)
        turn.delete(message)


# --- who does what ----------------------------------------------------------------------------------------------------


def role_pressed(turn: Turn) -> None:
    """Somebody takes on facilitating, the time or the notes, or gives it back.

    The button says who had it when it was made: a hurried second press, before one has seen what came of the first, changes
    nothing.
    """
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED, MeetingState.RUNNING})
    require_counted_in(turn)
    who, words = turn.who, turn.words
    if turn.args[1] not in ROLES:
        raise Refuse(words._("I do not know this button (any more). /status shows where your group is."))
    field = ROLES[turn.args[1]]
    holder = getattr(one, field)
    if holder is not None and holder != who.id:
        names = {person.id: person.first_name for _, person in communities.roster(turn.session, turn.here.id)}
        if holder in names:
            raise Refuse(
                words._("{name} does this already. If they give it back with the same button, it is yours.", name=names[holder])
            )
    seen = number(turn.args[2]) if turn.args[2:] else holder
    if holder == who.id and seen != who.id:
        turn.answer(words._("You do this already. To give it back, press again where your name stands."))
        return
    gone = seen == who.id
    setattr(one, field, None if gone else who.id)
    turn.answer(words._("You have given it back. Thank you all the same!") if gone else words._("Thank you for taking it on!"))
    board.show(turn, one)


# --- where ------------------------------------------------------------------------------------------------------------


def where_pressed(turn: Turn) -> None:
    """“Where we meet”: only the answer to this question is a place."""
    one = enter(turn, number(turn.args[0]), READY)
    require_counted_in(turn)
    words = turn.group_words
    text = lines(
        words._("📍 <b>Where do we meet on {when}?</b>", when=when(words, local(turn, one.starts_at or turn.now))),
        words._("So far: {place}", place=one.place) if one.place else None,
        words._("Reply to this message with the room or the link."),
    )
    message = turn.say(text, [[Button(words._("Close this"), "meetshut")]], to=turn.here, keep=True)
    if message is not None:
        turn.await_answer(message, "meeting_place", meeting=one.id)


def place_told(turn: Turn, prompt: Prompt) -> None:
    """Where the group meets, or the link."""
    one = enter(turn, prompt.data["meeting"], READY)
    place = " ".join(turn.incoming.text.split())
    if len(place) > PLACE_LONGEST:
        raise Refuse(turn.words._("That is long for a place. Please reply with the room or the link alone."))
    offer_place(turn, one, place)


def offer_place(turn: Turn, one: Meeting, place: str) -> None:
    """A place. Another one than before counts once those who lead the meeting say so; until then the old one stays."""
    require_counted_in(turn)
    if not one.place or one.place == place:
        _set_place(turn, one, place)
        return
    words = turn.group_words
    text = rows(
        words._("So far we meet here: {place}", place=one.place),
        words._("Instead: <b>{place}</b>", place=place),
        words._("Shall it be changed? Whoever facilitates, or moderates, presses."),
    )
    pressed = turn.pressed()
    message = pressed or turn.say(text, reply=True, keep=True)
    if message is None:
        return
    asked = turn.await_answer(message, "meeting_place", meeting=one.id, place=place)
    keys = [
        Button(words._("✓ Yes, change it"), "meetplace", (asked.id, "yes")),
        Button(words._("✖ No, it stays"), "meetplace", (asked.id, "no")),
    ]
    turn.edit(message, text, [keys])


def place_pressed(turn: Turn) -> None:
    """Whether another place counts."""
    asked = turn.session.get(Prompt, number(turn.args[0]))
    if asked is None or asked.closed or asked.purpose != "meeting_place" or "place" not in asked.data:
        raise Refuse(turn.words._("This is settled already. /meeting shows how it stands."))
    one = enter(turn, asked.data["meeting"], READY)
    require_lead(turn, one)
    asked.closed = True
    if turn.args[1] == "yes":
        _set_place(turn, one, asked.data["place"])
        return
    message = turn.pressed()
    if message is not None:
        turn.edit(message, turn.group_words._("✓ It stays as it was: {place}", place=one.place or ""))


def _set_place(turn: Turn, one: Meeting, place: str) -> None:
    one.place = place
    words = turn.group_words
    text = words._("✓ We meet here: {place}", place=place)
    keys = [[Button(words._("📅 Calendar file"), "meetfile", (one.id,))]]
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keys)
    else:
        turn.say(text, keys, reply=True)
    board.show(turn, one)


# --- what for ---------------------------------------------------------------------------------------------------------


def aim_pressed(turn: Turn) -> None:
    """A moderator words what the meeting is for."""
    one = enter(turn, number(turn.args[0]), READY)
    turn.require_moderator()
    words = turn.group_words
    text = lines(
        words._("✏️ <b>What is our meeting for?</b>"),
        words._("So far: {intention}", intention=aim(turn, one)),
        words._("Reply to this message with one sentence."),
    )
    keys: list[Key] = [Button(words._("Close this"), "meetshut")]
    if one.intention:
        keys.insert(0, Button(words._("As it was suggested"), "meetaimless", (one.id,)))
    message = turn.say(text, [keys], to=turn.here, keep=True)
    if message is not None:
        turn.await_answer(message, "meeting_aim", meeting=one.id)


def aim_told(turn: Turn, prompt: Prompt) -> None:
    """The intention in a moderator's words."""
    one = enter(turn, prompt.data["meeting"], READY)
    turn.require_moderator()
    text = " ".join(turn.incoming.text.split())
    if len(text) > AIM_LONGEST:
        raise Refuse(turn.words._("That is long. Please say it in one sentence."))
    prompt.closed = True
    one.intention = text
    turn.say(turn.group_words._("✓ Our meeting is for this: {intention}", intention=text), reply=True)
    board.show(turn, one)


def aimless_pressed(turn: Turn) -> None:
    """The intention is again what the step is for."""
    one = enter(turn, number(turn.args[0]), READY)
    turn.require_moderator()
    one.intention = None
    message = turn.pressed()
    if message is not None:
        close_prompts(turn, message)
        turn.edit(message, turn.group_words._("✓ Our meeting is for this: {intention}", intention=aim(turn, one)))
    board.show(turn, one)


# --- how long ---------------------------------------------------------------------------------------------------------


def long_pressed(turn: Turn) -> None:
    """How long it takes."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    require_counted_in(turn)
    ask_length(turn, one)


def ask_length(turn: Turn, one: Meeting) -> None:
    """How long shall it be? Asked of its own accord before a group's first meeting; the next ones are as long as the last."""
    words = turn.group_words
    text = rows(
        words._("How long shall the meeting be?"),
        words._n("Until you press, I plan {count} minute.", "Until you press, I plan {count} minutes.", one.minutes),
    )
    turn.say(text, in_rows(length_keys(turn, "meetlen", one.id), 2), to=turn.here, keep=True)


def length_keys(turn: Turn, verb: str, *args: int) -> list[Key]:
    """The lengths to choose from."""
    words = turn.group_words
    return [Button(words._n("{count} minute", "{count} minutes", count), verb, (*args, count)) for count in LENGTHS]


def length_pressed(turn: Turn) -> None:
    """A length was chosen; the agenda is made to fit."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    require_counted_in(turn)
    minutes = number(turn.args[1])
    if minutes not in LENGTHS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    changed, one.minutes = one.minutes != minutes, minutes
    words = turn.group_words
    message = turn.pressed()
    if message is not None and message.id != one.message_id:
        text = words._n("✓ The meeting takes {count} minute.", "✓ The meeting takes {count} minutes.", minutes)
        turn.edit(message, text, [[Button(words._("📅 Calendar file"), "meetfile", (one.id,))]] if changed else [])
    if changed:
        reminding.schedule(turn, one)
        board.show(turn, one)


# --- the calendar file ------------------------------------------------------------------------------------------------


def file_pressed(turn: Turn) -> None:
    """The calendar file as the meeting is now: it is sent by itself only when the date is fixed, moved or off."""
    one = enter(turn, number(turn.args[0]), READY)
    if "calendar" in messages.files_waiting(turn.session, turn.here.chat_id):
        raise Refuse(turn.words._("It is on its way already."))
    send_calendar(turn, one)
