"""Trends over cycles, as a table of cases."""

import pytest

from bot.method.trends import Trend, trend


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ([], None),
        ([1.0, 4.0], None),
        ([1.0, 2.0, 3.0], Trend.UP),
        ([1.0, 1.0, 3.0], Trend.UP),
        ([4.0, 3.5, 3.5], Trend.DOWN),
        ([3.0, 4.0, 3.0], Trend.MIXED),
        ([3.0, 3.0, 3.0], Trend.STEADY),
        ([3.0, 3.2, 3.1], Trend.STEADY),
        ([3.0, 3.2, 3.4], Trend.UP),
        ([3.4, 3.2, 3.0, 2.8], Trend.DOWN),
        ([3.3, 3.0, 3.0], Trend.DOWN),
    ],
)
def test_three_values_make_a_trend_and_small_differences_none(values: list[float], where: Trend | None) -> None:
    assert trend(values, 0.3) is where
