"""What people wrote in their own words is read by a moderator first, alone: shown, rid of names, or left out."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, linked, number
from bot.conversations.surveys import survey_results
from bot.conversations.surveys.survey_talk import entered, worded
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import named_in
from bot.method.surveys import TEXT_LONGEST, only_names_taken_out, only_taken_out
from bot.store import communities, messages, surveys
from bot.store.communities import Community
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.store.surveys import Check, Survey, SurveyQuestion, SurveyText
from bot.words import Words, lines

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
    asked = surveys.texts_of(turn.session, survey.id, Check.ASKED)
    waiting = [
        *surveys.texts_of(turn.session, survey.id, Check.WAITING),
        *(one for one in asked if not named_in(one.text, [turn.who]) or not _others(turn, one)),
    ]
    if not waiting and asked:
        turn.say(lines(before, words._("What names you waits for another moderator. After that the group sees the rest.")))
        return
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
            words._("⚠️ It names you: you can show it, or take out your name. To leave it out takes another moderator.")
            if named_in(one.text, [turn.who]) and _others(turn, one)
            else None,
        ),
        _keys(words, one),
    )


def _keys(words: Words, one: SurveyText) -> list[list[Key]]:
    return [
        [Button(words._("✓ Show it"), "svok", (one.id,)), Button(words._("✏️ Take out names"), "svedit", (one.id,))],
        [Button(words._("🗑 Leave it out"), "svout", (one.id,))],
    ]


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
    names_me, others = bool(named_in(one.text, [turn.who])), _others(turn, one)
    if names_me and others:
        _ask_others(turn, survey, one, others)
        return
    turn.session.delete(one)
    turn.session.flush()
    if names_me:
        turn.say(
            turn.group_words._(
                "📋 An answer of the survey was left out by {name}, whom it names. There is no other moderator to ask.",
                name=turn.who.first_name,
            ),
            to=turn.here,
        )
    _next(turn, survey, turn.words._("Left out, and deleted. The group reads only that an answer was left out."))


def _others(turn: Turn, one: SurveyText) -> list[Person]:
    """The moderators who can be asked about a text that names one of them."""
    there = communities.moderators(turn.session, turn.here.id)
    return [person for person in there if person.id != turn.who.id and person.reachable and not named_in(one.text, [person])]


def _ask_others(turn: Turn, survey: Survey, one: SurveyText, others: list[Person]) -> None:
    """Nobody alone leaves out what others say about them."""
    one.check = Check.ASKED
    turn.session.flush()
    for person in others:
        words = turn.words_of(person)
        turn.say(
            lines(
                words._(
                    "📋 {name} would leave out this answer of a survey in “{group}”. It names {name}, so you decide.",
                    name=turn.who.first_name,
                    group=turn.here.called,
                ),
                Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            ),
            _keys(words, one),
            to=person,
        )
    names = ", ".join(person.first_name for person in others)
    _next(turn, survey, turn.words._("It names you, so another moderator decides. I have asked: {names}.", names=names))


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
    mine = [turn.who.name, turn.who.username or ""]
    if named_in(one.text, [turn.who]) and _others(turn, one) and not only_names_taken_out(one.text, text, mine):
        raise Refuse(
            turn.words._("This answer names you: please take out your name alone. To leave it out takes another moderator.")
        )
    turn.session.delete(prompt)
    one.text, one.check = text, Check.SHOWN
    turn.session.flush()
    _next(turn, survey, turn.words._("✓ Changed. It will be shown."))


def _waiting(turn: Turn, text_id: int) -> tuple[SurveyText, Survey]:
    one = turn.session.get(SurveyText, text_id)
    if one is None or one.check is Check.SHOWN:
        raise Refuse(turn.words._("This one is decided already, perhaps by another moderator."))
    survey, _cycle = entered(turn, one.survey_id)
    turn.require_moderator()
    if one.check is Check.ASKED and named_in(one.text, [turn.who]) and _others(turn, one):
        raise Refuse(turn.words._("It names you, so another moderator decides. I have asked them."))
    return one, survey
