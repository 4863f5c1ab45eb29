"""Control: people, and what they do with links and with the bot."""

from __future__ import annotations

from typing import Any

from bot.playground import acts
from bot.playground.control.routes import Asked, Table
from bot.playground.model import Json, Person


async def _list(asked: Asked) -> Any:
    return [person.as_json() for person in asked.world.people.values()]


async def _create(asked: Asked) -> Any:
    body = asked.body
    person = Person(
        asked.world.ids.person(),
        asked.words("name"),
        body.get("last_name"),
        (body.get("username") or "").lstrip("@") or None,
        body.get("language_code"),
        body.get("about"),
    )
    asked.world.add_person(person)
    asked.world.publish({"kind": "chats"})
    return {"id": person.id}


async def _open(asked: Asked) -> Any:
    return acts.follow_link(asked.world, asked.person_here(), asked.words("link"), asked.body.get("chat"))


async def _block(asked: Asked) -> Json:
    acts.block(asked.world, asked.person_here())
    return {"ok": True}


async def _unblock(asked: Asked) -> Json:
    acts.unblock(asked.world, asked.person_here())
    return {"ok": True}


def add_routes(table: Table) -> None:
    """Binds them."""
    table.add("GET", "/people", _list)
    table.add("POST", "/people", _create)
    table.add("POST", "/people/{person:int}/open", _open)
    table.add("POST", "/people/{person:int}/block", _block)
    table.add("POST", "/people/{person:int}/unblock", _unblock)
