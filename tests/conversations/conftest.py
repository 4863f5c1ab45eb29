"""What tests at a desk share: an empty one, two people, and their group at its first step."""

from collections.abc import Iterator

import pytest

from bot.store.cycles import StepRun
from bot.store.people import Person
from tests.conversations.desk import GROUP, Desk, desk


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


@pytest.fixture
def run(table: Desk, ana: Person, ben: Person) -> StepRun:
    return table.group(GROUP, "Riverside", "experiences", ana, ben)
