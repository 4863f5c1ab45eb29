"""Answers of the private reflection: written or spoken, then its author chooses who sees it, and it is stored.

Between writing and choosing an answer is a draft. It goes as soon as the answer is stored, and none of the messages here is
kept in any form, so that nothing connects an anonymous answer with its author but the key on their own button.
"""

from typing import Any

from markupsafe import Markup

from bot.conversations import boards, first_look
from bot.conversations.buttons import Button, Key, number
from bot.conversations.practice import listening, reflected, reflecting
from bot.conversations.practice.reflecting import ask, waiting
from bot.conversations.practice.reflection_questions import QUESTIONS
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import (
    MEANT,
    about_somebody,
    asked_anew,
    by_elimination,
    by_language,
    instead,
    names_in,
    unveiled,
)
from bot.method.anonymity import SMALLEST_RESULT, hash_of, new_key
from bot.method.evaluation import PROMPTS
from bot.store import contributions, reflections
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Note, Reflection, Sharing
from bot.words import lines, rows

HEADLINE_LONGEST = 200
"""Characters of the sentence that stands beside a voice message."""


def answered(turn: Turn, prompt: Prompt) -> None:
    """An answer came in words: a draft, until its author has chosen who sees it."""
    _take(turn, prompt, text=turn.incoming.text.strip())


def answered_more(turn: Turn, prompt: Prompt) -> None:
    """More words while a draft waits: an answer of their own to the same question, since many write in short messages."""
    _draft(turn, prompt, text=turn.incoming.text.strip())


def spoken(turn: Turn, prompt: Prompt) -> None:
    """An answer came by voice."""
    voice = listening.taken(turn)
    _take(turn, prompt, text="", voice=voice.file_id, seconds=voice.seconds)


def spoken_more(turn: Turn, prompt: Prompt) -> None:
    """A voice message while a draft waits: an answer of its own."""
    voice = listening.taken(turn)
    _draft(turn, prompt, text="", voice=voice.file_id, seconds=voice.seconds)


def _take(turn: Turn, prompt: Prompt, **said: Any) -> None:
    run, cycle = turn.enter_run(run_id(prompt), step="reflection")
    same, data = prompt.data.get("same"), {**prompt.data, **said}
    unveils = same == Sharing.ANONYMOUS and (data.get("voice") or by_language(turn, data["text"]))
    names = same != Sharing.MINE and names_in(turn, data["text"])
    if same is None or unveils or names:
        # Also whoever said that the rest goes the same way is asked where a name would show, or where it names somebody.
        _draft(turn, prompt, **said)
        turn.session.delete(prompt)
        turn.session.flush()
        return
    turn.session.delete(prompt)
    turn.session.flush()
    _keep(turn, run, cycle, data, Sharing(same), by_itself=True)


def _draft(turn: Turn, prompt: Prompt, **said: Any) -> None:
    run, cycle = turn.enter_run(run_id(prompt), step="reflection")
    about = {"prompt": prompt.data["prompt"], "same": prompt.data.get("same")}
    ask_sharing(turn, turn.keep_draft("reflect_draft", run, **about, **said), cycle)


def ask_sharing(turn: Turn, draft: Prompt, cycle: Cycle) -> None:
    """Show a draft and, for each way of sharing it, exactly who would see it and how."""
    words, data = turn.words, draft.data
    if draft.purpose == "reflect_headline":
        _ask_headline(turn)
        return
    voice, asked = data.get("voice"), QUESTIONS[data["prompt"]]
    turn.say(
        lines(
            words._("Your answer to “{question}”:", question=words._(asked.name)),
            Markup("<blockquote>{}</blockquote>").format(listening.said(words, data["text"], voice, data.get("seconds", 0))),
            words._("Who may hear it?") if voice else words._("Who may see it?"),
            rows(
                words._(
                    "🙂 <b>With my name:</b> from the harvest on, everyone in “{group}” can listen to it and sees your name.",
                    group=turn.here.called,
                )
                if voice
                else words._(
                    "🙂 <b>With my name:</b> everyone in “{group}” reads it at the harvest, with your name: {name}.",
                    group=turn.here.called,
                    name=turn.who.first_name,
                ),
                None if voice else _anonymously(turn, draft, cycle, data["text"]),
                words._("🔒 <b>Only me:</b> nobody else hears it. You find it with /my.")
                if voice
                else words._("🔒 <b>Only me:</b> nobody else reads it. You find it with /my."),
            ),
            first_look.beforehand(turn, turn.session.get_one(StepRun, run_id(draft))),
            words._("A voice can be recognised, so it is never anonymous. To say it without your name, write it instead.")
            if voice
            else words._("To write it differently, press ✖ and write it again."),
        ),
        _sharing_keys(turn, draft, spoken=voice is not None),
    )


