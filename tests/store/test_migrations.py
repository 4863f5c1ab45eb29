"""The migrations lead to the tables of the code, and back."""

from datetime import UTC, date, datetime
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, Table, func, inspect, select

from bot.store.database import engine_for
from bot.store.migrating import config, downgrade, upgrade
from bot.store.tables import metadata


def test_every_migration_can_be_walked_up_down_and_up_again(empty_url: str) -> None:
    revisions = [s.revision for s in ScriptDirectory.from_config(config(empty_url)).walk_revisions()][::-1]
    assert revisions
    for revision in revisions:
        upgrade(empty_url, revision)
    for revision in [*revisions[:-1][::-1], "base"]:
        downgrade(empty_url, revision)
    engine = engine_for(empty_url)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()
    upgrade(empty_url)


def test_the_migrated_schema_matches_the_models(empty_url: str) -> None:
    upgrade(empty_url)
    engine = engine_for(empty_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    engine.dispose()
    assert differences == []


def test_no_migration_loses_what_is_stored(empty_url: str) -> None:
    kept: set[str] = set()
    for revision in [s.revision for s in ScriptDirectory.from_config(config(empty_url)).walk_revisions()][::-1]:
        upgrade(empty_url, revision)
        engine = engine_for(empty_url)
        there = MetaData()
        there.reflect(engine)
        with engine.begin() as connection:
            counts = {table.name: connection.scalar(select(func.count()).select_from(table)) for table in there.sorted_tables}
            assert not {name for name in kept & counts.keys() if not counts[name]}, f"lost by {revision}"
            for table in there.sorted_tables:
                if not counts[table.name]:
                    connection.execute(table.insert().values(_some_row(table)))
        kept = set(there.tables)
        engine.dispose()


def test_a_lesson_that_was_for_a_programme_is_for_its_group(empty_url: str) -> None:
    upgrade(empty_url, "0016")
    engine = engine_for(empty_url)
    there = MetaData()
    there.reflect(engine)
    with engine.begin() as connection:
        for table in there.sorted_tables:
            if table.name != "alembic_version" and not connection.scalar(select(func.count()).select_from(table)):
                seen = {"visibility": "programme"} if "visibility" in table.columns else {}
                connection.execute(table.insert().values(_some_row(table) | seen))
    upgrade(empty_url)
    with engine.connect() as connection:
        for name in ("lesson", "library_item"):
            assert connection.scalar(select(there.tables[name].c.visibility)) == "group"
    engine.dispose()


def _some_row(table: Table) -> dict[str, Any]:
    """A row that its table takes. Everything has the id 1, so that all that points to something points to what is there."""
    row: dict[str, Any] = {}
    for column in table.columns:
        kind = column.type.python_type
        if column.foreign_keys or (column.primary_key and kind is int):
            row[column.name] = 1
        elif not column.nullable and column.default is None and column.server_default is None:
            row[column.name] = _VALUES[kind]
    return row


_VALUES: dict[type, Any] = {
    int: 1,
    float: 1.0,
    str: "word",
    bool: True,
    date: date(2030, 1, 7),
    datetime: datetime(2030, 1, 7, tzinfo=UTC),
    object: {},
    bytes: b"x",
}
