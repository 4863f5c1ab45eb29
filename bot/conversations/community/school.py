"""The school calendar: where a group's school is, and its own terms and holidays, so that "end of term" becomes a date.

Opened from /settings and from the board of times. Everyone may read it; moderators change it.
"""

from datetime import date
from typing import Any

from babel import Locale
from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community.school_days import coming_up, country_name, place_of, where
from bot.conversations.reminders import reminding
from bot.conversations.setting_up import settings
from bot.conversations.setting_up.settings import Row, here_words
from bot.conversations.turn import Refuse, Turn
from bot.method import school_calendar
from bot.method.dates import Stretch, say_reason
from bot.method.dates_values import Reason
from bot.method.marking import mark
from bot.method.school_calendar import OFFERED, Place, knows_school_holidays, region_name, regions
from bot.store import school
from bot.store.messages import Prompt
from bot.store.school import SchoolTime
from bot.words import Words, lines, rows

SHOWN = 12
COMING = 4
STRETCHES = {
    Stretch.HOLIDAYS: mark("🏖 Holidays"),
    Stretch.TERM: mark("📚 A term"),
    Stretch.YEAR: mark("🎓 The school year"),
    Stretch.FEAST: mark("🎉 A day of its own"),
}
_CODES = {Stretch.HOLIDAYS: "h", Stretch.TERM: "t", Stretch.YEAR: "y", Stretch.FEAST: "f"}


# --- the page ---------------------------------------------------------------------------------------------------------


def value(turn: Turn) -> Markup:
    """How it stands, for the hub."""
    words = here_words(turn)
    place, own = place_of(turn.session, turn.here.id), len(school.times(turn.session, turn.here.id))
    if place is None and not own:
        return words._("School calendar: not told yet")
    there = where(words, place) if place is not None else words._("no country")
    if not own:
        return words._("School calendar: {place}", place=there)
    return words._n(
        "School calendar: {place}, {count} own time", "School calendar: {place}, {count} own times", own, place=there
    )


def page(turn: Turn) -> None:
    """From the hub: the page in its place."""
    settings.open_page(turn, *_page(turn))


def opened(turn: Turn) -> None:
    """From the board of times: a message of its own."""
    turn.enter_run(number(turn.args[0]))
    text, keyboard = _page(turn)
    turn.say(text, keyboard, keep=True)


def close_pressed(turn: Turn) -> None:
    """Looked at, or changed: the message goes."""
    _member(turn)
    message = turn.pressed()
    if message is not None:
        turn.delete(message)


def _page(turn: Turn, note: Markup | None = None) -> tuple[Markup, list[list[Key]]]:
    words = here_words(turn)
    place, own = place_of(turn.session, turn.here.id), school.times(turn.session, turn.here.id)
    coming = coming_up(turn)[:COMING]
    text = lines(
        note,
        words._("🏫 <b>School calendar</b>"),
        words._(
            "With it I understand “before the holidays” or “end of term”, point out dates on days off, "
            "and remind nobody on a public holiday or in the holidays of your school."
        ),
        words._("Country: {place}", place=where(words, place)) if place is not None else words._("Country: not told yet"),
        words._("I know the public holidays there, but not the school holidays. Please tell me them with ➕.")
        if place is not None and not knows_school_holidays(place.country)
        else None,
        rows(
            words._("Coming up:"),
            *(
                words._(
                    "• {name}: {first} to {last}", name=one.name, first=_short(words, one.first), last=_short(words, one.last)
                )
                for one in coming
            ),
        )
        if coming
        else None,
        words._("The school holidays come from a public list. If a day is missing or wrong, tell me with ➕: yours count then.")
        if place is not None and knows_school_holidays(place.country) and coming
        else None,
        rows(words._("Told by you:"), *(_line(words, one) for one in own[:SHOWN])) if own else None,
    )
    keyboard: list[list[Key]] = [
        [
            Button(words._("🌍 Country"), "schoolland"),
            Button(words._("➕ Term or holidays"), "schooltell"),
        ],
        *in_rows([Button(words._("🗑 {name}", name=one.name), "schoolgone", (one.id,)) for one in own[:SHOWN]], 2),
        [Button(words._("✖ Close"), "schoolclose")],
    ]
    return text, keyboard


