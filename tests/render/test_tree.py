"""The tree picture."""

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render import icons
from bot.render.canvas import INK, PAPER, QUIET
from bot.render.tree import Branch, Fruit, Labels, Tree, drawing, picture, svg
from tests.render.looking import assert_readable, contrast, missing_glyphs, size_of, words_in
from tests.render.samples import ENGLISH, FIVE, GERMAN, GOAL, LONG_GOAL, ROOTS, SEEDS, TITLES, TREES, plan


def a_tree(branches: int, **more: object) -> Tree:
    return Tree("Willkommen", GERMAN, "Zyklus 1", goal=LONG_GOAL, branches=plan(branches), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", TREES)
def test_every_stage_is_a_png_as_wide_as_a_phone_is_sharp(name: str) -> None:
    width, height = size_of(picture(TREES[name]))
    assert width == 1080
    assert height >= 1350


@pytest.mark.parametrize("name", TREES)
def test_every_stage_is_readable(name: str) -> None:
    assert_readable(drawing(TREES[name]))


@pytest.mark.parametrize("count", [0, 1, 2, 5, 12, 13, 40, 75])
def test_however_many_actions_there_are_no_label_covers_another(count: int) -> None:
    lessons = tuple(Fruit(f"{index}: {GOAL}") for index in range(7))
    assert_readable(drawing(a_tree(count, fruits=lessons, seeds=SEEDS, roots=ROOTS)))


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert picture(TREES["fruits"]) == picture(replace(TREES["fruits"]))


def test_it_can_be_drawn_smaller() -> None:
    assert size_of(picture(TREES["setup"], width=360)) == (360, 450)


def test_before_there_is_a_goal_it_says_so() -> None:
    assert ENGLISH.no_goal in words_in(svg(TREES["setup"]))


def test_goal_people_dates_states_lessons_and_seeds_are_all_written_out() -> None:
    words = words_in(svg(TREES["fruits"]))
    for text in [GOAL, *SEEDS, *(fruit.text for fruit in TREES["fruits"].fruits), ENGLISH.nobody]:
        assert text in words
    for branch in FIVE:
        assert branch.title in words
        assert ", ".join(branch.people) in words
        assert ENGLISH.state(branch.state) in words
        assert branch.due is not None
        assert branch.due in words


@pytest.mark.parametrize("count", [5, 12])
def test_each_word_of_each_title_stands_on_its_card(count: int) -> None:
    written = words_in(svg(a_tree(count))).replace(" ", "")
    for title in TITLES[:count]:
        assert title.replace(" ", "") in written


def test_forty_actions_are_numbered_on_the_tree_and_told_in_a_list() -> None:
    branches = tuple(Branch(f"Schritt {index}", ("Ana",), "claimed", "2. Mai") for index in range(1, 41))
    words = words_in(svg(Tree("Kreis", GERMAN, goal=GOAL, branches=branches)))
    for index in range(1, 41):
        assert words.split().count(str(index)) >= 3  # on its leaf, in the list, in its title
        assert f"Schritt {index} Ana · 2. Mai" in words
    assert GERMAN.claimed in words


def test_more_than_sixty_actions_are_counted() -> None:
    assert "+15" in words_in(svg(a_tree(75))).split()


def test_a_plan_of_forty_stays_within_what_a_chat_can_show() -> None:
    short = tuple(replace(branch, title=branch.title[:24]) for branch in plan(40))
    assert size_of(picture(replace(a_tree(40), branches=short)))[1] <= 3840
    assert size_of(picture(a_tree(40)))[1] <= 4200


def test_forty_actions_are_drawn_in_a_few_seconds() -> None:
    picture(a_tree(1))
    before = time.process_time()
    picture(a_tree(40))
    assert time.process_time() - before < 3


def test_a_goal_of_three_hundred_letters_is_whole_and_a_longer_one_ends_with_an_ellipsis() -> None:
    assert LONG_GOAL in words_in(svg(a_tree(5)))
    endless = words_in(svg(replace(a_tree(5), goal=LONG_GOAL * 3)))
    assert LONG_GOAL[:250] in endless
    assert "…" in endless


def test_a_crowd_on_one_action_is_counted() -> None:
    crowd = tuple(f"Person Nummer {index}" for index in range(30))
    words = words_in(svg(Tree("Kreis", GERMAN, goal=GOAL, branches=(Branch("Fest", crowd, "doing"),))))
    assert "Person Nummer 0" in words
    assert re.search(r"\+2\d", words)


def test_states_are_told_apart_by_shape_without_any_colour() -> None:
    shapes = {re.sub(r"#[0-9a-f]{6}", "", icons.state(state, 0, 0, 50)) for state in icons.STATES}
    assert len(shapes) == len(icons.STATES)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((ink, PAPER) for ink in icons.INKS.values()),
        (INK, PAPER), (QUIET, PAPER), (INK, "#fff3d6"), (INK, "#fbe3d2"), (INK, "#f6e7c8"),
        ("#7a3b10", "#fff3d6"), ("#fffaf0", "#7a4e2d"), ("#fbe6bf", "#7a4e2d"),
    ],
)  # fmt: skip
def test_text_stands_out_from_its_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("wild", ["<b>&amp;\"'</b>", "a\x00b\x1bc\ud800d", "\u202egnp.exe", "\n\n", "", "✓ 田中 \U0010ffff"])
def test_what_people_write_is_never_markup(wild: str) -> None:
    tree = replace(
        TREES["fruits"], name=wild, goal=wild or None, branches=(Branch(wild, (wild,), "open", wild),), roots=(wild,)
    )
    assert missing_glyphs(svg(tree)) == []
    picture(tree, width=120)


texts = st.text(max_size=90)
branches = st.builds(Branch, texts, st.lists(texts, max_size=4).map(tuple), st.sampled_from(icons.STATES), st.none() | texts)


@settings(max_examples=60, deadline=None)
@given(
    name=texts,
    caption=texts,
    goal=st.none() | st.text(max_size=400),
    grown=st.lists(branches, max_size=15).map(tuple),
    lessons=st.lists(texts.map(Fruit), max_size=3).map(tuple),
    seeds=st.lists(texts, max_size=3).map(tuple),
    word=st.text(max_size=60),
)
def test_any_text_at_all_is_laid_out_without_a_missing_glyph(
    name: str,
    caption: str,
    goal: str | None,
    grown: tuple[Branch, ...],
    lessons: tuple[Fruit, ...],
    seeds: tuple[str, ...],
    word: str,
) -> None:
    labels = Labels(*[word] * 14)
    canvas = drawing(Tree(name, labels, caption, goal, grown, lessons, seeds, seeds))
    if canvas.writing:
        assert_readable(canvas)


@settings(max_examples=12, deadline=None)
@given(texts, st.lists(branches, min_size=1, max_size=3).map(tuple))
def test_any_text_at_all_is_drawn(name: str, grown: tuple[Branch, ...]) -> None:
    size_of(picture(Tree(name, ENGLISH, goal=name, branches=grown), width=108))
