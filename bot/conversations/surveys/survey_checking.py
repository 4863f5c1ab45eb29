"""What people wrote in their own words is read by a moderator first, alone: shown, rid of names, or left out."""

from markupsafe import Markup

from bot.conversations.buttons import Button, linked, number
from bot.conversations.surveys import survey_results
from bot.conversations.surveys.survey_talk import entered, worded
from bot.conversations.turn import Refuse, Turn
from bot.method.surveys import TEXT_LONGEST, only_taken_out
from bot.store import messages, surveys
from bot.store.communities import Community
from bot.store.messages import Prompt
from bot.store.surveys import Check, Survey, SurveyQuestion, SurveyText
from bot.words import lines

PURPOSE = "survey_edit"


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link below the result led here; only moderators go on."""
    survey, _cycle = entered(turn, linked(args))
    turn.require_moderator()
    _next(turn, survey)


def _next(turn: Turn, survey: Survey, before: Markup | None = None) -> None:
    """The next text, in an order that tells nothing; after the last one the group sees what is to be shown."""
    words = turn.words
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == PURPOSE:
            turn.session.delete(prompt)
    waiting = surveys.texts_of(turn.session, survey.id, Check.WAITING)
    if not waiting:
        turn.say(
            lines(before, words._("All answers are read. Thank you! “{group}” sees those to be shown.", group=turn.here.called))
        )
        _tell(turn, survey)
        return
    one = waiting[0]
    question = turn.session.get(SurveyQuestion, one.question_id)
    turn.say(
        lines(
            before,
            words._n("{count} answer to read", "{count} answers to read", len(waiting)),
            Markup("<b>{}</b>").format(
                words._("{text}", text=worded(question, words.language, survey.audiences[0]) if question is not None else "?")
            ),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            words._(
                "Does it name somebody, or tell who wrote it? Then take that out. You decide about names, not about opinions: "
                "what is uncomfortable stays."
            ),
        ),
        [
            [Button(words._("✓ Show it"), "svok", (one.id,)), Button(words._("✏️ Take out names"), "svedit", (one.id,))],
            [Button(words._("🗑 Leave it out"), "svout", (one.id,))],
        ],
    )


def _tell(turn: Turn, survey: Survey) -> None:
    """Once, when the last one is read."""
    community = turn.session.get(Community, survey.community_id)
    if survey.texts_told or community is None:
        return
    survey.texts_told = True
    turn.session.flush()
    survey_results.say_texts(turn, survey, community)


def show_pressed(turn: Turn) -> None:
    """It is shown as it is."""
    one, survey = _waiting(turn, number(turn.args[0]))
    one.check = Check.SHOWN
    turn.session.flush()
    _next(turn, survey, turn.words._("✓ It will be shown."))


def out_pressed(turn: Turn) -> None:
    """It is left out: deleted, not only hidden."""
    one, survey = _waiting(turn, number(turn.args[0]))
    turn.session.delete(one)
    turn.session.flush()
    _next(turn, survey, turn.words._("Left out, and deleted. The group reads only that an answer was left out."))


def edit_pressed(turn: Turn) -> None:
    """Ask for the text without names."""
    one, _survey = _waiting(turn, number(turn.args[0]))
    words = turn.words
    turn.say(
        lines(
            words._("Tap it to copy it, then send it without what names somebody. Leave the rest as it is."),
            Markup("<code>{}</code>").format(words._("{text}", text=one.text)),
        )
    )
    turn.keep_draft(PURPOSE, text=one.id)


def edited(turn: Turn, prompt: Prompt) -> None:
    """The text without names came."""
    one, survey = _waiting(turn, prompt.data["text"])
    text = turn.incoming.text.strip()
    if len(text) > TEXT_LONGEST:
        raise Refuse(turn.words._("That is longer than the answer may be. Please send it shorter."))
    if not only_taken_out(one.text, text):
        raise Refuse(
            turn.words._(
                "There are words in it that are not in the answer. Please only take out what names somebody; you can put “[…]” "
                "in its place. Copy the answer above and send it once more."
            )
        )
    turn.session.delete(prompt)
    one.text, one.check = text, Check.SHOWN
    turn.session.flush()
    _next(turn, survey, turn.words._("✓ Changed. It will be shown."))


def _waiting(turn: Turn, text_id: int) -> tuple[SurveyText, Survey]:
    one = turn.session.get(SurveyText, text_id)
    if one is None or one.check is not Check.WAITING:
        raise Refuse(turn.words._("This one is decided already, perhaps by another moderator."))
    survey, _cycle = entered(turn, one.survey_id)
    turn.require_moderator()
    return one, survey
