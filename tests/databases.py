"""New databases for tests: in memory where that is possible, with tables that are made once."""

import atexit
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.store.migrating import upgrade

_ROOM = 500_000_000
"""Bytes that must be free in memory for a database to lie there."""
_kept = ExitStack()
"""What lasts as long as this process."""
atexit.register(_kept.close)


@contextmanager
def new_file() -> Iterator[Path]:
    """A new database with all its tables, that is thrown away."""
    with quick_folder() as folder:
        file = folder / "copse.sqlite3"
        shutil.copyfile(empty_file(), file)
        yield file


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder that is thrown away: in memory where the machine has room for files there.

    The bot waits for the disk at each of a hundred thousand commits; ``kill -9`` leaves files in memory as it leaves those on a
    disk.
    """
    memory = Path("/dev/shm")  # not a guess at a name: a folder of our own is made in it
    has_room = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM
    with TemporaryDirectory(prefix="copse-", dir=memory if has_room else None) as folder:
        yield Path(folder)


@cache
def empty_file() -> Path:
    """Migrated once for all stages of this process: every one of them would take half a second for the same tables."""
    folder = Path(_kept.enter_context(quick_folder()))
    upgrade(f"sqlite:///{folder / 'empty.sqlite3'}")
    return folder / "empty.sqlite3"
