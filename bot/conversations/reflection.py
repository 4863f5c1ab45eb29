"""Private reflection: six questions, one at a time, alone with the bot; for each answer its author chooses who sees it.

Between writing and choosing an answer is a draft. It goes as soon as the answer is stored, and none of the messages here is
kept in any form, so that nothing connects an anonymous answer with its author but the key on their own button.
"""

from markupsafe import Markup

from bot.conversations import boards, flow, reflected
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, linked, number, short
from bot.conversations.flow import Outcome
from bot.conversations.reflected import QUESTIONS
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import SMALLEST_RESULT, hash_of, new_key
from bot.method.evaluation import PROMPTS
from bot.store import communities, contributions, messages, reflections
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.store.reflections import Note, Reflection, Sharing
from bot.words import bar, lines, rows, shorten

NOTES_SHOWN = 15


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """How many have reflected and how many answers are shared; no names."""
    words = turn.group_words
    core = communities.core(turn.session, turn.here.id)
    finished = reflections.finished(turn.session, cycle.id)
    through = len(finished & {person.id for person in core})
    shared = reflections.reflections(turn.session, cycle.id, shared=True)
    text = lines(
        words._(
            "Now each of us looks back alone, with six short questions in private. For each answer you choose who sees it: "
            "everyone with your name, everyone without your name, or only you."
        ),
        words._("You can stop at any time and go on days later, with the button below or with /my."),
        rows(
            words._(
                "{bar} {through} of {core} people have been through the questions",
                bar=bar(through, len(core)),
                through=through,
                core=len(core),
            ),
            words._n("{count} answer is shared so far", "{count} answers are shared so far", len(shared)),
        ),
        words._(
            "As long as fewer than {count} people have finished, others might guess who wrote an answer without a name.",
            count=SMALLEST_RESULT,
        )
        if len(finished) < SMALLEST_RESULT
        else None,
    )
    return Board(
        text,
        [[Private(words._("✍️ Reflect in private"), f"reflect_{short(run.id)}")]],
        go_on=words._("▶ Look at what was shared"),
    )


