"""Text from people, made fit for a picture: cleaned, given faces that can draw it, measured, wrapped and cut.

Nothing here ever asks for a glyph that no face has. A character that cannot be drawn becomes a middle dot; what has
no shape of its own (controls, direction overrides, variation selectors) is left out.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.render.fonts import BODY, face, families, shape

ELLIPSIS = "…"
UNKNOWN = "·"
LEADING = 1.24
_JOINERS = {"\u200c", "\u200d"}
_MARKS = {"Mn", "Mc", "Me"}
# More marks than any script stacks on one letter would climb into the lines above.
_MOST_MARKS = 3
# Several emoji joined into one: a family, a flag.
_LONGEST_CLUSTER = 16
# Their spaces are as wide as their pictures.
_PICTURES = frozenset({"Noto Emoji", "Noto Sans Symbols"})
_VOWELS = frozenset("aeiouyαεηιουωаеиоуыэюя")
# Spaces, numbers, stops and commas, and all between: brackets stay with their words, to be mirrored with them.
_PARTS = re.compile(r"\s+|\d+(?:[.,:/\u066b\u066c]\d+)*|[,.;:!?…·،؛؟]+|[^\s\d,.;:!?…·،؛؟]+")
HOLDS = "\u00a0"
"""A space at which no line may end, as in a date."""
_SPACE = re.compile(rf"[^\S{HOLDS}]+")
_BREAK_AFTER = "-‐–—/"
# Ticks and crosses that the faces have in another weight only.
_TWINS = str.maketrans({"✓": "✔", "✗": "✖", "✘": "✖", "☑": "✅", "☒": "❎"})


@dataclass(frozen=True)
class Run:
    """Neighbouring characters that one family draws."""

    text: str
    family: str


@dataclass(frozen=True)
class Block:
    """Lines of text of one size, ready to be placed. Sizes are in pixels."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False
    whole: bool = True
    """Whether all of the text is there; otherwise it ends with an ellipsis."""
    leading: float = LEADING
    """From one line to the next, in sizes."""

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.size * self.leading

    @property
    def width(self) -> float:
        """The widest line."""
        return max((measure(line, self.size, bold=self.bold) for line in self.lines), default=0.0)


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """`text` on one line with only such characters as can be drawn, in Unicode's composed form."""
    ready = "".join(run.text for run in _runs(unicodedata.normalize("NFC", text).translate(_TWINS)))
    return _SPACE.sub(" ", ready).strip()


@lru_cache(maxsize=4096)
def runs(text: str) -> tuple[Run, ...]:
    """`text` cut where another family has to draw; each family has a glyph for every character of its run."""
    return tuple(_runs(text))


def measure(text: str, size: float, *, bold: bool = False) -> float:
    """The width of `text` in pixels."""
    return size * sum(shape(run.family, run.text, bold=bold).width for run in runs(text))


def placed(text: str, size: float, *, bold: bool = False) -> list[tuple[Run, float]]:
    """The runs of a line in the order in which they stand on paper, each with its distance from the left end.

    The line as a whole goes from left to right; runs that go from right to left change places with each other.
    """
    pieces = list(runs(text))
    if any(shape(run.family, run.text).leftwards for run in pieces):
        pieces = [Run(part, run.family) for run in pieces for part in _PARTS.findall(run.text)]
    # Arabic digits run to the right, but take their place among the words as those do.
    leftwards = [any(unicodedata.bidirectional(each) in {"R", "AL", "AN"} for each in piece.text) for piece in pieces]
    ordered: list[Run] = []
    start = 0
    while start < len(pieces):
        end = start + 1
        if leftwards[start]:
            # What has no direction of its own, or is a number, goes with what stands on both sides of it.
            for at in range(start, len(pieces)):
                if leftwards[at]:
                    end = at + 1
                elif any(unicodedata.bidirectional(character) == "L" for character in pieces[at].text):
                    break
        ordered += reversed(pieces[start:end])
        start = end
    result = []
    x = 0.0
    for piece in ordered:
        if not piece.text.isspace():
            result.append((piece, x))
        x += size * shape(piece.family, piece.text, bold=bold).width
    return result


def fit(
    text: str,
    width: float,
    sizes: Sequence[float],
    lines: int,
    *,
    bold: bool = False,
    even: bool = False,
    leading: float = LEADING,
) -> Block:
    """`text` within `width` and at most `lines` lines, in the largest of `sizes` (falling) that holds all of it.

    A size that breaks no word goes before a larger one that does. If none holds all, the text ends with an ellipsis in
    the smallest. With `even`, the lines are about as long as each other, for text that stands in the middle.
    """
    ready = clean(text)
    for breaking in (False, True):
        for size in sizes:
            if not breaking and any(measure(word.rstrip(), size, bold=bold) > width for word in _words(ready)):
                continue
            wrapped = wrap(ready, width, size, bold=bold)
            if len(wrapped) <= lines:
                if even:
                    wrapped = _even(ready, width, size, len(wrapped), bold=bold)
                return Block(tuple(wrapped), size, bold, leading=leading)
    kept = wrap(ready, width, sizes[-1], bold=bold)[:lines]
    kept[-1] = _cut(kept[-1], width, sizes[-1], bold=bold)
    return Block(tuple(kept), sizes[-1], bold, whole=False, leading=leading)


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Lines no wider than `width`, broken between words; a word that is longer than a line is broken evenly."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        if line and measure((line + word).rstrip(), size, bold=bold) > width:
            lines.append(line.rstrip())
            line = ""
        if not line and measure(word.rstrip(), size, bold=bold) > width:
            *whole, word = _pieces(word, width, size, bold=bold)  # noqa: PLW2901 - the rest goes on as a word
            lines += whole
        line += word
    return [*lines, line.rstrip()] if line.strip() else lines


