"""The doors by which conversations get at a meeting, and who may do what with it."""

from collections.abc import Collection

from bot.conversations.turn import Refuse, Turn
from bot.store import communities, meetings
from bot.store.communities import Part
from bot.store.meetings import Meeting, MeetingState

LOOKED_FOR = {MeetingState.POLLING, MeetingState.FIXED}
"""A date may be looked for: the first one, or another one while the one that is fixed stands."""


def enter(turn: Turn, meeting_id: int, states: Collection[MeetingState]) -> Meeting:
    """The meeting that a button or a question belongs to, for a member of its group, while it is in one of these states.

    Raises:
        Refuse: if not; it says how the meeting stands.
    """
    words = turn.words
    one = meetings.meeting(turn.session, meeting_id)
    if one is None:
        raise Refuse(words._("This meeting is not there any more. /meeting in your group finds a date for a new one."))
    if turn.community is not None and not turn.incoming.private and turn.community.id != one.community_id:
        raise Refuse(words._("This button belongs to another group."))
    turn.enter(one.community_id)
    if one.state in states:
        return one
    match one.state:
        case MeetingState.POLLING:
            raise Refuse(words._("The date of this meeting is being looked for again. /meeting shows it."))
        case MeetingState.FIXED:
            raise Refuse(words._("The date of this meeting is fixed. /meeting shows it."))
        case MeetingState.RUNNING:
            raise Refuse(words._("This meeting is going on already. /meeting shows where it is."))
        case MeetingState.OVER:
            raise Refuse(words._("This meeting is over. /meeting finds a date for the next one."))
        case MeetingState.CANCELLED:
            raise Refuse(words._("This meeting was cancelled. /meeting finds a new date."))


def may_change(turn: Turn) -> bool:
    """Whether somebody is of the core team, a moderator or an administrator."""
    return turn.is_moderator() or turn.member_here.part is Part.CORE


def require_counted_in(turn: Turn) -> None:
    """Go on only for the core team, moderators and administrators.

    Raises:
        Refuse: it says how to be counted in.
    """
    if may_change(turn):
        return
    raise Refuse(turn.words._("Whoever is counted in can do this. /start in the group has the button “Count me in”."))


def require_lead(turn: Turn, one: Meeting) -> None:
    """Go on only for those who lead a meeting: its facilitator, its timekeeper, moderators and administrators.

    Raises:
        Refuse: it names who can.
    """
    leading = [who for who in dict.fromkeys((one.facilitator_id, one.timekeeper_id)) if who is not None]
    if (turn.person is not None and turn.person.id in leading) or turn.is_moderator():
        return
    names = {person.id: person.first_name for _, person in communities.roster(turn.session, turn.here.id)}
    moderating = [person.id for person in communities.moderators(turn.session, turn.here.id)]
    there = [names[who] for who in dict.fromkeys([*leading, *moderating]) if who in names]
    if not there:
        turn.require_moderator()
    words = turn.words
    raise Refuse(words._("{names} can do this, or an administrator of the group.", names=words.any_of(there)))
