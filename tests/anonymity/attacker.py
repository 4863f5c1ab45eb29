"""The attacker: learns from groups whose answers they know which features tell whose a text is, and tries it on another group.

For each feature they count how matching pairs and all pairs fall into a few bins. That gives each pair of a text and a person a
likelihood, and from the best features together the most likely assignment of all texts at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log

BINS = 5
"""The first is for pairs that stand at just the same place, or share something; the others for how far they are apart."""
STRENGTHS = (1, 3, 10)
"""From so many of the best features together an attack is tried."""
SMOOTHING = 1.0
ALMOST = 1e-9


@dataclass(frozen=True)
class Known:
    """A group: the features of each pair of a text and a person, and (for learning, and to count hits) who wrote what."""

    features: dict[str, tuple[float, ...]]
    authors: int
    truth: tuple[int, ...]
    """Of each text the place of its author among the authors."""


@dataclass(frozen=True)
class Attack:
    """How many texts were matched with their author, and how many would be by guessing."""

    hits: int
    texts: int
    guessed: float
    best: tuple[str, ...]
    """The features that told most."""

    @property
    def luck(self) -> float:
        """The chance that guessing is right so often or more (hits by guessing are as good as Poisson's)."""
        below = sum(exp(-self.guessed + k * log(self.guessed) - sum(log(i) for i in range(1, k + 1))) for k in range(self.hits))
        return max(0.0, 1.0 - below)


def attack(groups: Sequence[Known]) -> list[Attack]:
    """Attack each group with what was learned from all others; one attack for each of `STRENGTHS`."""
    counted = [_counted(group) for group in groups]
    total: dict[str, list[list[int]]] = {}
    for one in counted:
        for name, counts in one.items():
            _add(total.setdefault(name, [[0] * BINS, [0] * BINS]), counts, 1)
    found = []
    for strength in STRENGTHS:
        hits, best = 0, {}
        for group, own in zip(groups, counted, strict=True):
            scores = _learned(total, own)
            there = [name for name in scores if name in group.features]
            worth = {name: _worth(scores[name]) for name in there}
            chosen = sorted(there, key=lambda name, worth=worth: -worth[name])[:strength]  # type: ignore[misc]
            for name in chosen:
                best[name] = best.get(name, 0) + 1
            hits += sum(a == b for a, b in zip(_likeliest(group, chosen, scores), group.truth, strict=True))
        guessed = sum(len(group.truth) / group.authors for group in groups)
        names = tuple(sorted(best, key=lambda name: -best[name])[:5])
        found.append(Attack(hits, sum(len(group.truth) for group in groups), guessed, names))
    return found


Counts = list[list[int]]
"""How many matching pairs, and how many others, fell into each bin."""


def _bin(value: float) -> int:
    return 0 if value < ALMOST else 1 + min(int(value * (BINS - 1)), BINS - 2)


def _counted(group: Known) -> dict[str, Counts]:
    found = {}
    for name, pairs in group.features.items():
        counts: Counts = [[0] * BINS, [0] * BINS]
        for place, value in enumerate(pairs):
            text, author = divmod(place, group.authors)
            counts[0 if group.truth[text] == author else 1][_bin(value)] += 1
        found[name] = counts
    return found


def _add(counts: Counts, more: Counts, sign: int) -> None:
    for side in (0, 1):
        for place in range(BINS):
            counts[side][place] += sign * more[side][place]


def _learned(total: dict[str, Counts], own: dict[str, Counts]) -> dict[str, tuple[list[float], list[int]]]:
    """Of each feature the log-likelihood of a match in each bin, and how many matches fell there; without one's own group."""
    found = {}
    for name, counts in total.items():
        rest: Counts = [list(counts[0]), list(counts[1])]
        if name in own:
            _add(rest, own[name], -1)
        sums = [sum(side) + BINS * SMOOTHING for side in rest]
        ratios = [log((rest[0][i] + SMOOTHING) / sums[0]) - log((rest[1][i] + SMOOTHING) / sums[1]) for i in range(BINS)]
        found[name] = (ratios, rest[0])
    return found


def _worth(score: tuple[list[float], list[int]]) -> float:
    """What a feature has told so far: the likelihood that it added to the matches."""
    ratios, matches = score
    return sum(ratio * count for ratio, count in zip(ratios, matches, strict=True))


def _likeliest(group: Known, chosen: list[str], scores: dict[str, tuple[list[float], list[int]]]) -> list[int]:
    """The assignment of the texts to different authors with the greatest likelihood."""

    def likely(text: int, author: int) -> float:
        place = text * group.authors + author
        return sum(scores[name][0][_bin(group.features[name][place])] for name in chosen)

    value = [[likely(text, author) for author in range(group.authors)] for text in range(len(group.truth))]

    @cache
    def best(text: int, taken: int) -> tuple[float, tuple[int, ...]]:
        if text == len(value):
            return 0.0, ()
        options = []
        for author in range(group.authors):
            if not taken & (1 << author):
                rest = best(text + 1, taken | (1 << author))
                options.append((value[text][author] + rest[0], (author, *rest[1])))
        return max(options)

    return list(best(0, 0)[1])
