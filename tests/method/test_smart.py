"""The SMART check agrees with people, quotes the text, and asks when something is missing."""

import re
import statistics
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.method import smart_verdict
from bot.method.smart import QUESTIONS, check, language_in
from bot.method.smart_words import LANGUAGES, language_of
from bot.method.smart_words.grammar import Kind, vocabulary
from tests.method.smart_report import AIMS, LETTERS, TODAY, kappa, kappas, load, names, results, table

pytestmark = pytest.mark.xdist_group("smart")
"""On one worker: each set is judged once."""

TRAPS = Path(__file__).parent / "smart" / "traps"


def all_texts():
    return [text for name in names() for text in load(name)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", LETTERS)
def test_the_check_agrees_with_people(language, letter):
    sets = [name for name in names() if name.split("-")[0] == language]
    assert sum(len(load(name)) for name in sets) >= 100
    assert kappas(*sets)[letter] >= AIMS[letter]


def test_each_set_alone_reaches_the_aim(capsys):
    for name in names():
        found = kappas(name)
        assert all(found[letter] >= AIMS[letter] for letter in LETTERS), f"{name}: {found}"
    with capsys.disabled():
        sys.stdout.write("\n" + table(names()) + "\n")


def test_kappa_is_cohens():
    # The example of two readers of 50 proposals: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    assert kappa(pairs) == pytest.approx(0.4)


def traps(language):
    for line in (TRAPS / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            letter, met, text = line.split("\t")
            yield letter, met == "1", text


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_look_like_it_do_not_deceive(language):
    deceived = [
        (letter, text) for letter, met, text in traps(language) if getattr(check(text, language, TODAY), letter).met is not met
    ]
    assert deceived == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_verdict_quotes_the_text_and_asks_exactly_when_not_met(language):
    seen = [one for name in names() if name.split("-")[0] == language for one in results(name)]
    for text, result in seen:
        for letter in LETTERS:
            verdict = getattr(result, letter)
            assert (verdict.question is None) == verdict.met, text
            assert verdict.evidence is None or (verdict.evidence and verdict.evidence in text.text), text
            assert not verdict.met or verdict.evidence, text
            assert verdict.question is None or verdict.question in QUESTIONS, text
            assert "{words}" not in (verdict.question or "") or verdict.evidence, text


def test_each_question_stands_once_in_the_list():
    marked = {text for name, text in vars(smart_verdict).items() if name.isupper() and isinstance(text, str)}
    assert len(set(QUESTIONS)) == len(QUESTIONS)
    assert marked == set(QUESTIONS)
    for question in QUESTIONS:
        assert question.count("?") == 1 or "Name" in question or "Say" in question
        assert set(re.findall(r"{(\w+)}", question)) <= {"words"}


def test_each_question_is_asked_of_some_text():
    asked = {getattr(result, letter).question for name in names() for _, result in results(name) for letter in LETTERS}
    assert set(QUESTIONS) <= asked


@pytest.mark.parametrize(
    ("text", "letter", "question"),
    [
        ("We read aloud every morning", "time_bound", smart_verdict.OFTEN_UNTIL_WHEN),
        ("We read aloud for 10 minutes", "time_bound", smart_verdict.LENGTH_UNTIL_WHEN),
        ("Feedback within 48 hours of a test", "time_bound", smart_verdict.REACTION_UNTIL_WHEN),
        ("From Monday we greet each other", "time_bound", smart_verdict.START_UNTIL_WHEN),
        ("Soon we want to be a team", "time_bound", smart_verdict.WHICH_DAY),
        ("A school garden by March 2019", "time_bound", smart_verdict.BYGONE),
        ("improve communication", "time_bound", smart_verdict.BY_WHEN),
        ("We have 24 pupils", "measurable", smart_verdict.COUNT_DESCRIBES),
        ("100 % for our pupils", "measurable", smart_verdict.FIGURE_OF_SPEECH),
        ("Everyone feels welcome", "measurable", smart_verdict.ALL_BUT_UNSEEN),
        ("improve communication", "specific", smart_verdict.SEE_OR_HEAR),
        ("Everyone feels welcome", "specific", smart_verdict.FROM_OUTSIDE),
    ],
)
def test_the_question_fits_what_was_seen(text, letter, question):
    assert getattr(check(text, "en", TODAY), letter).question == question


def test_a_date_counts_only_while_it_lies_ahead():
    goal = "By 15 March 2027 every class has a worry box"
    assert check(goal, "en", date(2027, 3, 15)).time_bound.met
    assert not check(goal, "en", date(2027, 3, 16)).time_bound.met


def test_an_unknown_language_is_read_by_the_english_rules():
    assert check("By Friday we plant two trees", "xx", TODAY) == check("By Friday we plant two trees", "en", TODAY)
    assert check("Bis Freitag pflanzen wir zwei Bäume", "de-AT", TODAY).time_bound.met


def test_letters_typed_in_two_parts_are_read_and_quoted():
    text = "bis Ende Ma\u0308rz"
    assert check(text, "de", TODAY).time_bound.evidence == text


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(text=st.text(max_size=300))
def test_no_text_breaks_the_check(language, text):
    result = check(text, language, TODAY)
    for letter in LETTERS:
        verdict = getattr(result, letter)
        assert (verdict.question is None) == verdict.met
        assert verdict.evidence is None or verdict.evidence in text


@settings(deadline=None)
@given(
    language=st.sampled_from(LANGUAGES),
    parts=st.lists(st.sampled_from([word for text in all_texts() for word in text.text.split()]), max_size=40),
)
def test_no_salad_of_words_breaks_the_check(language, parts):
    text = " ".join(parts)
    for letter in LETTERS:
        verdict = getattr(check(text, language, TODAY), letter)
        assert verdict.evidence is None or verdict.evidence in text


def test_the_check_takes_less_than_a_millisecond():
    took = []
    for text in all_texts()[::5]:
        check(text.text, text.language, TODAY)
        start = time.process_time()
        check(text.text, text.language, TODAY)
        took.append(time.process_time() - start)
    assert statistics.median(took) < 0.001


def test_a_text_as_long_as_telegram_allows_does_not_take_long():
    start = time.process_time()
    check("by the end of each " * 230, "en", TODAY)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_brings_all_that_the_check_needs(language):
    rules = language_of(language)
    assert set(rules.months.values()) == set(range(1, 13))
    assert set(vocabulary(language)) == set(Kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_goal_is_read_in_the_language_that_it_is_written_in(language):
    texts = [one.text for name in names() if name.split("-")[0] == language for one in load(name)]
    own = [text for text in texts if language_in(text, language) != language]
    assert own == [], "in a group of this language none is taken for another one"
    for group in LANGUAGES:
        found = [language_in(text, group) for text in texts[::3]]
        near = {group, language} == {"pt", "es"}
        assert found.count(language) >= len(found) * (0.5 if near else 0.9)
        assert len([one for one in found if one not in {language, group}]) <= len(found) * 0.02


@pytest.mark.parametrize(
    ("text", "group", "read"),
    [
        ("Bis Ende März ist es in jeder Pause leiser", "en", "de"),
        ("Weniger Lärm in der Pause", "en", "de"),
        ("Less noise", "en", "en"),
        ("Less noise in the corridor", "de", "en"),
        ("Lärm!", "en", "en"),
        ("Minder lawaai op het schoolplein", "fr", "nl"),
        ("Plus de calme dans la cour avant Pâques", "en", "fr"),
        ("", "sk", "sk"),
        ("🙂", "en", "en"),
    ],
)
def test_which_language_a_short_goal_is_read_in(text, group, read):
    assert language_in(text, group) == read
