"""The plan as a timeline."""

import time
from dataclasses import asdict, replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.render.canvas import INK, PAPER, QUIET
from bot.render.icons import STATES
from bot.render.time_axis import Axis, ticks
from bot.render.timeline import Row, Timeline, TimelineLabels, drawing, pages, parts, picture, svg
from tests.render.looking import assert_readable, contrast, lines_in, missing_glyphs, size_of, words_in
from tests.render.samples import FIVE_ROWS, MONTHS, TIMELINE_ENGLISH, TIMELINES, TITLES, TODAY, rows


@pytest.mark.parametrize("name", TIMELINES)
def test_every_sample_is_readable_on_a_phone(name: str) -> None:
    assert_readable(drawing(TIMELINES[name]))
    assert size_of(picture(TIMELINES[name]))[0] == 1080


def test_title_people_dates_state_and_order_are_written_at_every_action() -> None:
    lines = lines_in(svg(TIMELINES["five"]))
    for number, row in enumerate(FIVE_ROWS, 1):
        assert str(number) in lines
        assert row.title in lines
        details = next(line for line in lines if row.when in line)
        assert details.startswith(TIMELINE_ENGLISH.state(row.state))
        assert (", ".join(row.people) or TIMELINE_ENGLISH.nobody) in details
    assert "Under way · Mr Novák, Chloé, Dimitri · 13 Mar – 30 Apr · after 1" in lines


def test_long_german_titles_greek_and_slovak_names_are_whole() -> None:
    words = words_in(svg(TIMELINES["twelve"]))
    for title in TITLES:
        assert title in words
    assert "Ελένη, Nikos, Frau Özdemir, Tom" in words
    assert "Zuzana Ďuričková, Ľubomír" in words


def test_today_and_months_are_named() -> None:
    lines = lines_in(svg(TIMELINES["twelve"]))
    assert "Heute" in lines
    for month in ("März", "Apr.", "Juli"):
        assert month in lines


def test_an_action_without_a_date_says_so_and_has_no_bar() -> None:
    undated = Timeline("Plan", TODAY, (Row("Gespräch"),), TIMELINE_ENGLISH)
    assert f"Open · {TIMELINE_ENGLISH.nobody} · no date yet" in lines_in(svg(undated))
    assert "#ece2c9" in svg(TIMELINES["one"])  # the lane that a bar runs on
    assert "#ece2c9" not in svg(undated)


def test_an_empty_plan_is_a_friendly_picture() -> None:
    assert TIMELINE_ENGLISH.empty in words_in(svg(TIMELINES["none"]))


def test_a_single_day_is_seen() -> None:
    one = Row("Fest", ("Ana",), date(2027, 6, 1), date(2027, 6, 1), "claimed", (), "1 June")
    far = Row("Später", ("Ben",), TODAY, TODAY + timedelta(days=400), "open")
    assert_readable(drawing(Timeline("Plan", TODAY, (one, far), TIMELINE_ENGLISH)))


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert picture(TIMELINES["five"]) == picture(replace(TIMELINES["five"]))


def test_a_long_plan_comes_on_several_pages_that_a_chat_can_show() -> None:
    forty = TIMELINES["forty"]
    drawn = pages(forty)
    assert len(drawn) == 2
    for page in drawn:
        assert size_of(page)[1] <= 3840
    for part in (range(20), range(20, 40)):
        assert_readable(drawing(forty, part))
    assert "40" in lines_in(drawing(forty, range(20, 40)).svg())


def test_more_than_sixty_actions_are_counted() -> None:
    assert "+10" in lines_in(svg(Timeline("Plan", TODAY, rows(70), TIMELINE_ENGLISH)))


def test_forty_actions_are_drawn_in_a_few_seconds() -> None:
    picture(TIMELINES["one"])
    before = time.process_time()
    picture(TIMELINES["forty"])
    assert time.process_time() - before < 3


def test_it_can_be_kept_as_plain_data() -> None:
    kept = TypeAdapter(Timeline).dump_json(TIMELINES["five"])
    assert TypeAdapter(Timeline).validate_json(kept) == TIMELINES["five"]
    assert TypeAdapter(Timeline).validate_python(asdict(TIMELINES["five"])) == TIMELINES["five"]


@pytest.mark.parametrize("ground", [PAPER, "#fbf6e4"])
@pytest.mark.parametrize("ink", [INK, QUIET])
def test_words_stand_out_from_their_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5
    assert contrast("#ffffff", "#1d5f8a") >= 4.5


def test_short_times_have_days_and_long_times_have_years() -> None:
    short = Axis((date(2027, 3, 20), date(2027, 4, 20)), 100, 1030)
    assert [tick.label for tick in ticks(short, MONTHS)] == ["März", "29", "Apr.", "5", "12", "19"]
    long = Axis((date(2026, 9, 1), date(2027, 8, 31)), 100, 1030)
    assert "Jan. 2027" in [tick.label for tick in ticks(long, MONTHS)]
    ages = Axis((date(1, 1, 1), date(9999, 12, 31)), 100, 1030)
    assert all(tick.label.isdigit() for tick in ticks(ages, MONTHS))


@given(st.dates(), st.dates())
def test_labels_of_the_axis_never_touch(one: date, other: date) -> None:
    marks = ticks(Axis((min(one, other), max(one, other)), 100, 1030), MONTHS)
    for left, right in pairwise(marks):
        assert left.label_x + left.width < right.label_x
    assert all(tick.label_x + tick.width <= 1080 for tick in marks)


texts = st.text(max_size=80)
any_rows = st.builds(
    Row, texts, st.lists(texts, max_size=4).map(tuple), st.none() | st.dates(), st.none() | st.dates(),
    st.sampled_from(STATES), st.lists(st.integers(-3, 20), max_size=4).map(tuple), texts,
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(title=texts, today=st.dates(), plan=st.lists(any_rows, max_size=18).map(tuple), word=st.text(max_size=50))
def test_any_text_and_any_date_is_laid_out_without_a_missing_glyph(
    title: str, today: date, plan: tuple[Row, ...], word: str
) -> None:
    labels = TimelineLabels(*[word] * 11, months=(word,) * 12)
    canvas = drawing(Timeline(title, today, plan, labels, word))
    if canvas.writing:
        assert_readable(canvas)
    assert missing_glyphs(canvas.svg()) == []


@settings(max_examples=10, deadline=None)
@given(texts, st.dates(), st.lists(any_rows, max_size=3).map(tuple))
def test_any_text_and_any_date_is_drawn(title: str, today: date, plan: tuple[Row, ...]) -> None:
    size_of(picture(Timeline(title, today, plan, TIMELINE_ENGLISH), width=108))


def test_each_action_keeps_the_number_by_which_the_group_knows_it() -> None:
    plan = (
        Row("First to do", ("Ana",), due=TODAY, when="today", number=7),
        Row("After that", ("Ben",), due=TODAY + timedelta(days=9), needs=(0,), when="later", number=2),
    )
    lines = lines_in(svg(Timeline("Plan", TODAY, plan, TIMELINE_ENGLISH)))
    assert {"7", "2"} <= set(lines)
    assert "1" not in lines
    assert next(line for line in lines if "later" in line).endswith("after 7")


def test_a_long_plan_is_cut_into_parts_of_about_the_same_length() -> None:
    assert parts(0, 12) == [range(0)]
    assert parts(12, 12) == [range(12)]
    assert [len(part) for part in parts(40, 12)] == [10, 10, 10, 10]
    assert [row for part in parts(25, 12) for row in part] == list(range(25))
