"""A goal as read by the rules of its language: times, measures, words, and which of it tells only what was."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.method.smart_text import Text, around, blank, words_in
from bot.method.smart_words.grammar import Found, Kind, Language, Sign

# Times whose numbers can be targets too: three times a week, within 48 hours, for 10 minutes.
_ALSO_MEASURES = (Sign.HABIT, Sign.REACTION, Sign.LENGTH)
# Figures of speech say nothing of what is done.
_NO_WORDS = (Sign.IDIOM, Sign.OTHER)

# "100 % Anwesenheit" is a target, "100 % Teamgeist" is not.
_WHOLE = re.compile(r"(1[0125]0|200|1000)\s?(%|pro[cz]ent|per\s?cent|pour\s?cent|por\s?cento|por\s?cien(?:to)?|percent)")
_UNSEEN = {Kind.ABSTRACT, Kind.VAGUE, Kind.INNER}
_COUNTED = {Kind.INDICATOR, Kind.RESULT, Kind.NUMBER, Kind.ACT}

# Who has not yet got something aims at nothing with it.
NOT = frozenset(("not", "t", "nicht", "kein", "keinen", "keine", "niet", "geen", "nao", "no", "pas", "nemam", "nemame"))
_SMALL = frozenset({Kind.SMALL})
# After these words something past is only compared with: fewer than last year.
_COMPARED = frozenset(
    ("than", "as", "like", "to", "with", "als", "wie", "gegenuber", "dan", "met", "que", "ako", "oproti", "comme", "como")
)
_SHOWN = {Kind.THING, Kind.ACT, Kind.INDICATOR}
_CUT = {Kind.ACT, Kind.QUANTITY}
# What is theirs.
_THEIRS = frozenset(
    (
        *("their", "his", "her", "my", "our", "ihre", "ihren", "seine", "seinen", "meine", "meinen", "eigene", "eigenen"),
        *("hun", "zijn", "haar", "mijn", "eigen", "sua", "suas", "seu", "seus", "minha", "meu", "svoj", "svoju", "svoje"),
        *("leur", "leurs", "son", "sa", "ses", "mon", "ma", "mes", "su", "sus", "mi", "mis"),
    )
)
_NEAR_ACT = 3
_HOW = frozenset(("how", "wie", "hoe", "como", "ako", "comment", "what", "was", "wat", "co", "que", "ce"))
_WISHED = frozenset(("aby", "keby", "zeby"))
# Begins what tells when or why something is done, not what it is for.
OCCASION = frozenset(
    (
        *("when", "because", "although", "though", "while", "once", "weil", "wenn", "obwohl", "sobald"),
        *("bevor", "nachdem", "solange", "omdat", "wanneer", "hoewel", "zodra", "terwijl", "quando", "porque", "embora"),
        *("ked", "kedze", "lebo", "pretoze", "hoci", "ak", "quand", "parce", "puisque", "si", "lorsque", "cuando"),
        "aunque",
    )
)
# Means "than" too, so it begins an occasion only where it begins the clause.
_IF_AT_THE_START = "als"
_SHARE = re.compile(r"%|[cz]ent|/|\d\d")
_LONGEST_WORD = 40
# What stands between two counts of a list: a comma, "and".
_COMMA_BEFORE = re.compile(r"\w,\s$")
_COMMA_AFTER = re.compile(r",\s\w")
_AND = re.compile(r"\s*,?\s*\w{0,3}\s*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, folded, with its place and what the vocabulary says of it."""

    folded: str
    start: int
    end: int
    kinds: frozenset[Kind]


