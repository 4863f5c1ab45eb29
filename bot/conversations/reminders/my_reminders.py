"""A person's own times for reminders: the hour, the quiet hours, the free days, the clock they live by. In private."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.reminders import nudges, reminding
from bot.conversations.reminders.group_times import changed_day, day_keys, days
from bot.conversations.setting_up.settings import Row
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.nudging import Hours
from bot.method.zones import city, find_zones
from bot.store import messages, wishes
from bot.store.messages import Prompt
from bot.words import Words, lines, rows

FIRST_HOURS = (6, 7, 8, 9, 10, 12, 15, 17)
UNTIL_HOURS = (14, 16, 18, 19, 20, 21, 22)
ZONES_SHOWN = 6


def show_pressed(turn: Turn) -> None:
    """The same as a page in the place of what was pressed."""
    show(turn)


def _hours(turn: Turn) -> Hours:
    return reminding.hours_of(turn.session, turn.who, None)


def summary(turn: Turn) -> Markup:
    """One line: when this person is reminded."""
    words, hours = turn.words, _hours(turn)
    if not turn.who.nudges:
        return words._("Reminders: <b>off</b>")
    return words._("Reminders: <b>at {hour}:00</b>, at most one a day", hour=hours.first)


def _page(turn: Turn, note: Markup | None = None) -> tuple[Markup, list[list[Key]]]:
    words, hours = turn.words, _hours(turn)
    text = lines(
        note,
        words._("<b>Your reminders</b>"),
        words._("You asked for no reminders.")
        if not turn.who.nudges
        else rows(
            words._("They come at {hour}:00, all in one message, and at most once a day.", hour=hours.first),
            words._(
                "Quiet from {until}:00 to {first}:00: what happens then waits for the morning.",
                until=hours.until,
                first=hours.first,
            ),
            _free(words, hours),
            words._(
                "Your clock: {zone}, now {time}.", zone=city(str(hours.zone), words.language), time=_now(turn, words, hours)
            ),
        ),
        words._("Only you see this, and it holds for all your groups.") if turn.who.nudges else None,
    )
    if not turn.who.nudges:
        return text, [[Button(words._("🔔 Turn reminders on again"), "nudgeson", (1,))], [_hub(words)]]
    return text, [
        [Button(words._("⏰ Hour"), "rhours"), Button(words._("🌙 Quiet from"), "runtils")],
        [Button(words._("🏖 Free days"), "rweekdays"), Button(words._("🌍 Time zone"), "rzone")],
        [Button(words._("🔕 No reminders at all"), "nonudges", (1,)), _hub(words)],
    ]


def _now(turn: Turn, words: Words, hours: Hours) -> str:
    return words.time(turn.now.astimezone(hours.zone))


def _free(words: Words, hours: Hours) -> Markup:
    if not hours.free_weekdays:
        return words._("No day of the week is free of them.")
    return words._("None on {days}, nor on your group's holidays.", days=days(words, hours.free_weekdays))


def _hub(words: Words) -> Key:
    return Button(words._("◀ Settings"), "settings")


def show(turn: Turn, note: Markup | None = None) -> None:
    """The page as it is now; ``note`` says what was done."""
    _replace(turn, *_page(turn, note))


def _replace(turn: Turn, text: Markup, keyboard: list[list[Key]]) -> None:
    """The page takes the place of the one that was pressed; a letter (whose button says nothing more) stays as it is, and the
    page comes below it."""
    message = turn.pressed()
    if message is None or not turn.args:
        turn.say(text, keyboard, keep=True)
        return
    for prompt in messages.open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
    turn.edit(message, text, keyboard)


def _back(words: Words) -> list[Key]:
    return [Button(words._("◀ Reminders"), "reminders", (1,))]


# --- hours ------------------------------------------------------------------------------------------------------------


def hours_pressed(turn: Turn) -> None:
    """At which hour shall they come?"""
    words = turn.words
    keys = [Button(f"{hour}:00", "rhour", (hour,)) for hour in FIRST_HOURS]
    turn.args = ("1",)
    _replace(turn, words._("At which hour of your day shall I write to you?"), [*in_rows(keys, 4), _back(words)])


def hour_pressed(turn: Turn) -> None:
    """The hour was chosen; the quiet time begins at least an hour later."""
    hour = number(turn.args[0])
    if hour not in FIRST_HOURS:
        raise Refuse(turn.words._("I do not know this button (any more). /my shows what there is for you."))
    row = wishes.keep_wishes(turn.session, turn.who.id)
    row.first_hour = hour
    if _hours(turn).until <= hour:
        row.until_hour = next((until for until in UNTIL_HOURS if until > hour), UNTIL_HOURS[-1])
    nudges.arm_groups_of(turn, turn.who)
    show(turn, turn.words._("✓ From now on they come at {hour}:00.", hour=hour))


def untils_pressed(turn: Turn) -> None:
    """From when on shall it be quiet?"""
    words, first = turn.words, _hours(turn).first
    keys = [Button(f"{hour}:00", "runtil", (hour,)) for hour in UNTIL_HOURS if hour > first]
    turn.args = ("1",)
    _replace(turn, words._("From which hour on shall I be quiet?"), [*in_rows(keys, 4), _back(words)])


def until_pressed(turn: Turn) -> None:
    """The beginning of the quiet hours was chosen."""
    hour = number(turn.args[0])
    if hour not in UNTIL_HOURS or hour <= _hours(turn).first:
        raise Refuse(turn.words._("The quiet hours would begin before your reminders come. Choose a later hour, please."))
    wishes.keep_wishes(turn.session, turn.who.id).until_hour = hour
    nudges.arm_groups_of(turn, turn.who)
    show(turn, turn.words._("✓ Quiet from {hour}:00 on.", hour=hour))


# --- free days --------------------------------------------------------------------------------------------------------


def days_pressed(turn: Turn) -> None:
    """On which days of the week shall nothing come?"""
    turn.args = ("1",)
    _days(turn)


def _days(turn: Turn) -> None:
    words, hours = turn.words, _hours(turn)
    text = lines(words._("On which days shall I not write to you? Press a day to change it."), _free(words, hours))
    _replace(turn, text, [*day_keys(words, hours.free_weekdays, "rweekday"), _back(words)])


def day_pressed(turn: Turn) -> None:
    """A day of the week is free, or not any more."""
    free_days = changed_day(turn, _hours(turn).free_weekdays, turn.args[0])
    wishes.keep_wishes(turn.session, turn.who.id).free_days = free_days
    turn.session.flush()
    nudges.arm_groups_of(turn, turn.who)
    _days(turn)


# --- time zone --------------------------------------------------------------------------------------------------------


def zone_pressed(turn: Turn) -> None:
    """By which clock do they live?"""
    words = turn.words
    turn.args = ("1",)
    _replace(
        turn,
        words._("Where do you live? Write me a city, for example “Lisbon”."),
        [[Button(words._("As in my group"), "rzoneset", ("group",))], _back(words)],
    )
    message = turn.pressed()
    if message is not None:
        turn.await_answer(message, "rzone", person=turn.who)
    else:
        turn.ask(words._("Write me a city, for example “Lisbon”."), "rzone")


def zone_told(turn: Turn, prompt: Prompt) -> None:
    """A city or a zone in their words."""
    words = turn.words
    found = find_zones(turn.incoming.text, words.language)
    if not found:
        raise Refuse(words._("I do not know this place. Try the biggest city near you, or your country's capital."))
    if len(found) > 1:
        turn.say(
            words._("Which of these do you mean?"),
            [[Button(city(zone, words.language), "rzoneset", (zone,))] for zone in found[:ZONES_SHOWN]],
            keep=True,
        )
        return
    prompt.closed = True
    _set_zone(turn, found[0])


def zone_chosen(turn: Turn) -> None:
    """One of several places, or the group's clock."""
    zone = turn.args[0]
    if zone != "group" and not find_zones(zone, turn.words.language):
        raise Refuse(turn.words._("I do not know this button (any more). /my shows what there is for you."))
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == "rzone":
            prompt.closed = True
    _set_zone(turn, None if zone == "group" else zone)


def _set_zone(turn: Turn, zone: str | None) -> None:
    wishes.keep_wishes(turn.session, turn.who.id).zone = zone
    turn.session.flush()
    nudges.arm_groups_of(turn, turn.who)
    words, hours = turn.words, _hours(turn)
    note = words._(
        "✓ Your clock is that of {zone}. It is {time} there now.",
        zone=city(str(hours.zone), words.language),
        time=_now(turn, words, hours),
    )
    show(turn, note)


ROW = Row("nudges", mark("🔔 Reminders"), summary, show_pressed, place=20)
