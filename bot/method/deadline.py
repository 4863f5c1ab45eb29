"""The day by which a goal is to be reached, read from its own words."""

from datetime import date, datetime

from bot.method import dates, smart
from bot.method.dates import Ask, Day, Doubt, Moment, Reading, Reason, Refused, SchoolCalendar


def deadline(goal: str, language: str, now: datetime, calendar: SchoolCalendar | None = None) -> Reading:
    """The day to look back on a goal: a ``Day`` to come only if the goal surely names it; else what to ask.

    Args:
        goal: as it was adopted.
        language: its code.
        now: aware, in the group's zone.
        calendar: what the group told of its school year, so that "by the end of term" is a day.
    """
    verdict = smart.check(goal, language, now.date()).time_bound
    if not verdict.met or verdict.evidence is None:
        return Refused(Reason.NO_DATE)
    reading = dates.read(verdict.evidence, language, now, calendar=calendar)
    if not isinstance(reading, Day | Moment):
        return reading
    day = day_of(reading)
    if day <= now.date():
        return Refused(Reason.PAST)
    # The verdict rests on a few words of the goal ("by Friday"), and the whole may say more ("by Friday, 26 March 2027"). An
    # earlier day in it is a beginning or a habit ("every Friday until 12 February"); a later one counts if the whole names
    # just that, and is a question otherwise.
    whole = dates.read(goal, language, now, calendar=calendar)
    later = [other for other in days_in(whole) if other > day]
    if not later:
        return Day(day)
    if isinstance(whole, Day | Moment):
        return Day(day_of(whole))
    return Ask(tuple(Day(one) for one in sorted({day, *days_in(whole)})), Doubt.SEVERAL)


def day_of(reading: Day | Moment) -> date:
    """The day of a reading; looking back needs no time of day."""
    return reading.date if isinstance(reading, Day) else reading.datetime.date()


def days_in(reading: Reading) -> list[date]:
    """All days that a reading allows, in their order."""
    match reading:
        case Refused():
            return []
        case Ask():
            return sorted({day_of(one) for one in reading.candidates})
        case _:
            return [day_of(reading)]
