"""The half year of a school: its people and actions, its days and hours; and how a message of the bot's is read."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.conversations.oracle import Says
from tests.script import words_of

LONDON, NEW_YORK, KOLKATA = (ZoneInfo(zone) for zone in ("Europe/London", "America/New_York", "Asia/Kolkata"))
FIRST, LAST = date(2029, 10, 15), date(2030, 4, 26)
"""A Monday, and a Friday: the clocks change four times between them, twice in London and twice in New York."""
REVIEW = date(2030, 4, 30)
"""The day to look back lies after the half year: what the group and its moderators are told from then on has its own scripts
(`test_standing_still`). Nothing but nudges and check-ins may come of the bot's own accord: anything else would be too much."""
TOLD = (("Christmas holidays", date(2029, 12, 21), date(2030, 1, 4)), ("half-term", date(2030, 2, 18), date(2030, 2, 22)))
"""The holidays that the group tells."""
HOLIDAYS = frozenset({date(2030, 4, 19), date(2030, 4, 22)}) | {
    first + timedelta(days=more) for _, first, last in TOLD for more in range((last - first).days + 1)
}
"""With Good Friday and Easter Monday, which are holidays in England."""
STANDSTILL = (datetime(2030, 1, 15, 6, 20, tzinfo=UTC), datetime(2030, 1, 18, 10, 40, tzinfo=UTC))
HOURS_OF_ACTS = (time(5, 10), time(9, 40), time(14, 15), time(19, 45))
"""When people do something (UTC): at one of these on each weekday."""

NAMES = ("Ana", "Ben", "Clara", "Dora", "Emil", "Finn", "Gita", "Hana", "Imre", "Jaya", "Kim", "Lena")
GOAL = "By 26 April every pupil of year 8 speaks in the talking circle once a week."
TITLES = (
    "Ask the families what helps",
    "Choose a day for the circle",
    "Book the quiet room",
    "Build a talking stick",
    "Make cards with first sentences",
    "Visit a class that has a circle",
    "Tell the head teacher",
    "Write a letter to all parents",
    "Draw a poster of our rules",
    "Try the circle with one class",
    "Ask the pupils how it was",
    "Find a song to begin with",
    "Train four pupil hosts",
    "Borrow cushions",
    "Move the chairs on Mondays",
    "Try the circle with all classes",
    "Translate the cards",
    "Make a box for questions",
    "Plan the circle before exams",
    "Invite the school counsellor",
    "Collect stories from the pupils",
    "Print the stories",
    "Show the stories in the hall",
    "Make a film of one minute",
    "Show the film to the parents",
    "Invite the partner school",
    "Write to the partner school",
    "Hold a circle by video",
    "Count who has spoken",
    "Talk with those who have not",
    "Offer the circle in small groups",
    "Let pupils lead the circle",
    "Give the hosts a certificate",
    "Ask the teachers how it went",
    "Write down what worked",
    "Teach the next year's hosts",
    "Put the dates for next year",
    "Tell the town's newspaper",
    "Thank all who helped",
    "Celebrate with a long circle",
)
OUTCOMES = (
    "It took less time than we thought.",
    "The pupils had the best ideas.",
    "Two parents helped us.",
    "We will do it again.",
)


@dataclass(frozen=True)
class Received:
    """A message that came of the bot's own accord."""

    where: str
    at: datetime
    message: dict[str, Any]

    @property
    def text(self) -> str:
        return words_of(self.message)


_WORDS = {
    " can start with": Says.START,
    "has no date yet": Says.UNDATED,
    "is due today": Says.TODAY,
    "was due on": Says.PAST,
    "was planned for": Says.PAST,
    "is due on": Says.AHEAD,
}


def spoken_of(one: Received) -> tuple[frozenset[tuple[str, Says]], bool]:
    """Of which actions a message speaks, and how; and whether it asks how it is going."""
    section: Says | None = None
    found: set[tuple[str, Says]] = set()
    for line in one.text.splitlines():
        if line.startswith("Only you as a moderator"):
            section = Says.ALONE
        elif line.startswith("Nobody has this yet"):
            section = Says.NOBODY
        elif line.startswith("• "):
            title = re.search("“([^”]+)”", line)
            assert title is not None, line
            how = section or next(says for words, says in _WORDS.items() if words in line)
            if section is Says.NOBODY and "was planned for" in line:
                how = Says.NOBODY_PAST
            found.add((title.group(1), how))
    return frozenset(found), "How is it going?" in one.text.splitlines()[0]
