"""A visit of somebody who answers a survey: their draft, the question that waits for words, and the farewell.

Whoever answers needs no membership; somebody who is in no group is forgotten with the farewell.
"""

from bot.conversations.buttons import Button, Key, number
from bot.conversations.surveys.survey_talk import PURPOSE, own_language, say, texts
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import mark_of
from bot.store import messages, people, surveys
from bot.store.people import Person
from bot.store.surveys import Stage, Survey, SurveyDraft

NOWHERE = -1
"""Words that come where no question waits for words."""


def new_draft(turn: Turn, survey: Survey, language: str, audience: str, *, preview: bool = False) -> SurveyDraft:
    """Answers that are not sent yet, with nothing in them."""
    only = survey.audiences[0] if len(survey.audiences) == 1 else ""
    draft = SurveyDraft(
        survey_id=survey.id, person_id=turn.who.id, language=language, audience=audience or only, preview=preview
    )
    turn.session.add(draft)
    turn.session.flush()
    return draft


def draft_of(turn: Turn, survey_id: int | None = None) -> tuple[Survey, SurveyDraft]:
    """The unsent answers of this person.

    Raises:
        Refuse: in their language, if there are none (any more), or if the survey is closed.
    """
    said = texts(own_language(turn))
    survey = turn.session.get(Survey, survey_id if survey_id is not None else number(turn.args[0]))
    if survey is not None and survey.stage is Stage.CLOSED:
        raise Refuse(say(said.closed_meanwhile))
    draft = turn.session.get(SurveyDraft, (survey.id, turn.who.id)) if survey is not None else None
    if survey is None or draft is None or draft.preview == (survey.stage is Stage.OPEN):
        raise Refuse(say(said.old_button))
    return survey, draft


def own_mark(turn: Turn, survey: Survey) -> str:
    """The mark that this person has answered, or would have."""
    return mark_of(survey.secret or "", turn.who.id)


def wait_for(turn: Turn, survey: Survey, index: int, *, lone: bool = False) -> None:
    """Words that come now belong to this question; only one waits at a time."""
    drop_questions(turn)
    turn.keep_draft(PURPOSE, survey=survey.id, index=index, lone=lone)


def drop_questions(turn: Turn) -> None:
    """Nothing waits for words of this person any more."""
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == PURPOSE:
            turn.session.delete(prompt)
    turn.session.flush()


def way_out(survey: Survey, draft: SurveyDraft) -> list[Key]:
    """To go on another day, or to delete what is not sent; out of a preview, which keeps nothing."""
    said = texts(draft.language)
    if draft.preview:
        return [Button(said.preview_stop, "svdrop", (survey.id,))]
    return [Button(said.later, "svlater", (survey.id,)), Button(said.drop, "svdrop", (survey.id,))]


def end_visits(turn: Turn, survey: Survey) -> None:
    """Whoever has not sent their answers is through: nothing waits for their words any more, and strangers are forgotten."""
    for draft in surveys.drafts_of(turn.session, survey.id):
        for prompt in messages.open_prompts(turn.session, draft.person_id, draft.person_id):
            if prompt.purpose == PURPOSE and prompt.data.get("survey") == survey.id:
                turn.session.delete(prompt)
        turn.session.delete(draft)
        turn.session.flush()
        person = turn.session.get(Person, draft.person_id)
        if person is not None:
            people.forget_stranger(turn.session, person)


def farewell(turn: Turn, text: str, keyboard: list[list[Key]] | None = None) -> None:
    """The last message of a visit. Somebody who is in no group and has nothing unfinished here is not kept as a person."""
    drop_questions(turn)
    turn.say(say(text), keyboard or [])
    people.forget_stranger(turn.session, turn.who)
