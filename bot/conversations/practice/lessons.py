"""Lessons: the top insights, and whatever else the group learned, worded so that others can use it. They are the fruits."""

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, imprint, in_rows, linked, number, short
from bot.conversations.flow import Outcome
from bot.conversations.practice import harvest
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import names_of_others
from bot.method.evaluation import split_tags
from bot.method.marking import mark
from bot.store import contributions, messages, reflections
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Lesson, Reflection, Visibility
from bot.words import Words, lines, rows, shorten

ANSWER = 4
"""So many values stand on the buttons that answer “Show it to everyone?”: the last is whoever asked; an imprint follows."""
OWN = "own"
"""On the button that deletes a lesson, if whoever asked has written it."""
LONGEST_SHOWN = 3400
"""Characters of a lesson that is shown whole."""
SEEN_BY = {
    Visibility.GROUP: mark("only us"),
    Visibility.ALL: mark("everyone on this bot"),
}


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """The top insights, and the lessons so far with who may see them."""
    words = turn.group_words
    top = harvest.top(turn, cycle)
    there = reflections.lessons(turn.session, turn.here.id, cycle.id)
    taken = {lesson.reflection_id for lesson in there}
    items = [_insight(words, index, one, votes, one.id in taken) for index, (one, votes) in enumerate(top, start=1)]
    items += [_lesson(words, index, lesson) for index, lesson in enumerate(there)]
    shown, turning = boards.page(turn, run, items)
    parts: list[Markup] = []
    keyboard: list[list[Key]] = []
    for place, item in shown:
        if place == shown[0][0] and place <= len(top):
            parts.append(words._("<u>What mattered most to us</u>"))
        if place == max(len(top) + 1, shown[0][0]):
            parts.append(words._("<u>Our lessons</u>"))
        parts.append(item)
        if place > len(top):
            keyboard.append(_lesson_keys(words, run, place - len(top) - 1, there[place - len(top) - 1]))
        elif top[place - 1][0].id not in taken:
            keyboard.append(_insight_keys(words, run, place, top[place - 1][0]))
    text = lines(
        words._("What would you tell another group that starts today? Word it as a lesson, without names of people."),
        *parts,
        rows(
            words._("To add a lesson, reply to this message, or write to me in private. Words with a # become tags: #homework"),
            words._(
                "You decide for each lesson who sees it: only your group, or also all other groups on this bot (there without "
                "the name of your group). Press 👁 to change it."
            )
            if there
            else None,
        ),
    )
    return Board(text, [*keyboard, turning, [Private(words._("✍️ Write in private"), f"lesson_{short(run.id)}")]])


def _insight(words: Words, index: int, one: Reflection, votes: int, taken: bool) -> Markup:
    return rows(
        words._n(
            "<b>{index}.</b> {text} ({count} vote)",
            "<b>{index}.</b> {text} ({count} votes)",
            votes,
            index=index,
            text=harvest.called(words, one, 300),
        ),
        Markup("<i>{}</i>").format(words._("became a lesson")) if taken else None,
    )


def _lesson(words: Words, index: int, lesson: Lesson) -> Markup:
    return rows(
        words._("🍎 <b>{letter}.</b> {text}", letter=letter(index), text=lesson.text),
        Markup("<i>{}</i>").format(about(words, lesson)),
    )


def about(words: Words, lesson: Lesson) -> Markup:
    """The tags of a lesson and who may see it."""
    seen = words._("seen by: {who}", who=words._(SEEN_BY[lesson.visibility]))
    tags = " ".join(f"#{tag}" for tag in lesson.tags.split())
    return words._("{tags} · {seen}", tags=tags, seen=seen) if tags else seen


def letter(index: int) -> str:
    """Lessons have letters, since insights have numbers: A to Z, then AA, AB …"""
    head, rest = divmod(index, 26)
    return (letter(head - 1) if head else "") + chr(ord("A") + rest)


def _insight_keys(words: Words, run: StepRun, index: int, one: Reflection) -> list[Key]:
    return [
        Button(words._("🍎 Take {number} as it is", number=index), "lessontake", (run.id, one.id)),
        Button(words._("✏️ Word {number}", number=index), "lessonword", (run.id, one.id)),
    ]


