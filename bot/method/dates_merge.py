"""Several findings in one text put together: "Friday" and "next week", "the 15th" and "March", a weekday and its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.method.date_words import Kind
from bot.method.dates_days import WEEK, add_months, last_of_month, next_feast, next_weekday
from bot.method.dates_findings import Dated, EndOfDay, Feast, InMonth, InWeek, OnDay, OnWeekday, Scene, School, What
from bot.method.dates_grammar import days_of_coming_months, on
from bot.method.dates_values import Doubt, Period, Stretch

ONE_DAY = timedelta(days=1)
_SETTLED_BY_WEEKDAY = {None, Doubt.DAY_OR_MONTH, Doubt.TODAY, Doubt.WHICH_WEEK}


def merged(one: What, other: What, scene: Scene) -> What | None:
    """What two findings say together; None if they are about different days."""
    for first, second in ((one, other), (other, one)):
        together = _merged(first, second, scene)
        if together is not None:
            return together
    return None


def _merged(first: What, second: What, scene: Scene) -> What | None:  # noqa: PLR0911, one for each pair
    match first, second:
        case EndOfDay(), _:
            return second
        case OnWeekday(weekday=day), OnWeekday(weekday=same) if day == same:
            return second if first.which is None else first
        case OnWeekday(), InWeek(monday=monday, sure=sure):
            return Dated((monday + timedelta(days=first.weekday),), None if sure else Doubt.SPAN)
        case OnWeekday(), OnDay():
            return _weekday_and_day(first, second, scene)
        case OnWeekday(), Dated(days=days, doubt=doubt) if days:
            fitting = tuple(day for day in days if day.weekday() == first.weekday)
            if not fitting:
                return Dated((*days, next_weekday(scene.today, first.weekday)), Doubt.DISAGREE)
            return Dated(fitting, None if len(fitting) == 1 and doubt in _SETTLED_BY_WEEKDAY else doubt or Doubt.WORDING)
        case OnWeekday(), InMonth(first=start):
            return Dated(_such_weekdays(scene, first.weekday, start), Doubt.SPAN)
        case OnDay(), InMonth(first=start):
            known = scene.today.year if start.year == scene.today.year else start.year
            return on(scene, None if start.year <= scene.today.year + 1 else known, start.month, first.day)
        case Dated(days=days, doubt=doubt), Dated(days=others, doubt=other_doubt):
            common = tuple(day for day in days if day in others)
            sure = (len(days) == 1 and doubt is None) or (len(others) == 1 and other_doubt is None)
            return Dated(common) if len(common) == 1 and sure else None
        case Dated(days=days, doubt=doubt), InWeek(monday=monday):
            fitting = tuple(day for day in days if monday <= day < monday + WEEK)
            return Dated(fitting, doubt) if fitting else None
        case Dated(days=days, doubt=doubt), InMonth(first=start):
            fitting = tuple(day for day in days if (day.year, day.month) == (start.year, start.month))
            return Dated(fitting, doubt) if fitting else None
        case _:
            return first if first == second else None


def _weekday_and_day(on_weekday: OnWeekday, on_day: OnDay, scene: Scene) -> Dated:
    ahead = days_of_coming_months(scene.today, on_day.day)
    if ahead[0] != scene.today and ahead[0].weekday() == on_weekday.weekday:
        return Dated((ahead[0],))
    coming = next_weekday(scene.today, on_weekday.weekday)
    fitting = [day for day in ahead if day.weekday() == on_weekday.weekday]
    return Dated((ahead[0], *fitting, coming), Doubt.DISAGREE)


def _such_weekdays(scene: Scene, weekday: int, first: date) -> tuple[date, ...]:
    day = next_weekday(max(first, scene.today) - ONE_DAY, weekday)
    days = []
    while (day.year, day.month) == (first.year, first.month):
        days.append(day)
        day += WEEK
    return tuple(days)


def spread(what: What, scene: Scene, modifier: Kind | None) -> Dated:  # noqa: PLR0911, one for each finding
    """The days that one finding alone can mean."""
    match what:
        case Dated():
            return what
        case OnWeekday():
            return _weekday(what, scene.today)
        case OnDay():
            ahead = days_of_coming_months(scene.today, what.day)
            if ahead[0] == scene.today:
                return Dated((ahead[0], ahead[1]), what.doubt or Doubt.TODAY)
            missing = ahead[0] > last_of_month(*_next_month(scene.today)) or (
                ahead[0].month != scene.today.month and last_of_month(scene.today.year, scene.today.month).day < what.day
            )
            return Dated((ahead[0],), what.doubt or (Doubt.WORDING if missing else None))
        case InWeek(monday=monday):
            this_week = monday <= scene.today
            return Dated((monday + timedelta(days=4), monday + timedelta(days=6 if this_week else 0)), Doubt.SPAN)
        case InMonth(first=first):
            last = last_of_month(first.year, first.month)
            return Dated((first, last) if first >= scene.today else (last,), Doubt.SPAN)
        case EndOfDay():
            return Dated((scene.today,))
        case Feast():
            return _feast(what, scene, modifier)
        case School():
            return _school(what, scene, modifier)
        case _:
            return Dated((), Doubt.WORDING)


def _next_month(today: date) -> tuple[int, int]:
    first = add_months(today.replace(day=1), 1)
    return first.year, first.month


def _weekday(what: OnWeekday, today: date) -> Dated:
    coming = next_weekday(today, what.weekday)
    if what.which is None:
        return Dated((coming,))
    if what.which == 0:
        if what.weekday == today.weekday():
            return Dated((today, coming), Doubt.TODAY)
        return Dated((coming,), None if what.weekday > today.weekday() else Doubt.WHICH_WEEK)
    # On Wednesday "next Monday" can only be the coming one; "next Friday" can be this week's or next week's,
    # and at the weekend "next Monday" can be the day after or the one in the week after that.
    sure = what.weekday <= today.weekday() and (coming - today).days > 2
    nearest = coming + WEEK if what.which == 2 else coming
    days = (nearest,) if sure else (nearest, nearest + WEEK)
    return Dated(days, None if sure else Doubt.WHICH_WEEK)


def _feast(what: Feast, scene: Scene, modifier: Kind | None) -> Dated:
    day = next_feast(what.name, scene.today, what.year)
    if day is None:
        return Dated((), Doubt.FEAST)
    if what.name == "christmas":
        day -= ONE_DAY if modifier is not Kind.AFTER else -ONE_DAY
        days = {None: (day, day + ONE_DAY), Kind.BEFORE: (day - ONE_DAY, day), Kind.AFTER: (day + ONE_DAY,)}
        return Dated(days.get(modifier, days[None]), Doubt.FEAST)
    if modifier is Kind.AFTER:
        return Dated((day + ONE_DAY,), Doubt.FEAST)
    if modifier is Kind.BEFORE:
        eve = day - ONE_DAY
        working_day = eve - timedelta(days=max(0, eve.weekday() - 4))
        return Dated(tuple(sorted({working_day, eve})), Doubt.FEAST)
    if day == scene.today:
        return Dated(tuple(d for y in (0, 1) if (d := next_feast(what.name, day, day.year + y))), Doubt.FEAST)
    return Dated((day - ONE_DAY, day), Doubt.FEAST)


_STRETCHES = {"term": Stretch.TERM, "year": Stretch.YEAR, "holidays": Stretch.HOLIDAYS}


def _school(what: School, scene: Scene, modifier: Kind | None) -> Dated:
    periods = sorted(scene.calendar.periods, key=lambda period: period.first) if scene.calendar else []
    if what.name == "calendar" and scene.calendar:
        named = scene.calendar.periods[what.index].name
        known = [period for period in periods if period.name == named]
    else:
        known = [period for period in periods if period.stretch is _STRETCHES.get(what.name)]
    for period in known:
        days = _side(period, what.edge, modifier)
        if days.days[-1:] >= (scene.today,):
            return days
    return Dated((), Doubt.SCHOOL)


def _side(period: Period, edge: str, modifier: Kind | None) -> Dated:
    asked = Doubt.WORDING if modifier is not None and edge else None
    if edge == "end":
        return Dated((period.last,), asked)
    if edge == "start":
        return Dated((period.first,), asked)
    if edge:
        return Dated((period.first, period.last), Doubt.SPAN)
    if modifier is Kind.BEFORE:
        return Dated((period.first - ONE_DAY,))
    if modifier is Kind.AFTER:
        return Dated((period.last + ONE_DAY,))
    return Dated((period.first - ONE_DAY, period.first, period.last), Doubt.SPAN)


def shifted(base: Dated, days: int, months: int) -> Dated:
    """The same days, that much later or earlier."""
    return replace(base, days=tuple(add_months(day + timedelta(days=days), months) for day in base.days))
