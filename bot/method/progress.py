"""How far something is, read from words: "60 %", "half done", "zur Hälfte fertig", "presque fini".

A fraction counts only where it surely speaks of the work as a whole: with a word such as "done", in a phrase such as "halfway",
or when nothing else is said. "Half of the parents have answered" and "in half an hour" tell nothing of it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

NEARLY = 90
"""Per cent of what is almost done."""

_PER_CENT = re.compile(
    r"(?<![\d.,])(\d{1,3})\s?(?:%|per ?cent\b|prozent\b|procent\b|por cento\b|percent\w*|pour cent\b|por ciento\b)", re.I
)


_RANGE = re.compile(
    r"\d\s?%?\s*(?:[-–—]|\b(?:to|or|bis|oder|tot|of|à|ou|a|o|až|alebo)\b)\s*\d{1,3}\s?(?:%|per|pro|por|pour)", re.I
)
_LEFT = re.compile(
    r"\b(?:left|to go|missing|remain\w*|noch|fehl\w*|übrig|nog|over|ontbre\w*|falta\w*|resta\w*|queda\w*|chýba\w*|ostáva\w*|"
    r"zostáva\w*|ešte|reste\w*|manque\w*|encore)\b"
)
"""Said beside a number: how much is still to be done, in any of the languages."""
_CLAUSE = re.compile(r"[.,;:!?()–—\n]|\s-\s")


@dataclass(frozen=True)
class Reading:
    """How far it is, and whether that was said as a number."""

    percent: int
    literal: str | None
    """The number as it stands in the text; None if it was read from words."""


@dataclass(frozen=True)
class _Words:
    fractions: dict[str, int]
    phrases: dict[str, int]
    """What speaks of the whole by itself."""
    done: str
    """Words for what is finished, as alternatives."""
    between: str
    """Small words that may stand between a fraction and the word for done."""
    almost: str
    about: str
    """What may stand before a fraction that is all that is said."""
    nots: str


_LANGUAGES = {
    "en": _Words(
        {
            "half": 50,
            "one half": 50,
            "a half": 50,
            "a third": 33,
            "one third": 33,
            "two thirds": 67,
            "a quarter": 25,
            "one quarter": 25,
            "three quarters": 75,
        },
        {"halfway": 50, "half way": 50, "half-way": 50, "half of it": 50, "a third of it": 33, "three quarters of it": 75},
        r"done|finished|ready|complete|completed|through|there",
        r"is|are|of|it|the|work|way|already|now|been|has|have|all",
        r"almost|nearly|as good as|just about|close to",
        r"about|around|roughly|almost|nearly|more than|over|a good|a little over|just under|at",
        r"not|never|without|far from",
    ),
    "de": _Words(
        {
            "halb": 50,
            "die hälfte": 50,
            "zur hälfte": 50,
            "ein drittel": 33,
            "zu einem drittel": 33,
            "zwei drittel": 67,
            "zu zwei dritteln": 67,
            "ein viertel": 25,
            "zu einem viertel": 25,
            "drei viertel": 75,
            "dreiviertel": 75,
            "zu drei vierteln": 75,
        },
        {
            "zur hälfte": 50,
            "halbfertig": 50,
            "auf halbem weg": 50,
            "auf halber strecke": 50,
            "die hälfte davon": 50,
            "zu einem drittel": 33,
            "zu zwei dritteln": 67,
            "zu drei vierteln": 75,
        },
        r"fertig|erledigt|geschafft|gemacht|getan|durch|abgeschlossen",
        r"ist|sind|davon|schon|bereits|jetzt|haben|hab|habe|wir|ich|der|arbeit|es|etwa|das",
        r"fast|beinahe|nahezu|so gut wie|annähernd",
        r"etwa|ungefähr|rund|circa|ca|knapp|gut|fast|mehr als|über",
        r"nicht|kein|keine|nie|noch lange nicht",
    ),
    "nl": _Words(
        {
            "half": 50,
            "de helft": 50,
            "voor de helft": 50,
            "een derde": 33,
            "voor een derde": 33,
            "twee derde": 67,
            "een kwart": 25,
            "voor een kwart": 25,
            "driekwart": 75,
            "drie kwart": 75,
            "voor driekwart": 75,
        },
        {
            "halverwege": 50,
            "voor de helft": 50,
            "halfweg": 50,
            "de helft ervan": 50,
            "voor driekwart": 75,
            "voor een derde": 33,
        },
        r"klaar|af|gedaan|gereed|afgerond|voltooid",
        r"is|zijn|ervan|al|nu|hebben|heb|we|ik|het|van|werk",
        r"bijna|vrijwel|haast|zo goed als",
        r"ongeveer|circa|ca|ruim|bijna|meer dan|op",
        r"niet|geen|nooit|nog lang niet",
    ),
    "pt": _Words(
        {
            "metade": 50,
            "a metade": 50,
            "meio": 50,
            "meia": 50,
            "um terço": 33,
            "dois terços": 67,
            "um quarto": 25,
            "três quartos": 75,
        },
        {"a meio": 50, "a metade": 50, "pela metade": 50, "meio caminho": 50, "metade do trabalho": 50, "vai a meio": 50},
        r"feito|feita|feitos|pronto|pronta|concluído|concluída|terminado|terminada|acabado",
        r"está|estão|já|do|da|trabalho|foi|agora|de|tudo",
        r"quase|praticamente",
        r"cerca de|aproximadamente|quase|mais de|uns",
        r"não|nem|nunca|ainda não",
    ),
    "sk": _Words(
        {
            "polovica": 50,
            "polovicu": 50,
            "spolovice": 50,
            "tretina": 33,
            "tretinu": 33,
            "dve tretiny": 67,
            "štvrtina": 25,
            "štvrtinu": 25,
            "tri štvrtiny": 75,
        },
        {"na polovici": 50, "v polovici": 50, "do polovice": 50, "z polovice": 50, "v polovičke": 50, "na pol ceste": 50},
        r"hotová|hotové|hotový|hotovo|hotova|hotovú|dokončené|dokončená|urobená|urobené|spravená|spravené",
        r"je|sú|už|máme|mám|z toho|práce|toho",
        r"skoro|takmer|už skoro",
        r"asi|približne|zhruba|skoro|takmer|viac ako|vyše",
        r"nie|ešte nie|nikdy|nemáme|nemám|zďaleka nie",
    ),
    "fr": _Words(
        {
            "la moitié": 50,
            "à moitié": 50,
            "un tiers": 33,
            "au tiers": 33,
            "deux tiers": 67,
            "les deux tiers": 67,
            "aux deux tiers": 67,
            "un quart": 25,
            "trois quarts": 75,
            "les trois quarts": 75,
            "aux trois quarts": 75,
        },
        {
            "à mi-chemin": 50,
            "à moitié": 50,
            "la moitié du travail": 50,
            "au tiers": 33,
            "aux deux tiers": 67,
            "aux trois quarts": 75,
            "à mi-parcours": 50,
        },
        r"fait|faite|faits|faites|fini|finie|terminé|terminée|achevé|prêt|prête",
        r"est|sont|déjà|du|de|travail|en|a été|maintenant|tout",
        r"presque|quasiment|pratiquement",
        r"environ|à peu près|presque|plus de|autour de",
        r"pas|jamais|aucun|loin d'être",
    ),
    "es": _Words(
        {
            "la mitad": 50,
            "a la mitad": 50,
            "medio": 50,
            "media": 50,
            "un tercio": 33,
            "dos tercios": 67,
            "un cuarto": 25,
            "tres cuartos": 75,
            "las tres cuartas partes": 75,
        },
        {"a medias": 50, "a la mitad": 50, "a medio camino": 50, "por la mitad": 50, "la mitad del trabajo": 50},
        r"hecho|hecha|hechos|terminado|terminada|listo|lista|acabado|acabada|completo",
        r"está|están|ya|del|de|trabajo|ha sido|ahora|todo",
        r"casi|prácticamente",
        r"aproximadamente|casi|más de|unos|más o menos",
        r"no|ni|nunca|todavía no|aún no",
    ),
}


def read_progress(text: str, languages: list[str]) -> Reading | None:
    """How far it is, by what somebody wrote; None if it does not surely say so.

    A number counts before words; of two different ones none is taken, nor one that says what is left, or is not so.
    """
    numbers = list(_PER_CENT.finditer(text))
    if numbers:
        if len({int(one.group(1)) for one in numbers}) > 1 or _RANGE.search(text) or _is_doubtful(text, languages):
            return None
        return Reading(min(100, int(numbers[0].group(1))), numbers[0].group(0))
    found = {percent for language in dict.fromkeys(languages) for percent in _in_words(text, language)}
    return Reading(found.pop(), None) if len(found) == 1 else None


def _is_doubtful(text: str, languages: list[str]) -> bool:
    """Whether words beside a number say that it is not so, or how much is left."""
    said = " ".join(clause for clause in _CLAUSE.split(text.casefold()) if _PER_CENT.search(clause))
    nots = [_LANGUAGES[one[:2]].nots for one in languages if one[:2] in _LANGUAGES]
    return bool(_LEFT.search(said)) or any(re.search(rf"(?:\b(?:{words})|n't)\b", said) for words in nots)


def _in_words(text: str, language: str) -> set[int]:
    words = _LANGUAGES.get(language.split("-", maxsplit=1)[0])
    if words is None:
        return set()
    said = " ".join(text.casefold().replace("’", "'").split())
    found: set[int] = set()
    for clause in _CLAUSE.split(said):
        found |= _in_clause(clause.strip(), words, language)
    return found


def _in_clause(clause: str, words: _Words, language: str) -> set[int]:
    if not clause or re.search(rf"(?:\b(?:{words.nots})|n't)\b", clause):
        return set()
    with_done, phrase, alone, almost = _patterns(language.split("-", maxsplit=1)[0])
    for pattern, table in ((with_done, words.fractions), (phrase, words.phrases), (alone, words.fractions)):
        match = pattern.search(clause)
        if match is not None:
            return {table[match.group("said")]}
    return {NEARLY} if almost.search(clause) else set()


@lru_cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = _LANGUAGES[language]
    fractions, phrases = _any(words.fractions), _any(words.phrases)
    between = rf"(?:\s+(?:{words.between})){{0,4}}"
    return (
        # "half of it is done", "halb fertig"
        re.compile(rf"\b(?P<said>{fractions})\b{between}[\s-]+(?:{words.done})\b"),
        re.compile(rf"\b(?P<said>{phrases})(?:\s+(?:{words.done}|{words.between}))*(?=$|\s+(?:with|mit|met|com|s|avec|con)\b)"),
        re.compile(rf"^(?:(?:{words.about})\s+)*(?P<said>{fractions})$"),
        re.compile(rf"\b(?:{words.almost})(?:\s+(?:{words.between})){{0,2}}\s+(?:{words.done})\b"),
    )


def _any(table: dict[str, int]) -> str:
    return "|".join(re.escape(one) for one in sorted(table, key=len, reverse=True))
