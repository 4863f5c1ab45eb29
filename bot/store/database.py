"""The database: one transaction at a time on SQLite, several at once on PostgreSQL."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import structlog
from sqlalchemy import Engine, event
from sqlmodel import Session, create_engine

from bot.store.traces import FORGET, REARRANGE, rearrange

T = TypeVar("T")

log = structlog.get_logger()

POSTGRES_WORKERS = 8
BUSY = "busy_timeout=30000"


def engine_for(url: str) -> Engine:
    """An engine for ``sqlite:///…`` or ``postgresql+psycopg://…``; nothing is opened yet."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_size=POSTGRES_WORKERS, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 30})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        # Python's sqlite3 would begin transactions only at the first write; we begin them ourselves, below.
        connection.isolation_level = None
        # secure_delete: what is deleted is overwritten, so that no draft can be found in the file (see bot.store.traces).
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", BUSY):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        # The write lock from the start: what a transaction has read cannot change before it writes.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


class Database:
    """Runs functions of a session in transactions, in threads of their own, so that the event loop never waits."""

    def __init__(self, url: str) -> None:
        self.engine = engine_for(url)
        self.is_sqlite = url.startswith("sqlite")
        self.workers = 1 if self.is_sqlite else POSTGRES_WORKERS
        self._to_rearrange: set[tuple[str, str, int]] = set()
        self._threads = ThreadPoolExecutor(self.workers, thread_name_prefix="database")

    def transact(self, work: Callable[[Session], T]) -> T:
        """Do ``work`` in one transaction, in this thread: committed when it returns, rolled back when it raises."""
        with Session(self.engine, expire_on_commit=False) as session:
            with session.begin():
                result = work(session)
            forget = bool(session.info.get(FORGET))
            self._to_rearrange |= session.info.get(REARRANGE, set())
        if forget and self.is_sqlite:
            self._leave_no_traces()
        return result

    async def run(self, work: Callable[[Session], T]) -> T:
        """The same from the event loop, in a thread of the database."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.transact, work)

    def _leave_no_traces(self) -> None:
        """Put rows in other places, bring everything into the file, and empty the journal.

        If somebody else is writing or reading just now, the next time does it.
        """
        connection = self.engine.raw_connection()
        try:
            try:
                rearrange(connection.driver_connection, self._to_rearrange)
            except sqlite3.OperationalError:
                log.warning("rows keep their places until the next time")
            else:
                self._to_rearrange = set()
            for pragma in ("busy_timeout=200", "wal_checkpoint(TRUNCATE)", BUSY):
                connection.cursor().execute(f"PRAGMA {pragma}")
        finally:
            connection.close()

    def close(self) -> None:
        """Wait for what is running and let go of all connections."""
        self._threads.shutdown(wait=True)
        self.engine.dispose()
