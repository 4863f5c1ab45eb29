"""Names of days in another language than the group's: read in that language, or at least never overlooked.

"Domingo 20:00" in an English group is Sunday; without this, it would be 20:00 on whatever day is near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from bot.method.date_words import LANGUAGES, Kind
from bot.method.dates_terms import Term, lexicon
from bot.method.dates_values import Ask, Day, Doubt, Moment, Reading, Reason, Refused

_SHORTEST = 4
"""Shorter words are too often something else in another language: "may", "mar"."""


def heard(language: str, terms: Sequence[Term], own: Reading, in_language: Callable[[str], Reading]) -> Reading:
    """The reading of a text, with what words that the group's language does not know mean in another one.

    ``own`` is the reading in the group's language; ``in_language`` reads the text in another one.
    """
    named = foreign_days(language, terms)
    if not named:
        return own
    others = [other for other in LANGUAGES if other != language and named & _names(other, *_DAYS)]
    weekday = any(named & _names(other, Kind.WEEKDAY) for other in others)
    found = [reading for reading in map(in_language, others) if not _says_nothing(reading)]
    # "viernes o domingo": a language that knows only one of the two reads half of it.
    knowing = [other for other in others if named <= _names(other, *_DAYS)]
    sure = {reading for reading in map(in_language, knowing) if isinstance(reading, Day | Moment)}
    if isinstance(own, Day | Moment):
        # The text names a day already: a month or "tomorrow" in another language is rather a name, a weekday rather not.
        return _asked([own, *found]) if weekday and sure != {own} else own
    if len(sure) == 1:
        return sure.pop()
    if not weekday:
        return own
    return found[0] if len(found) == 1 else _asked(found)


def foreign_days(language: str, terms: Sequence[Term]) -> set[str]:
    """The words that the group's language does not know, and that name a day in another one."""
    known = lexicon(language).phrases
    unknown = {term.text for term in terms if term.text not in known and term.kind not in _DAYS and len(term.text) >= _SHORTEST}
    return {word for word in unknown if any(word in _names(other, *_DAYS) for other in LANGUAGES if other != language)}


def _asked(readings: Sequence[Reading]) -> Reading:
    """What was found as a question; a moment and its bare day are not offered side by side."""
    there = [one for reading in readings for one in _candidates(reading)]
    moments = [one for one in there if isinstance(one, Moment)]
    offered = tuple(dict.fromkeys(moments or there))
    return Ask(offered, Doubt.WORDING) if offered else Refused(Reason.NO_DATE)


def _candidates(reading: Reading) -> Iterator[Day | Moment]:
    match reading:
        case Day() | Moment():
            yield reading
        case Ask(candidates):
            yield from candidates


def _says_nothing(reading: Reading) -> bool:
    return isinstance(reading, Refused) and reading.reason is Reason.NO_DATE


_DAYS = (Kind.WEEKDAY, Kind.MONTH, Kind.RELDAY)


@cache
def _names(language: str, *kinds: Kind) -> frozenset[str]:
    """Single words that name a day in a language, as they are when levelled; those for days that are over are left out."""
    return frozenset(
        key[0]
        for options in lexicon(language).phrases.values()
        for key, terms in options
        if len(key) == 1 and len(terms) == 1 and terms[0].kind in kinds and terms[0].value >= 0
    )
