"""What a meeting leaves behind: points for the next one, and questions that nobody need answer any more."""

from collections.abc import Iterable

from bot.conversations.meetings import board
from bot.conversations.meetings.said import point_name
from bot.conversations.turn import Turn
from bot.store import meetings, messages
from bot.store.meetings import Meeting, MeetingPoint, MeetingState

ASKED = "meeting_point"
"""The question in private for a point."""


def leave(turn: Turn, one: Meeting, points: Iterable[MeetingPoint]) -> None:
    """Points for the next meeting: for the one that is ahead already, or they wait until there is one."""
    following = next((other for other in meetings.meetings_ahead(turn.session, turn.here.id) if _follows(other, one)), None)
    moved = list(points)
    for point in moved:
        point.meeting_id = following.id if following is not None else None
    turn.session.flush()
    if moved and following is not None and following.message_id is not None:
        board.show(turn, following)


def end(turn: Turn, one: Meeting) -> None:
    """The meeting is over or off: what it did not come to is for the next one, and nobody is asked for a point any more."""
    reached = {str(name) for name, _ in one.agenda[: one.item + 1]}
    leave(turn, one, [point for point in meetings.points(turn.session, one.id) if point_name(point) not in reached])
    close_questions(turn, one)


def close_questions(turn: Turn, one: Meeting) -> None:
    """From now on no point can be brought: a question for one would take words that are for something else."""
    for prompt in messages.open_prompts_of_group(turn.session, turn.here.id, ASKED):
        if prompt.data["meeting"] == one.id:
            prompt.closed = True
    turn.session.flush()


def _follows(other: Meeting, one: Meeting) -> bool:
    if other.id == one.id or other.state is MeetingState.RUNNING:
        return False
    return other.starts_at is None or one.starts_at is None or other.starts_at >= one.starts_at
