"""How often a group is asked how it is going: at the rhythm that it chose, and more rarely while nobody answers."""

from datetime import date, timedelta

from bot.method.nudging import EVERY, Rhythm, next_check_in

PATIENCE = 2
"""So many questions in a row stay without an answer before they grow rarer, and then rarer once more."""
RAREST = 2
"""So many times they grow rarer: every second turn of the rhythm, then every fourth."""


def turns(unanswered: int) -> int:
    """After how many turns of the rhythm the next question comes, when the last ones in a row had no answer."""
    return 1 << min(unanswered // PATIENCE, RAREST)


def next_question(rhythm: Rhythm, first: date, unanswered: int) -> date:
    """The day of the next question.

    Args:
        rhythm: what the group chose.
        first: the first day after the last question on which that rhythm would have one.
        unanswered: how many of the last questions in a row had no answer.
    """
    day: date | None = first
    for _ in range(turns(unanswered) - 1):
        day = next_check_in(rhythm, day) if day is not None else None
    return day or first


def after_asking(rhythm: Rhythm, due: date, today: date) -> date | None:
    """A question that was due on ``due`` has come today, perhaps days later, after holidays: the day of the rhythm for the next
    one, which does not follow at its heels. None if there is none."""
    day: date | None = due
    while day is not None and day <= today + timedelta(days=EVERY.get(rhythm, 0) // 2):
        day = next_check_in(rhythm, day)
    return day


def back_in_rhythm(rhythm: Rhythm, first: date, today: date) -> date:
    """Somebody has answered: the first day of the rhythm that is still to come."""
    day: date | None = first
    while day is not None and day <= today:
        day = next_check_in(rhythm, day)
    return day or first
