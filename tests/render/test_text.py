"""Text in pictures: cleaned, measured, broken into lines, given faces, put in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.engine import png
from bot.render.fonts import BODY, face, families, outline, shape
from bot.render.text import clean, fit, measure, placed, runs, wrap


def test_the_faces_come_from_wheels_and_cover_the_schools_alphabets() -> None:
    assert families()[:4] == (BODY, "Noto Sans", "Noto Emoji", "Noto Sans Symbols")
    for text in ["ľščťžýáíéúäňôďŕĺ", "äöüßÄÖÜ", "àâçéèêëîïôùûüÿœ", "ãõáàçê", "ñ¿¡", "ĳëï", "Ελληνικά", "Українська", "😀🌱🍎"]:
        assert clean(text) == text


def test_what_has_no_shape_is_left_out_and_what_no_face_has_becomes_a_dot() -> None:
    assert clean("a\x00b\u202ec\ud800d\ue000e") == "abcde"
    assert clean("  zwei \n\t Zeilen ") == "zwei Zeilen"
    assert clean("田中さん und Ben") == "· und Ben"
    assert clean("✓ ❤️") == "✔ ❤"


def test_a_letter_takes_no_more_marks_than_fit_on_a_line() -> None:
    assert len(clean("a" + "\u0315" * 50)) <= 4


def test_joined_emoji_are_one_picture() -> None:
    assert len(shape("Noto Emoji", "👩🏽\u200d🏫").glyphs) == 1
    assert measure(clean("🇸🇰"), 100) < 150


def test_bold_is_wider_than_regular_in_every_alphabet() -> None:
    for text in ["Haus", "Ελλάδα", "Школа"]:
        assert measure(text, 30, bold=True) > measure(text, 30)


def test_a_glyph_is_drawn_as_an_outline() -> None:
    assert outline(BODY, shape(BODY, "I").glyphs[0].number).startswith("M")


def test_lines_break_between_words() -> None:
    assert wrap("eins zwei drei", measure("eins zwei", 30) + 1, 30) == ["eins zwei", "drei"]


def test_no_line_ends_at_a_space_that_holds_together() -> None:
    day = "10.\u00a0März"
    assert wrap(clean(f"bis  Mi. {day}"), measure(f"Mi. {day}", 30) - 1, 30) == ["bis Mi.", day]


def test_a_word_longer_than_a_line_is_broken_before_a_syllable() -> None:
    lines = wrap("Schülervertretungswahlbeteiligung", 300, 30)
    assert "".join(lines) == "Schülervertretungswahlbeteiligung"
    assert all(measure(line, 30) <= 300 for line in lines)
    assert all(line[1] in "aeiouäöü" for line in lines[1:])


def test_smaller_goes_before_broken_and_whole_goes_before_cut() -> None:
    width = measure("Willkommensheft", 30) + 1
    assert fit("Willkommensheft", width, (40, 30), 3).lines == ("Willkommensheft",)
    cut = fit("eins zwei drei vier fünf", measure("eins zwei", 30), (40, 30), 1)
    assert not cut.whole
    assert cut.lines[0].endswith("…")


def test_lines_in_the_middle_are_about_as_long_as_each_other() -> None:
    lines = fit("eins zwei drei vier fünf sechs", 400, (30,), 3, even=True).lines
    assert max(map(len, lines)) - min(map(len, lines)) <= 6


def test_hebrew_and_arabic_words_change_places_and_their_numbers_do_not_turn_round() -> None:
    assert [run.text for run, _ in placed("Ana שלום עולם Ben", 30)] == ["Ana", "עולם", "שלום", "Ben"]
    assert [run.text for run, _ in placed("אב 12 גד", 30)] == ["גד", "12", "אב"]
    assert [run.text for run, _ in placed("Ana, אב, Ben", 30)] == ["Ana", ",", "אב", ",", "Ben"]
    assert not shape("Noto Sans Arabic", "١٢").leftwards


@given(st.text(max_size=60), st.floats(60, 600), st.integers(1, 4), st.booleans())
def test_any_text_fits_its_lines(text: str, width: float, lines: int, bold: bool) -> None:
    block = fit(text, width, (40, 30), lines, bold=bold)
    assert len(block.lines) <= lines
    # One character may be wider than a very narrow line.
    assert all(measure(line, block.size, bold=bold) <= width or len(runs(line)) == 1 for line in block.lines)


@given(st.text(max_size=60))
def test_cleaned_text_stays_as_it_is_and_has_all_its_glyphs(text: str) -> None:
    ready = clean(text)
    assert clean(ready) == ready
    for run in runs(ready):
        assert face(run.family).has(run.text)


def test_a_failure_of_the_engine_is_an_ordinary_error() -> None:
    with pytest.raises(RuntimeError, match="could not be drawn"):
        png("<svg")
