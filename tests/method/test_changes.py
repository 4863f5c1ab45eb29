"""What changed from one wording to another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.method.changes import Kind, changes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("We read", "We read", "We read"),
        ("We read", "We read every Friday", "We read +every Friday+"),
        ("We all read", "We read", "We -all- read"),
        ("We read often", "We read twice a week", "We read -often- +twice a week+"),
        ("a", "b", "-a- +b+"),
        ("", "We read", "+We read+"),
    ],
)
def test_words_that_came_and_went(before: str, after: str, expected: str) -> None:
    signs = {Kind.SAME: "", Kind.ADDED: "+", Kind.REMOVED: "-"}
    assert " ".join(f"{signs[one.kind]}{one.words}{signs[one.kind]}" for one in changes(before, after)) == expected


@given(
    st.lists(st.sampled_from(["we", "read", "write", "every", "day", "week"])),
    st.lists(st.sampled_from(["we", "read", "sing", "a", "week"])),
)
def test_both_texts_can_be_read_from_the_changes(before: list[str], after: list[str]) -> None:
    found = changes(" ".join(before), " ".join(after))
    assert " ".join(one.words for one in found if one.kind is not Kind.ADDED) == " ".join(before)
    assert " ".join(one.words for one in found if one.kind is not Kind.REMOVED) == " ".join(after)
