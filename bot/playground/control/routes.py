"""The control interface: JSON in and out, for tests, scripts and the page. docs/playground.md describes it."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.errors import ControlError
from bot.playground.follow import Followers
from bot.playground.model import Chat, Json, Message, Person
from bot.playground.world import World

Handler = Callable[["Asked"], Awaitable[Any]]


class Asked:
    """One request to the control interface: its body, and what its address names."""

    def __init__(self, request: Request, world: World, followers: Followers, body: Json) -> None:
        self.request = request
        self.world = world
        self.followers = followers
        self.body = body

    def need(self, name: str) -> Any:
        """A field that the body must have."""
        if self.body.get(name) is None:
            raise ControlError(f"The body needs “{name}”.")
        return self.body[name]

    def words(self, name: str) -> str:
        """A text field that the body must have."""
        value = self.need(name)
        if not isinstance(value, str) or not value.strip():
            raise ControlError(f"“{name}” is a text that is not empty.")
        return value

    def person(self, name: str = "person") -> Person:
        """The person whom the body names by id."""
        return self.world.person(self.need(name))

    def person_here(self) -> Person:
        """The person in the address."""
        return self.world.person(int(self.request.path_params["person"]))

    def person_asked(self) -> Person | None:
        """The person in the query string, if any."""
        value = self.request.query_params.get("person")
        return self.world.person(_number(value)) if value and value != "0" else None

    def chat(self) -> Chat:
        """The chat in the address."""
        return self.world.chat(int(self.request.path_params["chat"]))

    def group(self) -> Chat:
        """The chat in the address, if it is a group."""
        chat = self.chat()
        if chat.person:
            raise ControlError("A private chat has no members to change.")
        return chat

    def message(self) -> Message:
        """The message in the address."""
        return self.world.message(self.chat(), int(self.request.path_params["message"]))

    def number(self, name: str, default: int) -> int:
        """A number in the query string."""
        value = self.request.query_params.get(name)
        return default if value is None else _number(value)


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ControlError(f"“{text}” is no number.") from None


class Table:
    """Collects the routes of the control interface."""

    def __init__(self, world: World, followers: Followers) -> None:
        self._world = world
        self._followers = followers
        self.routes: list[Route] = []

    def add(self, verb: str, path: str, handler: Handler) -> None:
        """Binds a handler to a path below /control. What it returns is the answer, as JSON unless it is a Response."""

        async def endpoint(request: Request) -> Response:
            try:
                body = await _body(request)
                answer = await handler(Asked(request, self._world, self._followers, body))
            except ControlError as error:
                return JSONResponse({"error": error.text}, error.status)
            return answer if isinstance(answer, Response) else JSONResponse(answer)

        self.routes.append(Route(f"/control{path}", endpoint, methods=[verb]))


async def _body(request: Request) -> Json:
    raw = await request.body()
    if not raw.strip():
        return {}
    try:
        body = json.loads(raw)
    except ValueError:
        raise ControlError("The body is no JSON.") from None
    if not isinstance(body, dict):
        raise ControlError("The body is a JSON object.")
    return body
