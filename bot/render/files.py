"""The files that can be asked for by name, from plain data: what the outbox keeps until a file is sent."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from bot.render import calendar

_CALENDAR = TypeAdapter(calendar.Calendar)


def _calendar(data: dict[str, Any]) -> bytes:
    return calendar.file(_CALENDAR.validate_python(data))


FILES: Mapping[str, Callable[[dict[str, Any]], bytes]] = {"calendar": _calendar}
"""By name: a function from a file's data to its bytes."""
