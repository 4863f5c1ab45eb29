"""Words by their stems, so that "noise" meets "noisy" and "Gruppe" meets "Gruppenarbeit", in the seven languages.

Snowball knows six of them. For Slovak, which it does not know, a few endings of nouns, adjectives and verbs are folded away:
enough to compare words with each other, and never shown to anybody.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from bot.method.smart_text import fold
from bot.method.smart_words import LANGUAGES

_SNOWBALL = {"en": "english", "de": "german", "nl": "dutch", "pt": "portuguese", "fr": "french", "es": "spanish"}
_COMPOUNDS = frozenset({"de", "nl"})
"""Languages that write several words as one."""

_SHORTEST = 4
"""Letters that stay of a word at least."""
_PART = {"de": 5, "nl": 5}
"""Letters by which the first half of a compound is known."""
_HEAD = 6
"""Letters by which its second half is known."""

_SLOVAK = """
    ovania ovanie ovani ujeme ujete uju uje eniam eniach eniami enia enie eni iami iach iam ami ach och ovi ove ova ovy ovia ov
    om ou mi ej ich ych im ym imi ymi eho emu ia ie iu ali ila ilo ili ala alo ame ate ime ite at it et al il el a e i o u y
    """
_SLOVAK_ENDINGS = tuple(sorted(_SLOVAK.split(), key=len, reverse=True))


@dataclass(frozen=True)
class Trace:
    """Something by which a word is known again. ``weight``: 1 for the stem itself, less for a part of a compound."""

    sign: str
    weight: float

    @property
    def whole(self) -> bool:
        """Whether it is the stem itself, not a half of it."""
        return not self.sign.startswith("-") and not self.sign.endswith("-")


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_SNOWBALL[language])


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """The stem of a word, folded. The language decides about the endings; an unknown one is taken for English."""
    if language == "sk":
        return _slovak(fold(word))
    base = fold(_stemmer(language if language in _SNOWBALL else "en").stemWord(word.lower()))
    # "noise" and "noisy" keep different vowels.
    return base[:-1] if len(base) > _SHORTEST and base[-1] in "aeiouy" else base


def traces(word: str, language: str) -> tuple[Trace, ...]:
    """By what a word is known again: its stem and, where words are written together, their halves."""
    whole = stem(word, language)
    found = [Trace(whole, 1.0)]
    part = _PART.get(language)
    # German writes nouns with a capital, and only they are put together often; Dutch does not tell.
    if part is not None and len(whole) >= part and (language != "de" or word[:1].isupper()):
        found.append(Trace(f"{whole[:part]}-", 0.7))
        if len(whole) >= _HEAD:
            found.append(Trace(f"-{whole[-_HEAD:]}", 0.8))
    return tuple(found)


def _slovak(word: str) -> str:
    for ending in _SLOVAK_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            word = word.removesuffix(ending)
            break
    # žiak, žiaci: the last consonant changes before some endings.
    return word[:-1] + "k" if word.endswith("c") else word


assert set(_SNOWBALL) | {"sk"} == set(LANGUAGES)  # noqa: S101  # a language of the method without a stemmer is a mistake of ours