def _even(text: str, width: float, size: float, lines: int, *, bold: bool) -> list[str]:
    """The narrowest lines of which there are still no more than `lines`."""
    best = wrap(text, width, size, bold=bold)
    narrow, wide = width / 2, width
    for _ in range(7):
        middle = (narrow + wide) / 2
        wrapped = wrap(text, middle, size, bold=bold)
        if len(wrapped) <= lines and all(word.strip() for word in wrapped):
            best, wide = wrapped, middle
        else:
            narrow = middle
    return best


def _words(text: str) -> Iterator[str]:
    """Pieces between which a line may end; each keeps the space or dash behind it."""
    start = 0
    for index, character in enumerate(text):
        dash = character in _BREAK_AFTER and 0 < index < len(text) - 1 and text[index - 1].isalpha()
        if character == " " or dash:
            yield text[start : index + 1]
            start = index + 1
    if start < len(text):
        yield text[start:]


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """An overlong word in pieces of about the same width, each beginning like a syllable where that is to be had."""
    clusters = list(_clusters(word))
    total = measure(word, size, bold=bold)
    even = _pieces_up_to(clusters, min(width, total / (total // width + 1) * 1.12), size, bold=bold)
    full = _pieces_up_to(clusters, width, size, bold=bold)
    return even if len(even) <= len(full) else full


def _pieces_up_to(clusters: Sequence[str], width: float, size: float, *, bold: bool) -> list[str]:
    pieces = []
    start = 0
    while start < len(clusters):
        end = start + 1
        while end < len(clusters) and measure("".join(clusters[start : end + 1]), size, bold=bold) <= width:
            end += 1
        if end < len(clusters):
            end = next((at for at in range(end, max(start + 1, end - 5), -1) if _opens_syllable(clusters, at)), end)
        pieces.append("".join(clusters[start:end]))
        start = end
    return pieces


def _opens_syllable(clusters: Sequence[str], at: int) -> bool:
    """Whether a consonant with a vowel after it stands at `at`, and no sound spelt with several letters is cut."""
    before, here, after = (_letter(clusters[index]) if index < len(clusters) else "" for index in (at - 1, at, at + 1))
    return here not in _VOWELS and after in _VOWELS and before + here not in {"ch", "sh", "th", "ph", "st", "sp", "qu", "ck"}


def _letter(cluster: str) -> str:
    """The plain small letter under its accents; empty if it is none."""
    plain = unicodedata.normalize("NFD", cluster)[:1].casefold()
    return plain if plain.isalpha() else ""


def _cut(line: str, width: float, size: float, *, bold: bool) -> str:
    clusters = list(_clusters(line))
    while clusters and measure("".join(clusters).rstrip(" ,.;:–-") + ELLIPSIS, size, bold=bold) > width:
        clusters.pop()
    return "".join(clusters).rstrip(" ,.;:–-") + ELLIPSIS


def _runs(text: str) -> Iterator[Run]:
    family, gathered = BODY, ""
    for cluster in _clusters(text):
        drawn, wanted = _drawable(cluster)
        if not drawn or (drawn == UNKNOWN and gathered.endswith(UNKNOWN)):
            continue
        # A space or a comma between two words of one script stays with them.
        if wanted == BODY and not drawn.isalnum() and family not in {BODY, *_PICTURES} and face(family).has(drawn):
            wanted = family
        if wanted != family and gathered:
            yield Run(gathered, family)
            gathered = ""
        family = wanted
        gathered += drawn
    if gathered:
        yield Run(gathered, family)


@lru_cache(maxsize=8192)
def _drawable(cluster: str) -> tuple[str, str]:
    """What of `cluster` can be drawn, and by which family."""
    if cluster.isspace():
        return cluster if cluster == HOLDS else " ", BODY
    kept = "".join(character for character in cluster if not _shapeless(character))
    if not kept.strip("\u200c\u200d"):
        return "", BODY
    for wanted in (kept, kept[0]):
        for family in families():
            if face(family).has(wanted):
                return wanted, family
    return UNKNOWN, BODY


def _shapeless(character: str) -> bool:
    """Whether `character` changes how others are drawn, or is no character at all."""
    category = unicodedata.category(character)
    selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0000" <= character <= "\U000e0fff"
    return selector or (category in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} and character not in _JOINERS)


def _clusters(text: str) -> Iterator[str]:
    """What a reader takes for one character: a letter with its marks, emoji that are joined, the two halves of a flag."""
    cluster = ""
    marks = 0
    for character in text:
        if cluster and _belongs(character, cluster):
            if unicodedata.category(character) in _MARKS:
                marks += 1
            if marks <= _MOST_MARKS and len(cluster) < _LONGEST_CLUSTER:
                cluster += character
            continue
        if cluster:
            yield cluster
        cluster, marks = character, 0
    if cluster:
        yield cluster


def _belongs(character: str, cluster: str) -> bool:
    if cluster.isspace():
        return False
    if unicodedata.category(character) in _MARKS or character in _JOINERS or "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return len(cluster) == 1 and "\U0001f1e6" <= cluster <= "\U0001f1ff"
    return cluster.endswith("\u200d") and unicodedata.category(character) == "So"