def _line(words: Words, one: SchoolTime) -> Markup:
    if one.first == one.last:
        return words._("• {name}: {day}", name=one.name, day=words.full_date(one.first))
    return words._("• {name}: {first} to {last}", name=one.name, first=_short(words, one.first), last=_short(words, one.last))


def _short(words: Words, day: date) -> str:
    return f"{words.short_date(day)} {day.year}"


# --- the country ------------------------------------------------------------------------------------------------------


def country_pressed(turn: Turn) -> None:
    """Which country?"""
    _moderator(turn)
    words = here_words(turn)
    keys: list[Key] = [
        Button(country_name(words, code), "schoolin", (code,))
        for code in sorted(OFFERED, key=lambda code: country_name(words, code))
    ]
    _ask(
        turn,
        words._("In which country is your school? Press it, or reply to this message with the name of another country."),
        "schoolcountry",
        in_rows(keys, 2),
    )


def country_told(turn: Turn, prompt: Prompt) -> None:
    """The name of a country, in any of the group's or the person's languages."""
    _moderator_of(turn, prompt)
    wanted = " ".join(turn.incoming.text.split()).casefold()
    for language in dict.fromkeys(["en", here_words(turn).language, turn.words_of(turn.who).language]):
        for code, name in Locale(language).territories.items():
            if name.casefold() == wanted and school_calendar.is_known(code):
                prompt.closed = True
                _choose_region(turn, code, fresh=True)
                return
    raise Refuse(here_words(turn)._("I do not know a country of this name. Please check how it is written, or press one."))


def country_chosen(turn: Turn) -> None:
    """A country was pressed: its region, if that matters."""
    _moderator(turn)
    if not school_calendar.is_known(turn.args[0]):
        raise Refuse(turn.words._("I do not know this button (any more). /settings shows what can be set."))
    _choose_region(turn, turn.args[0], fresh=False)


def _choose_region(turn: Turn, country: str, *, fresh: bool) -> None:
    words = here_words(turn)
    choices = regions(country)
    if not choices:
        _set_place(turn, country, None, fresh=fresh)
        return
    keys: list[Key] = [
        Button(region_name(country, code), "schoolpart", (country, index)) for index, code in enumerate(choices[:70])
    ]
    text = words._(
        "Which part of {country}? Holidays differ. Press it, or reply to this message with its name.",
        country=country_name(words, country),
    )
    keyboard: list[list[Key]] = [*in_rows(keys, 2), [Button(words._("It does not matter"), "schoolpart", (country, "all"))]]
    settings.ask_for_words(turn, text, "schoolregion", keyboard, community=turn.here.id, country=country)


def region_told(turn: Turn, prompt: Prompt) -> None:
    """The name of a region, as it calls itself."""
    _moderator_of(turn, prompt)
    country = prompt.data["country"]
    region = school_calendar.region_called(country, turn.incoming.text)
    if region is None:
        raise Refuse(here_words(turn)._("I do not know a part of this name. Please check how it is written, or press one."))
    prompt.closed = True
    _set_place(turn, country, region, fresh=True)


def region_chosen(turn: Turn) -> None:
    """A region was pressed, or that it does not matter."""
    _moderator(turn)
    country = turn.args[0]
    choices = regions(country)
    if not school_calendar.is_known(country) or (turn.args[1] != "all" and number(turn.args[1]) >= len(choices)):
        raise Refuse(turn.words._("I do not know this button (any more). /settings shows what can be set."))
    _set_place(turn, country, None if turn.args[1] == "all" else choices[number(turn.args[1])], fresh=False)


def _set_place(turn: Turn, country: str, region: str | None, *, fresh: bool) -> None:
    school.set_place(turn.session, turn.here.id, country, region)
    reminding.free_days_changed(turn)
    words = here_words(turn)
    note = words._("✓ Your school is in {place}.", place=where(words, Place(country, region)))
    text, keyboard = _page(turn, note)
    if fresh:
        turn.say(text, keyboard, keep=True)
    else:
        settings.open_page(turn, text, keyboard)


# --- own terms and holidays -------------------------------------------------------------------------------------------