def _lesson_keys(words: Words, run: StepRun, index: int, lesson: Lesson) -> list[Key]:
    other = Visibility.GROUP if lesson.visibility is Visibility.ALL else Visibility.ALL
    return [
        Button(words._("👁 Who sees {letter}", letter=letter(index)), "lessonsee", (run.id, lesson.id, other.value)),
        Button(words._("✏️ Change {letter}", letter=letter(index)), "lessonedit", (run.id, lesson.id)),
        Button(words._("🗑 Delete {letter}", letter=letter(index)), "lessondrop", (run.id, lesson.id)),
    ]


# --- adding -----------------------------------------------------------------------------------------------------------


def take_pressed(turn: Turn) -> None:
    """An insight becomes a lesson in its own words, or in those that the group gave to what it joined."""
    run, cycle, one = _of_insight(turn)
    _add(turn, run, cycle, one.heading or one.text, one)
    turn.answer(turn.words._("It stands on the board as a lesson now."))


def word_pressed(turn: Turn) -> None:
    """Ask whoever pressed for the wording of an insight."""
    run, _cycle, one = _of_insight(turn)
    asked = turn.ask(
        _spoken(turn)._(
            "{name}, how would you word this as a lesson for others? “{text}” Please reply to this message.",
            name=turn.mention(turn.who),
            text=harvest.called(_spoken(turn), one, 400),
        ),
        "lesson_word",
        run=run,
        insight=one.id,
    )
    messages.quotes(turn.session, asked, one.id)


def worded(turn: Turn, prompt: Prompt) -> None:
    """The wording of an insight came."""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="lessons")
    _require_no_names(turn)
    one = turn.session.get(Reflection, prompt.data["insight"])
    prompt.closed = True
    if one is not None and reflections.lesson_of(turn.session, cycle.id, one.id) is not None:
        # Somebody else was quicker: this wording stands beside theirs, so that nothing is lost.
        one = None
    _thank(turn, run, _add(turn, run, cycle, turn.incoming.text, one))


def told(turn: Turn, prompt: Prompt) -> None:
    """A lesson in own words: a reply to the board, or written in private (where more may follow)."""
    if prompt.run_id is None:
        return
    run, cycle = turn.enter_run(prompt.run_id, step="lessons")
    _require_no_names(turn)
    _thank(turn, run, _add(turn, run, cycle, turn.incoming.text, None))


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board led here: the insights to word, and a lesson of one's own."""
    run, cycle = turn.enter_run(linked(args), step="lessons")
    words = turn.words
    top = harvest.top(turn, cycle)
    taken = {lesson.reflection_id for lesson in reflections.lessons(turn.session, turn.here.id, cycle.id)}
    open_ones = [(index, one, votes) for index, (one, votes) in enumerate(top, start=1) if one.id not in taken]
    turn.ask(
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            rows(
                words._("What mattered most to your group:"),
                *(_insight(words, index, one, votes, taken=False) for index, one, votes in open_ones),
            )
            if open_ones
            else None,
            words._(
                "What would you tell another group that starts today? Write one lesson in one message, without names of "
                "people. It stands on the board without your name. Words with a # become tags: #homework"
            ),
        ),
        "lesson",
        run=run,
        keyboard=in_rows(
            [Button(words._("✏️ Word {number}", number=index), "lessonword", (run.id, one.id)) for index, one, _ in open_ones],
            3,
        ),
    )


def _require_no_names(turn: Turn) -> None:
    names = names_of_others(turn, turn.incoming.text)
    if names:
        raise Refuse(
            turn.words_here._(
                "A lesson is for others too, so it names nobody of you, and yours names {names}. I did not keep it. Please "
                "write it once more, without the name.",
                names=", ".join(names),
            )
        )


