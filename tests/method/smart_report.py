"""How well the SMART check agrees with people: `python -m tests.method.smart_report [-v] [language …]` prints Cohen's kappa.

With `-v` every text on which they differ is listed too.
"""

import sys
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from bot.method.smart import SmartCheck, check

SETS = Path(__file__).parent / "smart"
LETTERS = ("specific", "measurable", "time_bound")
AIMS = {"specific": 0.6, "measurable": 0.8, "time_bound": 0.8}
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Labelled:
    """A text with what people found in it."""

    language: str
    text: str
    labels: dict[str, bool]


def names() -> list[str]:
    """Give the names of all sets: the language, and `-2`, `-3` for those written after the rules stood."""
    return sorted(path.stem for path in SETS.glob("*.tsv"))


@cache
def load(name: str) -> list[Labelled]:
    """Read one set."""
    texts = []
    for line in (SETS / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        *labels, text = line.split("\t")
        marks = dict(zip(LETTERS, (label == "1" for label in labels), strict=True))
        texts.append(Labelled(name.split("-", maxsplit=1)[0], text.replace("\\n", "\n"), marks))
    return texts


def verdicts(result: SmartCheck) -> dict[str, bool]:
    """Give the three verdicts by letter."""
    return {letter: getattr(result, letter).met for letter in LETTERS}


def kappa(pairs: list[tuple[bool, bool]]) -> float:
    """Give Cohen's kappa (1960): agreement beyond chance; 1 where both always agree."""
    size = len(pairs)
    agreed = sum(one == other for one, other in pairs) / size
    ones, others = sum(one for one, _ in pairs) / size, sum(other for _, other in pairs) / size
    chance = ones * others + (1 - ones) * (1 - others)
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


@cache
def results(name: str) -> list[tuple[Labelled, SmartCheck]]:
    """Give each text of a set with what the check says of it."""
    return [(text, check(text.text, text.language, TODAY)) for text in load(name)]


def kappas(*sets: str) -> dict[str, float]:
    """Give the kappa of each letter over the texts of these sets."""
    seen = [(text.labels, verdicts(result)) for name in sets for text, result in results(name)]
    return {letter: kappa([(labels[letter], judged[letter]) for labels, judged in seen]) for letter in LETTERS}


def table(sets: list[str]) -> str:
    """Give the kappas of these sets as lines."""
    lines = [f"{'set':8}{'texts':>6}" + "".join(f"{letter:>12}" for letter in LETTERS)]
    for name in sets:
        found = kappas(name)
        lines.append(f"{name:8}{len(load(name)):>6}" + "".join(f"{found[letter]:>12.2f}" for letter in LETTERS))
    return "\n".join(lines)


def differences(name: str) -> list[str]:
    """List the texts of a set on which the check and people differ, with the words it went by."""
    lines = []
    for text, result in results(name):
        for letter, expected in text.labels.items():
            verdict = getattr(result, letter)
            if verdict.met != expected:
                lines.append(
                    f"{name} {letter:10} {'too strict' if expected else 'too kind  '} {text.text!r}  ← {verdict.evidence!r}"
                )
    return lines


if __name__ == "__main__":
    chosen = [name for name in sys.argv[1:] if name != "-v"]
    shown = [name for name in names() if not chosen or name in chosen or name.split("-")[0] in chosen]
    if "-v" in sys.argv:
        sys.stdout.write("\n".join(line for name in shown for line in differences(name)) + "\n\n")
    sys.stdout.write(table(shown) + "\n")
