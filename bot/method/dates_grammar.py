"""Single days as people name them: by date, by day of the month, by weekday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.method.date_words import Kind
from bot.method.dates_days import add_months, can_exist, day_or_none, next_weekday, nth_weekday
from bot.method.dates_findings import Dated, Grammar, No, OnDay, OnWeekday, Parts, Scene, What
from bot.method.dates_terms import Term
from bot.method.dates_values import Doubt, Reason

DAYS = Grammar()
IMPOSSIBLE = No(Reason.IMPOSSIBLE)
OVER = No(Reason.PAST)
COMING = 10
"""The value of NEXT for words that can only mean the nearest one: coming, kommenden, komende."""
DAY = "(?P<day>NUMBER | ORDINAL)"
REL = "(?P<rel>NEXT | LAST | PAST)"
GONE = {Kind.LAST, Kind.PAST}


@DAYS.rule("(?P<date>NUMERIC)")
def in_figures(parts: Parts, scene: Scene) -> What | None:
    """15.3., 12/01, 2027-03-15."""
    figures = parts.term("date").date
    if figures is None:
        return None
    ways = [(figures.month, figures.day)] + ([(figures.day, figures.month)] if figures.either else [])
    days = [found for month, day in ways if isinstance(found := on(scene, figures.year, month, day), Dated)]
    if not days:
        return on(scene, figures.year, figures.month, figures.day)
    if len(days) == 1:
        return days[0] if len(ways) == 1 else replace(days[0], doubt=Doubt.DAY_OR_MONTH)
    return Dated(tuple(day for found in days for day in found.days), Doubt.DAY_OR_MONTH)


def on(scene: Scene, year: int | None, month: int, day: int) -> Dated | No:
    """A day of a month: of that year, or the next to come; today's own date is asked."""
    if year is not None:
        named = day_or_none(year, month, day)
        return IMPOSSIBLE if named is None else Dated((named,))
    if not can_exist(month, day):
        return IMPOSSIBLE
    years = range(scene.today.year, scene.today.year + 9)
    ahead = [d for y in years if (d := day_or_none(y, month, day)) and d >= scene.today]
    if ahead[0] == scene.today:
        return Dated((ahead[0], ahead[1]), Doubt.TODAY)
    if (month, day) == (2, 29):
        this_one = next(d for d in (date(y, 2, 28) for y in years) if d >= scene.today)
        if this_one.year == ahead[0].year:
            return Dated((ahead[0],))
        return Dated((this_one, ahead[0]), Doubt.WORDING)
    return Dated((ahead[0],))


@DAYS.rule(
    f"{DAY} (?P<month>MONTH) (?P<year>YEAR)?",
    f"(?P<month>MONTH) {DAY} (?P<year>YEAR)?",
    "(?P<year>YEAR) (?P<month>MONTH) (?P<day>NUMBER | ORDINAL)",
)
def day_of_month(parts: Parts, scene: Scene) -> What | None:
    """15 March, March 15th 2027, der erste Mai."""
    day, month, year = parts.term("day"), parts.term("month"), parts.get("year")
    if parts.match.start("month") < parts.match.start("day") and not (scene.words.month_first or year):
        return None
    if not 1 <= day.value <= 99:
        return None
    following = parts.following
    turned = parts.match.start("month") < parts.match.start("day")
    if turned and following is not None and following.kind in {Kind.HOUR, Kind.UNIT, Kind.PART}:
        return None
    named = on(scene, year.value if year else None, month.value, day.value)
    if isinstance(named, Dated) and day.kind is Kind.ORDINAL and not (day.figures or year or turned) and following is not None:
        # "The first March meeting" is a meeting, "druhá januárová polovica" half a month; "the first of March" is a day.
        other = following.kind is Kind.OTHER and scene.words.month_first and not month.led_by
        if (other or following.kind is Kind.EDGE) and not (following.broken or following.led_by):
            return replace(named, doubt=Doubt.WORDING)
    return named


