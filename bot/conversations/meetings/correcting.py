"""A note gets other words, or is taken out: by whoever noted it or moderates."""

from bot.conversations.buttons import number
from bot.conversations.meetings import closing
from bot.conversations.meetings.minutes import LONGEST, changeable, keys
from bot.conversations.turn import Refuse, Turn
from bot.store.messages import Prompt
from bot.words import shorten


def word_pressed(turn: Turn) -> None:
    """Ask for better words."""
    note, _ = changeable(turn, number(turn.args[0]))
    turn.ask(
        turn.words_here._(
            "{name}, how shall it read? It is “{note}” now.", name=turn.mention(turn.who), note=shorten(note.text, 300)
        ),
        "minute_word",
        note=note.id,
    )


def worded(turn: Turn, prompt: Prompt) -> None:
    """The better words came."""
    note, one = changeable(turn, prompt.data["note"])
    text = turn.incoming.text.strip()
    if len(text) > LONGEST:
        raise Refuse(turn.words._("That is long for a note. Please say it in two or three sentences."))
    prompt.closed = True
    note.text = text
    turn.session.flush()
    turn.say(
        turn.words_here._("✓ It reads now: {note}", note=shorten(text, 300)),
        [keys(turn, note)],
        reply=not turn.incoming.private,
        keep=True,
    )
    closing.show(turn, one)


def drop_pressed(turn: Turn) -> None:
    """A note is taken out: nothing quotes it any more."""
    note, one = changeable(turn, number(turn.args[0]))
    text = turn.words_here._("✓ Taken out. The text is deleted.")
    turn.session.delete(note)
    turn.session.flush()
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text)
    else:
        turn.say(text)
    closing.show(turn, one)
