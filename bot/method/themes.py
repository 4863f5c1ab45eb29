"""Which experiences belong together, as far as their words tell; and how their theme could be called.

The method's source lets the group look for what connects its experiences. The bot only points at words in common; the group
decides. Each text is read in its own language, so that one in another language than the group's disturbs nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from bot.method.smart_text import fold
from bot.method.smart_words import LANGUAGES
from bot.method.stems import stem, traces
from bot.method.tongue import guess, small_words

FEWEST = 4
"""With fewer experiences everyone keeps them in mind: each stands as a theme of its own."""

_CLOSE = 0.13
"""From this likeness on (0: no word in common, 1: the same words) experiences are suggested to belong together."""

_A_FEW = 8
"""Among fewer texts than this it says little how many of them have a word."""

_EVERYDAY = 0.35
"""What words count that are in nearly every text from a school."""

_NAMED = 2
"""Words of a suggested name."""
_NAME_LONGEST = 50
_WITHIN = 3
"""Words between which a name may be a quotation: "work in groups"."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_EVERYDAY_WORDS = {
    "en": """child children kid kids pupil pupils student students teacher teachers school class classes lesson lessons parent
        parents people boy girl day week year always often never time thing feel know think tell say come get make take""",
    "de": """Kind Kinder Kindern Schüler Schülerin Schülerinnen Lehrer Lehrerin Lehrkraft Lehrkräfte Schule Klasse Stunde
        Unterricht Eltern Leute Junge Mädchen Tag Woche Jahr Mal Sache fühlen fühlt wissen denken sagen sagt kommen kommt
        machen nehmen""",
    "nl": """kind kinderen leerling leerlingen leraar leraren leerkracht leerkrachten juf meester school klas les lessen ouder
        ouders mensen jongen meisje dag week jaar keer ding voelen weten denken zeggen zegt komen komt maken nemen""",
    "pt": """criança crianças aluno alunos aluna alunas professor professores professora escola turma aula aulas pais mãe pai
        pessoas rapaz rapariga dia semana ano vez coisa sentir saber pensar dizer diz vir fazer tomar""",
    "sk": """dieťa deti detí žiak žiaci žiakov žiačka učiteľ učitelia učiteľka škola škole trieda triede hodina hodine rodič
        rodičia rodičov ľudia chlapec dievča deň týždeň rok vec cítiť vedieť myslieť povedať prísť robiť vziať""",
    "fr": """enfant enfants élève élèves professeur professeurs enseignant enseignante enseignants école classe cours leçon
        parent parents gens garçon fille jour semaine année fois chose sentir savoir penser dire dit venir faire prendre""",
    "es": """niño niños niña niñas alumno alumnos alumna alumnas profesor profesora profesores maestro maestra escuela colegio
        clase clases lección padre padres gente chico chica día semana año vez cosa sentir saber pensar decir dice venir
        hacer tomar""",
}
"""They tell where somebody is, not what the experience is about."""


@dataclass(frozen=True)
class Suggestion:
    """Experiences that may belong together: their keys, and the words that speak for it, as they were written."""

    keys: tuple[int, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Token:
    """A word that says something: as written, its stem, and where it stands in its text."""

    written: str
    stem: str
    place: int
    end: int
    rank: int
    """The how manieth word of the text it is, small words counted."""
    everyday: bool


@cache
def _everyday(language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in _EVERYDAY_WORDS[language].split())


def _tongue(text: str, language: str) -> str:
    found = guess(text) or language
    return found if found in LANGUAGES else "en"


@lru_cache(maxsize=2048)
def _tokens(text: str, language: str) -> tuple[_Token, ...]:
    tongue = _tongue(text, language)
    small, everyday = small_words(tongue), _everyday(tongue)
    found = []
    for rank, match in enumerate(_WORD.finditer(text)):
        word = match[0]
        if len(word) < 3 or fold(word) in small:
            continue
        base = stem(word, tongue)
        found.append(_Token(word, base, match.start(), match.end(), rank, base in everyday))
    return tuple(found)


@lru_cache(maxsize=2048)
def _marks(text: str, language: str) -> dict[str, float]:
    """By what a text is known: each sign once, the everyday ones with little weight."""
    tongue, marks = _tongue(text, language), dict[str, float]()
    for token in _tokens(text, language):
        for trace in traces(token.written, tongue):
            weight = trace.weight * (_EVERYDAY if token.everyday else 1.0)
            marks[trace.sign] = max(marks.get(trace.sign, 0.0), weight)
    return marks


def _likeness(texts: Mapping[int, str], language: str) -> dict[frozenset[int], float]:
    """How much each two texts have in common: the cosine of their words, of which the rare ones count more."""
    marks = {key: _marks(text, language) for key, text in texts.items()}
    spread = Counter(sign for one in marks.values() for sign in one)
    weighed = {
        key: {sign: weight * math.log(1 + max(len(texts), _A_FEW) / spread[sign]) for sign, weight in one.items()}
        for key, one in marks.items()
    }
    # Halves of compounds bring texts nearer to each other; they do not make a text longer.
    length = {
        key: math.sqrt(sum(weight**2 for sign, weight in one.items() if "-" not in sign)) or 1.0 for key, one in weighed.items()
    }
    return {
        frozenset((a, b)): sum(weight * weighed[b].get(sign, 0.0) for sign, weight in weighed[a].items())
        / length[a]
        / length[b]
        for a, b in combinations(texts, 2)
    }


def suggest(
    texts: Mapping[int, str],
    language: str,
    themes: Iterable[Collection[int]] = (),
    apart: Collection[frozenset[int]] = frozenset(),
) -> tuple[Suggestion, ...]:
    """What may belong together, what is closest first.

    Args:
        texts: the experiences by their keys.
        language: the group's, for texts whose own is not clear.
        themes: what the group has joined already; a suggestion may add to one of them, and never joins two.
        apart: pairs of which the group has said that they do not belong together.
    """
    likeness = _likeness(texts, language)
    joined = [frozenset(texts.keys() & set(theme)) for theme in themes]
    made = {key for theme in joined for key in theme}
    groups: list[tuple[frozenset[int], bool]] = [(theme, True) for theme in joined if theme]
    groups += [(frozenset({key}), False) for key in texts if key not in made]
    found: dict[frozenset[int], float] = {}
    while True:
        best, pair = _CLOSE, None
        for one, other in combinations(range(len(groups)), 2):
            close = _average(groups[one], groups[other], likeness, apart)
            if close >= best and (pair is None or close > best):
                best, pair = close, (one, other)
        if pair is None:
            break
        first, second = groups[pair[0]], groups[pair[1]]
        groups = [group for index, group in enumerate(groups) if index not in pair]
        both = first[0] | second[0]
        groups.append((both, first[1] or second[1]))
        earlier = max(found.pop(first[0], 0.0), found.pop(second[0], 0.0))
        found[both] = max(best, earlier)
    order = list(texts)
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], min(order.index(key) for key in pair[0])))
    suggested = [
        Suggestion(tuple(sorted(keys, key=order.index)), _in_common([texts[key] for key in sorted(keys)], language))
        for keys, _ in ranked
    ]
    # What only everyday words bring together is not suggested: there would be nothing to say for it.
    return tuple(one for one in suggested if one.words)


