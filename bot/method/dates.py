"""Any date that a teacher, a pupil or a parent would type, in the languages of `bot.method.date_words`.

`read` gives a day, a moment, a question or a refusal, and never a date that is not surely meant: whatever the grammar finds
in the text must be all that the text says about days. A second date, "before", "not", a number nobody accounts for: the
reading becomes a question. How the rules came about is told in docs/decisions/0006-dates.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.method.date_words import Kind, words_code, words_for
from bot.method.dates_clock import hours_meant
from bot.method.dates_context import Found, findings
from bot.method.dates_days import add_months, last_of_month
from bot.method.dates_findings import (
    At,
    Dated,
    Feast,
    InMonth,
    Instant,
    InWeek,
    No,
    OnWeekday,
    Scene,
    School,
    Shift,
    What,
)
from bot.method.dates_foreign import heard
from bot.method.dates_merge import ONE_DAY, merged, shifted, spread
from bot.method.dates_terms import Term, lexicon
from bot.method.dates_values import (
    Ask,
    Day,
    Doubt,
    Moment,
    Period,
    Reading,
    Reason,
    Refused,
    SchoolCalendar,
    Stretch,
)
from bot.method.marking import mark

__all__ = [
    "Ask",
    "Day",
    "Doubt",
    "Moment",
    "Period",
    "Reading",
    "Reason",
    "Refused",
    "SchoolCalendar",
    "Stretch",
    "quick_choices",
    "read",
    "say_doubt",
    "say_reason",
]

YEARS_AHEAD = 5
"""A group plans for a school year or two; a deadline further off is nearly always a slip in the year."""


def read(text: str, language: str, now: datetime, *, calendar: SchoolCalendar | None = None) -> Reading:
    """What deadline a text names, seen from `now` (aware, in the group's zone; its local day counts).

    `language` is a code such as "de" or "pt-BR"; one without a table is read as English. The name of a day in another language
    that has a table is read too. Without a calendar, terms and
    holidays are asked openly. Never raises on a text; raises ValueError for a `now` without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("a date can only be read from a moment with a zone")
    terms = lexicon(language).terms(text, calendar)

    def in_language(other: str) -> Reading:
        return _read(lexicon(other).terms(text, calendar), Scene(now, words_for(other), calendar))

    own = _read(terms, Scene(now, words_for(language), calendar))
    return heard(words_code(language), terms, own, in_language)


def _read(terms: Sequence[Term], scene: Scene) -> Reading:
    found = findings(terms, scene)
    if not found:
        return Refused(Reason.NO_DATE)
    nos = [f for f in found if isinstance(f.what, No)]
    rest = [f for f in found if not isinstance(f.what, No)]
    if nos:
        refusal = _refusal(nos, rest)
        if refusal is not None:
            return refusal
        rest = [replace(f, doubted=True) for f in rest]
    instants = [f.what.moment for f in rest if isinstance(f.what, Instant)]
    if instants:
        sure = len(rest) == 1 and not rest[0].doubted
        return Moment(instants[0]) if sure else Ask(tuple(Moment(m) for m in sorted(set(instants))), Doubt.SEVERAL)
    times = [f for f in rest if isinstance(f.what, At)]
    if len(times) == len(rest) and any(term.slip or (term.kind is Kind.OTHER and term.name != "known") for term in terms):
        times = [replace(f, doubted=True) for f in times]  # an unknown word may be the day
    days = _days([f for f in rest if not isinstance(f.what, At)], scene)
    if isinstance(days, Refused):
        return days
    return _at_times(days, times, _part_of_day(terms, times), scene) if times else _answer(days, scene)


def _refusal(nos: Sequence[Found], rest: Sequence[Found]) -> Refused | None:
    """The refusal, unless another date in the text may be the one that is meant."""
    reasons = {f.what.reason for f in nos if isinstance(f.what, No)}
    first = Reason.IMPOSSIBLE if Reason.IMPOSSIBLE in reasons else Reason.PAST
    if any(isinstance(f.what, No) and f.what.of_clock for f in nos):
        return Refused(Reason.IMPOSSIBLE)
    for other in rest:
        if isinstance(other.what, At):
            continue
        touches = any(other.start == no.end or other.end == no.start for no in nos)
        if not (touches and isinstance(other.what, OnWeekday | InMonth | InWeek)):
            return None
    return Refused(first)


def _days(found: list[Found], scene: Scene) -> Dated | Refused | None:
    """All findings about days as one; None if there are none, a refusal if together they name no day that exists."""
    if not found:
        return None
    found = _without_dated_events(_with_shifts(found, scene))
    together: What | None = found[0].what
    for other in found[1:]:
        together = merged(together, other.what, scene) if together is not None else None
    modifiers = [f.modifier for f in found if f.modifier is not None]
    if isinstance(together, No):
        return Refused(together.reason)
    if together is None:
        every = [spread(f.what, scene, f.modifier).days for f in found]
        return Dated(tuple(day for days in every for day in days), Doubt.SEVERAL)
    days = spread(together, scene, modifiers[0] if modifiers else None)
    doubted = any(f.doubted for f in found)
    if modifiers and not isinstance(together, Feast | School):
        days = _around(days, modifiers[0])
    return replace(days, doubt=Doubt.WORDING) if doubted and days.doubt is None else days


def _without_dated_events(found: list[Found]) -> list[Found]:
    """Leave out an event whose date is named: "parents' evening on 14 January", "on 14 January after the meeting"."""
    dated = [f for f in found if isinstance(f.what, Dated) and len(f.what.days) == 1 and f.what.doubt is None]
    if not dated or any(f.modifier for f in dated):
        return found
    return [f for f in found if f.what != School("event") or (f.modifier and f.start < dated[0].start)]


def _with_shifts(found: list[Found], scene: Scene) -> list[Found]:
    """Carry out "a week from", "two days before" on the date that follows right after."""
    result: list[Found] = []
    for f in reversed(found):
        if isinstance(f.what, Shift):
            base = result.pop() if result and result[-1].start == f.end else None
            if base is None:
                what = Dated((), Doubt.WORDING)
            else:
                start = spread(base.what, scene, base.modifier)
                what = shifted(start, f.what.days, f.what.months)
                if f.what.span:
                    near = shifted(start, -1 if f.what.days + f.what.months < 0 else 1, 0)
                    what = Dated((*what.days, *near.days), Doubt.SPAN)
            f = replace(f, what=what, doubted=f.doubted or (base is not None and base.doubted))  # noqa: PLW2901
        result.append(f)
    return result[::-1]


def _around(days: Dated, modifier: Kind) -> Dated:
    """Before Friday: Thursday for some, Friday for others; after Friday: from the day after."""
    if modifier is Kind.AFTER:
        return Dated(tuple(day + ONE_DAY for day in days.days), days.doubt or Doubt.WORDING)
    return Dated(tuple(d for day in days.days for d in (day - ONE_DAY, day)), days.doubt or Doubt.WORDING)


def _answer(days: Dated | None, scene: Scene) -> Reading:
    """The day, if it is one and sure and to come; the question, if one is needed."""
    if days is None:
        return Refused(Reason.NO_DATE)
    latest = add_months(scene.today, 12 * YEARS_AHEAD)
    ahead = sorted({day for day in days.days if day >= scene.today})
    near = [day for day in ahead if day <= latest]
    if days.doubt is None:
        if not ahead:
            return Refused(Reason.PAST)
        return Day(near[0]) if near else Refused(Reason.TOO_FAR)
    if days.days and not near:
        return Refused(Reason.TOO_FAR if ahead else Reason.PAST)
    return Ask(tuple(Day(day) for day in near), days.doubt)


def _part_of_day(terms: Sequence[Term], times: Sequence[Found]) -> str:
    """The part of the day that the text names: am or pm right after the time, else the one part that stands anywhere."""
    ends = {f.end for f in times}
    parts = [(index, term.name) for index, term in enumerate(terms) if term.kind is Kind.PART]
    halves = {name for index, name in parts if name in {"am", "pm"} and index in ends}
    named = halves or {name for _, name in parts if name not in {"am", "pm"}}
    return named.pop() if len(named) == 1 else ""


def _at_times(days: Dated | None, times: Sequence[Found], part: str, scene: Scene) -> Reading:
    """A day and a time of day together; without a day, today if the time is still to come, else tomorrow is offered."""
    without_time = Day(scene.today) if days is None else _answer(days, scene)
    if isinstance(without_time, Refused):
        return without_time
    if days is None and all(isinstance(f.what, At) and f.what.doubt for f in times):
        return Refused(Reason.NO_DATE)  # "il a 12 élèves", "at 3 schools"
    offered = without_time.candidates if isinstance(without_time, Ask) else (without_time,)
    chosen = [candidate.date for candidate in offered if isinstance(candidate, Day)]
    if not chosen:
        return without_time
    clocks = [f.what for f in times if isinstance(f.what, At)]
    if not part and any(_skipped(day, at.hour % 24, at.minute, scene) for at in clocks if not at.spoken for day in chosen):
        return Refused(Reason.IMPOSSIBLE)
    meant = [(at, *hours_meant(at, part, scene.words.twelve_hours)) for at in clocks]
    moments = [
        moment
        for at, hours, _ in meant
        for day in chosen
        for hour in hours
        for moment in _moments(day + timedelta(days=hour // 24), hour % 24, at.minute, scene)
    ]
    doubts = [
        Doubt.SEVERAL if len(set(clocks)) > 1 else None,
        Doubt.WORDING if any(f.doubted for f in times) else None,
        days.doubt if days is not None else None,
        *(doubt for _, _, doubt in meant),
        Doubt.HOUR if len(moments) > 1 else None,
    ]
    return _moment_or_ask(moments, next((doubt for doubt in doubts if doubt), None), days is None, scene)


def _moment_or_ask(moments: Sequence[datetime], doubt: Doubt | None, dayless: bool, scene: Scene) -> Reading:
    if not moments:
        return Refused(Reason.IMPOSSIBLE)
    now = scene.now.astimezone(UTC)
    by_time = {instant: moment for moment in moments if (instant := moment.astimezone(UTC)) > now}
    ahead = [by_time[instant] for instant in sorted(by_time)]
    if ahead:
        return Moment(ahead[0]) if doubt is None else Ask(tuple(Moment(moment) for moment in ahead), doubt)
    return Ask((Moment(moments[0] + ONE_DAY),), Doubt.TODAY) if dayless else Refused(Reason.PAST)


def _skipped(day: date, hour: int, minute: int, scene: Scene) -> bool:
    """Does the change to summer time leave that time out?"""
    moment = datetime.combine(day, time(hour, minute), scene.now.tzinfo)
    return moment.astimezone(UTC).astimezone(scene.now.tzinfo).replace(tzinfo=None) != moment.replace(tzinfo=None)


def _moments(day: date, hour: int, minute: int, scene: Scene) -> list[datetime]:
    """That time of that day: none if the clock leaves it out, two in the hour that the clock shows twice."""
    if _skipped(day, hour, minute, scene):
        return []
    moment = datetime.combine(day, time(hour, minute), scene.now.tzinfo)
    again = moment.replace(fold=1)
    return [moment] if moment.utcoffset() == again.utcoffset() else [moment, again]


def say_reason(reason: Reason | Doubt) -> str:
    """The message that tells a person kindly what to do after a refusal or with a question (an English message id)."""
    return _SAID[reason]


say_doubt = say_reason


_SAID: dict[Reason | Doubt, str] = {
    Reason.PAST: mark("That day is already over. Please give me a day that is still to come."),
    Reason.IMPOSSIBLE: mark("That day or time does not exist. Please check it and write it again, for example “15 March”."),
    Reason.NO_DATE: mark("I could not find a date in that. Write it like “15 March” or “next Friday”."),
    Reason.TOO_FAR: mark("That is more than five years away. Please check the year."),
    Doubt.WHICH_WEEK: mark("Which week do you mean?"),
    Doubt.DAY_OR_MONTH: mark("Which number is the day and which is the month?"),
    Doubt.DISAGREE: mark("The weekday and the date do not go together. Which one do you mean?"),
    Doubt.SEVERAL: mark("I found more than one date. Which one should count?"),
    Doubt.SPAN: mark("That is more than one day. Which day do you mean?"),
    Doubt.FEAST: mark("Do you mean the feast itself or the day before?"),
    Doubt.SCHOOL: mark("I do not know your school's calendar. Which date is that?"),
    Doubt.TODAY: mark("Do you mean today or the next time?"),
    Doubt.HOUR: mark("Which time do you mean?"),
    Doubt.WORDING: mark("I am not sure that I understood you. Which day do you mean?"),
}


def quick_choices(now: datetime) -> list[tuple[str, date]]:
    """Days to offer on buttons, each with its label (a message id), in order; no day twice, none today."""
    today = now.date()
    next_month = add_months(today.replace(day=1), 1)
    choices = [
        (mark("In one week"), today + timedelta(days=7)),
        (mark("In two weeks"), today + timedelta(days=14)),
        (mark("End of this month"), last_of_month(today.year, today.month)),
        (mark("End of next month"), last_of_month(next_month.year, next_month.month)),
    ]
    seen: set[date] = {today}
    kept = []
    for label, day in sorted(choices, key=lambda choice: choice[1]):
        if day not in seen:
            kept.append((label, day))
            seen.add(day)
    return kept
