"""The ready school: five people in one group with the bot, so that there is somebody to play with at once."""

from __future__ import annotations

from bot.playground.membership import create_group
from bot.playground.model import Chat, Person
from bot.playground.world import World

TITLE = "Riverside School"

_PEOPLE = (
    ("Ana", "Costa", "ana_costa", "en", "Teacher"),
    ("Ben", "Okafor", "ben_okafor", "en", "Pupil"),
    ("Chiara", "Rossi", "chiara_rossi", "en", "Parent"),
    ("David", "Weber", "david_weber", "de", "Support professional"),
    ("Ema", "Nováková", "ema_novakova", "en", "School leader"),
)


def open_school(world: World) -> Chat:
    """Moves the school into a world. Ana made the group and added the bot."""
    people = [
        world.add_person(Person(world.ids.person(), first, last, username, language, about))
        for first, last, username, language, about in _PEOPLE
    ]
    return create_group(world, TITLE, "group", people[0], people[1:], bot=True)
