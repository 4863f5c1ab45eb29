"""Measurable: two people would agree afterwards whether the goal was reached."""

from collections.abc import Sequence

from bot.method import smart_verdict as say
from bot.method.smart_reading import NOT, Reading, Word
from bot.method.smart_text import around
from bot.method.smart_verdict import Verdict
from bot.method.smart_words.grammar import Found, Kind, Language, Sign

# How far apart, in words, the making and the thing made may stand ("a poster for the door of our classroom is made").
_REACH = 9
# "One" stands right before the thing or a few adjectives away from it.
_REACH_OF_ONE = 4
_SHORTEST_NOUN = 3
# What is ours is there already.
_OURS = {"our", "unser", "unsere", "unseren", "unserem", "ons", "onze", "nosso", "nossa", "notre", "nuestro", "nuestra"}
# Of words that no list knows it takes two to show a behaviour.
_ENOUGH_UNKNOWN = 2

# After these stands what kind of person is meant, not what is done.
_WHO = frozenset(("who", "wer", "wie", "qui", "quem", "quien", "quienes", "kto"))

_AFTER_NOUNS = {Kind.SMALL, Kind.MEANS, Kind.JOINT, Kind.MAKE, Kind.ACT, Kind.EVERYDAY}

_SEEN = {Kind.ACT, Kind.EVERYDAY, Kind.MAKE, Kind.THING, Kind.INDICATOR, Kind.RESULT}

_DONE = {Kind.ACT, Kind.MAKE}
_NOT_ALONE = {Kind.VAGUE, Kind.QUANTITY, Kind.INNER, Kind.ABSTRACT}
# A clause of a list may begin with a blank, a dash, a bullet.
_LIST_SIGN = 3

_HAZY = {Kind.VAGUE, Kind.QUANTITY, Kind.ABSTRACT}

_QUESTIONS = {
    Sign.IDIOM: say.FIGURE_OF_SPEECH,
    Sign.ALL: say.ALL_BUT_UNSEEN,
    Sign.MORE: say.MORE_THAN_NOW,
    Sign.COUNT: say.COUNT_DESCRIBES,
    Sign.LABEL: say.LABEL_NAMES,
}


def judge(goal: Reading, *, shown: bool) -> Verdict:
    """Give the verdict on Measurable from numbers, frequencies and things; `shown` tells whether the goal is specific."""
    text = goal.text
    for found in goal.measures:
        if found.sign not in (Sign.AMOUNT, Sign.OFTEN, Sign.ALL) or goal.told_at(found.start):
            continue
        if found.sign is not Sign.ALL:
            return say.met(text.words(found.start, found.end))
        if (last := _observed(goal, found)) is not None:
            return say.met(text.words(found.start, last))
    if (made := one_thing(goal) or _held_on_a_day(goal)) is not None:
        return say.met(text.words(*made))
    for sign, question in _QUESTIONS.items():
        for found in goal.measures:
            if found.sign is sign:
                return say.missing(question, text.words(found.start, found.end))
    return say.missing(say.HOW_OFTEN_OR_MANY if shown else say.HOW_NOTICE)


def _observed(goal: Reading, found: Found) -> int | None:
    """Give the end of the behaviour that all of a set show, if anyone could see it ("every pupil can name …")."""
    start, end = around(goal.text.clauses, found.start)
    for joint in (word for word in goal.words if Kind.JOINT in word.kinds and start <= word.start < end):
        start, end = (joint.start, end) if joint.start < found.start else (start, min(end, joint.start))
    clause = [word for word in goal.words if start <= word.start < end and not found.start <= word.start < found.end]
    if any(Kind.INNER in word.kinds for word in clause):
        return None
    acts = [word for word in clause if Kind.ACT in word.kinds]
    if not acts:
        things = any(Kind.THING in word.kinds for word in clause)
        if not things and any(word.kinds & _HAZY and not word.kinds & _SEEN for word in clause):
            return None
        acts = [word for word in clause if word.kinds & _SEEN and Kind.SMALL not in word.kinds]
        unknown = [word for word in clause if not word.kinds]
        if not unknown and all(word.kinds == {Kind.MAKE} for word in acts):
            acts = []  # "and all do their part": what do they make?
        if not acts and len(unknown) < _ENOUGH_UNKNOWN:
            return None
        acts = acts or unknown
    return max(found.end, acts[-1].end)


def _held_on_a_day(goal: Reading) -> tuple[int, int] | None:
    """Give where something is done on a certain day ("on 5 December we bake with the grandparents"): done or not."""
    for found in goal.times:
        if found.sign is not Sign.END or goal.told_at(found.start):
            continue
        if not goal.language.day_reader.match(goal.text.folded, found.start):
            continue
        if any(other.sign is Sign.END and found.start - 2 <= other.end <= found.start for other in goal.times):
            continue  # "until the concert on 14 June"
        start, end = around(goal.text.sentences, found.start)
        clause = [word for word in goal.words if start <= word.start < end]
        done = [word for word in clause if word.kinds & _DONE and Kind.SMALL not in word.kinds]
        told = next((word for word in clause if word.kinds and not word.kinds & {Kind.SMALL, Kind.MAKE}), None)
        if told and Kind.THING in told.kinds and not _is_plural(told, goal.language):
            done = [told, *done]  # "A sports day on 14 June"
        if done and not any(word.kinds & _NOT_ALONE for word in clause):
            return min(found.start, done[0].start), max(found.end, done[-1].end)
    return None


