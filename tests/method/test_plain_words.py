"""Plain words: who asks for help, or who reads along, and who tells something else."""

import pytest

from bot.method.plain_words import Wish, is_call, meant, of_an_action, wish


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hallo was mus ich machn", Wish.HELP),
        ("hilfe", Wish.HELP),
        ("Hilfe!!", Wish.HELP),
        ("hilfee", Wish.HELP),
        ("Ich brauche Hilfe", Wish.HELP),
        ("I need help please", Wish.HELP),
        ("what do i have to do?", Wish.HELP),
        ("wer kann das lesen?", Wish.PRIVACY),
        ("Wer kann das lesen, was ich hier schreibe? Sieht die Schule das?", Wish.PRIVACY),
        ("bitte lösche meine daten", Wish.PRIVACY),
        ("Bitte lösche alle meine Daten", Wish.PRIVACY),
        ("Who can read this?", Wish.PRIVACY),
        ("Datenschutz", Wish.PRIVACY),
        ("Juri nervt aber der raum wird cool", None),
        ("We greet each other by name", None),
        ("I can help with the posters", None),
        ("Your help was great, thanks", None),
        ("the privacy of the pupils matters to us", None),
        ("In der Pause hilft niemand den Kleinen", None),
        ("", None),
        (
            "Wir machen das anders als bisher, weil es in der Pause allen zu laut ist und niemand zuhört, wenn wir reden, nie.",
            None,
        ),
    ],
)
def test_plain_words_are_understood_with_slips_and_nothing_else(text: str, asked: Wish | None) -> None:
    assert wish(text) is asked


def test_only_a_call_alone_is_never_an_answer() -> None:
    assert is_call("Hilfe!")
    assert is_call("hallo, help")
    assert not is_call("Die Hilfe von den Großen")


@pytest.mark.parametrize(
    ("typed", "command"), [("libary", "library"), ("stauts", "status"), ("dance", None), ("privcy", "privacy")]
)
def test_a_mistyped_command_finds_the_one_that_was_meant(typed: str, command: str | None) -> None:
    assert meant(typed, ["library", "status", "privacy", "plan", "next", "back"]) == command


@pytest.mark.parametrize(
    "text",
    [
        "done",
        "Done!!",
        "It's done",
        "schon fertig!",
        "erledigt 👍",
        "brauche mehr zeit",
        "i need help",
        "need more tiem",
        "fertigg",
    ],
)
def test_words_about_an_action_are_known(text: str) -> None:
    assert of_an_action(text)


@pytest.mark.parametrize(
    "text", ["hello", "none", "The break is too loud", "who reads this", "How does this work?", "", "x" * 50]
)
def test_other_words_are_not_about_an_action(text: str) -> None:
    assert not of_an_action(text)
