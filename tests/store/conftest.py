"""The store's tests run on both databases."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.migrating import upgrade
from tests import postgres
from tests.databases import empty_file


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


@pytest.fixture(scope="session")
def postgres_template(postgres_address: str) -> str:
    """A database with the present schema, of which others are copies."""
    url = postgres.new_database(postgres_address)
    upgrade(url)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database with the present schema."""
    if request.param == "sqlite":
        shutil.copyfile(empty_file(), tmp_path / "copse.sqlite3")
        database = Database(f"sqlite:///{tmp_path / 'copse.sqlite3'}")
    else:
        template = request.getfixturevalue("postgres_template")
        database = Database(postgres.new_database(request.getfixturevalue("postgres_address"), template))
    yield database
    database.close()
