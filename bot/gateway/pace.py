"""How fast Telegram lets a bot speak: about 30 messages a second in all, one a second in a chat with short bursts, 20 a minute
in a group. We stay a little below."""

from collections import defaultdict, deque
from datetime import datetime, timedelta

OVERALL = (25, timedelta(seconds=1))
CHAT = (3, timedelta(seconds=3.2))
GROUP = (18, timedelta(seconds=61))


class Pace:
    """Remembers what was sent lately and says when the next message to a chat may go."""

    def __init__(self) -> None:
        self._all: deque[datetime] = deque(maxlen=OVERALL[0])
        self._chats: dict[int, deque[datetime]] = defaultdict(lambda: deque(maxlen=GROUP[0]))
        self._halted: dict[int, datetime] = {}
        self._halted_all: datetime | None = None

    def free_at(self, chat_id: int, now: datetime) -> datetime:
        """The first moment, not before ``now``, at which a message to this chat may go."""
        sent = self._chats.get(chat_id, deque())
        moments = [now, _next(self._all, *OVERALL), _next(sent, *CHAT)]
        if chat_id < 0:
            moments.append(_next(sent, *GROUP))
        moments += [self._halted.get(chat_id), self._halted_all]
        return max(moment for moment in moments if moment is not None)

    def note(self, chat_id: int, now: datetime) -> None:
        """A message to this chat has gone."""
        self._all.append(now)
        self._chats[chat_id].append(now)

    def halt(self, chat_id: int | None, until: datetime) -> None:
        """Nothing goes to this chat (None: to any) before ``until``."""
        if chat_id is None:
            self._halted_all = until
        else:
            self._halted[chat_id] = until


def _next(sent: deque[datetime], count: int, span: timedelta) -> datetime | None:
    """When one more fits, if at most ``count`` may go within ``span``."""
    return sent[-count] + span if len(sent) >= count else None
