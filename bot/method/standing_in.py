"""From when somebody else may step in for moderators who are away, so that a group is never stuck."""

from datetime import date, datetime, timedelta

LOOKED_FOR = timedelta(weeks=1)
"""So long nobody has looked at what waits to be looked at."""
STANDS_STILL = timedelta(weeks=4)
"""So long a step is open, or the day to look back is past."""


def others_from(step: str, opened: datetime, asked: datetime | None, review_on: date | None) -> date | None:
    """The day from which somebody who is counted in may moderate too, if another one says yes; None: not to be foreseen.

    Args:
        step: the one that is open.
        opened: when it was opened.
        asked: when its moderators were asked to look first, if nobody has yet.
        review_on: the day to look back, before which a plan is carried out.
    """
    if asked is not None:
        return (asked + LOOKED_FOR).date()
    if step != "doing":
        return (opened + STANDS_STILL).date()
    return review_on + STANDS_STILL if review_on is not None else None
