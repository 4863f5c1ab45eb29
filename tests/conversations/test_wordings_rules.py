"""Rules of words in private while a goal is worded: whose name stands with them, and what is forgotten."""

from collections.abc import Iterator

import pytest
from sqlmodel import select

from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun
from bot.store.people import Person
from tests.conversations.desk import Desk, desk

GROUP = -100


@pytest.fixture
def table() -> Iterator[Desk]:
    with desk() as one:
        yield one


@pytest.fixture
def ana(table: Desk) -> Person:
    return table.person(1, "Ana")


@pytest.fixture
def ben(table: Desk) -> Person:
    return table.person(2, "Ben")


def said(table: Desk, run: StepRun, kind: Kind, text: str, author: Person, number: int = 1) -> Contribution:
    """Something that stands on the board."""
    one = Contribution(cycle_id=run.cycle_id, kind=kind, text=text, author_id=author.id, number=number)
    table.session.add(one)
    table.session.flush()
    return one


def test_building_on_a_wording_in_private_asks_whose_name_stands_with_it(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "School", "wordings", ana, ben)
    base = said(table, run, Kind.WORDING, "We speak more quietly", ana)
    asked = "".join(table.presses(ben, ben.id, "wbuild", run.id, base.id))
    assert "We speak more quietly" in asked
    assert "Should your name stand with it?" in "".join(table.writes(ben, "We speak quietly at lunch"))
    assert table.session.exec(select(Contribution)).all() == [base], "nothing is on the board before that"
    draft = table.prompt("telling_draft")
    table.presses(ben, ben.id, "send", draft.id, "anonymous")
    one = table.session.exec(select(Contribution).where(Contribution.text == "We speak quietly at lunch")).one()
    assert (one.author_id, one.about_id) == (None, base.id)
