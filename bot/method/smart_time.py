"""Time-bound: an end, or a bounded time to come, that a group can put on its calendar."""

import re
from collections.abc import Mapping
from datetime import date

from bot.method import smart_verdict as say
from bot.method.smart_reading import Reading
from bot.method.smart_verdict import Verdict
from bot.method.smart_words.grammar import Sign

_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?((?:20)?\d\d)(?!\d)|(20\d\d)-(\d\d)-(\d\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:\s?[/-]\s?(?:20)?(\d\d))?(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_YEAR_BEHIND = re.compile(r",?\s(?:del? |van )?20\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")

# What is asked where no end was found, by the most telling of the words that were.
_QUESTIONS = {
    Sign.START: say.START_UNTIL_WHEN,
    Sign.SOMEDAY: say.WHICH_DAY,
    Sign.REACTION: say.REACTION_UNTIL_WHEN,
    Sign.HABIT: say.OFTEN_UNTIL_WHEN,
    Sign.LENGTH: say.LENGTH_UNTIL_WHEN,
    Sign.BYGONE: say.BYGONE,
    Sign.OTHER: say.ONLY_LOOKS_LIKE_TIME,
}


def judge(goal: Reading, today: date) -> Verdict:
    """Give the verdict on Time-bound from the words of time that were found."""
    text, over = goal.text, None
    for found in goal.times:
        if found.sign is not Sign.END:
            continue
        # "Until the end of the year 2019": the year may stand behind what the pattern took.
        year = _YEAR_BEHIND.match(text.folded, found.end)
        end = year.end() if year else found.end
        words = text.words(found.start, end)
        if goal.told_at(found.start) or is_past(text.folded[found.start : end], goal.language.months, today):
            over = over or words
        else:
            return say.met(words)
    if over:
        return say.missing(say.BYGONE, over)
    for sign, question in _QUESTIONS.items():
        for found in goal.times:
            if found.sign is sign:
                return say.missing(question, text.words(found.start, found.end))
    return say.missing(say.BY_WHEN)


def is_past(words: str, months: Mapping[str, int], today: date) -> bool:
    """Tell whether a date with a year lies before today; a date without one is always the next to come."""
    if full := _FULL_DATE.search(words):
        day, month, year = (int(full[1]), int(full[2]), int(full[3])) if full[1] else (int(full[6]), int(full[5]), int(full[4]))
        year += 2000 if year < 100 else 0
        if month > 12:
            day, month = month, day
        return (year, month, day) < (today.year, today.month, today.day)
    if not (year_found := _YEAR.search(words)):
        return False
    # A school year 2026/27 ends in its second year.
    year = int(year_found[1]) if year_found[2] is None else int(year_found[1][:2] + year_found[2])
    if year != today.year:
        return year < today.year
    month = next((months[word] for word in _WORD.findall(words) if word in months), 12)
    day_found = _DAY.search(words)
    return (month, int(day_found[1]) if day_found else 31) < (today.month, today.day)
