"""Only buttons that we made mean something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.signing import DATA_LIMIT, Signer

SIGNER = Signer("123456:" + "A" * 30)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789:-_", min_size=1, max_size=50))
def test_what_was_signed_is_read_back(meaning: str) -> None:
    data = SIGNER.sign(meaning)
    assert len(data.encode()) <= DATA_LIMIT
    assert SIGNER.read(data) == meaning


@pytest.mark.parametrize("forged", ["", "next:1", "next:1.", "next:1.AAAAAA", ".", "next:2." + SIGNER.sign("next:1")[-6:]])
def test_a_forged_button_means_nothing(forged: str) -> None:
    assert SIGNER.read(forged) == ""


def test_another_bots_signature_does_not_count() -> None:
    assert Signer("654321:" + "B" * 30).read(SIGNER.sign("next:1")) == ""


def test_a_meaning_that_is_too_long_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        SIGNER.sign("x" * 60)