def _anonymously(turn: Turn, draft: Prompt, cycle: Cycle, text: str) -> Markup:
    words = turn.words
    few = len(reflections.finished(turn.session, cycle.id)) < SMALLEST_RESULT
    return rows(
        words._(
            "🎭 <b>Anonymously:</b> everyone there reads it without a name. I do not keep who wrote it. If most others give "
            "their names, they may guess."
        ),
        words._("Your group has looked at the answers once already: what is new now will stand out.")
        if reflecting.seen(turn, cycle)
        else words._(
            "So far fewer than {count} people have finished. As long as it is so, others might guess who wrote it.",
            count=SMALLEST_RESULT,
        )
        if few
        else None,
        by_elimination(
            turn, turn.enter_run(run_id(draft))[0], cycle, reflections.reflections(turn.session, cycle.id, shared=True)
        ),
        unveiled(turn, text),
    )


def _sharing_keys(turn: Turn, draft: Prompt, *, spoken: bool) -> list[list[Key]]:
    words = turn.words
    first: list[Key] = [Button(words._("🙂 With my name"), "reflectshare", (draft.id, "named"))]
    if not spoken:
        first.append(Button(words._("🎭 Anonymously"), "reflectshare", (draft.id, "anonymous")))
    return [
        first,
        [
            Button(words._("🔒 Only me"), "reflectshare", (draft.id, "mine")),
            Button(words._("✖ Do not keep it"), "reflectshare", (draft.id, "no")),
        ],
    ]


def share_chosen(turn: Turn) -> None:
    """Who sees the answer: now it is stored, the draft goes, and the next question comes."""
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(run_id(draft), step="reflection")
    words, data, how = turn.words, draft.data, turn.args[1]
    if how == "anonymous" and data.get("voice"):
        raise Refuse(words._("A voice can be recognised, so it is never anonymous. To say it without your name, write it."))
    change, drop = instead(turn, draft, "reflectshare")
    alone = Button(words._("🔒 Only me"), "reflectshare", (draft.id, "mine"))
    if how in {"named", "anonymous"} and about_somebody(turn, data["text"], "reflectshare", change, alone, drop):
        return
    turn.session.delete(draft)
    turn.session.flush()
    if how == "no":
        turn.say(words._("Not kept: your answer is deleted."))
        if not _also_waits(turn, run, cycle, data["prompt"]):
            ask(turn, run, cycle, PROMPTS.index(data["prompt"]), same=data.get("same"))
        return
    _keep(turn, run, cycle, data, Sharing(how))


def _keep(turn: Turn, run: StepRun, cycle: Cycle, data: dict[str, Any], sharing: Sharing, *, by_itself: bool = False) -> None:
    """Store it; a voice that all may hear first gets a sentence beside it."""
    if sharing is Sharing.NAMED and data.get("voice") and not data["text"]:
        turn.keep_draft("reflect_headline", run, **data)
        _ask_headline(turn)
    else:
        _store(turn, run, cycle, data, sharing, by_itself=by_itself)


def _ask_headline(turn: Turn) -> None:
    turn.say(
        turn.words._(
            "In one short sentence: what is it about? The sentence stands on the board beside your voice message, also for "
            "those who cannot listen now."
        )
    )


def headline(turn: Turn, prompt: Prompt) -> None:
    """The sentence that stands beside a voice message came."""
    run, cycle = turn.enter_run(run_id(prompt), step="reflection")
    text = " ".join(turn.incoming.text.split())
    if len(text) > HEADLINE_LONGEST:
        raise Refuse(turn.words._("That is long for one sentence. Please say in a few words what your voice message is about."))
    data = {**prompt.data, "text": text}
    if asked_anew(turn, text, "reflectshare", prompt.id, Sharing.NAMED.value, MEANT):
        prompt.data = data
        return
    turn.session.delete(prompt)
    turn.session.flush()
    _store(turn, run, cycle, data, Sharing.NAMED)


