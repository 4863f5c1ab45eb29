"""Every Bot API call that was made, for those who test a bot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from bot.playground.clock import iso
from bot.playground.model import Json


class Calls:
    """The log of calls, without the bytes of files."""

    def __init__(self) -> None:
        self._log: list[Json] = []

    def begun(self, method: str, params: Json, files: list[str], at: datetime) -> Json:
        """The entry for a call that begins; the caller fills in `status` and `result`."""
        return {"method": method, "params": params, "files": files, "status": None, "result": None, "at": iso(at)}

    def add(self, entry: Json) -> None:
        """Notes a call. Once noted, it keeps its place."""
        self._log.append(entry)

    def since(self, number: int) -> list[Json]:
        """The calls from the given place on."""
        return self._log[number:]

    def __len__(self) -> int:
        return len(self._log)


def refusal(status: int, description: str, parameters: dict[str, Any]) -> Json:
    """The body of a Bot API answer that says no."""
    body: Json = {"ok": False, "error_code": status, "description": description}
    return body | {"parameters": parameters} if parameters else body


class Traffic:
    """Whether calls of the bot are under way, and since when there were none."""

    def __init__(self) -> None:
        self._under_way = 0
        self._last = float("-inf")

    @contextmanager
    def call(self) -> Iterator[None]:
        """Holds while a call is carried out."""
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            self.touch()

    def touch(self) -> None:
        """Something moved just now."""
        self._last = time.monotonic()

    def silent_for(self) -> float:
        """Real seconds without a call; 0 while one is under way."""
        return 0.0 if self._under_way else time.monotonic() - self._last
