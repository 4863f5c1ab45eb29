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
    """Give all words of a folded text, sorted by the vocabulary of its language; two that belong together are one."""
    lexicon = language.lexicon
    words: list[Word] = []
    for found in words_in(folded):
        if words and (together := lexicon.kinds_of_pair(words[-1].folded, found[0])) is not None:
            words[-1] = Word(f"{words[-1].folded}_{found[0]}", words[-1].start, found.end(), together)
        else:
            words.append(Word(found[0], found.start(), found.end(), lexicon.kinds(found[0])))
    return words
