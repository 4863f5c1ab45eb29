"""Delivery of updates to the bot's webhook.

As on Telegram, updates of one chat go one after another, and those of different chats at the same time. One that is not
answered with 2xx is repeated until it is, with growing pauses, and what follows it in its chat waits.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from bot.playground.calls import Traffic
from bot.playground.clock import Clock
from bot.playground.model import Json
from bot.playground.updates import Update, Updates

Execute = Callable[[str, Json], Awaitable[Any]]
"""Carries out a method that the bot put into its answer."""

_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 8.0
_ANSWERS_WITHIN = 60.0


class Webhook:
    """The bot's webhook, if it has set one."""

    def __init__(self, updates: Updates, clock: Clock, traffic: Traffic) -> None:
        self.url = ""
        self.execute: Execute | None = None
        self._updates = updates
        self._clock = clock
        self._traffic = traffic
        self._secret: str | None = None
        self._most = 40
        self._error: tuple[int, str] | None = None
        self._running: asyncio.Task[None] | None = None

    def set(self, url: str, secret: str | None, most: int) -> None:
        """Changes the webhook; an empty url means none."""
        self.stop()
        self.url, self._secret, self._most, self._error = url, secret, max(1, min(most, 100)), None
        if url:
            self._running = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        """Stops delivering."""
        if self._running:
            self._running.cancel()
            self._running = None

    def info(self) -> Json:
        """The fields of WebhookInfo that are about the webhook itself."""
        info: Json = {"url": self.url, "has_custom_certificate": False}
        if self.url:
            info["max_connections"] = self._most
        if self._error:
            info["last_error_date"], info["last_error_message"] = self._error
        return info

    async def _run(self) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        limits = httpx.Limits(max_connections=self._most)
        # The certificate of a webhook on this machine is nobody's business but the bot's.
        client = httpx.AsyncClient(headers=headers, verify=False, limits=limits, timeout=_ANSWERS_WITHIN)  # noqa: S501
        busy: dict[str, asyncio.Task[None]] = {}
        try:
            async with client:
                while True:
                    busy = {lane: task for lane, task in busy.items() if not task.done()}
                    for update in self._next(busy):
                        busy[update.lane] = asyncio.create_task(self._deliver(client, update))
                    changed = asyncio.ensure_future(self._updates.changed())
                    await asyncio.wait({changed, *busy.values()}, return_when=asyncio.FIRST_COMPLETED)
                    changed.cancel()
        finally:
            for task in busy.values():
                task.cancel()

    def _next(self, busy: dict[str, asyncio.Task[None]]) -> list[Update]:
        """The first update of each lane in which none is under way."""
        first: dict[str, Update] = {}
        for update in self._updates.pending:
            if update.lane not in busy:
                first.setdefault(update.lane, update)
        return list(first.values())[: max(0, self._most - len(busy))]

    async def _deliver(self, client: httpx.AsyncClient, update: Update) -> None:
        pause = _FIRST_PAUSE
        while update in self._updates.pending:
            error = await self._attempt(client, update)
            if error is None:
                return
            self._error = self._clock.unix(), error
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _attempt(self, client: httpx.AsyncClient, update: Update) -> str | None:
        try:
            response = await client.post(self.url, json=update.body)
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.HTTPError as error:
            return f"Connection failed: {type(error).__name__}"
        if not response.is_success:
            return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
        # The answer comes first: whoever waits for the update to be confirmed may rely on it.
        await self._reply(response)
        self._traffic.touch()
        self._updates.confirm([update.id])
        return None

    async def _reply(self, response: httpx.Response) -> None:
        try:
            body = response.json()
        except ValueError:
            return
        if self.execute and isinstance(body, dict) and isinstance(body.get("method"), str):
            await self.execute(body.pop("method"), body)
