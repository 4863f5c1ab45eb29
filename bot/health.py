"""/health: whether the bot can work, for whoever watches over it."""

import uvicorn
from sqlmodel import Session, col, func, select
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.store.database import Database
from bot.store.messages import Outgoing


async def serve(listen: str, database: Database) -> None:
    """Serve /health at ``HOST:PORT`` for ever: 200 with the number of messages that wait, or 503 if the database fails."""

    def count(session: Session) -> int:
        return session.exec(select(func.count(col(Outgoing.id)))).one()

    async def health(_request: Request) -> JSONResponse:
        try:
            waiting = await database.run(count)
        except Exception as error:
            return JSONResponse({"ok": False, "error": type(error).__name__}, 503)
        return JSONResponse({"ok": True, "waiting": waiting})

    host, _, port = listen.rpartition(":")
    app = Starlette(routes=[Route("/health", health)])
    server = uvicorn.Server(uvicorn.Config(app, host=host, port=int(port), log_level="error"))
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]  # signals are the app's
    await server.serve()
