"""Answering a survey: in private, in the answerer's language, one question at a time, over days if they like.

Whoever answers needs no membership. Until they send, their answers lie in a draft under their account; then the draft becomes a
sheet that is nobody's (`survey_sending`). No message here is kept in any form.
"""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.surveys.survey_sending import look_through
from bot.conversations.surveys.survey_talk import answers_to, counted, minutes, own_language, say, texts, worded
from bot.conversations.surveys.survey_visit import (
    NOWHERE,
    draft_of,
    drop_questions,
    farewell,
    new_draft,
    own_mark,
    wait_for,
    way_out,
)
from bot.conversations.turn import Refuse, Turn
from bot.method.survey_words import LANGUAGES
from bot.method.surveys import TEXT_LONGEST, Kind
from bot.store import communities, surveys
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.store.messages import Prompt
from bot.store.surveys import Stage, Survey, SurveyDraft, SurveyQuestion
from bot.words import bar, lines, rows, shorten

# --- the beginning ----------------------------------------------------------------------------------------------------


def follow_link(turn: Turn, args: tuple[str, ...]) -> None:
    """Somebody followed the link or scanned the code: on where they stopped, or the beginning."""
    said = texts(own_language(turn))
    survey = surveys.survey_of_code(turn.session, args[0] if args else "")
    if survey is None or survey.stage in {Stage.DRAFT, Stage.PROPOSED}:
        farewell(turn, said.unknown)
        return
    if survey.stage is Stage.CLOSED:
        farewell(turn, said.closed)
        return
    draft = turn.session.get(SurveyDraft, (survey.id, turn.who.id))
    if draft is None and surveys.has_mark(turn.session, survey.id, own_mark(turn, survey)):
        farewell(turn, said.already)
        return
    if draft is None:
        draft = new_draft(turn, survey, own_language(turn), _audience_of_link(survey, args))
    if draft.position or draft.answers or draft.key:
        _go_on(turn, survey, draft, draft.position)
    else:
        _welcome(turn, survey, draft)


def begin_preview(turn: Turn, survey: Survey, _cycle: Cycle, language: str) -> None:
    """The maker sees what answerers see; nothing of it counts."""
    old = turn.session.get(SurveyDraft, (survey.id, turn.who.id))
    if old is not None:
        turn.session.delete(old)
        turn.session.flush()
    _welcome(turn, survey, new_draft(turn, survey, language, "", preview=True))


def _audience_of_link(survey: Survey, args: tuple[str, ...]) -> str:
    """The target group that the link was printed for."""
    which = args[1] if len(args) > 1 else ""
    return survey.audiences[int(which) - 1] if which.isdecimal() and 0 < int(which) <= len(survey.audiences) else ""


def _welcome(turn: Turn, survey: Survey, draft: SurveyDraft, *, in_full: bool = False) -> None:
    """Who asks, what becomes of the answers, and what cannot be hidden: before the first question, in short or ``in_full``."""
    said, questions = texts(draft.language), surveys.questions_of(turn.session, survey.id)
    community = turn.session.get(Community, survey.community_id)
    cycle = turn.session.get(Cycle, survey.cycle_id)
    assert community is not None  # noqa: S101  # its survey would have gone with it
    assert cycle is not None  # noqa: S101
    readers = ", ".join(one.first_name for one in communities.moderators(turn.session, community.id)) or community.called
    wait_for(turn, survey, NOWHERE)
    begin: list[list[Key]] = [[Button(said.begin, "svgo", (survey.id, 0))]]
    if not draft.audience:
        begin = [[Button(said.iam[one], "svgo", (survey.id, i))] for i, one in enumerate(survey.audiences, start=1)]
    # The whole promise stands behind a button: who is asked first reads what matters most.
    told = said.promise if in_full else (said.sheet.sees[0], said.promise[-1])
    tell = turn.replace if in_full else turn.say
    tell(
        lines(
            say(said.preview) if draft.preview else None,
            say(said.welcome, group=community.called, count=len(questions), minutes=minutes(len(questions))),
            say(said.goal, goal=shorten(cycle.goal, 400)) if survey.quotes_goal and cycle.goal else None,
            rows(*(say(sentence, least=survey.least, names=readers) for sentence in told)),
            say(said.small_circle),
            say(said.who_are_you) if not draft.audience else None,
        ),
        [
            *begin,
            [] if in_full else [Button(f"🔒 {said.sheet.who_sees}", "svwho", (survey.id,))],
            *in_rows(
                [
                    Button(other.name, "svlang", (survey.id, code))
                    for code, other in LANGUAGES.items()
                    if code != draft.language
                ],
                3,
            ),
        ],
    )


