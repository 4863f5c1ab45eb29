"""Telegram's pace limits, by the playground's clock.

About 30 messages a second overall, about one a second in a chat with short bursts, 20 a minute in a group. Telegram does
not say more than that, so the windows here are on the strict side of what bots meet.
"""

from __future__ import annotations

import math
from collections import deque

from bot.playground.clock import Clock
from bot.playground.errors import too_many_requests
from bot.playground.model import Chat

_COUNTED = ("send", "edit", "copy", "forward", "stopPoll")
_FREE = frozenset({"sendChatAction", "sendMessageDraft", "editForumTopic"})

OVERALL = (30, 1.0)
CHAT = (4, 3.0)
GROUP = (20, 60.0)


class Limits:
    """Sliding windows of the calls that went through."""

    def __init__(self, clock: Clock) -> None:
        self.on = True
        self._clock = clock
        self._times: dict[tuple[int | None, float], deque[float]] = {}

    def count(self, method: str, chat: Chat | None) -> None:
        """Counts a call; ApiError 429 with the wait if it comes too soon."""
        if not self.on or method in _FREE or not method.startswith(_COUNTED):
            return
        windows: list[tuple[int | None, int, float]] = [(None, *OVERALL)]
        if chat:
            windows.append((chat.id, *CHAT))
            if not chat.person:
                windows.append((chat.id, *GROUP))
        now = self._clock.seconds()
        wait = max(self._wait(now, key, most, span) for key, most, span in windows)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for key, _, span in windows:
            self._times[key, span].append(now)

    def _wait(self, now: float, key: int | None, most: int, span: float) -> float:
        times = self._times.setdefault((key, span), deque())
        # A reset turns the clock back; what then lies in the future no longer counts.
        while times and not now - span < times[0] <= now:
            times.popleft()
        return times[-most] + span - now if len(times) >= most else 0.0
