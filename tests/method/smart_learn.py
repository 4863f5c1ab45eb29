"""How the weights of the Specific check are learned: `python -m tests.method.smart_learn` writes `bot/method/smart_weights.py`.

Logistic regression over the signs of all labelled texts, all languages together, by plain gradient descent from zero: the same
texts give the same table. Given endings of sets (`-8 -9`), it learns from all others and prints the kappa on these instead.
"""

import math
import sys
from pathlib import Path

from bot.method.smart_reading import Reading
from bot.method.smart_signs import signs_of
from bot.method.smart_text import Text
from bot.method.smart_words import LANGUAGES, language_of
from tests.method.smart_report import kappa, load, names

TABLE = Path(__file__).parents[2] / "bot" / "method" / "smart_weights.py"
_ROUNDS = 250
# Large weights are held back, so that a sign seen in few texts weighs little.
_HELD_BACK = 0.002
# A sign that weighs less than this is left out.
_LEAST = 0.1

Example = tuple[list[str], bool]


def examples(name: str) -> list[Example]:
    """Read one set as signs with what people found."""
    return [
        (sorted(signs_of(Reading(Text(text.text), language_of(text.language)))), text.labels["specific"]) for text in load(name)
    ]


def learn(seen: list[Example]) -> tuple[float, dict[str, float]]:
    """Give the bias and the weight of each sign."""
    bias, weights = 0.0, dict.fromkeys(sorted({sign for signs, _ in seen for sign in signs}), 0.0)
    for _ in range(_ROUNDS):
        pull_bias, pull = 0.0, dict.fromkeys(weights, 0.0)
        for signs, specific in seen:
            error = 1 / (1 + math.exp(-bias - sum(weights[sign] for sign in signs))) - specific
            pull_bias += error
            for sign in signs:
                pull[sign] += error
        bias -= pull_bias / len(seen)
        for sign in weights:
            weights[sign] -= pull[sign] / len(seen) + _HELD_BACK * weights[sign]
    return bias, {sign: round(weight, 2) for sign, weight in weights.items() if abs(weight) >= _LEAST}


def judged(bias: float, weights: dict[str, float], signs: list[str]) -> bool:
    """Tell whether these weights call it specific."""
    return bias + sum(weights.get(sign, 0.0) for sign in signs) > 0


def table(bias: float, weights: dict[str, float]) -> str:
    """Give the module that holds the weights."""
    lines = [f'    "{sign}": {weight},' for sign, weight in sorted(weights.items(), key=lambda pair: -pair[1])]
    return "\n".join(
        (
            '"""How much each sign speaks for (above 0) or against Specific. Learned, by `tests/method/smart_learn.py`."""',
            "",
            "# What has to be outweighed: a goal that shows nothing is not specific.",
            f"BIAS = {round(bias, 2)}",
            "",
            "WEIGHTS = {",
            *lines,
            "}",
            "",
        )
    )


def without(endings: list[str]) -> str:
    """Learn from all sets but these, and tell how well that does on them, language by language."""
    left_out = {name: name.endswith(tuple(endings)) for name in names()}
    bias, weights = learn([one for name, out in left_out.items() if not out for one in examples(name)])
    lines = []
    for language in LANGUAGES:
        pairs = [
            (specific, judged(bias, weights, signs))
            for name, out in left_out.items()
            if out and name.split("-")[0] == language
            for signs, specific in examples(name)
        ]
        lines.append(f"{language} {len(pairs):>4} {kappa(pairs):.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdout.write(without(sys.argv[1:]) + "\n")
    else:
        TABLE.write_text(table(*learn([one for name in names() for one in examples(name)])), encoding="utf-8")
