"""The playground's clock: real time plus jumps. Nothing else in the playground reads the time of day."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta

from bot.playground.errors import ControlError

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d+(?:\.\d+)?)W)?(?:(?P<days>\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(?P<hours>\d+(?:\.\d+)?)H)?(?:(?P<minutes>\d+(?:\.\d+)?)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)


class Clock:
    """Runs at real speed and can be moved forward, never back except by `reset`."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._jumped = asyncio.Event()

    def now(self) -> datetime:
        """The moment it is in the playground, in UTC."""
        return datetime.now(UTC) + self._ahead

    def unix(self) -> int:
        """The same as Telegram writes it: whole seconds."""
        return int(self.now().timestamp())

    def seconds(self) -> float:
        """The same in seconds with their fraction, for pace windows."""
        return self.now().timestamp()

    def jump_to(self, moment: datetime) -> bool:
        """Moves forward to `moment`; a moment that has passed changes nothing. True if the clock moved."""
        ahead = moment - self.now()
        if ahead <= timedelta():
            return False
        self._ahead += ahead
        self._tell()
        return True

    def reset(self) -> None:
        """Real time again."""
        self._ahead = timedelta()
        self._tell()

    async def jumped(self, within: float) -> None:
        """Returns at the next jump, or after `within` real seconds."""
        waiting = self._jumped.wait()
        try:
            await asyncio.wait_for(waiting, within)
        except TimeoutError:
            return

    def _tell(self) -> None:
        self._jumped.set()
        self._jumped = asyncio.Event()


def duration(text: str) -> timedelta:
    """An ISO 8601 duration in weeks, days, hours, minutes and seconds. ControlError if it is none."""
    match = _DURATION.fullmatch(text.strip().upper())
    parts = {name: float(value) for name, value in match.groupdict().items() if value} if match else {}
    if not parts:
        raise ControlError(f"“{text}” is no duration. Write it as in ISO 8601: PT36H, P2D, P1DT30M.")
    return timedelta(**parts)


def moment(text: str) -> datetime:
    """An ISO 8601 moment; without a zone it is UTC. ControlError if it is none."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise ControlError(f"“{text}” is no moment. Write it as in ISO 8601: 2026-03-01T09:00:00Z.") from None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


def iso(when: datetime) -> str:
    """A moment as the control interface writes it, in UTC and to the microsecond."""
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
