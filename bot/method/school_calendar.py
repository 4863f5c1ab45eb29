"""The school calendar of a group: the holidays of its country and region, and what the group told itself.

Days come from the library `holidays`, which is kept up to date by many; it knows public holidays of nearly every country, and
school holidays of Austria, Belgium, France, Germany and the Netherlands. A group types its terms.
"""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

import holidays
from dateutil.easter import easter

from bot.method.dates import read
from bot.method.dates_values import Day, Moment, Period, Reason, Refused, SchoolCalendar, Stretch

OFFERED = ("AT", "BE", "CH", "CZ", "DE", "ES", "FR", "GB", "IE", "LU", "NL", "PT", "SK")
"""Countries on buttons; any other that the library knows can be typed."""
YEARS = 3
"""From the present one on: a plan reaches into the next school year, and a goal a little further."""
NAME_LONGEST = 40

ONE_DAY = timedelta(days=1)
_SATURDAY = 5

_NAMES = {
    "christmas": {
        "en": "Christmas holidays, Christmas break",
        "de": "Weihnachtsferien",
        "nl": "kerstvakantie",
        "pt": "férias do Natal, férias de Natal",
        "sk": "vianočné prázdniny, vianočných prázdnin, vianočnými prázdninami, vianočných prázdninách",
        "fr": "vacances de Noël",
        "es": "vacaciones de Navidad, las vacaciones de Navidad",
    },
    "winter": {
        "en": "winter holidays, winter break, carnival holidays",
        "de": "Winterferien, Faschingsferien, Semesterferien, Frühjahrsferien, Karnevalsferien, Skiferien",
        "nl": "voorjaarsvakantie, krokusvakantie",
        "pt": "férias do Carnaval, férias de Carnaval",
        "sk": "jarné prázdniny, jarných prázdnin, jarnými prázdninami, jarných prázdninách",
        "fr": "vacances d'hiver, vacances de février",
        "es": "vacaciones de Carnaval, las vacaciones de Carnaval",
    },
    "half year": {
        "en": "half-year holidays, half-year break",
        "de": "Halbjahresferien, Halbjahrsferien, Zeugnisferien, Winterferien",
    },
    "easter": {
        "en": "Easter holidays, Easter break",
        "de": "Osterferien",
        "nl": "paasvakantie",
        "pt": "férias da Páscoa, férias de Páscoa",
        "sk": "veľkonočné prázdniny, veľkonočných prázdnin, veľkonočnými prázdninami, veľkonočných prázdninách",
        "fr": "vacances de printemps, vacances de Pâques",
        "es": "vacaciones de Semana Santa, las vacaciones de Semana Santa",
    },
    "spring": {
        "en": "spring holidays, spring break, May holidays",
        "de": "Maiferien, Frühlingsferien",
        "nl": "meivakantie",
        "fr": "vacances de printemps",
    },
    "whitsun": {
        "en": "Whitsun holidays",
        "de": "Pfingstferien",
        "nl": "pinkstervakantie",
        "fr": "vacances de Pentecôte",
    },
    "summer": {
        "en": "summer holidays, summer break, summer vacation",
        "de": "Sommerferien, große Ferien, großen Ferien",
        "nl": "zomervakantie",
        "pt": "férias de verão, férias grandes",
        "sk": "letné prázdniny, letných prázdnin, letnými prázdninami, letných prázdninách",
        "fr": "vacances d'été, grandes vacances",
        "es": "vacaciones de verano, las vacaciones de verano",
    },
    "autumn": {
        "en": "autumn holidays, autumn break, fall break",
        "de": "Herbstferien",
        "nl": "herfstvakantie",
        "sk": "jesenné prázdniny, jesenných prázdnin, jesennými prázdninami, jesenných prázdninách",
        "fr": "vacances de la Toussaint, vacances d'automne",
        "es": "vacaciones de otoño, las vacaciones de otoño",
    },
}
"""What each of the holidays is called, in the languages of the method, in the forms that follow "before" and "after"."""
_BRIDGE = 4
"""Fewer free days in a row than this and one are a long weekend, no holidays; at Whitsun some schools have no more."""
_HALF_YEAR = 2
"""School days that are free between two halves of a school year, at the end of January, where that is all there is."""


