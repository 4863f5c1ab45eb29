"""Surveys for target groups: ready question sets, what an answer may be, and what of the answers may be shown.

The ready questions are the same for every target group, each in words of its own (`bot.method.survey_words`), so that their
answers can be laid side by side. Results are made once, when the survey closes, and hold only what may be shown.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.method.anonymity import SMALLEST_RESULT, blocks

AUDIENCES = ("pupils", "families", "colleagues")
"""The target groups, in the order in which they are shown."""

SCALE = 5
"""Levels of agreement, 1 (not at all) to 5 (completely)."""
MOST_QUESTIONS = 10
MOST_OPTIONS = 8
OPTION_LONGEST = 60
QUESTION_LONGEST = 300
TEXT_LONGEST = 1000

THRESHOLDS = (SMALLEST_RESULT, 5, 10)
"""From how many answers on something is shown; never from fewer than the first."""
WEEKS_OPEN = (1, 2, 4)


class Kind(StrEnum):
    """What an answer is."""

    SCALE = "scale"
    CHOICE = "choice"
    TEXT = "text"


SETS: dict[str, dict[str, Kind]] = {
    "result": {
        "noticed": Kind.SCALE,
        "better": Kind.SCALE,
        "lasting": Kind.SCALE,
        "next": Kind.CHOICE,
        "example": Kind.TEXT,
    },
    "part": {
        "asked": Kind.SCALE,
        "heard": Kind.SCALE,
        "informed": Kind.SCALE,
        "again": Kind.CHOICE,
        "easier": Kind.TEXT,
    },
}
"""The two topics: on the result, and on taking part. Questions by name, with what an answer to each is."""

READY: dict[str, Kind] = {name: kind for questions in SETS.values() for name, kind in questions.items()}
OPTIONS = 4
"""Options of each ready question with a choice."""


@dataclass(frozen=True)
class Asked:
    """What counting needs to know of a question."""

    id: int
    kind: Kind
    options: int = 0
    """Of a choice: how many there are."""

    @property
    def levels(self) -> int:
        """How many different answers can be counted; 0 for words."""
        return {Kind.SCALE: SCALE, Kind.CHOICE: self.options, Kind.TEXT: 0}[self.kind]

    def takes(self, value: object) -> bool:
        """Whether this can be an answer: an index from 0, or words."""
        if self.kind is Kind.TEXT:
            return isinstance(value, str) and bool(value.strip())
        return isinstance(value, int) and 0 <= value < self.levels


@dataclass(frozen=True)
class Sheet:
    """What one person sent. Which one is not known."""

    audience: str
    answers: Mapping[int, int | str]
    """By the id of the question; what was skipped is missing."""


@dataclass(frozen=True)
class Cell:
    """The answers of some target groups together."""

    groups: tuple[str, ...]
    answers: int
    counts: tuple[int, ...] = ()
    """How many gave each answer; empty where only the number of people is told, and for words."""


@dataclass(frozen=True)
class Item:
    """What may be shown of one question."""

    question: int
    total: Cell | None
    """Everyone together; None: too few answered."""
    parts: tuple[Cell, ...] = ()
    """By target group; none if there is only one, or if all had to be put together."""


@dataclass(frozen=True)
class Result:
    """What may be shown of a survey."""

    answered: int
    people: tuple[Cell, ...]
    """How many of which target groups answered."""
    items: tuple[Item, ...]


def result(questions: Sequence[Asked], sheets: Sequence[Sheet], least: int = SMALLEST_RESULT) -> Result:
    """Count the answers, and keep only what no sum and no difference traces to fewer than ``least`` people.

    Target groups that are put together for the survey as a whole stay together in each question; where a question was skipped
    by many, more are put together.
    """
    least = max(least, SMALLEST_RESULT)
    people = Counter(sheet.audience for sheet in sheets)
    audiences = [*AUDIENCES, *sorted(set(people) - set(AUDIENCES))]
    shown = blocks({group: people[group] for group in audiences}, least)
    cells = tuple(Cell(block, sum(people[group] for group in block)) for block in shown)
    return Result(len(sheets), cells, tuple(_item(one, sheets, shown, least) for one in questions))


def _item(question: Asked, sheets: Sequence[Sheet], shown: Sequence[tuple[str, ...]], least: int) -> Item:
    by_block: dict[str, Counter[int]] = {str(index): Counter() for index in range(len(shown))}
    block_of = {group: str(index) for index, block in enumerate(shown) for group in block}
    for sheet in sheets:
        value = sheet.answers.get(question.id)
        if value is not None and sheet.audience in block_of and question.takes(value):
            # Words are only counted here: which they are is looked at by people first.
            by_block[block_of[sheet.audience]][value if isinstance(value, int) else 0] += 1
    together = blocks({index: counts.total() for index, counts in by_block.items()}, least)
    parts = tuple(
        _cell(question, tuple(group for index in block for group in shown[int(index)]), [by_block[index] for index in block])
        for block in together
    )
    if not parts:
        return Item(question.id, None)
    total = Cell(
        tuple(group for part in parts for group in part.groups),
        sum(part.answers for part in parts),
        tuple(sum(column) for column in zip(*(part.counts for part in parts), strict=True)),
    )
    # Which target group somebody's own words came from is not told.
    return Item(question.id, total, parts if len(parts) > 1 and question.kind is not Kind.TEXT else ())


def _cell(question: Asked, groups: tuple[str, ...], counts: Sequence[Counter[int]]) -> Cell:
    answers = sum(count.total() for count in counts)
    return Cell(groups, answers, tuple(sum(count[level] for count in counts) for level in range(question.levels)))


def average(counts: Sequence[int]) -> float | None:
    """The mean level of agreement, 1 to 5; None without answers."""
    total = sum(counts)
    return sum(level * count for level, count in enumerate(counts, start=1)) / total if total else None


def only_taken_out(before: str, after: str) -> bool:
    """True if ``after`` is ``before`` without some of its words: who takes out names does not put words into people's mouths.

    What stands for a name that went may be dots, or a word or two in brackets.
    """
    left = iter(_words(before))
    return bool(_words(after)) and all(any(word == one for one in left) for word in _words(after))


def only_names_taken_out(before: str, after: str, names: list[str]) -> bool:
    """True if what ``after`` lacks of ``before`` are only some names, also with an s behind."""
    those = set(_words(" ".join(names)))
    gone = Counter(_words(before)) - Counter(_words(after))
    return all(word in those or word.removesuffix("s") in those for word in gone)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"[\[(<]\W*(?:\w+\W+)?(?:\w+\W*)?[\])>]", " ", text).casefold())


def split_options(text: str) -> list[str]:
    """The options of a choice as somebody typed them: one in each line, or with commas or semicolons between; each once."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = lines[0].split(";") if ";" in lines[0] else lines[0].split(",")
    once: dict[str, str] = {}
    for line in lines:
        option = " ".join(line.strip().lstrip("-–•*·").split())
        if option:
            once.setdefault(option.casefold(), option)
    return list(once.values())
