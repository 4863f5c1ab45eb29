"""Search in short texts of several languages that finds word forms and survives typing slips.

Each word of what is searched for is compared with all words of the texts: the same word or stem counts most, a part of a
compound and a beginning less, a word with a slip in it less again. Rare words count more than frequent ones. No index is kept:
some thousand texts are read in a few milliseconds, and nothing can be out of date.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.method.smart_text import fold, words_in
from bot.method.stems import stem
from bot.method.tongue import small_words

_STEM = 0.95
_BEGINNING = 0.7
_PART = 0.6
_SLIP = 0.8
"""How much a match counts; the very same word counts 1. A match with a slip counts in proportion to its likeness."""

_LIKE = 0.7
"""The least likeness of a word with a slip."""
_SHORTEST_BEGINNING = 3
_SHORTEST_PART = 4
_SHORTEST_WITH_SLIP = 4
_MOST_SLIPS = 16
"""So many of the words that look alike are considered."""

_WORTH = 0.25
"""A text is found if it has at least this share of the best one's score."""


@dataclass(frozen=True)
class Text:
    """A text that can be found, with the code of its language."""

    key: int
    text: str
    language: str


@dataclass(frozen=True)
class Hit:
    """A text that was found; a higher ``score`` fits better."""

    key: int
    score: float
    words: int
    """How many of the words that were searched for it has."""


@lru_cache(maxsize=20_000)
def _read(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """The telling words of a text, folded, each with its stem."""
    small = small_words(language)
    found = {match[0] for match in words_in(fold(text))}
    telling = {word for word in found if word not in small and len(word) > 1} or found
    return tuple(sorted((word, stem(word, language)) for word in telling))


def search(wanted: str, texts: Sequence[Text], languages: Iterable[str], most: int = 10) -> list[Hit]:
    """The texts that fit best, the best first.

    Args:
        wanted: some words, in any of the languages.
        texts: what is searched.
        languages: in which the words may be meant: the searcher's and the group's. Those of the texts are tried too.
        most: so many at most.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    by_stem: dict[str, set[str]] = defaultdict(set)
    for one in texts:
        for word, root in _read(one.text, one.language):
            holders[word].add(one.key)
            by_stem[root].add(word)
    spoken = sorted({one.language for one in texts} | set(languages))
    scores: dict[int, float] = defaultdict(float)
    had: dict[int, int] = defaultdict(int)
    for word in _asked(wanted, spoken):
        best: dict[int, float] = {}
        for there, fit in _matches(word, spoken, holders, by_stem).items():
            rare = log(1 + len(texts) / len(holders[there]))
            for key in holders[there]:
                best[key] = max(best.get(key, 0.0), fit * rare)
        for key, score in best.items():
            scores[key] += score
            had[key] += 1
    lengths = {one.key: len(_read(one.text, one.language)) for one in texts}
    found = [Hit(key, score / (1 + 0.01 * lengths[key]), had[key]) for key, score in scores.items()]
    found.sort(key=lambda hit: (-hit.score, hit.key))
    return [hit for hit in found[:most] if hit.score >= _WORTH * found[0].score]


def _asked(wanted: str, languages: Sequence[str]) -> list[str]:
    """The words that are searched for; small ones only if there are no others."""
    words = list(dict.fromkeys(match[0] for match in words_in(fold(wanted))))
    return [word for word in words if not all(word in small_words(one) for one in languages) and len(word) > 1] or words


def _matches(
    word: str, languages: Sequence[str], holders: dict[str, set[int]], by_stem: dict[str, set[str]]
) -> dict[str, float]:
    """The words of the texts that a word may mean, and how well they fit (0 to 1)."""
    found: dict[str, float] = {}

    def note(there: str, fit: float) -> None:
        found[there] = max(found.get(there, 0.0), fit)

    if word in holders:
        note(word, 1.0)
    roots = {stem(word, language) for language in languages}
    for root in roots:
        for there in by_stem.get(root, ()):
            note(there, _STEM)
    for there in holders:
        if len(word) >= _SHORTEST_BEGINNING and there.startswith(word):
            note(there, _BEGINNING)
        elif len(there) >= _SHORTEST_PART and word.startswith(there):
            note(there, _BEGINNING * len(there) / len(word))
        elif len(word) >= _SHORTEST_PART and word in there:
            note(there, _PART)
    if len(word) >= _SHORTEST_WITH_SLIP:
        for there, like in _like(word, list(holders)):
            note(there, _SLIP * like)
        for root in roots:
            for other, like in _like(root, list(by_stem)):
                for there in by_stem[other]:
                    note(there, _SLIP * _STEM * like)
    return found


def _like(word: str, choices: list[str]) -> list[tuple[str, float]]:
    found = process.extract(word, choices, scorer=OSA.normalized_similarity, score_cutoff=_LIKE, limit=_MOST_SLIPS)
    return [(choice, like) for choice, like, _ in found]
