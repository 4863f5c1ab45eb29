"""Which members of a group a text names, and whom else by a title.

Mostly asked about, so that a false alarm costs one press; a lesson is worded anew.
"""

import re
import unicodedata
from collections.abc import Iterable

_EVERYDAY = (
    "angel april art august autumn bill chance chase dawn dean drew faith grace grant guy harmony hope hunter joy "
    "june long love mark may miles olive patience penny rich rob rose sandy sky sonny sue summer sunny van will "
    "young ernst gold gross hart jung klein lang mai rein rosa stark stern wolf alba blanca camino consuelo cruz "
    "dolores esperanza estrella gloria luna luz mar nieves paz reyes rocio sol "
)
ALSO_WORDS = frozenset(_EVERYDAY.split())
"""First names that are also everyday words: a name only where they are written large within a sentence."""

SMALL_WORDS = frozenset({"abril", "al", "bas", "do", "domingo", "ella", "elle", "ida", "julio", "max", "per", "pilar"})
"""First names that are also words which stand everywhere, written small: a name wherever they are written large."""

SHORTEST = 2
"""Letters and digits of a name: an initial names nobody."""


def named(text: str, names: Iterable[str]) -> list[str]:
    """Those of the names that stand in the text as a word of their own, also with an s behind, in the order of the names."""
    return list(dict.fromkeys(name for name in names if _stands(text, name)))


_TITLES = "Frau|Herrn?|Miss|Mister|Madame|Monsieur|Mevrouw|Meneer|Señora?|Señorita|Signora|Signore?|Senhora?|P[aá]n|Pani"
_SHORT_TITLES = r"Mr|Mrs|Ms|Mx|Mme|Sra?\.|Dr|Hr\.|Fr\."
_TITLED = re.compile(rf"\b((?i:{_TITLES})\s+|(?i:{_SHORT_TITLES})(?:\.\s*|\s+))((?:(?:[Vv][oa]n|de)\s+)*[^\W\d_][\w'’-]+)")


def titled(text: str) -> list[str]:
    """Whom a text calls by a title, as it stands there: "Mrs Huber", "Herr Klein". Behind a whole word only what is written
    large is a name: "eine Frau hat" is none."""
    found = []
    for one in _TITLED.finditer(text):
        title, name = one.groups()
        if name.split()[-1][0].isupper() or re.fullmatch(_SHORT_TITLES, title.strip(), re.IGNORECASE):
            found.append(one.group())
    return list(dict.fromkeys(found))


def _stands(text: str, name: str) -> bool:
    # Who is called "Anna Lena" is Anna, too.
    return any(_word(text, one) for one in (name, *name.split(maxsplit=1)[:1]))


def _word(text: str, name: str) -> bool:
    plain, text = _flat(name.strip(" @")), _flat(text)
    if sum(letter.isalnum() for letter in plain) < SHORTEST:
        return False
    found = re.finditer(rf"(?<!\w){re.escape(plain)}(?:['’]?s)?(?!\w)", text, re.IGNORECASE)
    if plain.casefold() in SMALL_WORDS:
        return any(one.group()[0].isupper() for one in found)
    if plain.casefold() not in ALSO_WORDS:
        return any(found)
    return any(one.group()[0].isupper() and _within_a_sentence(text[: one.start()]) for one in found)


def _flat(text: str) -> str:
    """Without accents: who types in haste leaves them out."""
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))


def _within_a_sentence(before: str) -> bool:
    return bool(re.search(r"[\w,;)]\s+$", before))
