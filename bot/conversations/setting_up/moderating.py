"""Who moderates: whoever set the group up, co-moderators (see /settings), and administrators who step in.

Without any of them, or when the group has waited for them long, it is not stuck: somebody who is counted in steps in, if
another one says yes before all.
"""

from bot.conversations import boards
from bot.conversations.buttons import Button, number
from bot.conversations.turn import Refuse, Turn
from bot.store import communities
from bot.store.communities import Membership, Part
from bot.store.people import Person


def moderate_command(turn: Turn) -> None:
    """/moderate: an administrator of the group becomes a moderator; the others stay, so that nobody is pushed out.
    While there is no moderator, or the moderators seem to be away, somebody who is counted in may ask for it.

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
    """The button by which an administrator, or somebody who is counted in while there is no moderator, becomes one."""
    if _become(turn):
        turn.alert(turn.words._("Thank you! You moderate now: the ▶ buttons are yours."))


def _become(turn: Turn) -> bool:
    """True if they moderate now; False if the group is asked first."""
    member = turn.member_here
    if member.moderator:
        raise Refuse(turn.words._("You moderate this group already: the ▶ buttons are yours."))
    if not _may_step_in(turn):
        turn.require_moderator()
    elif not turn.is_moderator():
        # Neither a moderator nor an administrator: nobody takes a group over with one press.
        _require_core(turn)
        if communities.present(turn.session, turn.here.id) != {turn.who.id}:
            _ask_another(turn)
            return False
    _now(turn, turn.who, member)
    return True


def _now(turn: Turn, person: Person, member: Membership) -> None:
    member.moderator = True
    turn.session.flush()
    names = ", ".join(one.first_name for one in communities.moderators(turn.session, turn.here.id))
    turn.say(turn.group_words._("{name} moderates this group now. Moderators: {names}.", name=person.first_name, names=names))
    run = turn.run()
    if run is not None:
        boards.show(turn, run, turn.cycle())


def _ask_another(turn: Turn) -> None:
    words = turn.group_words
    there = [person.first_name for person in communities.moderators(turn.session, turn.here.id)]
    turn.say(
        words._(
            "{name} would like to moderate this group too, since it has waited for {names}. Is that all right? Somebody else "
            "who is counted in says yes.",
            name=turn.who.first_name,
            names=words.any_of(there),
        )
        if there
        else words._(
            "{name} would like to moderate this group, since it has no moderator. Is that all right? Somebody else who is "
            "counted in says yes.",
            name=turn.who.first_name,
        ),
        [[Button(words._("👍 Yes, {name} moderates", name=turn.who.first_name), "moderateyes", (turn.who.id,))]],
        to=turn.here,
        keep=True,
    )


def yes_pressed(turn: Turn) -> None:
    """Another one of the core team says yes: now somebody moderates. Only while there is no moderator, or they are away."""
    person = turn.session.get(Person, number(turn.args[0]))
    member = communities.membership(turn.session, turn.here.id, person.id) if person is not None else None
    if not _may_step_in(turn):
        raise Refuse(turn.words._("Your group has a moderator already. /status shows who it is."))
    if person is None or member is None or not member.present:
        raise Refuse(turn.words._("This person is not in the group any more. Please choose somebody else."))
    if person.id == turn.who.id:
        raise Refuse(turn.words._("Somebody else has to say yes: then everyone knows that it is all right."))
    if not turn.is_moderator():
        _require_core(turn)
    message = turn.pressed()
    if message is not None:
        turn.edit(message, turn.group_words._("👍 {name} has said yes.", name=turn.who.first_name))
    _now(turn, person, member)


def _may_step_in(turn: Turn) -> bool:
    """Whether there is no moderator, or the group has waited for them so long that they may be away."""
    day = turn.others_from()
    return not communities.moderators(turn.session, turn.here.id) or (day is not None and day <= turn.today)


def _require_core(turn: Turn) -> None:
    if turn.member_here.part is not Part.CORE and communities.core(turn.session, turn.here.id):
        raise Refuse(turn.words._("Whoever is counted in can do this. /start in the group has the button “Count me in”."))
