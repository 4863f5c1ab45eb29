"""The story of "Watch a cycle": five people of a school walk once through everything, and into the second cycle.

Buttons are named by what they do, not by their labels, so that the story can be told in every language.
"""

from __future__ import annotations

from bot.playground.story import Teller
from bot.playground.story_community import plan, work
from bot.playground.story_domain import experiences, goal, set_up
from bot.playground.story_people import Cast
from bot.playground.story_practice import look_back, next_cycle

LANGUAGES = ("en", "de")


async def tell(teller: Teller) -> None:
    """Tell the whole story."""
    cast = await Cast.invite(teller)
    await set_up(teller, cast)
    await experiences(teller, cast)
    await goal(teller, cast)
    await plan(teller, cast)
    await work(teller, cast)
    await look_back(teller, cast)
    await next_cycle(teller, cast)
