"""What was noted in a meeting, read as something to do: the words for a plan, and who of the group is named."""

import re
from collections.abc import Iterable

_HEAD = re.compile(
    r"^\s*(?:beschluss|entscheidung|aktion|aufgabe|to ?do|decision|decided|action|task|besluit|decisão|decisión|décision"
    r"|rozhodnutie)\s*[:\-–]\s*",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"[\s,;.(–-]*\b(?:wer|who|wie doet het|quem|quién|qui|kto|verantwortlich|zuständig)\s*:.*$", re.IGNORECASE | re.DOTALL
)


def deed(note: str) -> str:
    """What is to be done, without "Decision:" before it and "Who: …" behind it; the whole note if nothing else is in it."""
    text = " ".join(note.split())
    return _WHO.sub("", _HEAD.sub("", text)).strip() or text


def is_deed(note: str) -> bool:
    """Whether it says of itself that it is a decision or something to do."""
    return _HEAD.match(note) is not None


def named(note: str, names: Iterable[str]) -> list[str]:
    """Which of these names stand in a note, in the order of the note."""
    found: list[tuple[int, str]] = []
    for name in dict.fromkeys(names):
        there = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", note, re.IGNORECASE)
        if there is not None:
            found.append((there.start(), name))
    return [name for _, name in sorted(found)]
