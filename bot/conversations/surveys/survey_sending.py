"""Sending the answers of a survey: looked through, sent as a sheet that is nobody's, changed or taken back with its key.

Only the buttons below the last message can find a sheet again. No message here is kept in any form.
"""

from markupsafe import Markup

from bot.conversations.buttons import Button, in_rows, number
from bot.conversations.surveys import survey_running
from bot.conversations.surveys.survey_talk import answers_to, own_language, say, texts, worded
from bot.conversations.surveys.survey_visit import NOWHERE, draft_of, farewell, new_draft, own_mark, wait_for, way_out
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import hash_of, new_key
from bot.method.survey_words.texts import Texts
from bot.store import surveys
from bot.store.cycles import Cycle
from bot.store.surveys import Stage, Survey, SurveyDraft, SurveyQuestion, SurveySheet
from bot.words import lines, rows, shorten


def look_through(
    turn: Turn, survey: Survey, draft: SurveyDraft, questions: list[SurveyQuestion], before: Markup | None
) -> None:
    """All answers, before they are sent."""
    said = texts(draft.language)
    draft.position = len(questions)
    wait_for(turn, survey, NOWHERE)
    turn.say(
        lines(
            before,
            say(said.preview_end) if draft.preview else None,
            say(said.look_through) if draft.answers else say(said.nothing),
            *(_answer_line(draft, said, index, one) for index, one in enumerate(questions, start=1)),
        ),
        [
            [Button(said.send, "svsend", (survey.id,))] if draft.answers and not draft.preview else [],
            *in_rows(
                [Button(say(said.change_one, number=i), "svto", (survey.id, i - 1, 3)) for i in range(1, len(questions) + 1)], 5
            ),
            way_out(survey, draft),
        ],
    )


def _answer_line(draft: SurveyDraft, said: Texts, index: int, question: SurveyQuestion) -> Markup:
    value = draft.answers.get(str(question.id))
    answer = said.no_answer if value is None else value
    if isinstance(answer, int):
        answer = answers_to(question, draft.language)[answer]
    return rows(
        say("{number}. {question}", number=index, question=shorten(worded(question, draft.language, draft.audience), 120)),
        Markup("<i>{}</i>").format(say("{answer}", answer=shorten(answer, 200))),
    )


def send_pressed(turn: Turn) -> None:
    """Sent: the draft becomes a sheet that is nobody's."""
    survey, draft = draft_of(turn)
    said = texts(draft.language)
    if survey.stage is not Stage.OPEN or draft.preview:
        raise Refuse(say(said.old_button))
    if not draft.answers:
        raise Refuse(say(said.nothing))
    key, mark = draft.key, own_mark(turn, survey)
    if key:
        sheet = surveys.sheet_with_key(turn.session, survey.id, hash_of(key))
        if sheet is None:
            raise Refuse(say(said.not_yours))
        sheet.audience, sheet.answers = draft.audience, draft.answers
        surveys.stir_sheets(turn.session, survey.id)
    else:
        if surveys.has_mark(turn.session, survey.id, mark):
            turn.session.delete(draft)
            farewell(turn, said.already)
            return
        key = new_key()
        sheet = SurveySheet(survey_id=survey.id, key_hash=hash_of(key), audience=draft.audience, answers=draft.answers)
        surveys.keep_sheet(turn.session, sheet, mark)
    text = said.changed if draft.key else said.sent
    turn.session.delete(draft)
    farewell(
        turn,
        text,
        [[Button(said.change, "svchange", (survey.id, key)), Button(said.withdraw, "svgone", (survey.id, key))]],
    )
    _show_count(turn, survey)


def change_pressed(turn: Turn) -> None:
    """Whoever has the key changes what they sent; until they send it again, the first counts."""
    survey, sheet = _own_sheet(turn)
    said = texts(own_language(turn))
    draft = turn.session.get(SurveyDraft, (survey.id, turn.who.id))
    if draft is None:
        draft = new_draft(turn, survey, own_language(turn), sheet.audience)
    draft.key, draft.audience, draft.answers = turn.args[1], sheet.audience, sheet.answers
    look_through(turn, survey, draft, surveys.questions_of(turn.session, survey.id), say(said.changing))


def withdraw_pressed(turn: Turn) -> None:
    """Whoever has the key takes their answers back, and may answer again."""
    survey, sheet = _own_sheet(turn)
    said = texts(own_language(turn))
    draft = turn.session.get(SurveyDraft, (survey.id, turn.who.id))
    if draft is not None:
        turn.session.delete(draft)
    surveys.take_back(turn.session, sheet, own_mark(turn, survey))
    farewell(turn, said.withdrawn)
    _show_count(turn, survey)


def _own_sheet(turn: Turn) -> tuple[Survey, SurveySheet]:
    said = texts(own_language(turn))
    survey = turn.session.get(Survey, number(turn.args[0]))
    if survey is None or survey.stage is not Stage.OPEN:
        raise Refuse(say(said.closed))
    sheet = surveys.sheet_with_key(turn.session, survey.id, hash_of(turn.args[1]))
    if sheet is None:
        raise Refuse(say(said.not_yours))
    return survey, sheet


def _show_count(turn: Turn, survey: Survey) -> None:
    cycle = turn.session.get(Cycle, survey.cycle_id)
    if cycle is not None:
        survey_running.show(turn, survey, cycle)
