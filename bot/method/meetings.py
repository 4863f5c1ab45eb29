"""Meetings: what to do in one, made from the steps that lie ahead; how long each part takes; which date suits; when to remind.

A meeting belongs to one phase, as the method has it: a shared goal, an action plan, results and reflection.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.method.marking import mark
from bot.method.nudging import Hours
from bot.method.steps import STEPS, Phase, steps_of

CHECK_IN, CHECK_OUT = "checkin", "checkout"
RITUALS = frozenset({CHECK_IN, CHECK_OUT})
"""What is said there stays between people: none of it is noted."""
POINT = "point "
"""Before the id and the words of something that somebody wants to talk about: the name of its part."""
POINT_MINUTES = (5, 10, 15, 20)
"""Minutes to choose from for such a point."""
USUAL_POINT = 10
LENGTHS = (45, 60, 90, 120)
"""Minutes to choose from."""
USUAL_LENGTH = 90
RITUAL = 10
RITUAL_IN_SHORT = 5
"""Minutes of check-in and check-out; the second in a meeting of up to an hour."""
SHORT = 60
SHORTEST = 5
"""Minutes below which no part is worth a place on the agenda."""
MORE_TIME = 5
"""Minutes that a group may add to a part that is not finished."""

START_EARLY = timedelta(hours=2)
"""A meeting may begin so long before its time; earlier it is moved first."""
GIVEN_UP = timedelta(hours=3)
"""So long after its planned end a meeting that nobody began, or ended, is over."""
LONGEST_EVE = 4
"""Days before a meeting among which its reminder looks for one that is not free: over a long weekend."""
ASK_AGAIN_DAYS = 2
"""After so many days those who have not said when they can come are asked alone, once."""

SUGGESTED_AT = frozenset({"experiences", "ideas", "attainment"})
"""The first step of each phase: a good moment to meet. So there are three meetings in a cycle, and more if the group likes."""

TIMES = (time(8), time(10), time(13), time(14, 30), time(16), time(17, 30), time(19))
"""Times of day to offer for a day that came without one."""


@dataclass(frozen=True)
class Part:
    """What a group does with a step when it sits together."""

    doing: str
    """A message id."""
    outcome: str | None
    """What is there afterwards: a message id; None for what only prepares the next part."""
    minutes: int


PARTS: dict[str, Part] = {
    "roster": Part(mark("Who is with us, and who is missing"), None, 10),
    "experiences": Part(
        mark("Telling experiences: first each in silence, then all together"), mark("what we have lived through"), 20
    ),
    "connections": Part(mark("Finding what connects them, and what helped"), None, 15),
    "themes": Part(mark("Putting together what belongs together"), None, 10),
    "focus": Part(mark("Choosing what matters most"), mark("what matters most to us"), 10),
    "wordings": Part(mark("Wording our goal"), mark("first wordings of our goal"), 20),
    "smart": Part(mark("Checking the goal: is it clear and within reach?"), None, 10),
    "consent": Part(mark("Agreeing on the goal"), mark("one goal that everyone can live with"), 10),
    "ideas": Part(mark("Gathering ideas: what could we do?"), mark("ideas from everyone"), 20),
    "choosing": Part(mark("Choosing the actions"), mark("the actions that we choose"), 10),
    "order": Part(mark("Putting them in order"), None, 10),
    "times": Part(mark("Agreeing on dates"), None, 15),
    "claiming": Part(mark("Who does what?"), mark("who does what"), 10),
    "agreement": Part(mark("Agreeing on the plan"), mark("a plan with dates and names"), 10),
    "doing": Part(mark("Looking at our plan: what is done, what is stuck, what comes next?"), mark("the next small steps"), 40),
    "attainment": Part(mark("How far did we get?"), mark("how far we got"), 15),
    "reflection": Part(mark("Looking back, each in silence"), mark("what each of us has seen"), 15),
    "harvest": Part(mark("Looking together at what was shared"), None, 20),
    "lessons": Part(mark("Wording what we learned"), mark("lessons that stay"), 15),
    "seeds": Part(mark("What grows from here?"), mark("ideas for what comes next"), 10),
}
"""What is done with each step, in the order of `bot.method.steps`."""

INTENTIONS: dict[Phase, str] = {
    Phase.SETUP: mark("To get to know each other and to begin."),
    Phase.DOMAIN: mark("To find one goal that we all share."),
    Phase.COMMUNITY: mark("To make a plan that we really carry out."),
    Phase.PRACTICE: mark("To see what came of it, and what we learn from it."),
}
"""Why a group meets in a phase."""

DOING_INTENTION = mark("To see how our plan is going, and to help each other.")


@dataclass(frozen=True)
class Item:
    """A part of an agenda with its time box. ``name`` is a step, or `CHECK_IN` or `CHECK_OUT`."""

    name: str
    minutes: int


def agenda(step: str | None, minutes: int, points: Sequence[Item] = ()) -> list[Item]:
    """What a meeting of ``minutes`` has time for, from ``step`` to the end of its phase; between cycles only the rituals.

    ``points`` are what people want to talk about: they come before the check-out and have at most half of the time, or all of
    it between cycles. What is left over goes to the parts, in steps of five minutes; what does not fit waits for the next one.
    """
    ritual = RITUAL_IN_SHORT if minutes <= SHORT else RITUAL
    left = minutes - 2 * ritual
    theirs: list[Item] = []
    for one in points:
        if sum(other.minutes for other in theirs) + one.minutes <= (left // 2 if _ahead(step) else left):
            theirs.append(one)
    left -= sum(one.minutes for one in theirs)
    chosen: list[list[int | str]] = []
    for name in _ahead(step):
        wanted = min(PARTS[name].minutes, left)
        if wanted < SHORTEST:
            break
        chosen.append([name, wanted])
        left -= wanted
    while left >= 5 and chosen:
        for part in chosen:
            if left >= 5:
                part[1] = int(part[1]) + 5
                left -= 5
    middle = [Item(str(name), int(length)) for name, length in chosen]
    return [Item(CHECK_IN, ritual), *middle, *theirs, Item(CHECK_OUT, ritual)]


def _ahead(step: str | None) -> list[str]:
    """The steps of a phase from this one on; carrying out the plan is a meeting of its own, and so is what leads to it."""
    if step is None:
        return []
    if step == "doing":
        return ["doing"]
    first = STEPS[step]
    phase = first.phase if first.phase is not Phase.SETUP else Phase.DOMAIN
    names = [one.name for one in steps_of(phase) if one.name != "doing" and one.name in PARTS]
    if first.phase is Phase.SETUP:
        return [step, *names]
    return names[names.index(step) :] if step in names else names


def intention(step: str | None) -> str:
    """Why the group meets while it is at this step: a message id."""
    if step == "doing":
        return DOING_INTENTION
    phase = STEPS[step].phase if step is not None else Phase.PRACTICE
    return INTENTIONS[Phase.DOMAIN if phase is Phase.SETUP else phase]


def outcomes(items: Sequence[Item]) -> list[str]:
    """What is there after these parts: message ids."""
    found = [PARTS[item.name].outcome for item in items if item.name in PARTS]
    return [one for one in found if one is not None]


# --- which date suits -------------------------------------------------------------------------------------------------


class Answer(StrEnum):
    """Whether somebody can come on a date."""

    YES = "y"
    MAYBE = "m"
    """If need be."""
    NO = "n"


@dataclass(frozen=True)
class Offer:
    """A proposed date with how many can come."""

    id: int
    at: datetime
    yes: int = 0
    maybe: int = 0
    no: int = 0


def best(offers: Sequence[Offer]) -> list[Offer]:
    """The date on which most can come; among these the one that suits most without "if need be". Several if they suit equally,
    the earliest first; none while nobody can come on any."""

    def suits(one: Offer) -> tuple[int, int]:
        return one.yes + one.maybe, one.yes

    there = [one for one in offers if one.yes or one.maybe]
    most = max(map(suits, there), default=None)
    return sorted((one for one in there if suits(one) == most), key=lambda one: one.at)


# --- when to remind ---------------------------------------------------------------------------------------------------


class Why(StrEnum):
    """What falls due about a meeting."""

    DAY = "day"
    """The reminder of the day before."""
    HOUR = "hour"
    BEGIN = "begin"
    GIVE_UP = "give up"


def eve(day: date, hours: Hours) -> date:
    """The day on which a meeting is said to be near: the last one before it that is not free. If there is none for some days,
    as after holidays, it is the day right before: people agreed on the meeting, and would rather know."""
    for less in range(1, LONGEST_EVE + 1):
        if not hours.is_free(day - timedelta(days=less)):
            return day - timedelta(days=less)
    return day - timedelta(days=1)


def reminders(starts_at: datetime, minutes: int, now: datetime, hours: Hours) -> list[tuple[Why, datetime]]:
    """All that is to be said to a group about a meeting and still lies ahead; moments in UTC. ``hours`` are the group's.

    The first is the group's one message of its day. The others are part of an appointment that people made: they come when they
    help, whatever the hour.
    """
    day = starts_at.astimezone(hours.zone).date()
    found = [
        (Why.DAY, hours.opens(eve(day, hours))),
        (Why.HOUR, starts_at.astimezone(UTC) - timedelta(hours=1)),
        (Why.BEGIN, starts_at.astimezone(UTC)),
        (Why.GIVE_UP, starts_at.astimezone(UTC) + timedelta(minutes=minutes) + GIVEN_UP),
    ]
    return [(why, at) for why, at in found if at > now]


def near_at(starts_at: datetime, now: datetime, hours: Hours) -> datetime:
    """When a group that has not been told yet that a meeting is near is told: on its eve, or soon if that has passed."""
    at = hours.opens(eve(starts_at.astimezone(hours.zone).date(), hours))
    return at if at > now else hours.soonest(now)


def in_another_zone(moment: datetime, before: ZoneInfo, after: ZoneInfo) -> datetime:
    """A meeting at half past three is at half past three also after the group has moved to another zone; in UTC."""
    return moment.astimezone(before).replace(tzinfo=after).astimezone(UTC)


def offered_times(day: date, now: datetime) -> list[datetime]:
    """Times of a day that are still to come on the clock of ``now``."""
    moments = [datetime.combine(day, at, now.tzinfo) for at in TIMES]
    return [moment for moment in moments if moment.astimezone(UTC) > now.astimezone(UTC)]