def one_thing(goal: Reading) -> tuple[int, int] | None:
    """Give where one thing is made or one event held that is done or not ("set up a quiet corner")."""
    words, language = goal.words, goal.language
    for place, thing in enumerate(words):
        known, group = Kind.THING in thing.kinds, Kind.GROUP in thing.kinds
        if not known and not group and (thing.kinds or len(thing.folded) < _SHORTEST_NOUN):
            continue
        start, end = around(goal.text.clauses, thing.start)
        # What stands in "when a trip is cancelled" or "so that …" is not what is made.
        end = min([word.start for word in words if start < word.start < end and Kind.JOINT in word.kinds], default=end)
        if thing.start >= end or goal.tells(start, end) or _is_plural(thing, language):
            continue
        near = [
            word
            for word in words[max(place - _REACH, 0) : place] + words[place + 1 : place + _REACH + 1]
            if start <= word.start < end
        ]
        before = [word for word in words[max(place - _REACH_OF_ONE, 0) : place] if start <= word.start]
        if before and _is_counted(goal, before[-1].start, thing.end):
            continue
        near = [word for word in near if Kind.FINISH not in word.kinds or not _does_else(near, word, thing)]
        makes = [word for word in near if Kind.MAKE in word.kinds]
        if known and _stands_alone(near, before, language, start):
            return before[0].start, thing.end
        if known:
            finished = [word for word in near if Kind.FINISH in word.kinds]
            if not finished and not _is_one(before, language):
                continue
            makes = finished or makes
        elif group:
            # A group or room is a thing made once somebody sets it up, not where one only has it.
            ours = any(word.folded in _OURS for word in before)
            makes = [word for word in makes if Kind.SMALL not in word.kinds] if not ours and _is_one(before, language) else []
        else:
            # To be and to have make no thing of an unknown word: "is a mess", "have a laugh".
            makes = [word for word in makes if Kind.SMALL not in word.kinds]
            if not _ends_noun(words, place, end) or not _is_one_unknown(before, language):
                continue
        if makes and all(Kind.SMALL in word.kinds for word in makes) and any(word.folded in NOT for word in near):
            continue  # "we do not have a plan yet"
        if makes:
            return min(makes[0].start, thing.start), max(makes[0].end, thing.end)
    return None


def _does_else(near: Sequence[Word], finish: Word, thing: Word) -> bool:
    """Tell whether something else is done to the thing: "who finish early read a comic", "who finish first help at a table"."""
    at = near.index(finish)
    if at and near[at - 1].folded in _WHO:
        return True
    between = [word for word in near if finish.start < word.start < thing.start]
    return any(word.kinds & {Kind.ACT, Kind.EVERYDAY} and Kind.FINISH not in word.kinds for word in between)


def _is_counted(goal: Reading, start: int, end: int) -> bool:
    """Tell whether a number that describes stands there: "our 3 helpers" are not one."""
    return any(found.sign is Sign.COUNT and found.start < end and found.end > start for found in goal.measures)


def _is_plural(thing: Word, language: Language) -> bool:
    """Tell whether a thing is certainly more than one; a pair of words is where both are ("deň otcov" is one day)."""
    return all(language.plural_reader.fullmatch(part) for part in thing.folded.split("_"))


def _ends_noun(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether an unknown word can be a noun: after an adjective its noun would follow at once."""
    after = words[place + 1] if place + 1 < len(words) and words[place + 1].start < end else None
    return after is None or bool(after.kinds & _AFTER_NOUNS)


def _is_one(before: Sequence[Word], language: Language) -> bool:
    """Tell from the words before a thing whether it is one, and itself what is made: "a box", not "in a box"."""
    if language.ones:
        ones = [place for place, word in enumerate(before) if word.folded in language.ones]
        return bool(ones) and not any(word.folded in language.before_place for word in before[max(ones[-1] - 1, 0) :])
    # Without articles, at most an adjective may stand between a preposition and its noun.
    for word in before[-1:-3:-1]:
        if word.folded in language.before_place:
            return False
        if word.kinds - {Kind.SMALL, Kind.VAGUE, Kind.QUANTITY}:
            break
    return True


def _stands_alone(near: Sequence[Word], before: Sequence[Word], language: Language, start: int) -> bool:
    """Tell whether a clause only names one thing: "an evening for grandparents with songs and cake"."""
    opens = (
        bool(before)
        and before[0].folded not in _OURS
        and before[0].start - start <= _LIST_SIGN
        and before[0].folded in language.ones
    )
    return opens and not any(word.kinds & _NOT_ALONE for word in near)


def _is_one_unknown(before: Sequence[Word], language: Language) -> bool:
    """Tell whether "a" stands before an unknown noun, with none but unknown words between: "a lost property rail"."""
    while before and not before[-1].kinds:
        before = before[:-1]
    # "A new logo": an everyday adjective may stand there too.
    if len(before) > 1 and Kind.SMALL in before[-1].kinds and before[-2].folded in language.ones:
        before = before if before[-1].folded in language.before_place else before[:-1]
    if not before:
        return False
    if not language.ones:
        return Kind.MAKE in before[-1].kinds
    return before[-1].folded in language.ones and (len(before) < 2 or before[-2].folded not in language.before_place)
