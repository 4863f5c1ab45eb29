"""What one language brings to the SMART check: patterns for time and measure, and a sorted vocabulary.

A language file lists patterns in the order in which they are tried at each place of a text. A trap stands before the
pattern that it protects from a mistake: whoever comes first at a place takes its words away from all others.

How a pattern is written: one choice a line, in small letters, as a regular expression in which a blank stands for any
white space, round brackets only hold together, and `<month>` stands for the part of that name, itself a list of choices.
Accents may be written, they match with and without. Word boundaries at both ends are added. `# …` is a comment.

How a vocabulary is written (`en.txt`): a heading for each kind, then words between blanks; `improv*` is a beginning,
`*abend` an ending (the head of a compound), `open_day` two words that belong together. The exact word goes before the
longest beginning or ending. A word may stand in several lists. Under `[saying]` stand figures of speech of any length,
whose words and numbers mean something else: `in_the_same_boat`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import cache, cached_property
from importlib.resources import files

from bot.method.smart_text import fold


class Sign(StrEnum):
    """What a pattern has found."""

    # Time-bound
    END = auto()  # an end, or a bounded time to come
    HABIT = auto()  # how often
    LENGTH = auto()  # how long one act takes
    REACTION = auto()  # how quickly one thing follows another
    START = auto()  # only a start
    SOMEDAY = auto()  # soon, long term
    BYGONE = auto()  # last year, two weeks ago
    # Measurable
    AMOUNT = auto()  # a target number, percentage, ratio, level
    OFTEN = auto()  # a frequency
    ALL = auto()  # all or none of a set that can be counted; counts only with an observable behaviour
    LABEL = auto()  # a number that only names: ordinals, classes, ages, times of day, names
    COUNT = auto()  # a number that only describes: we have 24 pupils
    HELD = auto()  # a number of things that we have: a description, or with a date to come a target
    IDIOM = auto()  # 100 % for our pupils
    MORE = auto()  # more, less: without a target
    # Both
    OTHER = auto()  # words that only look like time or number


class Kind(StrEnum):
    """What a word of a goal tells about how observable it is."""

    ACT = auto()  # what an outsider sees or hears on its own: name, greet, plant
    EVERYDAY = auto()  # observable once it is said what: read, talk, use
    MAKE = auto()  # brings a thing or an event about: organise, build
    FINISH = auto()  # brings a thing to its end; even "the mural" is one then
    THING = auto()  # a thing made, an event, a role: poster, parents' evening, buddy
    INDICATOR = auto()  # what schools count: absences, late arrivals
    RESULT = auto()  # a test or grade, telling with its subject: test in spelling
    QUANTITY = auto()  # more or less of something, whatever it is: fewer, reduce
    NUMBER = auto()  # what is counted follows: the number of, Anzahl
    GROUP = auto()  # a thing made once somebody sets it up: group, room
    VAGUE = auto()  # a quality or a change of quality: improve, better, support
    INNER = auto()  # what only the person knows: feel, welcome, understand
    ABSTRACT = auto()  # communication, motivation, climate
    PEOPLE = auto()  # pupils, teachers, class
    TOPIC = auto()  # places, subjects, matters of school: maths, break, phone
    SMALL = auto()  # words that say nothing of this: the, we, want, also
    JOINT = auto()  # begins a new clause: when, because, wenn
    MEANS = auto()  # what follows tells how: by, through, indem


Pattern = tuple[Sign, str]
_COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)
_PART = re.compile(r"<([a-z_]+)>")
_OPEN = re.compile(r"(?<!\\)\((?!\?)")
NOTHING: frozenset[Kind] = frozenset()
# The list that holds no kind of word but figures of speech.
_SAYING = "saying"
# A year is a name of a time, not a number of things: Vision 2030.
_YEAR = r"20[1-4]\d(?! ?(%|€|euro))"
_SHORTEST_PART = 3
_LONGEST_SHORT = 4
_SHORTEST_STEM = 4
_LONGEST_FORM = 3
_SHORTEST_HEAD = 4
_OF_NOUNS = {Kind.THING, Kind.INDICATOR, Kind.RESULT, Kind.TOPIC, Kind.PEOPLE, Kind.ABSTRACT}
_OF_VERBS = {Kind.ACT, Kind.EVERYDAY, Kind.MAKE, Kind.VAGUE, Kind.INNER, Kind.QUANTITY}


@dataclass(frozen=True)
class Found:
    """Words of a text that a pattern took, and where."""

    sign: Sign
    start: int
    end: int


@dataclass(frozen=True)
class Language:
    """One language's share in the check."""

    code: str
    parts: Mapping[str, str]  # what patterns have in common: months, units of time
    time: tuple[Pattern, ...]
    measure: tuple[Pattern, ...]
    told: str  # a pattern: the clause tells what was, so its dates and numbers aim at nothing
    one: str  # words before a noun that make it one thing: a, our; none in a language without articles
    prepositions: str  # after these stands where or with what, not what is made: in the box, by a buddy
    about: str  # between a thing and what it is about: a poster on respect, a wall of kindness
    on_day: str  # a pattern: how a day begins on which something is held: on 5 December
    plural: str  # a pattern: a noun that is certainly more than one
    months: Mapping[str, int]
    no_longer: str = ""  # a pattern: its last word means no more of the same, not an increase: kein Streit mehr
    prefixes: str = ""  # stand before a verb without a blank: nesedí, aufräumen
    suffixes: str = ""  # long endings of a verb, which leave a short beginning: apoy-amos, opak-ujeme
    compounds: bool = False  # nouns join into one word whose last part says what it is: Kleiderbasar
    spelling: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # ü as u or ue

    @cached_property
    def time_reader(self) -> "Reader":
        """All time patterns as one."""
        return Reader([(sign, self._ready(lines)) for sign, lines in self.time])

    @cached_property
    def measure_reader(self) -> "Reader":
        """All measure patterns as one."""
        sayings = "\n".join(saying.replace("_", " ").replace("*", r"\w*") for saying in words_of(self.code, _SAYING))
        patterns = ((Sign.IDIOM, sayings), (Sign.LABEL, _YEAR), *self.measure)
        return Reader([(sign, self._ready(lines)) for sign, lines in patterns])

    @cached_property
    def told_reader(self) -> re.Pattern[str]:
        """The pattern of what was."""
        return re.compile(rf"(?<!\w)(?:{self._ready(self.told)})(?!\w)")

    @cached_property
    def plural_reader(self) -> re.Pattern[str]:
        """The pattern of several."""
        return re.compile(rf"(?<!\w)(?:{self._ready(self.plural)})(?!\w)")

    @cached_property
    def number_reader(self) -> re.Pattern[str]:
        """The pattern of a number and the blank behind it."""
        return re.compile(rf"(?:{self._ready('<number>')})\s+")

    @cached_property
    def coming_reader(self) -> re.Pattern[str]:
        """The pattern of next and coming."""
        return re.compile(rf"(?<!\w)(?:{self._ready('<to_come>')})(?!\w)")

    @cached_property
    def no_longer_reader(self) -> re.Pattern[str] | None:
        """The pattern of no longer."""
        return re.compile(rf"(?<!\w)(?:{self._ready(self.no_longer)})(?!\w)") if self.no_longer else None

    @cached_property
    def ones(self) -> frozenset[str]:
        """The words before one thing."""
        return frozenset(form for word in self.one.split() for form in _spellings(word, self.spelling))

    @cached_property
    def before_place(self) -> frozenset[str]:
        """The prepositions."""
        return frozenset(form for word in self.prepositions.split() for form in _spellings(word, self.spelling))

    @cached_property
    def between(self) -> frozenset[str]:
        """The words between a thing and what it is about."""
        return frozenset(form for word in self.about.split() for form in _spellings(word, self.spelling))

    @cached_property
    def day_reader(self) -> re.Pattern[str]:
        """The pattern of a day on which something is held."""
        return re.compile(self._ready(self.on_day))

    @cached_property
    def lexicon(self) -> "Lexicon":
        """The vocabulary in the text file of this language, ready to look up."""
        return Lexicon(vocabulary(self.code), self.spelling, self.prefixes, self.suffixes, compounds=self.compounds)

    def _ready(self, lines: str) -> str:
        """Give a list of choices as one regular expression for folded text."""
        pattern = _choices(lines)
        while _PART.search(pattern):
            pattern = _PART.sub(lambda part: f"(?:{_choices(self.parts[part[1]])})", pattern)
        for letters, forms in self.spelling.items():
            pattern = pattern.replace(letters, "(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")")
        # Capitals in a pattern are signs of the pattern language (\W), so only letters beyond ASCII are folded.
        return "".join(char if char.isascii() else fold(char) for char in pattern)


