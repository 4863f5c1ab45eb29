"""The words in which each language speaks of days and hours: one table for each language, read by one grammar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "de", "nl", "pt", "sk", "fr", "es")


class Kind(StrEnum):
    """What a word does in a date. The letter is its place-holder in the grammar's patterns."""

    NUMBER = "N"
    ORDINAL = "O"
    YEAR = "Y"
    MONTH = "M"
    WEEKDAY = "W"
    NUMERIC = "D"  # a date in figures: 15.3., 12/01, 2027-03-15
    CLOCK = "T"  # a time in figures: 15:30, 9h30; or "noon"
    AT = "t"  # stands before a time of day
    HOUR = "h"  # stands after one: o'clock, Uhr
    PART = "m"  # part of a day: in the afternoon, pm
    UNIT = "U"  # day, week, month …
    NEXT = "R"  # this, next, coming, next but one
    LAST = "L"  # last: the final one, or the one that is over
    PAST = "P"  # previous: always over
    IN = "I"  # stands before a length of time that lies ahead
    AGO = "G"
    HENCE = "F"  # stands after a length of time that lies ahead: from now
    ONE = "i"  # the indefinite article, a one where a length of time is named
    EDGE = "E"  # end, middle, beginning, late, early
    RELDAY = "r"  # today, tomorrow …
    FEAST = "S"
    SCHOOL = "C"  # terms, holidays, seasons
    WEEKNO = "K"  # calendar week
    BEFORE = "b"
    AFTER = "a"
    FROM = "f"
    BY = "u"  # by, until
    NOT = "n"
    OR = "v"  # or, to, a dash between two
    AND = "d"
    ABOUT = "q"
    EVERY = "e"
    SOME = "z"  # a few, several
    HALF = "H"
    QUARTER = "Q"
    THREEQ = "Z"  # three quarters
    PASTHOUR = "p"  # ten past three
    TOHOUR = "o"  # ten to four
    MINUS = "l"  # quatre heures moins dix
    OTHER = "x"


Value = int | str


@dataclass(frozen=True)
class Words:
    """The table of one language. A string holds alternatives, parted by commas; case and accents do not matter."""

    weekdays: tuple[str, ...]
    """Monday first."""
    months: tuple[str, ...]
    cardinals: Mapping[int, str]
    ordinals: Mapping[int, str]
    phrases: Mapping[Kind, Mapping[str, Value]]
    """For each kind: words and their value (a count, an hour, the name of a unit or feast)."""
    same_as: Mapping[str, str] = field(default_factory=dict)
    """Words that stand for other words of the same table: fortnight = 2 weeks."""
    fillers: str = ""
    """Words that change nothing, wherever they stand."""
    day_markers: str = ""
    """Fillers that show that a number after them is a day of the month."""
    weak_day_markers: str = ""
    """Those of them that stand before other ordinals as well: "in der 3. Klasse"."""
    month_markers: str = ""
    """Fillers that show that a shy name after them is a month: "of"."""
    shy_weekdays: tuple[str, ...] = ("",) * 7
    """Short forms that are other words too: a weekday only alone, or before a date or a time."""
    shy_months: Mapping[int, str] = field(default_factory=dict)
    """Names that are other words too: a month only beside a number or after a word such as "end of"."""
    ordinal_endings: str = ""
    """What follows figures to make an ordinal: st, nd, rd, th."""
    numbered: str = ""
    """What has a number for a name, so that a figure right after it is none of a date: room 12, class 7, page 3."""
    no_typos: str = ""
    """Real words that are one slip away from a month or weekday, and are none."""
    after_weekday: Mapping[str, str] = field(default_factory=dict)
    """Words that mean something else right after a weekday: German "Freitag morgen" is Friday in the morning."""
    dot_ordinals: bool = False
    """Is "15." an ordinal?"""
    month_first: bool = False
    """Is "March 15" said?"""
    slash_either: bool = False
    """May "12/01" begin with the month?"""
    dash_dates: bool = False
    """Is "15-3" a date?"""
    half_before: bool = False
    """Is "half four" half past three?"""
    before_is_ago: bool = False
    """Does the word for "before" with a length of time mean "ago"?"""
    twelve_hours: bool = False
    """Is 3:30 written for the afternoon?"""
    week_numbers: bool = False
    """Do schools speak of calendar weeks (ISO 8601)?"""
    weekday_week: bool = False
    """Is "Friday week" a week after Friday?"""
    bare_unit_is_one: bool = False
    """Is "in week" said for "in a week"?"""
    within_by: bool = False
    """Does "by" with a length of time say within it: Slovak "do dvoch týždňov"?"""
    spoken_hours: str = ""
    """A word after figures that leaves open which half of the day is meant: Dutch "7 uur"."""
    at_is_in: str = ""
    """A word that is "at" before an hour and "in" before a length of time: Slovak "o"."""
    marked_number_is_day: bool = False
    """Is a number after a day marker ("el 15", "le 15") the day of a month for sure?"""
    ordinal_weekdays: bool = False
    """Are weekdays the words for the second and the third as well: Portuguese "segunda", "terça"?"""
    loose_days: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Counts of days that stand for weeks: "quinze jours" is a fortnight, "acht Tage" is seven days or eight."""


def words_code(language: str) -> str:
    """Which table a language is read by: "pt-BR" by "pt", a code that has none by "en"."""
    code = language.replace("_", "-").split("-")[0].casefold()
    return code if code in LANGUAGES else "en"


@cache
def words_for(language: str) -> Words:
    """The table of a language, by its code."""
    module = import_module(f"{__name__}.{words_code(language)}")
    words: Words = module.WORDS
    return words
