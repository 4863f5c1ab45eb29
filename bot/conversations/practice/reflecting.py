"""Asking the questions of the private reflection, one at a time."""

from markupsafe import Markup

from bot.conversations import first_look
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.practice import listening, reflected
from bot.conversations.practice.reflection_questions import QUESTIONS
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import NO_NAMES
from bot.method.anonymity import SMALLEST_RESULT
from bot.method.balance import HIGHEST, LOWEST
from bot.method.evaluation import PROMPTS, SCALED
from bot.method.marking import mark
from bot.store import balance, communities, cycles, messages, reflections
from bot.store.communities import Community
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Note, ReflectionProgress, Sharing
from bot.words import bar, lines, rows

DRAFTS = {"reflect_draft", "reflect_headline"}
"""Answers that wait for a word of their author's."""
NOTES_SHOWN = 15
EACH_TIME = "ask"
"""On a button: who sees an answer is asked each time."""

OFFERS = {
    Sharing.NAMED: mark("🙂 The same for the rest: with my name"),
    Sharing.ANONYMOUS: mark("🎭 The same for the rest: anonymously"),
    Sharing.MINE: mark("🔒 The same for the rest: only me"),
}
"""Said once somebody has chosen who sees an answer: they need not choose each time."""
THE_SAME = {
    Sharing.NAMED: mark(
        "Answer in one message, written or spoken. I keep it with your name, and ask only if it names somebody."
    ),
    Sharing.ANONYMOUS: mark(
        "Answer in one message. I keep it anonymously, and ask only if its language may tell who you are, or it names somebody."
    ),
    Sharing.MINE: mark("Answer in one message, written or spoken. I keep it for you alone, without asking each time."),
}


def ask(turn: Turn, run: StepRun, cycle: Cycle, index: int, *, same: str | None = None, offer: Sharing | None = None) -> None:
    """Ask the question with this index; what was asked before is not awaited any more.

    Args:
        same: as all further answers are shared. It is kept with the open question alone, so that it is forgotten with it.
        offer: as the last answer was shared: so could the rest be.
    """
    key = PROMPTS[index]
    before = open_question(turn, run)
    same = same or (before.data.get("same") if before is not None else None)
    drop_questions(turn, run)
    reflections.progress(turn.session, cycle.id, turn.who.id).position = index
    notes = reflections.notes_of(turn.session, cycle.id, turn.who.id)
    fitting = [note for note in notes if note.prompt == key or (note.prompt is None and index == 0)]
    if fitting:
        offer_notes(turn, run, fitting, index)
    turn.say(*question(turn, run, cycle, index, Sharing(same) if same else None, offer))
    turn.keep_draft("reflect", run, prompt=key, same=same)


def question(
    turn: Turn, run: StepRun, cycle: Cycle, index: int, same: Sharing | None, offer: Sharing | None
) -> tuple[Markup, list[list[Key]]]:
    """A question, what was answered to it, and what can be done instead of answering."""
    words, key = turn.words, PROMPTS[index]
    notes = reflections.notes_of(turn.session, cycle.id, turn.who.id)
    others = [note for note in notes if note.prompt != key and (note.prompt is not None or index != 0)]
    mine = [one for one in reflections.own_reflections(turn.session, cycle.id, turn.who.id) if one.prompt == key]
    numbers = scale_open(turn, cycle, key)
    return (
        lines(
            words._(
                "<b>{group}</b> · looking back · {number} of {count}\n{bar}",
                group=turn.here.called,
                number=index + 1,
                count=len(PROMPTS),
                bar=bar(index + 1, len(PROMPTS)),
            ),
            words._("<b>{question}</b>", question=words._(QUESTIONS[key].question)),
            rows(words._("You wrote already:"), *(reflected.briefly(words, one) for one in mine[:8])) if mine else None,
            _scale(turn, cycle, key, open_=numbers) if key in SCALED else None,
            rows(
                words._(THE_SAME[same])
                if same is not None
                else words._("Answer in one message, written or spoken. Before it is kept, I ask you who may see it."),
                words._(NO_NAMES),
                first_look.beforehand(turn, run),
            ),
        ),
        [
            [Button(str(value), "rate", (run.id, index, value)) for value in range(LOWEST, HIGHEST + 1)] if numbers else [],
            _notes_key(turn, run, notes, index) if others else [],
            _same_key(turn, run, index, same, offer),
            _steps(turn, run, index),
            [Button(words._("⏸ Go on later"), "reflectlater", (run.id,))],
        ],
    )


