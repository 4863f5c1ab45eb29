"""Answers to the builder's questions, made fit for one sentence."""

import pytest

from bot.method.building import begins_with, fit, lowered, raised, says_nothing


@pytest.mark.parametrize(
    ("answer", "beginnings", "expected"),
    [
        ("hold a talking circle", "", "hold a talking circle"),
        ("  Hold a\n talking circle. ", "", "Hold a talking circle"),
        ("We will hold a circle!", "will|we will", "hold a circle"),
        ("will hold a circle", "will|we will", "hold a circle"),
        ("willing to help", "will|we will", "willing to help"),
        ("will", "will", "will"),
        ("When everyone has spoken…", "when|we notice it when", "everyone has spoken"),
        ("...", "", ""),
    ],
)
def test_an_answer_fits_into_the_sentence(answer: str, beginnings: str, expected: str) -> None:
    assert fit(answer, beginnings) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Hold a circle", "en", "hold a circle"),
        ("I read aloud", "en", "I read aloud"),
        ("PE is outdoors", "en", "PE is outdoors"),
        ("8B reads", "en", "8B reads"),
        ("Kinder sprechen", "de", "Kinder sprechen"),
        ("Élèves parlent", "fr", "élèves parlent"),
        ("", "en", ""),
    ],
)
def test_the_capital_of_the_keyboard_goes(text: str, language: str, expected: str) -> None:
    assert lowered(text, language) == expected


def test_the_first_word_of_the_sentence_has_a_capital() -> None:
    assert raised("the pupils of Year 8") == "The pupils of Year 8"
    assert raised("") == ""


@pytest.mark.parametrize(
    ("text", "begins"),
    [("by Easter", True), ("By the end of March", True), ("bygone", False), ("Easter", False), ("by", False)],
)
def test_people_bring_their_own_word_for_until(text: str, begins: bool) -> None:
    assert begins_with(text, "by|until") is begins


@pytest.mark.parametrize(
    "answer",
    [
        "??",
        "idk",
        "IDK lol",
        "??, idk",
        "I don't know",
        "I don’t know yet",
        "weiß nicht",
        "Keine Ahnung!",
        "hm… ka",
        "🤷",
        "-",
        "geen idee",
        "não sei",
        "neviem",
        "je ne sais pas",
        "No sé.",
        "idk, no idea",
    ],
)
def test_who_does_not_know_has_said_nothing(answer: str) -> None:
    assert says_nothing(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "we",
        "10",
        "kids",
        "be less loud",
        "no one is left out",
        "say “I don't know” less",
        "Es geht ohne Lärm",
        "5×",
        "die Klasse",
    ],
)
def test_who_knows_a_little_has_said_something(answer: str) -> None:
    assert not says_nothing(answer)
