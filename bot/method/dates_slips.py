"""Typing slips in the words of dates: "Donerstag", "firday", "letzen Freitag"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from typing import TypeVar

T = TypeVar("T")


def slip_of(word: str, targets: Mapping[str, T], firm: Set[str], real_words: Set[str], doubt: Callable[[T], T]) -> T | None:
    """What a mistyped word stands for, marked with `doubt` where the slip is not plain; None if nothing is close.

    Two letters swapped or a letter doubled are plain slips in any of the targets. Other slips count only in `firm` ones,
    and are plain in words of six letters or more. The first letter has to be right, unless it is swapped or only left out;
    two words equally close give nothing, and real words are never taken for a slip.
    """
    if len(word) < 4 or word in real_words:
        return None
    plain = [name for name in targets if _swapped(word, name) or _doubled(word, name)]
    if plain:
        return _the_one(plain, targets)
    close = [(steps, name) for name in firm if (steps := _steps(word, name)) <= (1 if len(name) < 8 else 2)]
    if not close:
        return None
    fewest = min(steps for steps, _ in close)
    names = [name for steps, name in close if steps == fewest]
    target = _the_one(names, targets)
    if target is None:
        return None
    return target if fewest == 1 and any(len(name) >= 6 for name in names) else doubt(target)


def _the_one(names: Sequence[str], targets: Mapping[str, T]) -> T | None:
    """What all of these words mean, None if they differ."""
    target = targets[names[0]]
    return target if all(targets[name] == target for name in names) else None


def _swapped(word: str, name: str) -> bool:
    if len(word) != len(name):
        return False
    differing = [at for at in range(len(word)) if word[at] != name[at]]
    if len(differing) != 2 or differing[1] != differing[0] + 1:
        return False
    first, second = differing
    return word[first] == name[second] and word[second] == name[first]


def _doubled(word: str, name: str) -> bool:
    if len(word) != len(name) + 1:
        return False
    return any(word[:at] + word[at + 1 :] == name for at in range(1, len(word)) if word[at] == word[at - 1])


def _steps(word: str, name: str) -> int:
    """Letters added, left out, changed or swapped with a neighbour (optimal string alignment).

    9 for other beginnings, unless it is only the first letter that is left out.
    """
    if len(word) > 4 and word == name[1:]:
        return 1
    if abs(len(word) - len(name)) > 2 or (word[0] != name[0] and word[:2] != name[1::-1]):
        return 9
    rows = [list(range(len(name) + 1))]
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, wanted in enumerate(name, 1):
            best = min(row[j - 1] + 1, rows[i - 1][j] + 1, rows[i - 1][j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == name[j - 2] and word[i - 2] == wanted:
                best = min(best, rows[i - 2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
