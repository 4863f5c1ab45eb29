"""A text as the SMART check sees it: folded, cut into sentences and clauses, and read back in the author's own words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

# What phones and word processors write for one and the same sign. Each stands for one character, so that places stay the same.
_SIGNS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "´": "'",
        "`": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‹": '"',
        "›": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "…": ".",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\r": "\n",
        "\t": " ",
        "ß": "s",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "\ufe0f": " ",
    }
)

# A sentence ends at a sign followed by space; a point after a figure belongs to it ("15. März", "3. Klasse").
_SENTENCE_END = re.compile(r"(?<!\d)[.!?;]+(?=\s|$)|[!?;]+|\n+|(?<=\d)\.(?=\s*$)")
_CLAUSE_END = re.compile(r"(?<!\d)[.!?;]+(?=\s|$)|[!?;]+|\n+|,(?!\d)|\s-+\s|[()]|:(?!\d)")
# A letter that sticks to a figure names a class or a unit: 4b, 5.º, 3x.
_WORD = re.compile(r"(?<!\w)[^\W\d_]+")


class _Fold(dict[int, int | str]):
    """Each character's small letter without accent, found once and kept; always exactly one character."""

    def __missing__(self, code: int) -> str:
        small = chr(code).lower()
        base = unicodedata.normalize("NFD", small)[0] if small else " "
        # ª and º stay (5.º); letters that fall apart into several keep their first.
        self[code] = base
        return base


_fold = _Fold(_SIGNS)


def fold(text: str) -> str:
    """Give the text in small letters, without accents, with plain quotes and dashes; every character stays in its place."""
    return text.translate(_fold)


@dataclass(frozen=True)
class Text:
    """What someone wrote, with its folded twin that the patterns read."""

    written: str

    @cached_property
    def folded(self) -> str:
        """The text as the patterns read it."""
        if self._places is None:
            return fold(self.written)
        return fold("".join(self.written[place] for place in self._places))

    @cached_property
    def _places(self) -> list[int] | None:
        """Where each folded character was written; None where both texts run side by side, as nearly always."""
        if unicodedata.is_normalized("NFC", self.written):
            return None
        return [place for place, sign in enumerate(self.written) if not unicodedata.combining(sign)]

    def words(self, start: int, end: int) -> str:
        """Give the author's own words between two places of the folded text, without the blanks around them."""
        if self._places is not None and start < end:
            start, end = self._places[start], self._places[end - 1] + 1
            while end < len(self.written) and unicodedata.combining(self.written[end]):
                end += 1
        return self.written[start:end].strip()

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where each sentence, or line of a list, begins and ends."""
        return _cut(self.folded, _SENTENCE_END)

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """Where each part between commas, dashes, brackets, colons and sentence ends begins and ends."""
        return _cut(self.folded, _CLAUSE_END)


def around(spans: list[tuple[int, int]], place: int) -> tuple[int, int]:
    """Give the span that holds this place (the last one before it where the place is a sign between two)."""
    found = spans[0]
    for span in spans:
        if span[0] > place:
            break
        found = span
    return found


def blank(folded: str, spans: list[tuple[int, int]]) -> str:
    """Give the text with these spans made unreadable, so that no later pattern takes a date for a number."""
    for start, end in spans:
        folded = folded[:start] + "~" * (end - start) + folded[end:]
    return folded


def words_in(folded: str) -> list[re.Match[str]]:
    """Give all words made of letters, with their places."""
    return list(_WORD.finditer(folded))


def _cut(folded: str, ends: re.Pattern[str]) -> list[tuple[int, int]]:
    spans = []
    start = 0
    for end in ends.finditer(folded):
        if folded[start : end.start()].strip():
            spans.append((start, end.end()))
            start = end.end()
    if folded[start:].strip() or not spans:
        spans.append((start, len(folded)))
    return spans
