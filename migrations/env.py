"""Alembic's entry: migrations run on the database that the caller names."""

from typing import Any

from alembic import context
from sqlalchemy import event

from bot.store.database import engine_for
from bot.store.tables import metadata

url = context.config.attributes["url"]
engine = engine_for(url)
is_sqlite = url.startswith("sqlite")

if is_sqlite:
    # SQLite changes a table by making a new one and dropping the old: all that points to its rows would go with them.
    @event.listens_for(engine, "connect")
    def _let_tables_be_made_anew(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA foreign_keys=OFF")


with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() if is_sqlite else []
        if broken:
            raise RuntimeError(f"a migration left rows that point to nothing: {sorted({row[0] for row in broken})}")
    connection.commit()
engine.dispose()
