"""Trends: how a value went over three cycles or more. Two make no trend; they simply stand side by side."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

AT_LEAST = 3
"""Values from which on there is a trend."""


class Trend(StrEnum):
    """Where a value goes."""

    UP = "up"
    DOWN = "down"
    STEADY = "steady"
    MIXED = "up and down"


def trend(values: Sequence[float], noticeable: float) -> Trend | None:
    """Where the values go, the earliest first; None if they are too few.

    Args:
        values: one from each cycle.
        noticeable: a smaller difference between two of them is none.
    """
    if len(values) < AT_LEAST:
        return None
    # Rounded: what the values say, as they are shown, and what is said of them must not differ.
    steps = [round(after - before, 1) for before, after in pairwise(values)]
    up, down = any(step >= noticeable for step in steps), any(step <= -noticeable for step in steps)
    if up and down:
        return Trend.MIXED
    if up or down:
        return Trend.UP if up else Trend.DOWN
    whole = round(values[-1] - values[0], 1)
    if abs(whole) < noticeable:
        return Trend.STEADY
    return Trend.UP if whole > 0 else Trend.DOWN
