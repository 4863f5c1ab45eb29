"""Voice messages: of each only Telegram's id is kept, and it is played only to those whom its author allowed.

A voice can be recognised. So it is never anonymous: its author is told, and can share it with their name or keep it.
"""

from markupsafe import Markup

from bot.conversations.buttons import Button, number
from bot.conversations.incoming import Attachment, Medium
from bot.conversations.turn import Refuse, Turn
from bot.store import cycles
from bot.store.cycles import Cycle
from bot.store.people import Person
from bot.store.reflections import Note, Reflection, Sharing
from bot.words import Words, shorten

LONGEST = 300
"""Seconds: whoever listens has little time, too."""


def taken(turn: Turn) -> Attachment:
    """The voice message that came in.

    Raises:
        Refuse: it is something else, or too long.
    """
    found = turn.incoming.attachment
    if found is None or found.medium is not Medium.VOICE:
        raise Refuse(turn.words._("Here I can take words or a voice message. I did not keep this; please write or say it."))
    if found.seconds > LONGEST:
        raise Refuse(
            turn.words._(
                "That is longer than {minutes} minutes, so I did not keep it. Please say it shorter, or in two messages.",
                minutes=LONGEST // 60,
            )
        )
    return found


def told(words: Words, seconds: int) -> Markup:
    """A voice message in words."""
    return words._n("🎤 Voice message, {count} second", "🎤 Voice message, {count} seconds", seconds)


def said(words: Words, text: str, voice: str | None, seconds: int, longest: int = 4000) -> Markup:
    """What was written, or said: then with a note that it is a voice message."""
    if voice is None:
        return words._("{text}", text=shorten(text, longest) if longest < len(text) else text)
    if not text:
        return told(words, seconds)
    return words._("{text} ({voice})", text=shorten(text, longest), voice=told(words, seconds))


def key(words: Words, label: str, one: Reflection) -> Button:
    """The button that plays the voice of an answer to whoever presses it."""
    return Button(words._("🔊 Listen: {what}", what=label), "hear", (one.id,))


def play(turn: Turn, voice: str, seconds: int, caption: Markup) -> None:
    """Play a voice to whoever pressed, in private: in a group it would be one more message for everyone.

    Raises:
        Refuse: if the bot may not write to them.
    """
    who: Person = turn.who
    if not who.reachable:
        raise Refuse(turn.words._("I play it to you alone. Please open our private chat first: press my name, then Start."))
    turn.attach(Attachment(Medium.VOICE, voice, seconds=seconds), caption, to=who)
    if not turn.incoming.private:
        turn.answer(turn.words._("I play it to you in our private chat."))


def hear_pressed(turn: Turn) -> None:
    """Play the voice of an answer: to its author at any time, to the group once it looks at what was shared, and to a moderator
    who looks at it first."""
    one = turn.session.get(Reflection, number(turn.args[0]))
    cycle = turn.session.get(Cycle, one.cycle_id) if one is not None else None
    if one is None or cycle is None or one.voice is None:
        raise Refuse(turn.words._("This voice message is not there any more."))
    turn.enter(cycle.community_id)
    mine = one.author_id == turn.who.id
    shown = one.sharing is Sharing.NAMED and cycles.last_run(turn.session, cycle.id, "harvest") is not None
    run = turn.run()
    looks = run is not None and run.step == "reflection" and run.look_at is not None and turn.is_moderator()
    if not mine and not shown and not (looks and one.sharing is Sharing.NAMED):
        raise Refuse(turn.words._("Only the person who said this can listen to it."))
    author = turn.session.get(Person, one.author_id)
    name = author.first_name if author is not None else ""
    caption = turn.words._("{name}: {text}", name=name, text=one.text) if one.text else turn.words._("{name}", name=name)
    play(turn, one.voice, one.seconds, caption)


def hear_note_pressed(turn: Turn) -> None:
    """Play a note to whoever kept it."""
    note = turn.session.get(Note, number(turn.args[0]))
    if note is None or note.voice is None or note.person_id != turn.who.id:
        raise Refuse(turn.words._("This voice message is not there any more."))
    play(turn, note.voice, note.seconds, turn.words._("Your note"))
