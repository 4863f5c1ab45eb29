"""The time that is left, and stretches of time: in two weeks, next week, in March, calendar week 12, feasts, school terms."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot.method.date_words import Kind
from bot.method.dates_days import WEEK, add_months, after_workdays, monday_of, monday_of_week, next_feast, next_weekday
from bot.method.dates_edges import first_of_month_ahead
from bot.method.dates_findings import Dated, Feast, Grammar, InMonth, Instant, InWeek, Parts, Scene, School, Shift, What
from bot.method.dates_grammar import COMING, GONE, IMPOSSIBLE, OVER, REL
from bot.method.dates_terms import Term
from bot.method.dates_values import Doubt

SPANS = Grammar()
_COUNT = "(?P<count>NUMBER | ONE)"
_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_DAYS = {"day": 1, "week": 7}
_LONGEST = 3660  # days: everything beyond is refused as too far anyway


@SPANS.rule(
    f"IN ABOUT? {_COUNT}? (?P<unit>UNIT) HENCE?",
    "IN ONE (?P<count>NUMBER) (?P<unit>UNIT)",
    f"IN ABOUT? {_COUNT} (?P<unit>HOUR) HENCE?",
    f"{_COUNT} (?P<unit>UNIT | HOUR) HENCE",
    f"(?P<by>BY) {_COUNT}? (?P<unit>UNIT)",
)
def time_left(parts: Parts, scene: Scene) -> What | None:
    """In two weeks, over twee weken, three days from now."""
    count, unit = parts.get("count"), parts.term("unit").name
    if parts.get("by") is not None and not scene.words.within_by:
        return None
    if count is None and not scene.words.bare_unit_is_one:
        return _this(scene, unit)
    return _ahead(parts, scene, unit, count)


def _this(scene: Scene, unit: str) -> What | None:
    """Within the week, dans le mois: the one that is running, asked."""
    if unit == "week":
        return InWeek(monday_of(scene.today))
    return InMonth(scene.today.replace(day=1)) if unit == "month" else None


def _ahead(parts: Parts, scene: Scene, unit: str, count: Term | None) -> What | None:
    number = 1 if count is None or count.kind is Kind.ONE else count.value
    about = any(term.kind is Kind.ABOUT for term in parts.terms[parts.match.start() : parts.match.end()])
    about = about or _counted_from_elsewhere(parts.following, scene)
    if unit in {"minute", "hour"}:
        minutes = number * (60 if unit == "hour" else 1)
        return None if about or minutes > _LONGEST * 24 * 60 else Instant(_later(scene, minutes))
    if unit == "day" and number in scene.words.loose_days:
        return _loosely(scene.today, scene, number, count)
    day = counted(scene.today, unit, number)
    doubt = Doubt.WORDING if about else Doubt.SCHOOL if unit == "workday" else None  # holidays are not known here
    return None if day is None else Dated((day,), doubt)


def _counted_from_elsewhere(following: Term | None, scene: Scene) -> bool:
    """Within 48 hours of a test, in zwei Wochen nach der Prüfung: not counted from now."""
    if following is None or following.broken:
        return False
    return following.kind in {Kind.AFTER, Kind.BEFORE, Kind.FROM} or following.led_by == scene.words.month_markers != ""


def _loosely(start: date, scene: Scene, number: int, count: Term | None) -> Dated:
    """Quinze jours is a fortnight; in figures, "15 jours", it may be meant to the day."""
    meant = set(scene.words.loose_days[number])
    if count is not None and count.figures:
        meant.add(number)
    return Dated(tuple(start + timedelta(days=n) for n in sorted(meant)), Doubt.WORDING if len(meant) > 1 else None)


def counted(start: date, unit: str, number: int) -> date | None:
    """The day so many days, weeks, months … after another; None for units that no deadline is counted in."""
    if unit in _DAYS:
        return start + timedelta(days=min(number * _DAYS[unit], _LONGEST))
    if unit in _MONTHS:
        return add_months(start, min(number * _MONTHS[unit], _LONGEST // 30))
    return after_workdays(start, min(number, _LONGEST)) if unit == "workday" else None


def _later(scene: Scene, minutes: int) -> datetime:
    moment = scene.now.astimezone(UTC) + timedelta(minutes=minutes)
    return moment.astimezone(scene.now.tzinfo).replace(second=0, microsecond=0)


@SPANS.rule(
    "IN (?P<part>HALF | QUARTER | THREEQ) ONE? (?P<unit>UNIT | HOUR)",
    "IN ONE (?P<part>HALF | QUARTER | THREEQ) (?P<unit>UNIT | HOUR)",
)
def part_of_a_unit(parts: Parts, scene: Scene) -> What | None:
    """In half an hour, in einem halben Jahr."""
    quarters = {Kind.HALF: 2, Kind.QUARTER: 1, Kind.THREEQ: 3}[parts.term("part").kind]
    match parts.term("unit").name:
        case "hour":
            return Instant(_later(scene, 15 * quarters))
        case "year":
            return Dated((add_months(scene.today, 3 * quarters),))
        case _:
            return None


@SPANS.rule("IN (?P<count>NUMBER) AND? ONE? HALF (?P<unit>UNIT)", "IN (?P<count>NUMBER) (?P<unit>UNIT | HOUR) AND ONE? HALF")
def and_a_half(parts: Parts, scene: Scene) -> What | None:
    """In two and a half weeks: asked."""
    unit, count = parts.term("unit").name, parts.term("count").value
    days = [day for number in (count, count + 1) if (day := counted(scene.today, unit, number))]
    return Dated(tuple(days), Doubt.SPAN)


@SPANS.rule("IN SOME (?P<unit>UNIT)", "SOME (?P<unit>UNIT) HENCE", "NEXT SOME (?P<unit>UNIT)")
def some_time_left(parts: Parts, scene: Scene) -> What | None:
    """In a few days: asked."""
    unit = parts.term("unit").name
    days = [day for number in (2, 3) if (day := counted(scene.today, unit, number))]
    return Dated(tuple(days), Doubt.SPAN) if days else None


@SPANS.rule("IN? (?P<least>NUMBER | ONE) (?: OR | BY | AND | TOHOUR | AT ) (?P<most>NUMBER) (?P<unit>UNIT)")
def between_two(parts: Parts, scene: Scene) -> What | None:
    """In two to three weeks: asked."""
    numbers = (max(parts.term("least").value, 1), parts.term("most").value)
    days = [day for number in numbers if (day := counted(scene.today, parts.term("unit").name, number))]
    return Dated(tuple(days), Doubt.SPAN) if days else None


@SPANS.rule("IN? (?P<least>NUMBER | ONE) (?P<unit>UNIT) OR (?P<most>NUMBER) (?! UNIT )")
def one_or_two(parts: Parts, scene: Scene) -> What | None:
    """In a week or two: asked."""
    return between_two(parts, scene)


@SPANS.rule("ONE (?P<unit>UNIT)")
def one_unit_alone(parts: Parts, scene: Scene) -> What | None:
    """A week: asked, if that is all that is said."""
    day = counted(scene.today, parts.term("unit").name, 1)
    return Dated((day,), Doubt.WORDING) if day and len(parts.terms) == 2 else None


@SPANS.rule("(?P<count>NUMBER) (?P<unit>UNIT) (?! ONE UNIT | EVERY )", "NEXT (?P<count>NUMBER) (?P<unit>UNIT)")
def length_alone(parts: Parts, scene: Scene) -> What | None:
    """Two weeks: from now on? Asked."""
    if parts.term("unit").name in {"year", "quarter", "half-year"}:
        return None
    day = counted(scene.today, parts.term("unit").name, parts.term("count").value)
    return Dated((day,), Doubt.WORDING) if day else None


@SPANS.rule(
    "(?: NUMBER | ONE | SOME | HALF)* (?P<unit>UNIT | HOUR) AGO",
    "AGO (?: NUMBER | ONE | SOME | HALF)* (?P<unit>UNIT | HOUR)",
    "(?P<before>BEFORE) (?: NUMBER | ONE | SOME | HALF)+ (?P<unit>UNIT)",
    "(?: LAST | PAST) (?: NUMBER | SOME) (?P<unit>UNIT)",
)
def ago(parts: Parts, scene: Scene) -> What | None:
    """Two weeks ago, vor zwei Wochen, hace dos semanas, the last two weeks."""
    return None if parts.get("before") is not None and not scene.words.before_is_ago else OVER


@SPANS.rule(f"{_COUNT}? (?P<unit>UNIT) (?P<way>FROM | AFTER | BEFORE)")
def counted_from(parts: Parts, scene: Scene) -> What | None:
    """A week from …, two days before …: with the date that follows."""
    number, unit, following = parts.get("count"), parts.term("unit").name, parts.following
    count = max(number.value, 1) if number is not None else 1
    if following is None or following.kind not in _STARTS_A_DATE or unit not in _DAYS | _MONTHS:
        return None
    sign = -1 if parts.term("way").kind is Kind.BEFORE else 1
    days, months = _DAYS.get(unit, 0) * count, _MONTHS.get(unit, 0) * count
    return Shift(sign * min(days, _LONGEST), sign * min(months, _LONGEST // 30), span=number is None and unit != "day")


_STARTS_A_DATE = {
    Kind.NUMERIC, Kind.NUMBER, Kind.ORDINAL, Kind.WEEKDAY, Kind.MONTH, Kind.RELDAY, Kind.FEAST, Kind.SCHOOL, Kind.NEXT,
    Kind.EDGE,
}  # fmt: skip


@SPANS.rule("(?P<edge>EDGE)? (?P<day>RELDAY)")
def relative_day(parts: Parts, scene: Scene) -> What | None:
    """Today, tomorrow, the end of today; yesterday is over."""
    edge, ahead = parts.get("edge"), parts.term("day").value
    if edge is not None and edge.name != "end":
        return None
    return OVER if ahead < 0 else Dated((scene.today + timedelta(days=ahead),))


@SPANS.rule(f"(?P<day>RELDAY) IN? {_COUNT}? (?P<unit>UNIT)")
def counted_from_relative_day(parts: Parts, scene: Scene) -> What | None:
    """Heute in einer Woche, tomorrow week."""
    count, ahead = parts.value("count", 1), parts.term("day").value
    has_in = any(term.kind is Kind.IN for term in parts.terms[parts.match.start() : parts.match.end()])
    if ahead < 0 or not (has_in or scene.words.weekday_week):
        return None
    start, unit = scene.today + timedelta(days=ahead), parts.term("unit").name
    if unit == "day" and count in scene.words.loose_days:
        return _loosely(start, scene, count, parts.get("count"))
    day = counted(start, unit, max(count, 1))
    return Dated((day,)) if day else None


@SPANS.rule(f"(?P<day>WEEKDAY) IN {_COUNT}? (?P<unit>UNIT)", f"IN {_COUNT}? (?P<unit>UNIT) (?P<day>WEEKDAY)")
def weekday_in_weeks(parts: Parts, scene: Scene) -> What | None:
    """Dienstag in zwei Wochen: in that week, or that long after the coming one; asked where these differ."""
    count, weekday = parts.get("count"), parts.term("day").value
    if count is None and not scene.words.bare_unit_is_one:
        return None
    number = max(parts.value("count", 1), 1)
    if parts.term("unit").name == "day" and number in {7, 14, 21, 28}:
        number //= 7
    elif parts.term("unit").name != "week":
        return None
    number = min(number, _LONGEST // 7)
    in_week = monday_of(scene.today) + WEEK * number + timedelta(days=weekday)
    after = next_weekday(scene.today, weekday) + WEEK * number
    days = tuple(sorted({in_week, after}))
    return Dated(days, None if len(days) == 1 else Doubt.WHICH_WEEK)


@SPANS.rule(f"{_COUNT} (?P<unit>UNIT) (?P<day>RELDAY)")
def weeks_from_relative_day(parts: Parts, scene: Scene) -> What | None:
    """A week today, two weeks tomorrow (British)."""
    return counted_from_relative_day(parts, scene)


@SPANS.rule(f"(?P<day>WEEKDAY) {_COUNT}? (?P<unit>UNIT) (?! NEXT | LAST | PAST )", f"{_COUNT} (?P<unit>UNIT) (?P<day>WEEKDAY)")
def weekday_week(parts: Parts, scene: Scene) -> What | None:
    """Friday week, a week on Friday (British): a week after the coming one."""
    if not scene.words.weekday_week or parts.term("unit").name != "week":
        return None
    weekday, number = parts.term("day").value, max(parts.value("count", 1), 1)
    day = next_weekday(scene.today, weekday) + WEEK * min(number, _LONGEST // 7)
    return Dated((day - WEEK, day), Doubt.WHICH_WEEK) if weekday == scene.today.weekday() else Dated((day,))


@SPANS.rule(f"{REL} (?P<unit>UNIT)", f"(?P<unit>UNIT) {REL}")
def this_or_next(parts: Parts, scene: Scene) -> What | None:  # noqa: PLR0911, one for each unit
    """Next week, this month, nächstes Jahr; last week is over."""
    unit, rel, today = parts.term("unit").name, parts.term("rel"), scene.today
    if rel.kind in GONE:
        return OVER if unit not in {"minute", "hour"} else None
    ahead = 1 if rel.value == COMING else min(rel.value, 2)
    match unit:
        case "week":
            return InWeek(monday_of(today) + WEEK * ahead)
        case "weekend":
            return _weekends(today, ahead, rel.value)
        case "month":
            return InMonth(add_months(today.replace(day=1), ahead))
        case "year":
            return Dated((date(today.year + ahead, 12, 31),), Doubt.SPAN)
        case "day" | "workday" if ahead == 1:
            return Dated((counted(today, unit, 1) or today,), Doubt.WORDING)
        case "quarter" | "half-year":
            return Dated((), Doubt.SPAN)
        case _:
            return None


def _weekends(today: date, ahead: int, said: int) -> Dated:
    saturday = monday_of(today) + timedelta(days=5) + (WEEK if ahead and said != COMING else timedelta())
    days = [saturday, saturday + timedelta(days=1)]
    if said == 1:
        days = [saturday - WEEK, *days]
    return Dated(tuple(day for day in days if day >= today), Doubt.SPAN)


@SPANS.rule("(?P<unit>UNIT)")
def weekend(parts: Parts, scene: Scene) -> What | None:
    """At the weekend."""
    return _weekends(scene.today, 0, 0) if parts.term("unit").name == "weekend" else None


@SPANS.rule(
    "(?P<month>MONTH) (?P<year>YEAR)?",
    f"{REL} (?P<month>MONTH)",
    f"(?P<month>MONTH) {REL} (?P<unit>UNIT)",
    f"(?P<month>MONTH) (?P<unit>UNIT) {REL}",
)
def month_alone(parts: Parts, scene: Scene) -> What | None:
    """In March, March 2027, March next year."""
    year, rel, unit = parts.get("year"), parts.get("rel"), parts.get("unit")
    if rel is not None and rel.kind in GONE:
        return OVER
    first = first_of_month_ahead(scene, parts.term("month").value, year)
    if unit is not None and rel is not None:
        if unit.name != "year":
            return None
        first = first.replace(year=scene.today.year + min(rel.value, 1))
    return OVER if add_months(first, 1) <= scene.today else InMonth(first)


@SPANS.rule("(?P<year>YEAR)")
def year_alone(parts: Parts, scene: Scene) -> What | None:
    """2027: asked."""
    year = parts.term("year").value
    return OVER if year < scene.today.year else Dated((date(year, 12, 31),), Doubt.SPAN)


@SPANS.rule(
    "WEEKNO (?P<number>NUMBER | ORDINAL) (?P<year>YEAR)?",
    "(?P<number>NUMBER | ORDINAL) WEEKNO (?P<year>YEAR)?",
    "(?P<unit>UNIT) (?P<number>NUMBER) (?P<year>YEAR)?",
    "(?P<number>ORDINAL) (?P<unit>UNIT)",
)
def calendar_week(parts: Parts, scene: Scene) -> What | None:
    """KW 12, week 12: the ISO week to come; asked where schools count their weeks otherwise."""
    unit, number, year = parts.get("unit"), parts.term("number"), parts.get("year")
    if unit is not None and (unit.name != "week" or not number.figures):
        return None
    if not 1 <= number.value <= 53:
        return IMPOSSIBLE if unit is None else None
    years = [year.value] if year else [scene.today.year + n for n in range(-1, 8)]
    mondays = [monday for y in years if (monday := monday_of_week(y, number.value))]
    ahead = [monday for monday in mondays if monday + timedelta(days=6) >= scene.today]
    if not ahead:
        return OVER if mondays else IMPOSSIBLE
    return InWeek(ahead[0], sure=(scene.words.week_numbers and number.kind is not Kind.ORDINAL) or unit is None)


@SPANS.rule("(?P<feast>FEAST) (?P<year>YEAR)?")
def feast(parts: Parts, scene: Scene) -> What | None:
    """Christmas, Ostern 2027."""
    year = parts.get("year")
    return Feast(parts.term("feast").name, year.value if year else None)


@SPANS.rule("(?P<day>WEEKDAY) AFTER NEXT (?! UNIT | WEEKDAY )")
def weekday_after_next(parts: Parts, scene: Scene) -> What | None:
    """The Friday after next: asked."""
    coming = next_weekday(scene.today, parts.term("day").value)
    return Dated((coming + WEEK, coming + 2 * WEEK), Doubt.WHICH_WEEK)


@SPANS.rule("(?P<day>WEEKDAY) (?P<way>BEFORE | AFTER) (?P<feast>FEAST)")
def weekday_by_feast(parts: Parts, scene: Scene) -> What | None:
    """The Friday before Christmas."""
    day = next_feast(parts.term("feast").name, scene.today, None)
    if day is None:
        return Dated((), Doubt.FEAST)
    weekday = parts.term("day").value
    after = next_weekday(day, weekday)
    before = day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)
    return Dated((before if parts.term("way").kind is Kind.BEFORE else after,), Doubt.FEAST)


@SPANS.rule(
    "(?P<edge>EDGE)? (?P<school>SCHOOL)",
    "(?P<nth>LAST) UNIT (?P<school>SCHOOL)",
    "(?P<nth>ORDINAL) UNIT? (?P<school>SCHOOL)",
    "(?P<school>SCHOOL) (?P<edge>EDGE)",
    "(?P<edge>EDGE) (?:NEXT | LAST | PAST) (?P<school>SCHOOL)",
    "(?P<gone>LAST | PAST) (?: SCHOOL | FEAST )",
    "(?: SCHOOL | FEAST ) (?P<gone>LAST | PAST)",
)
def school(parts: Parts, scene: Scene) -> What | None:
    """End of term, the last day before the holidays: the group's calendar knows, or the group is asked."""
    if parts.get("gone") is not None:
        return OVER
    edge, nth, term = parts.get("edge"), parts.get("nth"), parts.term("school")
    side = edge.name if edge is not None else ""
    if nth is not None:
        side = "end" if nth.kind is Kind.LAST else "start" if nth.value == 1 else "part"
    return School(term.name, term.value, side)


@SPANS.rule("EVERY (?: ORDINAL | LAST | NUMBER )? (?P<day>WEEKDAY)")
def every_weekday(parts: Parts, scene: Scene) -> What | None:
    """Every Friday is no deadline; the next one is offered."""
    return Dated((next_weekday(scene.today, parts.term("day").value),), Doubt.WORDING)