@dataclass(frozen=True)
class Place:
    """A country, and its region where that matters."""

    country: str
    """ISO 3166."""
    region: str | None = None


# --- places -----------------------------------------------------------------------------------------------------------


def is_known(country: str) -> bool:
    """Whether the library knows this country."""
    return country in _countries()


def regions(country: str) -> list[str]:
    """The codes of the regions that can be chosen, in the order of their names; empty if the country is one."""
    if not is_known(country):
        return []
    kind = getattr(holidays, country)
    return sorted(_regions_that_matter(country, kind), key=lambda code: region_name(country, code))


def region_name(country: str, region: str) -> str:
    """The name of a region as it calls itself."""
    aliases = getattr(getattr(holidays, country), "subdivisions_aliases", {})
    return next((name for name, code in aliases.items() if code == region), region)


def region_called(country: str, name: str) -> str | None:
    """The region of this name or code, in whatever language the library has it; None if there is none."""
    aliases = getattr(getattr(holidays, country), "subdivisions_aliases", {})
    wanted = " ".join(name.split()).casefold()
    choices = regions(country)
    named = [code for alias, code in aliases.items() if alias.casefold() == wanted]
    return next((code for code in [*named, *choices] if code in choices and (code in named or code.casefold() == wanted)), None)


def knows_school_holidays(country: str) -> bool:
    """Whether the library knows the school holidays of a country, too."""
    return is_known(country) and "school" in getattr(holidays, country).supported_categories


def _regions_that_matter(country: str, kind: type) -> tuple[str, ...]:
    known: tuple[str, ...] = kind.subdivisions  # type: ignore[attr-defined]
    if country == "FR":
        # The school zones; its other parts are overseas.
        return tuple(code for code in known if code.startswith("Zone"))
    if country == "DE":
        return tuple(code for code in known if len(code) == 2)
    return known


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(holidays.list_supported_countries(include_aliases=False))


# --- days off ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def public_holidays(place: Place, year: int, language: str) -> dict[date, str]:
    """The public holidays of a year with their names; in the country's own language if the wished one is not known."""
    return dict(_days(place, year, language, "public"))


@lru_cache(maxsize=256)
def school_holidays(place: Place, year: int) -> tuple[tuple[date, date], ...]:
    """The holidays of the school year that begins in a year, where they are known: from the first free day to the last.

    Weekends and public holidays at their edges belong to them, so that the day before is the last one at school.
    """
    if not knows_school_holidays(place.country) or (regions(place.country) and place.region is None):
        return ()
    first, last = date(year, 8, 1), date(year + 1, 10, 1)
    school = sorted({day for y in (year, year + 1) for day, _ in _days(place, y, "en_US", "school")})
    found: list[list[date]] = []
    for day in school:
        if found and all(_is_off(place, between) for between in _between(found[-1][1], day)):
            found[-1][1] = day
        else:
            found.append([day, day])
    wide = [widened(place, start, end) for start, end in found]
    long = [span for span in wide if (span[1] - span[0]).days > _BRIDGE or _season(*span) in {"whitsun", "half year"}]
    return tuple(span for span in long if first <= span[0] < last)


@dataclass(frozen=True)
class FreeDays(Container[date]):
    """Public holidays, the school holidays that are known, and the holidays that a group ``told`` (first and last day)."""

    place: Place | None
    told: tuple[tuple[date, date], ...] = ()

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        if self.place is not None and day in public_holidays(self.place, day.year, "en_US"):
            return True
        return any(first <= day <= last for first, last in _free_spans(self.place, self.told, day.year))