def _store(turn: Turn, run: StepRun, cycle: Cycle, data: dict[str, Any], sharing: Sharing, *, by_itself: bool = False) -> None:
    words, index = turn.words, PROMPTS.index(data["prompt"])
    key = new_key() if sharing is Sharing.ANONYMOUS else ""
    one = Reflection(
        cycle_id=cycle.id,
        prompt=PROMPTS[index],
        text=data["text"],
        sharing=sharing,
        author_id=None if sharing is Sharing.ANONYMOUS else turn.who.id,
        key_hash=hash_of(key) if key else None,
        voice=data.get("voice"),
        seconds=data.get("seconds") or 0,
    )
    turn.session.add(one)
    _use_up(turn, cycle, data.get("note"))
    said = {
        Sharing.NAMED: words._("✓ Stored, with your name. Here you can change it until the harvest, and withdraw it later."),
        Sharing.ANONYMOUS: words._(
            "✓ Stored anonymously. Only this message holds the key to it: here you can change it until the harvest, and "
            "withdraw it later."
        ),
        Sharing.MINE: words._("✓ Stored for you alone. Until the harvest you can change or withdraw it here."),
    }
    moving: list[Key] = []
    if by_itself and index > 0:
        # Many write in short messages: the second one may have come when the next question was asked already.
        moving = [Button(words._("↩ It belongs to the question before"), "reflectmove", (one.id, key, index - 1))]
    turn.say(
        rows(Markup("<b>{}</b>").format(words._(QUESTIONS[PROMPTS[index]].name)) if by_itself else None, said[sharing]),
        [reflected.own_keys(words, one, key), moving],
    )
    if _also_waits(turn, run, cycle, PROMPTS[index]):
        boards.show(turn, run, cycle)
    elif index + 1 < len(PROMPTS):
        ask(turn, run, cycle, index + 1, same=data.get("same"), offer=sharing)
        boards.show(turn, run, cycle)
    else:
        thank(turn, run, cycle)


def moved(turn: Turn) -> None:
    """An answer that was kept without asking belongs to the question before; the one that it went to is asked again."""
    one, run = reflected.own(turn, number(turn.args[0]), turn.args[1])
    index = _index(turn.args[2])
    if one.prompt == PROMPTS[index]:
        raise Refuse(turn.words._("It stands there already."))
    one.prompt = PROMPTS[index]
    turn.session.flush()
    turn.say(
        turn.words._("✓ It is an answer to “{question}” now.", question=turn.words._(QUESTIONS[one.prompt].name)),
        [reflected.own_keys(turn.words, one, turn.args[1])],
    )
    ask(turn, run, turn.cycle(), index + 1)


def _also_waits(turn: Turn, run: StepRun, cycle: Cycle, prompt: str) -> bool:
    """Another answer to the same question waits for a choice: it comes before the next question."""
    there = [one for one in waiting(turn, run) if one.data["prompt"] == prompt]
    if there:
        ask_sharing(turn, there[-1], cycle)
    return bool(there)


def thank(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """After the last question: thanks, and what happens next."""
    words = turn.words
    reflecting.drop_questions(turn, run)
    progress = reflections.progress(turn.session, cycle.id, turn.who.id)
    progress.position, progress.finished = len(PROMPTS), True
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    boards.show(turn, run, cycle)
    there = waiting(turn, run)
    if there:
        turn.say(words._("That was the last question. One answer of yours still waits for a choice:"))
        ask_sharing(turn, there[0], cycle)
        return
    turn.say(
        lines(
            words._("That was the last question. Thank you for looking back!"),
            words._(
                "What happens next: at the harvest “{group}” sees what was shared, talks about it, and votes for what matters "
                "most. Until then you can add an answer to any question here:",
                group=turn.here.called,
            ),
            reflecting.names(turn),
        ),
        reflecting.all_questions(run),
    )


# --- notes from the way -----------------------------------------------------------------------------------------------


def notes_pressed(turn: Turn) -> None:
    """Show all notes, at any question."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    notes = reflections.notes_of(turn.session, cycle.id, turn.who.id)
    if not notes:
        raise Refuse(turn.words._("You have no notes any more. Just write your answer."))
    reflecting.offer_notes(turn, run, notes, _index(turn.args[1]))


def note_taken(turn: Turn) -> None:
    """A note becomes the answer to a question."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    note = turn.session.get(Note, number(turn.args[2]))
    if note is None or note.cycle_id != cycle.id or note.person_id != turn.who.id:
        raise Refuse(turn.words._("This note is used already. Just write your answer."))
    there = next((one for one in waiting(turn, run) if one.data.get("note") == note.id), None)
    prompt = PROMPTS[_index(turn.args[1])]
    said = {"text": note.text, "voice": note.voice, "seconds": note.seconds}
    draft = there or turn.keep_draft("reflect_draft", run, prompt=prompt, note=note.id, **said)
    ask_sharing(turn, draft, cycle)


def _use_up(turn: Turn, cycle: Cycle, note_id: int | None) -> None:
    """A note that became an answer goes: beside an anonymous answer it would tell who wrote it."""
    note = turn.session.get(Note, note_id) if note_id is not None else None
    if note is not None and note.cycle_id == cycle.id and note.person_id == turn.who.id:
        turn.session.delete(note)
        turn.session.flush()


def _index(arg: str) -> int:
    return min(max(0, number(arg)), len(PROMPTS) - 1)


def run_id(prompt: Prompt) -> int:
    """The run of a question: these are always asked with theirs."""
    assert prompt.run_id is not None  # noqa: S101  # see above
    return prompt.run_id
