"""What of a message is kept in the library."""

import pytest

from bot.method.saving import first_link, title_of_link, without_link


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Look: https://example.org/quiet-breaks.", "https://example.org/quiet-breaks"),
        ("(https://example.org/a(b)", "https://example.org/a(b"),
        ("HTTP://Example.org", "HTTP://Example.org"),
        ("see http://localhost and http://school.example/x?y=1#z", "http://school.example/x?y=1#z"),
        ("http://[broken and https://fine.example", "https://fine.example"),
        ("no link, only www", None),
        ("", None),
    ],
)
def test_the_first_link_of_a_text(text: str, link: str | None) -> None:
    assert first_link(text) == link


def test_the_words_around_a_link_are_its_title() -> None:
    assert without_link("Quiet breaks – https://example.org/q  for all", "https://example.org/q") == "Quiet breaks – for all"
    assert without_link("https://example.org/q", "https://example.org/q") == ""


@pytest.mark.parametrize(
    ("link", "title"),
    [
        ("https://www.example.org/material/quiet-breaks.pdf", "example.org: quiet breaks"),
        ("https://example.org/", "example.org"),
        ("https://example.org/2026/11/", "example.org"),
        ("https://example.org/watch?v=1", "example.org: watch"),
    ],
)
def test_a_link_without_words_is_named_after_its_address(link: str, title: str) -> None:
    assert title_of_link(link) == title
