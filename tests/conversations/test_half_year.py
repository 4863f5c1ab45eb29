"""Half a year with a plan of 40 actions: each hears what there is for them, on its day, at their hour, once; nothing else."""

import os
from collections import Counter
from datetime import date

import pytest

from tests.conversations.chatlog import Chatlog, logged
from tests.conversations.half_year import HalfYear
from tests.conversations.half_year_facts import Received, spoken_of
from tests.conversations.oracle import GROUP, Told
from tests.script import Stage
from tests.stories import compare


def as_expected(half: HalfYear, one: Told) -> str:
    clock = half.oracle.group if one.where == GROUP else half.clocks[one.where]
    says = ", ".join(sorted(f"{title}: {how}" for title, how in one.says))
    return f"{one.where} {one.at.astimezone(clock.zone):%Y-%m-%d %a %H:%M} [{says}]{' check-in' if one.check_in else ''}"


def as_received(half: HalfYear, one: Received) -> str:
    says, asks = spoken_of(one)
    return as_expected(half, Told(one.where, one.at, says, asks))


HEAD = """# Half a year of carrying out a plan

Riverside School has agreed on a plan of 40 actions: every pupil of year 8 is to speak in the talking circle once a week. Twelve
people carry it out, in London, New York and Kolkata. Finn blocks Copse for a while, Hana wants no reminders for some weeks,
Emil never opens the private chat, Lena and Imre leave; for three days in January Copse itself stands still.

Below are two chats of that half year as they were read: what {member} got in private, and what the group read. Times are given
where Copse wrote of its own accord. The board of the plan, which is edited in place at every change, is left out. A test plays
it and compares; it also reckons anew what each of the twelve had to be told on which day.
"""
MEMBER = "Ben"
SEEDS = [1, *(int(seed) for seed in os.environ.get("COPSE_HALF_YEAR_SEEDS", "").split())]
"""The first one is told as a story; others are played when asked for: COPSE_HALF_YEAR_SEEDS="2 3"."""


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", SEEDS)
def test_half_a_year_of_nudges_is_what_an_oracle_says(own_stage: Stage, seed: int) -> None:
    half = HalfYear(own_stage, seed)
    half.set_up()
    if seed == 1:
        tells_its_story(half)
    else:
        half.play()
    nobody_is_disturbed(half)
    came = Counter(as_received(half, one) for one in half.received)
    due = Counter(as_expected(half, one) for one in half.oracle.tell(half.facts, own_stage.clock.now))
    missing, too_much = sorted((due - came).elements()), sorted((came - due).elements())
    assert [*missing, *too_much] == [], "\n".join(["missing:", *missing, "too much:", *too_much])
    if seed == 1:
        compare("half-year.md", HEAD.format(member=MEMBER), half.story)


def tells_its_story(half: HalfYear) -> None:
    """Play it, and write the two chats down."""
    everyone, now = list(half.people.values()), half.stage.clock.now
    alone = Chatlog(half.stage, half.school, everyone, chat=half.people[MEMBER].chat, now=now)
    group = Chatlog(half.stage, half.school, everyone, chat=half.school, now=now)
    with logged(alone, group):
        half.play()
    half.story = f"## {MEMBER}, alone with Copse\n\n{alone.text}\n## The group\n\n{group.text}"


def nobody_is_disturbed(half: HalfYear) -> None:
    """Whatever was to be said: never twice on one day, never in quiet hours, never on a free day."""
    days = Counter[tuple[str, date]]()
    for one in half.received:
        clock = half.oracle.group if one.where == GROUP else half.clocks[one.where]
        local = one.at.astimezone(clock.zone)
        first = 7 if one.where == "Ben" else clock.first
        assert first <= local.hour < clock.until, f"{one.where} {local}: {one.text}"
        assert not clock.off(local.date()), f"{one.where} {local}: {one.text}"
        days[one.where, local.date()] += 1
    assert set(days.values()) == {1}
