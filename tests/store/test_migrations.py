"""The migrations lead to the tables of the code, and back."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

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