class Reader:
    """A list of patterns that reads a text once, from left to right."""

    def __init__(self, patterns: list[tuple[Sign, str]]) -> None:
        self._signs = {f"p{number}": sign for number, (sign, _) in enumerate(patterns)}
        options = "|".join(f"(?P<p{number}>{pattern})" for number, (_, pattern) in enumerate(patterns))
        self._pattern = re.compile(rf"(?<!\w)(?:{options})(?!\w)")

    def read(self, folded: str) -> Iterator[Found]:
        """Give what is found, in the order of the text; no two overlap."""
        for match in self._pattern.finditer(folded):
            yield Found(self._signs[match.lastgroup or ""], match.start(), match.end())


class Lexicon:
    """Words with what they tell; endings and beginnings stand for the forms of a word."""

    def __init__(
        self,
        vocabulary: Mapping[Kind, str],
        spelling: Mapping[str, tuple[str, ...]],
        prefixes: str = "",
        suffixes: str = "",
        *,
        compounds: bool = False,
    ) -> None:
        self._compounds = compounds
        self._suffixes = tuple(fold(suffix) for suffix in suffixes.split())
        self._prefixes = [form for prefix in prefixes.split() for form in _spellings(prefix, spelling)]
        gathered: dict[str, dict[str, set[Kind]]] = {"word": {}, "beginning": {}, "ending": {}, "head": {}}
        for kind, words in vocabulary.items():
            # The two halves of "pique-nique" are read as two words that belong together.
            for word in (word.strip("*").replace("-", "_") if "-" in word else word for word in words.split()):
                shelf = "beginning" if word.endswith("*") else "ending" if word.startswith("*") else "word"
                for form in _spellings(word.strip("*"), spelling):
                    gathered[shelf].setdefault(form, set()).add(kind)
                    if compounds and shelf != "ending" and kind in _OF_NOUNS and len(form) >= _SHORTEST_HEAD:
                        gathered["head"].setdefault(form, set()).add(kind)
        # "film" and "film*" are one word in two lists.
        for form in gathered["word"].keys() & gathered["beginning"].keys():
            if Kind.SMALL in gathered["word"][form]:
                continue
            both = gathered["word"][form] | gathered["beginning"][form]
            gathered["word"][form] = gathered["beginning"][form] = both
        self._words, self._beginnings, self._endings, self._heads = (
            {form: frozenset(kinds) for form, kinds in gathered[shelf].items()} for shelf in gathered
        )

    def kinds_of_pair(self, first: str, second: str) -> frozenset[Kind] | None:
        """Tell what two words stand for that belong together; None if they do not."""
        return self._words.get(f"{first}_{second}")

    def kinds(self, word: str) -> frozenset[Kind]:
        """Tell what a folded word stands for; nothing for an unknown one."""
        if found := self._found(word):
            return found
        for prefix in self._prefixes:
            if word.startswith(prefix) and len(word) >= len(prefix) + _SHORTEST_STEM:
                stem = self._found(word.removeprefix(prefix))
                if stem & _OF_VERBS:
                    return stem
        for suffix in self._suffixes:
            if word.endswith(suffix):
                stem = self._beginnings.get(word.removesuffix(suffix), NOTHING)
                if stem & _OF_VERBS:
                    return stem
        return NOTHING

    def _found(self, word: str) -> frozenset[Kind]:
        if (exact := self._words.get(word)) is not None:
            return exact
        size = len(word)
        return (
            # A beginning with a short rest is the word itself in one of its forms; with a long rest it may be only the
            # first half of a compound, whose head stands at the end.
            self._longest(self._beginnings, word, range(size, max(size - _LONGEST_FORM, _SHORTEST_PART) - 1, -1))
            or self._longest(self._endings, word, range(size, _SHORTEST_PART - 1, -1), ending=True)
            or (self._compounds and self._head(word))
            or self._longest(self._beginnings, word, range(size - _LONGEST_FORM, self._shortest_for(size) - 1, -1))
            or NOTHING
        )

    @staticmethod
    def _shortest_for(size: int) -> int:
        # A short beginning says nothing of a long word: "not*" is no "notoriously".
        return _SHORTEST_PART if size <= _SHORTEST_PART + _LONGEST_FORM + 1 else _LONGEST_SHORT + 1

    def _head(self, word: str) -> frozenset[Kind] | None:
        """Tell what the last part of a compound stands for, in the singular or with the ending of a plural or case."""
        for rest in range(_LONGEST_FORM):
            stem = word[: len(word) - rest]
            lengths = range(len(stem) - _SHORTEST_PART, _SHORTEST_HEAD - 1, -1)
            if found := self._longest(self._heads, stem, lengths, ending=True):
                return found
        return None

    @staticmethod
    def _longest(
        parts: Mapping[str, frozenset[Kind]], word: str, lengths: range, *, ending: bool = False
    ) -> frozenset[Kind] | None:
        for length in lengths:
            if (found := parts.get(word[-length:] if ending else word[:length])) is not None:
                return found
        return None


