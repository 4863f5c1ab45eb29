"""Specific: an outsider can tell what observable action, skill, thing made or named indicator is meant."""

from collections.abc import Sequence
from itertools import pairwise

from bot.method import smart_verdict as say
from bot.method.smart_measure import one_thing
from bot.method.smart_reading import Reading, Word
from bot.method.smart_text import around
from bot.method.smart_verdict import Verdict
from bot.method.smart_words.grammar import Found, Kind, Sign

# Words apart: "explain better", "explain it better".
_BESIDE = 2
_WORDS_QUOTED = 4


def judge(goal: Reading) -> Verdict:
    """Give the verdict on Specific: one clause, or what follows "by" or "with", that shows something is enough."""
    for part in _parts(goal):
        counted = _counted(goal, part)
        often, described = _is_measured(goal, part, Sign.OFTEN), _is_described(goal, part)
        measured = often or _is_measured(goal, part, Sign.AMOUNT)
        if (shown := _shown(part, counted, measured=measured, often=often, described=described)) is not None:
            return say.met(goal.text.words(shown[0].start, shown[-1].end))
    if (made := one_thing(goal)) is not None:
        return say.met(goal.text.words(*made))
    return _ask(goal)


def _only_counts(word: Word, measures: Sequence[Found]) -> bool:
    """Tell whether a word is only part of a number: "more" in "no more than two", a numeral, "a week"."""
    for found in measures:
        if not found.start <= word.start < found.end:
            continue
        if found.sign is Sign.OFTEN and (not word.kinds or Kind.VAGUE in word.kinds):
            return True
        if found.sign is Sign.AMOUNT and (Kind.VAGUE in word.kinds or (not word.kinds and word.start == found.start)):
            return True
    return False


def _parts(goal: Reading) -> list[list[Word]]:
    """Cut the words into clauses, and these again where a new clause or the means begin."""
    telling = [word for word in goal.words if not _only_counts(word, goal.measures)]
    parts: list[list[Word]] = []
    for start, end in goal.text.clauses:
        clause = [word for word in telling if start <= word.start < end]
        parts += [clause, *_split(clause)]
        for place, word in enumerate(clause):
            if Kind.MEANS in word.kinds and place:
                parts += [clause[:place], clause[place + 1 :]]
    # What was said or done before is no goal.
    return [part for part in parts if part and not goal.tells(part[0].start, part[-1].end)]


def _split(clause: Sequence[Word]) -> list[list[Word]]:
    """Cut at words that begin a new clause, since many people type no commas."""
    joints = [place for place, word in enumerate(clause) if Kind.JOINT in word.kinds]
    if not joints:
        return []
    edges = [0, *joints, len(clause)]
    return [list(clause[start:end]) for start, end in pairwise(edges) if start < end]


def _is_measured(goal: Reading, part: Sequence[Word], sign: Sign) -> bool:
    start, end = around(goal.text.sentences, part[0].start)
    return any(found.sign is sign and start <= found.start < end for found in goal.measures)


def _counted(goal: Reading, part: Sequence[Word]) -> list[Word]:
    """Give the things, or words that no list knows, of which there is a target number."""
    amounts = [found for found in goal.measures if found.sign is Sign.AMOUNT]
    return [
        word
        for word in part
        if (Kind.THING in word.kinds or not word.kinds)
        and any(found.start < word.start < found.end for found in amounts)
        and Kind.SMALL not in word.kinds
    ]


def _is_described(goal: Reading, part: Sequence[Word]) -> bool:
    """Tell whether this part only counts what a school has: "we have 3 halls"."""
    signs = {found.sign for found in goal.measures if part[0].start <= found.end <= part[-1].end}
    return Sign.COUNT in signs and Sign.AMOUNT not in signs


def _shown(part: Sequence[Word], counted: list[Word], *, measured: bool, often: bool, described: bool) -> list[Word] | None:
    """Give the words that show something observable, or None."""
    acts = [word for word in part if Kind.ACT in word.kinds]
    everyday = [word for word in part if Kind.EVERYDAY in word.kinds]
    makes = [word for word in part if Kind.MAKE in word.kinds]
    results = [word for word in part if Kind.RESULT in word.kinds]
    indicators = [word for word in part if Kind.INDICATOR in word.kinds]
    things = [word for word in part if Kind.THING in word.kinds and Kind.ACT not in word.kinds]
    unknown = [word for word in part if not word.kinds and len(word.folded) > 1]
    topics = [word for word in part if Kind.TOPIC in word.kinds and Kind.EVERYDAY not in word.kinds]
    people = [word for word in part if Kind.PEOPLE in word.kinds]
    about = [word for word in part if word.kinds & {Kind.PEOPLE, Kind.TOPIC}]
    hazy = any(word.kinds & {Kind.VAGUE, Kind.INNER} and not word.kinds & {Kind.ACT, Kind.MAKE} for word in part)
    abstract = any(Kind.ABSTRACT in word.kinds for word in part)
    plain = not hazy and not abstract
    rich = things + unknown
    # To have and to be make nothing better: "have a more coherent answer".
    made = [word for word in makes if Kind.SMALL not in word.kinds]
    said_what = things or len(unknown) > 1 or (unknown and plain)
    ways = (
        (indicators and not abstract, indicators),
        # A grade tells something once its subject is named.
        (results and topics and not abstract, _in_order(results, topics)),
        # An act says what is seen; right beside "better" it also has to be said with what.
        (
            acts and (rich or len(acts) > 1 or plain or ((about or measured) and not _beside_haze(part, acts))),
            _in_order(acts, rich),
        ),
        (
            everyday and (said_what or (plain and (measured or len(everyday) > 1 or topics))),
            _in_order(everyday, rich),
        ),
        # "No homework on Wednesdays": a matter of school with a rhythm.
        (often and plain and topics, topics),
        # A number of people in a place: "at most five children at a table".
        (measured and plain and people and (topics or things), _in_order(people, topics, things)),
        # A number of something that can be pointed at: "learns 20 signs".
        (counted and not abstract, counted),
        (things and (plain or (made and not abstract)), _in_order(makes, things)),
        # Words that no list knows are seldom vague: the vague ones are few, and known.
        (plain and len(unknown) > 1 and not described, unknown),
    )
    return next((words for shows, words in ways if shows), None)


def _beside_haze(part: Sequence[Word], acts: Sequence[Word]) -> bool:
    hazy = [place for place, word in enumerate(part) if word.kinds & {Kind.VAGUE, Kind.INNER}]
    return any(abs(part.index(act) - place) <= _BESIDE for act in acts for place in hazy)


def _in_order(*groups: Sequence[Word]) -> list[Word]:
    return sorted({word.start: word for group in groups for word in group}.values(), key=lambda word: word.start)


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
