"""Measurable: two people would agree afterwards whether the goal was reached."""

import re
from collections.abc import Sequence

from bot.method import smart_verdict as say
from bot.method.smart_text import Text, around
from bot.method.smart_time import is_told
from bot.method.smart_verdict import Verdict
from bot.method.smart_worded import Word
from bot.method.smart_words.grammar import Found, Kind, Language, Sign

# How far apart, in words, the making and the thing made may stand ("a poster for the door of our classroom is made").
_REACH = 9
# "One" stands right before the thing or a few adjectives away from it.
_REACH_OF_ONE = 4
# A noun that no list knows has to stand closer, and be no short word: "a handrail".
_REACH_OF_ONE_UNKNOWN = 1
_SHORTEST_NOUN = 5

_AFTER_NOUNS = {Kind.SMALL, Kind.MEANS, Kind.JOINT, Kind.MAKE, Kind.ACT, Kind.EVERYDAY}

# What stands between two counts of a list.
_AND = re.compile(r"\s*,?\s*\w{0,3}\s*")

_SEEN = {Kind.ACT, Kind.EVERYDAY, Kind.MAKE, Kind.THING, Kind.INDICATOR, Kind.RESULT}

_HAZY = {Kind.VAGUE, Kind.ABSTRACT}

_QUESTIONS = {
    Sign.IDIOM: say.FIGURE_OF_SPEECH,
    Sign.ALL: say.ALL_BUT_UNSEEN,
    Sign.MORE: say.MORE_THAN_NOW,
    Sign.COUNT: say.COUNT_DESCRIBES,
    Sign.LABEL: say.LABEL_NAMES,
}


def judge(text: Text, measures: Sequence[Found], words: Sequence[Word], language: Language, *, shown: bool) -> Verdict:
    """Give the verdict on Measurable from the numbers, frequencies and things that were found."""
    measures = _count_on(text, measures)
    for found in measures:
        if found.sign not in (Sign.AMOUNT, Sign.OFTEN, Sign.ALL) or is_told(text, found, language):
            continue
        if found.sign is not Sign.ALL:
            return say.met(text.words(found.start, found.end))
        if (last := _observed(text, found, words)) is not None:
            return say.met(text.words(found.start, last))
    if (made := _one_thing(text, words, language)) is not None:
        return say.met(text.words(*made))
    for sign, question in _QUESTIONS.items():
        for found in measures:
            if found.sign is sign:
                return say.missing(question, text.words(found.start, found.end))
    return say.missing(say.HOW_OFTEN_OR_MANY if shown else say.HOW_NOTICE)


def _count_on(text: Text, measures: Sequence[Found]) -> list[Found]:
    """Let a list of counts go on: in "62 pupils and 5 teachers" both numbers describe."""
    going: list[Found] = []
    for found in measures:
        before = going[-1] if going else None
        describes = (
            found.sign is Sign.AMOUNT
            and before is not None
            and before.sign is Sign.COUNT
            and _AND.fullmatch(text.folded, before.end, found.start)
        )
        going.append(Found(Sign.COUNT, found.start, found.end) if describes else found)
    return going


def _observed(text: Text, found: Found, words: Sequence[Word]) -> int | None:
    """Give the end of the behaviour that all of a set show, if anyone could see it ("every pupil can name …")."""
    start, end = around(text.clauses, found.start)
    for joint in (word for word in words if Kind.JOINT in word.kinds and start <= word.start < end):
        start, end = (joint.start, end) if joint.start < found.start else (start, min(end, joint.start))
    clause = [word for word in words if start <= word.start < end and not found.start <= word.start < found.end]
    if any(Kind.INNER in word.kinds for word in clause):
        return None
    acts = [word for word in clause if Kind.ACT in word.kinds]
    if not acts:
        things = any(Kind.THING in word.kinds for word in clause)
        if not things and any(word.kinds & _HAZY and not word.kinds & _SEEN for word in clause):
            return None
        acts = [word for word in clause if word.kinds & _SEEN and Kind.SMALL not in word.kinds]
        unknown = [word for word in clause if not word.kinds]
        if not acts and len(unknown) < 2:
            return None
        acts = acts or unknown
    return max(found.end, acts[-1].end)


def _one_thing(text: Text, words: Sequence[Word], language: Language) -> tuple[int, int] | None:
    """Give where one thing is made or one event held that is done or not ("set up a quiet corner")."""
    for place, thing in enumerate(words):
        known = Kind.THING in thing.kinds
        if not known and (thing.kinds or len(thing.folded) < _SHORTEST_NOUN or not language.ones):
            continue
        if language.plural_reader.fullmatch(thing.folded):
            continue
        clause = around(text.clauses, thing.start)
        if language.told_reader.search(text.folded, *clause):
            continue
        near = [
            (there, word)
            for there, word in enumerate(words)
            if abs(there - place) <= _REACH and clause[0] <= word.start < clause[1]
        ]
        if not known and not _ends_noun(words, place, clause[1]):
            continue
        makes = [
            word
            for there, word in near
            if Kind.MAKE in word.kinds and there != place and (known or Kind.SMALL not in word.kinds)
        ]
        if not makes or not _is_one(words, place, language, clause[0], _REACH_OF_ONE if known else _REACH_OF_ONE_UNKNOWN):
            continue
        return min(makes[0].start, thing.start), max(makes[0].end, thing.end)
    return None


def _ends_noun(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether an unknown word can be a noun: after an adjective its noun would follow at once."""
    after = words[place + 1] if place + 1 < len(words) and words[place + 1].start < end else None
    return after is None or bool(after.kinds & _AFTER_NOUNS)


def _is_one(words: Sequence[Word], place: int, language: Language, start: int, reach: int) -> bool:
    """Tell whether the thing here is one, and itself what is made: "a box", not "in a box"."""
    before = [there for there in range(max(place - reach, 0), place) if words[there].start >= start]
    if language.ones:
        ones = [there for there in before if words[there].folded in language.ones]
        return bool(ones) and not any(word.folded in language.before_place for word in words[max(ones[-1] - 1, 0) : place])
    # Without articles only adjectives may stand between a preposition and its noun.
    for there in reversed(before):
        if words[there].folded in language.before_place:
            return False
        if words[there].kinds - {Kind.SMALL, Kind.VAGUE}:
            break
    return True
