"""Taking names out of what people wrote in a survey takes words away and puts none in."""

import pytest

from bot.method.surveys import only_taken_out

WROTE = "Mrs Huber always shouts in the break. My sister Mia is afraid."


@pytest.mark.parametrize(
    ("after", "fine"),
    [
        (WROTE, True),
        ("Somebody always shouts in the break. My sister is afraid.", False),
        ("[a teacher] always shouts in the break. My sister […] is afraid.", True),
        ("... always shouts in the break. My sister is afraid", True),
        ("always shouts in the BREAK", True),
        ("Mia shouts in the break", False),
        ("Nobody is afraid.", False),
        ("[all is well]", False),
        ("[the teacher shouts at us every day] is afraid", False),
        ("", False),
    ],
)
def test_names_go_and_no_words_come(after: str, fine: bool) -> None:
    assert only_taken_out(WROTE, after) is fine
