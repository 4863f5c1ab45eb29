"""Following a playground's clock: how the same bot that runs on Telegram can be taken through months in seconds.

A playground tells at its control interface which moment it is. The bot does all that is due at that moment, sends what can be
sent, and says when something falls due next.
"""

import asyncio
from datetime import datetime
from urllib.parse import urlsplit

import httpx
import structlog

from bot.clock import AdjustableClock
from bot.gateway.postman import Postman
from bot.jobs.tick import Tick

log = structlog.get_logger()

FOLLOW_SECONDS = 40


async def offers_a_clock(api_url: str) -> datetime | None:
    """The moment on the clock of a playground at this address; None for Telegram and everything else.

    Only an address on this machine is asked: nobody else may set the bot's clock.
    """
    if urlsplit(api_url).hostname not in {"127.0.0.1", "localhost", "::1"}:
        return None
    try:
        async with httpx.AsyncClient(timeout=5) as client:
            answer = await client.get(f"{api_url}/control/clock")
            return datetime.fromisoformat(answer.json()["now"]) if answer.is_success else None
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return None


async def follow(api_url: str, clock: AdjustableClock, tick: Tick, postman: Postman) -> None:
    """Follow the clock for ever; after a lost connection from the start."""
    async with httpx.AsyncClient(timeout=FOLLOW_SECONDS) as client:
        seen, next_due, next_send = 0, None, None
        while True:
            report = {"seen": seen, "next_due": _iso(next_due), "next_send": _iso(next_send)}
            try:
                answer = await client.post(f"{api_url}/control/follow", json=report)
                answer.raise_for_status()
                order = answer.json()
            except (httpx.HTTPError, ValueError):
                seen = 0
                await asyncio.sleep(0.3)
                continue
            if order["ask"] > seen:
                clock.set(datetime.fromisoformat(order["now"]))
                await tick.run()
                next_send = await postman.drained()
                next_due = await tick.next_due()
                seen = order["ask"]


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
