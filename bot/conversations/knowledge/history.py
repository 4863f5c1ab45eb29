"""/history: the story of a group, told in pages; whoever comes late is led to it in private."""

from bot.conversations.buttons import linked, number
from bot.conversations.knowledge.story_so_far import tell
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, cycles


def history_command(turn: Turn) -> None:
    """/history: in a group its story; alone, that of each of one's groups."""
    if not turn.incoming.private:
        if not cycles.cycles(turn.session, turn.here.id):
            raise Refuse(turn.words_here._("Your group has not started yet. In the group, send /start to begin."))
        _say(turn)
        return
    groups = [one for one in communities.communities_of(turn.session, turn.who.id) if cycles.cycles(turn.session, one.id)]
    if not groups:
        raise Refuse(turn.words._("You are in no group with me that has started, so there is nothing to look back on yet."))
    for community in groups:
        turn.enter(community.id)
        _say(turn)


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on a welcome, or on the story in the group, led here: it is read alone."""
    turn.enter(linked(args))
    _say(turn)


def _say(turn: Turn) -> None:
    text, keyboard = tell(turn, turn.words_here, 0, alone=turn.who if turn.incoming.private else None)
    turn.say(text, keyboard, keep=True)


def page_pressed(turn: Turn) -> None:
    """Another page, in the place of the one that was pressed."""
    turn.enter(number(turn.args[0]))
    text, keyboard = tell(turn, turn.words_here, number(turn.args[1]), alone=turn.who if turn.incoming.private else None)
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)
