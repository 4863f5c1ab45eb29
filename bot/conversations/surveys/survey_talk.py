"""What a survey's questions say, in a language and for a target group; and what all its conversations share."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.survey_words import LANGUAGES, language_for
from bot.method.survey_words.texts import Texts
from bot.method.surveys import Asked, Kind
from bot.store import surveys
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.store.surveys import Survey, SurveyQuestion
from bot.words import Words, fill, words

PURPOSE = "survey_answer"
"""Of the question that waits for words of somebody who answers."""

AUDIENCES = {
    "pupils": mark("pupils"),
    "families": mark("families"),
    "colleagues": mark("colleagues"),
}
TOPICS = {
    "result": mark("on the result"),
    "part": mark("on taking part"),
}


def texts(language: str) -> Texts:
    """All that answerers read in one of their languages."""
    return LANGUAGES[language_for(language)]


def say(template: str, **values: object) -> Markup:
    """One of these texts with its values."""
    return fill(template, **values)


def own_language(turn: Turn) -> str:
    """The language in which this person answers: their choice, else Telegram's, if surveys speak it."""
    return language_for(turn.who.language, turn.who.telegram_language)


def worded(question: SurveyQuestion, language: str, audience: str) -> str:
    """The question: a ready one in the language and for the target group, an own one as it was typed."""
    if question.ready is not None:
        return texts(language).questions[question.ready].worded_for(audience)
    return question.text or ""


def answers_to(question: SurveyQuestion, language: str) -> Sequence[str]:
    """What can be pressed: levels, ready options, or options as they were typed."""
    if question.kind is Kind.SCALE:
        return texts(language).levels
    if question.kind is Kind.TEXT:
        return ()
    return texts(language).questions[question.ready].options if question.ready is not None else question.options


def counted(question: SurveyQuestion) -> Asked:
    """What counting needs to know of it."""
    return surveys.asked(question, len(answers_to(question, "en")) if question.kind is Kind.CHOICE else 0)


def minutes(questions: int) -> int:
    """About how long so many questions take."""
    return max(1, -(-questions // 2))


def people(words_: Words, audiences: Sequence[str]) -> Markup:
    """The target groups as they stand in a sentence of the group's."""
    return Markup(", ").join(words_._(AUDIENCES[one]) for one in audiences)


def said(language: str, audiences: Sequence[str]) -> str:
    """The target groups as they stand on a sheet."""
    return ", ".join(texts(language).audiences[one] for one in audiences)


def group_words(community: Community) -> Words:
    """The words for the group, from whatever chat something happens."""
    return words(community.language)


def entered(turn: Turn, survey_id: int) -> tuple[Survey, Cycle]:
    """The survey that a button belongs to, for a member of its group.

    Raises:
        Refuse: it is not there, or belongs to another group.
    """
    survey = turn.session.get(Survey, survey_id)
    cycle = turn.session.get(Cycle, survey.cycle_id) if survey is not None else None
    if survey is None or cycle is None:
        raise Refuse(turn.words._("This survey is not there any more. /survey in your group shows which there are."))
    here = turn.community
    if here is not None and turn.incoming.chat_id == here.chat_id and survey.community_id != here.id:
        raise Refuse(turn.words._("This button belongs to another group."))
    turn.enter(survey.community_id)
    return survey, cycle
