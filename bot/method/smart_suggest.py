"""How a wording could go on: for each letter of SMART that it does not show yet, a draft made of the group's own words.

Somebody has named a day, said how often, told what helped: what the group has said fits better than an example of ours. A draft
that claims to show its letter has passed the check; where the group's words do not suffice, it is only a beginning, with "…"
for its author to complete. A draft is for its author to change: nothing here adopts anything.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.method import smart
from bot.method.smart import SmartCheck
from bot.method.smart_reading import Reading
from bot.method.smart_text import Text
from bot.method.smart_words import LANGUAGES, language_of
from bot.method.smart_words.grammar import Sign
from bot.method.suggest_words import WAYS_ON, Ways
from bot.method.tongue import is_foreign

LONGEST = 500
"""Characters of a draft: what a wording may have."""
_PHRASE_LONGEST = 60
_HELP_LONGEST = 140
_NAME_LONGEST = 60
_COUNTED = frozenset({Sign.OFTEN, Sign.AMOUNT})
_END = " \t\n.,;:!…"


class Letter(StrEnum):
    """The letters that a text can show."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    TIME_BOUND = "time_bound"


@dataclass(frozen=True)
class Heard:
    """What the group has said, the most important first in each."""

    themes: Sequence[str] = ()
    """The names of what matters to it."""
    helped: Sequence[str] = ()
    """What has helped somebody."""
    proposed: Sequence[str] = ()
    """Other wordings, and what was said about them: numbers in them are meant as aims."""
    told: Sequence[str] = ()
    """Experiences: numbers in them describe, but how often and by when may fit."""


@dataclass(frozen=True)
class Draft:
    """A way on. ``added`` is what is new in ``text``; ``whole``: the check finds the letter in it."""

    letter: Letter
    text: str
    added: str
    whole: bool


def suggest(goal: str, language: str, today: date, heard: Heard) -> tuple[Draft, ...]:
    """A draft for each letter that the goal does not show, in the order of the letters.

    Args:
        goal: as it was typed.
        language: the group's; a goal in another one gets no drafts, since two languages make no sentence.
    """
    if language not in LANGUAGES or is_foreign(goal, language) is True or not goal.strip(_END):
        return ()
    found = smart.check(goal, language, today)
    make: dict[Letter, Callable[[str, str, date, Heard], Iterable[Draft]]] = {
        Letter.SPECIFIC: _specific,
        Letter.MEASURABLE: _measurable,
        Letter.TIME_BOUND: _time_bound,
    }
    drafts = []
    for letter in Letter:
        if not _shows(found, letter):
            fitting = (
                one for one in make[letter](goal, language, today, _own(heard, language)) if _fits(one, found, language, today)
            )
            if (draft := next(iter(fitting), None)) is not None:
                drafts.append(draft)
    return tuple(drafts)


def _shows(found: SmartCheck, letter: Letter) -> bool:
    return {
        Letter.SPECIFIC: found.specific.met,
        Letter.MEASURABLE: found.measurable.met,
        Letter.TIME_BOUND: found.time_bound.met,
    }[letter]


def _fits(draft: Draft, before: SmartCheck, language: str, today: date) -> bool:
    """It is short enough, keeps what the goal shows already, and a whole one shows its letter."""
    if len(draft.text) > LONGEST:
        return False
    after = smart.check(draft.text, language, today)
    kept = all(_shows(after, letter) for letter in Letter if _shows(before, letter))
    return kept and (not draft.whole or _shows(after, draft.letter))


def _own(heard: Heard, language: str) -> Heard:
    """Only what is in the language of the group: the rest cannot become a part of its sentence."""

    def fitting(texts: Sequence[str]) -> list[str]:
        return [text for text in texts if text.strip() and is_foreign(text, language) is not True]

    return Heard(fitting(heard.themes), fitting(heard.helped), fitting(heard.proposed), fitting(heard.told))


# --- letter by letter -------------------------------------------------------------------------------------------------


def _specific(goal: str, language: str, _today: date, heard: Heard) -> Iterable[Draft]:
    ways = WAYS_ON[language]
    for text in heard.helped:
        means = _first_sentence(text)
        if len(means) <= _HELP_LONGEST:
            yield _after(goal, Letter.SPECIFIC, ways.means.format(means=_small(means, language)), whole=True)
    yield from _beginnings(goal, Letter.SPECIFIC, heard, ways.seen_about, ways.seen)


