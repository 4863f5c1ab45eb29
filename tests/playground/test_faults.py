"""Bad days: pace limits by the playground's clock, and faults on demand."""

import time
from typing import Any

import httpx
import pytest

from tests.playground.conftest import Play, Refused


def test_more_than_four_messages_in_three_seconds_are_too_many_for_a_chat(play: Play) -> None:
    ana, ben = play.opened("Ana"), play.opened("Ben")
    play.updates()
    play.post("/limits", on=True)
    for _ in range(4):
        play.does("sendMessage", chat_id=ana, text="x")
    refused = play.http.post(f"/bot{play.token}/sendMessage", json={"chat_id": ana, "text": "x"})
    wait = refused.json()["parameters"]["retry_after"]
    assert refused.status_code == 429
    assert refused.json()["description"] == f"Too Many Requests: retry after {wait}"
    assert refused.headers["retry-after"] == str(wait)
    assert 1 <= wait <= 3
    # Others, and what is no message, go on.
    play.does("sendMessage", chat_id=ben, text="x")
    play.does("sendChatAction", chat_id=ana, action="typing")
    play.post("/clock", advance=f"PT{wait}S")
    play.does("sendMessage", chat_id=ana, text="x")


def test_twenty_messages_a_minute_are_enough_for_a_group(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    play.updates()
    play.post("/limits", on=True)
    board = play.does("sendMessage", chat_id=group, text="0")["message_id"]
    for number in range(1, 20):
        play.does("editMessageText", chat_id=group, message_id=board, text=str(number))
        if number % 3 == 0:
            play.post("/clock", advance="PT3S")
    answer = play.call("editMessageText", chat_id=group, message_id=board, text="more")
    assert 30 < answer["parameters"]["retry_after"] <= 60
    play.post("/clock", advance="PT60S")
    play.does("editMessageText", chat_id=group, message_id=board, text="more")


def test_thirty_messages_a_second_are_enough_for_everybody(play: Play) -> None:
    people = [play.opened(f"P{number}") for number in range(31)]
    play.updates()
    play.post("/limits", on=True)
    for _ in range(20):  # until all of them come within a second, which on a busy machine they may not
        play.post("/clock", advance="PT60S")
        begun = time.monotonic()
        answers = [play.call("sendMessage", chat_id=person, text="x") for person in people]
        if time.monotonic() - begun < 1:
            break
    assert [answer["status"] for answer in answers] == [200] * 30 + [429]


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        ({"status": 429, "retry_after": 7}, 429, "Too Many Requests: retry after 7"),
        ({"status": 400}, 400, "Bad Request: message thread not found"),
        ({"status": 403}, 403, "Forbidden: bot was blocked by the user"),
        ({"status": 500}, 500, "Internal Server Error"),
        ({"status": 400, "description": "Bad Request: chat not found"}, 400, "Bad Request: chat not found"),
    ],
)
def test_calls_fail_as_they_are_told_to(play: Play, fault: dict[str, Any], status: int, words: str) -> None:
    ana = play.opened()
    play.post("/faults", method="sendmessage", times=2, **fault)
    for _ in range(2):
        answer = play.call("sendMessage", chat_id=ana, text="x")
        assert (answer["status"], answer["description"]) == (status, words)
    assert play.does("sendMessage", chat_id=ana, text="x")
    assert [message.get("text") for message in play.messages(ana)] == ["/start", "x"]
    assert [call["status"] for call in play.get("/calls") if call["method"] == "sendMessage"] == [status, status, 200]


def test_a_gateway_fails_with_a_page(play: Play) -> None:
    ana = play.opened()
    play.post("/faults", status=502, times=1)
    answer = play.http.post(f"/bot{play.token}/sendMessage", json={"chat_id": ana, "text": "x"})
    assert answer.status_code == 502
    assert answer.text.startswith("<html>")


def test_faults_can_be_for_one_chat_and_can_be_cleared(play: Play) -> None:
    ana, ben = play.opened("Ana"), play.opened("Ben")
    play.post("/faults", chat=ana, status=500)
    assert play.call("sendMessage", chat_id=ana, text="x")["status"] == 500
    assert play.does("sendMessage", chat_id=ben, text="x")
    # Fetching goes on: only a fault that names it stops it.
    assert play.does("getUpdates")
    assert len(play.get("/faults")) == 1
    play.control("DELETE", "/faults")
    assert play.does("sendMessage", chat_id=ana, text="x")


@pytest.mark.parametrize("fault", [{"status": "reset"}, {"drop_answer": True}])
def test_connections_are_cut(play: Play, fault: dict[str, Any]) -> None:
    ana = play.opened()
    play.post("/faults", method="sendMessage", times=1, **fault)
    with pytest.raises(httpx.TransportError):
        play.call("sendMessage", chat_id=ana, text="x")
    carried_out = "x" in [message["text"] for message in play.messages(ana)]
    assert carried_out is ("drop_answer" in fault)
    assert play.does("sendMessage", chat_id=ana, text="y")


def test_calls_hang_until_the_caller_gives_up(play: Play) -> None:
    ana = play.opened()
    play.post("/faults", method="sendMessage", status="timeout")
    with pytest.raises(httpx.ReadTimeout):
        play.http.post(f"/bot{play.token}/sendMessage", json={"chat_id": ana, "text": "x"}, timeout=0.2)
    assert [message["text"] for message in play.messages(ana)] == ["/start"]


def test_faults_can_be_a_matter_of_luck(play: Play) -> None:
    play.post("/faults", method="getMe", status=500, probability=0.5)
    statuses = {play.call("getMe")["status"] for _ in range(60)}
    assert statuses == {200, 500}


@pytest.mark.parametrize(
    ("body", "words"),
    [({"status": 200}, "Give a status"), ({"method": "flyAway", "status": 500}, "no method"), ({"code": 5}, "no “code”")],
)
def test_faults_that_make_no_sense(play: Play, body: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        play.post("/faults", **body)
