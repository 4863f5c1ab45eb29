"""The whole method on one page: phases and steps as a table.

The phases follow Wenger's three elements of a Community of Practice; the steps are those of PRODUCT's conversations. What is
said in a step lives in `bot.conversations`; here stands only what must be true of it.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.method.consent import Quorum as Share
from bot.method.consent import needed

PAUSE = timedelta(minutes=30)
"""When all have answered, a step that can close by itself stays open for so long: for second thoughts, or for “wait”."""


class Phase(StrEnum):
    """A part of a cycle, with its picture in the tree."""

    SETUP = "setup"
    DOMAIN = "domain"
    """The trunk: a shared goal."""
    COMMUNITY = "community"
    """The branches: an action plan, and carrying it out."""
    PRACTICE = "practice"
    """The fruits: results and reflection."""


class Comes(StrEnum):
    """What people can bring in at a step."""

    TEXT = "text"
    """Words, by reply in the group or in private."""
    PRESS = "press"
    """Presses of buttons."""
    VOTE = "vote"
    """Votes in a native poll."""


class Scope(StrEnum):
    """Where a step happens."""

    GROUP = "group"
    BOTH = "both"
    """In the group, and with each member alone."""


class Quorum(StrEnum):
    """How many must have taken part before the step may close."""

    NOBODY = "nobody"
    ONE = "one contribution"
    TWO = "two people"
    AGREED = "as many of the core team as the group has agreed on"


@dataclass(frozen=True)
class Step:
    """One step. ``then`` follows it; ``back`` is where a decision against the proposal, or /back, leads."""

    name: str
    phase: Phase
    scope: Scope
    comes: frozenset[Comes]
    quorum: Quorum
    by_itself: bool
    """True if it closes by itself, after a pause, when all of the core team have answered. Where there is no such thing as
    everyone's answer (an order, times, carrying out …), only a person can tell when it is time."""
    then: str | None
    back: str | None

    @property
    def ends_phase(self) -> bool:
        """True if the tree's picture is sent when this step is done."""
        return self.then is None or STEPS[self.then].phase is not self.phase


def _step(
    name: str,
    phase: Phase,
    scope: Scope,
    comes: set[Comes],
    quorum: Quorum,
    closes: bool,
    then: str | None,
    back: str | None,
) -> Step:
    return Step(name, phase, scope, frozenset(comes), quorum, closes, then, back)


_TEXT, _PRESS, _VOTE = Comes.TEXT, Comes.PRESS, Comes.VOTE
_GROUP, _BOTH = Scope.GROUP, Scope.BOTH
_ITSELF, _BY_HAND = True, False

# Every step may be closed by the moderator, a co-moderator or an administrator of the group, so that nobody can block it.
_ALL = (
    _step("roster", Phase.SETUP, _GROUP, {_PRESS}, Quorum.TWO, _BY_HAND, "experiences", None),
    _step("experiences", Phase.DOMAIN, _BOTH, {_TEXT}, Quorum.ONE, _ITSELF, "connections", "roster"),
    _step("connections", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, _BY_HAND, "themes", "experiences"),
    _step("themes", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, _BY_HAND, "focus", "connections"),
    _step("focus", Phase.DOMAIN, _GROUP, {_PRESS}, Quorum.ONE, _ITSELF, "wordings", "themes"),
    _step("wordings", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.ONE, _BY_HAND, "smart", "focus"),
    _step("smart", Phase.DOMAIN, _BOTH, {_TEXT, _VOTE}, Quorum.NOBODY, _ITSELF, "consent", "wordings"),
    _step("consent", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.AGREED, _ITSELF, "ideas", "wordings"),
    _step("ideas", Phase.COMMUNITY, _BOTH, {_TEXT}, Quorum.ONE, _ITSELF, "choosing", "consent"),
    _step("choosing", Phase.COMMUNITY, _BOTH, {_TEXT, _PRESS}, Quorum.ONE, _ITSELF, "order", "ideas"),
    _step("order", Phase.COMMUNITY, _GROUP, {_PRESS}, Quorum.NOBODY, _BY_HAND, "times", "choosing"),
    _step("times", Phase.COMMUNITY, _GROUP, {_TEXT, _PRESS}, Quorum.NOBODY, _BY_HAND, "claiming", "order"),
    _step("claiming", Phase.COMMUNITY, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, _BY_HAND, "agreement", "times"),
    _step("agreement", Phase.COMMUNITY, _BOTH, {_TEXT, _PRESS}, Quorum.AGREED, _ITSELF, "doing", "claiming"),
    _step("doing", Phase.COMMUNITY, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, _BY_HAND, "attainment", "claiming"),
    _step("attainment", Phase.PRACTICE, _BOTH, {_TEXT, _PRESS, _VOTE}, Quorum.NOBODY, _ITSELF, "reflection", "doing"),
    _step("reflection", Phase.PRACTICE, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, _ITSELF, "harvest", "attainment"),
    _step("harvest", Phase.PRACTICE, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, _ITSELF, "lessons", "reflection"),
    _step("lessons", Phase.PRACTICE, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, _BY_HAND, "seeds", "harvest"),
    _step("seeds", Phase.PRACTICE, _GROUP, {_TEXT, _PRESS}, Quorum.NOBODY, _BY_HAND, None, "lessons"),
)

STEPS: dict[str, Step] = {step.name: step for step in _ALL}

FIRST = "roster"
FIRST_OF_NEXT_CYCLE = "experiences"
"""A second cycle begins with the chosen seeds on the board of experiences."""


def quorum_met(step: Step, *, people: int, core: int, agreed: Share = Share.HALF) -> bool:
    """Whether enough have taken part.

    Args:
        people: how many different people have taken part in the step.
        core: how many are in the core team.
        agreed: which part of the core team has to speak before the group decides.
    """
    match step.quorum:
        case Quorum.NOBODY:
            return True
        case Quorum.ONE:
            return people >= 1
        case Quorum.TWO:
            return people >= 2
        case Quorum.AGREED:
            return people >= needed(core, agreed)


def steps_of(phase: Phase) -> tuple[Step, ...]:
    """The steps of a phase, in order."""
    return tuple(step for step in _ALL if step.phase is phase)