def tell_pressed(turn: Turn) -> None:
    """Ask for a term or holidays in the group's own words."""
    _moderator(turn)
    words = here_words(turn)
    _ask(
        turn,
        lines(
            words._("Reply to this message with a name, the first day and the last day, with commas between them."),
            words._("For example: “autumn term, 1 September, 18 December”. A feast has one day: “lantern walk, 10 December”."),
        ),
        "schooltime",
    )


def told(turn: Turn, prompt: Prompt) -> None:
    """Name, from, to: said back in full; what it is, a button says, and only then it counts."""
    _moderator_of(turn, prompt)
    words = here_words(turn)
    found: tuple[str, date, date] | Reason = Reason.NO_DATE
    languages = [words.language, turn.who.language or turn.who.telegram_language or words.language]
    for language in dict.fromkeys(languages):
        found = school_calendar.read_time(turn.incoming.text, language, turn.local_now)
        if not isinstance(found, Reason):
            break
    if isinstance(found, Reason):
        raise Refuse(
            lines(
                words._(say_reason(found)),
                words._("Please write it like “autumn term, 1 September, 18 December”, as a reply to the same message."),
            )
        )
    name, first, last = found
    prompt.closed = True
    if first == last:
        text = words._("“{name}” is on {day}. What is it?", name=name, day=words.full_date(first))
        choices = [Stretch.FEAST, Stretch.HOLIDAYS]
    else:
        text = words._(
            "“{name}” is from {first} to {last}. What is it?",
            name=name,
            first=words.full_date(first),
            last=words.full_date(last),
        )
        choices = [Stretch.HOLIDAYS, Stretch.TERM, Stretch.YEAR]
    draft = turn.keep_draft("schooldraft", name=name, first=first.isoformat(), last=last.isoformat(), community=turn.here.id)
    keys: list[Key] = [Button(words._(STRETCHES[one]), "schooladd", (draft.id, _CODES[one])) for one in choices]
    turn.say(
        text,
        [keys, [Button(words._("✖ That is not right"), "schooladd", (draft.id, "no"))]],
        reply=not turn.incoming.private,
        keep=True,
    )


def draft_told(turn: Turn, prompt: Prompt) -> None:
    """Other words while the buttons wait."""
    prompt.closed = True
    told(turn, prompt)


def added(turn: Turn) -> None:
    """What it is was pressed: now it counts."""
    draft = turn.own_draft(turn.args[0])
    turn.enter(draft.data["community"])
    turn.require_moderator()
    data: dict[str, Any] = draft.data
    turn.session.delete(draft)
    turn.session.flush()
    words = here_words(turn)
    stretch = next((one for one, code in _CODES.items() if code == turn.args[1]), None)
    if stretch is None:
        settings.open_page(turn, *_page(turn, words._("Nothing was kept. Press ➕ to write it again.")))
        return
    turn.session.add(
        SchoolTime(
            community_id=turn.here.id,
            name=data["name"],
            stretch=stretch,
            first=date.fromisoformat(data["first"]),
            last=date.fromisoformat(data["last"]),
        )
    )
    reminding.free_days_changed(turn)
    settings.open_page(turn, *_page(turn, words._("✓ I know “{name}” now.", name=data["name"])))


def gone_pressed(turn: Turn) -> None:
    """One of the group's own times is taken away."""
    _moderator(turn)
    one = turn.session.get(SchoolTime, number(turn.args[0]))
    if one is None or one.community_id != turn.here.id:
        raise Refuse(turn.words._("This is taken away already."))
    name = one.name
    turn.session.delete(one)
    reminding.free_days_changed(turn)
    settings.open_page(turn, *_page(turn, here_words(turn)._("✓ “{name}” is taken away.", name=name)))


def _ask(turn: Turn, text: Markup, purpose: str, keyboard: list[list[Key]] | None = None) -> None:
    settings.ask_for_words(turn, text, purpose, keyboard or (), community=turn.here.id)


def _member(turn: Turn) -> None:
    turn.member_here  # noqa: B018  # refuses whoever is not in the group


def _moderator(turn: Turn) -> None:
    turn.require_moderator()
    turn.who  # noqa: B018  # refuses whoever is hidden


def _moderator_of(turn: Turn, prompt: Prompt) -> None:
    turn.enter(prompt.data["community"])
    _moderator(turn)


ROW = Row("school", mark("🏫 School calendar"), value, page)