@DAYS.rule(f"{DAY} (?P<month>MONTH) (?P<year>NUMBER) (?! HOUR | UNIT | PART | MONTH | OTHER | OR | PASTHOUR | TOHOUR )")
def with_short_year(parts: Parts, scene: Scene) -> What | None:
    """4 Dec 26."""
    year = parts.term("year")
    if year.figures != 2 or not 0 <= 2000 + year.value - scene.today.year + 1 <= 7:
        return None
    return on(scene, 2000 + year.value, parts.term("month").value, parts.term("day").value)


@DAYS.rule(
    f"{DAY} (?P<month>MONTH) {REL} (?P<unit>UNIT)",
    f"{DAY} (?P<month>MONTH) (?P<unit>UNIT) {REL}",
)
def with_this_or_next_year(parts: Parts, scene: Scene) -> What | None:
    """12 March next year."""
    if parts.term("unit").name != "year":
        return None
    rel = parts.term("rel")
    shift = -1 if rel.kind in GONE else min(rel.value, 1)
    return on(scene, scene.today.year + shift, parts.term("month").value, parts.term("day").value)


@DAYS.rule(f"{DAY} (?: OR | AND | BY | TOHOUR )? (?P<until>NUMBER | ORDINAL) (?P<month>MONTH) (?P<year>YEAR)?")
def two_days_of_a_month(parts: Parts, scene: Scene) -> What | None:
    """3-5 May, 3. oder 4. März."""
    year = parts.get("year")
    days = [
        on(scene, year.value if year else None, parts.term("month").value, parts.term(name).value) for name in ("day", "until")
    ]
    dated = [day for found in days if isinstance(found, Dated) for day in found.days]
    return Dated(tuple(dated), Doubt.SEVERAL) if dated else IMPOSSIBLE


@DAYS.rule(f"(?P<month>MONTH) {DAY} (?: OR | AND | BY | TOHOUR ) (?P<until>NUMBER | ORDINAL) (?! MONTH )")
def month_and_two_days(parts: Parts, scene: Scene) -> What | None:
    """May 3-5."""
    return two_days_of_a_month(parts, scene) if scene.words.month_first else None


@DAYS.rule("(?P<day>NUMBER | ORDINAL) (?: OR | AND | BY ) (?P<date>NUMERIC)")
def day_and_date(parts: Parts, scene: Scene) -> What | None:
    """3.-5.5."""
    figures = parts.term("date").date
    end = in_figures(parts, scene)
    if figures is None or not isinstance(end, Dated):
        return end
    start = on(scene, figures.year, figures.month, parts.term("day").value)
    return Dated((start.days if isinstance(start, Dated) else ()) + end.days, Doubt.SEVERAL)


@DAYS.rule("(?P<day>NUMBER) (?P<dash>OR) (?P<month>NUMBER) (?! MONTH | HOUR | UNIT | PART | OTHER | CLOCK )")
def with_dash(parts: Parts, scene: Scene) -> What | None:
    """15-3, where dates are written so. Of a stretch of hours ("tomorrow 9-11") the day beside it makes a question."""
    day, month = parts.term("day"), parts.term("month")
    if parts.term("dash").text != "-" or not (day.figures and month.figures) or not scene.words.dash_dates:
        return None
    return on(scene, None, month.value, day.value) if month.value <= 12 else None


@DAYS.rule(
    "(?P<day>NUMBER | ORDINAL) (?P<rel>NEXT | LAST | PAST)? (?P<unit>UNIT)",
    "(?P<day>NUMBER | ORDINAL) (?P<unit>UNIT) (?P<rel>NEXT | LAST | PAST)",
)
def day_of_this_or_next_month(parts: Parts, scene: Scene) -> What | None:
    """The 15th of next month, am 15. des Monats."""
    day, rel = parts.term("day"), parts.get("rel")
    of_month = rel is not None and bool(rel.led_by) and day.figures > 0
    dated = day.kind is Kind.ORDINAL or day.marked or of_month
    if parts.term("unit").name != "month" or not dated or (rel is None and day.kind is not Kind.ORDINAL):
        return None
    if rel is not None and rel.kind in GONE:
        return OVER
    first = add_months(scene.today.replace(day=1), min(rel.value, 2) if rel else 0)
    named = day_or_none(first.year, first.month, day.value)
    return IMPOSSIBLE if named is None else Dated((named,))


