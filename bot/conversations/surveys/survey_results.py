"""What came of a survey: counted once, when it closes; in words and as bars, own words only after a moderator read them."""

import secrets
from dataclasses import asdict

from babel.numbers import format_decimal
from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Private, number, short
from bot.conversations.saying import plain_text
from bot.conversations.surveys import survey_visit
from bot.conversations.surveys.survey_talk import AUDIENCES, answers_to, counted, entered, group_words, people, worded
from bot.conversations.turn import Refuse, Turn
from bot.method.survey_words.talking import TALKING
from bot.method.surveys import Cell, Item, Kind, average, result
from bot.render.bars import Bar, Bars, Chart, Part, charts_on_pages
from bot.store import surveys
from bot.store.communities import Community
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.store.surveys import Check, Interview, Seen, Survey, SurveyQuestion, SurveyText
from bot.words import Words, half_up, lines, rows, shorten

BARS_ON_A_PICTURE = 14
MESSAGE_LIMIT = 3200
TEXT_SHOWN = 600
STEPS = {"harvest", "lessons", "seeds"}
"""At these steps what others saw is at hand."""


def count(turn: Turn, survey: Survey) -> None:
    """Keep what may be shown; sheets, marks and unsent answers go."""
    questions = surveys.questions_of(turn.session, survey.id)
    sheets = surveys.sheets_of(turn.session, survey.id)
    found = result([counted(one) for one in questions], [surveys.sheet_of(one) for one in sheets], survey.least)
    survey.result = asdict(found)
    told = {item.question for item in found.items if item.total is not None}
    words_of = [
        SurveyText(survey_id=survey.id, question_id=one.id, text=str(sheet.answers[str(one.id)]))
        for sheet in sheets
        for one in questions
        if one.kind is Kind.TEXT and one.id in told and sheet.answers.get(str(one.id))
    ]
    survey_visit.end_visits(turn, survey)
    surveys.forget_answers(turn.session, survey.id)
    secrets.SystemRandom().shuffle(words_of)
    turn.session.add_all(words_of)
    turn.session.flush()
    survey.texts_told = not words_of


def show(turn: Turn, survey: Survey) -> None:
    """The result for the group: in words, as bars, and whether people's own words still have to be read."""
    community = turn.session.get(Community, survey.community_id)
    seen = _seen(turn, survey)
    if community is None or seen is None:
        return
    words = group_words(community)
    waiting = [one for check in (Check.WAITING, Check.ASKED) for one in surveys.texts_of(turn.session, survey.id, check)]
    for page in in_words(words, seen):
        turn.say(page, to=community)
    for picture in pictures(words, seen):
        turn.picture("bars", asdict(picture), "", to=community)
    if waiting:
        turn.say(
            words._n(
                "💬 {count} answer in somebody's own words waits. A moderator reads it first, alone, and takes out names.",
                "💬 {count} answers in people's own words wait. A moderator reads them first, alone, and takes out names.",
                len(waiting),
            ),
            [[Private(words._("💬 Read them (moderators)"), f"svcheck_{short(survey.id)}")]],
            to=community,
        )
    elif survey.texts_told:
        say_texts(turn, survey, community)


def result_pressed(turn: Turn) -> None:
    """The result of a closed survey once more."""
    survey, _cycle = entered(turn, number(turn.args[0]))
    if survey.result is None:
        raise Refuse(turn.words._("This survey is still open: there are no results yet."))
    show(turn, survey)


def _seen(turn: Turn, survey: Survey) -> Seen | None:
    there = surveys.summary(turn.session, survey.cycle_id).surveys
    return next((one for one in there if one.survey.id == survey.id), None)


# --- in words ---------------------------------------------------------------------------------------------------------


def in_words(words: Words, seen: Seen) -> list[Markup]:
    """The result, in one message or more."""
    survey, found = seen.survey, seen.result
    title = words._("📊 <b>What others see: {people}</b>", people=people(words, survey.audiences))
    answered = words._n("{count} person has answered.", "{count} people have answered.", found.answered)
    if not found.people:
        return [
            lines(
                title,
                answered,
                words._(
                    "That is too few: with fewer than {count} answers it could be seen who said what. So nothing is shown, and "
                    "the answers are deleted.",
                    count=survey.least,
                ),
            )
        ]
    parts = [
        rows(
            title,
            answered,
            *(words._("• {people}: {count}", people=_groups(words, cell), count=cell.answers) for cell in found.people),
            words._("Where fewer than {count} answered, they are counted together with others.", count=survey.least)
            if any(len(cell.groups) > 1 for cell in found.people)
            else None,
            words._(
                "Ready sentences were worded for each group; here they stand as {people} read them.",
                people=people(words, survey.audiences[:1]),
            )
            if len(survey.audiences) > 1 and any(one.ready for one in seen.questions.values())
            else None,
        ),
        *(
            _item(words, survey, seen.questions[item.question], item, index)
            for index, item in enumerate(found.items, start=1)
            if item.question in seen.questions
        ),
    ]
    return _in_messages(parts)


