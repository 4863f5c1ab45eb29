"""How the bot gets its updates: long polling, its rivals, its sudden death, and the webhook."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.playground.conftest import Play


def until(condition: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + 10
    while not (found := condition()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return found


def test_updates_are_kept_until_they_are_confirmed(play: Play) -> None:
    ana = play.person()
    for word in ("one", "two", "three"):
        play.says(ana, ana, word)
    first = play.does("getUpdates", limit=2)
    assert [update["message"]["text"] for update in first] == ["one", "two"]
    assert play.does("getUpdates", limit=2) == first
    rest = play.does("getUpdates", offset=first[-1]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["three"]
    assert play.does("getUpdates", offset=rest[-1]["update_id"] + 1) == []
    play.says(ana, ana, "four")
    play.says(ana, ana, "five")
    assert [update["message"]["text"] for update in play.does("getUpdates", offset=-1)] == ["five"]


def test_a_long_poll_answers_as_soon_as_there_is_something(play: Play) -> None:
    ana = play.person()
    poll = play.meanwhile(play.updates, timeout=20)
    begun = time.monotonic()
    play.says(ana, ana, "hello")
    assert poll.result(10)[0]["message"]["text"] == "hello"
    assert time.monotonic() - begun < 8


def test_the_bot_gets_the_kinds_that_it_asked_for(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    assert play.kinds("callback_query") == ["my_chat_member", "message"]
    play.says(ana, group, "/status")
    assert play.kinds() == []
    play.does("getUpdates", allowed_updates=[])
    play.says(ana, group, "/status")
    assert play.kinds() == ["message"]


def test_a_second_poller_ends_the_first(play: Play) -> None:
    first = play.meanwhile(play.call, "getUpdates", timeout=20)
    until(lambda: play.get("/state")["polling"])
    play.does("getUpdates")
    answer = first.result(10)
    assert answer["status"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


def test_a_killed_poller_is_forgotten_at_once(play: Play) -> None:
    code = f"import urllib.request as u; u.urlopen('{play.address}/bot{play.token}/getUpdates?timeout=50').read()"
    process = subprocess.Popen([sys.executable, "-c", code])
    until(lambda: play.get("/state")["polling"])
    process.kill()
    process.wait()
    # Its poll is released, though its 50 seconds are not over.
    until(lambda: not play.get("/state")["polling"])
    ana = play.person()
    play.says(ana, ana, "hello")
    assert play.kinds() == ["message"]


class Hook(ThreadingHTTPServer):
    """A webhook: notes what comes and answers what it is told."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.failures = 0
        self.answer: Callable[[dict[str, Any]], dict[str, Any]] = lambda _: {}
        threading.Thread(target=self.serve_forever, args=(0.01,)).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook"


class _Handler(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.secrets.append(self.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        failing = self.server.failures > 0
        self.server.failures -= failing
        if not failing:
            self.server.got.append(update)
        body = json.dumps(self.server.answer(update)).encode()
        self.send_response(500 if failing else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def hook(play: Play) -> Iterator[Hook]:
    with Hook() as hook:
        yield hook
        play.does("deleteWebhook")
        hook.shutdown()


def test_a_webhook_gets_updates_in_order_and_again_until_it_takes_them(play: Play, hook: Hook) -> None:
    ana = play.person()
    play.says(ana, ana, "before")
    hook.failures = 1
    assert play.does("setWebhook", url=hook.url, secret_token="s3cret")
    play.says(ana, ana, "after")
    until(lambda: len(hook.got) == 2)
    assert [update["message"]["text"] for update in hook.got] == ["before", "after"]
    assert set(hook.secrets) == {"s3cret"}
    info = play.does("getWebhookInfo")
    assert info["url"] == hook.url
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    words = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    assert play.error("getUpdates") == words
    assert play.post("/wait")["settled"] is True


def test_a_webhook_may_answer_with_a_call(play: Play, hook: Hook) -> None:
    ana = play.person()
    hook.answer = lambda update: {"method": "sendMessage", "chat_id": update["message"]["chat"]["id"], "text": "Hi"}
    play.does("setWebhook", url=hook.url)
    play.says(ana, ana, "hello")
    play.post("/wait")
    assert [message["text"] for message in play.messages(ana)] == ["hello", "Hi"]


def test_one_chat_that_hangs_holds_up_no_other(play: Play, hook: Hook) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    release = threading.Event()

    def answer(update: dict[str, Any]) -> dict[str, Any]:
        if update["message"]["from"]["id"] == ana:
            release.wait(10)
        return {}

    hook.answer = answer
    play.does("setWebhook", url=hook.url)
    play.says(ana, ana, "slow")
    play.says(ana, ana, "next")
    play.says(ben, ben, "quick")
    until(lambda: len(hook.got) == 2)
    assert {update["message"]["text"] for update in hook.got} == {"slow", "quick"}
    release.set()
    until(lambda: len(hook.got) == 3)


def test_webhooks_that_telegram_refuses(play: Play) -> None:
    assert play.error("setWebhook", url="ftp://x").startswith("Bad Request: bad webhook")
    words = play.error("setWebhook", url="https://x.org", secret_token="a b")
    assert words == "Bad Request: secret token contains unallowed characters"
    poll = play.meanwhile(play.call, "getUpdates", timeout=20)
    until(lambda: play.get("/state")["polling"])
    play.does("setWebhook", url="http://127.0.0.1:9/none")
    assert poll.result(10)["description"] == "Conflict: terminated by setWebhook request"
    play.does("deleteWebhook", drop_pending_updates=True)
