"""When a step closes by itself. Days and hours are local; moments are UTC."""

from collections.abc import Set as AbstractSet
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.method.steps import PAUSE

MORNING, NIGHT = 8, 21
"""Between these local hours a step may close by itself: the next board makes a sound on many phones."""


def everyone(core: AbstractSet[int], answered: AbstractSet[int]) -> bool:
    """Whether all of the core team have answered; without a core team nobody has."""
    return bool(core) and core <= answered


def closes_at(now: datetime, zone: ZoneInfo) -> datetime:
    """When a step closes in which everyone has answered ``now``: after a pause, and not at night."""
    return by_day(now + PAUSE, zone)


def by_day(at: datetime, zone: ZoneInfo) -> datetime:
    """This moment, or the morning after it if people may be asleep then."""
    if not is_night(at, zone):
        return at
    local = at.astimezone(zone)
    day = local.date() + timedelta(days=1 if local.hour >= NIGHT else 0)
    return datetime.combine(day, time(MORNING), zone).astimezone(UTC)


def is_night(at: datetime, zone: ZoneInfo) -> bool:
    """Whether people may be asleep."""
    return not MORNING <= at.astimezone(zone).hour < NIGHT
