"""/interview: notes of a conversation with somebody who is not named, along the questions of surveys, for the group."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Private, linked, number, short
from bot.conversations.surveys.survey_results import interview_in_words, interview_question
from bot.conversations.surveys.survey_talk import AUDIENCES, TOPICS
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import about_somebody
from bot.method.survey_words.talking import FREE
from bot.method.surveys import AUDIENCES as GROUPS
from bot.method.surveys import SETS
from bot.store import communities, cycles, messages, surveys
from bot.store.cycles import Cycle
from bot.store.messages import Prompt
from bot.store.surveys import Interview
from bot.words import bar, lines, rows, words

PURPOSE = "interview_note"


def command(turn: Turn) -> None:
    """/interview: in a group the door to the private chat, since notes are taken in peace; there it begins."""
    if turn.community is not None:
        cycle = turn.cycle()
        said = turn.group_words
        turn.say(
            said._(
                "Talk with a pupil, a parent or a colleague, and keep what they said: I give you the questions, one by one, in "
                "our private chat. Then the group can read your notes. The other person's name is not needed."
            ),
            [[Private(said._("🎤 Take notes"), f"interview_{short(cycle.id)}")]],
        )
        return
    groups = communities.communities_of(turn.session, turn.who.id)
    there = [one for one in (cycles.current_cycle(turn.session, group.id) for group in groups) if one is not None]
    if not there:
        raise Refuse(turn.words._("You are in no group with me that has started, so nobody could read your notes."))
    if len(there) == 1:
        _begin(turn, there[0])
        return
    names = {group.id: group.called for group in groups}
    turn.say(
        turn.words._("For which group is it?"),
        [[Button(turn.words._("{group}", group=names[one.community_id]), "ivgroup", (one.id,))] for one in there[:10]],
    )


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link in the group led here."""
    _begin(turn, _cycle(turn, linked(args)))


def group_pressed(turn: Turn) -> None:
    """Which group it is for."""
    _begin(turn, _cycle(turn, number(turn.args[0])))


def _begin(turn: Turn, cycle: Cycle) -> None:
    turn.enter(cycle.community_id)
    said = turn.words
    turn.say(
        lines(
            said._("🎤 <b>Notes of a conversation for “{group}”</b>", group=turn.here.called),
            said._(
                "Everybody in the group will read your notes, with your name as the one who took them. Tell the other person "
                "that before you begin, and leave out their name and whatever tells who they are."
            ),
            said._("Whom do you talk with?"),
        ),
        [[Button(said._(AUDIENCES[one]), "ivwho", (cycle.id, index))] for index, one in enumerate(GROUPS)],
    )


def who_pressed(turn: Turn) -> None:
    """With whom; then along which questions."""
    cycle = _cycle(turn, number(turn.args[0]))
    index, said = number(turn.args[1]), turn.words
    keyboard: list[list[Key]] = [
        [Button(said._("Questions {topic}", topic=said._(TOPICS[topic])), "ivset", (cycle.id, index, topic))] for topic in SETS
    ]
    asked = surveys.surveys_of(turn.session, cycle.id)
    keyboard += [
        [Button(said._("The questions of survey {number}", number=i), "ivset", (cycle.id, index, f"s{short(one.id)}"))]
        for i, one in enumerate(asked, start=1)
    ]
    keyboard.append([Button(said._("No questions: free notes"), "ivset", (cycle.id, index, FREE))])
    turn.say(said._("Which questions guide you? You can skip any."), keyboard)


def set_pressed(turn: Turn) -> None:
    """Along which questions: the interview begins."""
    cycle = _cycle(turn, number(turn.args[0]))
    index, which = number(turn.args[1]), turn.args[2]
    names = [FREE] if which == FREE else list(SETS.get(which, {}))
    if not names and which.startswith("s"):
        survey = next((one for one in surveys.surveys_of(turn.session, cycle.id) if one.id == number(which[1:])), None)
        questions = surveys.questions_of(turn.session, survey.id) if survey is not None else []
        names = [one.ready or f"#{one.id}" for one in questions]
    if not names or not 0 <= index < len(GROUPS):
        raise Refuse(turn.words._("These questions are not there any more. /interview begins anew."))
    interview = Interview(cycle_id=cycle.id, person_id=turn.who.id, audience=GROUPS[index], questions=names)
    turn.session.add(interview)
    turn.session.flush()
    _ask(turn, interview, 0)


