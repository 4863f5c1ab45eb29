"""The one message a day that somebody gets of the bot's own accord: what all their groups have for them, together.

An area that has something to remind people of adds to `PARTS` who says it, and calls `write` when it falls due. Whatever else
there is for that person today comes in the same message.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from bot.conversations.buttons import Button, Key
from bot.conversations.incoming import Incoming, What
from bot.conversations.reminders import reminding
from bot.conversations.turn import Turn
from bot.store import communities
from bot.store.communities import Community
from bot.store.people import Person
from bot.words import lines

MOST_BUTTONS = 6
"""On a letter with more of them, no reminders at all are to be had behind ⚙️ only."""


def _nothing() -> None:
    """Nothing to note."""


@dataclass(frozen=True)
class Part:
    """What a letter says about one group: it begins with a line that tells of what it speaks."""

    text: Markup
    keyboard: list[list[Key]] = field(default_factory=list)
    """Its buttons if it is the whole letter."""
    beside_others: list[list[Key]] | None = None
    """Its buttons where other parts stand in the same letter, so that each says what it belongs to; None: the same."""
    closing: Markup | None = None
    """What it asks at the end, if it is the whole letter."""
    said: Callable[[], None] = _nothing
    """Called when the letter goes out, to note that this has been said."""


PARTS: list[Callable[[Turn, Person], Part | None]] = []
"""Who has something to say to a person about the turn's group today, in the order in which it is said. Filled by
`bot.conversations.routes`."""


def about(turn: Turn, community: Community) -> Turn:
    """A turn of the same moment that is about another group."""
    incoming = Incoming(update_id=0, what=What.COMMAND, chat_id=community.chat_id, thread_id=community.thread_id)
    return Turn(session=turn.session, now=turn.now, incoming=incoming, community=community)


def write(turn: Turn, person: Person, first: Part | None = None) -> bool:
    """Write today's letter to somebody, if they may be written to now and there is something to say; True if it went.

    ``first`` is what fell due: it is said before the rest. If the letter cannot go now, `reminding.may_write` knows when.
    """
    if not reminding.may_write(turn, person).now:
        return False
    parts: list[Part] = [] if first is None else [first]
    for community in sorted(communities.communities_of(turn.session, person.id), key=lambda one: one.id):
        there = about(turn, community)
        if reminding.may_write(there, person).now:
            parts += [part for say in PARTS if (part := say(there, person)) is not None]
    if not parts:
        return False
    words = turn.words_of(person)
    alone = len(parts) == 1
    closing = (
        parts[0].closing
        if alone
        else words._("Press one to tell me how it is going.")
        if any(part.closing for part in parts)
        else None
    )
    keyboard: list[list[Key]] = []
    for part in parts:
        keyboard += part.keyboard if alone or part.beside_others is None else part.beside_others
    last: list[Key] = [Button(words._("⚙️ Reminders"), "reminders")]
    if sum(map(len, keyboard)) + len(last) < MOST_BUTTONS:
        last.append(Button(words._("🔕 No reminders at all"), "nonudges"))
    turn.say(
        lines(words._("Hello {name}, this is for you today:", name=person.first_name), *(part.text for part in parts), closing),
        [*keyboard, last],
        to=person,
        priority=2,
        keep=True,
    )
    for part in parts:
        part.said()
    reminding.note_written(turn, person)
    return True