@lru_cache(maxsize=512)
def _free_spans(place: Place | None, told: tuple[tuple[date, date], ...], year: int) -> tuple[tuple[date, date], ...]:
    """What is told, and what is known and not told otherwise."""
    if place is None:
        return told
    # Those that lie around the new year, and in summer, belong to the school year before.
    known = [span for each in (year - 1, year) for span in school_holidays(place, each)]
    return (*told, *(span for span in known if not any(_stands_for(one, span) for one in told)))


def _stands_for(told: tuple[date, date], span: tuple[date, date]) -> bool:
    """Whether what a group told are the holidays that the list has otherwise: it lies on half of their days, or more."""
    shared = (min(told[1], span[1]) - max(told[0], span[0])).days + 1
    return 2 * shared >= (span[1] - span[0]).days + 1


def widened(place: Place | None, first: date, last: date) -> tuple[date, date]:
    """A stretch of free days with the weekends and public holidays right before and after it."""
    while _is_off(place, first - ONE_DAY):
        first -= ONE_DAY
    while _is_off(place, last + ONE_DAY):
        last += ONE_DAY
    return first, last


def _is_off(place: Place | None, day: date) -> bool:
    return day.weekday() >= _SATURDAY or (place is not None and day in public_holidays(place, day.year, "en_US"))


def _days_of(first: date, last: date) -> Iterable[date]:
    return _between(first - ONE_DAY, last + ONE_DAY)


def _between(one: date, other: date) -> Iterable[date]:
    day = one + ONE_DAY
    while day < other:
        yield day
        day += ONE_DAY


def _days(place: Place, year: int, language: str, category: str) -> list[tuple[date, str]]:
    kind = getattr(holidays, place.country)
    if category not in kind.supported_categories:
        return []
    spoken = next((one for one in kind.supported_languages if one.split("_")[0] == language.split("_", maxsplit=1)[0]), None)
    subdivision = place.region if place.region in kind.subdivisions else None
    return list(
        holidays.country_holidays(
            place.country, subdiv=subdivision, years=year, categories=(category,), language=spoken
        ).items()
    )


# --- what a date may be named by --------------------------------------------------------------------------------------


def calendar(place: Place | None, told: Sequence[Period], today: date, language: str) -> SchoolCalendar:
    """All that dates can be named by, for a group at ``place`` that told some times itself.

    Its own words come first, then what the holidays are called in its language, then in the others: each reads what it says.
    Holidays that it told stand in for those of the list at the same time, whatever they are called.
    """
    own = [
        Period(one.name, one.stretch, *widened(place, one.first, one.last)) if one.stretch is Stretch.HOLIDAYS else one
        for one in told
    ]
    if place is None:
        return SchoolCalendar(tuple(own))
    spans = {span for year in range(today.year - 1, today.year + YEARS) for span in school_holidays(place, year)}
    known = [
        Period(name, Stretch.HOLIDAYS, *_days_meant(span, own))
        for span in sorted(spans)
        for name in _names(_season(*span), language)
        if name.casefold() not in {one.name.casefold() for one in _told_for(span, own)}
    ]
    return SchoolCalendar((*own, *known, *_years(sorted(spans))))


def _told_for(span: tuple[date, date], own: Sequence[Period]) -> list[Period]:
    """What a group told of the holidays that the list has at this time: it is called so, or lies on most of their days."""
    names = {name.casefold() for name in _names(_season(*span), "en")}
    return [
        one
        for one in own
        if one.stretch is Stretch.HOLIDAYS
        and (
            _stands_for((one.first, one.last), span)
            or (one.name.casefold() in names and one.first <= span[1] and one.last >= span[0])
        )
    ]


def _days_meant(span: tuple[date, date], own: Sequence[Period]) -> tuple[date, date]:
    return next(((one.first, one.last) for one in _told_for(span, own)), span)


def free_time(calendar_: SchoolCalendar, day: date) -> str | None:
    """The name of the holidays in which a day lies, as the group calls them."""
    return next(
        (one.name for one in calendar_.periods if one.stretch is Stretch.HOLIDAYS and one.first <= day <= one.last), None
    )


