"""Putting a survey together, alone with the bot: whom to ask, which questions, how it looks; then the group decides on it.

Anybody of the group may do it. One message shows the survey as it stands: a press changes it in place, and after words it comes
anew at the end of the chat.
"""

import secrets

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, linked, number
from bot.conversations.surveys import survey_answering, survey_running, survey_visit
from bot.conversations.surveys.survey_talk import AUDIENCES, TOPICS, entered, own_language, people, worded
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.surveys import AUDIENCES as GROUPS
from bot.method.surveys import (
    MOST_OPTIONS,
    MOST_QUESTIONS,
    OPTION_LONGEST,
    QUESTION_LONGEST,
    SETS,
    THRESHOLDS,
    Kind,
    split_options,
)
from bot.store import cycles, messages, surveys
from bot.store.cycles import Cycle
from bot.store.messages import Prompt
from bot.store.surveys import Stage, Survey, SurveyQuestion
from bot.words import lines, rows, shorten

KINDS = {
    Kind.SCALE: mark("📏 Agreement, 1 to 5"),
    Kind.CHOICE: mark("☑️ A choice"),
    Kind.TEXT: mark("💬 Their own words"),
}
ASKING = {"survey_own", "survey_options"}


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or from /survey, led here: on with what this person has begun, or a new one."""
    cycle = turn.session.get(Cycle, linked(args))
    if cycle is None:
        raise Refuse(turn.words._("This is not there any more. /survey in your group brings you here."))
    turn.enter(cycle.community_id)
    _require_present(turn, cycle)
    survey = surveys.draft_of(turn.session, cycle.id, turn.who.id)
    if survey is None:
        survey = Survey(
            community_id=cycle.community_id, cycle_id=cycle.id, maker_id=turn.who.id, code=secrets.token_hex(6), audiences=[]
        )
        turn.session.add(survey)
        turn.session.flush()
    show(turn, survey, cycle)


def show(turn: Turn, survey: Survey, cycle: Cycle, before: Markup | None = None) -> None:
    """The survey as it stands, and all that can be done with it."""
    words, questions = turn.words, surveys.questions_of(turn.session, survey.id)
    _drop_questions(turn)
    text = lines(
        before,
        words._("📋 <b>A survey for “{group}”</b>", group=turn.here.called),
        rows(
            words._("Whom do you want to ask? {people}", people=people(words, survey.audiences))
            if survey.audiences
            else words._("Whom do you want to ask? Press one or more."),
        ),
        rows(
            words._("<b>Questions</b> ({count} of at most {most}):", count=len(questions), most=MOST_QUESTIONS),
            *(_line(turn, survey, index, one) for index, one in enumerate(questions, start=1)),
        )
        if questions
        else words._("No questions yet. Take a ready set, write your own, or both: {most} at most.", most=MOST_QUESTIONS),
        words._("People read our goal before the first question.") if survey.quotes_goal and cycle.goal else None,
        words._("Results are shown from {count} answers on, never for fewer.", count=survey.least),
    )
    keyboard, pressed = _keyboard(turn, survey, cycle, questions), turn.pressed()
    if pressed is not None:
        turn.edit(pressed, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def _line(turn: Turn, survey: Survey, index: int, one: SurveyQuestion) -> Markup:
    words = turn.words
    audience = survey.audiences[0] if survey.audiences else GROUPS[-1]
    return words._(
        "{number}. {question} <i>({kind})</i>",
        number=index,
        question=shorten(worded(one, words.language, audience), 160),
        kind=words._(KINDS[one.kind]),
    )


def _keyboard(turn: Turn, survey: Survey, cycle: Cycle, questions: list[SurveyQuestion]) -> list[list[Key]]:
    words = turn.words
    there = {one.ready for one in questions}
    groups: list[Key] = [
        Button(
            words._("✓ {people}", people=words._(AUDIENCES[one])) if one in survey.audiences else words._(AUDIENCES[one]),
            "smgroup",
            (survey.id, index, 0 if one in survey.audiences else 1),
        )
        for index, one in enumerate(GROUPS)
    ]
    keyboard: list[list[Key]] = [groups]
    keyboard += [
        [Button(words._("＋ Ready questions {topic}", topic=words._(TOPICS[topic])), "smset", (survey.id, topic))]
        for topic, names in SETS.items()
        if not there & set(names)
    ]
    if len(questions) < MOST_QUESTIONS:
        keyboard.append([Button(words._("＋ A question of my own"), "smown", (survey.id,))])
    keyboard += in_rows(
        [Button(words._("🗑 {number}", number=index), "smdel", (survey.id, one.id)) for index, one in enumerate(questions, 1)], 5
    )
    if cycle.goal:
        label = words._("✓ Show our goal") if survey.quotes_goal else words._("Show our goal")
        keyboard.append([Button(label, "smgoal", (survey.id, 0 if survey.quotes_goal else 1))])
    keyboard.append(
        [
            Button(
                words._("✓ From {count} answers", count=least)
                if least == survey.least
                else words._("From {count} answers", count=least),
                "smleast",
                (survey.id, least),
            )
            for least in THRESHOLDS
        ]
    )
    if questions and survey.audiences:
        keyboard.append([Button(words._("👁 See it as they do"), "smview", (survey.id,))])
        keyboard.append([Button(words._("✉️ Propose it to the group"), "smpropose", (survey.id,))])
    keyboard.append([Button(words._("✖ Throw it away"), "smaway", (survey.id,))])
    return keyboard


# --- changing it ------------------------------------------------------------------------------------------------------


def group_pressed(turn: Turn) -> None:
    """A target group is asked, or no longer."""
    survey, cycle = own(turn)
    index = number(turn.args[1])
    if not 0 <= index < len(GROUPS):
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    chosen = set(survey.audiences) - {GROUPS[index]} | ({GROUPS[index]} if turn.args[2] == "1" else set())
    survey.audiences = [one for one in GROUPS if one in chosen]
    show(turn, survey, cycle)


def set_pressed(turn: Turn) -> None:
    """A ready set of questions comes in, as far as there is room and it is not there yet."""
    survey, cycle = own(turn)
    topic = turn.args[1]
    there = surveys.questions_of(turn.session, survey.id)
    names = [(name, kind) for name, kind in SETS.get(topic, {}).items() if name not in {one.ready for one in there}]
    room = MOST_QUESTIONS - len(there)
    for name, kind in names[:room]:
        _add(turn, survey, SurveyQuestion(survey_id=survey.id, position=0, kind=kind, ready=name))
    # What is asked about the result is only understood by who knows what was wanted.
    survey.quotes_goal = survey.quotes_goal or (topic == "result" and cycle.goal is not None)
    left_out = len(names) - room
    show(
        turn,
        survey,
        cycle,
        turn.words._n(
            "{count} question had no room: ten are the most.", "{count} questions had no room: ten are the most.", left_out
        )
        if left_out > 0
        else None,
    )


def own_pressed(turn: Turn) -> None:
    """Ask for an own question."""
    survey, _cycle = own(turn)
    _require_room(turn, survey)
    _drop_questions(turn)
    turn.say(
        turn.words._(
            "Write your question in one message, as you want people to read it. I do not translate it. Short and simple is "
            "best, one thing at a time."
        )
    )
    turn.keep_draft("survey_own", survey=survey.id)


def own_told(turn: Turn, prompt: Prompt) -> None:
    """The question came: how is it answered?"""
    survey, _cycle = own(turn, prompt.data["survey"])
    text = _within(turn, turn.incoming.text, QUESTION_LONGEST)
    _require_room(turn, survey)
    turn.session.delete(prompt)
    draft = turn.keep_draft("survey_kind", survey=survey.id, text=text)
    words = turn.words
    turn.say(
        lines(words._("“{text}”", text=text), words._("How do people answer it?")),
        [[Button(words._(label), "smkind", (draft.id, kind.value))] for kind, label in KINDS.items()],
    )


def own_retold(turn: Turn, prompt: Prompt) -> None:
    """Other words while the way of answering is asked: they take the place of the first."""
    own_told(turn, prompt)


def kind_pressed(turn: Turn) -> None:
    """How the own question is answered; a choice needs its options."""
    draft = turn.own_draft(turn.args[0])
    survey, cycle = own(turn, draft.data["survey"])
    kind, text = Kind(turn.args[1]), draft.data["text"]
    _require_room(turn, survey)
    turn.session.delete(draft)
    if kind is Kind.CHOICE:
        turn.say(
            turn.words._(
                "Write what people can choose from: each in a line of its own, 2 to {most} of them. For example:\n"
                "every day\nsometimes\nnever",
                most=MOST_OPTIONS,
            )
        )
        turn.keep_draft("survey_options", survey=survey.id, text=text)
        return
    _add(turn, survey, SurveyQuestion(survey_id=survey.id, position=0, kind=kind, text=text))
    show(turn, survey, cycle)


def options_told(turn: Turn, prompt: Prompt) -> None:
    """The options came."""
    survey, cycle = own(turn, prompt.data["survey"])
    options = split_options(turn.incoming.text)
    if not 2 <= len(options) <= MOST_OPTIONS or any(len(one) > OPTION_LONGEST for one in options):
        raise Refuse(
            turn.words._(
                "I need 2 to {most} different options, each in a line of its own and not longer than {limit} characters. "
                "Please send them again.",
                most=MOST_OPTIONS,
                limit=OPTION_LONGEST,
            )
        )
    _require_room(turn, survey)
    text = prompt.data["text"]
    turn.session.delete(prompt)
    _add(turn, survey, SurveyQuestion(survey_id=survey.id, position=0, kind=Kind.CHOICE, text=text, options=options))
    show(turn, survey, cycle)


def delete_pressed(turn: Turn) -> None:
    """A question goes."""
    survey, cycle = own(turn)
    question = turn.session.get(SurveyQuestion, number(turn.args[1]))
    if question is not None and question.survey_id == survey.id:
        turn.session.delete(question)
        turn.session.flush()
    show(turn, survey, cycle)


def goal_pressed(turn: Turn) -> None:
    """The goal is quoted before the first question, or not."""
    survey, cycle = own(turn)
    survey.quotes_goal = turn.args[1] == "1"
    show(turn, survey, cycle)


def least_pressed(turn: Turn) -> None:
    """From how many answers on results are shown."""
    survey, cycle = own(turn)
    survey.least = max(THRESHOLDS[0], number(turn.args[1]))
    show(turn, survey, cycle)


def away_pressed(turn: Turn) -> None:
    """It is thrown away."""
    survey, _cycle = own(turn)
    turn.session.delete(survey)
    turn.session.flush()
    _drop_questions(turn)
    turn.say(turn.words._("Thrown away. /survey in your group begins another one."))


# --- looking at it, and handing it over -------------------------------------------------------------------------------


def view_pressed(turn: Turn) -> None:
    """The preview: the very conversation that answerers have, in the language and for the group that the maker likes."""
    survey, cycle = own(turn)
    _require_whole(turn, survey)
    survey_answering.begin_preview(turn, survey, cycle, own_language(turn))


def view_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link below a proposed survey led here: everybody of the group may look at it before it is opened."""
    survey, cycle = entered(turn, linked(args))
    if survey.stage is not Stage.PROPOSED:
        raise Refuse(turn.words._("This survey has been opened already."))
    survey_answering.begin_preview(turn, survey, cycle, own_language(turn))


