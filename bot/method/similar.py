"""Texts that say much the same: of two ideas the group may want to make one.

Words are compared by their stems; small words say nothing. Unlike `bot.method.themes`, which looks for what experiences have in
common, it looks for the same said twice, so most of the words must meet. It only points out: people decide.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.fuzz import ratio

from bot.method.smart_text import fold, words_in
from bot.method.smart_words import LANGUAGES
from bot.method.stems import stem
from bot.method.tongue import guess, small_words

ALIKE = 0.5
"""From this likeness on two texts are pointed out."""

_PART = 5
"""A stem of so many letters inside another one is a part of a compound: parent in parents' evening, Eltern in Elternabend."""
_TELLING = 8
"""A word in common with a stem of so many letters says enough by itself: Lesenacht, Klassenrat."""
_SAME = 84
"""Per cent of letters in common by which two stems are the same word, with a typing slip or an ending that the stemmer left."""


def likeness(one: str, other: str, language: str) -> float:
    """How much two texts have in common, from 0 to 1."""
    mine, theirs = _stems(one, language), _stems(other, language)
    if not mine or not theirs:
        return 0.0
    shared = _shared(mine, theirs)
    if len(shared) < 2 and min(len(mine), len(theirs)) > 1 and not any(len(stem) >= _TELLING for stem in shared):
        # One word in common is a topic, not the same idea.
        return 0.0
    return 2 * len(shared) / (len(mine) + len(theirs))


def meet(one: str, other: str, language: str) -> bool:
    """Whether two texts have a telling word in common."""
    return bool(_shared(_stems(one, language), _stems(other, language)))


def alike(texts: Mapping[int, str], language: str) -> list[tuple[int, int]]:
    """Pairs of ids whose texts say much the same, the most alike first; each text is in one pair at most."""
    found = [(likeness(texts[one], texts[other], language), one, other) for one, other in combinations(texts, 2)]
    pairs: list[tuple[int, int]] = []
    taken: set[int] = set()
    for likely, one, other in sorted(found, key=lambda each: -each[0]):
        if likely >= ALIKE and not taken & {one, other}:
            pairs.append((one, other))
            taken |= {one, other}
    return pairs


def _shared(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    left = list(theirs)
    shared = []
    for word in mine:
        match = next((each for each in left if _same(word, each)), None)
        if match is not None:
            left.remove(match)
            shared.append(word)
    return shared


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _PART and (long.startswith(short) or long.endswith(short)):
        return True
    return len(short) >= _PART and one[0] == other[0] and ratio(one, other) >= _SAME


@lru_cache(maxsize=4096)
def _stems(text: str, language: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, each once, in the order of the text, which is read in its own language."""
    code = guess(text) or language.replace("_", "-").split("-")[0].casefold()
    code = code if code in LANGUAGES else "en"
    words = [match[0] for match in words_in(text.casefold())]
    small = small_words(code)
    return tuple(dict.fromkeys(stem(word, code) for word in words if len(word) > 2 and fold(word) not in small))
