"""The rows of /settings about a group's reminders: how often it checks in, and its free days of the week."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.reminders import checking_in, reminding
from bot.conversations.setting_up import settings
from bot.conversations.setting_up.settings import Row
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.nudging import Rhythm, next_check_in
from bot.store import wishes
from bot.words import Words, lines

RHYTHMS = {
    Rhythm.WEEKLY: mark("Every week"),
    Rhythm.FORTNIGHTLY: mark("Every two weeks"),
    Rhythm.MONTHLY: mark("Every four weeks"),
    Rhythm.NONE: mark("No check-ins"),
}


# --- check-ins --------------------------------------------------------------------------------------------------------


def _rhythm(turn: Turn) -> Markup:
    words = turn.group_words
    row = wishes.group_wishes(turn.session, turn.here.id)
    day = checking_in.next_day(turn)
    if row is None or row.rhythm is Rhythm.NONE or day is None:
        return words._("Check-ins: <b>none</b>")
    return words._(
        "Check-ins: <b>{rhythm}</b>, next on {date}",
        rhythm=words._(RHYTHMS[row.rhythm]),
        date=words.short_date(day),
    )


def _change_rhythm(turn: Turn) -> None:
    words = turn.group_words
    settings.open_page(
        turn,
        words._(
            "How often shall I ask all of you how the plan is going? The question comes in the morning, and one press is "
            "enough. On that day there is no other reminder in the group."
        ),
        in_rows([Button(words._(label), "rhythmset", (rhythm.value,)) for rhythm, label in RHYTHMS.items()], 2),
    )


def rhythm_chosen(turn: Turn) -> None:
    """The rhythm was chosen; the first check-in comes after one turn of it."""
    turn.require_moderator()
    if turn.args[0] not in set(Rhythm):
        raise Refuse(turn.words._("I do not know this button (any more). /settings shows what can be set."))
    row = wishes.keep_group_wishes(turn.session, turn.here.id)
    row.rhythm = Rhythm(turn.args[0])
    row.check_in_on = next_check_in(row.rhythm, turn.today)
    turn.session.flush()
    words, day = turn.group_words, checking_in.next_day(turn)
    settings.back_to_hub(
        turn,
        words._("✓ While your plan is carried out, I ask you next on {date}.", date=words.full_date(day))
        if day
        else words._("✓ No check-ins from now on."),
    )


# --- free days --------------------------------------------------------------------------------------------------------


def days(words: Words, free: frozenset[int]) -> Markup:
    """Days of the week in a row."""
    if not free:
        return words._("none")
    return Markup(", ").join(words._(reminding.WEEKDAYS[day]) for day in sorted(free))


def day_keys(words: Words, free: frozenset[int], verb: str) -> list[list[Key]]:
    """A button for each day of the week."""
    keys = [
        Button(words._("🏖 {day}: free", day=words._(name)) if day in free else words._(name), verb, (day,))
        for day, name in enumerate(reminding.WEEKDAYS)
    ]
    return in_rows(keys, 4)


def changed_day(turn: Turn, free: frozenset[int], arg: str) -> str:
    """The free days after one of them was pressed, as they are kept.

    Raises:
        Refuse: no day would remain.
    """
    now = free ^ ({number(arg)} & set(range(7)))
    if len(now) == len(reminding.WEEKDAYS):
        raise Refuse(turn.words._("One day has to remain on which I may write."))
    return "".join(str(day) for day in sorted(now))


def _free(turn: Turn) -> Markup:
    words, free = turn.group_words, reminding.group_hours(turn.session, turn.here).free_weekdays
    return words._("Days without reminders: <b>{days}</b>", days=days(words, free))


def _change_free(turn: Turn) -> None:
    words, free = turn.group_words, reminding.group_hours(turn.session, turn.here).free_weekdays
    text = lines(
        words._("On which days shall I remind nobody? Press a day to change it."),
        words._("Everyone can choose other days for themselves: in private, with /settings."),
    )
    settings.open_page(turn, text, day_keys(words, free, "freeday"))


def day_pressed(turn: Turn) -> None:
    """A day of the week is free for the group, or not any more."""
    turn.require_moderator()
    free = reminding.group_hours(turn.session, turn.here).free_weekdays
    wishes.keep_group_wishes(turn.session, turn.here.id).free_days = changed_day(turn, free, turn.args[0])
    reminding.free_days_changed(turn)
    _change_free(turn)


ROWS = [
    Row("rhythm", mark("🔁 Check-ins"), _rhythm, _change_rhythm),
    Row("free", mark("🏖 Free days"), _free, _change_free),
]