def language_pressed(turn: Turn) -> None:
    """Another language for all of it."""
    survey, draft = draft_of(turn)
    if turn.args[1] in LANGUAGES:
        draft.language = turn.args[1]
    _welcome(turn, survey, draft)


def who_pressed(turn: Turn) -> None:
    """All that becomes of the answers, in the place of the beginning."""
    survey, draft = draft_of(turn)
    _welcome(turn, survey, draft, in_full=True)


def begin_pressed(turn: Turn) -> None:
    """Who somebody is here, if that was asked; the first question comes."""
    survey, draft = draft_of(turn)
    which = number(turn.args[1])
    if 0 < which <= len(survey.audiences):
        draft.audience = survey.audiences[which - 1]
    if not draft.audience:
        _welcome(turn, survey, draft)
        return
    _go_on(turn, survey, draft, draft.position)


# --- one question at a time -------------------------------------------------------------------------------------------


def _go_on(turn: Turn, survey: Survey, draft: SurveyDraft, index: int, before: Markup | None = None) -> None:
    """The question with this index, or after the last one all answers to look through."""
    questions = surveys.questions_of(turn.session, survey.id)
    draft.position = max(0, min(index, len(questions)))
    if draft.position == len(questions):
        look_through(turn, survey, draft, questions, before)
    else:
        _ask(turn, survey, draft, questions, before)


def _ask(
    turn: Turn,
    survey: Survey,
    draft: SurveyDraft,
    questions: list[SurveyQuestion],
    before: Markup | None,
    *,
    lone: bool = False,
) -> None:
    """A question with its buttons. ``lone``: it was chosen from the list of answers, and leads back there."""
    said, index = texts(draft.language), draft.position
    question, back = questions[index], 1 if lone else 0
    has = draft.answers.get(str(question.id))
    words_wanted = question.kind is Kind.TEXT
    wait_for(turn, survey, index, lone=lone)
    keyboard: list[list[Key]] = [
        [Button(_option(question, value, label, chosen=has == value), "svpick", (survey.id, index, value, back))]
        for value, label in enumerate(answers_to(question, draft.language))
    ]
    step: list[Key] = [Button(said.skip, "svto", (survey.id, index, back))]
    if index > 0 and not lone:
        step.insert(0, Button(said.back, "svto", (survey.id, index - 2, 2)))
    turn.say(
        lines(
            before,
            rows(
                say(said.preview) if draft.preview else None,
                Markup("{} {}").format(bar(index, len(questions)), say(said.progress, number=index + 1, count=len(questions))),
            ),
            Markup("<b>{}</b>").format(say("{text}", text=worded(question, draft.language, draft.audience))),
            Markup("<blockquote>{}</blockquote>").format(say("{text}", text=has)) if words_wanted and has else None,
            say(said.write) if words_wanted else say(said.press),
        ),
        [*keyboard, step, way_out(survey, draft)[:1]],
    )


def _option(question: SurveyQuestion, value: int, label: str, *, chosen: bool) -> Markup:
    text = say("{number} · {label}", number=value + 1, label=label) if question.kind is Kind.SCALE else say("{x}", x=label)
    return Markup("✓ {}").format(text) if chosen else text