def _add(turn: Turn, run: StepRun, cycle: Cycle, text: str, insight: Reflection | None) -> Lesson:
    body, tags = split_tags(text)
    lesson = Lesson(
        community_id=turn.here.id,
        cycle_id=cycle.id,
        text=body,
        tags=" ".join(tags),
        reflection_id=insight.id if insight is not None else None,
    )
    turn.session.add(lesson)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.session.flush()
    boards.show(turn, run, cycle)
    return lesson


def _thank(turn: Turn, run: StepRun, lesson: Lesson) -> None:
    words = turn.words
    own = (run.id, lesson.id, turn.who.id)
    text = (
        words._("✓ It stands on the board, without your name. If you have another lesson, just write it.")
        if turn.incoming.private
        else words._("✓ Thank you, {name}. It stands on the board as a lesson.", name=turn.who.first_name)
    )
    turn.say(
        text,
        [[Button(words._("✏️ Change"), "lessonedit", own), Button(words._("🗑 Delete"), "lessondrop", own)]],
        reply=not turn.incoming.private,
    )


# --- changing ---------------------------------------------------------------------------------------------------------


def see_pressed(turn: Turn) -> None:
    """Who may see a lesson. The button names what it leads to, so that two presses at once are one.

    Strangers see it when a second one of the group says so, or a moderator: it may have grown out of somebody's private words.
    """
    run, cycle, lesson = _of_lesson(turn, its_author=False)
    to_all = turn.args[2] == Visibility.ALL.value
    if to_all and lesson.visibility is not Visibility.ALL:
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
    words = _spoken(turn)
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
    _require_no_names(turn)
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
    words, own = _spoken(turn), (run.id, lesson.id, turn.who.id)
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


def finish(turn: Turn, _run: StepRun, cycle: Cycle) -> Outcome:
    """The lessons as they are kept."""
    words = turn.group_words
    there = reflections.lessons(turn.session, turn.here.id, cycle.id)
    if not there:
        return Outcome(words._("No lessons were written down this time."))
    return Outcome(
        lines(
            words._n("We keep {count} lesson:", "We keep {count} lessons:", len(there)),
            *(
                rows(
                    words._("🍎 {text}", text=shorten(lesson.text, 300)),
                    Markup("<i>{}</i>").format(about(words, lesson)),
                )
                for lesson in there[:10]
            ),
            words._n("… and {count} more.", "… and {count} more.", len(there) - 10) if len(there) > 10 else None,
        )
    )


def _of_insight(turn: Turn) -> tuple[StepRun, Cycle, Reflection]:
    run, cycle = turn.enter_run(number(turn.args[0]), step="lessons")
    _require_core(turn)
    one = next((r for r, _ in harvest.top(turn, cycle) if r.id == number(turn.args[1])), None)
    if one is None:
        raise Refuse(turn.words._("This insight is not there any more."))
    if reflections.lesson_of(turn.session, cycle.id, one.id) is not None:
        raise Refuse(turn.words._("This one is a lesson already: it stands on the board, where you can change it."))
    return run, cycle, one


def _spoken(turn: Turn) -> Words:
    """The words for a question after a press: in a group, everyone reads it."""
    return turn.words if turn.incoming.private else turn.group_words


def _of_lesson(turn: Turn, *, its_author: bool = True) -> tuple[StepRun, Cycle, Lesson]:
    run, cycle = turn.enter_run(number(turn.args[0]), step="lessons")
    # Whoever wrote a lesson has a button with their id on it: they need not be in the core team.
    if not (its_author and _is_author(turn)):
        _require_core(turn)
    lesson = turn.session.get(Lesson, number(turn.args[1]))
    if lesson is None or lesson.cycle_id != cycle.id:
        raise Refuse(turn.words._("This lesson is not there any more."))
    return run, cycle, lesson


def _is_author(turn: Turn) -> bool:
    """Whether the button carries the id of whoever presses it."""
    return len(turn.args) > 2 and turn.args[2] == short(turn.who.id)


def _require_core(turn: Turn) -> None:
    if turn.member_here.part is not Part.CORE and not turn.is_moderator():
        raise Refuse(
            turn.words._(
                "Whoever is counted in words the lessons. You can add one of your own: reply to the board, or write to me in "
                "private."
            )
        )