def _names(season: str, language: str) -> list[str]:
    ours = language.split("-", maxsplit=1)[0]
    by_language = sorted(_NAMES[season].items(), key=lambda each: each[0] != ours)
    return [name.strip() for _, names in by_language for name in names.split(",")]


def holidays_named(text: str) -> str | None:
    """The name of holidays in a text, in any language, as it is written there."""
    named = {name for season in _NAMES for name in _names(season, "en")}
    found = re.search(rf"\b({'|'.join(sorted(map(re.escape, named), key=len, reverse=True))})\b", text, re.IGNORECASE)
    return found.group() if found else None


def _season(first: date, last: date) -> str:  # noqa: PLR0911  # one for each
    middle = first + (last - first) / 2
    sunday = easter(middle.year)
    if first <= date(first.year, 12, 25) <= last:
        return "christmas"
    if (last - first).days >= 28 and middle.month in {6, 7, 8}:
        return "summer"
    if first <= sunday + ONE_DAY and last >= sunday - 2 * ONE_DAY:
        return "easter"
    if first <= sunday + timedelta(days=50) and last >= sunday + timedelta(days=49):
        return "whitsun"
    if middle.month >= 9:
        return "autumn"
    if middle.month > 3:
        return "spring"
    school_days = sum(day.weekday() < _SATURDAY for day in _days_of(first, last))
    is_short = school_days == _HALF_YEAR and date(first.year, 1, 25) <= middle <= date(first.year, 2, 8)
    return "half year" if is_short else "winter"


def _years(spans: Sequence[tuple[date, date]]) -> list[Period]:
    summers = [span for span in spans if _season(*span) == "summer"]
    return [
        Period("school year", Stretch.YEAR, before[1] + ONE_DAY, after[0] - ONE_DAY)
        for before, after in pairwise(summers)
        if (after[0] - before[1]).days < 366
    ]


# --- what a group types -----------------------------------------------------------------------------------------------

_TO = r"\s*(?:-|–|—|\bbis\b|\bto\b|\buntil\b|\btot\b|\bt/m\b|\bau\b|\bjusqu'au\b|\baté\b|\bal\b|\bhasta\b|\bdo\b|\baž\b)\s*"
_IN_ONE = re.compile(rf"(?P<name>[^\d,;]*[^\W\d_][^\d,;]*?)\s*[:,;]?\s+(?P<first>\d.*?){_TO}(?P<last>.*\d.*)", re.IGNORECASE)


def read_time(text: str, language: str, now: datetime) -> tuple[str, date, date] | Reason:
    """A name and its days, from "autumn holidays, 12 Oct, 24 Oct" or "Herbstferien 12.10. – 24.10."; or why not.

    The last day lies ahead, the first is the one before it. Both have to be said in full again before they count.
    """
    parts = [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]
    in_one = _IN_ONE.fullmatch(" ".join(text.split()))
    if len(parts) == 2 and (halves := re.split(_TO, parts[1], maxsplit=1, flags=re.IGNORECASE)) and len(halves) == 2:
        parts = [parts[0], *halves]
    elif len(parts) == 1 and in_one is not None:
        parts = [in_one["name"], in_one["first"], in_one["last"]]
    if len(parts) not in {2, 3}:
        return Reason.NO_DATE
    last = _day(parts[-1], language, now)
    if isinstance(last, Reason):
        return last
    name = " ".join(parts[0].split()).strip(" :.")[:NAME_LONGEST]
    if len(parts) == 2:
        return name, last, last
    # Seen from a year before its end, so that a term that has begun is read, too.
    then = now.replace(year=last.year, month=last.month, day=min(last.day, 28)) - timedelta(days=330)
    first = _day(parts[1], language, then)
    if isinstance(first, Reason):
        return first
    return (name, first, last) if first <= last else Reason.IMPOSSIBLE


def _day(text: str, language: str, now: datetime) -> date | Reason:
    match read(text, language, now):
        case Day(day):
            return day
        case Moment(moment):
            return moment.date()
        case Refused(reason):
            return reason
        case _:
            return Reason.NO_DATE
