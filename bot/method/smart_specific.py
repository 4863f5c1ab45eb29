"""Specific: an outsider can tell what observable action, skill, thing made or named indicator is meant.

Each sign that a goal shows speaks for or against it; `smart_weights` tells how much. The words that speak for it are quoted.
"""

from bot.method import smart_verdict as say
from bot.method.smart_measure import one_thing
from bot.method.smart_reading import Reading, Word
from bot.method.smart_signs import RESULT_OF_A_SUBJECT, SHOWN, is_unknown, kinds_of, parts_of, signs_of
from bot.method.smart_text import around
from bot.method.smart_verdict import Verdict
from bot.method.smart_weights import BIAS, WEIGHTS
from bot.method.smart_words.grammar import Kind, Sign

_WORDS_QUOTED = 4
# "This is no good": what is meant stands outside the text, and nobody does anything. In all languages.
_POINTING = frozenset(
    {
        "this",
        "that",
        "it",
        "das",
        "dies",
        "dieses",
        "es",
        "esto",
        "eso",
        "ca",
        "cela",
        "ce",
        "isto",
        "isso",
        "dit",
        "dat",
        "het",
        "toto",
        "to",
    }
)
_DENYING = frozenset(
    {
        "not",
        "no",
        "never",
        "nothing",
        "nicht",
        "nichts",
        "nie",
        "niemals",
        "nunca",
        "nada",
        "pas",
        "rien",
        "jamais",
        "plus",
        "nao",
        "niet",
        "niets",
        "nooit",
        "nic",
        "nikdy",
    }
)


def judge(goal: Reading) -> Verdict:
    """Give the verdict on Specific, by what speaks for it and what against."""
    if _only_denies(goal):
        return _ask(goal)
    signs = signs_of(goal)
    # A test or grade of a named subject tells enough, whatever stands beside it.
    enough = RESULT_OF_A_SUBJECT in signs or BIAS + sum(WEIGHTS.get(sign, 0.0) for sign in signs) > 0
    if enough and (words := _shown(goal)):
        return say.met(goal.text.words(*words))
    return _ask(goal)


def _only_denies(goal: Reading) -> bool:
    """Tell whether it points at something and says no more than one word against it: "Esto no sirve", "Das bringt nichts"."""
    words = goal.words
    if not words or words[0].folded not in _POINTING or not any(word.folded in _DENYING for word in words):
        return False
    told = [word for word in words if Kind.SMALL not in word.kinds]
    return len(told) <= 1 and all(Kind.ACT in word.kinds for word in told) and not goal.measures


def _shown(goal: Reading) -> tuple[int, int] | None:
    """Give where the words stand that speak for it most: those of one part of a sentence, or one thing made."""
    part = max(parts_of(goal), key=lambda part: sum(map(_speaks, part)), default=[])
    shown = [word for word in part if _speaks(word) > 0]
    return (shown[0].start, shown[-1].end) if shown else one_thing(goal)


def _speaks(word: Word) -> float:
    """Give how much a word speaks for something observable."""
    if is_unknown(word):
        return WEIGHTS["unknown+"]
    return max((WEIGHTS.get(kind, 0.0) for kind in kinds_of(word) & {*SHOWN, Kind.TOPIC, Kind.MAKE}), default=0.0)


def _ask(goal: Reading) -> Verdict:
    """Choose the question by what stands there instead of something observable."""
    words = [word for word in goal.words if Kind.SMALL not in word.kinds]

    def first(*kinds: Kind) -> Word | None:
        return next((word for word in words if word.kinds & set(kinds)), None)

    def about(question: str, word: Word) -> Verdict:
        return say.missing(question, goal.text.words(word.start, _end_of_phrase(goal, word)))

    vague, abstract = first(Kind.VAGUE), first(Kind.ABSTRACT)
    counted = next((found for found in goal.measures if found.sign is Sign.AMOUNT), None)
    if inner := first(Kind.INNER):
        return about(say.FROM_OUTSIDE, inner)
    if counted:
        return say.missing(say.NUMBER_OF_WHAT, goal.text.words(counted.start, counted.end))
    if vague and not (abstract and abstract.start < vague.start):
        return about(say.SEE_OR_HEAR if abstract else say.BY_WHAT_MEANS, vague)
    if abstract:
        return about(say.SEE_OR_HEAR, abstract)
    if matter := first(Kind.TOPIC, Kind.THING, Kind.EVERYDAY):
        return about(say.WHAT_ABOUT_IT, matter)
    return say.missing(say.WHO_DOES_WHAT)


def _end_of_phrase(goal: Reading, first: Word) -> int:
    """Give where to end a quotation: a few words on, in the same clause, before a date or number."""
    end = reached = first.end
    _, clause_end = around(goal.text.clauses, first.start)
    following = [word for word in goal.words if first.start < word.start < clause_end]
    for word in following[: _WORDS_QUOTED - 1]:
        if word.start - reached > 1:
            break
        reached = word.end
        # A quotation does not end in "and" or "the".
        end = end if Kind.SMALL in word.kinds else reached
    return end
