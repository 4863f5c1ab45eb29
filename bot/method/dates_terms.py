"""From pieces of text to terms of a date, by the table of one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.method.date_words import Kind, Value, Words, words_for
from bot.method.dates_slips import slip_of
from bot.method.dates_text import Piece, Shape, fold, pieces
from bot.method.dates_values import SchoolCalendar


@dataclass(frozen=True, slots=True)
class DateFigures:
    """A date in figures. A month above 12 or a day above 31 stays as typed: it is refused later."""

    day: int
    month: int
    year: int | None
    either: bool = False
    """May the first figure be the month as well?"""


@dataclass(frozen=True, slots=True)
class ClockFigures:
    """A time of day in figures."""

    hour: int
    minute: int
    literal: bool = False
    """Written so that no other half of the day can be meant: 03:30, 15:30, noon."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or figure with what it does in a date."""

    kind: Kind
    value: int = 0
    name: str = ""
    text: str = ""
    figures: int = 0
    """How many digits it was typed with; 0 for words."""
    marked: bool = False
    """After a word that shows a day of the month to come: "on the", "am"."""
    led_by: str = ""
    """The last word before it that was left out as changing nothing."""
    broken: bool = False
    """Punctuation parts it from the term before."""
    slip: bool = False
    """Read through a typing slip that leaves room for doubt."""
    date: DateFigures | None = None
    clock: ClockFigures | None = None


_OTHER = Term(Kind.OTHER)
_OR = Term(Kind.OR, text="-")