_BEFORE_A_DAY = {Kind.BY, Kind.WEEKDAY, Kind.FROM, Kind.BEFORE, Kind.AFTER}


def is_part_of_time(following: Term | None) -> bool:
    """Does a part of the day stand right after the number: 3 pm, 3 de la tarde, but not "le 4 au matin"?"""
    return following is not None and following.kind is Kind.PART and not (following.led_by or following.broken)


@DAYS.rule("(?P<day>NUMBER) (?P<month>NUMBER) (?P<year>YEAR)")
def in_spaced_figures(parts: Parts, scene: Scene) -> What | None:
    """15 03 2027."""
    day, month, year = parts.term("day"), parts.term("month"), parts.term("year")
    if not (day.figures and month.figures):
        return None
    if scene.words.slash_either and day.value != month.value and max(day.value, month.value) <= 12:
        ways = [on(scene, year.value, *pair) for pair in ((month.value, day.value), (day.value, month.value))]
        return Dated(tuple(d for way in ways if isinstance(way, Dated) for d in way.days), Doubt.DAY_OR_MONTH)
    return on(scene, year.value, month.value, day.value)


@DAYS.rule("(?P<day>NUMBER | ORDINAL)")
def day_alone(parts: Parts, scene: Scene) -> What | None:
    """The 15th; a bare number only where it is all there is, or after a word that announces a day, and then it is asked."""
    day, following, preceding = parts.term("day"), parts.following, parts.preceding
    only_date_words = all(term.kind is not Kind.OTHER for term in parts.terms)
    alone = len(parts.terms) == 1 or (len(parts.terms) == 2 and preceding is not None and preceding.kind is Kind.BY)
    told = day.marked or alone or bool(day.kind is Kind.ORDINAL and day.figures and not scene.words.dot_ordinals)
    told = told or (day.kind is Kind.ORDINAL and preceding is not None and preceding.kind in _BEFORE_A_DAY)
    told = told or (day.kind is Kind.ORDINAL and not day.figures and only_date_words)
    if (
        not told
        or day.slip
        or (following is not None and following.kind in {Kind.HALF, Kind.UNIT, Kind.NUMBER, Kind.WEEKDAY, Kind.IN})
    ):
        return None
    counts = following is not None and following.kind is Kind.OTHER and not following.broken
    apart = following is not None and following.led_by != ""  # "el 5 de mayyo"
    strong = day.kind is Kind.ORDINAL and day.led_by not in scene.words.weak_day_markers.split(", ")
    if counts and not (day.marked and (strong or apart)):
        return None
    if day.kind is Kind.ORDINAL and not day.figures and day.value <= 3 and not (alone or only_date_words):
        return None
    if day.kind is Kind.NUMBER and not (1 <= day.value <= 31 and (day.figures or day.marked)):
        return None
    if not 1 <= day.value <= 31:
        return IMPOSSIBLE
    clear = day.kind is Kind.ORDINAL or (day.marked and scene.words.marked_number_is_day)
    return OnDay(day.value, None if clear and not counts else Doubt.WORDING)


@DAYS.rule(
    "(?P<day>WEEKDAY)",
    f"{REL} (?P<day>WEEKDAY)",
    f"(?P<day>WEEKDAY) {REL} (?! UNIT )",
    "(?P<edge>EDGE) (?P<day>WEEKDAY)",
)
def weekday(parts: Parts, scene: Scene) -> What | None:
    """Friday, next Friday, vendredi prochain, end of Friday."""
    day, rel, edge = parts.term("day"), parts.get("rel"), parts.get("edge")
    if edge is not None and edge.name != "end":
        return None
    if rel is not None and rel.kind in GONE:
        return OVER
    return OnWeekday(day.value, None if rel is None or rel.value == COMING else rel.value)


