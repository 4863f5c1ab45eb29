"""May I write to this person now, and if not when next? The one place that knows: quiet hours, free days, holidays, the clock
by which somebody lives, the budget of one nudge a day, and who wants none.

Whoever says something of the bot's own accord asks `may_write` (a person) or `may_speak` (the group) first, and notes it with
`note_written` or `note_spoken`. To go out in the same message as the day's other reminders, see `reminders.letters`.
"""

from collections.abc import Callable, Container, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.conversations.turn import Turn
from bot.method.marking import mark
from bot.method.nudging import FIRST_HOUR, NEVER, QUIET_FROM, WEEKEND, Hours, Leave, leave_to_write
from bot.store import due, wishes
from bot.store.communities import Community
from bot.store.people import Person
from bot.store.wishes import Wishes

WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))


def no_holidays(_session: Session, _community: Community) -> Container[date]:
    """A group without a calendar."""
    return frozenset()


HOLIDAYS: list[Callable[[Session, Community], Container[date]]] = [no_holidays]
"""The last one says on which days a group is not to be reminded of anything. Filled by `bot.conversations.routes`."""

FREE_DAYS_CHANGED: list[Callable[[Turn], None]] = []
"""What else happens when a group's free days are others. Filled by `bot.conversations.routes`."""


def free_days_changed(turn: Turn) -> None:
    """The free days of the turn's group are others: what is to come on a day that suits may come on another one."""
    turn.session.flush()
    for act in FREE_DAYS_CHANGED:
        act(turn)


def free_weekdays(text: str | None) -> frozenset[int]:
    """Weekdays as they are kept; None: the weekend."""
    return WEEKEND if text is None else frozenset(int(digit) for digit in text)


def group_hours(session: Session, community: Community) -> Hours:
    """When a group may be written to."""
    row = wishes.group_wishes(session, community.id)
    return Hours(
        ZoneInfo(community.zone),
        free_weekdays=free_weekdays(row.free_days if row else None),
        holidays=HOLIDAYS[-1](session, community),
    )


def hours_of_all(session: Session, people: Sequence[Person], community: Community | None) -> dict[int, Hours]:
    """When each of these people may be written to about this group: by their own clock, and not on the group's holidays.

    Their clock is the one they chose, else that of the group that they have been in longest. Free weekdays are their own, else
    the group's.
    """
    ids = [person.id for person in people]
    theirs, zones = wishes.wishes_of_all(session, ids), wishes.home_zones(session, ids)
    group = wishes.group_wishes(session, community.id) if community else None
    holidays = HOLIDAYS[-1](session, community) if community else frozenset()
    here = community.zone if community else "UTC"
    found = {}
    for one in ids:
        own = theirs.get(one, Wishes(person_id=one))
        found[one] = Hours(
            ZoneInfo(own.zone or zones.get(one, here)),
            first=FIRST_HOUR if own.first_hour is None else own.first_hour,
            until=QUIET_FROM if own.until_hour is None else own.until_hour,
            free_weekdays=free_weekdays(own.free_days if own.free_days is not None else group.free_days if group else None),
            holidays=holidays,
        )
    return found


def hours_of(session: Session, person: Person, community: Community | None) -> Hours:
    """The same for one person."""
    return hours_of_all(session, [person], community)[person.id]


def may_write(turn: Turn, person: Person, community: Community | None = None) -> Leave:
    """Whether this person may be reminded of something (of the turn's group, if none is named) in private now."""
    if not person.reachable or not person.nudges:
        return NEVER
    hours = hours_of(turn.session, person, community or turn.community)
    return leave_to_write(turn.now, hours, due.nudged_on(turn.session, person.id))


def note_written(turn: Turn, person: Person) -> None:
    """This person has had today's message."""
    today = hours_of(turn.session, person, turn.community).today(turn.now)
    due.note_nudged(turn.session, person.id, today.isoformat())


def may_speak(turn: Turn) -> Leave:
    """Whether the turn's group may be reminded of something now."""
    last = due.nudged_on(turn.session, turn.here.chat_id)
    return leave_to_write(turn.now, group_hours(turn.session, turn.here), last)


def note_spoken(turn: Turn) -> None:
    """The group has had today's message."""
    today = group_hours(turn.session, turn.here).today(turn.now)
    due.note_nudged(turn.session, turn.here.chat_id, today.isoformat())