class Lexicon:
    """A language's table, ready to look words up."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.fillers = {fold(w) for w in _split(words.fillers)}
        self.day_markers = {fold(w) for w in _split(words.day_markers)}
        self.month_markers = {fold(w) for w in _split(words.month_markers)}
        self.left_out = self.fillers | self.day_markers
        self.numbered = {fold(w) for w in _split(words.numbered)}
        self.endings = set(_split(words.ordinal_endings))
        self.after_weekday: dict[str, tuple[Term, ...]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], tuple[Term, ...]]]] = {}
        self.firm: set[str] = set()
        self.slippery: dict[str, tuple[Term, ...]] = {}
        self.shy_weekdays = {fold(w): d for d, ws in enumerate(words.shy_weekdays) for w in _split(ws)}
        self.shy_months = {fold(w): m for m, ws in words.shy_months.items() for w in _split(ws)}
        self.no_slips = {fold(w) for w in _split(words.no_typos)} | self.left_out
        for filler in (filler for filler in self.left_out if " " in filler):
            self._add(filler, ())
        for kind, written, value in _entries(words):
            self._add(written, (_term(kind, value),))
        for written, meaning in words.same_as.items():
            for alternative in _split(written):
                self._add(alternative, self._meaning(meaning))
        self.after_weekday = {fold(w): self._meaning(m) for ws, m in words.after_weekday.items() for w in _split(ws)}
        self.no_slips |= set(self.phrases)
        for options in self.phrases.values():
            options.sort(key=lambda option: -len(option[0]))

    def _add(self, written: str, terms: tuple[Term, ...]) -> None:
        for spelling in {fold(written), fold(_two_letter_umlauts(written))}:
            key = tuple(piece.text for piece in pieces(spelling))
            self.phrases.setdefault(key[0], []).append((key, terms))
            if len(key) == 1 and terms and len(key[0]) >= 4 and terms[0].kind in _SLIPPERY:
                self.slippery[key[0]] = terms
                if len(key[0]) >= _SLIPPERY[terms[0].kind]:
                    self.firm.add(key[0])

    def _meaning(self, meaning: str) -> tuple[Term, ...]:
        return tuple(self._read(pieces(fold(meaning)), ()))

    def match(self, texts: Sequence[str], at: int, names: Sequence[tuple[str, ...]]) -> tuple[int, tuple[Term, ...]] | None:
        """How many pieces the longest phrase there takes, and its terms; names of the school calendar come first."""
        for index, name in enumerate(names):
            if tuple(texts[at : at + len(name)]) == name:
                return len(name), (Term(Kind.SCHOOL, index, "calendar"),)
        for key, terms in self.phrases.get(texts[at], ()):
            if tuple(texts[at : at + len(key)]) == key:
                return len(key), terms
        return None

    def terms(self, text: str, calendar: SchoolCalendar | None) -> list[Term]:
        """All terms of a text; words that mean nothing for a date stay as OTHER, those that change nothing are left out."""
        names = tuple(tuple(p.text for p in pieces(fold(period.name))) for period in calendar.periods) if calendar else ()
        typed = pieces(fold(text))
        dropped = {piece.text for piece in typed if piece.text in self.fillers - self.day_markers}
        return self._shy(self._by_neighbours(list(self._read(typed, names))), dropped)

    def _read(self, typed: list[Piece], names: Sequence[tuple[str, ...]]) -> Iterator[Term]:
        texts = [piece.text for piece in typed]
        at, marked, broken, weekday, led_by = 0, False, False, False, ""
        while at < len(typed):
            piece = typed[at]
            broken = broken or piece.broken
            if piece.text in self.day_markers and self._announces_a_day(typed, at):
                marked, led_by, at = True, piece.text, at + 1
                continue
            longest = self.match(texts, at, names) if piece.shape in _PHRASED else None
            if piece.text in self.left_out and any(tuple(texts[at + 1 : at + 1 + len(name)]) == name for name in names):
                longest = None  # "the summer holidays", where the group calls them "summer holidays"
            if weekday and piece.text in self.after_weekday and (longest is None or longest[0] == 1):
                longest = 1, self.after_weekday[piece.text]
            if longest is None and piece.text in self.left_out and piece.text not in self.shy_weekdays:
                marked, led_by, at = piece.text in self.day_markers or marked, piece.text, at + 1
                continue
            count, found = longest or (1, self._piece(typed, at))
            for term in found:
                yield replace(term, marked=marked, led_by=led_by, broken=broken, text=" ".join(texts[at : at + count]))
                broken, led_by = False, ""
            marked = piece.text in self.day_markers
            led_by = led_by if found else piece.text
            weekday = bool(found) and found[-1].kind is Kind.WEEKDAY
            at += count

    def _announces_a_day(self, typed: list[Piece], at: int) -> bool:
        """Is it "dia 15" rather than "1 dia": a figure after it, none before?"""
        numbers = {Shape.NUMBER, Shape.DOTTED, Shape.BLOB}
        following = typed[at + 1].text if at + 1 < len(typed) else ""
        meant = self.match([following], 0, ())
        named = meant is not None and meant[1][0].kind in {Kind.NUMBER, Kind.ORDINAL}
        after = named or (at + 1 < len(typed) and typed[at + 1].shape in numbers)
        return after and not (at and typed[at - 1].shape in numbers) and typed[at].text in self.phrases

    def _by_neighbours(self, terms: list[Term]) -> list[Term]:
        """Settle words whose part depends on what follows: "o" in Slovak, and the month in "the month of March"."""
        kept: list[Term] = []
        for at, term in enumerate(terms):
            rest = [other.kind for other in terms[at + 1 :]]
            if term.kind is Kind.UNIT and term.name == "month" and rest[:1] == [Kind.MONTH] and not _counted(kept):
                continue
            if self._names(term, kept, rest) or self._of_each(terms, at):
                kept.append(replace(term, kind=Kind.OTHER, name="known"))
                continue
            if term.text == self.words.at_is_in and term.kind is Kind.IN and rest[:1] != [Kind.UNIT]:
                counted = next((kind for kind in rest if kind not in _IN_A_COUNT), None)
                is_time = rest[:1] == [Kind.CLOCK] or (counted is not Kind.UNIT and rest[:1] and rest[0] in _IN_A_COUNT)
                kept.append(replace(term, kind=Kind.AT) if is_time else term)
                continue
            kept.append(term)
        return kept

    @staticmethod
    def _of_each(terms: list[Term], at: int) -> bool:
        """Is it "each" of some minutes, "20 minutes each", which says nothing of days?"""
        if terms[at].kind is not Kind.EVERY:
            return False
        before, after = terms[at - 1 : at], terms[at + 2 : at + 3]
        return any(term.kind is Kind.UNIT and term.name == "minute" for term in before + after)

    def _names(self, term: Term, before: list[Term], rest: list[Kind]) -> bool:
        """Is the figure the name of what stands right before it: "room 12", but not "class 12 March", "class 10 o'clock"?"""
        named = bool(before) and before[-1].kind is Kind.OTHER and before[-1].text in self.numbered
        alone = not (term.broken or term.led_by) and not _GOES_ON.intersection(rest[:1])
        return named and alone and term.kind is Kind.NUMBER

    def _piece(self, typed: list[Piece], at: int) -> tuple[Term, ...]:  # noqa: PLR0911, one for each shape
        piece = typed[at]
        following = typed[at + 1].text if at + 1 < len(typed) else ""
        if following in {"%", "€", "$", "£", "°"} and piece.shape is not Shape.WORD:
            return (_OTHER,)
        match piece.shape:
            case Shape.WORD:
                slipped = slip_of(piece.text, self.slippery, self.firm, self.no_slips, _slipped) or (_OTHER,)
                return _slipped(slipped) if slipped[0].kind in {Kind.NUMBER, Kind.ORDINAL} else slipped
            case Shape.PUNCTUATION:
                return (_OR,) if piece.text in "-/|" else (Term(Kind.AND),) if piece.text in "&+" else (_OTHER,)
            case Shape.NUMBER:
                return _number(piece.text, dotted=False)
            case Shape.DOTTED:
                return _number(piece.text, dotted=self.words.dot_ordinals)
            case Shape.BLOB:
                return self._blob(piece)
            case Shape.DECIMAL:
                return (_OTHER,)
            case _:
                return self._figures(piece, typed, at)

    def _blob(self, piece: Piece) -> tuple[Term, ...]:
        count, ending = piece.figures
        number = _number(count, dotted=False)[0]
        unknown = Term(Kind.OTHER, name="blob", figures=len(count))
        if piece.text not in {count + ending, f"{count}-{ending}", f"{count}'{ending}"} or number.kind is Kind.OTHER:
            return (unknown,)
        if ending in self.endings and len(count) <= 2:
            return (replace(number, kind=Kind.ORDINAL),)
        after = self.match([ending], 0, ())
        glued = {Kind.HOUR, Kind.PART, Kind.MONTH, Kind.UNIT}
        return (number, *after[1]) if after and after[1][0].kind in glued else (unknown,)

    def _figures(self, piece: Piece, typed: list[Piece], at: int) -> tuple[Term, ...]:  # noqa: PLR0911, one for each shape
        before = self.match([typed[at - 1].text], 0, ()) if at else None
        after = self.match([typed[at + 1].text], 0, ()) if at + 1 < len(typed) else None
        told = before is not None and (before[1][-1].kind is Kind.AT or typed[at - 1].text == self.words.at_is_in)
        is_time = told or bool(after and (after[1][0].kind is Kind.HOUR or after[1][0].name in {"am", "pm"}))
        counts = bool(after and after[1][0].kind is Kind.UNIT)
        numbers = [int(figure) for figure in piece.figures if figure.isdigit()]
        match piece.shape:
            case Shape.CLOCK:
                return (_clock(piece.figures),)
            case Shape.YEAR_FIRST:
                year, month, day = numbers
                return (_date(DateFigures(day, month, year)),)
            case Shape.SCHOOL_YEAR:
                return (Term(Kind.SCHOOL, name="year"),)
            case Shape.MONTH_YEAR:
                month, year = numbers
                return (Term(Kind.MONTH, month), Term(Kind.YEAR, year)) if 1 <= month <= 12 else (_OTHER,)
            case Shape.FULL_DATE:
                day, month, year = numbers
                year += 0 if year > 99 else 1900 if year >= 70 else 2000
                return (_date(self._order(day, month, year, piece.figures[1] != ".")),)
            case Shape.DOT_DATE | Shape.DOT_PAIR if _looks_like_a_time(piece.figures, is_time):
                return (_clock(piece.figures),)
            case Shape.DOT_DATE:
                return (_date(DateFigures(numbers[0], numbers[1], None)),)
            case _ if counts or min(numbers) == 0 or numbers == [24, 7] or (numbers[0] > 31 and numbers[1] > 12):
                return (_OTHER,)
            case Shape.SLASH_PAIR if numbers[0] > 12 and numbers[1] == numbers[0] + 1:
                return (Term(Kind.SCHOOL, name="year"),)
            case _:
                named = bool(at) and typed[at - 1].shape is Shape.WORD and not piece.broken and not before
                named = named and typed[at - 1].text not in self.left_out | set(self.shy_weekdays)
                date = _date(self._order(numbers[0], numbers[1], None, slash=True))
                return (replace(date, slip=named),)  # "version 1.2", "chapter 3/4"

    def _order(self, first: int, second: int, year: int | None, slash: bool) -> DateFigures:
        if not (self.words.slash_either and slash):
            return DateFigures(first, second, year)
        if second > 12 >= first:
            return DateFigures(second, first, year)
        return DateFigures(first, second, year, either=first != second and first <= 12)

    def _shy(self, terms: list[Term], fillers: set[str]) -> list[Term]:
        """Give words with two meanings the one that their neighbours show."""
        context = [term for term in terms if term.kind is not Kind.BY]
        for at, term in enumerate(terms):
            before = terms[at - 1].kind if at else None
            after = terms[at + 1].kind if at + 1 < len(terms) else None
            if term.text in self.shy_months:
                this = before is Kind.NEXT and terms[at - 1].value == 0
                shown = (before in _BEFORE_MONTH and not this) or term.led_by in self.month_markers
                beside_number = shown or after in {Kind.YEAR, Kind.ORDINAL}
                if beside_number or context == [term] or (after is Kind.NUMBER and self.words.month_first):
                    terms[at] = replace(term, kind=Kind.MONTH, value=self.shy_months[term.text])
            elif term.text in self.shy_weekdays:
                common = term.kind is not Kind.OTHER or term.text in self.left_out
                shown = after is Kind.NUMERIC if common else after in _AFTER_WEEKDAY or before in _BEFORE_WEEKDAY
                shown = shown or (term.led_by in self.day_markers and not common)
                alone = context == [term] and not (common and fillers - {term.text})
                if shown or alone or self._beside_another(terms, at, common):
                    ambiguous = common and not alone and term.kind is not Kind.OTHER
                    terms[at] = replace(term, kind=Kind.WEEKDAY, value=self.shy_weekdays[term.text], slip=ambiguous)
        return [term for term in terms if not (term.kind is Kind.OTHER and term.text in self.left_out)]

    def _beside_another(self, terms: list[Term], at: int, common: bool) -> bool:
        """Is it "Di oder Mi", "Mon-Wed", one weekday and another?"""
        between = {Kind.OR} if common else {Kind.OR, Kind.BY}
        others = [
            terms[at + 2 * step] for step in (-1, 1) if 0 <= at + 2 * step < len(terms) and terms[at + step].kind in between
        ]
        if not common:
            others += [terms[at + step] for step in (-1, 1) if 0 <= at + step < len(terms)]
        return any(o.text != terms[at].text and (o.kind is Kind.WEEKDAY or o.text in self.shy_weekdays) for o in others)


_PHRASED = {Shape.WORD, Shape.BLOB, Shape.NUMBER, Shape.DOTTED}
_AFTER_WEEKDAY = {
    Kind.NUMERIC, Kind.ORDINAL, Kind.CLOCK, Kind.NUMBER, Kind.AT, Kind.PART, Kind.NEXT, Kind.IN, Kind.PAST,
}  # fmt: skip
# After these a figure belongs to a date, an hour or a length of time, whatever stands before it.
_GOES_ON = {Kind.MONTH, Kind.HOUR, Kind.PART, Kind.UNIT, Kind.AND, Kind.OR}
_BEFORE_WEEKDAY = {Kind.UNIT, Kind.NEXT, Kind.BY, Kind.LAST, Kind.PAST}
_SLIPPERY = {
    **dict.fromkeys((Kind.NEXT, Kind.LAST, Kind.UNIT, Kind.EDGE, Kind.CLOCK, Kind.PART, Kind.PASTHOUR), 4),
    **dict.fromkeys((Kind.WEEKDAY, Kind.MONTH, Kind.RELDAY, Kind.NUMBER, Kind.ORDINAL, Kind.EVERY), 5),
    **dict.fromkeys((Kind.BEFORE, Kind.AFTER, Kind.NOT, Kind.FROM, Kind.PAST, Kind.QUARTER), 5),
    **dict.fromkeys((Kind.FEAST, Kind.SCHOOL), 7),
}
"""Kinds whose words are recognised through typing slips, and from how many letters on through any slip."""
_IN_A_COUNT = {
    Kind.NUMBER, Kind.ORDINAL, Kind.HALF, Kind.QUARTER, Kind.THREEQ, Kind.OR, Kind.AND, Kind.SOME, Kind.ONE, Kind.ABOUT,
}  # fmt: skip


def _counted(terms: list[Term]) -> bool:
    return bool(terms) and terms[-1].kind in {Kind.NUMBER, Kind.ONE, Kind.SOME}


_BEFORE_MONTH = {Kind.NUMBER, Kind.ORDINAL, Kind.EDGE, Kind.IN, Kind.BY, Kind.NEXT, Kind.BEFORE, Kind.FROM}


def _split(alternatives: str) -> list[str]:
    return [word.strip() for word in alternatives.split(",") if word.strip()]


def _two_letter_umlauts(word: str) -> str:
    return re.sub("[äöü]", lambda match: {"ä": "ae", "ö": "oe", "ü": "ue"}[match.group()], word.casefold())


def _entries(words: Words) -> Iterator[tuple[Kind, str, Value]]:
    numbered = (
        (Kind.WEEKDAY, enumerate(words.weekdays)),
        (Kind.MONTH, enumerate(words.months, 1)),
        (Kind.NUMBER, words.cardinals.items()),
        (Kind.ORDINAL, words.ordinals.items()),
    )
    for kind, table in numbered:
        for value, alternatives in table:
            yield from ((kind, word, value) for word in _split(alternatives))
    for kind, phrases in words.phrases.items():
        for alternatives, meaning in phrases.items():
            yield from ((kind, word, meaning) for word in _split(alternatives))


def _term(kind: Kind, value: Value) -> Term:
    if kind is Kind.CLOCK:
        return Term(kind, clock=ClockFigures(int(value), 0, literal=True))
    if kind is Kind.OTHER:
        return Term(kind, name="known")
    return Term(kind, value) if isinstance(value, int) else Term(kind, name=value)


def _slipped(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(replace(term, slip=True) for term in terms)


def _number(figures: str, dotted: bool) -> tuple[Term, ...]:
    value = int(figures) if len(figures) <= 4 else 0
    if len(figures) == 4 and 1900 <= value <= 2999:
        return (Term(Kind.YEAR, value, figures=4),)
    if len(figures) > 4:
        return (_OTHER,)
    return (Term(Kind.ORDINAL if dotted else Kind.NUMBER, value, figures=len(figures)),)


def _date(figures: DateFigures) -> Term:
    return Term(Kind.NUMERIC, date=figures)


def _clock(figures: Sequence[str]) -> Term:
    hour, minute = int(figures[0]), int(figures[1])
    literal = hour > 12 or hour == 0 or figures[0].startswith("0")
    return Term(Kind.CLOCK, clock=ClockFigures(hour, minute, literal), figures=len(figures[0]))


def _looks_like_a_time(figures: Sequence[str], is_time: bool) -> bool:
    hour, minute = int(figures[0]), int(figures[1])
    two_digits = len(figures[1]) == 2
    return two_digits and minute <= 59 and hour <= 24 and (is_time or minute > 12 or minute == 0)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, built once."""
    return Lexicon(words_for(language))
