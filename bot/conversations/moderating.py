"""Who moderates: whoever set the group up, co-moderators (see /settings), and administrators who step in."""

from bot.conversations.buttons import Button
from bot.conversations.turn import Refuse, Turn
from bot.store import communities


def moderate_command(turn: Turn) -> None:
    """/moderate: an administrator of the group becomes a moderator; the others stay, so that nobody is pushed out.

    Whoever writes as the group is asked to press a button: only then it is known who they are.
    """
    words = turn.group_words
    if turn.incoming.anonymous_administrator:
        turn.say(
            words._("You are writing as the group, so I cannot see who you are. Press here, and the group knows you:"),
            [[Button(words._("I'll moderate"), "moderate")]],
            reply=True,
        )
        return
    _become(turn)


def take_over(turn: Turn) -> None:
    """The button by which an administrator, or anyone while there is no moderator, becomes one."""
    _become(turn)
    turn.alert(turn.words._("Thank you! You moderate now: the ▶ buttons are yours."))


def _become(turn: Turn) -> None:
    member = turn.member_here
    if member.moderator:
        raise Refuse(turn.words._("You moderate this group already: the ▶ buttons are yours."))
    if communities.moderators(turn.session, turn.here.id):
        turn.require_moderator()
    member.moderator = True
    turn.session.flush()
    names = ", ".join(person.first_name for person in communities.moderators(turn.session, turn.here.id))
    turn.say(turn.group_words._("{name} moderates this group now. Moderators: {names}.", name=turn.who.first_name, names=names))
