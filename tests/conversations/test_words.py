"""What stands beside words."""

import pytest

from bot.words import bar


@pytest.mark.parametrize(
    ("done", "of", "shown"),
    [(0, 0, "▱▱▱▱▱▱▱▱"), (0, 40, "▱▱▱▱▱▱▱▱"), (20, 40, "▰▰▰▰▱▱▱▱"), (38, 40, "▰▰▰▰▰▰▰▱"), (40, 40, "▰▰▰▰▰▰▰▰")],
)
def test_a_bar_is_full_only_when_all_is_done(done: int, of: int, shown: str) -> None:
    assert bar(done, of) == shown