@DAYS.rule("(?P<day>WEEKDAY) (?P<number>NUMBER)  (?! MONTH | HOUR | UNIT | OTHER | OR | PASTHOUR | TOHOUR | AND)")
def weekday_and_number(parts: Parts, scene: Scene) -> What | None:
    """Friday 12: the date, if it is a Friday; otherwise the 12th, twelve o'clock and the Friday are asked apart."""
    number, following = parts.term("number"), parts.following
    if not number.figures or not 1 <= number.value <= 31 or is_part_of_time(following):
        return None
    ahead = days_of_coming_months(scene.today, number.value)
    if ahead[0] > scene.today and ahead[0].weekday() == parts.term("day").value:
        return Dated((ahead[0],))
    return Dated((ahead[0], next_weekday(scene.today, parts.term("day").value)), Doubt.DISAGREE)


@DAYS.rule(
    "(?P<nth>ORDINAL | LAST) (?P<day>WEEKDAY) IN? (?P<month>MONTH) (?P<year>YEAR)?",
    "(?P<day>WEEKDAY) (?P<nth>LAST) (?P<month>MONTH) (?P<year>YEAR)?",
    "(?P<nth>ORDINAL | LAST) (?P<month>MONTH) (?P<day>WEEKDAY)",
)
def nth_weekday_of_month(parts: Parts, scene: Scene) -> What | None:
    """The last Friday of March, erster Montag im Mai."""
    nth = -1 if parts.term("nth").kind is Kind.LAST else parts.term("nth").value
    year, month, day = parts.get("year"), parts.term("month").value, parts.term("day").value
    if nth > 5:
        return None
    if year is not None:
        named = nth_weekday(year.value, month, day, nth)
        return Dated((named,)) if named else IMPOSSIBLE
    ahead = [
        named
        for y in (scene.today.year, scene.today.year + 1)
        if (named := nth_weekday(y, month, day, nth)) and named >= scene.today
    ]
    if not ahead:
        return IMPOSSIBLE
    return Dated(tuple(ahead), Doubt.TODAY) if ahead[0] == scene.today else Dated((ahead[0],))


@DAYS.rule(
    f"(?P<nth>ORDINAL | LAST) (?P<day>WEEKDAY) IN? {REL}? (?P<unit>UNIT)",
    f"(?P<nth>ORDINAL | LAST) (?P<day>WEEKDAY) IN? (?P<unit>UNIT) {REL}",
)
def nth_weekday_of_this_or_next_month(parts: Parts, scene: Scene) -> What | None:
    """The last Friday of the month, first Monday next month."""
    rel = parts.get("rel")
    if parts.term("unit").name != "month" or (rel is not None and rel.kind in GONE):
        return None
    nth = -1 if parts.term("nth").kind is Kind.LAST else parts.term("nth").value
    first = add_months(scene.today.replace(day=1), min(rel.value, 2) if rel else 0)
    named = nth_weekday(first.year, first.month, parts.term("day").value, nth)
    if named is None:
        return IMPOSSIBLE
    if named < scene.today and rel is None:
        return Dated(tuple(_after_this_month(scene.today, parts.term("day").value, nth)), Doubt.WORDING)
    return Dated((named,))


def days_of_coming_months(today: date, day: int) -> list[date]:
    """That day of this month and the next three, as far as they have it and it is not over."""
    firsts = [add_months(today.replace(day=1), n) for n in range(4)]
    named = [day_or_none(first.year, first.month, day) for first in firsts]
    return [d for d in named if d is not None and d >= today]


def _after_this_month(today: date, weekday: int, nth: int) -> list[date]:
    first = add_months(today.replace(day=1), 1)
    named = nth_weekday(first.year, first.month, weekday, nth)
    return [named] if named else []