def same_pressed(turn: Turn) -> None:
    """The rest like the answer before, or to be asked each time again; said in the place of the question."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    index, there = number(turn.args[1]), open_question(turn, run)
    if there is None or PROMPTS.index(there.data["prompt"]) != index:
        raise Refuse(
            turn.words._(
                "This question is not open any more. The newest one is further down, or press the button in the group."
            )
        )
    same = Sharing(turn.args[2]) if turn.args[2] != EACH_TIME else None
    there.data = {**there.data, "same": same}
    turn.session.flush()
    turn.replace(*question(turn, run, cycle, index, same, None))


def _same_key(turn: Turn, run: StepRun, index: int, same: Sharing | None, offer: Sharing | None) -> list[Key]:
    words = turn.words
    if same is not None:
        return [Button(words._("👁 Ask me again for each answer"), "reflectsame", (run.id, index, EACH_TIME))]
    if offer is not None:
        return [Button(words._(OFFERS[offer]), "reflectsame", (run.id, index, offer.value))]
    return []


def _steps(turn: Turn, run: StepRun, index: int) -> list[Key]:
    steps: list[Key] = [Button(turn.words._("Skip ▶"), "reflect", (run.id, index + 1))]
    if index > 0:
        steps.insert(0, Button(turn.words._("◀ Back"), "reflect", (run.id, index - 1)))
    return steps


def _notes_key(turn: Turn, run: StepRun, notes: list[Note], index: int) -> list[Key]:
    label = turn.words._n("📝 My {count} note", "📝 My {count} notes", len(notes))
    return [Button(label, "notes", (run.id, index))]


def seen(turn: Turn, cycle: Cycle) -> bool:
    """Whether the group has looked at the harvest of this cycle before (and then gone back)."""
    return cycles.last_run(turn.session, cycle.id, "harvest") is not None


def numbers_seen(turn: Turn, cycle: Cycle, aspect: str) -> bool:
    """Whether the group has seen the numbers of an aspect: one more would show by the difference which it is."""
    return seen(turn, cycle) and len(balance.ratings(turn.session, cycle.id, aspect)) >= SMALLEST_RESULT


def scale_open(turn: Turn, cycle: Cycle, key: str) -> bool:
    """Whether this person can give a number for this question now."""
    if key not in SCALED or numbers_seen(turn, cycle, key):
        return False
    return not balance.has_rated(turn.session, cycle.id, turn.who.id, key)


def _scale(turn: Turn, cycle: Cycle, key: str, *, open_: bool) -> Markup:
    words = turn.words
    if open_:
        return words._(
            "First a number, if you like: 1 = not well at all, 5 = very well. Numbers never have a name: your group sees only "
            "all together, and only from {count} on.",
            count=SMALLEST_RESULT,
        )
    if numbers_seen(turn, cycle, key):
        return words._("Your group has seen the numbers already, so they stay as they are. Words are welcome.")
    return words._("Your number is stored. Now in words, if you like: what made it so?")


def offer_notes(turn: Turn, run: StepRun, notes: list[Note], index: int) -> None:
    """Show notes from the way: each can become the answer to the question with this index."""
    words, shown = turn.words, notes[-NOTES_SHOWN:]
    turn.say(
        lines(
            words._("Your notes from the way:"),
            *(
                words._("{number}. {text}", number=i, text=listening.said(words, note.text, note.voice, note.seconds, 180))
                for i, note in enumerate(shown, start=1)
            ),
            words._(
                "Only you see them. A note that you take over becomes your answer to “{question}”, and leaves your notes.",
                question=words._(QUESTIONS[PROMPTS[index]].name),
            ),
        ),
        in_rows(
            [
                Button(words._("Take note {number}", number=i), "usenote", (run.id, index, note.id))
                for i, note in enumerate(shown, start=1)
            ],
            3,
        ),
    )


def waiting(turn: Turn, run: StepRun) -> list[Prompt]:
    """This person's answers that wait for a word of theirs, the newest first."""
    there = messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id)
    return [prompt for prompt in there if prompt.purpose in DRAFTS and prompt.run_id == run.id]


def open_question(turn: Turn, run: StepRun) -> Prompt | None:
    """The question that waits for this person's answer."""
    there = messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id)
    return next((prompt for prompt in there if prompt.purpose == "reflect" and prompt.run_id == run.id), None)


def drop_questions(turn: Turn, run: StepRun) -> None:
    """Only one question of a reflection is open at a time."""
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == "reflect" and prompt.run_id == run.id:
            turn.session.delete(prompt)
    turn.session.flush()


def names(turn: Turn) -> Markup:
    """All questions with their numbers, by their short names."""
    words = turn.words
    return rows(*(Markup("{}. {}").format(i, words._(QUESTIONS[key].name)) for i, key in enumerate(PROMPTS, start=1)))


def all_questions(run: StepRun) -> list[list[Key]]:
    """A button for each question."""
    return in_rows([Button(str(index + 1), "reflect", (run.id, index)) for index in range(len(PROMPTS))], 4)


def unfinished(turn: Turn) -> list[tuple[Community, StepRun, int]]:
    """The private reflections of this person's groups that are open, with the question that comes next."""
    found: list[tuple[Community, StepRun, int]] = []
    for group in communities.communities_of(turn.session, turn.who.id):
        cycle = cycles.current_cycle(turn.session, group.id)
        run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
        if cycle is None or run is None or run.step != "reflection":
            continue
        there = turn.session.get(ReflectionProgress, (cycle.id, turn.who.id))
        if there is None or not (there.finished or there.position >= len(PROMPTS)):
            found.append((group, run, there.position if there is not None else 0))
    return found
