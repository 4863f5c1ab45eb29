"""Which texts that can be taken out a message shows, of which the words are not kept: a closed board, a summary, a beginning.

Only ids are remembered, so that nothing is emptied that never held what is taken out.
"""

from markupsafe import Markup

from bot.conversations.saying import plain_text
from bot.conversations.takeable import SORTS, Row, words_of
from bot.conversations.turn import Turn
from bot.store import cycles
from bot.store.messages import BotMessage

BEGINNING = 10
"""Characters by which a text is known, since it may be cut: rather one message too many is emptied than one too few."""


def note(turn: Turn, message: BotMessage | None, text: Markup) -> None:
    """Remember which texts of the group stand in what a message says now."""
    if message is None:
        return
    said = _flat(plain_text(text))
    message.holds = sorted(
        {
            key(row)
            for cycle in cycles.cycles(turn.session, turn.here.id)
            for letter, sort in SORTS.items()
            for row in sort.shown(turn.session, cycle)
            if _flat(words_of(letter, row))[:BEGINNING] in said
        }
    )


def may_hold(message: BotMessage, gone: set[str]) -> bool:
    """Whether a message shows one of what goes, or may show it."""
    return message.holds is None or not gone.isdisjoint(message.holds)


def key(row: Row) -> str:
    """What is remembered of a text."""
    return f"{row.__tablename__}:{row.id}"


def _flat(text: str) -> str:
    plain = "".join(" " if one in "\u2068\u2069" else one for one in text)
    return " ".join(plain.split()).casefold()
