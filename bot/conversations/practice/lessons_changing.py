"""Changing lessons: their words, who may see them, and whether they stay."""

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, imprint, number, short
from bot.conversations.practice.lessons import SEEN_BY, require_core, require_no_names, spoken
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import names_of_members
from bot.method.evaluation import split_tags
from bot.store import messages
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Lesson, Visibility
from bot.words import lines, shorten

ANSWER = 4
"""So many values stand on the buttons that answer “Show it to everyone?”: the last is whoever asked; an imprint follows."""
OWN = "own"
"""On the button that deletes a lesson, if whoever asked has written it."""
LONGEST_SHOWN = 3400
"""Characters of a lesson that is shown whole."""


def see_pressed(turn: Turn) -> None:
    """Who may see a lesson. The button names what it leads to, so that two presses at once are one.

    Strangers see it when a second one of the group says so, or a moderator: it may have grown out of somebody's private words.
    """
    run, cycle, lesson = _of_lesson(turn, its_author=False)
    to_all = turn.args[2] == Visibility.ALL.value
    if to_all and lesson.visibility is not Visibility.ALL:
        names = names_of_members(turn, lesson.text)
        if names:
            raise Refuse(
                turn.words._(
                    "This lesson names {names}. Change it first, with ✏️ on the board, so that it names nobody of you. Then "
                    "strangers may see it.",
                    names=", ".join(names),
                )
            )
        if len(turn.args) <= ANSWER or turn.args[ANSWER] != imprint(lesson.text):
            if len(turn.args) >= ANSWER:
                turn.retire()  # it showed other words
            _ask_about_strangers(turn, run, lesson)
            return
        if turn.args[3] == short(turn.who.id) and not turn.is_moderator():
            raise Refuse(turn.words._("Somebody else of you presses this, or a moderator: two have looked at it then."))
    if len(turn.args) >= ANSWER:
        turn.retire()
    lesson.visibility = Visibility.ALL if to_all else Visibility.GROUP
    turn.session.flush()
    turn.answer(turn.words._("Seen by: {who}", who=turn.words._(SEEN_BY[lesson.visibility])))
    boards.show(turn, run, cycle)


def _ask_about_strangers(turn: Turn, run: StepRun, lesson: Lesson) -> None:
    words = turn.words_here
    asked = turn.say(
        lines(
            words._("🌍 <b>Show this lesson to everyone on this bot?</b>"),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=shorten(lesson.text, LONGEST_SHOWN))),
            words._("Then people in other groups can read it, whom you do not know. They do not see which group it is from."),
            words._(
                "Does it name or show somebody? Then leave it with us. Somebody else than {name} presses, or a moderator.",
                name=turn.who.first_name,
            ),
        ),
        [
            [
                Button(
                    words._("🌍 Yes, show it to strangers too"),
                    "lessonsee",
                    (run.id, lesson.id, Visibility.ALL.value, turn.who.id, imprint(lesson.text)),
                )
            ],
            [Button(words._("🔒 No, only our group"), "lessonsee", (run.id, lesson.id, Visibility.GROUP.value, turn.who.id))],
        ],
        keep=True,
    )
    messages.quoted_in(turn.session, asked, lesson.id)


def edit_pressed(turn: Turn) -> None:
    """Ask for the new text."""
    run, _cycle, lesson = _of_lesson(turn)
    words = spoken(turn)
    asked = turn.ask(
        lines(
            words._("{name}, how shall this lesson read?", name=turn.mention(turn.who)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=shorten(lesson.text, 1500))),
            words._("Reply to this message with the new text. /cancel leaves it as it is."),
        ),
        "lesson_edit",
        run=run,
        lesson=lesson.id,
    )
    messages.quotes(turn.session, asked, lesson.id)


def edited(turn: Turn, prompt: Prompt) -> None:
    """The new text came."""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="lessons")
    require_no_names(turn)
    lesson = turn.session.get(Lesson, prompt.data["lesson"])
    prompt.closed = True
    if lesson is None or lesson.cycle_id != cycle.id:
        raise Refuse(turn.words._("This lesson was deleted meanwhile. To add yours, reply to the board."))
    words, before, strangers = turn.words, (lesson.text, lesson.tags), lesson.visibility is Visibility.ALL
    body, tags = split_tags(turn.incoming.text)
    lesson.text, lesson.tags = body, " ".join(tags) or lesson.tags
    if strangers and (lesson.text, lesson.tags) != before:
        # What strangers may read was agreed for the old words.
        lesson.visibility = Visibility.GROUP
        said = lines(
            words._(
                "✓ Changed. Only your group sees it for now, since you had agreed on the old words. Are the new ones fine for "
                "everyone too? Then press 👁 on the board."
            ),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=shorten(lesson.text, LONGEST_SHOWN))),
        )
    else:
        said = words._("✓ Changed.")
    turn.session.flush()
    turn.say(said, reply=not turn.incoming.private)
    boards.show(turn, run, cycle)


def drop_pressed(turn: Turn) -> None:
    """Ask before a lesson goes. It is everybody's: who wrote it may delete it, or a moderator, or two of the group."""
    run, _cycle, lesson = _of_lesson(turn)
    words, own = spoken(turn), (run.id, lesson.id, turn.who.id)
    alone = _is_author(turn) or turn.is_moderator()
    asked = turn.say(
        words._("{name}, shall this lesson go? “{text}”", name=turn.who.first_name, text=shorten(lesson.text, 300))
        if alone
        else words._(
            "{name} asks: shall this lesson go? “{text}” Somebody else of you presses, or a moderator.",
            name=turn.who.first_name,
            text=shorten(lesson.text, 300),
        ),
        [
            [
                Button(words._("🗑 Yes, delete it"), "lessongone", (*own, OWN) if _is_author(turn) else own),
                Button(words._("Keep it"), "lessonkeep", own),
            ]
        ],
        keep=not turn.incoming.private,
    )
    messages.quoted_in(turn.session, asked, lesson.id)


def gone_pressed(turn: Turn) -> None:
    """The lesson goes, and so do questions that quote it."""
    run, cycle, lesson = _of_lesson(turn)
    if _is_author(turn) and OWN not in turn.args and not turn.is_moderator():
        raise Refuse(turn.words._("Somebody else of you presses this, or a moderator: two have looked at it then."))
    for message in messages.quoting(turn.session, lesson.id):
        turn.delete(message)
    turn.session.delete(lesson)
    turn.session.flush()
    turn.alert(turn.words._("✓ The lesson is deleted."))
    boards.show(turn, run, cycle)


def keep_pressed(turn: Turn) -> None:
    """The lesson stays."""
    _of_lesson(turn)
    turn.alert(turn.words._("All right: the lesson stays."))


def _of_lesson(turn: Turn, *, its_author: bool = True) -> tuple[StepRun, Cycle, Lesson]:
    run, cycle = turn.enter_run(number(turn.args[0]), step="lessons")
    # Whoever wrote a lesson has a button with their id on it: they need not be in the core team.
    if not (its_author and _is_author(turn)):
        require_core(turn)
    lesson = turn.session.get(Lesson, number(turn.args[1]))
    if lesson is None or lesson.cycle_id != cycle.id:
        raise Refuse(turn.words._("This lesson is not there any more."))
    return run, cycle, lesson


def _is_author(turn: Turn) -> bool:
    """Whether the button carries the id of whoever presses it."""
    return len(turn.args) > 2 and turn.args[2] == short(turn.who.id)
