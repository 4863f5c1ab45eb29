"""What stands beside words."""

import pytest

from bot.words import bar, words


@pytest.mark.parametrize(
    ("done", "of", "shown"),
    [(0, 0, "▱▱▱▱▱▱▱▱"), (0, 40, "▱▱▱▱▱▱▱▱"), (20, 40, "▰▰▰▰▱▱▱▱"), (38, 40, "▰▰▰▰▰▰▰▱"), (40, 40, "▰▰▰▰▰▰▰▰")],
)
def test_a_bar_is_full_only_when_all_is_done(done: int, of: int, shown: str) -> None:
    assert bar(done, of) == shown


def test_numbers_are_rounded_as_people_round() -> None:
    assert [words("en").decimal(value) for value in (3.25, 3.35, 3.24, 80)] == ["3.3", "3.4", "3.2", "80"]
    assert words("de").decimal(2.85) == "2,9"
