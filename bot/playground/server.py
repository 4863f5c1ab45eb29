"""The playground as a web application, and how to serve it on one loopback port."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import logging
import signal
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.playground.connections import Protocol
from bot.playground.control import chats, messages, people, running
from bot.playground.control.routes import Table
from bot.playground.follow import Followers
from bot.playground.polls import close_due, next_closing
from bot.playground.school import open_school
from bot.playground.wire import BotApi
from bot.playground.world import DEFAULT_TOKEN, World

__all__ = ["DEFAULT_TOKEN", "Server", "create", "serve"]

_PAGE = Path(__file__).parent / "page"
_METHODS = ["GET", "POST"]
_log = logging.getLogger(__name__)


class _ChatId(Convertor[int]):
    """Chat ids in addresses; those of groups are negative."""

    regex = "-?[0-9]+"

    def convert(self, value: str) -> int:
        return int(value)

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor("chat", _ChatId())


def create(*, token: str | None = None, school: bool = True, extra_routes: Sequence[BaseRoute] = ()) -> Starlette:
    """The application. `app.state.world` and `app.state.followers` are what further routes may work with.

    `token`: the only token that is let in; without one every well-formed token is the bot's. `school`: with the ready school.
    `extra_routes` come before the page, after everything else.
    """
    world = World(token)
    followers = Followers(world)
    api = BotApi(world)
    table = Table(world, followers)
    for part in (people, chats, messages, running):
        part.add_routes(table)
    if school:
        open_school(world)
    app = Starlette(
        routes=[
            Route("/bot{token}/{method}", api.endpoint, methods=_METHODS),
            Route("/file/bot{token}/{path:path}", api.file, methods=["GET"]),
            *table.routes,
            *extra_routes,
            Route("/", _page, methods=["GET"]),
            Route("/page/{path:path}", _page, methods=["GET"]),
        ],
        lifespan=_lifespan,
        exception_handlers={Exception: _broken},
    )
    app.state.world = world
    app.state.followers = followers
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    closing = asyncio.create_task(_close_polls(app.state.world))
    try:
        yield
    finally:
        closing.cancel()
        stop_waiting(app)


async def _close_polls(world: World) -> None:
    """Closes polls when their time is over, as the clock runs."""
    while True:
        close_due(world)
        due = next_closing(world)
        left = (due - world.clock.now()).total_seconds() if due else 1.0
        await world.clock.jumped(min(max(left, 0.01), 1.0))


def stop_waiting(app: Starlette) -> None:
    """Ends long polls, event streams and questions of followers, so that the server can stop at once."""
    app.state.world.close()
    app.state.followers.close()


async def _broken(request: Request, error: Exception) -> Response:
    """The playground's own fault, in the shape that both interfaces use."""
    # The path of a Bot API call has the token in it; its method says enough.
    _log.error("%s", request.path_params.get("method", request.url.path), exc_info=error)
    words = f"Internal Server Error: the playground failed with {type(error).__name__}: {error}"
    return JSONResponse({"ok": False, "error_code": 500, "description": words, "error": words}, 500)


async def _page(request: Request) -> Response:
    wanted = (_PAGE / request.path_params.get("path", "index.html")).resolve()
    if not wanted.is_relative_to(_PAGE) or not wanted.is_file():
        return PlainTextResponse("Not here.", 404)
    return FileResponse(wanted, headers={"Cache-Control": "no-cache"})


class Server(uvicorn.Server):
    """A uvicorn server that says when it is ready and does not wait for those who wait for it."""

    def __init__(self, app: Starlette, host: str, port: int, on_ready: Callable[[], None] | None = None) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                host=host,
                port=port,
                http=Protocol,
                ws="none",
                log_level="critical",
                access_log=False,
                timeout_graceful_shutdown=1,
                timeout_keep_alive=75,
            )
        )
        self._app = app
        self._on_ready = on_ready

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ends the server on SIGINT and SIGTERM.

        uvicorn's own way raises the signal again at the end, and then whoever called `serve` could not tidy up.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Opens the port and tells whoever asked."""
        await super().startup(sockets)
        if self._on_ready and self.started:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Lets go of everybody who waits, then stops."""
        stop_waiting(self._app)
        await super().shutdown(sockets)


def serve(
    host: str,
    port: int,
    *,
    token: str | None = None,
    school: bool = True,
    on_ready: Callable[[], None] | None = None,
    extra_routes: Sequence[BaseRoute] = (),
) -> None:
    """Serves a playground until SIGINT or SIGTERM, and then returns.

    ValueError unless `host` is a loopback address, OSError if the port is taken.

    Whoever reaches the port is everybody in this Telegram, so it must not be reachable from elsewhere.
    """
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise ValueError(f"The playground listens only on loopback addresses, and {host} is none.")
    app = create(token=token, school=school, extra_routes=extra_routes)
    # Bound here, because uvicorn would end the process if it could not.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family, backlog=128) as listening:
        Server(app, host, port, on_ready).run([listening])
