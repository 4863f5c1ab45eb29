"""Times of day: the rules that find them, and which half of the day is meant."""

from __future__ import annotations

from bot.method.date_words import Kind
from bot.method.dates_findings import At, Grammar, No, Parts, Scene, What
from bot.method.dates_grammar import is_part_of_time
from bot.method.dates_terms import Term
from bot.method.dates_values import Doubt, Reason

CLOCK = Grammar()

_HOUR_WORDS = "(?: NUMBER | ORDINAL )"


@CLOCK.rule("AT? (?P<clock>CLOCK) HOUR?")
def in_figures(parts: Parts, scene: Scene) -> What | None:
    """15:30, 9h30, noon."""
    clock = parts.term("clock").clock
    if clock is None:
        return None
    return _at(clock.hour, clock.minute, literal=clock.literal)


@CLOCK.rule("AT? (?P<noon>CLOCK) (?P<minute>NUMBER) (?! UNIT | MONTH | OTHER )")
def noon_and_minutes(parts: Parts, scene: Scene) -> What | None:
    """Midi trente."""
    clock, minute = parts.term("noon").clock, parts.term("minute")
    if clock is None or parts.term("noon").figures or minute.figures or not 10 <= minute.value <= 59:
        return None
    return _at(clock.hour, minute.value, literal=True)


