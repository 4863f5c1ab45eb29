"""Small menus that one person opened in the group: they act for that person, and for moderators."""

from bot.conversations.turn import Refuse, Turn
from bot.store import messages
from bot.store.people import Person

OPENER = {"theme": "opener", "date": "by", "needs": "person"}
"""By what such a menu asks for: where its question keeps who opened it."""


def require_opener(turn: Turn) -> None:
    """Go on unless the button is on a menu that somebody else has opened.

    Raises:
        Refuse: it names whose it is, and how to open one's own.
    """
    message = turn.pressed() if not turn.incoming.private and turn.person is not None else None
    if message is None:
        return
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id):
        if prompt.message_id != message.id or prompt.purpose not in OPENER:
            continue
        opener = prompt.person_id or prompt.data.get(OPENER[prompt.purpose])
        if opener is not None:
            only_for(turn, opener)


def only_for(turn: Turn, opener: int) -> None:
    """Go on only for whoever opened a menu, and for moderators.

    Raises:
        Refuse: it names whose it is, and how to open one's own.
    """
    if opener == turn.who.id or turn.is_moderator():
        return
    person = turn.session.get(Person, opener)
    raise Refuse(
        turn.words._(
            "{name} is choosing here. To choose yourself, press the same button on the board: then you get your own.",
            name=person.first_name if person is not None else "?",
        )
    )
