"""Asking the questions of the private reflection, one at a time."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows
from bot.conversations.practice import listening, reflected
from bot.conversations.practice.reflection_questions import QUESTIONS
from bot.conversations.turn import Turn
from bot.conversations.unveiling import NO_NAMES
from bot.method.anonymity import SMALLEST_RESULT
from bot.method.balance import HIGHEST, LOWEST
from bot.method.evaluation import PROMPTS, SCALED
from bot.store import balance, cycles, messages, reflections
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Note
from bot.words import bar, lines, rows

DRAFTS = {"reflect_draft", "reflect_headline"}
"""Answers that wait for a word of their author's."""
NOTES_SHOWN = 15


def ask(turn: Turn, run: StepRun, cycle: Cycle, index: int) -> None:
    """Ask the question with this index; what was asked before is not awaited any more."""
    words, key = turn.words, PROMPTS[index]
    drop_questions(turn, run)
    reflections.progress(turn.session, cycle.id, turn.who.id).position = index
    notes = reflections.notes_of(turn.session, cycle.id, turn.who.id)
    fitting = [note for note in notes if note.prompt == key or (note.prompt is None and index == 0)]
    if fitting:
        offer_notes(turn, run, fitting, index)
    mine = [one for one in reflections.own_reflections(turn.session, cycle.id, turn.who.id) if one.prompt == key]
    numbers = scale_open(turn, cycle, key)
    turn.say(
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
                words._("Answer in one message, written or spoken. Before it is kept, I ask you who may see it."),
                words._(NO_NAMES),
            ),
        ),
        [
            [Button(str(value), "rate", (run.id, index, value)) for value in range(LOWEST, HIGHEST + 1)] if numbers else [],
            _notes_key(turn, run, notes, index) if len(notes) > len(fitting) else [],
            _steps(turn, run, index),
            [Button(words._("⏸ Go on later"), "reflectlater", (run.id,))],
        ],
    )
    turn.keep_draft("reflect", run, prompt=key)


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