@dataclass(frozen=True)
class Reading:
    """A text in one language; everything in it is found at most once."""

    text: Text
    language: Language

    @cached_property
    def times(self) -> list[Found]:
        """The words of time."""
        return list(self.language.time_reader.read(self.text.folded))

    @cached_property
    def measures(self) -> list[Found]:
        """The words of number and frequency, dates left out, and numbers that describe told from targets."""
        measures: list[Found] = []
        for found in self.language.measure_reader.read(self._timeless):
            sign, before = found.sign, measures[-1] if measures else None
            if sign is Sign.HELD:
                # "We have 3 halls" describes; "by summer we have 3 buddies" is a target.
                sign = Sign.AMOUNT if self._has_end(found.start) and self._word_before(found.start) not in NOT else Sign.COUNT
            elif sign is Sign.AMOUNT and before and before.sign is Sign.COUNT:
                # In "62 pupils and 5 teachers" both numbers describe.
                sign = Sign.COUNT if _AND.fullmatch(self.text.folded, before.end, found.start) else sign
            if sign is Sign.AMOUNT and (self._is_aside(found) or self._is_occasion(found)):
                sign = Sign.COUNT
            if sign is Sign.AMOUNT and self._is_zeal(found):
                sign = Sign.IDIOM
            measures.append(Found(sign, found.start, found.end))
        quick = [Found(Sign.AMOUNT, found.start, found.end) for found in self.times if found.sign is Sign.REACTION]
        return measures + quick

    def _is_aside(self, found: Found) -> bool:
        """Tell whether a number stands between two commas: "our staff, 34 people, should …" only says how many they are."""
        folded = self.text.folded
        return _COMMA_BEFORE.search(folded, 0, found.start) is not None and _COMMA_AFTER.match(folded, found.end) is not None

    def _is_occasion(self, found: Found) -> bool:
        """Tell whether a small number only tells when something is done: "when two pupils quarrel they write it down"."""
        if _SHARE.search(self.text.folded, found.start, found.end):
            return False
        start, _ = around(self.text.clauses, found.start)
        before = [word[0] for word in words_in(self.text.folded[start : found.start])]
        return bool(before) and (before[0] == _IF_AT_THE_START or not OCCASION.isdisjoint(before))

    def _is_zeal(self, found: Found) -> bool:
        """Tell whether the whole of something stands there that nobody can count: "100 % team spirit"."""
        folded = self.text.folded
        if not _WHOLE.search(folded, found.start, found.end):
            return False
        kinds = self.language.lexicon.kinds
        after = next(iter(words_in(folded[found.end : found.end + _LONGEST_WORD])), None)
        if after is not None:
            return bool(kinds(after[0]) & _UNSEEN)
        # "Everybody feels at home here, 100 %": nothing stands behind it, and nothing before it that a school counts.
        start, _ = around(self.text.sentences, found.start)
        before = [kinds(word[0]) for word in words_in(folded[start : found.start])]
        return not any(kind & _COUNTED for kind in before) and (all(before) or any(kind & _UNSEEN for kind in before))

    def _has_end(self, place: int) -> bool:
        start, end = around(self.text.sentences, place)
        return any(found.sign is Sign.END and start <= found.start < end for found in self.times)

    @cached_property
    def words(self) -> list[Word]:
        """All other words, sorted by the vocabulary; two that belong together are one."""
        lexicon = self.language.lexicon
        no_longer = self.language.no_longer_reader
        ends = {found.end() for found in no_longer.finditer(self.text.folded)} if no_longer else set()
        levelled = any(found.sign is Sign.AMOUNT for found in self.measures)
        words: list[Word] = []
        for found in words_in(_without(self._timeless, self.measures, _NO_WORDS)):
            if words and (together := lexicon.kinds_of_pair(words[-1].folded, found[0])) is not None:
                words[-1] = Word(f"{words[-1].folded}_{found[0]}", words[-1].start, found.end(), together)
            else:
                kinds = _SMALL if found.end() in ends else lexicon.kinds(found[0])
                if levelled and kinds >= _CUT:
                    kinds -= {Kind.ACT}  # "cut stress by half" is no deed with scissors
                words.append(Word(found[0], found.start(), found.end(), kinds))
        return self._named(words)

    def _named(self, words: list[Word]) -> list[Word]:
        """Let abstract words say nothing that only tell what a thing is about: "a poster on respect", "Respect-Tag"."""
        thing = False
        for place, word in enumerate(words):
            named = thing and Kind.INNER in word.kinds
            named = named or (Kind.ABSTRACT in word.kinds and (thing or self._is_said(words, place)))
            if named and not word.kinds & _SHOWN:
                words[place] = Word(word.folded, word.start, word.end, _SMALL)
            else:
                thing = Kind.THING in word.kinds or (thing and word.folded in self.language.between)
        return words

    @staticmethod
    def _is_said(words: list[Word], place: int) -> bool:
        """Tell whether somebody does something to what is theirs: "they explain their strategy", "ihre Lösung zeigen"."""
        if not place or words[place - 1].folded not in _THEIRS:
            return False
        near = words[max(place - 1 - _NEAR_ACT, 0) : place - 1] + words[place + 1 : place + 1 + _NEAR_ACT]
        return any(Kind.ACT in word.kinds and not word.kinds & _UNSEEN for word in near)

    def tells(self, start: int, end: int) -> bool:
        """Whether this part only tells what was or is the case, so that its dates, numbers and deeds aim at nothing."""
        return any(start <= place < end for place in self._told)

    def told_at(self, place: int) -> bool:
        """Whether the clause around this place only tells."""
        start, end = around(self.text.clauses, place)
        return self.tells(start, end) or self._only_adds(start, end)

    def _only_adds(self, start: int, end: int) -> bool:
        """Tell whether a clause of nothing but a number adds it to one that tells: "we had fights, 3 or 4 a week"."""
        before = next((span for span in self.text.clauses if span[1] == start), None)
        if before is None or self.text.folded[start - 1] != "," or not self.tells(*before):
            return False
        found = [one for one in (*self.times, *self.measures) if start <= one.start < end]
        bare = all(any(one.start <= word.start < one.end for one in found) for word in self.words if start <= word.start < end)
        return bare and not any(one.sign is Sign.END for one in found)

    @cached_property
    def _told(self) -> list[int]:
        told = [
            found.start()
            for found in self.language.told_reader.finditer(self.text.folded)
            if not self._asked(found.start()) and not self._is_to_come(found.start())
        ]
        bygone = [found.start for found in self.times if found.sign is Sign.BYGONE]
        return told + [start for start in bygone if self._word_before(start) not in _COMPARED and not self._asked(start)]

    def _is_to_come(self, place: int) -> bool:
        """Tell whether the clause names a time to come, so that its verb only looks past: "nas próximas semanas falamos"."""
        start, end = around(self.text.clauses, place)
        coming = self.language.coming_reader
        times = [one for one in self.times if one.sign is Sign.END and start <= one.start < end]
        return any(coming.search(self.text.folded, one.start, one.end) for one in times)

    def _asked(self, place: int) -> bool:
        """Tell whether what was is only what somebody does something about: "they ask the old how it was"."""
        if Kind.QUANTITY in self.language.lexicon.kinds(self._word_before(place)):
            return True  # "less chaos" is no complaint
        start, _ = around(self.text.clauses, place)
        if any(word[0] in _WISHED for word in words_in(self.text.folded[start:place])):
            return True  # Slovak "aby chodili" is a wish, though its verb looks like what was
        how = next((word for word in words_in(self.text.folded[start:place]) if word[0] in _HOW), None)
        before = words_in(self.text.folded[start : start + how.start()]) if how else []
        return any(Kind.ACT in self.language.lexicon.kinds(word[0]) for word in before)

    def _word_before(self, place: int) -> str:
        before = self.text.folded[:place].split()
        return before[-1] if before else ""

    @cached_property
    def _timeless(self) -> str:
        # A date is no number, so each list of patterns reads what the one before has left.
        times = [sign for sign in Sign if sign not in _ALSO_MEASURES]
        return _without(self.text.folded, self.times, times)


def _without(folded: str, found: Iterable[Found], signs: Iterable[Sign]) -> str:
    kept = set(signs)
    return blank(folded, [(one.start, one.end) for one in found if one.sign in kept])
