"""Meetings where they help: suggested once at the beginning of each phase, to groups that meet; named in /status."""

from markupsafe import Markup

from bot.conversations.buttons import Button
from bot.conversations.meetings import board
from bot.conversations.meetings.proposing import SUGGESTED
from bot.conversations.meetings.said import local, when
from bot.conversations.turn import Turn
from bot.method.meetings import SUGGESTED_AT, intention
from bot.store import meetings
from bot.store.cycles import Cycle, StepRun
from bot.store.meetings import MeetingState
from bot.words import rows


def step_opened(turn: Turn, run: StepRun, _cycle: Cycle) -> None:
    """A phase begins: a group that meets in a room or by video is asked, once, whether it wants a date."""
    if run.step not in SUGGESTED_AT or run.round > 1 or turn.here.meeting not in {"room", "video"}:
        return
    if meetings.meetings_ahead(turn.session, turn.here.id):
        return
    words = turn.group_words
    message = turn.say(
        rows(
            words._("🗓 This is a good moment to meet."),
            words._("<b>What for:</b> {intention}", intention=words._(intention(run.step))),
            words._("Shall we find a date? You can go on here in the meantime."),
        ),
        [[Button(words._("🗓 Find a date"), "meetnew"), Button(words._("Not now"), "meetnot")]],
        to=turn.here,
        keep=True,
    )
    if message is not None:
        turn.await_answer(message, SUGGESTED)


def next_meeting(turn: Turn) -> Markup | None:
    """One line: when the group meets; None if nothing is fixed."""
    words = turn.group_words
    for one in meetings.meetings_ahead(turn.session, turn.here.id):
        if one.state is MeetingState.RUNNING:
            return words._("🟢 A meeting is going on: /meeting shows it.")
        if one.state is MeetingState.FIXED and one.starts_at is not None:
            if one.starts_at <= turn.now:
                return words._("🟢 It is time for our meeting: /meeting shows it.")
            at = when(words, local(turn, one.starts_at))
            if board.is_asked(turn, one):
                return words._("We meet on {when}, until another date is fixed: /meeting shows it.", when=at)
            return words._("We meet on {when}.", when=at)
        if one.state is MeetingState.POLLING:
            return words._("We are looking for a date to meet: /meeting shows it.")
    return None


def person_left(turn: Turn, person_id: int) -> None:
    """Somebody left: what they had taken on in meetings is free again, and nobody waits for their answer."""
    meetings.forget_person(turn.session, turn.here.id, person_id)
    for one in meetings.meetings_ahead(turn.session, turn.here.id):
        if one.message_id is not None:
            board.show(turn, one)
