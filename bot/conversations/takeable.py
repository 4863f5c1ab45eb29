"""What can be taken out: one table of all that people write for their group, when it has seen it, and on which boards."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from bot.method.marking import mark
from bot.store import (
    consents,
    contributions,
    cycles,
    discussion,
    meetings,
    plan,
    reflections,
    removals,
    surveys,
    told_values,
    working,
)
from bot.store import themes as themes_store
from bot.store.consents import Concern
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.discussion import Finding, Remark
from bot.store.meetings import MeetingNote, MeetingPoint
from bot.store.plan import Action
from bot.store.reflections import Lesson, Reflection, Seed
from bot.store.surveys import Interview, SurveyText
from bot.store.themes import Theme
from bot.store.told_values import ToldValue
from bot.store.working import ActionEntry, SubStep

Row = Any
"""Something that somebody wrote: a row of one of the tables below."""


@dataclass(frozen=True)
class Sort:
    """One sort of what can be taken out."""

    table: type[Row]
    name: str
    shown: Callable[[Session, Cycle], list[Row]]
    """Those of a cycle that the group has seen."""
    steps: frozenset[str]
    """The boards on which it stands."""
    closed: frozenset[str] = frozenset()
    """Of those that are closed, which may quote it."""
    text: str = "text"
    """The column that holds the words."""
    words: Callable[[Row], str] | None = None
    """How they are read where no one column holds them."""
    only_words: bool = False
    """The words go, and the row stays: the name of a theme, a reason."""


def _contribution(kind: Kind, name: str, steps: set[str], closed: set[str], *, numbered: bool) -> Sort:
    """Those with numbers have been shown; others are shown at once."""

    def shown(session: Session, cycle: Cycle) -> list[Row]:
        there = contributions.contributions(session, cycle.id, kind)
        return [one for one in there if not numbered or one.number is not None or one.flavour in removals.SEEDS]

    return Sort(Contribution, name, shown, frozenset(steps), frozenset(closed))


def _reflections(session: Session, cycle: Cycle) -> list[Row]:
    seen = cycles.last_run(session, cycle.id, "harvest") is not None
    return list(reflections.reflections(session, cycle.id, shared=True)) if seen else []


def _headings(session: Session, cycle: Cycle) -> list[Row]:
    return [one for one in _reflections(session, cycle) if one.heading]


def _themes(session: Session, cycle: Cycle) -> list[Row]:
    there = [group.theme for group in themes_store.groups(session, cycle.id)]
    return [theme for theme in there if theme is not None and theme.name]


def _remarks(session: Session, cycle: Cycle) -> list[Row]:
    return [one for there in discussion.remarks(session, cycle.id).values() for one in there]


def _reasons(session: Session, cycle: Cycle) -> list[Row]:
    return [run for run in cycles.runs(session, cycle.id) if run.reason]


def _said_of_actions(column: str) -> Callable[[Session, Cycle], list[Row]]:
    return lambda session, cycle: [one for one in plan.actions(session, cycle.id) if getattr(one, column)]


_DOING = frozenset({"doing", "attainment"})
_PLAN = {"order", "times", "claiming", "agreement", "doing"}

SORTS: dict[str, Sort] = {
    "e": _contribution(
        Kind.EXPERIENCE,
        mark("Experience"),
        {"experiences", "connections", "themes", "focus", "wordings"},
        {"connections", "themes", "focus"},
        numbered=True,
    ),
    "t": Sort(
        Theme,
        mark("Name of a theme"),
        _themes,
        frozenset({"themes", "focus"}),
        frozenset({"themes", "focus"}),
        "name",
        only_words=True,
    ),
    "h": _contribution(Kind.HELP, mark("What helped"), {"connections", "ideas", "choosing"}, {"connections"}, numbered=False),
    "w": _contribution(
        Kind.WORDING, mark("Wording"), {"wordings", "smart", "consent"}, {"wordings", "smart", "consent"}, numbered=False
    ),
    "c": _contribution(Kind.COMMENT, mark("Comment"), {"wordings"}, set(), numbered=False),
    "r": _contribution(Kind.REASON, mark("Reason"), {"smart"}, set(), numbered=False),
    "o": Sort(
        Concern,
        mark("Concern"),
        lambda session, cycle: list(consents.concerns(session, cycle.id)),
        frozenset({"wordings", "consent", "claiming", "agreement", "attainment"}),
        frozenset({"consent", "agreement", "seeds"}),
        "reason",
    ),
    "i": _contribution(
        Kind.IDEA, mark("Idea"), {"choosing", *_PLAN, "seeds"}, {"choosing", *_PLAN, "attainment", "seeds"}, numbered=True
    ),
    "k": Sort(
        ToldValue,
        mark("Value that we reached"),
        lambda session, cycle: list(told_values.told_values(session, cycle.id)),
        frozenset({"attainment"}),
        frozenset({"attainment"}),
        "value",
    ),
    "a": Sort(
        Reflection,
        mark("Answer"),
        _reflections,
        frozenset({"harvest", "lessons", "seeds"}),
        frozenset({"harvest", "lessons", "seeds"}),
    ),
    "n": Sort(
        Reflection,
        mark("Name of answers"),
        _headings,
        frozenset({"harvest"}),
        frozenset({"harvest"}),
        "heading",
        only_words=True,
    ),
    "m": Sort(Remark, mark("Remark"), _remarks, frozenset({"harvest"})),
    "f": Sort(
        Finding,
        mark("What we see in it"),
        lambda session, cycle: list(discussion.findings(session, cycle.id)),
        frozenset({"harvest"}),
        frozenset({"harvest"}),
    ),
    "l": Sort(
        Lesson,
        mark("Lesson"),
        lambda session, cycle: list(reflections.lessons(session, cycle.community_id, cycle.id)),
        frozenset({"lessons"}),
        frozenset({"lessons"}),
    ),
    "s": Sort(
        Seed,
        mark("Seed"),
        lambda session, cycle: list(reflections.seeds(session, cycle.id)),
        frozenset({"seeds"}),
        frozenset({"seeds"}),
    ),
    "v": Sort(
        Action,
        mark("Action"),
        lambda session, cycle: list(plan.actions(session, cycle.id)),
        _DOING,
        frozenset({*_PLAN, "attainment", "seeds"}),
        "title",
    ),
    "u": Sort(
        Action,
        mark("What came of it"),
        _said_of_actions("outcome"),
        _DOING,
        frozenset({"doing"}),
        "outcome",
        only_words=True,
    ),
    "p": Sort(Action, mark("How it is going"), _said_of_actions("progress"), _DOING, text="progress", only_words=True),
    "d": Sort(
        ActionEntry,
        mark("Said or added to an action"),
        lambda session, cycle: working.entries_of_cycle(session, cycle.id),
        _DOING,
        words=lambda row: row.text or row.name or row.medium or "…",
    ),
    "b": Sort(
        SubStep, mark("Small step"), lambda session, cycle: working.sub_steps_of_cycle(session, cycle.id), _DOING, text="title"
    ),
    "g": Sort(
        MeetingNote,
        mark("Noted in a meeting"),
        lambda session, cycle: [note for _meeting, note in meetings.notes_of_cycle(session, cycle.id)],
        frozenset(),
    ),
    "j": Sort(
        MeetingPoint,
        mark("Point for a meeting"),
        lambda session, cycle: list(meetings.waiting_points(session, cycle.community_id)),
        frozenset(),
    ),
    "x": Sort(
        SurveyText,
        mark("From a survey"),
        lambda session, cycle: [
            text
            for survey in surveys.surveys_of(session, cycle.id)
            for text in surveys.texts_of(session, survey.id, surveys.Check.SHOWN)
        ],
        frozenset({"reflection", "harvest"}),
    ),
    "q": Sort(
        Interview,
        mark("Notes of an interview"),
        lambda session, cycle: list(surveys.interviews_of(session, cycle.id)),
        frozenset({"reflection", "harvest"}),
        words=lambda row: " / ".join(row.notes.values()) or "…",
    ),
    "y": Sort(StepRun, mark("Why we went another way"), _reasons, frozenset(), frozenset(), "reason", only_words=True),
}
"""By a letter, which buttons carry."""

QUOTED = (Contribution, Reflection, Lesson, Seed, ToldValue)
"""What `bot.store.messages.quoting` finds by its id. Ids of one of them count up, others are random: none is like another."""

_OF_KIND = {
    Kind.EXPERIENCE: "e",
    Kind.HELP: "h",
    Kind.WORDING: "w",
    Kind.COMMENT: "c",
    Kind.REASON: "r",
    Kind.IDEA: "i",
}


def sort_of(row: Row) -> str:
    """The letter of the sort that a contribution, concern, answer or remark is."""
    if isinstance(row, Contribution):
        return _OF_KIND[row.kind]
    return next(letter for letter, sort in SORTS.items() if isinstance(row, sort.table))


def words_of(letter: str, row: Row) -> str:
    """What it says."""
    sort = SORTS[letter]
    return sort.words(row) if sort.words is not None else str(getattr(row, sort.text) or "")


def author_of(letter: str, row: Row) -> int | None:
    """Whose name stands with it; None where only the words go, which others gave to the row."""
    if SORTS[letter].only_words:
        return None
    found: int | None = getattr(row, "author_id", None) or getattr(row, "person_id", None)
    return found