def early(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup | None:
    """Not everyone in the core team has been through the questions yet."""
    return flow.some_missing(turn, reflections.finished(turn.session, cycle.id))


def has_answered(turn: Turn, run: StepRun, cycle: Cycle) -> set[int]:
    """Who has been through the questions. When the group came back here, nobody can tell who has more to say."""
    return reflections.finished(turn.session, cycle.id) if run.round == 1 else set()


def finish(turn: Turn, _run: StepRun, cycle: Cycle) -> Outcome:
    """The reflection may close at any time."""
    words = turn.group_words
    shared = reflections.reflections(turn.session, cycle.id, shared=True)
    people = reflections.finished(turn.session, cycle.id)
    return Outcome(
        rows(
            words._n(
                "{count} person has been through the questions.", "{count} people have been through the questions.", len(people)
            )
            if people
            else None,
            words._n("{count} answer was shared with the group.", "{count} answers were shared with the group.", len(shared)),
        )
    )


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: what waited for a choice is kept for its author alone, and no draft stays."""
    for draft in messages.prompts_of_run(turn.session, run.id, {"reflect_draft"}):
        author = turn.session.get(Person, draft.person_id)
        if author is not None and not draft.closed:
            data = draft.data
            turn.session.add(
                Reflection(
                    cycle_id=run.cycle_id,
                    prompt=data["prompt"],
                    text=data["text"],
                    sharing=Sharing.MINE,
                    author_id=author.id,
                )
            )
            if author.reachable:
                _say_kept(turn, author)
        turn.session.delete(draft)
    turn.session.flush()


def _say_kept(turn: Turn, author: Person) -> None:
    turn.say(
        turn.words_of(author)._(
            "The reflection in “{group}” is over. You had not said yet who may see your last answer, so I kept it for you "
            "alone. You find it with /my.",
            group=turn.here.called,
        ),
        to=author,
    )


# --- one question at a time -------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or /my, led here: on where this person stopped."""
    run, cycle = turn.enter_run(linked(args), step="reflection", closed_ok=True)
    if run.closed_at is not None:
        turn.say(turn.words._("The reflection is over: the group looks at what was shared. This is what you wrote:"))
        reflected.say_own(turn, cycle)
        return
    waiting = _waiting(turn, run)
    progress = reflections.progress(turn.session, cycle.id, turn.who.id)
    if waiting:
        _ask_sharing(turn, waiting[0], cycle)
    elif progress.finished or progress.position >= len(PROMPTS):
        _overview(turn, run, cycle)
    else:
        _ask(turn, run, cycle, progress.position)


def question_pressed(turn: Turn) -> None:
    """Skip, back, or any question of the list: each of these buttons names where it leads."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    index = max(0, number(turn.args[1]))
    if index >= len(PROMPTS):
        _thank(turn, run, cycle)
    else:
        _ask(turn, run, cycle, index)


def later_pressed(turn: Turn) -> None:
    """A pause: nothing is awaited until this person comes back."""
    run, _cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    _drop_questions(turn, run)
    turn.say(
        turn.words._(
            "All right. What you stored stays, and I remember where you are. To go on, press the button in the group again, or "
            "send me /my."
        )
    )


def _ask(turn: Turn, run: StepRun, cycle: Cycle, index: int) -> None:
    words, key = turn.words, PROMPTS[index]
    _drop_questions(turn, run)
    reflections.progress(turn.session, cycle.id, turn.who.id).position = index
    notes = reflections.notes_of(turn.session, cycle.id, turn.who.id)
    mine = [one for one in reflections.own_reflections(turn.session, cycle.id, turn.who.id) if one.prompt == key]
    if notes and index == 0:
        _offer_notes(turn, run, notes, index)
    steps: list[Key] = [Button(words._("Skip ▶"), "reflect", (run.id, index + 1))]
    if index > 0:
        steps.insert(0, Button(words._("◀ Back"), "reflect", (run.id, index - 1)))
    keyboard: list[list[Key]] = [steps, [Button(words._("⏸ Go on later"), "reflectlater", (run.id,))]]
    if notes and index > 0:
        label = words._n("📝 My {count} note", "📝 My {count} notes", len(notes))
        keyboard.insert(0, [Button(label, "notes", (run.id, index))])
    turn.say(
        lines(
            words._(
                "<b>{group}</b> · looking back · {number} of {count}",
                group=turn.here.called,
                number=index + 1,
                count=len(PROMPTS),
            ),
            words._("<b>{question}</b>", question=words._(QUESTIONS[key].question)),
            rows(words._("You wrote already:"), *(reflected.briefly(words, one) for one in mine[:8])) if mine else None,
            words._("Write your answer in one message. Before it is kept, I ask you who may see it."),
        ),
        keyboard,
    )
    turn.keep_draft("reflect", run, prompt=key)


def answered(turn: Turn, prompt: Prompt) -> None:
    """An answer came: a draft, until its author has chosen who sees it."""
    run, cycle = turn.enter_run(_run_id(prompt), step="reflection")
    key = prompt.data["prompt"]
    turn.session.delete(prompt)
    _ask_sharing(turn, turn.keep_draft("reflect_draft", run, prompt=key, text=turn.incoming.text.strip()), cycle)


def answered_anew(turn: Turn, prompt: Prompt) -> None:
    """Another text while the draft waits: it takes the place of the first."""
    _run, cycle = turn.enter_run(_run_id(prompt), step="reflection")
    prompt.data = {**prompt.data, "text": turn.incoming.text.strip()}
    _ask_sharing(turn, prompt, cycle)


def _ask_sharing(turn: Turn, draft: Prompt, cycle: Cycle) -> None:
    words = turn.words
    asked = QUESTIONS[draft.data["prompt"]].name
    few = len(reflections.finished(turn.session, cycle.id)) < SMALLEST_RESULT
    turn.say(
        lines(
            words._("Your answer to “{question}”:", question=words._(asked)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=draft.data["text"])),
            words._("Who may see it?"),
            rows(
                words._(
                    "🙂 <b>With my name:</b> everyone in “{group}” reads it at the harvest, with your name.",
                    group=turn.here.called,
                ),
                words._("🎭 <b>Anonymously:</b> everyone there reads it without a name. I do not keep who wrote it."),
                words._(
                    "So far fewer than {count} people have finished. As long as it is so, others might guess who wrote it.",
                    count=SMALLEST_RESULT,
                )
                if few
                else None,
                words._("🔒 <b>Only me:</b> nobody else reads it. You find it with /my."),
            ),
            words._("To write it differently, just send it again."),
        ),
        [
            [
                Button(words._("🙂 With my name"), "reflectshare", (draft.id, "named")),
                Button(words._("🎭 Anonymously"), "reflectshare", (draft.id, "anonymous")),
            ],
            [
                Button(words._("🔒 Only me"), "reflectshare", (draft.id, "mine")),
                Button(words._("✖ Do not keep it"), "reflectshare", (draft.id, "no")),
            ],
        ],
    )


def share_chosen(turn: Turn) -> None:
    """Who sees the answer: now it is stored, the draft goes, and the next question comes."""
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(_run_id(draft), step="reflection")
    words, data, how = turn.words, draft.data, turn.args[1]
    index = PROMPTS.index(data["prompt"])
    turn.session.delete(draft)
    turn.session.flush()
    if how == "no":
        turn.say(words._("Not kept: your answer is deleted."))
        _ask(turn, run, cycle, index)
        return
    sharing = Sharing(how)
    key = new_key() if sharing is Sharing.ANONYMOUS else ""
    one = Reflection(
        cycle_id=cycle.id,
        prompt=data["prompt"],
        text=data["text"],
        sharing=sharing,
        author_id=None if sharing is Sharing.ANONYMOUS else turn.who.id,
        key_hash=hash_of(key) if key else None,
    )
    turn.session.add(one)
    _use_up(turn, cycle, data.get("note"))
    said = {
        Sharing.NAMED: words._("✓ Stored, with your name. Until the harvest you can change or withdraw it here."),
        Sharing.ANONYMOUS: words._(
            "✓ Stored anonymously. Only this message holds the key to it: until the harvest you can change or withdraw it "
            "here, and nowhere else."
        ),
        Sharing.MINE: words._("✓ Stored for you alone. Until the harvest you can change or withdraw it here."),
    }
    turn.say(said[sharing], [reflected.own_keys(words, one, key)])
    if index + 1 < len(PROMPTS):
        _ask(turn, run, cycle, index + 1)
        boards.show(turn, run, cycle)
    else:
        _thank(turn, run, cycle)


def _thank(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """After the last question: thanks, and what happens next."""
    words = turn.words
    _drop_questions(turn, run)
    progress = reflections.progress(turn.session, cycle.id, turn.who.id)
    progress.position, progress.finished = len(PROMPTS), True
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    boards.show(turn, run, cycle)
    waiting = _waiting(turn, run)
    if waiting:
        turn.say(words._("That was the last question. One answer of yours still waits for a choice:"))
        _ask_sharing(turn, waiting[0], cycle)
        return
    turn.say(
        lines(
            words._("That was the last question. Thank you for looking back!"),
            words._(
                "What happens next: at the harvest “{group}” sees what was shared, talks about it, and votes for what matters "
                "most. Until then you can add an answer to any question here:",
                group=turn.here.called,
            ),
            _names(turn),
        ),
        _all_questions(run),
    )


def _overview(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Somebody who is through comes back: what they wrote, and all questions."""
    words = turn.words
    turn.say(words._("You have been through all questions. Thank you! This is what you wrote:"))
    reflected.say_own(turn, cycle)
    turn.say(
        lines(words._("Would you like to add something? Press the number of a question:"), _names(turn)), _all_questions(run)
    )


def _names(turn: Turn) -> Markup:
    words = turn.words
    return rows(*(Markup("{}. {}").format(i, words._(QUESTIONS[key].name)) for i, key in enumerate(PROMPTS, start=1)))


def _all_questions(run: StepRun) -> list[list[Key]]:
    return in_rows([Button(str(index + 1), "reflect", (run.id, index)) for index in range(len(PROMPTS))], 6)


# --- notes from the way -----------------------------------------------------------------------------------------------


def notes_pressed(turn: Turn) -> None:
    """Show the notes again, at a later question."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    notes = reflections.notes_of(turn.session, cycle.id, turn.who.id)
    if not notes:
        raise Refuse(turn.words._("You have no notes any more. Just write your answer."))
    _offer_notes(turn, run, notes, _index(turn.args[1]))


def _offer_notes(turn: Turn, run: StepRun, notes: list[Note], index: int) -> None:
    words, shown = turn.words, notes[-NOTES_SHOWN:]
    turn.say(
        lines(
            words._("Your notes from the way:"),
            *(words._("{number}. {text}", number=i, text=shorten(note.text, 180)) for i, note in enumerate(shown, start=1)),
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


def note_taken(turn: Turn) -> None:
    """A note becomes the answer to a question."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    note = turn.session.get(Note, number(turn.args[2]))
    if note is None or note.cycle_id != cycle.id or note.person_id != turn.who.id:
        raise Refuse(turn.words._("This note is used already. Just write your answer."))
    there = next((one for one in _waiting(turn, run) if one.data.get("note") == note.id), None)
    prompt = PROMPTS[_index(turn.args[1])]
    draft = there or turn.keep_draft("reflect_draft", run, prompt=prompt, text=note.text, note=note.id)
    _ask_sharing(turn, draft, cycle)


def _use_up(turn: Turn, cycle: Cycle, note_id: int | None) -> None:
    """A note that became an answer goes: beside an anonymous answer it would tell who wrote it."""
    note = turn.session.get(Note, note_id) if note_id is not None else None
    if note is not None and note.cycle_id == cycle.id and note.person_id == turn.who.id:
        turn.session.delete(note)
        turn.session.flush()


def _index(arg: str) -> int:
    return min(max(0, number(arg)), len(PROMPTS) - 1)


def _waiting(turn: Turn, run: StepRun) -> list[Prompt]:
    """This person's answers that wait for a choice, the newest first."""
    there = messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id)
    return [prompt for prompt in there if prompt.purpose == "reflect_draft" and prompt.run_id == run.id]


def _drop_questions(turn: Turn, run: StepRun) -> None:
    """Only one question of a reflection is open at a time."""
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == "reflect" and prompt.run_id == run.id:
            turn.session.delete(prompt)
    turn.session.flush()


def _run_id(prompt: Prompt) -> int:
    assert prompt.run_id is not None  # noqa: S101  # these questions are always asked with their run
    return prompt.run_id