def _item(words: Words, survey: Survey, question: SurveyQuestion, item: Item, index: int) -> Markup:
    title = words._("<b>{number}. {question}</b>", number=index, question=_worded(words, survey, question))
    if item.total is None:
        return rows(title, words._("Too few answers: nothing is shown."))
    total = item.total
    if question.kind is Kind.TEXT:
        return rows(title, words._n("{count} answer in own words", "{count} answers in own words", total.answers))
    labels = answers_to(question, words.language)
    given = " · ".join(f"{label} {count}" for label, count in zip(labels, total.counts, strict=True) if count)
    return rows(
        title,
        words._("{told}: {given}", told=_told(words, question, total), given=given),
        *(
            words._("• {people}: {told}", people=_groups(words, part), told=_told(words, question, part))
            if question.kind is Kind.SCALE
            else words._(
                "• {people}: {told}, mostly “{answer}”",
                people=_groups(words, part),
                told=_told(words, question, part),
                answer=labels[max(range(len(part.counts)), key=lambda level: part.counts[level])],
            )
            for part in item.parts
        ),
    )


def _told(words: Words, question: SurveyQuestion, cell: Cell) -> Markup:
    mean = average(cell.counts) if question.kind is Kind.SCALE else None
    if mean is None:
        return words._n("{count} answer", "{count} answers", cell.answers)
    return words._n(
        "{count} answer, on average {mean} of 5",
        "{count} answers, on average {mean} of 5",
        cell.answers,
        mean=format_decimal(half_up(mean), format="0.0", locale=words.language),
    )


def _worded(words: Words, survey: Survey, question: SurveyQuestion) -> str:
    return worded(question, words.language, survey.audiences[0] if survey.audiences else "")


def _groups(words: Words, cell: Cell) -> Markup:
    return Markup(" + ").join(words._(AUDIENCES[one]) for one in cell.groups if one in AUDIENCES)


def _in_messages(parts: list[Markup]) -> list[Markup]:
    pages: list[list[Markup]] = []
    for part in parts:
        if not pages or len(lines(*pages[-1], part)) > MESSAGE_LIMIT:
            pages.append([])
        pages[-1].append(part)
    return [lines(*page) for page in pages]


# --- as bars ----------------------------------------------------------------------------------------------------------


def pictures(words: Words, seen: Seen) -> list[Bars]:
    """The same as bars, some questions on each picture."""
    survey, found = seen.survey, seen.result
    charts = [
        _chart(words, survey, seen.questions[item.question], item.total, item.parts, index)
        for index, item in enumerate(found.items, start=1)
        if item.total is not None and item.total.counts and item.question in seen.questions
    ]
    pages = charts_on_pages([len(chart.bars) + 2 * len(chart.parts) for chart in charts], BARS_ON_A_PICTURE)
    return [
        Bars(
            title=plain_text(words._("What others see")),
            caption=plain_text(words._n("{count} person has answered.", "{count} people have answered.", found.answered)),
            by_group=plain_text(words._("By target group")),
            charts=tuple(charts[index] for index in page),
        )
        for page in pages
    ]


def _chart(words: Words, survey: Survey, question: SurveyQuestion, total: Cell, parts: tuple[Cell, ...], index: int) -> Chart:
    labels = answers_to(question, words.language)
    return Chart(
        title=f"{index}. {_worded(words, survey, question)}",
        told=plain_text(_told(words, question, total)),
        bars=tuple(
            Bar(label, there, f"{there} · {round(100 * there / total.answers)} %")
            for label, there in zip(labels, total.counts, strict=True)
        ),
        levels=question.kind is Kind.SCALE,
        parts=tuple(
            Part(plain_text(_groups(words, part)), plain_text(_told(words, question, part)), part.counts) for part in parts
        ),
    )


