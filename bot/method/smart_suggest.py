"""How a wording could go on: for a letter of SMART that it does not show yet, a draft made of the group's own words.

Somebody has named a day, said how often, told what helped: what the group has said fits better than an example of ours. A draft
is whole sentences, and the check finds its letter in it; where the group's words do not suffice for that there is none, and
the question stands alone. A draft is for its author to change: nothing here adopts anything.
"""

import re
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
from bot.method.suggest_words import WAYS_ON

LONGEST = 500
"""Characters of a draft: what a wording may have."""
_PHRASE_LONGEST = 60
_HELP_LONGEST = 140
_END = " \t\n.,;:!…"
_QUOTES = "“”„‟«»\"'‚‘’"


class Letter(StrEnum):
    """The letters that a text can show."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    TIME_BOUND = "time_bound"


@dataclass(frozen=True)
class Heard:
    """What the group has said, the most important first in each."""

    helped: Sequence[str] = ()
    """What has helped somebody."""
    proposed: Sequence[str] = ()
    """Other wordings, and what was said about them: what they name is meant as an aim."""


@dataclass(frozen=True)
class Draft:
    """A way on. ``added`` is what is new in ``text``."""

    letter: Letter
    text: str
    added: str


def suggest(goal: str, language: str, today: date, heard: Heard) -> tuple[Draft, ...]:
    """A draft for each letter that the goal does not show and that the group's words can show, in the order of the letters.

    Args:
        goal: as it was typed.
        language: the group's; a goal in another one gets no drafts, since two languages make no sentence.
        today: tells days to come from days past.
        heard: what there is to draw on.
    """
    if language not in LANGUAGES or not goal.strip(_END) or not _is(goal, language) or _complains(goal, language):
        return ()
    found = smart.check(goal, language, today)
    make: dict[Letter, Callable[[str, str, date, Heard], Iterable[str]]] = {
        Letter.SPECIFIC: _means,
        Letter.MEASURABLE: _measures,
        Letter.TIME_BOUND: _ends,
    }
    drafts = []
    for letter in Letter:
        if not _shows(found, letter):
            ways = (Draft(letter, _after(goal, added), added) for added in make[letter](goal, language, today, heard))
            draft = next((one for one in ways if _fits(one, found, language, today)), None)
            if draft is not None:
                drafts.append(draft)
    return tuple(drafts)


def _shows(found: SmartCheck, letter: Letter) -> bool:
    return {
        Letter.SPECIFIC: found.specific.met,
        Letter.MEASURABLE: found.measurable.met,
        Letter.TIME_BOUND: found.time_bound.met,
    }[letter]


def _fits(draft: Draft, before: SmartCheck, language: str, today: date) -> bool:
    """It is short enough, shows its letter, and keeps what the goal shows already."""
    if len(draft.text) > LONGEST:
        return False
    after = smart.check(draft.text, language, today)
    return _shows(after, draft.letter) and all(_shows(after, letter) for letter in Letter if _shows(before, letter))


def _is(text: str, language: str) -> bool:
    return smart.language_in(text, language) == language


def _complains(text: str, language: str) -> bool:
    """Whether it tells how things are: "It is always noisy." No aim can follow that."""
    return re.search(WAYS_ON[language].complaint, " ".join(text.split()), re.IGNORECASE) is not None


# --- letter by letter -------------------------------------------------------------------------------------------------


def _means(_goal: str, language: str, today: date, heard: Heard) -> Iterable[str]:
    """What has helped somebody: quoted, if it shows something by itself."""
    for text in heard.helped:
        means = _first_sentence(text)
        shown = smart.check(means, language, today).specific.met
        if shown and len(means) <= _HELP_LONGEST and _is(text, language) and not _complains(means, language):
            yield WAYS_ON[language].means.format(means=means)


def _measures(goal: str, language: str, today: date, heard: Heard) -> Iterable[str]:
    """How often: only once it is clear what is done, since nothing else can be done often."""
    if smart.check(goal, language, today).specific.met:
        found = [_how_often(text, language) for text in (*heard.proposed, *heard.helped) if not _complains(text, language)]
        for often in _most_named(found):
            yield WAYS_ON[language].measure.format(often=_small(often))


def _ends(_goal: str, language: str, today: date, heard: Heard) -> Iterable[str]:
    found = [_until(text, language, today) for text in heard.proposed if not _complains(text, language)]
    for end in _most_named(found):
        yield WAYS_ON[language].end.format(end=_small(end))


def _after(goal: str, added: str) -> str:
    """The goal, and a second sentence."""
    stripped = goal.rstrip(_END)
    closed = stripped.endswith(("?", ")")) or (stripped[-1] in _QUOTES and stripped[-2:-1] in {".", "!", "?"})
    return f"{stripped}{'' if closed else '.'} {added}"


# --- what the group has said ------------------------------------------------------------------------------------------


def _how_often(text: str, language: str) -> list[str]:
    """How often, as it was written."""
    reading = Reading(Text(text[:LONGEST]), language_of(language))
    spans = [(one.start, one.end) for one in reading.measures if one.sign in {Sign.OFTEN, Sign.AMOUNT}]
    spans += [(one.start, one.end) for one in reading.times if one.sign is Sign.HABIT]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        # "twice" and "a week" stand side by side and are one.
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    found = [reading.text.words(start, end) for start, end in joined]
    return [one for one in found if re.fullmatch(WAYS_ON[language].often, " ".join(one.split()), re.IGNORECASE)]


def _until(text: str, language: str, today: date) -> list[str]:
    verdict = smart.check(text, language, today).time_bound
    end = verdict.evidence if verdict.met and verdict.evidence else ""
    fits = len(end) <= _PHRASE_LONGEST and re.match(rf"(?:{WAYS_ON[language].until})\b", end, re.IGNORECASE)
    return [end] if fits and _is(text, language) else []


def _most_named(found: Sequence[list[str]]) -> list[str]:
    """Each phrase once: what several have named first, then in the order of what was said."""
    phrases = [phrase.strip(_END) for one in found for phrase in one]
    counts = Counter(phrase.casefold() for phrase in phrases)
    unique = {phrase.casefold(): phrase for phrase in reversed(phrases) if phrase}
    order = [phrase.casefold() for phrase in phrases]
    return [unique[key] for key in sorted(unique, key=lambda key: (-counts[key], order.index(key)))]


def _first_sentence(text: str) -> str:
    """As it can be quoted."""
    flat = " ".join("".join(sign for sign in text if sign not in '“”„«»"').split())
    for place, sign in enumerate(flat):
        if sign in ".!?" and place > 10 and flat[place + 1 : place + 2] in {"", " "}:
            return flat[:place].strip(_END)
    return flat.strip(_END)


def _small(phrase: str) -> str:
    """A phrase as it stands inside a sentence: the patterns let only words begin it that have no capital of their own."""
    return phrase[:1].lower() + phrase[1:]
