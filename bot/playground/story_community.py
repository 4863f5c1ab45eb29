"""Part of the story."""

from __future__ import annotations

from bot.playground.story import Teller
from bot.playground.story_people import Cast


async def plan(teller: Teller, cast: Cast) -> None:
    """To be told."""


async def work(teller: Teller, cast: Cast) -> None:
    """To be told."""
