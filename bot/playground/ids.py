"""Numbers that never come back.

A bot keeps its database when the playground starts anew. So counters start from the wall clock: an id of this run
was not given by an earlier one, unless that one made more of them than time passed since.
"""

from __future__ import annotations

import itertools
import time

_EPOCH_2020 = 1_577_836_800
_EPOCH_2026 = 1_767_225_600


class Ids:
    """One counter for each kind of id; a reset of the world does not turn them back."""

    def __init__(self) -> None:
        now = time.time()
        # Wider than 32 bits, as the ids of people on Telegram are since 2021.
        self._people = itertools.count(int(now * 1000))
        # Ten digits, so that a supergroup's id has the familiar -100 in front.
        self._chats = itertools.count(int((now - _EPOCH_2020) * 10))
        # Telegram's update ids fit into 31 bits.
        self._updates = itertools.count(int((now - _EPOCH_2026) * 10) % 2**31)
        self._others = itertools.count(int(now * 1_000_000))

    def person(self) -> int:
        """A user id, also the id of the private chat."""
        return next(self._people)

    def group(self) -> int:
        """The id of a basic group."""
        return -next(self._chats)

    def supergroup(self) -> int:
        """The id of a supergroup."""
        return -(10**12 + next(self._chats))

    def update(self) -> int:
        """An update_id."""
        return next(self._updates)

    def other(self) -> str:
        """The id of a poll, a callback query, an album."""
        return str(next(self._others))
