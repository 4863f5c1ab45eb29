"""Days along the width of a picture, and where to write months, days and years so that no two labels touch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.render.text import clean, fit, measure

_SIZE = 30
_BETWEEN = 18.0
_UNMARKED = 150.0
_DAYS_UP_TO = 70
"""With more days than this, only months are marked."""


@dataclass(frozen=True)
class Axis:
    """From the first to the last day, both included, between `left` and `right` (pixels)."""

    days: tuple[date, date]
    left: float
    right: float

    def x(self, day: date, *, end_of_day: bool = False) -> float:
        """Where `day` begins, or ends."""
        first, last = self.days
        share = ((day - first).days + (1 if end_of_day else 0)) / ((last - first).days + 1)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))


@dataclass(frozen=True)
class Tick:
    """A line at `x`, and its label, which begins at `label_x`."""

    x: float
    label: str
    label_x: float
    strong: bool

    @property
    def width(self) -> float:
        """Of the label."""
        return measure(self.label, _SIZE, bold=self.strong)


def ticks(axis: Axis, months: Sequence[str]) -> list[Tick]:
    """Months, and weeks if the time is short; labels that would touch another are left out, those of months last."""
    first, last = axis.days
    step = _step((last.year - first.year) * 12 + last.month - first.month + 1)
    wanted = [(day, _label(day, months, step), True) for day in _firsts(first, last, step)]
    if not wanted or axis.x(wanted[0][0]) - axis.left > _UNMARKED:
        # So that nobody has to guess which month the time begins in.
        wanted.insert(0, (first, _label(first, months, step), True))
    if (last - first).days <= _DAYS_UP_TO:
        monday = first + timedelta(days=-first.weekday() % 7)
        mondays = (monday + timedelta(days=at) for at in range(0, (last - monday).days + 1, 7))
        wanted += [(day, str(day.day), False) for day in mondays]
    placed: list[Tick] = []
    for day, label, strong in sorted(wanted, key=lambda each: not each[2]):
        text = "".join(fit(label, 300, (_SIZE,), 1).lines)
        width = measure(text, _SIZE, bold=strong)
        x = axis.x(day)
        begin = min(max(x - 8, 6.0), axis.right + 20 - width)
        end = begin + width + _BETWEEN
        if text and all(end <= other.label_x or begin >= other.label_x + other.width + _BETWEEN for other in placed):
            placed.append(Tick(x, text, begin, strong))
    return sorted(placed, key=lambda tick: tick.x)


def _step(months: int) -> int:
    """Every how many months there is a mark, so that there are about a dozen."""
    return next((step for step in (1, 2, 3, 6) if months <= 14 * step), 12 * -(-months // 144))


def _firsts(first: date, last: date, step: int) -> Iterator[date]:
    """The first day of every `step`th month."""
    begin = first.year * 12 + first.month - 1
    for month in range(begin + -begin % step, last.year * 12 + last.month, step):
        day = date(month // 12, month % 12 + 1, 1)
        if day >= first:
            yield day


def _label(day: date, months: Sequence[str], step: int) -> str:
    if step >= 12:
        return str(day.year)
    name = clean(months[day.month - 1]) if len(months) == 12 else str(day.month)
    return f"{name} {day.year}" if day.month == 1 else name
