"""The calendar file of a meeting."""

from datetime import timedelta

from bot.conversations.meetings.said import aim, local, part, planned
from bot.conversations.saying import plain_text
from bot.conversations.turn import Turn
from bot.store.meetings import Meeting, MeetingState
from bot.words import lines, rows


def send_calendar(turn: Turn, one: Meeting, *, moved: bool = False) -> None:
    """The calendar file of a meeting as it is now; calendars know it again when it is moved or cancelled.

    A copy that somebody asked for does not say that something has changed: nothing need have.
    """
    if one.starts_at is None:
        return
    words = turn.group_words
    again = one.in_calendars
    one.revision += again
    one.in_calendars = True
    gone = one.state is MeetingState.CANCELLED
    items = planned(turn, one)
    text = lines(
        aim(turn, one),
        rows(*(words._("{part} ({minutes} min)", part=part(words, item.name), minutes=item.minutes) for item in items)),
    )
    entry = {
        "uid": one.uid,
        "title": plain_text(words._("Meeting: {name}", name=turn.here.called)),
        "start": one.starts_at.isoformat(),
        "end": (one.starts_at + timedelta(minutes=one.minutes)).isoformat(),
        "text": "" if gone else plain_text(text),
        "place": one.place or "",
        "revision": one.revision,
        "cancelled": gone,
    }
    caption = (
        words._("For your calendar: open it, and the meeting goes.")
        if gone
        else words._("For your calendar: it has changed.")
        if moved
        else words._("For your calendar, as it is planned now. Opened again, it replaces what was there.")
        if again
        else words._("For your calendar.")
    )
    day = local(turn, one.starts_at).date().isoformat()
    turn.document(
        "calendar",
        {"name": turn.here.called, "made_at": turn.now.isoformat(), "zone": turn.here.zone, "entries": [entry]},
        plain_text(words._("meeting-{day}.ics", day=day)),
        caption,
        to=turn.here,
    )
