"""Typing slips in the words of dates: "Donerstag", "firday", "letzen Freitag"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from typing import TypeVar

T = TypeVar("T")


def slip_of(word: str, targets: Mapping[str, T], real_words: Set[str], doubt: Callable[[T], T]) -> T | None:
    """What a mistyped word stands for, marked with `doubt` where the slip is not plain; None if nothing is close.

    Plain is one slip in a word of six letters or more, two letters swapped, or a letter doubled. The first letter has to be
    right (or swapped with the second), two words equally close give nothing, and real words are never taken for a slip.
    """
    if len(word) < 5 or word in real_words:
        return None
    close = [(steps, name) for name in targets if (steps := _steps(word, name)) <= (1 if len(name) < 8 else 2)]
    if not close:
        return None
    fewest = min(steps for steps, _ in close)
    names = sorted(name for steps, name in close if steps == fewest)
    target = targets[names[0]]
    if any(targets[name] != target for name in names):
        return None
    plain = fewest == 1 and any(len(name) >= 6 or _swapped(word, name) or _doubled(word, name) for name in names)
    return target if plain else doubt(target)


def _swapped(word: str, name: str) -> bool:
    return len(word) == len(name) and sorted(word) == sorted(name)


def _doubled(word: str, name: str) -> bool:
    return any(word[:at] + word[at + 1 :] == name for at in range(1, len(word)) if word[at] == word[at - 1])


def _steps(word: str, name: str) -> int:
    """Letters added, left out, changed or swapped with a neighbour (optimal string alignment); 9 for other beginnings."""
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
