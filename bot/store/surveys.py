"""Surveys: their questions, what was answered, and notes of interviews.

What somebody answers lies in a draft under their account until they send it. Then it becomes a sheet without a person, a time
or an order, and the draft goes. That they have answered is kept apart, as a mark made with the survey's secret. When the survey
closes, the sheets are counted, and they, the marks and the secret are deleted: what stays is what may be shown.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, func
from sqlmodel import Field, Session, SQLModel, col, delete, select

from bot.method.anonymity import SMALLEST_RESULT
from bot.method.surveys import Asked, Cell, Item, Kind, Result, Sheet
from bot.store.base import counted_key, may_lose, moment, points_to, random_key, word_of
from bot.store.traces import forget_history, stir


class Stage(StrEnum):
    """How far a survey is."""

    DRAFT = "draft"
    """Its maker is putting it together."""
    PROPOSED = "proposed"
    """The group knows it; a moderator decides."""
    OPEN = "open"
    CLOSED = "closed"


class Survey(SQLModel, table=True):
    """A survey of a cycle."""

    __tablename__ = "survey"

    id: int = counted_key()
    community_id: int = points_to("community.id")
    cycle_id: int = points_to("cycle.id")
    maker_id: int | None = may_lose("person.id")
    code: str = Field(unique=True)
    """What its link carries."""
    stage: Stage = word_of(Stage, default=Stage.DRAFT)
    audiences: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    quotes_goal: bool = False
    least: int = SMALLEST_RESULT
    """Results of fewer answers are not shown."""
    secret: str | None = None
    """For the marks of who has answered; there only while the survey is open."""
    closes_at: datetime | None = moment(optional=True)
    board_id: int | None = may_lose("bot_message.id")
    """The message in the group that tells how it stands."""
    result: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    """What may be shown, once it is closed."""
    texts_told: bool = False
    """The group has been shown what people wrote."""


class SurveyQuestion(SQLModel, table=True):
    """A question of a survey: a ready one by its name, or one that somebody wrote."""

    __tablename__ = "survey_question"

    id: int = counted_key()
    survey_id: int = points_to("survey.id")
    position: int
    kind: Kind = word_of(Kind)
    ready: str | None = None
    text: str | None = None
    options: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """Of an own question with a choice."""


class SurveySheet(SQLModel, table=True):
    """What one person sent. Nothing here tells who; whoever holds the key can change it until the survey closes."""

    __tablename__ = "survey_sheet"

    id: int = random_key()
    survey_id: int = points_to("survey.id")
    key_hash: str
    audience: str
    answers: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class SurveyMark(SQLModel, table=True):
    """That somebody has answered: a mark that cannot be matched with a person without the survey's secret."""

    __tablename__ = "survey_mark"

    survey_id: int = points_to("survey.id", primary=True)
    mark: str = Field(primary_key=True)


class SurveyDraft(SQLModel, table=True):
    """Answers that are not sent yet; they go when they are."""

    __tablename__ = "survey_draft"

    survey_id: int = points_to("survey.id", primary=True)
    person_id: int = points_to("person.id", primary=True)
    language: str
    audience: str = ""
    position: int = 0
    """The index of the question that comes next."""
    answers: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    key: str = ""
    """Of somebody who changes what they sent: the key to it."""
    preview: bool = False
    """The maker looks at it as answerers do; nothing of it counts."""


class Check(StrEnum):
    """What the moderator said to a text."""

    WAITING = "waiting"
    ASKED = "asked"
    """It names a moderator who would leave it out: another one decides."""
    SHOWN = "shown"


class SurveyText(SQLModel, table=True):
    """Something that somebody wrote in a survey that is closed. Nothing tells who, or which other answers were theirs."""

    __tablename__ = "survey_text"

    id: int = random_key()
    survey_id: int = points_to("survey.id")
    question_id: int = points_to("survey_question.id")
    text: str
    check: Check = word_of(Check, default=Check.WAITING)


class Interview(SQLModel, table=True):
    """Notes of a conversation with somebody who is not named."""

    __tablename__ = "interview"

    id: int = counted_key()
    cycle_id: int = points_to("cycle.id")
    person_id: int | None = may_lose("person.id")
    """Who took the notes."""
    audience: str
    questions: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """Names of ready questions, or ``#`` and the id of a survey's question."""
    notes: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    shared: bool = False
    """The group can read it."""


# --- surveys and their questions --------------------------------------------------------------------------------------


def survey_of_code(session: Session, code: str) -> Survey | None:
    """The survey that a link leads to."""
    return session.exec(select(Survey).where(Survey.code == code)).first()


def surveys_of(session: Session, cycle_id: int) -> list[Survey]:
    """The surveys of a cycle that the group knows, the first one first."""
    query = select(Survey).where(Survey.cycle_id == cycle_id, Survey.stage != Stage.DRAFT).order_by(col(Survey.id))
    return list(session.exec(query))


def draft_of(session: Session, cycle_id: int, person_id: int) -> Survey | None:
    """The survey that this person is putting together."""
    query = select(Survey).where(Survey.cycle_id == cycle_id, Survey.maker_id == person_id, Survey.stage == Stage.DRAFT)
    return session.exec(query.order_by(col(Survey.id).desc())).first()


