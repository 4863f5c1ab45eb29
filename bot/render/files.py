"""The files that can be asked for by name, from plain data: what the outbox keeps until a file is sent."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from bot.render import calendar, invitation

_CALENDAR = TypeAdapter(calendar.Calendar)
_INVITATION = TypeAdapter(invitation.Invitation)


def calendar_data(wanted: calendar.Calendar) -> dict[str, Any]:
    """A calendar as the plain data that the outbox keeps."""
    data: dict[str, Any] = _CALENDAR.dump_python(wanted, mode="json")
    return data


def _calendar(data: dict[str, Any]) -> bytes:
    return calendar.file(_CALENDAR.validate_python(data))


def _invitation(data: dict[str, Any]) -> bytes:
    return invitation.pdf(_INVITATION.validate_python(data))


FILES: Mapping[str, Callable[[dict[str, Any]], bytes]] = {"calendar": _calendar, "invitation": _invitation}
"""By name: a function from a file's data to its bytes."""
