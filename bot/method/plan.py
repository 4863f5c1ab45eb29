"""The plan as such: which action needs which, in which order they can be done, and what does not fit together."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

Needs = Mapping[int, Collection[int]]
"""For each action the actions that have to be done before it."""

_LONGEST_BREAK = 100
"""Days: longer than any holidays."""
_SATURDAY = 5

SMALL_TEAM = 4
"""In a core team of fewer people one 👍 is enough."""


def support_needed(core: int) -> int:
    """How many 👍 make an idea an action."""
    return 1 if core < SMALL_TEAM else 2


def find_circle(needs: Needs, action: int, needed: int) -> list[int] | None:
    """The circle that would come about if ``action`` needed ``needed`` too, each needing the next; None if there is none.

    The first and the last are the same.
    """
    if action == needed:
        return [action, action]
    came_from: dict[int, int] = {needed: action}
    looking = [needed]
    while looking:
        here = looking.pop(0)
        for after in sorted(needs.get(here, ())):
            if after == action:
                way = [here]
                while way[-1] != needed:
                    way.append(came_from[way[-1]])
                return [action, *reversed(way), action]
            if after not in came_from:
                came_from[after] = here
                looking.append(after)
    return None


def waves(actions: Sequence[int], needs: Needs) -> list[list[int]]:
    """The actions in their logical sequence: first what needs nothing, then what needs only that, and so on.

    Within a wave they stand in the order of ``actions``. What is caught in a circle comes last, so that nothing is lost.
    """
    result: list[list[int]] = []
    settled: set[int] = set()
    left = list(actions)
    while left:
        wave = [one for one in left if _known(needs.get(one, ()), actions) <= settled] or left
        result.append(wave)
        settled.update(wave)
        left = [one for one in left if one not in settled]
    return result


def longest_chain(actions: Sequence[int], needs: Needs) -> list[int]:
    """The longest row of actions that have to wait for each other, the first to do at the front; it decides how soon the
    plan can be carried out."""
    best: dict[int, list[int]] = {}
    for wave in waves(actions, needs):
        for one in wave:
            before = [best[need] for need in actions if need in needs.get(one, ()) and need in best]
            best[one] = [*max(before, key=len, default=[]), one]
    return max(best.values(), key=len, default=[])


def can_start(
    actions: Sequence[int],
    needs: Needs,
    done: Collection[int],
    starts: Mapping[int, date | None] | None = None,
    today: date = date.max,
) -> list[int]:
    """The actions that are not done and wait for nothing.

    Args:
        starts: the days on which they are to begin; what begins later than ``today`` waits for its day.
    """
    waits = {one for one, day in (starts or {}).items() if day is not None and day > today}
    return [one for one in actions if one not in done and one not in waits and _known(needs.get(one, ()), actions) <= set(done)]


def waiting_for(action: int, actions: Sequence[int], needs: Needs) -> list[int]:
    """The actions that need ``action``."""
    return [one for one in actions if action in needs.get(one, ())]


def needs_among(needs: Needs, chosen: Collection[int]) -> dict[int, set[int]]:
    """The order among some actions of a plan: where one between two was left out, the last still waits for the first."""
    result: dict[int, set[int]] = {}
    for one in chosen:
        found: set[int] = set()
        seen: set[int] = set()
        looking = list(needs.get(one, ()))
        while looking:
            need = looking.pop()
            if need in seen:
                continue
            seen.add(need)
            if need in chosen:
                found.add(need)
            else:
                looking.extend(needs.get(need, ()))
        result[one] = found - {one}
    return result


def _known(needed: Collection[int], actions: Sequence[int]) -> set[int]:
    return set(needed) & set(actions)


@dataclass(frozen=True)
class Timed:
    """An action with its times (local dates)."""

    id: int
    start_on: date | None = None
    due_on: date | None = None


class Clash(StrEnum):
    """What does not fit together."""

    BEFORE_NEED = "before need"
    """It is due before one that it needs."""
    AFTER_REVIEW = "after review"
    """It is due after the day when the group looks back."""
    START_AFTER_DUE = "start after due"
    FREE_DAY = "free day"
    """It is due at the weekend or on a day off."""


@dataclass(frozen=True)
class Conflict:
    """Two times that do not fit together, with a day that would mend it."""

    clash: Clash
    action: int
    suggestion: date
    """Of the due date; of the start for `Clash.START_AFTER_DUE`."""
    other: int | None = None
    """The action that has to come first."""


def working_day(day: date, is_free: Callable[[date], bool], earliest: date) -> date:
    """The nearest day at work: before ``day``, or after it if that would be before ``earliest``."""
    before = after = day
    for _ in range(_LONGEST_BREAK):
        before -= timedelta(days=1)
        if before < earliest:
            break
        if not is_free(before):
            return before
    for _ in range(_LONGEST_BREAK):
        after += timedelta(days=1)
        if not is_free(after):
            return after
    return day


def is_weekend(day: date) -> bool:
    """Saturday or Sunday."""
    return day.weekday() >= _SATURDAY


def conflicts(
    plan: Sequence[Timed],
    needs: Needs,
    review_on: date | None,
    *,
    is_free: Callable[[date], bool] = is_weekend,
    today: date = date.min,
) -> list[Conflict]:
    """What does not fit together in a plan. Suggestions move as little as possible, to a day at work.

    Args:
        review_on: the day when the group looks back.
        is_free: whether nobody is at work on a day.
        today: no suggestion to move a day off lies before it.
    """
    timed = {one.id: one for one in plan}
    found: list[Conflict] = []
    for one in plan:
        if one.due_on is None:
            continue
        needed = [timed[need] for need in needs.get(one.id, ()) if need in timed]
        late = [(need.due_on, need.id) for need in needed if need.due_on is not None and need.due_on > one.due_on]
        earliest = max([today, *(need.due_on for need in needed if need.due_on is not None)])
        if late:
            day, other = max(late)
            found.append(Conflict(Clash.BEFORE_NEED, one.id, _at_work(day, is_free, day), other))
        if review_on is not None and one.due_on > review_on:
            day = _at_work(review_on, is_free, earliest)
            found.append(Conflict(Clash.AFTER_REVIEW, one.id, min(day, review_on)))
        if one.start_on is not None and one.start_on > one.due_on:
            found.append(Conflict(Clash.START_AFTER_DUE, one.id, _start(one.due_on, is_free, today)))
        if is_free(one.due_on):
            found.append(
                Conflict(Clash.FREE_DAY, one.id, _at_work(max([one.due_on, *(day for day, _ in late)]), is_free, earliest))
            )
    return found


def _at_work(day: date, is_free: Callable[[date], bool], earliest: date) -> date:
    return working_day(day, is_free, earliest) if is_free(day) else day


def _start(due_on: date, is_free: Callable[[date], bool], today: date) -> date:
    """A day on which one could begin in time: a week before the end, or today."""
    day = max(due_on - timedelta(days=7), min(today, due_on))
    return min(working_day(day, is_free, min(today, day)), due_on) if is_free(day) else day


MANY = 3
"""Fewer actions than this are never too many for one person."""


def carry_most(shares: Mapping[int, int]) -> list[int]:
    """Who carries far more than the others: three actions at least, and more than twice what the others carry on average.

    Args:
        shares: how many actions each person of the team has, those with none included.
    """
    total = sum(shares.values())
    result = []
    for person, mine in shares.items():
        others = len(shares) - 1
        average = (total - mine) / others if others else 0
        if others and mine >= MANY and mine > 2 * average:
            result.append(person)
    return result