def propose_pressed(turn: Turn) -> None:
    """It goes to the group, where a moderator opens it."""
    survey, cycle = own(turn)
    _require_whole(turn, survey)
    survey.stage = Stage.PROPOSED
    _drop_questions(turn)
    survey_visit.end_visits(turn, survey)
    survey_running.show(turn, survey, cycle)
    turn.say(turn.words._("✓ “{group}” sees it now. A moderator opens it there.", group=turn.here.called))


def own(turn: Turn, survey_id: int | None = None) -> tuple[Survey, Cycle]:
    """The survey that this person is putting together.

    Raises:
        Refuse: it is somebody else's, or the group has it already.
    """
    survey, cycle = entered(turn, survey_id if survey_id is not None else number(turn.args[0]))
    if survey.maker_id != turn.who.id:
        raise Refuse(turn.words._("Somebody else is putting this survey together."))
    if survey.stage is not Stage.DRAFT:
        raise Refuse(turn.words._("The group has this survey already, so it cannot be changed any more."))
    return survey, cycle


def _add(turn: Turn, survey: Survey, question: SurveyQuestion) -> None:
    there = surveys.questions_of(turn.session, survey.id)
    question.position = there[-1].position + 1 if there else 0
    turn.session.add(question)
    turn.session.flush()