def _average(
    one: tuple[frozenset[int], bool],
    other: tuple[frozenset[int], bool],
    likeness: Mapping[frozenset[int], float],
    apart: Collection[frozenset[int]],
) -> float:
    """How close two groups are; 0 if they must not be joined."""
    if one[1] and other[1]:
        return 0.0
    pairs = [frozenset((a, b)) for a in one[0] for b in other[0]]
    if any(pair in apart for pair in pairs):
        return 0.0
    return sum(likeness[pair] for pair in pairs) / len(pairs)


def loosest(texts: Mapping[int, str], language: str) -> int:
    """Of some experiences the one that has least in common with the others: the first to be left out."""
    likeness = _likeness(texts, language)
    return min(texts, key=lambda key: sum(likeness[frozenset((key, other))] for other in texts if other != key))


def name_for(texts: Sequence[str], language: str) -> str | None:
    """A name for what belongs together, made of the words in common; None if there are none."""
    common = _common_stems(texts, language)
    if not common:
        return None
    top = [base for base, _ in common[:_NAMED]]
    name = _quoted(texts, top, language) if len(top) == _NAMED else None
    if name is None:
        name = " & ".join(_written(texts, base, language) for base in top)
    if len(name) > _NAME_LONGEST:
        name = _written(texts, top[0], language)
    name = name[:_NAME_LONGEST].rstrip()
    return name[:1].upper() + name[1:]


def _in_common(texts: Sequence[str], language: str) -> tuple[str, ...]:
    return tuple(_written(texts, base, language) for base, _ in _common_stems(texts, language)[: _NAMED + 1])


def _common_stems(texts: Sequence[str], language: str) -> list[tuple[str, float]]:
    """The stems that several of the texts have, those that say most first; halves of compounds count less."""
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for text in texts:
        seen: dict[str, float] = {}
        for token in _tokens(text, language):
            for trace in traces(token.written, _tongue(text, language)):
                weight = trace.weight * (_EVERYDAY if token.everyday else 1.0)
                seen[trace.sign] = max(seen.get(trace.sign, 0.0), weight)
        counts.update(seen.keys())
        for sign, weight in seen.items():
            weights[sign] = max(weights.get(sign, 0.0), weight)
    several = {sign: weights[sign] * count for sign, count in counts.items() if count > 1 and weights[sign] > _EVERYDAY}
    ranked = sorted(several.items(), key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))
    result: list[tuple[str, float]] = []
    for sign, weight in ranked:
        # A compound is not named twice: by itself and by its halves.
        bare = sign.strip("-")
        if not any(bare in other or other in bare for other in (known.strip("-") for known, _ in result)):
            result.append((sign, weight))
    return result


def _written(texts: Sequence[str], sign: str, language: str) -> str:
    """How a word in common was written: most often, then shortest."""
    forms: Counter[str] = Counter()
    for text in texts:
        tongue = _tongue(text, language)
        for token in _tokens(text, language):
            if any(trace.sign == sign for trace in traces(token.written, tongue)):
                forms[_plain(token.written, tongue)] += 1
    return min(forms, key=lambda form: (-forms[form], len(form), form))


def _plain(word: str, language: str) -> str:
    """A word without the capital of a beginning sentence; German nouns keep theirs."""
    return word.lower() if language != "de" and word[1:].islower() else word


def _quoted(texts: Sequence[str], signs: Sequence[str], language: str) -> str | None:
    """Both words as they stand close together in a text, with what is between them."""
    found: Counter[str] = Counter()
    for text in texts:
        tongue = _tongue(text, language)
        places = [
            [token for token in _tokens(text, language) if any(t.sign == sign for t in traces(token.written, tongue))]
            for sign in signs
        ]
        for one in places[0]:
            for other in places[1]:
                first, last = sorted((one, other), key=lambda token: token.place)
                between = text[first.end : last.place]
                if 0 < last.rank - first.rank <= _WITHIN and not re.search(r"[.,;:!?()\n]", between):
                    middle = " ".join(between.split())
                    parts = [_plain(first.written, tongue), *([middle] if middle else []), _plain(last.written, tongue)]
                    found[" ".join(parts)] += 1
    return min(found, key=lambda form: (-found[form], len(form), form)) if found else None
