"""Lessons: the top insights, and whatever else the group learned, worded so that others can use it. They are the fruits."""

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, linked, number, short
from bot.conversations.flow import Outcome
from bot.conversations.practice import harvest
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import names_of_members, names_of_others
from bot.method.evaluation import split_tags
from bot.method.marking import mark
from bot.store import contributions, messages, reflections
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Lesson, Reflection, Visibility
from bot.words import Words, lines, rows, shorten

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
    """An insight becomes a lesson in its own words, or in those that the group gave to what it joined; if they name one of
    the group, other words are asked for."""
    run, cycle, one = _of_insight(turn)
    text = one.heading or one.text
    names = names_of_members(turn, text)
    if names:
        words = spoken(turn)
        note = words._(
            "A lesson is for others too, so it names nobody of you, and this one names {names}.", names=", ".join(names)
        )
        _ask_for_words(turn, run, one, note)
        return
    _add(turn, run, cycle, text, one)
    turn.answer(turn.words._("It stands on the board as a lesson now."))


def word_pressed(turn: Turn) -> None:
    """Ask whoever pressed for the wording of an insight."""
    run, _cycle, one = _of_insight(turn)
    _ask_for_words(turn, run, one)


def _ask_for_words(turn: Turn, run: StepRun, one: Reflection, note: Markup | None = None) -> None:
    words = spoken(turn)
    asked = turn.ask(
        rows(
            note,
            words._(
                "{name}, how would you word this as a lesson for others? “{text}” Please reply to this message.",
                name=turn.mention(turn.who),
                text=harvest.called(words, one, 400),
            ),
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
    require_no_names(turn)
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
    require_no_names(turn)
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


def require_no_names(turn: Turn) -> None:
    """Go on only with a text that names nobody of the group.

    Raises:
        Refuse: it says whom.
    """
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
    require_core(turn)
    one = next((r for r, _ in harvest.top(turn, cycle) if r.id == number(turn.args[1])), None)
    if one is None:
        raise Refuse(turn.words._("This insight is not there any more."))
    if reflections.lesson_of(turn.session, cycle.id, one.id) is not None:
        raise Refuse(turn.words._("This one is a lesson already: it stands on the board, where you can change it."))
    return run, cycle, one


def spoken(turn: Turn) -> Words:
    """The words for a question after a press: in a group, everyone reads it."""
    return turn.words if turn.incoming.private else turn.group_words


def require_core(turn: Turn) -> None:
    """Go on only for those counted in and moderators.

    Raises:
        Refuse: it says what others can do.
    """
    if turn.member_here.part is not Part.CORE and not turn.is_moderator():
        raise Refuse(
            turn.words._(
                "Whoever is counted in words the lessons. You can add one of your own: reply to the board, or write to me in "
                "private."
            )
        )
