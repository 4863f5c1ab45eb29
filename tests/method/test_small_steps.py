"""Small steps as people list them."""

import pytest

from bot.method.small_steps import small_steps


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("write the letter\n- print it\n\n* hand it out", ["write the letter", "print it", "hand it out"]),
        ("buy cushions, paint the room, a big poster", ["buy cushions", "paint the room", "a big poster"]),
        ("1. Brief schreiben\n2) drucken", ["Brief schreiben", "drucken"]),
        ("Kissen kaufen, Raum streichen, Plan aufhängen", ["Kissen kaufen", "Raum streichen", "Plan aufhängen"]),
        ("buy cushions; paint the room, and hang up the plan", ["buy cushions", "paint the room", "hang up the plan"]),
        ("den Hausmeister fragen", ["den Hausmeister fragen"]),
        ("1,5 Liter Farbe kaufen", ["1,5 Liter Farbe kaufen"]),
        ("Kissen kaufen, Decken waschen\nRaum streichen", ["Kissen kaufen, Decken waschen", "Raum streichen"]),
        ("- •", []),
    ],
)
def test_a_clear_list_is_read_at_once(text: str, titles: list[str]) -> None:
    read = small_steps(text)
    assert list(read.titles) == titles
    assert read.sure


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Kissen, Decken, Teppich kaufen", ["Kissen", "Decken", "Teppich kaufen"]),
        ("Kissen kaufen, Raum streichen", ["Kissen kaufen", "Raum streichen"]),
        ("ask the head, who has the key", ["ask the head", "who has the key"]),
    ],
)
def test_what_can_be_one_or_several_is_asked_back(text: str, titles: list[str]) -> None:
    read = small_steps(text)
    assert list(read.titles) == titles
    assert not read.sure
