"""Three letters of SMART, judged from the words of a goal: Specific, Measurable, Time-bound.

SMART was named by Doran (1981), "There's a S.M.A.R.T. way to write management's goals and objectives"; the method of the
Communities of Practice uses it for the shared goal. What counts in a school is set down in
`docs/decisions/0005-smart-check.md`. Achievable and Relevant are the group's to judge, not the text's to show.

The check advises. It says on which words each verdict rests, and asks one question where something is missing.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.method import smart_measure, smart_specific, smart_time
from bot.method.smart_reading import Reading
from bot.method.smart_text import Text, words_in
from bot.method.smart_verdict import QUESTIONS, Verdict
from bot.method.smart_words import LANGUAGES, language_of
from bot.method.tongue import guess

__all__ = ["QUESTIONS", "SmartCheck", "Verdict", "check", "language_in"]

# Longer texts are judged by their beginning: a goal is a sentence or two, and the check must stay quick.
_LONGEST_TEXT = 2000
# Without a sure sign from small words, a language has to know so many words of a text, such a share of them, and the language
# of the group at most such a part of what that one knows.
_FEWEST_KNOWN = 2
_SHARE_KNOWN = 0.6
_KNOWN_HERE = 0.6


@dataclass(frozen=True)
class SmartCheck:
    """The verdicts on the three letters that a text can show."""

    specific: Verdict
    measurable: Verdict
    time_bound: Verdict


def check(text: str, language: str, today: date) -> SmartCheck:
    """Judge a goal as it was typed, in the language with this code; `today` tells dates to come from dates past."""
    goal = Reading(Text(text[:_LONGEST_TEXT]), language_of(language))
    specific = smart_specific.judge(goal)
    return SmartCheck(
        specific=specific,
        measurable=smart_measure.judge(goal, shown=specific.met),
        time_bound=smart_time.judge(goal, today),
    )


@lru_cache(maxsize=2048)
def language_in(text: str, group: str) -> str:
    """Tell in which language to read a goal: the one that it is surely written in, else that of the group.

    Portuguese and Spanish have many small words in common, so the words that each knows have to agree.
    """
    found = guess(text)
    if found == group:
        return group
    words = [match[0] for match in words_in(Text(text[:_LONGEST_TEXT]).folded)]
    known = {language: sum(bool(language_of(language).lexicon.kinds(word)) for word in words) for language in LANGUAGES}
    here = known.get(group, 0)
    if found is not None:
        return found if here <= _KNOWN_HERE * known[found] else group
    (first, most), (_, second) = sorted(known.items(), key=lambda pair: -pair[1])[:2]
    enough = most >= _SHARE_KNOWN * len(words) and most - here >= _FEWEST_KNOWN
    return first if enough and here <= _KNOWN_HERE * most and second < most else group