def picked(turn: Turn) -> None:
    """One of the answers was pressed."""
    survey, draft = draft_of(turn)
    questions = surveys.questions_of(turn.session, survey.id)
    index, value = number(turn.args[1]), number(turn.args[2])
    if not 0 <= index < len(questions) or questions[index].kind is Kind.TEXT or not counted(questions[index]).takes(value):
        raise Refuse(say(texts(draft.language).old_button))
    _keep(turn, survey, draft, questions, index, value, lone=turn.args[3] == "1")


def told(turn: Turn, prompt: Prompt) -> None:
    """Words came: the answer to the question, or instead of a press."""
    survey, draft = draft_of(turn, prompt.data["survey"])
    said, index, text = texts(draft.language), prompt.data["index"], turn.incoming.text.strip()
    questions = surveys.questions_of(turn.session, survey.id)
    lone = bool(prompt.data.get("lone"))
    if not 0 <= index < len(questions):
        raise Refuse(say(said.press_please))
    question = questions[index]
    if question.kind is not Kind.TEXT:
        value = int(text) - 1 if question.kind is Kind.SCALE and text.isdecimal() and len(text) == 1 else NOWHERE
        if not counted(question).takes(value):
            raise Refuse(say(said.press_please))
        _keep(turn, survey, draft, questions, index, value, lone=lone)
        return
    if len(text) > TEXT_LONGEST:
        raise Refuse(say(said.too_long, count=len(text), limit=TEXT_LONGEST))
    _keep(turn, survey, draft, questions, index, text, lone=lone)


def sent_something(turn: Turn, prompt: Prompt) -> None:
    """A voice message, a picture or a file instead of words."""
    _survey, draft = draft_of(turn, prompt.data["survey"])
    raise Refuse(say(texts(draft.language).only_words))


def _keep(
    turn: Turn, survey: Survey, draft: SurveyDraft, questions: list[SurveyQuestion], index: int, value: int | str, *, lone: bool
) -> None:
    said, question = texts(draft.language), questions[index]
    draft.answers = {**draft.answers, str(question.id): value}
    answer = value if isinstance(value, str) else answers_to(question, draft.language)[value]
    noted = say(said.noted, answer=shorten(answer, 120))
    if lone:
        look_through(turn, survey, draft, questions, noted)
    else:
        _go_on(turn, survey, draft, index + 1, noted)


def to_pressed(turn: Turn) -> None:
    """Skip (0, or 1 if the question was chosen from the list), back (2), or a question of the list (3)."""
    survey, draft = draft_of(turn)
    questions = surveys.questions_of(turn.session, survey.id)
    index, how, said = number(turn.args[1]), turn.args[2], texts(draft.language)
    if how in {"0", "1"} and 0 <= index < len(questions):
        draft.answers = {key: value for key, value in draft.answers.items() if key != str(questions[index].id)}
        if how == "1":
            look_through(turn, survey, draft, questions, say(said.skipped))
        else:
            _go_on(turn, survey, draft, index + 1, say(said.skipped))
    elif how == "3" and 0 <= index < len(questions):
        draft.position = index
        _ask(turn, survey, draft, questions, None, lone=True)
    else:
        _go_on(turn, survey, draft, index + 1)


def later_pressed(turn: Turn) -> None:
    """A pause."""
    survey, draft = draft_of(turn)
    said = texts(draft.language)
    drop_questions(turn)
    turn.say(
        say(said.paused),
        [[Button(said.begin, "svgo", (survey.id, 0))], [Button(said.drop, "svdrop", (survey.id,))]],
    )


def drop_pressed(turn: Turn) -> None:
    """The unsent answers are deleted."""
    _survey, draft = draft_of(turn)
    said, sent_before = texts(draft.language), bool(draft.key)
    preview = draft.preview
    turn.session.delete(draft)
    farewell(turn, said.preview_stopped if preview else said.unchanged if sent_before else said.dropped)
