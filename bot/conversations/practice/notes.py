"""/note: a thought, a success, a surprise kept on the way, for the reflection at the end of the cycle."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.practice import listening
from bot.conversations.practice.reflection_questions import QUESTIONS
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, cycles, reflections
from bot.store.messages import Prompt
from bot.store.reflections import Note
from bot.words import lines, shorten

SORTS = ("successes", "challenges", "learned", "unexpected", "improve")
"""What a note can be about: it comes back at that question."""
GROUPS_SHOWN, NOTES_SHOWN = 10, 20


def note_command(turn: Turn) -> None:
    """/note: keep a thought for the reflection; the words may come with the command or after it."""
    note(turn, turn.incoming.text.strip())


def note_told(turn: Turn, prompt: Prompt) -> None:
    """The words of a note came."""
    prompt.closed = True
    note(turn, turn.incoming.text.strip())


def note_spoken(turn: Turn, prompt: Prompt) -> None:
    """A note came by voice."""
    voice = listening.taken(turn)
    if not turn.incoming.private:
        raise Refuse(turn.words._("In the group, please write your note. A voice message I take in our private chat."))
    prompt.closed = True
    note(turn, "", voice.file_id, voice.seconds)


def note(turn: Turn, text: str, voice: str | None = None, seconds: int = 0) -> None:
    """Keep a note: for the only group, or for the one that is chosen then; without words they are asked for."""
    groups = [turn.here] if turn.community is not None else communities.communities_of(turn.session, turn.who.id)
    groups = [g for g in groups if cycles.current_cycle(turn.session, g.id) is not None]
    if not groups:
        raise Refuse(turn.words._("You are in no group with me that has started, so there is nothing to keep a note for."))
    if not text and voice is None:
        turn.ask(
            turn.words._("What would you like to keep? Write or say it. Only you will see it, when you reflect later.")
            if turn.incoming.private
            else turn.words._("What would you like to keep? It comes back when you reflect later."),
            "note",
        )
        return
    if len(groups) == 1:
        _keep(turn, groups[0].id, text, voice, seconds)
        return
    draft = turn.keep_draft("note_draft", text=text, voice=voice, seconds=seconds)
    turn.say(
        turn.words._("For which group is it?"),
        [[Button(shorten(g.called, 40), "notefor", (draft.id, g.id))] for g in groups[:GROUPS_SHOWN]],
    )


def note_for(turn: Turn) -> None:
    """The group of a note was chosen."""
    draft = turn.own_draft(turn.args[0])
    community = turn.enter(number(turn.args[1]))
    data = draft.data
    turn.session.delete(draft)
    _keep(turn, community.id, data["text"], data.get("voice"), data.get("seconds") or 0)


def _keep(turn: Turn, community_id: int, text: str, voice: str | None, seconds: int) -> None:
    turn.enter(community_id)
    note = Note(cycle_id=turn.cycle().id, person_id=turn.who.id, text=text, written_at=turn.now, voice=voice, seconds=seconds)
    turn.session.add(note)
    turn.session.flush()
    if turn.incoming.private:
        turn.say(
            turn.words._(
                "✓ Kept. Only you see it, when you reflect at the end of the cycle. If you like, tell me what it is about, and "
                "it comes back at that question:"
            ),
            _sort_keys(turn, note),
        )
        return
    turn.say(
        turn.words._(
            "✓ Kept for your reflection, {name}. Here everyone can read it; to keep a thought to yourself, send me /note "
            "in private.",
            name=turn.who.first_name,
        ),
        reply=True,
    )


def _sort_keys(turn: Turn, note: Note) -> list[list[Key]]:
    words = turn.words
    return [
        *in_rows([Button(words._(QUESTIONS[key].name), "notesort", (note.id, SORTS.index(key))) for key in SORTS], 2),
        [Button(words._("🗑 Delete the note"), "notedrop", (note.id,))],
    ]


def sort_pressed(turn: Turn) -> None:
    """What a note is about."""
    note = _own(turn)
    index = number(turn.args[1])
    if not 0 <= index < len(SORTS):
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    note.prompt = SORTS[index]
    turn.say(turn.words._("✓ It comes back at the question “{question}”.", question=turn.words._(QUESTIONS[note.prompt].name)))


def drop_pressed(turn: Turn) -> None:
    """A note goes."""
    note = _own(turn)
    turn.session.delete(note)
    turn.session.flush()
    turn.say(turn.words._("✓ The note is deleted."))


def mine_pressed(turn: Turn) -> None:
    """From /my: the notes of this person in the group's present cycle."""
    turn.enter(number(turn.args[0]))
    words = turn.words
    if not turn.incoming.private:
        raise Refuse(words._("This is only for you: please send me /my in our private chat."))
    notes = reflections.notes_of(turn.session, turn.cycle().id, turn.who.id)[-NOTES_SHOWN:]
    if not notes:
        raise Refuse(words._("You have no notes any more. /note keeps a new one."))
    turn.say(
        lines(
            words._("<b>{group}</b> · your notes. Only you see them; they come back when you reflect.", group=turn.here.called),
            *(_line(turn, index, note) for index, note in enumerate(notes, start=1)),
        ),
        [
            *(
                [Button(words._("🔊 Listen: {what}", what=str(i)), "hearnote", (n.id,))]
                for i, n in enumerate(notes, 1)
                if n.voice
            ),
            *in_rows([Button(words._("🗑 Delete {number}", number=i), "notedrop", (n.id,)) for i, n in enumerate(notes, 1)], 3),
        ],
    )


def _line(turn: Turn, index: int, note: Note) -> Markup:
    words = turn.words
    text = listening.said(words, note.text, note.voice, note.seconds, 180)
    if note.prompt is None:
        return words._("{number}. {text}", number=index, text=text)
    return words._(
        "{number}. {text} · <i>{question}</i>", number=index, text=text, question=words._(QUESTIONS[note.prompt].name)
    )


def _own(turn: Turn) -> Note:
    note = turn.session.get(Note, number(turn.args[0]))
    if note is None or note.person_id != turn.who.id:
        raise Refuse(turn.words._("This note is not there any more. /note keeps a new one."))
    return note
