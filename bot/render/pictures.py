"""The pictures that can be asked for by name, from plain data: what the outbox keeps until a picture is sent."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from bot.render import bars, qr, timeline, tree


@dataclass(frozen=True)
class TimelinePage:
    """A part of a plan's timeline: a picture that holds all of a long plan would be made too small to read by a chat."""

    timeline: timeline.Timeline
    first: int
    """The first row, from 0."""
    end: int
    """The row after the last."""


_TREE = TypeAdapter(tree.Tree)
_TIMELINE = TypeAdapter(timeline.Timeline)
_BARS = TypeAdapter(bars.Bars)
_PAGE = TypeAdapter(TimelinePage)


def page_data(page: TimelinePage) -> dict[str, Any]:
    """A page as the plain data that the outbox keeps."""
    data: dict[str, Any] = _PAGE.dump_python(page, mode="json")
    return data


def _tree(data: dict[str, Any]) -> bytes:
    return tree.picture(_TREE.validate_python(data))


def _timeline(data: dict[str, Any]) -> bytes:
    return timeline.picture(_TIMELINE.validate_python(data))


def _timeline_page(data: dict[str, Any]) -> bytes:
    page = _PAGE.validate_python(data)
    return timeline.picture(page.timeline, part=range(page.first, page.end))


def _bars(data: dict[str, Any]) -> bytes:
    return bars.picture(_BARS.validate_python(data))


def _qr(data: dict[str, Any]) -> bytes:
    return qr.picture(data["link"])


PICTURES: Mapping[str, Callable[[dict[str, Any]], bytes]] = {
    "tree": _tree,
    "timeline": _timeline,
    "timeline_page": _timeline_page,
    "bars": _bars,
    "qr": _qr,
}
"""By name: a function from a picture's data to its PNG."""
