"""What stands on a button is plain text: Telegram knows no markup there."""

import pytest

from bot.conversations.buttons import AddToGroup, Button, Key, Private, as_json
from bot.words import words


@pytest.mark.parametrize(
    "make", [lambda label: Button(label, "open", (1,)), lambda label: Private(label, "tell_1"), AddToGroup]
)
def test_people_read_their_own_signs_on_a_button(make: type[Key]) -> None:
    said = "I can't say: R&B <3"
    label = words("en")._("{text}", text=said)
    assert str(label) != said, "in a message it is escaped"
    assert as_json([[make(label)]])[0][0]["label"] == said
    assert as_json([[make(said)]])[0][0]["label"] == said
