"""Our programs as processes of their own that start at once: forked from one that has imported everything already.

Importing takes a second or two; a suite of scripts starts a hundred bots.
"""

import multiprocessing
import os
import sys
from multiprocessing.context import ForkServerProcess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_STOP_SECONDS = 15

_fork = multiprocessing.get_context("forkserver")
_fork.set_forkserver_preload(["bot.app", "bot.cli", "bot.playground.server", "bot.playground.story_routes", "tests.warm"])


def _become(arguments: list[str], environment: dict[str, str], log: Path) -> None:
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    with log.open("ab") as file:
        os.dup2(file.fileno(), sys.stdout.fileno())
        os.dup2(file.fileno(), sys.stderr.fileno())
    from bot.cli import app  # in the new process

    app(args=arguments)


def start(arguments: list[str], log: Path, environment: dict[str, str] | None = None) -> ForkServerProcess:
    """What ``python -m bot ARGUMENTS`` does, in a process of its own; all that it says goes into ``log``."""
    log.touch()
    process = _fork.Process(target=_become, args=(arguments, environment or dict(os.environ), log), daemon=True)
    process.start()
    return process


def kill(process: ForkServerProcess) -> None:
    """kill -9: no goodbye."""
    process.kill()
    process.join()


def stop(process: ForkServerProcess) -> None:
    """End it as a machine does that shuts down.

    Raises:
        TimeoutError: it did not end in time; it has been killed.
    """
    process.terminate()
    process.join(_STOP_SECONDS)
    if process.is_alive():
        kill(process)
        raise TimeoutError(f"{process} did not stop")