def questions_of(session: Session, survey_id: int) -> list[SurveyQuestion]:
    """The questions of a survey, in order."""
    query = select(SurveyQuestion).where(SurveyQuestion.survey_id == survey_id)
    return list(session.exec(query.order_by(col(SurveyQuestion.position), col(SurveyQuestion.id))))


# --- answers ----------------------------------------------------------------------------------------------------------


def answered(session: Session, survey_id: int) -> int:
    """How many have answered a survey that is open."""
    return session.exec(select(func.count()).select_from(SurveySheet).where(SurveySheet.survey_id == survey_id)).one()


def has_mark(session: Session, survey_id: int, mark: str) -> bool:
    """Whether the person with this mark has answered."""
    return session.get(SurveyMark, (survey_id, mark)) is not None


def keep_sheet(session: Session, sheet: SurveySheet, mark: str) -> None:
    """Keep what somebody sent, and apart from it that they did; both among the others in an order of chance."""
    session.add(SurveyMark(survey_id=sheet.survey_id, mark=mark))
    session.add(sheet)
    stir(session, SurveyMark, col(SurveyMark.survey_id) == sheet.survey_id)
    stir_sheets(session, sheet.survey_id)


def stir_sheets(session: Session, survey_id: int) -> None:
    """After a sheet has come or changed: nothing tells which one."""
    stir(session, SurveySheet, col(SurveySheet.survey_id) == survey_id)


def take_back(session: Session, sheet: SurveySheet, mark: str) -> None:
    """Withdrawn: the sheet and the mark go."""
    session.delete(sheet)
    session.exec(delete(SurveyMark).where(col(SurveyMark.survey_id) == sheet.survey_id, col(SurveyMark.mark) == mark))
    session.flush()
    stir_sheets(session, sheet.survey_id)


def drafts_of(session: Session, survey_id: int) -> list[SurveyDraft]:
    """Answers that are not sent yet."""
    return list(session.exec(select(SurveyDraft).where(SurveyDraft.survey_id == survey_id)))


def sheet_with_key(session: Session, survey_id: int, key_hash: str) -> SurveySheet | None:
    """The sheet that the key with this hash opens."""
    query = select(SurveySheet).where(SurveySheet.survey_id == survey_id, SurveySheet.key_hash == key_hash)
    return session.exec(query).first()


def sheets_of(session: Session, survey_id: int) -> list[SurveySheet]:
    """All sheets of a survey that is open."""
    return list(session.exec(select(SurveySheet).where(SurveySheet.survey_id == survey_id)))


def forget_answers(session: Session, survey_id: int) -> None:
    """The survey is counted: sheets, marks and drafts go, so that nothing tells which answers belong together."""
    for table in (SurveySheet, SurveyMark, SurveyDraft):
        session.exec(delete(table).where(col(table.survey_id) == survey_id))
    session.flush()
    forget_history(session)


# --- results ----------------------------------------------------------------------------------------------------------


def asked(question: SurveyQuestion, options: int) -> Asked:
    """What counting needs to know of a question with so many options."""
    return Asked(question.id, question.kind, options)


def sheet_of(row: SurveySheet) -> Sheet:
    """What counting needs to know of a sheet."""
    return Sheet(row.audience, {int(question): value for question, value in row.answers.items()})


def result_of(survey: Survey) -> Result | None:
    """What may be shown of a survey that is closed."""
    kept = survey.result
    if kept is None:
        return None
    return Result(
        kept["answered"],
        tuple(_cell(one) for one in kept["people"]),
        tuple(
            Item(one["question"], _cell(one["total"]) if one["total"] else None, tuple(_cell(part) for part in one["parts"]))
            for one in kept["items"]
        ),
    )


def _cell(kept: dict[str, Any]) -> Cell:
    return Cell(tuple(kept["groups"]), kept["answers"], tuple(kept["counts"]))


def texts_of(session: Session, survey_id: int, check: Check) -> list[SurveyText]:
    """What people wrote, by what the moderator said to it; in an order that tells nothing."""
    query = select(SurveyText).where(SurveyText.survey_id == survey_id, SurveyText.check == check)
    return list(session.exec(query.order_by(col(SurveyText.id))))


def interviews_of(session: Session, cycle_id: int) -> list[Interview]:
    """The interviews of a cycle that the group can read."""
    query = select(Interview).where(Interview.cycle_id == cycle_id, Interview.shared).order_by(col(Interview.id))
    return list(session.exec(query))


@dataclass(frozen=True)
class Seen:
    """What others saw: a survey that is closed, with what may be shown of it."""

    survey: Survey
    result: Result
    questions: dict[int, SurveyQuestion]
    texts: dict[int, list[str]] = field(default_factory=dict)
    """By question: what people wrote, after a moderator looked at it."""


@dataclass(frozen=True)
class Summary:
    """What target groups told in a cycle."""

    surveys: list[Seen]
    interviews: list[Interview]


def summary(session: Session, cycle_id: int) -> Summary:
    """What others saw in a cycle, as far as the group may see it."""
    seen: list[Seen] = []
    for survey in surveys_of(session, cycle_id):
        result = result_of(survey)
        if result is None:
            continue
        texts: dict[int, list[str]] = {}
        for one in texts_of(session, survey.id, Check.SHOWN) if survey.texts_told else []:
            texts.setdefault(one.question_id, []).append(one.text)
        questions = {question.id: question for question in questions_of(session, survey.id)}
        seen.append(Seen(survey, result, questions, texts))
    return Summary(seen, interviews_of(session, cycle_id))
