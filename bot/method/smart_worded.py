"""The words of a text with what each tells."""

from dataclasses import dataclass

from bot.method.smart_text import words_in
from bot.method.smart_words.grammar import Kind, Language


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, folded, with its place and what the vocabulary says of it."""

    folded: str
    start: int
    end: int
    kinds: frozenset[Kind]


def worded(folded: str, language: Language) -> list[Word]:
    """Give all words of a folded text, sorted by the vocabulary of its language."""
    kinds = language.lexicon.kinds
    return [Word(found[0], found.start(), found.end(), kinds(found[0])) for found in words_in(folded)]
