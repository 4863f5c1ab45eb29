"""What in a goal speaks for or against something observable: the signs that `smart_weights` weighs."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.method.smart_measure import one_thing
from bot.method.smart_reading import OCCASION, Reading, Word
from bot.method.smart_words.grammar import Kind, Sign

# What an outsider could see or hear, count or point at.
SHOWN = frozenset({Kind.ACT, Kind.EVERYDAY, Kind.THING, Kind.INDICATOR, Kind.RESULT})
HAZY = frozenset({Kind.VAGUE, Kind.INNER, Kind.ABSTRACT})
_WEIGHED = (*SHOWN, *HAZY, Kind.MAKE, Kind.QUANTITY, Kind.NUMBER, Kind.GROUP, Kind.PEOPLE, Kind.TOPIC)
_MEASURES = (Sign.AMOUNT, Sign.OFTEN, Sign.ALL, Sign.MORE, Sign.COUNT)
# A third word of a kind says no more than the second.
_ENOUGH = 2
# Words apart: "explain better", "explain it better".
_BESIDE = 2
_SHORTEST_WORD = 2
# Beginnings of the words for learning and teaching in all languages.
_LEARNING = (
    *("learn", "teach", "taught", "lern", "lehr", "leer", "leren"),
    *("aprend", "ensin", "ensen", "uci", "nauc", "appren", "enseign"),
)
_MEANS_SHOWN = "means shown"
RESULT_OF_A_SUBJECT = "result of a subject"
# "The number of fights in the yard".
_REACH_OF_NUMBER = 3


def telling(goal: Reading) -> list[Word]:
    """Give the words that tell what the goal is: not those of a number, nor of what only was."""
    return [word for word in goal.words if not _only_counts(goal, word) and not goal.told_at(word.start)]


def is_unknown(word: Word) -> bool:
    """Tell whether no list knows the word."""
    return not word.kinds and len(word.folded) >= _SHORTEST_WORD


def kinds_of(word: Word) -> frozenset[Kind]:
    """Give what a word tells here: to have and to be bring nothing about, and what is hazy in two ways is so once."""
    kinds = word.kinds - {Kind.MAKE} if Kind.SMALL in word.kinds else word.kinds
    return kinds - {Kind.VAGUE, Kind.INNER} if Kind.ABSTRACT in kinds else kinds


def parts_of(goal: Reading) -> list[list[Word]]:
    """Cut the words into clauses, and these where a new clause or the means begin, since many people type no commas."""
    words = telling(goal)
    parts: list[list[Word]] = []
    for start, end in goal.text.clauses:
        parts.append([])
        for word in words:
            if start <= word.start < end:
                if word.kinds & {Kind.JOINT, Kind.MEANS}:
                    parts.append([])
                parts[-1].append(word)
    parts = [_learning(part) for part in parts if part]
    return [_without_occasion(part, [other for other in parts if other is not part]) for part in parts]


def _learning(part: list[Word]) -> list[Word]:
    """Leave out learning and teaching where it can be seen what is learned: "they teach the others how to sign"."""
    learns = [word for word in part if word.folded.startswith(_LEARNING) and word.kinds & {Kind.VAGUE}]
    others = [word for word in part if word not in learns]
    seen = any(word.kinds & {Kind.ACT, Kind.THING} and not word.kinds & {*HAZY, Kind.PEOPLE} for word in others)
    return others if learns and seen and not _has(others, *HAZY) else part


def _without_occasion(part: list[Word], others: list[list[Word]]) -> list[Word]:
    """Leave out what is hazy in the occasion of a deed: "when someone is sad we sit down next to them"."""
    if part[0].folded not in OCCASION:
        return part
    if not _has(part[1:], *SHOWN) and not any(_has(other, Kind.ACT) and _is_plain(other) for other in others):
        return part
    return [part[0], *(word for word in part[1:] if not word.kinds & HAZY)]


def signs_of(goal: Reading) -> set[str]:
    """Give the signs that a goal shows; `thing+` stands for a second thing."""
    parts = parts_of(goal)
    words = [word for part in parts for word in part]
    signs = {name for name, shows in _TOGETHER.items() if any(map(shows, parts))}
    # Once the means can be seen, what they are for may be as vague as it likes.
    left_out = {Kind.QUANTITY, *HAZY} if _MEANS_SHOWN in signs else set()
    counts: Counter[str] = Counter(
        kind for word in words for kind in kinds_of(word) if kind in _WEIGHED and kind not in left_out
    )
    counts["unknown"] = sum(map(is_unknown, words))
    signs |= {str(sign) for sign, count in counts.items() if count}
    signs |= {f"{sign}+" for sign, count in counts.items() if count >= _ENOUGH}
    measures = {found.sign for found in goal.measures if found.sign in _MEASURES and not goal.told_at(found.start)}
    signs |= {f"measured {sign}" for sign in measures if not (left_out and sign is Sign.MORE)}
    if one_thing(goal) is not None:
        signs.add("one thing")
    if any(_counts_of(goal, word) for word in words):
        signs.add("number of it")
    return signs


def _only_counts(goal: Reading, word: Word) -> bool:
    """Tell whether a word is only part of a number: "more" in "no more than two", a numeral, "a week"."""
    more = bool(word.kinds & {Kind.VAGUE, Kind.QUANTITY})
    for found in goal.measures:
        if not found.start <= word.start < found.end:
            continue
        if found.sign is Sign.OFTEN:
            return more or not _is_counted(goal, found.start, word)
        if found.sign is Sign.AMOUNT and (more or (not word.kinds and word.start == found.start)):
            return True
    return False


def _is_counted(goal: Reading, start: int, word: Word) -> bool:
    """Tell whether a word stands right behind a number: "ten push-ups a day", not "every evening"."""
    return goal.language.number_reader.fullmatch(goal.text.folded, start, word.start) is not None


def _counts_of(goal: Reading, word: Word) -> bool:
    """Tell whether there is a target number of this: "learns 20 signs"."""
    return bool(kinds_of(word) & SHOWN or is_unknown(word)) and any(
        found.sign in (Sign.AMOUNT, Sign.OFTEN) and found.start < word.start < found.end for found in goal.measures
    )


def _has(part: Sequence[Word], *kinds: Kind) -> bool:
    return any(kinds_of(word) & set(kinds) for word in part)


def _is_plain(part: Sequence[Word]) -> bool:
    return not _has(part, *HAZY)


def _unknown(part: Sequence[Word]) -> int:
    return sum(map(is_unknown, part))


def _is_done_in_haze(part: Sequence[Word]) -> bool:
    """Tell whether every act stands right beside a quality: "explain better"."""
    hazy = [place for place, word in enumerate(part) if word.kinds & {Kind.VAGUE, Kind.INNER}]
    acts = [place for place, word in enumerate(part) if Kind.ACT in word.kinds]
    return bool(acts) and all(any(abs(act - place) <= _BESIDE for place in hazy) for act in acts)


def _is_number_of(part: Sequence[Word]) -> bool:
    """Tell whether the number of something is meant: "the number of fights"."""
    return any(
        Kind.NUMBER in word.kinds and _has(part[place + 1 : place + 1 + _REACH_OF_NUMBER], Kind.TOPIC, *SHOWN)
        for place, word in enumerate(part)
    )


# Signs that words of one part of a sentence give together.
_TOGETHER: dict[str, Callable[[Sequence[Word]], bool]] = {
    "plain act": lambda part: _has(part, Kind.ACT) and _is_plain(part),
    "plain thing": lambda part: _has(part, Kind.THING) and _is_plain(part),
    "plain indicator": lambda part: _has(part, Kind.INDICATOR) and _is_plain(part),
    "plain everyday with something": lambda part: (
        _has(part, Kind.EVERYDAY) and _is_plain(part) and (_has(part, Kind.THING, Kind.TOPIC) or _unknown(part) > 0)
    ),
    "plain unknowns": lambda part: _unknown(part) > 1 and _is_plain(part),
    "plain unknown with topic": lambda part: _unknown(part) > 0 and _has(part, Kind.TOPIC) and _is_plain(part),
    RESULT_OF_A_SUBJECT: lambda part: _has(part, Kind.RESULT) and _has(part, Kind.TOPIC),
    "number of": _is_number_of,
    _MEANS_SHOWN: lambda part: (
        Kind.MEANS in part[0].kinds
        and any(kinds_of(word) & {Kind.THING, Kind.ACT} and Kind.PEOPLE not in word.kinds for word in part)
        and _is_plain(part)
    ),
    "act in haze": _is_done_in_haze,
    "act on something": lambda part: (
        _has(part, Kind.ACT) and (_has(part, Kind.THING, Kind.PEOPLE, Kind.TOPIC) or _unknown(part) > 0)
    ),
}
