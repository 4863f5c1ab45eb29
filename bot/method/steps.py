"""The whole method on one page: phases and steps as a table.

The phases follow Wenger's three elements of a Community of Practice; the steps are those of PRODUCT's conversations. What is
said in a step lives in `bot.conversations`; here stands only what must be true of it.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.method.consent import needed


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
    HALF = "half of the core team"


@dataclass(frozen=True)
class Step:
    """One step. ``then`` follows it; ``back`` is where a decision against the proposal, or /back, leads."""

    name: str
    phase: Phase
    scope: Scope
    comes: frozenset[Comes]
    quorum: Quorum
    then: str | None
    back: str | None

    @property
    def ends_phase(self) -> bool:
        """True if the tree's picture is sent when this step is done."""
        return self.then is None or STEPS[self.then].phase is not self.phase


def _step(name: str, phase: Phase, scope: Scope, comes: set[Comes], quorum: Quorum, then: str | None, back: str | None) -> Step:
    return Step(name, phase, scope, frozenset(comes), quorum, then, back)


_TEXT, _PRESS, _VOTE = Comes.TEXT, Comes.PRESS, Comes.VOTE
_GROUP, _BOTH = Scope.GROUP, Scope.BOTH

# Every step may be closed by the moderator, a co-moderator or an administrator of the group, so that nobody can block it.
_ALL = (
    _step("roster", Phase.SETUP, _GROUP, {_PRESS}, Quorum.TWO, "experiences", None),
    _step("experiences", Phase.DOMAIN, _BOTH, {_TEXT}, Quorum.ONE, "connections", "roster"),
    _step("connections", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, "themes", "experiences"),
    _step("themes", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, "focus", "connections"),
    _step("focus", Phase.DOMAIN, _GROUP, {_PRESS}, Quorum.ONE, "wordings", "themes"),
    _step("wordings", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.ONE, "smart", "focus"),
    _step("smart", Phase.DOMAIN, _BOTH, {_TEXT, _VOTE}, Quorum.NOBODY, "consent", "wordings"),
    _step("consent", Phase.DOMAIN, _BOTH, {_TEXT, _PRESS}, Quorum.HALF, "ideas", "wordings"),
    _step("ideas", Phase.COMMUNITY, _BOTH, {_TEXT}, Quorum.ONE, "choosing", "consent"),
    _step("choosing", Phase.COMMUNITY, _BOTH, {_TEXT, _PRESS}, Quorum.ONE, "order", "ideas"),
    _step("order", Phase.COMMUNITY, _GROUP, {_PRESS}, Quorum.NOBODY, "times", "choosing"),
    _step("times", Phase.COMMUNITY, _GROUP, {_TEXT, _PRESS}, Quorum.NOBODY, "claiming", "order"),
    _step("claiming", Phase.COMMUNITY, _BOTH, {_PRESS}, Quorum.NOBODY, "agreement", "times"),
    _step("agreement", Phase.COMMUNITY, _BOTH, {_TEXT, _PRESS}, Quorum.HALF, "doing", "claiming"),
    _step("doing", Phase.COMMUNITY, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, "attainment", "claiming"),
    _step("attainment", Phase.PRACTICE, _GROUP, {_TEXT, _VOTE}, Quorum.NOBODY, "reflection", "doing"),
    _step("reflection", Phase.PRACTICE, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, "harvest", "attainment"),
    _step("harvest", Phase.PRACTICE, _GROUP, {_PRESS}, Quorum.NOBODY, "lessons", "reflection"),
    _step("lessons", Phase.PRACTICE, _BOTH, {_TEXT, _PRESS}, Quorum.NOBODY, "seeds", "harvest"),
    _step("seeds", Phase.PRACTICE, _GROUP, {_TEXT, _PRESS}, Quorum.NOBODY, None, "lessons"),
)

STEPS: dict[str, Step] = {step.name: step for step in _ALL}

FIRST = "roster"
FIRST_OF_NEXT_CYCLE = "experiences"
"""A second cycle begins with the chosen seeds on the board of experiences."""


def quorum_met(step: Step, *, people: int, core: int) -> bool:
    """Whether enough have taken part.

    Args:
        people: how many different people have taken part in the step.
        core: how many are in the core team.
    """
    match step.quorum:
        case Quorum.NOBODY:
            return True
        case Quorum.ONE:
            return people >= 1
        case Quorum.TWO:
            return people >= 2
        case Quorum.HALF:
            return people >= needed(core)


def steps_of(phase: Phase) -> tuple[Step, ...]:
    """The steps of a phase, in order."""
    return tuple(step for step in _ALL if step.phase is phase)
