"""Anonymity, as a test that tries to break it.

An attacker has the database file as it lies on the disk, copied while a step is open and at the end, its journal, everything
that the group saw with its files and pictures, and of every message, also those in private, when it was sent and to whom. They
have other groups whose answers they know, to learn from. What they try is to say whose an anonymous text is. They may do no
better than guessing; and to see that they are able to, they are let in where anonymity is broken on purpose.
"""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.store import database, polls
from tests.anonymity.attacker import Attack, Known, attack
from tests.anonymity.features import UID, features
from tests.anonymity.life import GATHERED, KINDS, LIVE, Life, Story
from tests.anonymity.pages import Row
from tests.anonymity.school import school

SIZES = (3, 4, 5, 6, 7, 8)
RUNS = int(os.environ.get("COPSE_ATTACK_RUNS", "1"))
"""Groups of each size. One is enough to find what the controls below let out; more find what tells less."""
BY_CHANCE = 1e-5
"""So seldom guessing is right so often that we call it no chance."""

Lives = Callable[..., list[Story]]


pytestmark = pytest.mark.xdist_group("attack")
"""On one worker: the groups are lived through once."""


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> Lives:
    """Groups of all sizes, so many of each; the seeds are fixed."""

    def live(runs: int, sizes: tuple[int, ...] = SIZES, kinds: tuple[str, ...] = KINDS) -> list[Story]:
        found = []
        for size in sizes:
            for seed in range(runs):
                with school(tmp_path_factory.mktemp(f"group{size}")) as there:
                    found.append(Life(there, size, seed).lived(kinds))
        return found

    return live


@pytest.fixture(scope="module")
def stories(lives: Lives) -> list[Story]:
    return lives(RUNS)


def known(story: Story, kind: str, *, timed: bool | None = None) -> Known:
    authors = story.authors(kind)
    truth = tuple(authors.index(story.truth[kind][text]) for text in story.texts(kind))
    return Known(features(story, kind, timed=timed), len(authors), truth)


def attacked(stories: list[Story], kind: str, *, timed: bool | None = None) -> list[Attack]:
    return attack([known(story, kind, timed=timed) for story in stories])


def told(attacks: list[Attack]) -> str:
    return "\n".join(
        f"{one.hits} of {one.texts} are found, by guessing {one.guessed:.0f} (chance {one.luck:.1e}): {', '.join(one.best)}"
        for one in attacks
    )


@pytest.mark.parametrize("kind", KINDS)
def test_an_attacker_does_no_better_than_guessing(stories: list[Story], kind: str) -> None:
    groups = [known(story, kind) for story in stories]
    assert all(len(group.features) > 20 for group in groups), "the attacker has something to go by"
    attacks = attack(groups)
    assert all(one.luck > BY_CHANCE for one in attacks), told(attacks)


@pytest.mark.parametrize("kind", LIVE)
def test_who_knows_the_times_finds_what_is_shown_at_once_and_that_is_told_before(stories: list[Story], kind: str) -> None:
    attacks = attacked(stories, kind, timed=True)
    assert min(one.luck for one in attacks) < BY_CHANCE, f"the attacker is able to:\n{told(attacks)}"
    label = "Should your name stand with it?"
    asked = [m.text for story in stories for m in story.school.messages if m.chat > 0 and label in m.text and kind in m.text]
    assert asked
    assert all("whoever notices that you are writing to me just now could guess" in text for text in asked)


@pytest.mark.parametrize("kind", GATHERED)
def test_the_attacker_finds_an_author_who_is_kept(stories: list[Story], kind: str) -> None:
    attacks = attacked([_with_authors(story, kind) for story in stories], kind)
    assert all(one.hits > one.texts * 0.9 for one in attacks[:1]), told(attacks)


def _with_authors(story: Story, kind: str) -> Story:
    """As if a column told who wrote a text."""

    def betray(row: Row) -> Row:
        who = next((who for text, who in story.truth[kind].items() if any(text in str(value) for value in row.values)), None)
        return row if who is None else replace(row, values=(*row.values, who))

    open_rows = {**story.open_rows, kind: [betray(row) for row in story.open_rows[kind]]}
    return replace(story, open_rows=open_rows)


def test_the_attacker_finds_votes_that_stay_when_the_step_closes(lives: Lives, monkeypatch: pytest.MonkeyPatch) -> None:
    def keep(*_: Any) -> None:
        """Nobody is forgotten."""

    monkeypatch.setattr(polls, "close_secret", keep)
    attacks = attacked(lives(1, (4, 6), ("vote",)), "vote")
    assert attacks[0].hits == attacks[0].texts, told(attacks)


@pytest.mark.parametrize("kind", ["idea", "vote"])
def test_the_attacker_finds_an_order_that_the_calendar_file_or_the_totals_keep(stories: list[Story], kind: str) -> None:
    attacks = attacked([_in_order(story, kind) for story in stories], kind)
    assert min(one.luck for one in attacks) < BY_CHANCE, told(attacks)


def _in_order(story: Story, kind: str) -> Story:
    """As if the actions in the calendar file, and the rows with the totals, were numbered as people wrote."""
    numbers = {text: number for number, text in enumerate(story.truth[kind], start=1)}

    def numbered(entry: re.Match[str]) -> str:
        found = next((number for text, number in numbers.items() if text in entry[2]), None)
        return entry[0] if found is None else entry[0].replace(entry[1], f"action-{found}@copse")

    def kept(row: Row) -> Row:
        known = next((number for text, number in numbers.items() if row.table == "poll_tally" and text in row.values), None)
        return row if known is None else replace(row, number=known)

    messages = [replace(one, text=UID.sub(numbered, one.text)) for one in story.school.messages]
    return replace(story, rows=[kept(row) for row in story.rows], school=replace(story.school, messages=messages))


def test_the_attacker_finds_the_order_in_which_texts_are_stored(lives: Lives, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave_in_order(*_: Any) -> None:
        """Rows stay where they were stored."""

    monkeypatch.setattr(database, "rearrange", leave_in_order)
    kinds = ("experience", "reflection", "number")
    found = lives(1, (6, 8), kinds)
    for kind in kinds:
        attacks = attacked(found, kind)
        assert min(one.luck for one in attacks) < BY_CHANCE, told(attacks)


def test_the_file_and_its_journal_hold_each_text_once_and_nothing_of_what_was_taken_back(stories: list[Story]) -> None:
    for story in stories:
        raw = story.school.file.read_bytes()
        assert story.school.withdrawn.encode() not in raw
        for kind in set(KINDS) - {"number", "vote"}:
            for text in story.truth[kind]:
                # An idea stands in the plan, too.
                assert raw.count(text.encode()) <= (2 if kind == "idea" else 1), f"{kind} is left somewhere else, too"
                journal = next(journal for sent, journal in story.school.sent if sent == text)
                assert text.encode() not in journal, f"{kind}: the journal remembers what came with it"
