"""Several dates in one sentence, and a time of day that answers a question about a day.

"Thursday half past three and 8 December at 4 pm, or next Monday" names three dates. Each part between "and", "or" and commas is
read by itself; a part that names no day of its own belongs to the one before it: "Friday, 12 March, at 4 pm" is one date.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.method.date_words import words_code
from bot.method.dates import read
from bot.method.dates_foreign import foreign_days
from bot.method.dates_terms import lexicon
from bot.method.dates_values import Ask, Day, Moment, Reading, Reason, Refused, SchoolCalendar

_ALWAYS = ("and", "or", "und", "oder", "ou", "alebo")
_JOINS = {
    "de": ("sowie", "bzw."),
    "nl": ("en", "of"),
    "pt": ("e",),
    "sk": ("a", "i"),
    "fr": ("et",),
    "es": ("y", "o", "u", "e"),
}
"""What stands between two dates, beside commas; words that mean something else in other languages hold in their own alone."""
MOST_PARTS = 12
FEWEST_WORDS = 2
"""Fewer words before a date belong to it: "on Friday"."""
_LEADING = frozenset({"on", "at", "am", "um", "op", "le", "el", "em", "na", "v", "vo"})
"""With these a date begins."""


@dataclass(frozen=True)
class Reader:
    """How a group's dates are read."""

    language: str
    now: datetime
    calendar: SchoolCalendar | None = None

    def read(self, text: str) -> Reading:
        """One date."""
        return read(text, self.language, self.now, calendar=self.calendar)

    def apart(self, text: str) -> list[str]:
        """The parts of a sentence that may be a date each, in their order; all of it if it is one date."""
        found: list[str] = []
        for line in re.split(r"[\n;]", text):
            found += self._of_a_line(" ".join(line.split()))
        return found

    def words_before(self, text: str) -> str:
        """What stands before the first date and is no part of it: "Planning in the library" on Thursday; empty if nothing."""
        part = next(iter(self.apart(text)), "")
        reading, words = self.read(part), part.split()
        if isinstance(reading, Refused):
            return ""
        first = 0
        while (
            first + 1 < len(words) and self._tells_nothing(words[first]) and self.read(" ".join(words[first + 1 :])) == reading
        ):
            first += 1
        before = words[:first]
        if before and before[-1].casefold() in _LEADING:
            before.pop()
        return " ".join(before) if len(before) >= FEWEST_WORDS else ""

    def _tells_nothing(self, word: str) -> bool:
        reading = self.read(word)
        return isinstance(reading, Refused) and reading.reason is Reason.NO_DATE

    def _of_a_line(self, line: str) -> list[str]:
        spans = self._pieces(line)
        if len(spans) < 2 or len(spans) > MOST_PARTS or _is_sure(self.read(line)):
            return [line] if line else []
        parts: list[list[int]] = []
        """Each from the piece where it begins to the one where it ends."""
        at = 0
        while at < len(spans):
            last = self._longest(line, spans, at)
            if parts and last == at and not self._names_a_day(line[spans[at][0] : spans[at][1]]):
                parts[-1][1] = at
            elif parts and not self._names_a_day(line[spans[parts[-1][0]][0] : spans[parts[-1][1]][1]]):
                parts[-1][1] = last
            else:
                parts.append([at, last])
            at = last + 1
        return [line[spans[first][0] : spans[last][1]] for first, last in parts]

    def _pieces(self, line: str) -> list[tuple[int, int]]:
        """Where each part between two joining words or commas begins and ends."""
        joins = "|".join(re.escape(one) for one in (*_ALWAYS, *_JOINS.get(self.language.split("-", maxsplit=1)[0], ())))
        spans, start = [], 0
        for between in re.finditer(rf"\s*,\s*|\s+(?:{joins})\s+", line, re.IGNORECASE):
            spans.append((start, between.start()))
            start = between.end()
        spans.append((start, len(line)))
        return [(first, last) for first, last in spans if line[first:last].strip()]

    def _longest(self, line: str, spans: list[tuple[int, int]], at: int) -> int:
        """The last of the pieces that name one sure date together; the piece itself if none does."""
        for last in range(len(spans) - 1, at, -1):
            if _is_sure(self.read(line[spans[at][0] : spans[last][1]])):
                return last
        return at

    def _names_a_day(self, text: str) -> bool:
        reading = self.read(text)
        return not (isinstance(reading, Refused) and reading.reason is Reason.NO_DATE) and not self.is_time_alone(text)

    def is_time_alone(self, text: str) -> bool:
        """Whether a text names a time of day and no day, in no language that dates are read in."""
        if foreign_days(words_code(self.language), lexicon(self.language).terms(text, self.calendar)):
            return False
        tomorrow = self.now.date() + timedelta(days=1)
        return all(self._on(day, text, "") for day in (tomorrow, tomorrow + timedelta(days=1)))

    def times_on(self, day: date, text: str, said: str = "") -> list[datetime]:
        """The moments of a day that a text without a day may mean; empty if it names another day, or no time.

        ``said`` is what named the day: in "early on Tuesday" and "half past seven", the first tells what the second means.
        """
        return (self._on(day, text, said) or self._on(day, text, "")) if self.is_time_alone(text) else []

    def _on(self, day: date, text: str, said: str) -> list[datetime]:
        reading = self.read(f"{said or day.isoformat()} {_clock(text)}")
        match reading:
            case Moment(moment):
                moments = [moment]
            case Ask(candidates):
                moments = [one.datetime for one in candidates if isinstance(one, Moment)]
            case _:
                moments = []
        there = [one for one in moments if one.date() == day]
        return there if said or len(there) == len(moments) else []


def _is_sure(reading: Reading) -> bool:
    return isinstance(reading, Day | Moment)


def _clock(text: str) -> str:
    """A number alone, as somebody answers who was asked for a time: "8", "16", "1530". A small one is in the afternoon."""
    number = re.fullmatch(r"\s*(\d{1,2})(\d\d)?\s*", text)
    if number is None or int(number[1]) > 23 or int(number[2] or 0) > 59:
        return text
    hour = int(number[1])
    return time(hour + 12 if 0 < hour < 7 else hour, int(number[2] or 0)).strftime("%H:%M")
