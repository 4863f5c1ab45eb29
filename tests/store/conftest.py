"""The store's tests run on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.migrating import upgrade
from tests import postgres


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    with postgres.server() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'copse.sqlite3'}"
    return postgres.new_database(request.getfixturevalue("postgres_address"))


@pytest.fixture
def database(empty_url: str) -> Iterator[Database]:
    """A database with the present schema."""
    upgrade(empty_url)
    database = Database(empty_url)
    yield database
    database.close()
