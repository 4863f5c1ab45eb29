"""A verdict on one letter of SMART, and every question that can come with one."""

from dataclasses import dataclass

from bot.method.marking import mark

_LONGEST_QUOTE = 90


@dataclass(frozen=True)
class Verdict:
    """Whether a text shows one letter.

    `evidence` holds the author's own words that the verdict rests on: what fulfils the letter, or, where it is not met,
    what looked like it or was too vague (None where there is nothing to quote). `question` is None when met; otherwise the
    message id of one question, in which `{words}` stands for the evidence.
    """

    met: bool
    evidence: str | None = None
    question: str | None = None


def met(words: str) -> Verdict:
    """Give the verdict that a letter is met, on the strength of these words."""
    return Verdict(True, words)


def missing(question: str, words: str | None = None) -> Verdict:
    """Give the verdict that a letter is not met, with what to ask."""
    if words and len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE].rsplit(" ", 1)[0]
    return Verdict(False, words or None, question)


# Specific
WHO_DOES_WHAT = mark("Who would do what? Name one thing that a visitor could watch or hear.")
SEE_OR_HEAR = mark("“{words}” can mean many things. What would someone see or hear at school when it has come about?")
FROM_OUTSIDE = mark("Nobody can look inside “{words}”. What would people do or say then that they do not do now?")
BY_WHAT_MEANS = mark(
    "“{words}” says where you want to go. With what would you do it: which activity, which object, which agreement?"
)
NUMBER_OF_WHAT = mark("“{words}” gives a number. What exactly would you count: what do people do, or what is there then?")
WHAT_ABOUT_IT = mark("You name “{words}”. What exactly should people do with it, or do differently?")

# Measurable
HOW_NOTICE = mark(
    "How would you notice that you have got there? Name a number, how often, or one thing that is there in the end."
)
HOW_OFTEN_OR_MANY = mark("It is clear what happens. How often, or with how many people, would be enough for you?")
MORE_THAN_NOW = mark("“{words}”: how much is it now, and how much should it be?")
COUNT_DESCRIBES = mark("“{words}” says how many there are. How many of them should do or manage it?")
LABEL_NAMES = mark("“{words}” is a name, not a target. What number or how often would you want to reach?")
FIGURE_OF_SPEECH = mark("“{words}” shows how much it matters to you. What could you really count in the end?")
ALL_BUT_UNSEEN = mark("“{words}” sets a high aim. By what would two of you agree for each person that it is so?")

# Time-bound
BY_WHEN = mark("By when do you want to have got there? A date, a month, or an event in your calendar is enough.")
OFTEN_UNTIL_WHEN = mark("“{words}” says how often. Until when do you want to do it?")
LENGTH_UNTIL_WHEN = mark("“{words}” says how long it takes each time. By when should it have become a habit?")
REACTION_UNTIL_WHEN = mark("“{words}” says how quickly one thing follows another. Until when do you want to try it?")
START_UNTIL_WHEN = mark("“{words}” is when you start. On what date will you look back at how far you got?")
WHICH_DAY = mark("“{words}” is not in any calendar. Which date, month or event do you mean?")
BYGONE = mark("“{words}” is over. By which date to come do you want to get there?")
ONLY_LOOKS_LIKE_TIME = mark("“{words}” names no date. By when do you want to have got there?")

QUESTIONS = (
    WHO_DOES_WHAT,
    SEE_OR_HEAR,
    FROM_OUTSIDE,
    BY_WHAT_MEANS,
    NUMBER_OF_WHAT,
    WHAT_ABOUT_IT,
    HOW_NOTICE,
    HOW_OFTEN_OR_MANY,
    MORE_THAN_NOW,
    COUNT_DESCRIBES,
    LABEL_NAMES,
    FIGURE_OF_SPEECH,
    ALL_BUT_UNSEEN,
    BY_WHEN,
    OFTEN_UNTIL_WHEN,
    LENGTH_UNTIL_WHEN,
    REACTION_UNTIL_WHEN,
    START_UNTIL_WHEN,
    WHICH_DAY,
    BYGONE,
    ONLY_LOOKS_LIKE_TIME,
)
