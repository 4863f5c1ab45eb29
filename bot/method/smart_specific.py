"""Specific: an outsider can tell what observable action, skill, thing made or named indicator is meant."""

from collections.abc import Sequence
from itertools import pairwise

from bot.method import smart_verdict as say
from bot.method.smart_text import Text
from bot.method.smart_verdict import Verdict
from bot.method.smart_worded import Word
from bot.method.smart_words.grammar import Found, Kind, Language, Sign

# Words apart: "explain better", "explain it better".
_BESIDE = 2


def judge(text: Text, words: Sequence[Word], measures: Sequence[Found], language: Language) -> Verdict:
    """Give the verdict on Specific: one clause, or what follows "by" or "with", that shows something is enough."""
    telling = [word for word in words if not _only_counts(word, measures)]
    for part in _parts(text, telling, language):
        if (shown := _shown(part, measured=_is_measured(part, measures))) is not None:
            return say.met(text.words(shown[0].start, shown[-1].end))
    return _ask(text, words, measures)


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


def _parts(text: Text, words: Sequence[Word], language: Language) -> list[list[Word]]:
    """Cut the words into clauses, and these again where a new clause or the means begin."""
    parts: list[list[Word]] = []
    for start, end in text.clauses:
        clause = [word for word in words if start <= word.start < end]
        parts += [clause, *_split(clause)]
        for place, word in enumerate(clause):
            if Kind.MEANS in word.kinds and place:
                parts += [clause[:place], clause[place + 1 :]]
    # What was said or done before is no goal.
    told = language.told_reader
    return [part for part in parts if part and not told.search(text.folded, part[0].start, part[-1].end)]


def _split(clause: Sequence[Word]) -> list[list[Word]]:
    """Cut at words that begin a new clause, since many people type no commas."""
    joints = [place for place, word in enumerate(clause) if Kind.JOINT in word.kinds]
    if not joints:
        return []
    edges = [0, *joints, len(clause)]
    return [list(clause[start:end]) for start, end in pairwise(edges) if start < end]


def _is_measured(part: Sequence[Word], measures: Sequence[Found]) -> bool:
    return any(
        found.sign in (Sign.AMOUNT, Sign.OFTEN) and part[0].start <= found.start <= part[-1].end for found in measures if part
    )


def _shown(part: Sequence[Word], *, measured: bool) -> list[Word] | None:
    """Give the words that show something observable, or None."""
    acts = [word for word in part if Kind.ACT in word.kinds]
    everyday = [word for word in part if Kind.EVERYDAY in word.kinds]
    makes = [word for word in part if Kind.MAKE in word.kinds]
    results = [word for word in part if Kind.RESULT in word.kinds]
    indicators = [word for word in part if Kind.INDICATOR in word.kinds]
    things = [word for word in part if Kind.THING in word.kinds and Kind.ACT not in word.kinds]
    unknown = [word for word in part if not word.kinds and len(word.folded) > 1]
    topics = [word for word in part if Kind.TOPIC in word.kinds and Kind.EVERYDAY not in word.kinds]
    about = [word for word in part if word.kinds & {Kind.PEOPLE, Kind.TOPIC}]
    hazy = any(word.kinds & {Kind.VAGUE, Kind.INNER} and not word.kinds & {Kind.ACT, Kind.MAKE} for word in part)
    abstract = any(Kind.ABSTRACT in word.kinds for word in part)
    plain = not hazy and not abstract
    rich = things + unknown
    said_what = things or len(unknown) > 1 or (unknown and not hazy)
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
        (things and (plain or (makes and not abstract)), _in_order(makes, things)),
        # Words that no list knows are seldom vague: the vague ones are few, and known.
        (len(unknown) > 1 and plain, unknown),
    )
    return next((words for shows, words in ways if shows), None)


def _beside_haze(part: Sequence[Word], acts: Sequence[Word]) -> bool:
    hazy = [place for place, word in enumerate(part) if word.kinds & {Kind.VAGUE, Kind.INNER}]
    return any(abs(part.index(act) - place) <= _BESIDE for act in acts for place in hazy)


def _in_order(*groups: Sequence[Word]) -> list[Word]:
    return sorted({word.start: word for group in groups for word in group}.values(), key=lambda word: word.start)


def _ask(text: Text, words: Sequence[Word], measures: Sequence[Found]) -> Verdict:
    """Choose the question by what stands there instead of something observable."""

    def first(*kinds: Kind) -> Word | None:
        return next((word for word in words if word.kinds & set(kinds) and Kind.SMALL not in word.kinds), None)

    def quoted(question: str, start: int, end: int) -> Verdict:
        return say.missing(question, text.words(start, end))

    if inner := first(Kind.INNER):
        return quoted(say.FROM_OUTSIDE, inner.start, inner.end)
    vague, abstract = first(Kind.VAGUE), first(Kind.ABSTRACT)
    counted = next((found for found in measures if found.sign is Sign.AMOUNT), None)
    if counted:
        return quoted(say.NUMBER_OF_WHAT, counted.start, counted.end)
    if vague and abstract and vague.start < abstract.start:
        return quoted(say.SEE_OR_HEAR, vague.start, abstract.end)
    if vague or abstract:
        word = vague or abstract
        assert word is not None  # noqa: S101  (one of the two is there)
        return quoted(say.BY_WHAT_MEANS if vague else say.SEE_OR_HEAR, word.start, word.end)
    if about := first(Kind.TOPIC, Kind.THING, Kind.EVERYDAY):
        return quoted(say.WHAT_ABOUT_IT, about.start, about.end)
    return say.missing(say.WHO_DOES_WHAT)
