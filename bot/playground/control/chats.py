"""Control: groups, who is in them, topics, and the commands that Telegram offers there."""

from __future__ import annotations

from typing import Any

from bot.playground import membership
from bot.playground.control.routes import Asked, Table
from bot.playground.errors import ControlError
from bot.playground.model import Json, Person
from bot.playground.posting import post, service
from bot.playground.views import listed


def _somebody(asked: Asked) -> Person:
    person = asked.world.somebody(asked.need("person"))
    return person or asked.person()


async def _list(asked: Asked) -> Any:
    person = asked.person_asked()
    if person is None:
        return [listed(asked.world, chat) for chat in asked.world.chats.values()]
    return [
        listed(asked.world, chat, person.id)
        for chat in asked.world.chats.values()
        if chat.sees(person.id) and not chat.migrated_to
    ]


async def _create(asked: Asked) -> Any:
    members = [asked.world.person(number) for number in asked.body.get("members") or []]
    chat = membership.create_group(
        asked.world,
        asked.words("title"),
        asked.body.get("kind", "group"),
        asked.person("creator"),
        members,
        bot=bool(asked.body.get("bot", True)),
    )
    return {"id": chat.id}


async def _members(asked: Asked) -> Json:
    chat, person, action = asked.group(), _somebody(asked), asked.words("action")
    by = asked.world.person(asked.body["by"]) if asked.body.get("by") else person
    if action == "join":
        membership.join(asked.world, chat, person, by)
    elif action == "leave":
        membership.leave(asked.world, chat, person, by)
    else:
        raise ControlError("action is “join” or “leave”.")
    return {"ok": True}


async def _administrators(asked: Asked) -> Json:
    chat, person = asked.group(), _somebody(asked)
    by = membership.creator(chat)
    if asked.body.get("action") == "demote":
        membership.demote(asked.world, chat, person, by)
    else:
        membership.administer(asked.world, chat, person, by, anonymous=bool(asked.body.get("anonymous")))
    return {"ok": True}


async def _bot(asked: Asked) -> Json:
    world, chat, by, action = asked.world, asked.group(), asked.person(), asked.words("action")
    member = chat.member(by.id)
    if not member:
        raise ControlError(f"{by.name} is not in “{chat.title}”.")
    match action:
        case "add":
            membership.join(world, chat, world.bot, by)
        case "remove":
            membership.leave(world, chat, world.bot, by)
        case "promote":
            membership.administer(world, chat, world.bot, by)
        case "demote":
            membership.demote(world, chat, world.bot, by)
        case _:
            raise ControlError("action is “add”, “remove”, “promote” or “demote”.")
    return {"ok": True}


async def _upgrade(asked: Asked) -> Json:
    chat = asked.group()
    by = asked.world.person(asked.body["person"]) if asked.body.get("person") else membership.creator(chat)
    return {"id": membership.upgrade(asked.world, chat, by).id}


async def _title(asked: Asked) -> Json:
    chat, title = asked.group(), asked.words("title")
    by = asked.world.person(asked.body["person"]) if asked.body.get("person") else membership.creator(chat)
    chat.title = title
    service(asked.world, chat, by, {"new_chat_title": title})
    asked.world.publish({"kind": "chats"})
    return {"ok": True}


async def _topics(asked: Asked) -> Json:
    chat, person, name = asked.group(), asked.person(), asked.words("name")
    if not chat.forum:
        raise ControlError(f"“{chat.title}” is no forum. Make one with kind: “forum”.")
    opened = post(asked.world, chat, person, {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}})
    return {"thread": opened.id}


async def _commands(asked: Asked) -> Any:
    chat, person = asked.chat(), asked.person_asked()
    if person is None:
        raise ControlError("Say who asks: ?person=id.")
    return asked.world.commands.offered(chat, person.id, (person.language_code or "")[:2])


def add_routes(table: Table) -> None:
    """Binds them."""
    table.add("GET", "/chats", _list)
    table.add("POST", "/chats", _create)
    table.add("POST", "/chats/{chat:chat}/members", _members)
    table.add("POST", "/chats/{chat:chat}/administrators", _administrators)
    table.add("POST", "/chats/{chat:chat}/bot", _bot)
    table.add("POST", "/chats/{chat:chat}/upgrade", _upgrade)
    table.add("POST", "/chats/{chat:chat}/title", _title)
    table.add("POST", "/chats/{chat:chat}/topics", _topics)
    table.add("GET", "/chats/{chat:chat}/commands", _commands)
