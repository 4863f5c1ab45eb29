"""Finding the dates in a text, and what the words around each of them do to it.

This is where a date is kept from being taken silently wrong: whatever stands beside it unexplained leaves it in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.method.date_words import Kind
from bot.method.dates_clock import CLOCK
from bot.method.dates_edges import EDGES
from bot.method.dates_findings import At, Dated, Grammar, No, OnWeekday, Scene, What
from bot.method.dates_grammar import DAYS
from bot.method.dates_spans import SPANS
from bot.method.dates_terms import Term
from bot.method.dates_values import Doubt

_GRAMMAR = Grammar(DAYS, EDGES, SPANS, CLOCK)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, where it stands, and what the words right around it do to it."""

    what: What
    start: int
    end: int
    modifier: Kind | None = None
    doubted: bool = False


def findings(terms: Sequence[Term], scene: Scene) -> list[Found]:
    """Scan from left to right, at each place the longest rule; then look at what is left over around the findings."""
    kinds = "".join(term.kind.value for term in terms)
    found: list[Found] = []
    at = 0
    while at < len(terms):
        longest = _GRAMMAR.longest(kinds, terms, at, scene)
        if longest is None:
            at += 1
            continue
        found.append(Found(longest[0], at, longest[1]))
        at = longest[1]
    taken = {index for f in found for index in range(f.start, f.end)}
    left = [index for index in range(len(terms)) if index not in taken]
    doubted = any(terms[index].kind is Kind.NOT or _unexplained(index, terms) for index in left)
    joins = not (scene.words.half_before or scene.words.twelve_hours)
    nth = scene.words.ordinal_weekdays
    return [
        _in_context(
            f, terms, taken, doubted or (joins and _is_cut_short(f, terms, taken)) or (nth and _may_count(f, terms, taken))
        )
        for f in found
    ]


def _is_cut_short(found: Found, terms: Sequence[Term], taken: set[int]) -> bool:
    """Is an hour followed by "and" or "less" and a word nobody knows, where minutes are said so: "las tres y meda"?"""
    more = found.end + 1 < len(terms) and found.end not in taken and found.end + 1 not in taken
    return isinstance(found.what, At) and more and terms[found.end].kind in {Kind.AND, Kind.MINUS}


def _may_count(found: Found, terms: Sequence[Term], taken: set[int]) -> bool:
    """Is a weekday that is the word for the second or third as well followed by a word nobody knows: "a segunda volta"?"""
    if (
        not isinstance(found.what, OnWeekday)
        or found.end >= len(terms)
        or found.end in taken
        or " " in terms[found.end - 1].text
    ):
        return False
    after = terms[found.end]
    return after.kind is Kind.OTHER and after.name != "known" and not after.broken and not after.led_by


def _unexplained(index: int, terms: Sequence[Term]) -> bool:
    """May it be a part of a date or a time that was not understood?

    A number is not, where it counts something ("3 ideas") or names something ("room 12"); nor is half of something.
    """
    term = terms[index]
    after = terms[index + 1] if index + 1 < len(terms) and not terms[index + 1].broken else None
    before = terms[index - 1] if index and not term.broken else None
    counts = after is not None and not after.led_by and _is_a_thing(after)
    match term.kind:
        case Kind.NUMBER | Kind.ORDINAL if term.figures:
            lesson = after is not None and after.kind is Kind.UNIT and after.name in {"minute", "hour"}
            counts = counts or (after is not None and after.kind is Kind.OTHER and after.text in _PARALLELS)
            return term.value <= 59 and not lesson and not counts and not (before is not None and _is_a_thing(before))
        case Kind.NUMBER | Kind.HALF | Kind.QUARTER | Kind.THREEQ:
            return term.value != 1 and not counts and not (after is not None and after.kind is Kind.UNIT) and not term.slip
        case Kind.UNIT:
            counted = before is not None and before.kind in {Kind.NUMBER, Kind.HALF, Kind.ONE}
            return term.name not in {"minute", "hour"} and not term.slip and not (counted and term.name == "year")
        case Kind.OTHER if term.name == "blob":
            letters = term.text[term.figures :]
            return len(letters) > 1 or letters in "pmh" or (before is not None and before.kind is Kind.AT)
        case Kind.OTHER:
            return before is not None and before.kind is Kind.AT and _abbreviates(term, term)
        case _:
            return False