def _require_present(turn: Turn, cycle: Cycle) -> None:
    newest = cycles.current_cycle(turn.session, cycle.community_id)
    if newest is None or newest.id != cycle.id:
        raise Refuse(turn.words._("This cycle is over. /survey in your group makes a survey for the present one."))


def _require_room(turn: Turn, survey: Survey) -> None:
    if len(surveys.questions_of(turn.session, survey.id)) >= MOST_QUESTIONS:
        raise Refuse(turn.words._("Ten questions are the most: take one out first. Short surveys are answered to the end."))


def _require_whole(turn: Turn, survey: Survey) -> None:
    if not survey.audiences:
        raise Refuse(turn.words._("First press whom you want to ask."))
    if not surveys.questions_of(turn.session, survey.id):
        raise Refuse(turn.words._("There is no question yet: take a ready set or write your own."))


def _within(turn: Turn, text: str, longest: int) -> str:
    flat = " ".join(text.split())
    if len(flat) > longest:
        raise Refuse(
            turn.words._(
                "That is too long for a question ({count} characters; {limit} fit). Please send it shorter.",
                count=len(flat),
                limit=longest,
            )
        )
    return flat


def _drop_questions(turn: Turn) -> None:
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose in {*ASKING, "survey_kind"}:
            turn.session.delete(prompt)
    turn.session.flush()