def _measurable(goal: str, language: str, today: date, heard: Heard) -> Iterable[Draft]:
    ways = WAYS_ON[language]
    measures = [_measures(text, language, today, aims=True) for text in heard.proposed]
    measures += [_measures(text, language, today, aims=False) for text in (*heard.helped, *heard.told)]
    for measure in _most_named(measures):
        yield _after(goal, Letter.MEASURABLE, ways.measure.format(measure=_small(measure, language)), whole=True)
    yield from _beginnings(goal, Letter.MEASURABLE, heard, ways.noticed_about, ways.noticed)


def _time_bound(goal: str, language: str, today: date, heard: Heard) -> Iterable[Draft]:
    ends = [_end(text, language, today) for text in (*heard.proposed, *heard.told, *heard.helped)]
    for end in (*_most_named(ends), WAYS_ON[language].school_year):
        added = f", {_small(end, language)}."
        yield Draft(Letter.TIME_BOUND, goal.rstrip(_END) + added, added, whole=True)


def _beginnings(goal: str, letter: Letter, heard: Heard, about: str, bare: str) -> Iterable[Draft]:
    """Beginnings that the author completes: about what matters most to the group, if that has a name."""
    names = [name for name in heard.themes if len(name) <= _NAME_LONGEST]
    if names:
        yield _after(goal, letter, about.format(theme=names[0].strip(_END)), whole=False)
    yield _after(goal, letter, bare, whole=False)


def _after(goal: str, letter: Letter, added: str, *, whole: bool) -> Draft:
    """The goal, and a second sentence."""
    stripped = goal.rstrip(_END)
    end = "" if stripped.endswith(("?", ")", "”", "»", '"')) and goal.rstrip().endswith(stripped[-1]) else "."
    return Draft(letter, f"{stripped}{end} {added}", added, whole)


# --- what the group has said ------------------------------------------------------------------------------------------


def _measures(text: str, language: str, today: date, *, aims: bool) -> list[str]:
    """How often, and in what is meant as an aim also how many, as it was written."""
    reading = Reading(Text(text[:LONGEST]), language_of(language))
    wanted = {Sign.OFTEN, Sign.AMOUNT} if aims else {Sign.OFTEN}
    # How certainly each part is a measure: a number more than only a time that comes again.
    spans = [(one.start, one.end, 2 if one.sign in wanted else 0) for one in reading.measures if one.sign in _COUNTED]
    spans += [(one.start, one.end, 1) for one in reading.times if one.sign is Sign.HABIT]
    joined: list[tuple[int, int, int]] = []
    for start, end, sure in sorted(spans):
        # "twice" and "a week" stand side by side and are one measure.
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]), max(sure, joined[-1][2]))
        else:
            joined.append((start, end, sure))
    joined.sort(key=lambda span: (-span[2], span[0] - span[1]))
    found = [reading.text.words(start, end) for start, end, sure in joined if sure]
    verdict = smart.check(text, language, today).measurable
    if aims and verdict.met and verdict.evidence and not any(verdict.evidence in one for one in found):
        found.append(verdict.evidence)
    # A word alone ("montags", "often") measures nothing that two people would agree on.
    return [one for one in found if len(one) <= _PHRASE_LONGEST and " " in one.strip(_END)]


def _end(text: str, language: str, today: date) -> list[str]:
    verdict = smart.check(text, language, today).time_bound
    return [verdict.evidence] if verdict.met and verdict.evidence and len(verdict.evidence) <= _PHRASE_LONGEST else []


def _most_named(found: Sequence[list[str]]) -> list[str]:
    """Each phrase once: what several have named first, then in the order of what was said."""
    phrases = [phrase.strip(_END) for one in found for phrase in one]
    counts = Counter(phrase.casefold() for phrase in phrases)
    unique = {phrase.casefold(): phrase for phrase in reversed(phrases) if phrase}
    order = [phrase.casefold() for phrase in phrases]
    return [unique[key] for key in sorted(unique, key=lambda key: (-counts[key], order.index(key)))]


def _first_sentence(text: str) -> str:
    flat = " ".join(text.split())
    for place, sign in enumerate(flat):
        if sign in ".!?" and place > 10 and flat[place + 1 : place + 2] in {"", " "}:
            return flat[:place].strip(_END)
    return flat.strip(_END)


def _small(phrase: str, language: str) -> str:
    """A phrase as it stands inside a sentence: without the capital of a sentence, where a noun has none.

    In German only words that are surely no nouns lose theirs: those that begin a time or a number.
    """
    first = phrase.split(" ", 1)[0]
    if len(first) < 2 or not first[1:].islower():
        return phrase
    ways: Ways = WAYS_ON[language]
    if language == "de" and first.casefold() not in ways.small:
        return phrase
    return phrase[:1].lower() + phrase[1:]