# --- people's own words, and interviews -------------------------------------------------------------------------------


def say_texts(turn: Turn, survey: Survey, community: Community) -> None:
    """What people wrote, after a moderator has read it: by question, in no order."""
    words, seen = group_words(community), _seen(turn, survey)
    if seen is None:
        return
    for page in _in_messages([*texts_in_words(words, seen), *_left_out(words, seen)]):
        turn.say(page, to=community)


def texts_in_words(words: Words, seen: Seen) -> list[Markup]:
    """The questions with what people wrote."""
    parts: list[Markup] = []
    for question_id, there in seen.texts.items():
        title = words._("💬 <b>{question}</b>", question=_worded(words, seen.survey, seen.questions[question_id]))
        told = [words._("• {text}", text=shorten(one, TEXT_SHOWN)) for one in there]
        parts += [rows(title, told[0]), *told[1:]]
    return parts


def _left_out(words: Words, seen: Seen) -> list[Markup]:
    """How many answers the moderators did not show: what is missing is not to be missing unseen."""
    wrote = sum(item.total.answers for item in seen.result.items if item.total is not None and not item.total.counts)
    count = wrote - sum(map(len, seen.texts.values()))
    if count <= 0:
        return []
    return [
        words._n(
            "{count} answer in own words was left out by a moderator.",
            "{count} answers in own words were left out by a moderator.",
            count,
        )
    ]


def footer(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """Below the boards of harvest, lessons and seeds: that there is something to look at."""
    if run.step not in STEPS:
        return None
    there = surveys.summary(turn.session, cycle.id)
    answered = sum(one.result.answered for one in there.surveys if one.result.people)
    if not answered and not there.interviews:
        return None
    words = turn.group_words
    return words._(
        "👀 Others told us what they see: {answers} in surveys, {interviews} in interviews.",
        answers=answered,
        interviews=len(there.interviews),
    )


def keys(turn: Turn, run: StepRun, cycle: Cycle) -> list[list[Key]]:
    """The door to surveys where the group looks back, and to what they told at the steps after it."""
    words = turn.group_words
    if run.step == "attainment":
        return [
            [Private(words._("📋 Ask others: a survey"), f"survey_{short(cycle.id)}")],
            [Private(words._("🎤 Notes of an interview"), f"interview_{short(cycle.id)}")],
        ]
    if footer(turn, run, cycle) is None:
        return []
    return [[Button(words._("👀 What others see"), "svseen", (cycle.id,))]]


def seen_pressed(turn: Turn) -> None:
    """What others saw in this cycle, in words: surveys, own words, interviews."""
    cycle = turn.session.get(Cycle, number(turn.args[0]))
    if cycle is None:
        raise Refuse(turn.words._("This is not there any more. /status shows where the group is now."))
    turn.enter(cycle.community_id)
    words, there = turn.group_words, surveys.summary(turn.session, cycle.id)
    pages = [page for seen in there.surveys for page in in_words(words, seen)]
    pages += [
        page
        for seen in there.surveys
        if seen.survey.texts_told
        for page in _in_messages([*texts_in_words(words, seen), *_left_out(words, seen)])
    ]
    pages += [interview_in_words(turn, words, one) for one in there.interviews]
    for page in pages or [words._("Nobody has told us anything yet. /survey asks others.")]:
        turn.say(page, to=turn.here)


def interview_in_words(turn: Turn, words: Words, interview: Interview) -> Markup:
    """The notes of a conversation as the group reads them."""
    author = turn.session.get(Person, interview.person_id) if interview.person_id is not None else None
    parts = [
        rows(
            Markup("<b>{}</b>").format(words._("{text}", text=interview_question(turn, words, name, interview.audience))),
            words._("{text}", text=interview.notes[name]),
        )
        for name in interview.questions
        if interview.notes.get(name)
    ]
    return lines(
        words._("🎤 <b>A conversation: {people}</b>", people=people(words, [interview.audience])),
        *parts,
        words._("Notes by {name}", name=author.first_name) if author is not None else None,
    )


def interview_question(turn: Turn, words: Words, name: str, audience: str) -> str:
    """A question of an interview: a ready one by its name, or a survey's own one by its number."""
    if name.startswith("#"):
        question = turn.session.get(SurveyQuestion, int(name[1:]))
        return worded(question, words.language, audience) if question is not None else "?"
    return TALKING[words.language][name]