# Classes of one year: 7 B, 7.º A.
_PARALLELS = set("abcefg")


def _is_a_thing(term: Term) -> bool:
    return term.kind is Kind.OTHER and (len(term.text) > 3 or term.name == "known")


_COLOURING = {Kind.FROM, Kind.ABOUT, Kind.EVERY, Kind.SOME, Kind.EDGE, Kind.LAST, Kind.PAST, Kind.HALF, Kind.OR}
_PASSED_OVER = {Kind.BY, Kind.IN, Kind.AT, Kind.ONE, Kind.AND, Kind.NEXT, Kind.PART}
_CONTINUING = {Kind.HALF, Kind.QUARTER, Kind.EDGE, Kind.NUMBER, Kind.ORDINAL, Kind.UNIT, Kind.SOME}
_REACHING = {Kind.ORDINAL, Kind.LAST, Kind.PAST, Kind.NEXT, Kind.EDGE, Kind.BEFORE, Kind.AFTER}


def _in_context(found: Found, terms: Sequence[Term], taken: set[int], doubted: bool) -> Found:
    """The finding with what the words around it do to it: shift it to the day before, or leave it in doubt."""
    if any(term.slip for term in terms[found.start : found.end]):
        doubted = True
        if isinstance(found.what, No):
            found = replace(found, what=Dated((), Doubt.WORDING))
    modifier, is_time = None, isinstance(found.what, At)
    at = found.start - 1
    while at >= 0 and at not in taken and terms[at].kind in _COLOURING | _PASSED_OVER | {Kind.BEFORE, Kind.AFTER}:
        kind = terms[at].kind
        if kind in {Kind.BEFORE, Kind.AFTER}:
            modifier = modifier or kind
        unclear = kind in _COLOURING and not (is_time and kind is Kind.ABOUT)
        doubted = doubted or unclear or (is_time and kind is Kind.AFTER) or (kind is Kind.NEXT and terms[at].value == 2)
        at -= 1
    doubted = doubted or _coloured_from_left(found, terms, taken) or _coloured_from_right(found, terms, taken)
    return replace(found, modifier=modifier, doubted=doubted)


def _coloured_from_left(found: Found, terms: Sequence[Term], taken: set[int]) -> bool:
    """A word right before that may belong to the date: "the first free Friday", "w/c 7 Dec", "12 Friday"."""
    first = terms[found.start]
    if not found.start or found.start - 1 in taken or first.broken:
        return False
    before = terms[found.start - 1]
    earlier = terms[found.start - 2] if found.start > 1 and not before.broken else None
    if before.kind is Kind.OTHER:
        return _abbreviates(before, first) or (earlier is not None and earlier.kind in _REACHING and not first.led_by)
    names = earlier is not None and earlier.kind is Kind.OTHER
    return before.kind is Kind.UNIT or (_counts(before) and not names)


def _coloured_from_right(found: Found, terms: Sequence[Term], taken: set[int]) -> bool:  # noqa: PLR0911, one for each kind
    """A word right after that may belong to the date: "Friday or so", "vrijdag jl."."""
    if found.end >= len(terms) or found.end in taken:
        return False
    after, more = terms[found.end], found.end + 1 < len(terms)
    match after.kind:
        case Kind.OR:
            return more
        case Kind.AND | Kind.MINUS:
            return more and found.end + 1 not in taken and terms[found.end + 1].kind in _CONTINUING
        case Kind.ABOUT:
            return found.end + 1 not in taken
        case _ if after.broken:
            return False
        case Kind.UNIT | Kind.LAST | Kind.PAST | Kind.AGO:
            return True
        case Kind.OTHER:
            ends_openly = terms[found.end - 1].kind is Kind.UNIT and not after.led_by and after.name != "known"
            return _abbreviates(after, after) or ends_openly  # "fin de l'année scolire"
        case _:
            return _counts(after)


def _abbreviates(term: Term, second: Term) -> bool:
    """Is it a short word that the table does not know, with no filler before the second of the two?"""
    return 0 < len(term.text) <= 3 and term.text.isalpha() and term.name != "known" and not second.led_by


def _counts(term: Term) -> bool:
    return term.kind is Kind.ORDINAL or (term.kind is Kind.NUMBER and (term.figures > 0 or term.value > 1))
