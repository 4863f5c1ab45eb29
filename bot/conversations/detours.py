"""Other ways than the usual one: what a group skipped, and where it went back, with the reasons that were given."""

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.turn import Turn
from bot.store import cycles
from bot.store.cycles import Cycle, Ended, StepRun
from bot.words import Words, rows, shorten

SHOWN = 6
REASON_SHOWN = 120
VOTED = frozenset({"focus", "smart", "consent", "agreement", "attainment", "harvest"})
"""Steps with votes of their own: when the group comes there again, they are cast anew."""


def all_of(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """Those of a cycle, the last ones if there are many; None if there are none."""
    told = [one for run in cycles.runs(turn.session, cycle.id) if (one := _told(words, run)) is not None]
    return rows(words._("<b>Other ways that we took:</b>"), *told[-SHOWN:]) if told else None


def newest(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """How the group came to where it is, if that was not the usual way."""
    closed = [run for run in cycles.runs(turn.session, cycle.id) if run.closed_at is not None]
    return _told(words, closed[-1]) if closed else None


def came_back(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """What the board says after going back: that we did, why, and what begins anew."""
    words = turn.group_words
    closed = [one for one in cycles.runs(turn.session, cycle.id) if one.closed_at is not None]
    if run.closed_at is not None or not closed or closed[-1].ended is not Ended.BACK:
        return None
    left = closed[-1]
    step = boards.title(words, left.step)
    return rows(
        words._("↩ We went back from “{step}”: {reason}", step=step, reason=shorten(left.reason, REASON_SHOWN))
        if left.reason
        else words._("↩ We went back from “{step}”.", step=step),
        words._("What was written is kept."),
        words._("Votes that were cast there begin anew.") if left.step in VOTED else None,
    )


def _told(words: Words, run: StepRun) -> Markup | None:
    """That a step was skipped or gone back from, and why; None if it was neither, or nobody said why."""
    if not run.reason:
        return None
    step, reason = boards.title(words, run.step), shorten(run.reason, REASON_SHOWN)
    if run.ended is Ended.SKIPPED:
        return words._("• “{step}” was skipped: {reason}", step=step, reason=reason)
    if run.ended is Ended.BACK:
        return words._("• We went back from “{step}”: {reason}", step=step, reason=reason)
    return None
