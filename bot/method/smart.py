"""Three letters of SMART, judged from the words of a goal: Specific, Measurable, Time-bound.

SMART was named by Doran (1981), "There's a S.M.A.R.T. way to write management's goals and objectives"; the method of the
Communities of Practice uses it for the shared goal. What counts in a school is set down in
`docs/decisions/0005-smart-check.md`. Achievable and Relevant are the group's to judge, not the text's to show.

The check advises. It says on which words each verdict rests, and asks one question where something is missing.
"""

from dataclasses import dataclass
from datetime import date

from bot.method import smart_measure, smart_specific, smart_time
from bot.method.smart_reading import Reading
from bot.method.smart_text import Text
from bot.method.smart_verdict import QUESTIONS, Verdict
from bot.method.smart_words import language_of

__all__ = ["QUESTIONS", "SmartCheck", "Verdict", "check"]

# Longer texts are judged by their beginning: a goal is a sentence or two, and the check must stay quick.
_LONGEST_TEXT = 2000


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
