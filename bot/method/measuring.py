"""The measure of a goal: what was hoped for and what was reached, read from the words that people typed.

Only what can be read without doubt is compared: a percentage or a ratio with a percentage or a ratio, a number with a number.
Whether more is better no text tells for sure, so the numbers stand side by side and nothing is judged.
"""

import re
from dataclasses import dataclass
from datetime import date

from bot.method.smart import check

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_PERCENT = re.compile(
    rf"{_NUMBER}\s*(?:%|percent\b|per cent\b|prozent\b|procent\b|pour cent\b|por cento\b|por ciento\b|percent\w*)", re.I
)
_RATIO = re.compile(
    rf"(?<![\d.,]){_NUMBER}\s*(?:of|out of|von|aus|van|de|sur|sobre|em|z|zo|/)\s*"
    rf"(?:the |our |all |den |unseren |de |les |los |las |os |as )?{_NUMBER}(?![\d.,/]*\d)",
    re.I,
)
_FROM_TO = re.compile(
    rf"(?:from|von|van|de|des|z|zo)\s+{_NUMBER}(?:\s+[^\W\d]+)?\s+(?:to|down to|auf|bis|naar|à|a|para|hasta|na)\s+{_NUMBER}",
    re.I,
)
_PLAIN = re.compile(rf"(?<![\w.,/:-]){_NUMBER}(?!\w|[.,/:-]*\d|\s*[.:]\s*\d)")
_DATE = re.compile(r"\b\d{1,2}[./]\s?\d{1,2}[./]?(?:\s?\d{2,4})?(?=\D|$)")
_ONE, _HUNDRED = 1.0, 100.0
_ALMOST = 1e-9
FAR = 20
"""A value so many times what was hoped for, or less than one in so many, is asked about."""


@dataclass(frozen=True)
class Value:
    """A value of a measure. ``share`` is set for percentages and ratios (0.8 for 80 %), ``start`` for "from 10 to 3"."""

    amount: float
    share: float | None = None
    start: float | None = None


@dataclass(frozen=True)
class Comparison:
    """What was reached beside what was hoped for, in whole per cent or as numbers; ``way`` of "from … to …" in per cent."""

    hoped: float
    reached: float
    percent: bool
    way: int | None = None

    @property
    def exactly(self) -> bool:
        """Whether just what was hoped for was reached."""
        return abs(self.hoped - self.reached) < _ALMOST


def read_value(text: str) -> Value | None:
    """The one value that a text names; None if it names none, or several that could be meant."""
    if (found := _FROM_TO.search(text)) is not None:
        return Value(_number(found.group(2)), start=_number(found.group(1)))
    percents = _PERCENT.findall(text)
    if percents:
        return _share(_number(percents[0]) / _HUNDRED) if len(set(percents)) == 1 else None
    ratios = [(_number(a), _number(b)) for a, b in _RATIO.findall(text)]
    ratios = [(a, b) for a, b in ratios if b >= a and b > 0]
    if ratios:
        return _share(ratios[0][0] / ratios[0][1]) if len(set(ratios)) == 1 else None
    plain = {_number(one) for one in _PLAIN.findall(_DATE.sub(" ", text))}
    return Value(plain.pop()) if len(plain) == 1 else None


def tells_how_much(text: str, language: str, today: date) -> bool:
    """Whether words that were told as a value say how much, in digits or in words ("all classes", "twice a week")."""
    if any(letter.isdigit() for letter in text):
        return True
    found = check(text, language, today).measurable
    return found.met or found.evidence is not None


def target(goal: str, measure: str | None, deadline: str | None) -> Value | None:
    """What a goal hopes for.

    Args:
        goal: as adopted.
        measure: the words of it that the SMART check took for the measure; None if it found none.
        deadline: the words that it took for the time.
    """
    if measure is not None and (value := read_value(measure)) is not None:
        return value
    rest = goal.replace(deadline, " ") if deadline else goal
    value = read_value(rest)
    # Elsewhere in the goal a bare number may be anything (room 12, two minutes); a share or a from … to is the measure.
    return value if value is not None and (value.share is not None or value.start is not None) else None


def compare(hoped: Value, reached: Value) -> Comparison | None:
    """What was reached beside what was hoped for; None if the two are of different kinds."""
    if hoped.share is not None and reached.share is not None:
        return Comparison(round(hoped.share * _HUNDRED), round(reached.share * _HUNDRED), percent=True)
    if hoped.share is not None or reached.share is not None:
        return None
    way = None
    if hoped.start is not None and hoped.start != hoped.amount:
        way = round((reached.amount - hoped.start) / (hoped.amount - hoped.start) * _HUNDRED)
    return Comparison(hoped.amount, reached.amount, percent=False, way=way)


def far_off(told: str, written: str, hoped: Value | None = None) -> bool:
    """Whether a value is so far from what was hoped for that it may be a slip of the finger or a joke.

    Args:
        told: the value as somebody told it.
        written: the goal without its deadline. Its greatest number stands in where what it hopes for cannot be read.
        hoped: what it hopes for, if that can be read.
    """
    numbers, goal = _numbers(told), _numbers(written)
    if not numbers or (read_value(told) or Value(0)).share is not None:
        return False
    most = max(numbers)
    if hoped is None or hoped.share is not None:
        return bool(goal) and most >= FAR * max(goal) > 0
    ends = [one for one in (hoped.amount, hoped.start) if one]
    return bool(ends) and (most >= FAR * max(ends) or 0 < most * FAR <= min(ends))


def _numbers(text: str) -> list[float]:
    return [_number(one) for one in _PLAIN.findall(_DATE.sub(" ", text))]


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _share(share: float) -> Value | None:
    return Value(share * _HUNDRED, share=share) if 0 <= share <= _ONE + _ALMOST else None