def months(names: str) -> dict[str, int]:
    """Give the number of each name of a month: twelve lists of names, parted by semicolons."""
    return {fold(name): number for number, month in enumerate(names.split(";"), start=1) for name in month.split()}


@cache
def _lists(code: str) -> dict[str, str]:
    """Read all lists of a language: `[name] what it is`, then its words."""
    lists: dict[str, str] = {}
    name = ""
    for line in files(__package__).joinpath(f"{code}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line[1 : line.index("]")]
        elif not line.startswith("#"):
            lists[name] = f"{lists.get(name, '')} {line}"
    return lists


def words_of(code: str, name: str) -> list[str]:
    """Give one list of a language."""
    return _lists(code).get(name, "").split()


def vocabulary(code: str) -> dict[Kind, str]:
    """Give the vocabulary of a language."""
    return {Kind(name): words for name, words in _lists(code).items() if name != _SAYING}


def _choices(lines: str) -> str:
    """Join the lines of a pattern or part; a line that begins with a bar goes on with the one before."""
    joined = re.sub(r"\s*\n\s*(?=\|)", "", _COMMENT.sub("", unicodedata.normalize("NFC", lines)))
    choices = [line.strip() for line in joined.splitlines()]
    pattern = _OPEN.sub("(?:", "|".join(choice for choice in choices if choice))
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def _spellings(word: str, spelling: Mapping[str, tuple[str, ...]]) -> set[str]:
    forms = {unicodedata.normalize("NFC", word)}
    for letters, others in spelling.items():
        forms |= {form.replace(letters, other) for form in forms for other in others if letters in form}
    return {fold(form) for form in forms}
