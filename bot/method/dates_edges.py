"""Edges of longer times: the end of March, mid-January, the end of next week, the last day of the month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.method.date_words import Kind
from bot.method.dates_days import WEEK, add_months, last_of_month, monday_of
from bot.method.dates_findings import Dated, EndOfDay, Grammar, No, Parts, Scene, What
from bot.method.dates_grammar import COMING, GONE, OVER, REL, on
from bot.method.dates_terms import Term
from bot.method.dates_values import Doubt

EDGES = Grammar()


@EDGES.rule(
    "(?P<nth>LAST | ORDINAL) (?P<unit>UNIT) IN? (?P<month>MONTH) (?P<year>YEAR)?",
    "(?P<nth>LAST | ORDINAL) (?P<month>MONTH) (?P<unit>UNIT)",
)
def part_of_a_month(parts: Parts, scene: Scene) -> What | None:
    """The last day of March, the first week of May."""
    year, nth, unit = parts.get("year"), parts.term("nth"), parts.term("unit")
    if unit.name == "day" and nth.kind is Kind.LAST:
        return _last_of(scene, parts.term("month").value, year)
    first = first_of_month_ahead(scene, parts.term("month").value, year)
    if unit.name == "day":
        return on(scene, year.value if year else None, first.month, nth.value)
    if unit.name != "week":
        return None
    last = last_of_month(first.year, first.month)
    start = monday_of(last) if nth.kind is Kind.LAST else monday_of(first) + WEEK * (nth.value - 1)
    return Dated((start, start + timedelta(days=4)), Doubt.SPAN)


@EDGES.rule(f"LAST (?P<unit>UNIT) {REL}? (?P<span>UNIT)", f"LAST (?P<unit>UNIT) (?P<span>UNIT) {REL}")
def last_day_of_this_or_next(parts: Parts, scene: Scene) -> What | None:
    """The last day of the month."""
    rel = parts.get("rel")
    if parts.term("unit").name != "day" or (rel is not None and rel.kind in GONE):
        return None
    return edge_of_span(scene, "end", parts.term("span").name, rel)


@EDGES.rule("(?P<edge>EDGE) (?P<rel>NEXT)? (?P<month>MONTH) (?P<year>YEAR)?", "(?P<month>MONTH) (?P<edge>EDGE) (?P<year>YEAR)?")
def edge_of_month(parts: Parts, scene: Scene) -> What | None:
    """End of March, Mitte Januar, début mai."""
    edge, month, year, rel = parts.term("edge").name, parts.term("month"), parts.get("year"), parts.get("rel")
    found = _edge_of(scene, edge, month.value, year)
    unsure = rel is not None and rel.value in {1, 2}
    return replace(found, doubt=Doubt.WORDING) if unsure and isinstance(found, Dated) else found


def _edge_of(scene: Scene, edge: str, month: int, year: Term | None) -> Dated | No:
    if edge == "end":
        return _last_of(scene, month, year)
    if edge == "mid":
        return on(scene, year.value if year else None, month, 15)
    first = first_of_month_ahead(scene, month, year)
    days = {"start": (1, 10), "early": (1, 10), "late": (21, last_of_month(first.year, month).day)}[edge]
    return Dated(tuple(first.replace(day=day) for day in days), Doubt.SPAN)


@EDGES.rule(
    f"(?P<edge>EDGE) {REL}? (?P<unit>UNIT)",
    f"(?P<edge>EDGE) (?P<unit>UNIT) {REL}",
    f"{REL} (?P<unit>UNIT) (?P<edge>EDGE)",
)
def edge_of_unit(parts: Parts, scene: Scene) -> What | None:
    """End of the month, Ende nächster Woche, mid next month."""
    return edge_of_span(scene, parts.term("edge").name, parts.term("unit").name, parts.get("rel"))


def edge_of_span(scene: Scene, edge: str, unit: str, rel: Term | None) -> What | None:
    """End, middle or start of this or the next day, week, month, quarter or year."""
    if rel is not None and rel.kind in GONE:
        return OVER
    today, ahead = scene.today, min(rel.value, 2) if rel is not None else 0
    if rel is not None and rel.value == COMING:
        ahead = 1
    if unit == "day" and ahead == 0 and edge == "end":
        return EndOfDay()
    if unit in {"week", "weekend"}:
        monday = monday_of(today) + WEEK * ahead
        offsets = {"end": (4, 6), "late": (4, 6), "mid": (2,), "start": (0, 1), "early": (0, 1)}[edge]
        days = [monday + timedelta(days=offset) for offset in (offsets if unit == "week" else (5, 6))]
        return Dated(tuple(d if d >= today else d + WEEK for d in days), Doubt.SPAN)
    if unit == "month":
        return _edge_of_this_month(scene, edge, ahead)
    if unit in {"quarter", "year", "half-year"}:
        return _edge_of_year(scene, edge, unit, ahead)
    return None


def _edge_of_this_month(scene: Scene, edge: str, ahead: int) -> What:
    today = scene.today
    first = add_months(today.replace(day=1), ahead)
    next_first = add_months(first, 1)
    if edge == "end":
        last = last_of_month(first.year, first.month)
        return Dated((last, last_of_month(next_first.year, next_first.month)), Doubt.TODAY) if last == today else Dated((last,))
    if edge == "mid":
        if first.replace(day=15) > today:
            return Dated((first.replace(day=15),))
        return Dated(tuple(d for d in (first.replace(day=15), next_first.replace(day=15)) if d >= today), Doubt.TODAY)
    days = (21, last_of_month(first.year, first.month).day) if edge == "late" else (1, 10)
    start = first if ahead or edge == "late" else next_first
    return Dated(tuple(start.replace(day=day) for day in days), Doubt.SPAN)


def _edge_of_year(scene: Scene, edge: str, unit: str, ahead: int) -> What | None:
    today = scene.today
    if unit != "year":
        length = 3 if unit == "quarter" else 6
        month = (today.month - 1) // length * length + length
        last = last_of_month(today.year, month)
        return Dated((add_months(last.replace(day=28), length * ahead) if ahead else last,), Doubt.SPAN)
    year = today.year + ahead
    if edge == "end":
        end = date(year, 12, 31)
        return Dated((end, date(year + 1, 12, 31)), Doubt.TODAY) if end == today else Dated((end,))
    if edge == "mid":
        return Dated(tuple(d for d in (date(year, 6, 30), date(year + 1, 6, 30)) if d >= today)[:1], Doubt.SPAN)
    start = date(year if ahead else year + 1, 1, 1)
    return Dated((start, start.replace(day=31)), Doubt.SPAN)


@EDGES.rule("(?P<edge>EDGE) (?P<year>YEAR)")
def edge_of_year(parts: Parts, scene: Scene) -> What | None:
    """End of 2027."""
    year = parts.term("year").value
    if parts.term("edge").name == "end":
        return Dated((date(year, 12, 31),))
    middle = parts.term("edge").name == "mid"
    return Dated((date(year, 6, 30),) if middle else (date(year, 1, 1), date(year, 1, 31)), Doubt.SPAN)


def first_of_month_ahead(scene: Scene, month: int, year: Term | None) -> date:
    """The first of that month: in that year, or the one that is running or next to come."""
    if year is not None:
        return date(year.value, month, 1)
    return date(scene.today.year + (month < scene.today.month), month, 1)


def _last_of(scene: Scene, month: int, year: Term | None) -> Dated:
    first = first_of_month_ahead(scene, month, year)
    last = last_of_month(first.year, month)
    if last == scene.today and year is None:
        return Dated((last, last_of_month(first.year + 1, month)), Doubt.TODAY)
    return Dated((last,))
