"""Open connections, so that they can be cut as a bad network cuts them, and so that a hang-up is noticed between calls."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import Any, cast

from starlette.requests import Request
from uvicorn.protocols.http.h11_impl import H11Protocol

_Peer = tuple[str, int]
_open: dict[_Peer, asyncio.Transport] = {}
_when_closed: dict[_Peer, Callable[[], None]] = {}


class Protocol(H11Protocol):
    """uvicorn's HTTP protocol, with a list of who is connected."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Remembers the connection."""
        super().connection_made(transport)
        # Head and body of an answer are two small writes: the second must not wait for the other side to confirm the first.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        _open[_peer(transport.get_extra_info("peername"))] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Forgets the connection and tells whoever asked."""
        peer = _peer(self.transport.get_extra_info("peername"))
        _open.pop(peer, None)
        if tell := _when_closed.pop(peer, None):
            tell()
        super().connection_lost(exc)


def _peer(address: Any) -> _Peer:
    host, port = (address or ("", 0))[:2]
    return cast("_Peer", (host, port))


async def cut(request: Request) -> None:
    """Closes the connection of a request at once, without an answer."""
    transport = _open.get(_peer(request.client))
    if transport:
        transport.abort()
        # Lets the protocol notice, so that it does not try to write what comes after.
        await asyncio.sleep(0)


def when_closed(request: Request, tell: Callable[[], None]) -> None:
    """Calls `tell` once when the connection of a request is closed by either side."""
    peer = _peer(request.client)
    if peer in _open:
        _when_closed[peer] = tell
