"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from bot.playground import schema
from bot.playground.calls import refusal
from bot.playground.connections import cut
from bot.playground.errors import ApiError, bad_request
from bot.playground.faults import Fault
from bot.playground.methods import chats, editing, polls, profile, sending, updates  # noqa: F401 - they register
from bot.playground.methods.call import METHODS, Call, Upload
from bot.playground.model import Json
from bot.playground.world import World

_TOKEN = re.compile(r"\d+:[\w-]{3,}")
_LONGEST_SILENCE = 60.0


class BotApi:
    """Takes calls of the bot, from HTTP or from a webhook's answer."""

    def __init__(self, world: World) -> None:
        self._world = world
        world.webhook.execute = self._from_webhook

    async def endpoint(self, request: Request) -> Response:
        """GET or POST /bot<token>/<method>."""
        if refused := self._check_token(request.path_params["token"]):
            return refused
        try:
            raw, files = await _read(request)
        except ApiError as error:
            return _answer(error.status, refusal(error.status, error.description, error.parameters))
        name = request.path_params["method"]
        if not raw and files == {} and "method" in request.query_params:
            name = request.query_params["method"]
        async with _hang_up(request) as gone:
            return await self._answer(request, name, raw, files, gone)

    async def file(self, request: Request) -> Response:
        """GET /file/bot<token>/<path>."""
        if error := self._check_token(request.path_params["token"]):
            return error
        file = self._world.files.by_path(request.path_params["path"])
        if file is None:
            return _refused(404, "Not Found")
        return Response(file.content, media_type=file.mime_type)

    def _check_token(self, token: str) -> Response | None:
        if not _TOKEN.fullmatch(token):
            return _refused(404, "Not Found")
        if self._world.token and token != self._world.token:
            return _refused(401, "Unauthorized")
        return None

    async def _answer(
        self, request: Request, name: str, raw: Json, files: dict[str, Upload], gone: asyncio.Future[None]
    ) -> Response:
        method = schema.canonical(name)
        if method is None:
            return _refused(404, "Not Found: method not found")
        fault = self._world.faults.strikes(method, _chat_id(raw))
        if fault and not fault.drop_answer:
            return await self._fail(request, method, raw, files, fault, gone)
        status, body = await self.execute(method, raw, files, gone)
        if fault:
            await cut(request)
        return _answer(status, body)

    async def execute(self, method: str, raw: Json, files: dict[str, Upload], gone: asyncio.Future[None]) -> tuple[int, Json]:
        """Carries out a call and notes it. HTTP status and body."""
        world = self._world
        entry = world.calls.begun(method, dict(raw), sorted(files), world.clock.now())
        if method != "getUpdates":
            world.calls.add(entry)
        world.traffic.touch()
        try:
            params = schema.decoded(method, raw)
            entry["params"] = params
            call = Call(world, method, params, files)
            entry["result"] = await self._carry_out(call, gone)
            entry["status"] = 200
        except ApiError as error:
            entry["status"] = error.status
            entry["description"] = error.description
            return error.status, refusal(error.status, error.description, error.parameters)
        finally:
            # A poll is noted when it ends, and only if something came of it.
            if method == "getUpdates" and (entry["result"] or entry["status"] != 200):
                world.calls.add(entry)
        return 200, {"ok": True, "result": entry["result"]}

    async def _carry_out(self, call: Call, gone: asyncio.Future[None]) -> Any:
        if call.method == "getUpdates":
            _check_parameters(call)
            return await updates.get_updates(call, gone)
        with self._world.traffic.call():
            handler = METHODS.get(call.method)
            if handler is None:
                raise ApiError(501, f"Not Implemented: the playground does not know {call.method}")
            self._world.limits.count(call.method, self._world.chats.get(_chat_id(call.params) or 0))
            _check_parameters(call)
            return handler(call)

    async def _fail(
        self, request: Request, method: str, raw: Json, files: dict[str, Upload], fault: Fault, gone: asyncio.Future[None]
    ) -> Response:
        entry = self._world.calls.begun(method, dict(raw), sorted(files), self._world.clock.now())
        self._world.calls.add(entry)
        entry["fault"] = fault.status
        self._world.traffic.touch()
        if isinstance(fault.status, str):
            if fault.status == "timeout":
                await asyncio.wait({gone}, timeout=_LONGEST_SILENCE)
            await cut(request)
            return Response()
        status = fault.status or 500
        entry["status"] = status
        entry["description"] = fault.words()
        if status == 502:
            # The gateway before Telegram's servers answers with a page, not with JSON.
            return HTMLResponse("<html><head><title>502 Bad Gateway</title></head></html>", status)
        parameters = {"retry_after": fault.retry_after} if status == 429 else {}
        return _answer(status, refusal(status, fault.words(), parameters))

    async def _from_webhook(self, name: str, raw: Json) -> None:
        method = schema.canonical(name)
        if method and method != "getUpdates":
            await self.execute(method, raw, {}, asyncio.get_running_loop().create_future())


def _check_parameters(call: Call) -> None:
    problems = schema.unknown_or_mistyped(call.method, call.params)
    if problems:
        raise bad_request(f"{problems[0]} (Telegram might let this pass; the playground does not)")


def _answer(status: int, body: Json) -> Response:
    retry_after = body.get("parameters", {}).get("retry_after")
    return JSONResponse(body, status, {"Retry-After": str(retry_after)} if retry_after else None)


def _refused(status: int, description: str) -> Response:
    return _answer(status, refusal(status, description, {}))


def _chat_id(raw: Json) -> int | None:
    value = raw.get("chat_id")
    try:
        return int(value) if isinstance(value, int | str) else None
    except ValueError:
        return None


async def _read(request: Request) -> tuple[Json, dict[str, Upload]]:
    """Parameters from the query and the body, whatever its type, and the files that came along."""
    raw: Json = dict(request.query_params)
    files: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        body = await request.body()
        try:
            parsed = json.loads(body) if body else {}
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(parsed, dict):
            raise bad_request("object expected as JSON")
        raw |= parsed
    elif kind in {"multipart/form-data", "application/x-www-form-urlencoded"}:
        async with request.form(max_files=50, max_fields=1000) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    files[name] = Upload(value.filename or None, await value.read(), value.content_type)
                else:
                    raw[name] = value
    return raw, files


@asynccontextmanager
async def _hang_up(request: Request) -> AsyncIterator[asyncio.Future[None]]:
    """A future that is done once the caller has closed the connection, as a killed process does."""

    async def listen() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    listener = asyncio.ensure_future(listen())
    try:
        yield listener
    finally:
        listener.cancel()
