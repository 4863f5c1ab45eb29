"""Control: messages, buttons, votes and files."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from starlette.responses import Response

from bot.playground import acts, polls
from bot.playground.control.routes import Asked, Table
from bot.playground.errors import ControlError
from bot.playground.model import Json
from bot.playground.posting import delete, lane, redraw
from bot.playground.views import seen_by


async def _list(asked: Asked) -> Any:
    person = asked.person_asked()
    since = asked.number("since", 0)
    return [seen_by(message, person.id if person else None) for message in asked.chat().messages.values() if message.id > since]


async def _one(asked: Asked) -> Any:
    person = asked.person_asked()
    return seen_by(asked.message(), person.id if person else None)


async def _say(asked: Asked) -> Json:
    message = acts.say(asked.world, asked.chat(), asked.person(), asked.body)
    return {"message_id": message.id}


async def _press(asked: Asked) -> Json:
    wait = 0.0 if asked.body.get("wait") is False else float(asked.body.get("timeout", acts.PRESS_WAITS))
    return await acts.press(asked.world, asked.message(), asked.person(), asked.words("button"), wait)


async def _vote(asked: Asked) -> Json:
    options = asked.need("options")
    if not isinstance(options, list) or not all(isinstance(index, int) for index in options):
        raise ControlError("options is a list of indexes; [] takes the vote back.")
    polls.vote(asked.world, asked.message(), asked.person(), options)
    return {"ok": True}


async def _edit(asked: Asked) -> Json:
    acts.rewrite(asked.world, asked.message(), asked.person(), asked.words("text"))
    return {"ok": True}


async def _delete(asked: Asked) -> Json:
    delete(asked.world, [asked.message()])
    return {"ok": True}


async def _react(asked: Asked) -> Json:
    world, message, person = asked.world, asked.message(), asked.person()
    emojis = asked.need("emoji")
    new = [emojis] if isinstance(emojis, str) and emojis else list(emojis)
    old = message.reactions.get(person.id, [])
    message.reactions[person.id] = new
    redraw(world, message)
    bot = message.chat.member(world.bot.id)
    if bot and bot.administers:
        update: Json = {
            "chat": message.chat.as_json(),
            "message_id": message.id,
            "user": person.as_user(),
            "date": world.clock.unix(),
            "old_reaction": [{"type": "emoji", "emoji": emoji} for emoji in old],
            "new_reaction": [{"type": "emoji", "emoji": emoji} for emoji in new],
        }
        world.updates.emit("message_reaction", update, lane(message.chat))
    return {"ok": True}


async def _file(asked: Asked) -> Response:
    file = asked.world.files.by_id(asked.request.path_params["file"])
    if file is None:
        raise ControlError("There is no such file.", 404)
    name = quote(file.name or file.path.rpartition("/")[2])
    headers = {"Content-Disposition": f"inline; filename*=UTF-8''{name}", "X-Content-Type-Options": "nosniff"}
    return Response(file.content, media_type=file.mime_type, headers=headers)


def add_routes(table: Table) -> None:
    """Binds them."""
    one = "/chats/{chat:chat}/messages/{message:int}"
    table.add("GET", "/chats/{chat:chat}/messages", _list)
    table.add("POST", "/chats/{chat:chat}/messages", _say)
    table.add("GET", one, _one)
    table.add("DELETE", one, _delete)
    table.add("POST", f"{one}/press", _press)
    table.add("POST", f"{one}/vote", _vote)
    table.add("POST", f"{one}/edit", _edit)
    table.add("POST", f"{one}/react", _react)
    table.add("GET", "/files/{file}", _file)
