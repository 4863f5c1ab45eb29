"""A note of a meeting as something to do."""

import pytest

from bot.method.minutes import deed, named


@pytest.mark.parametrize(
    ("note", "what"),
    [
        (
            "Beschluss: Wir fragen den Elternrat nach Aufsichten. Wer: Sabine bis 18.12.",
            "Wir fragen den Elternrat nach Aufsichten",
        ),
        ("Decision: ask the caretaker about the hall (who: Ben, by Friday)", "ask the caretaker about the hall"),
        ("Der Hausmeister gibt uns Raum 12", "Der Hausmeister gibt uns Raum 12"),
        ("Who: Ben", "Who: Ben"),
        ("  many   spaces ", "many spaces"),
    ],
)
def test_what_is_to_be_done_is_taken_out_of_a_note(note: str, what: str) -> None:
    assert deed(note) == what


def test_names_of_the_group_are_found_as_whole_words() -> None:
    assert named("Wer: Sabine und ole bis 18.12.", ["Ole", "Sabine", "Tim", "Ole"]) == ["Sabine", "Ole"]
    assert named("Optimal und zeitig", ["Tim", "Zeit"]) == []
