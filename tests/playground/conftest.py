"""A real playground on a free port, and short words for what people and the bot do there."""

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from bot.playground.server import DEFAULT_TOKEN, Server, create


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Refused(Exception):
    """The control interface said no."""

    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.status = status
        self.error = error


class Play:
    """One playground, driven over HTTP."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.http = httpx.Client(base_url=address, timeout=40)
        self.token = DEFAULT_TOKEN
        self._offset = 0
        self._pool = ThreadPoolExecutor(16)

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        self.http.close()

    # -- the control interface

    def control(self, verb: str, path: str, **body: Any) -> Any:
        answer = self.http.request(verb, f"/control{path}", json=body or None)
        if answer.is_error:
            raise Refused(answer.status_code, answer.json()["error"])
        return answer.json()

    def get(self, path: str) -> Any:
        return self.control("GET", path)

    def post(self, path: str, **body: Any) -> Any:
        return self.control("POST", path, **body)

    def person(self, name: str = "Ana", **more: Any) -> int:
        return int(self.post("/people", name=name, **more)["id"])

    def group(self, creator: int, *members: int, kind: str = "group", bot: bool = True, title: str = "Room 7") -> int:
        made = self.post("/chats", title=title, kind=kind, creator=creator, members=list(members), bot=bot)
        return int(made["id"])

    def says(self, person: int, chat: int, text: str | None = None, **more: Any) -> int:
        body = {"person": person} | ({"text": text} if text is not None else {}) | more
        return int(self.post(f"/chats/{chat}/messages", **body)["message_id"])

    def opened(self, name: str = "Ana", **more: Any) -> int:
        """A person who has started the private chat."""
        person = self.person(name, **more)
        self.says(person, person, "/start")
        return person

    def messages(self, chat: int, query: str = "") -> list[dict[str, Any]]:
        return list(self.get(f"/chats/{chat}/messages{query}"))

    def message(self, chat: int, number: int) -> dict[str, Any]:
        return dict(self.get(f"/chats/{chat}/messages/{number}"))

    def press(self, person: int, chat: int, message: int, button: str, **more: Any) -> Any:
        return self.post(f"/chats/{chat}/messages/{message}/press", person=person, button=button, **more)

    def vote(self, person: int, chat: int, message: int, *options: int) -> Any:
        return self.post(f"/chats/{chat}/messages/{message}/vote", person=person, options=list(options))

    # -- the bot

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """A Bot API call; the whole answer."""
        answer = self.http.post(f"/bot{self.token}/{method}", json=params)
        return dict(answer.json()) | {"status": answer.status_code}

    def does(self, method: str, **params: Any) -> Any:
        """A Bot API call that must succeed; its result."""
        answer = self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    def error(self, method: str, **params: Any) -> str:
        """A Bot API call that must fail; its description."""
        answer = self.call(method, **params)
        assert not answer["ok"], answer
        assert answer["status"] == answer["error_code"]
        return str(answer["description"])

    def updates(self, *allowed: str, timeout: int = 0) -> list[dict[str, Any]]:
        """Fetches and confirms what has come."""
        more: dict[str, Any] = {"allowed_updates": list(allowed)} if allowed else {}
        fetched = self.does("getUpdates", offset=self._offset, timeout=timeout, **more)
        if fetched:
            self._offset = fetched[-1]["update_id"] + 1
            self.does("getUpdates", offset=self._offset)
        return list(fetched)

    def kinds(self, *allowed: str) -> list[str]:
        """What kinds of updates have come, in their order."""
        return [kind for update in self.updates(*allowed) for kind in update if kind != "update_id"]

    def meanwhile(self, work: Any, *args: Any, **more: Any) -> "Future[Any]":
        """Does something at the same time."""
        return self._pool.submit(work, *args, **more)


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    port = free_port()
    ready = threading.Event()
    server = Server(create(school=False), "127.0.0.1", port, ready.set)
    thread = threading.Thread(target=server.run)
    thread.start()
    assert ready.wait(10)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)
    assert not thread.is_alive()


@pytest.fixture
def play(served: str) -> Iterator[Play]:
    """An empty playground without pace limits."""
    play = Play(served)
    play.post("/reset", school=False)
    play.post("/limits", on=False)
    play.does("deleteWebhook")
    play.does("getUpdates", allowed_updates=[])
    yield play
    play.close()
