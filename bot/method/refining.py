"""Refining: who says whether a refined text takes the place of what an idea says."""

from datetime import datetime, timedelta
from enum import StrEnum

PATIENCE = timedelta(days=1)
"""So long the author of an idea alone decides; who is silent then leaves it to the group."""


class Decides(StrEnum):
    """Whose word counts."""

    AUTHOR = "author"
    GROUP = "group"
    """Enough 👍, or the moderator. The author's word counts too, if there is one."""


def who_decides(*, author_here: bool, proposed_at: datetime, now: datetime) -> Decides:
    """Whose word counts for a refined text.

    Args:
        author_here: the idea has a name to it, and that person is still in the group.
    """
    return Decides.AUTHOR if author_here and now - proposed_at < PATIENCE else Decides.GROUP