def _ask(turn: Turn, interview: Interview, index: int) -> None:
    said = turn.words
    _drop_questions(turn)
    if index >= len(interview.questions):
        _look(turn, interview)
        return
    name = interview.questions[index]
    step: list[Key] = [Button(said._("Skip ▶"), "ivto", (interview.id, index + 1))]
    if index > 0:
        step.insert(0, Button(said._("◀ Back"), "ivto", (interview.id, index - 1)))
    turn.say(
        lines(
            Markup("{} {}").format(
                bar(index, len(interview.questions)),
                said._("Question {number} of {count}", number=index + 1, count=len(interview.questions)),
            ),
            Markup("<b>{}</b>").format(said._("{text}", text=interview_question(turn, said, name, interview.audience))),
            rows(said._("Your note so far:"), Markup("<blockquote>{}</blockquote>").format(_text(turn, interview, name)))
            if interview.notes.get(name)
            else None,
            said._("Write in one message what they said."),
        ),
        [step, [Button(said._("✓ That is all"), "ivto", (interview.id, len(interview.questions)))]],
    )
    turn.keep_draft(PURPOSE, interview=interview.id, index=index)


def _text(turn: Turn, interview: Interview, name: str) -> Markup:
    return turn.words._("{text}", text=interview.notes[name])


def noted(turn: Turn, prompt: Prompt) -> None:
    """A note came."""
    interview = _own(turn, prompt.data["interview"])
    index = prompt.data["index"]
    interview.notes = {**interview.notes, interview.questions[index]: turn.incoming.text.strip()}
    turn.session.flush()
    _ask(turn, interview, index + 1)


def to_pressed(turn: Turn) -> None:
    """Another question, or the end."""
    interview = _own(turn, number(turn.args[0]))
    _ask(turn, interview, max(0, number(turn.args[1])))


def _look(turn: Turn, interview: Interview) -> None:
    said = turn.words
    if not interview.notes:
        turn.say(
            said._("There are no notes yet."),
            [
                [Button(said._("◀ To the first question"), "ivto", (interview.id, 0))],
                [Button(said._("🗑 Delete it"), "ivgone", (interview.id,))],
            ],
        )
        return
    turn.say(
        lines(said._("This is what the group will read:"), interview_in_words(turn, said, interview)),
        [
            [Button(said._("✉️ Show it to the group"), "ivshare", (interview.id,))],
            [Button(said._("✏️ Change"), "ivto", (interview.id, 0)), Button(said._("🗑 Delete it"), "ivgone", (interview.id,))],
        ],
    )


def share_pressed(turn: Turn) -> None:
    """The group can read it."""
    interview = _own(turn, number(turn.args[0]))
    if not interview.notes:
        raise Refuse(turn.words._("There are no notes yet."))
    if about_somebody(turn, " / ".join(interview.notes.values()), "ivshare"):
        return
    interview.shared = True
    turn.session.flush()
    said = words(turn.here.language)
    turn.say(interview_in_words(turn, said, interview), to=turn.here)
    turn.say(
        turn.words._(
            "✓ “{group}” can read it now. It comes back at the harvest, behind “👀 What others see”.", group=turn.here.called
        ),
        [[Button(turn.words._("🗑 Take it back"), "ivgone", (interview.id,))]],
    )


def gone_pressed(turn: Turn) -> None:
    """Whoever took the notes deletes them, also later."""
    interview = _own(turn, number(turn.args[0]), shared_ok=True)
    was_shared = interview.shared
    turn.session.delete(interview)
    turn.session.flush()
    _drop_questions(turn)
    turn.say(
        turn.words._("Deleted. What stands in the group's chat already, the group can delete there.")
        if was_shared
        else turn.words._("Deleted.")
    )


def _own(turn: Turn, interview_id: int, *, shared_ok: bool = False) -> Interview:
    interview = turn.session.get(Interview, interview_id)
    if interview is None or interview.person_id != turn.who.id:
        raise Refuse(turn.words._("These notes are not there any more. /interview begins anew."))
    _cycle(turn, interview.cycle_id)
    if interview.shared and not shared_ok:
        raise Refuse(turn.words._("The group has read these notes already. You can take them back, and write them anew."))
    return interview


def _cycle(turn: Turn, cycle_id: int) -> Cycle:
    cycle = turn.session.get(Cycle, cycle_id)
    if cycle is None:
        raise Refuse(turn.words._("This is not there any more. /interview in your group brings you here."))
    turn.enter(cycle.community_id)
    return cycle


def _drop_questions(turn: Turn) -> None:
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == PURPOSE:
            turn.session.delete(prompt)
    turn.session.flush()
