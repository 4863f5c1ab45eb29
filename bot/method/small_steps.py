"""Small steps as people list them: one in each line, or in one line with commas."""

import re
from dataclasses import dataclass

_COMMA = re.compile(r"\s*[,;]\s+")
_AND = re.compile(r"(?:und|and)\s+(?=\w+\s)", re.IGNORECASE)
FEWEST, LONGEST = 2, 5
"""Words of a small step that surely stands for itself: “buy cushions”, not “cushions”, nor half a story."""


@dataclass(frozen=True)
class Steps:
    """What was listed."""

    titles: tuple[str, ...]
    sure: bool = True
    """False: it can be one small step with commas in it just as well."""


def small_steps(text: str) -> Steps:
    """The small steps in what somebody wrote.

    >>> small_steps("buy cushions, paint the room, hang up the plan").titles
    ('buy cushions', 'paint the room', 'hang up the plan')
    """
    lines = _titles(text.splitlines())
    if len(lines) != 1:
        return Steps(lines)
    parts = _titles(_COMMA.split(lines[0]))
    if len(parts) < 2:  # no list
        return Steps(lines)
    parts = (*parts[:-1], _AND.sub("", parts[-1], count=1) if _AND.match(parts[-1]) else parts[-1])
    return Steps(parts, sure=len(parts) > 2 and all(FEWEST <= len(part.split()) <= LONGEST for part in parts))


def _titles(pieces: list[str]) -> tuple[str, ...]:
    bare = (re.sub(r"^\s*\d{1,2}[.)]\s+", "", piece).strip(" -–•*\t.,;") for piece in pieces)
    return tuple(one for one in bare if one)
