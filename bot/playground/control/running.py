"""Control: the clock, waiting, faults, calls, events, and starting afresh."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.responses import StreamingResponse

from bot.playground.clock import duration, iso, moment
from bot.playground.connections import when_closed
from bot.playground.control.routes import Asked, Table
from bot.playground.errors import ControlError
from bot.playground.follow import SETTLES_WITHIN
from bot.playground.model import Json
from bot.playground.school import open_school
from bot.playground.views import seen_by, state
from bot.playground.world import World

_KEEP_ALIVE = 15.0


def _clock(asked: Asked) -> Json:
    due = asked.followers.next_due
    return {"now": iso(asked.world.clock.now()), "next_due": iso(due) if due else None}


async def _read_clock(asked: Asked) -> Json:
    return _clock(asked) | {"rate": 1.0}


async def _set_clock(asked: Asked) -> Json:
    now, body = asked.world.clock.now(), asked.body
    if body.get("advance") is not None:
        target = now + duration(asked.words("advance"))
    elif body.get("to") == "next":
        # What the bot said when it last looked may be out of date.
        await asked.followers.settle(_timeout(asked))
        due = asked.followers.next_due
        if due is None:
            raise ControlError("Nothing is due: no bot follows the clock, or it waits for nothing.", 409)
        target = max(due, now)
    elif body.get("to") is not None:
        target = moment(asked.words("to"))
    else:
        raise ControlError("Say how far: {“advance”: “PT36H”}, {“to”: “2026-03-01T09:00:00Z”} or {“to”: “next”}.")
    settled = await asked.followers.travel(target, _timeout(asked))
    return _clock(asked) | {"settled": settled}


def _timeout(asked: Asked) -> float:
    return float(asked.body.get("timeout", SETTLES_WITHIN))


async def _follow(asked: Asked) -> Json:
    gone = asyncio.ensure_future(_disconnected(asked))
    name = str(asked.body.get("name", ""))
    connection = asked.request.client
    when_closed(asked.request, lambda: asked.followers.left(name, connection))
    try:
        return await asked.followers.follow(name, connection, asked.body, gone)
    finally:
        gone.cancel()


async def _disconnected(asked: Asked) -> None:
    while (await asked.request.receive())["type"] != "http.disconnect":
        pass


async def _wait(asked: Asked) -> Json:
    settled = await asked.followers.settle(_timeout(asked))
    return {"settled": settled, "now": iso(asked.world.clock.now())}


async def _add_fault(asked: Asked) -> Any:
    return asked.world.faults.add(asked.body)


async def _list_faults(asked: Asked) -> Any:
    return asked.world.faults.as_json()


async def _clear_faults(asked: Asked) -> Any:
    asked.world.faults.clear()
    return {"ok": True}


async def _limits(asked: Asked) -> Json:
    on = asked.need("on")
    if not isinstance(on, bool):
        raise ControlError("“on” is true or false.")
    asked.world.limits.on = on
    return {"on": on}


async def _calls(asked: Asked) -> Any:
    return asked.world.calls.since(asked.number("since", 0))


async def _state(asked: Asked) -> Any:
    return state(asked.world)


async def _reset(asked: Asked) -> Json:
    asked.world.reset()
    if asked.body.get("school", True):
        open_school(asked.world)
    # The bot's clock was ahead perhaps; it should look again.
    asked.followers.ask()
    asked.world.publish({"kind": "clock", "now": iso(asked.world.clock.now())})
    return {"ok": True, "now": iso(asked.world.clock.now())}


async def _events(asked: Asked) -> StreamingResponse:
    person = asked.person_asked()
    stream = _stream(asked.world, person.id if person else None)
    return StreamingResponse(stream, media_type="text/event-stream", headers={"Cache-Control": "no-store"})


async def _stream(world: World, person_id: int | None) -> AsyncIterator[str]:
    with world.events.listening() as queue:
        yield ": here\n\n"
        while True:
            try:
                event = await asyncio.wait_for(queue.get(), _KEEP_ALIVE)
            except TimeoutError:
                yield ": still here\n\n"
                continue
            if event is None:
                return
            if shown := _shown(world, event, person_id):
                yield f"data: {json.dumps(shown, ensure_ascii=False)}\n\n"


def _shown(world: World, event: Json, person_id: int | None) -> Json | None:
    """The event as this listener may see it; None if it is not for it."""
    chat = world.chats.get(event.get("chat", 0))
    if chat and person_id is not None and not chat.sees(person_id):
        return None
    if event["kind"] not in {"message", "edit"}:
        return event
    message = chat.messages.get(event["message_id"]) if chat else None
    if chat is None or message is None:
        return None
    # Without a person the listener is somebody who watches all; give it the keyboards too.
    return {"kind": event["kind"], "chat": chat.id, "message": seen_by(message, person_id or 0)}


def add_routes(table: Table) -> None:
    """Binds them."""
    table.add("GET", "/clock", _read_clock)
    table.add("POST", "/clock", _set_clock)
    table.add("POST", "/follow", _follow)
    table.add("POST", "/wait", _wait)
    table.add("GET", "/faults", _list_faults)
    table.add("POST", "/faults", _add_fault)
    table.add("DELETE", "/faults", _clear_faults)
    table.add("POST", "/limits", _limits)
    table.add("GET", "/calls", _calls)
    table.add("GET", "/state", _state)
    table.add("POST", "/reset", _reset)
    table.add("GET", "/events", _events)
