"""The pictures that can be asked for by name, from plain data: what the outbox keeps until a picture is sent."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from bot.render import timeline, tree

_TREE = TypeAdapter(tree.Tree)
_TIMELINE = TypeAdapter(timeline.Timeline)


def _tree(data: dict[str, Any]) -> bytes:
    return tree.picture(_TREE.validate_python(data))


def _timeline(data: dict[str, Any]) -> bytes:
    return timeline.picture(_TIMELINE.validate_python(data))


PICTURES: Mapping[str, Callable[[dict[str, Any]], bytes]] = {"tree": _tree, "timeline": _timeline}
"""By name: a function from a picture's data to its PNG."""
