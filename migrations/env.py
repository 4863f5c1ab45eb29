"""Alembic's entry: migrations run on the database that the caller names."""

from alembic import context

from bot.store.database import engine_for
from bot.store.tables import metadata

engine = engine_for(context.config.attributes["url"])
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
engine.dispose()
