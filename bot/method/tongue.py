"""In which language a short text is written: told by its small words, or not told at all.

Used where a wrong answer would do harm (an anonymous text in another language than the group's may tell who wrote it), so it
says nothing when it is not sure.
"""

from collections import Counter
from functools import cache, lru_cache

from bot.method.smart_text import fold, words_in
from bot.method.smart_words import LANGUAGES
from bot.method.smart_words.grammar import words_of

_LETTERS = {
    "de": "äöüß",
    "pt": "ãõ",
    "es": "ñ¿¡",
    "sk": "čšžľťňďýĺŕ",
    "fr": "œèêûîùëï",
}
"""Letters that are much more at home in one of the languages than in the others."""

_FEWEST = 3
"""Fewer small words than this tell nothing."""

_AHEAD = 2.0
"""How many times as much must speak for the first language as for the second."""

_COVERED = 0.12
"""In a text of a language at least this share is small words of it; usually it is nearly half."""

_LONG_ENOUGH = 8
_HARDLY_COVERED = 0.19
"""A text of so many words with a smaller share of small words of a language is surely in another one."""


@cache
def small_words(language: str) -> frozenset[str]:
    """The words of a language that say nothing of what a text is about, folded."""
    return frozenset(fold(word) for word in words_of(language, "small"))


@cache
def _weights() -> dict[str, dict[str, float]]:
    """For each small word how much it speaks for which language: a word of several languages speaks little for each."""
    homes = Counter(word for language in LANGUAGES for word in small_words(language))
    return {
        language: {word: 1 / homes[word] ** 2 for word in small_words(language) if homes[word] < len(LANGUAGES)}
        for language in LANGUAGES
    }


@lru_cache(maxsize=2048)
def guess(text: str) -> str | None:
    """The code of the language, one of the seven of the method; None if that is not sure."""
    words = [match[0] for match in words_in(fold(text))]
    scores = {}
    for language, weights in _weights().items():
        letters = sum(sign in _LETTERS.get(language, "") for sign in text.lower())
        scores[language] = sum(weights.get(word, 0.0) for word in words) + min(letters, 3) * 0.7
    (first, most), (_, second) = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    known = sum(word in small_words(first) for word in words)
    if known < min(_FEWEST, len(words)) or known < 2 or most < 1 or most < second * _AHEAD:
        return None
    return first if known / len(words) >= _COVERED else None


@lru_cache(maxsize=2048)
def is_foreign(text: str, language: str) -> bool | None:
    """Whether a text is in another language than this one; None if that is not sure."""
    found = guess(text)
    if found is not None:
        return found != language
    words = [match[0] for match in words_in(fold(text))]
    if len(words) < _LONG_ENOUGH or language not in LANGUAGES:
        return None
    covered = sum(word in small_words(language) for word in words) / len(words)
    return True if covered < _HARDLY_COVERED else None
