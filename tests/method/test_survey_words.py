"""What answerers read is whole in seven languages."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from bot.method.survey_words import LANGUAGES, language_for
from bot.method.survey_words.talking import FREE, TALKING
from bot.method.surveys import AUDIENCES, OPTIONS, READY, SCALE, Kind
from bot.words import LANGUAGES as SPOKEN
from tests.checks import tag_problems

PLACEHOLDER = re.compile(r"{(\w+)}")


def texts_in(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the place where it stands."""
    if isinstance(value, str):
        yield path, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(one, f"{path}.{key}")
    else:
        for index, one in enumerate(value):
            yield from texts_in(one, f"{path}.{index}")


ENGLISH = dict(texts_in(LANGUAGES["en"]))


def test_the_seven_languages_are_there() -> None:
    assert list(LANGUAGES) == ["en", "de", "nl", "pt", "sk", "fr", "es"]
    assert set(SPOKEN) <= set(LANGUAGES), "what the bot speaks, surveys speak too"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_has_its_values_and_sound_tags(language: str) -> None:
    there = dict(texts_in(LANGUAGES[language]))
    assert there.keys() == ENGLISH.keys()
    for path, text in there.items():
        assert text.strip() == text != "", path
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(ENGLISH[path])), path
        assert tag_problems(text) == [], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ready_questions_are_whole_and_short(language: str) -> None:
    texts = LANGUAGES[language]
    assert texts.questions.keys() == READY.keys()
    assert len(texts.levels) == SCALE
    for name, ready in texts.questions.items():
        assert len(ready.options) == (OPTIONS if READY[name] is Kind.CHOICE else 0)
        for audience in AUDIENCES:
            assert len(ready.worded_for(audience)) <= 90
        assert len(ready.pupils.split()) <= 16, "a pupil of twelve reads it at once"
    buttons = [*texts.iam.values(), *texts.levels, texts.begin, texts.back, texts.skip, texts.later, texts.drop, texts.send]
    assert all(len(one) <= 40 for one in buttons)
    assert texts.iam.keys() == texts.audiences.keys() == set(AUDIENCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_windows_hold_what_is_refused(language: str) -> None:
    texts = LANGUAGES[language]
    for one in (texts.closed, texts.not_yours, texts.old_button, texts.closed_meanwhile, texts.nothing):
        assert len(one) <= 200


@pytest.mark.parametrize(
    ("wishes", "language"),
    [(("pt-br",), "pt"), (("zh-hans", "nl"), "nl"), ((None, None), "en"), ((None, "sk"), "sk"), (("tr",), "en")],
)
def test_the_language_is_the_first_that_surveys_speak(wishes: tuple[str | None, ...], language: str) -> None:
    assert language_for(*wishes) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_question_reads_as_well_as_many(language: str) -> None:
    texts = LANGUAGES[language]
    for text in (texts.welcome, texts.sheet.how_long):
        assert re.search(r": ?\{count\}[.,]", text), "the number stands alone, so that no word has to agree with it"


def test_in_a_talk_every_question_is_open_in_each_language() -> None:
    assert set(TALKING) == set(LANGUAGES)
    for questions in TALKING.values():
        assert set(questions) == {*READY, FREE}
        assert all(text.endswith("?") for text in questions.values())
        assert len(set(questions.values())) == len(questions)
