"""Three letters of SMART, judged from the words of a goal: Specific, Measurable, Time-bound.

SMART was named by Doran (1981), "There's a S.M.A.R.T. way to write management's goals and objectives"; the method of the
Communities of Practice uses it for the shared goal. What counts in a school is set down in
`docs/decisions/0005-smart-check.md`. Achievable and Relevant are the group's to judge, not the text's to show.

The check advises. It says on which words each verdict rests, and asks one question where something is missing.
"""

from dataclasses import dataclass
from datetime import date

from bot.method import smart_measure, smart_specific, smart_time
from bot.method.smart_text import Text, blank
from bot.method.smart_verdict import QUESTIONS, Verdict
from bot.method.smart_worded import worded
from bot.method.smart_words import language_of
from bot.method.smart_words.grammar import Found, Sign

__all__ = ["QUESTIONS", "SmartCheck", "Verdict", "check"]

# Longer texts are judged by their beginning: a goal is a sentence or two, and the check must stay quick.
_LONGEST_TEXT = 2000
# Times whose numbers can be targets too: three times a week, within 48 hours, for 10 minutes.
_ALSO_MEASURES = (Sign.HABIT, Sign.REACTION, Sign.LENGTH)

# Figures of speech say nothing of what is done.
_NAMES = (Sign.IDIOM, Sign.OTHER)


@dataclass(frozen=True)
class SmartCheck:
    """The verdicts on the three letters that a text can show."""

    specific: Verdict
    measurable: Verdict
    time_bound: Verdict


def check(text: str, language: str, today: date) -> SmartCheck:
    """Judge a goal as it was typed, in the language with this code; `today` tells dates to come from dates past."""
    rules = language_of(language)
    goal = Text(text[:_LONGEST_TEXT])
    times = list(rules.time_reader.read(goal.folded))
    # A date is no number, so each pattern reads what the one before has left.
    timeless = blank(goal.folded, [(found.start, found.end) for found in times if found.sign not in _ALSO_MEASURES])
    quick = [Found(Sign.AMOUNT, found.start, found.end) for found in times if found.sign is Sign.REACTION]
    measures = [*rules.measure_reader.read(timeless), *quick]
    words = worded(blank(timeless, [(found.start, found.end) for found in measures if found.sign in _NAMES]), rules)
    specific = smart_specific.judge(goal, words, measures, rules)
    return SmartCheck(
        specific=specific,
        measurable=smart_measure.judge(goal, measures, words, rules, shown=specific.met),
        time_bound=smart_time.judge(goal, times, rules, today),
    )
