"""The control interface beyond chats: lists, files, events, commands, starting afresh, and its refusals."""

import base64
import json
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import httpx
import pytest

from bot.playground.server import serve
from tests.playground.conftest import Play, Refused, free_port


def test_the_ready_school_has_five_people_and_the_bot(play: Play) -> None:
    play.post("/reset")
    people = play.get("/people")
    assert [person["name"] for person in people] == [
        "Ana Costa", "Ben Okafor", "Chiara Rossi", "David Weber", "Ema Nováková"
    ]  # fmt: skip
    assert people[3]["language_code"] == "de"
    assert people[0]["about"] == "Teacher"
    school = next(chat for chat in play.get("/chats") if chat["type"] == "group")
    assert school["title"] == "Riverside School"
    assert [member["status"] for member in school["members"]] == ["creator", *["member"] * 5]
    assert play.kinds() == ["my_chat_member", "message"]


def test_a_reset_begins_anew_with_new_ids(play: Play) -> None:
    ana = play.opened()
    group = play.group(ana)
    play.post("/faults", method="getChat", status=500)
    play.does("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
    before = play.does("getUpdates")[-1]["update_id"]
    play.post("/clock", advance="P9D", timeout=0.1)
    play.post("/reset", school=False)
    assert play.get("/people") == play.get("/chats") == play.get("/calls") == play.get("/faults") == []
    assert play.does("getUpdates") == []
    assert play.error("sendMessage", chat_id=group, text="x") == "Bad Request: chat not found"
    new = play.opened()
    assert new > ana
    assert play.group(new) != group
    assert play.does("getUpdates")[0]["update_id"] > before
    assert abs(play.messages(new)[0]["date"] - time.time()) < 60
    assert play.does("getMyCommands")


def test_chats_as_a_person_sees_them(play: Play) -> None:
    ana, ben = play.opened("Ana", last_name="Costa"), play.person("Ben")
    group = play.group(ana, ben)
    play.group(ben)
    board = play.does("sendMessage", chat_id=group, text="Board")["message_id"]
    play.does("pinChatMessage", chat_id=group, message_id=board)
    mine = {chat["id"]: chat for chat in play.get(f"/chats?person={ana}")}
    assert set(mine) == {ana, group}
    assert mine[ana]["title"] == "Copse"
    assert mine[group]["pinned_message_id"] == board
    assert mine[group]["message_count"] == len(play.messages(group))
    assert mine[group]["last_message"]["pinned_message"]["text"] == "Board"
    assert mine[group]["members"][0]["user"]["first_name"] == "Ana"
    assert [message["message_id"] for message in play.messages(group, f"?since={board}")] == [board + 1]


def test_the_keyboard_below_the_input_field(play: Play) -> None:
    ana = play.opened()

    def below() -> Any:
        return play.get(f"/chats?person={ana}")[0]["keyboard"]

    asked = play.does("sendMessage", chat_id=ana, text="?", reply_markup={"force_reply": True})["message_id"]
    assert below() == {"message_id": asked, "markup": {"force_reply": True}}
    play.says(ana, ana, "yes", reply_to=asked)
    assert below() is None
    play.does("sendMessage", chat_id=ana, text="?", reply_markup={"keyboard": [[{"text": "Yes"}]]})
    play.says(ana, ana, "Yes")
    assert below()["markup"]["keyboard"] == [[{"text": "Yes"}]]
    play.does("sendMessage", chat_id=ana, text="?", reply_markup={"remove_keyboard": True})
    assert below() is None


def test_commands_by_scope_and_language(play: Play) -> None:
    ana, ben = play.person("Ana", language_code="en"), play.person("Ben", language_code="de-AT")
    group = play.group(ana, ben)

    def sets(name: str, scope: dict[str, Any] | None = None, language: str = "") -> None:
        commands = [{"command": name, "description": name}]
        play.does("setMyCommands", commands=commands, scope=scope, language_code=language)

    def offered(chat: int, person: int) -> list[str]:
        return [command["command"] for command in play.get(f"/chats/{chat}/commands?person={person}")]

    play.does("deleteMyCommands")
    assert offered(group, ana) == []
    sets("everywhere")
    sets("groups", {"type": "all_group_chats"})
    sets("gruppen", {"type": "all_group_chats"}, "de")
    sets("admins", {"type": "all_chat_administrators"})
    sets("private", {"type": "all_private_chats"})
    assert offered(group, ana) == ["admins"]
    assert offered(group, ben) == ["gruppen"]
    assert offered(ben, ben) == ["private"]
    sets("here", {"type": "chat", "chat_id": group})
    sets("ben", {"type": "chat_member", "chat_id": group, "user_id": ben})
    assert offered(group, ana) == ["here"]
    assert offered(group, ben) == ["ben"]
    assert play.error("setMyCommands", commands=[{"command": "Ö", "description": "x"}]) == "Bad Request: BOT_COMMAND_INVALID"
    for kind in ("all_group_chats", "all_chat_administrators", "all_private_chats"):
        play.does("deleteMyCommands", scope={"type": kind})
    play.does("deleteMyCommands", scope={"type": "all_group_chats"}, language_code="de")
    assert offered(ana, ana) == ["everywhere"]


def test_the_bots_name_and_descriptions(play: Play) -> None:
    play.does("setMyShortDescription", short_description="Helps groups")
    play.does("setMyShortDescription", short_description="Hilft Gruppen", language_code="de")
    assert play.does("getMyShortDescription") == {"short_description": "Helps groups"}
    assert play.does("getMyShortDescription", language_code="de") == {"short_description": "Hilft Gruppen"}
    assert play.does("getMyName", language_code="nl") == {"name": "Copse"}
    assert play.does("setChatMenuButton", menu_button={"type": "commands"}) is True
    assert play.does("getChatMenuButton") == {"type": "commands"}


def test_files_that_people_send(play: Play) -> None:
    ana = play.person()
    content = base64.b64encode(b"date;what\n").decode()
    play.says(ana, ana, kind="document", file_name="plan ü.csv", content_base64=content, caption="Our plan")
    document = play.updates()[0]["message"]["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == ("plan ü.csv", "text/csv", 10)
    path = play.does("getFile", file_id=document["file_id"])["file_path"]
    assert play.http.get(f"/file/bot{play.token}/{path}").content == b"date;what\n"
    assert play.http.get(f"/control/files/{document['file_id']}").headers["content-type"].startswith("text/csv")
    with pytest.raises(Refused, match="no PNG"):
        play.says(ana, ana, kind="photo", content_base64=content)
    with pytest.raises(Refused, match="not base64"):
        play.says(ana, ana, kind="document", content_base64="ä")


def test_events_tell_the_page_what_a_person_sees(play: Play) -> None:
    ana, ben = play.opened("Ana"), play.opened("Ben")
    group = play.group(ana)
    with httpx.stream("GET", f"{play.address}/control/events?person={ana}", timeout=10) as stream:
        lines = stream.iter_lines()
        assert next(lines).startswith(":")
        play.says(ben, ben, "secret")
        said = play.says(ana, group, "hello")
        play.does("sendChatAction", chat_id=group, action="typing")
        play.does("sendMessage", chat_id=ana, text="?", reply_markup={"force_reply": True})
        play.control("DELETE", f"/chats/{group}/messages/{said}")
        play.updates()
        play.post("/clock", advance="PT1H")
        play.post("/reset", school=False)
        events: list[dict[str, Any]] = []
        while not events or events[-1]["kind"] != "reset":
            line = next(lines)
            if line.startswith("data:"):
                events.append(json.loads(line.removeprefix("data:")))
    assert [event["kind"] for event in events] == ["message", "typing", "message", "delete", "clock", "reset"]
    assert events[0]["message"]["text"] == "hello"
    assert events[2]["message"]["reply_markup"] == {"force_reply": True}
    assert events[3]["message"]["message_id"] == said


def test_state_is_everything(play: Play) -> None:
    ana = play.opened()
    play.group(ana)
    state = play.get("/state")
    assert [len(state[key]) for key in ("people", "chats", "pending_updates")] == [1, 2, 3]
    assert state["chats"][0]["messages"][0]["text"] == "/start"
    json.dumps(state)


@pytest.mark.parametrize(
    ("verb", "path", "body", "status", "words"),
    [
        ("POST", "/people", {}, 400, "needs “name”"),
        ("POST", "/chats/5/messages", {"person": 1, "text": "x"}, 404, "no chat 5"),
        ("GET", "/chats/-5/messages", {}, 404, "no chat -5"),
        ("GET", "/chats?person=7", {}, 404, "no person 7"),
        ("POST", "/chats", {"title": "x", "creator": 1}, 404, "no person 1"),
        ("GET", "/files/x", {}, 404, "no such file"),
        ("POST", "/limits", {}, 400, "needs “on”"),
    ],
)
def test_refusals_say_what_to_do(play: Play, verb: str, path: str, body: dict[str, Any], status: int, words: str) -> None:
    with pytest.raises(Refused, match=words) as refused:
        play.control(verb, path, **body)
    assert refused.value.status == status


def test_a_body_that_is_no_json_is_refused(play: Play) -> None:
    answer = play.http.post("/control/people", content=b"{")
    assert answer.status_code == 400
    assert answer.json() == {"error": "The body is no JSON."}


def test_the_page_is_served_and_nothing_beside_it(play: Play) -> None:
    for path in ("/page/../server.py", "/page/%2e%2e/server.py", "/page/nothing.js"):
        assert play.http.get(path).status_code == 404
    assert play.http.get("/").status_code in {200, 404}


def test_only_this_machine_is_served() -> None:
    with pytest.raises(ValueError, match="loopback"):
        serve("0.0.0.0", free_port())


def test_a_port_that_is_taken_is_an_oserror(play: Play) -> None:
    with pytest.raises(OSError, match=r"in use|Address"):
        serve("127.0.0.1", int(play.address.rpartition(":")[2]))


def test_the_server_stops_at_once_though_somebody_waits(play: Play) -> None:
    from bot.playground.server import Server, create

    port = free_port()
    ready = threading.Event()
    server = Server(create(), "127.0.0.1", port, ready.set)
    thread = threading.Thread(target=server.run)
    thread.start()
    assert ready.wait(10)
    other = Play(f"http://127.0.0.1:{port}")
    other.updates()
    with httpx.stream("GET", f"{other.address}/control/events", timeout=10) as events:
        lines = events.iter_lines()
        assert next(lines).startswith(":")
        poll = other.meanwhile(other.call, "getUpdates", timeout=50)
        follow = other.meanwhile(other.post, "/follow", seen=5, next_due="2999-01-01T00:00:00Z")
        while not (other.get("/state")["polling"] and other.get("/clock")["next_due"]):
            pass
        begun = time.monotonic()
        server.should_exit = True
        thread.join(10)
        assert time.monotonic() - begun < 8
        assert list(lines) == [""]
    assert poll.result(1)["result"] == []
    assert follow.result(1)["ask"] == 0
    other.close()


def test_a_signal_ends_it_and_lets_the_caller_tidy_up() -> None:
    code = (
        "from bot.playground.server import serve\n"
        f"serve('127.0.0.1', {free_port()}, on_ready=lambda: print('ready', flush=True))\n"
        "print('tidied', flush=True)"
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            process.send_signal(number)
            assert process.stdout.readline() == "tidied\n"
            assert process.wait(5) == 0