@CLOCK.rule("AT? (?P<hour>NUMBER) HOUR (?P<minute>NUMBER)?")
def with_unit(parts: Parts, scene: Scene) -> What | None:
    """15 Uhr, 3 o'clock, 15 Uhr 30, quinze heures trente."""
    hour, minute = parts.term("hour"), parts.get("minute")
    if hour.figures >= 3 and hour.value % 100 < 60:
        return _at(hour.value // 100, hour.value % 100, literal=True)
    if minute is not None and (parts.following is not None and parts.following.kind in _COUNTED):
        return None
    unit = parts.terms[parts.match.start("hour") + 1]
    spoken = not hour.figures or unit.text == scene.words.spoken_hours
    return _at(hour.value, minute.value if minute else 0, literal=hour.figures == 2 and hour.value < 10, spoken=spoken)


@CLOCK.rule("AT? (?P<hour>NUMBER) HOUR")
def with_unit_only(parts: Parts, scene: Scene) -> What | None:
    """The same without minutes, where the number after it counts something else."""
    return with_unit(parts, scene)


@CLOCK.rule(f"AT (?P<hour>{_HOUR_WORDS})")
def after_at(parts: Parts, scene: Scene) -> What | None:
    """At 9, um drei, a las 4, o tretej."""
    hour, following = parts.term("hour"), parts.following
    if following is not None and following.kind in _COUNTED:
        return None
    if hour.figures in {3, 4} and hour.value // 100 < 24 and hour.value % 100 < 60:
        return _at(hour.value // 100, hour.value % 100, literal=True, doubt=_before_a_word(following))
    if hour.value > 24:
        return None
    return _at(hour.value, 0, spoken=True, doubt=_before_a_word(following))


@CLOCK.rule("(?P<hour>NUMBER) (?P<minute>NUMBER) (?! UNIT | MONTH | OTHER | NUMBER )")
def in_words_only(parts: Parts, scene: Scene) -> What | None:
    """Nine thirty."""
    hour, minute = parts.term("hour"), parts.term("minute")
    said = scene.words.twelve_hours and not hour.figures and not minute.figures and not minute.broken
    if not said or not 1 <= hour.value <= 12 or not 10 <= minute.value <= 55 or minute.value % 5:
        return None
    return _at(hour.value, minute.value, spoken=True)


def _before_a_word(following: Term | None) -> Doubt | None:
    """At 3 schools is no time of day, or hardly."""
    return Doubt.HOUR if following is not None and following.kind is Kind.OTHER and not following.broken else None


@CLOCK.rule(f"AT (?P<hour>{_HOUR_WORDS}) (?P<minute>NUMBER)")
def hour_and_minutes(parts: Parts, scene: Scene) -> What | None:
    """At nine thirty, um neun dreißig."""
    minute, following = parts.term("minute"), parts.following
    if not 10 <= minute.value <= 59 or (following is not None and following.kind in _COUNTED | {Kind.OTHER}):
        return None
    return _at(parts.term("hour").value, minute.value, spoken=True)


@CLOCK.rule("(?P<hour>NUMBER) (?= PART )")
def with_part(parts: Parts, scene: Scene) -> What | None:
    """3 pm, drei nachmittags, 3 de la tarde; which part it is comes from the text as a whole."""
    following = parts.following
    if not is_part_of_time(following) or parts.term("hour").value > 24:
        return None
    return _at(parts.term("hour").value, 0, spoken=True)


@CLOCK.rule(f"AT? HALF (?P<hour>{_HOUR_WORDS}) HOUR? (?! UNIT )")
def half(parts: Parts, scene: Scene) -> What | None:
    """Halb vier, half vier, pol štvrtej: 3:30; British "half four": 4:30."""
    return _spoken(parts, -30 if scene.words.half_before else 30)


@CLOCK.rule(f"AT? (?P<part>QUARTER | THREEQ) (?P<hour>{_HOUR_WORDS}) HOUR?")
def quarter_of(parts: Parts, scene: Scene) -> What | None:
    """Viertel vier, štvrť na štyri: 3:15; dreiviertel vier: 3:45."""
    return _spoken(parts, -45 if parts.term("part").kind is Kind.QUARTER else -15)


_PAST = "(?: PASTHOUR | AFTER | IN )"
_TO = "(?: TOHOUR | BEFORE )"


@CLOCK.rule(
    f"AT? (?P<count>NUMBER | QUARTER | HALF) {_PAST} (?P<half>HALF)? (?P<hour>{_HOUR_WORDS}) HOUR?",
    f"AT? (?P<count>NUMBER | QUARTER) UNIT {_PAST} (?P<half>HALF)? (?P<hour>{_HOUR_WORDS}) HOUR?",
)
def past(parts: Parts, scene: Scene) -> What | None:
    """Ten past three, half past ten, kwart over drie, zehn nach halb vier."""
    return _minutes(parts, scene, 1)


@CLOCK.rule(
    f"AT? (?P<count>NUMBER | QUARTER) {_TO} (?P<half>HALF)? (?P<hour>{_HOUR_WORDS}) HOUR?",
    f"AT? (?P<count>NUMBER | QUARTER) UNIT {_TO} (?P<half>HALF)? (?P<hour>{_HOUR_WORDS}) HOUR?",
)
def before(parts: Parts, scene: Scene) -> What | None:
    """Quarter to four, Viertel vor zehn, vijf voor half vier, um quarto para as quatro."""
    return _minutes(parts, scene, -1)


@CLOCK.rule(
    f"AT? (?P<hour>{_HOUR_WORDS}) HOUR? (?P<sign>AND | MINUS) (?P<count>HALF | QUARTER)",
    f"AT (?P<hour>{_HOUR_WORDS}) HOUR? (?P<sign>AND | MINUS) (?P<count>NUMBER) (?! UNIT | MONTH | OTHER)",
    f"AT? (?P<hour>{_HOUR_WORDS}) HOUR (?P<sign>AND | MINUS) (?P<count>NUMBER) (?! UNIT | MONTH | OTHER)",
    "AT? (?P<clock>CLOCK) (?P<sign>AND) (?P<count>HALF | QUARTER)",
)
def and_more(parts: Parts, scene: Scene) -> What | None:
    """Las tres y media, quatre heures moins le quart, três e meia, midi et demi."""
    minutes, count, joined = _count(parts), parts.term("count"), parts.term("sign").kind is Kind.AND
    if joined and count.kind is Kind.NUMBER and (scene.words.half_before or scene.words.twelve_hours or minutes % 5):
        return None  # only Romance languages say "three and ten" for ten past three
    if joined and count.figures and minutes <= 24:
        return None  # "às 9 e 10" is rather at nine and at ten
    clock = parts.get("clock")
    if clock is not None and clock.clock is not None:
        return _at(clock.clock.hour, minutes, literal=True)
    return _spoken(parts, minutes if joined else -minutes)


_COUNTED = {Kind.UNIT, Kind.MONTH, Kind.NUMERIC}


def _count(parts: Parts) -> int:
    count = parts.term("count")
    return {Kind.HALF: 30, Kind.QUARTER: 15}.get(count.kind, count.value)


def _minutes(parts: Parts, scene: Scene, sign: int) -> What | None:
    count, minutes, unit = parts.term("count"), _count(parts), parts.following
    between = parts.terms[parts.match.start("count") + 1]
    if between.kind is Kind.UNIT and between.name != "minute":
        return None
    if Kind.IN in {t.kind for t in parts.terms[parts.match.start() : parts.match.end()]} and not _over(parts):
        return None
    if minutes > 30 or (count.kind is Kind.NUMBER and minutes % 5) or (unit is not None and unit.kind in _COUNTED):
        return None
    if between.kind is Kind.TOHOUR and count.figures:
        return None  # "10 to 12" is rather from ten to twelve
    half_hour = (-30 if scene.words.half_before else 30) if parts.get("half") else 0
    return _spoken(parts, half_hour + sign * minutes)


def _over(parts: Parts) -> bool:
    """Dutch "over" is both "in" and "past"; no other language's word for "in" tells the time."""
    return any(term.text == "over" for term in parts.terms[parts.match.start() : parts.match.end()])


def _spoken(parts: Parts, minutes: int) -> What | None:
    hour, following = parts.term("hour"), parts.following
    if following is not None and following.kind in _COUNTED:
        return None
    total = hour.value * 60 + minutes
    if not 0 < total <= 24 * 60:
        return None
    if hour.value == 1 and minutes < 0:
        total += 12 * 60  # quarter to one is 12:45
    return _at(total // 60, total % 60, literal=total >= 13 * 60, spoken=True)


def _at(hour: int, minute: int, literal: bool = False, spoken: bool = False, doubt: Doubt | None = None) -> What:
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return No(Reason.IMPOSSIBLE, of_clock=True)
    return At(hour, minute, literal or hour > 12 or (hour == 0 and not spoken), spoken, doubt=doubt)


def hours_meant(at: At, part: str, twelve_hours: bool) -> tuple[tuple[int, ...], Doubt | None]:
    """The hours (0–23; 24 for the midnight that ends the day) that can be meant, and a doubt that has to be asked.

    A school's day runs from 8 to 18, so "at 3" is the afternoon, "at 9" the morning. "At 6" and "at 7" are asked; so is "3:30"
    where people write 15:30 for the afternoon. Midnight is always asked: it ends one day and begins the next.
    """
    hour = at.hour
    midnight = hour in {0, 24} and at.minute == 0
    options: tuple[int, ...]
    if part:
        options = _in_part(hour, part)
        if not options:
            return (hour, (hour + 12) % 24), Doubt.HOUR
    elif at.literal or hour == 0 or hour >= 8:
        options = (hour,)
    elif hour == 7:
        options = (7,) if not twelve_hours and not at.spoken else (7, 19)
    elif hour == 6:
        options = (6, 18)
    else:
        options = (hour + 12,) if twelve_hours or at.spoken else (hour, hour + 12)
    if midnight or (options in {(0,), (24,)} and at.minute == 0):
        return (0, 24), Doubt.HOUR
    return options, at.doubt or (Doubt.HOUR if len(options) > 1 else None)


def _in_part(hour: int, part: str) -> tuple[int, ...]:
    """The hour in that part of the day; nothing where they do not go together (15 in the morning)."""
    night = (hour,) if hour <= 5 else (hour % 12 + 12,) if 9 <= hour <= 11 else (24,) if hour == 12 else (hour,)
    table: dict[str, tuple[int, ...]] = {
        "am": (hour % 12,) if hour <= 12 else (),
        "morning": (hour,) if 1 <= hour <= 12 else (),
        "noon": (hour,) if 10 <= hour <= 15 else (hour + 12,) if hour <= 3 else (),
        "pm": (hour % 12 + 12,) if hour <= 12 else (hour,),
        "afternoon": (hour % 12 + 12,) if hour <= 12 else (hour,) if hour < 20 else (),
        "evening": (hour + 12,) if 4 <= hour <= 11 else (hour,) if hour >= 16 else (24,) if hour == 12 else (),
        "night": night if hour <= 5 or hour >= 8 else (hour + 12,),
    }
    return table[part]
