"""What the bot sends and edits: limits, keyboards, files, and refusals word for word."""

import base64
from typing import Any

import pytest

from tests.playground.conftest import Play

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def keyboard(*labels: str, **more: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label} | more] for label in labels]}


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🌱" * 2049}, "message is too long"),
        ({"text": "<b>" + "x" * 4096 + "</b>x", "parse_mode": "HTML"}, "message is too long"),
        ({"text": "<foo>", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "foo" at byte offset 0'),
        ({"text": "x", "parse_mode": "XML"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "x", "message_thread_id": 99}, "message thread not found"),
        ({"text": "x", "reply_markup": keyboard("x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard("ä" * 33)}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": "x", "reply_markup": keyboard(*map(str, range(101)))}, "reply markup is too long"),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "url": "nothing"}]]}},
            "inline keyboard button URL 'nothing' is invalid: Wrong HTTP URL",
        ),
    ],
)
def test_sends_are_refused_in_telegrams_words(play: Play, params: dict[str, Any], words: str) -> None:
    ana = play.opened()
    assert play.error("sendMessage", **({"chat_id": ana} | params)) == f"Bad Request: {words}"


def test_limits_count_after_parsing(play: Play) -> None:
    ana = play.opened()
    long = play.does("sendMessage", chat_id=ana, text="<b>" + "x" * 4096 + "</b>", parse_mode="HTML")
    assert len(long["text"]) == 4096
    assert play.does("sendMessage", chat_id=ana, text="🌱" * 2048)
    assert play.does("sendMessage", chat_id=ana, text="x", reply_markup=keyboard("x" * 64))
    assert play.error("sendPhoto", chat_id=ana, photo="x", caption="x" * 1025) != ""


def test_a_reply_that_is_gone_can_be_waived(play: Play) -> None:
    ana = play.opened()
    reply = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in play.does("sendMessage", chat_id=ana, text="x", reply_parameters=reply)
    first = play.messages(ana)[0]["message_id"]
    sent = play.does("sendMessage", chat_id=ana, text="x", reply_parameters={"message_id": first, "quote": "start"})
    assert sent["reply_to_message"]["message_id"] == first
    assert sent["quote"] == {"text": "start", "position": 1, "is_manual": True}


def test_the_bot_writes_first_only_to_those_who_opened_the_chat(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    assert play.error("sendMessage", chat_id=ana, text="Hello") == "Bad Request: chat not found"
    play.group(ana, ben)
    assert play.error("sendMessage", chat_id=ana, text="x") == "Forbidden: bot can't initiate conversation with a user"
    play.says(ana, ana, "hello")
    assert play.does("sendMessage", chat_id=ana, text="Hello")
    play.post(f"/people/{ana}/block")
    assert play.error("sendMessage", chat_id=ana, text="x") == "Forbidden: bot was blocked by the user"
    play.post(f"/people/{ana}/unblock")
    assert play.does("sendMessage", chat_id=ana, text="Hello")


@pytest.mark.parametrize("kind", ["group", "supergroup"])
def test_a_bot_that_was_removed_hears_why(play: Play, kind: str) -> None:
    ana = play.person()
    group = play.group(ana, kind=kind)
    play.post(f"/chats/{group}/bot", person=ana, action="remove")
    assert play.error("sendMessage", chat_id=group, text="x") == f"Forbidden: bot was kicked from the {kind} chat"
    play.post(f"/chats/{group}/bot", person=ana, action="add")
    play.does("leaveChat", chat_id=group)
    assert play.error("sendMessage", chat_id=group, text="x") == f"Forbidden: bot is not a member of the {kind} chat"


def test_edits(play: Play) -> None:
    ana = play.opened()
    board = play.does("sendMessage", chat_id=ana, text="<b>Board</b>", parse_mode="HTML", reply_markup=keyboard("In"))
    at = {"chat_id": ana, "message_id": board["message_id"]}
    same = {"text": "<b>Board</b>", "parse_mode": "HTML", "reply_markup": keyboard("In")}
    assert play.error("editMessageText", **at, **same) == NOT_MODIFIED
    edited = play.does("editMessageText", **at, text="Board 2", reply_markup=keyboard("In"))
    assert edited["text"] == "Board 2"
    assert edited["edit_date"] >= edited["date"]
    assert "entities" not in edited
    assert play.does("editMessageReplyMarkup", **at, reply_markup=keyboard("Out"))["reply_markup"] == keyboard("Out")
    assert "reply_markup" not in play.does("editMessageText", **at, text="Board 2")
    assert play.error("editMessageReplyMarkup", **at) == NOT_MODIFIED
    assert play.error("editMessageCaption", **at, caption="x") == "Bad Request: there is no caption in the message to edit"
    gone = at | {"message_id": 999}
    assert play.error("editMessageText", **gone, text="x") == "Bad Request: message to edit not found"
    theirs = at | {"message_id": play.messages(ana)[0]["message_id"]}
    assert play.error("editMessageText", **theirs, text="x") == "Bad Request: message can't be edited"
    assert play.kinds() == ["message"]


def test_what_was_sent_with_a_forced_reply_cannot_be_edited(play: Play) -> None:
    ana = play.opened()
    for markup in ({"force_reply": True}, {"keyboard": [[{"text": "Yes"}]]}):
        asked = play.does("sendMessage", chat_id=ana, text="Which?", reply_markup=markup)
        assert "reply_markup" not in asked
        words = play.error("editMessageText", chat_id=ana, message_id=asked["message_id"], text="x")
        assert words == "Bad Request: message can't be edited"
        seen = play.messages(ana, f"?person={ana}")[-1]
        assert set(markup) <= set(seen["reply_markup"])


def test_messages_can_be_deleted_for_two_days(play: Play) -> None:
    ana = play.opened()
    group = play.group(ana)
    mine = play.does("sendMessage", chat_id=group, text="x")["message_id"]
    theirs = play.says(ana, group, "hello")
    words = "Bad Request: message can't be deleted for everyone"
    assert play.error("deleteMessage", chat_id=group, message_id=theirs) == words
    assert play.does("deleteMessage", chat_id=group, message_id=mine)
    assert play.error("deleteMessage", chat_id=group, message_id=mine) == "Bad Request: message to delete not found"
    old = play.does("sendMessage", chat_id=group, text="x")["message_id"]
    play.updates()
    play.post("/clock", advance="PT49H")
    assert play.error("deleteMessage", chat_id=group, message_id=old) == words
    play.post(f"/chats/{group}/bot", person=ana, action="promote")
    assert play.does("deleteMessages", chat_id=group, message_ids=[old, theirs, 999])
    assert old not in [message["message_id"] for message in play.messages(group)]


def test_pins(play: Play) -> None:
    ana = play.person()
    group, supergroup = play.group(ana), play.group(ana, kind="supergroup")
    play.updates()
    for chat in (group, supergroup):
        board = play.does("sendMessage", chat_id=chat, text="Board")["message_id"]
        if chat == supergroup:
            words = "Bad Request: not enough rights to manage pinned messages in the chat"
            assert play.error("pinChatMessage", chat_id=chat, message_id=board) == words
            play.post(f"/chats/{chat}/bot", person=ana, action="promote")
            play.updates()
        assert play.does("pinChatMessage", chat_id=chat, message_id=board)
        assert play.messages(chat)[-1]["pinned_message"]["message_id"] == board
        assert play.does("getChat", chat_id=chat)["pinned_message"]["text"] == "Board"
        assert play.does("unpinChatMessage", chat_id=chat, message_id=board)
        assert "pinned_message" not in play.does("getChat", chat_id=chat)
    assert play.error("pinChatMessage", chat_id=group, message_id=999) == "Bad Request: message to pin not found"
    # The bot hears nothing of what it did itself.
    assert play.updates() == []


def test_files_of_the_bot(play: Play) -> None:
    ana = play.opened()
    upload = play.http.post(
        f"/bot{play.token}/sendPhoto", data={"chat_id": ana, "caption": "A <i>tree</i>", "parse_mode": "HTML"},
        files={"photo": ("tree.png", PNG, "image/png")},
    ).json()["result"]  # fmt: skip
    photo = upload["photo"][-1]
    assert (photo["width"], photo["height"], photo["file_size"]) == (1, 1, len(PNG))
    assert upload["caption"] == "A tree"
    found = play.does("getFile", file_id=photo["file_id"])
    assert play.http.get(f"/file/bot{play.token}/{found['file_path']}").content == PNG
    served = play.http.get(f"/control/files/{photo['file_id']}")
    assert served.content == PNG
    assert served.headers["content-type"] == "image/png"
    assert served.headers["content-disposition"].startswith("inline")
    again = play.does("sendPhoto", chat_id=ana, photo=photo["file_id"])
    assert again["photo"][-1]["file_unique_id"] == photo["file_unique_id"]
    album = play.http.post(
        f"/bot{play.token}/sendMediaGroup",
        data={"chat_id": ana, "media": '[{"type":"document","media":"attach://a"},{"type":"document","media":"attach://b"}]'},
        files={"a": ("a.txt", b"a"), "b": ("plan.ics", b"b")},
    ).json()["result"]  # fmt: skip
    assert [message["document"]["file_name"] for message in album] == ["a.txt", "plan.ics"]
    assert len({message["media_group_id"] for message in album}) == 1
    edited = play.does("editMessageCaption", chat_id=ana, message_id=again["message_id"], caption="New")
    assert edited["caption"] == "New"
    media = {"type": "document", "media": album[0]["document"]["file_id"], "caption": "Other"}
    swapped = play.does("editMessageMedia", chat_id=ana, message_id=again["message_id"], media=media)
    assert "photo" not in swapped
    assert swapped["document"]["file_name"] == "a.txt"
    assert play.error("getFile", file_id="x") == "Bad Request: wrong file_id or the file is temporarily unavailable"
    calls = play.get("/calls")
    assert [call["files"] for call in calls if call["files"]] == [["photo"], ["a", "b"]]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"no picture", "IMAGE_PROCESS_FAILED"), (b"", "file must be non-empty"),
     (b"\x89PNG\r\n\x1a\n" + bytes(8) + (9000).to_bytes(4, "big") * 2, "PHOTO_INVALID_DIMENSIONS")],
)  # fmt: skip
def test_pictures_that_telegram_does_not_take(play: Play, content: bytes, words: str) -> None:
    ana = play.opened()
    answer = play.http.post(f"/bot{play.token}/sendPhoto", data={"chat_id": ana}, files={"photo": ("x.png", content)})
    assert answer.json()["description"] == f"Bad Request: {words}"


def test_other_things_can_be_sent(play: Play) -> None:
    ana = play.opened()
    assert play.does("sendLocation", chat_id=ana, latitude=1.5, longitude=2)["location"]["latitude"] == 1.5
    assert play.does("sendVenue", chat_id=ana, latitude=1, longitude=2, title="School", address="1")["venue"]["title"]
    assert play.does("sendContact", chat_id=ana, phone_number="1", first_name="A")["contact"] == {
        "phone_number": "1", "first_name": "A"
    }  # fmt: skip
    assert 1 <= play.does("sendDice", chat_id=ana)["dice"]["value"] <= 6
    assert play.does("sendChatAction", chat_id=ana, action="typing") is True
    assert play.error("sendChatAction", chat_id=ana, action="x") == "Bad Request: wrong parameter action in request"


def test_forwarding_and_copying(play: Play) -> None:
    ana, ben = play.opened("Ana"), play.opened("Ben")
    said = play.says(ana, ana, "A thought")
    forwarded = play.does("forwardMessage", chat_id=ben, from_chat_id=ana, message_id=said)
    assert forwarded["forward_origin"]["sender_user"]["id"] == ana
    copied = play.does("copyMessage", chat_id=ben, from_chat_id=ana, message_id=said)["message_id"]
    assert play.message(ben, copied)["text"] == "A thought"
    words = play.error("copyMessage", chat_id=ben, from_chat_id=ana, message_id=999)
    assert words == "Bad Request: message to copy not found"


def test_unknown_methods_and_parameters(play: Play) -> None:
    ana = play.opened()
    assert play.call("sendmessage", chat_id=ana, text="any case")["ok"]
    assert play.call("flyAway") == {
        "ok": False, "error_code": 404, "description": "Not Found: method not found", "status": 404
    }  # fmt: skip
    assert play.call("sendInvoice", chat_id=ana)["status"] == 501
    assert "sendMessage has no parameter “txt”" in play.error("sendMessage", chat_id=ana, text="x", txt="x")
    assert "no field “colour”" in play.error("sendMessage", chat_id=ana, text="x", reply_markup=keyboard("a", colour=1))
    assert "expected Boolean" in play.error("sendMessage", chat_id=ana, text="x", protect_content="perhaps")


def test_parameters_come_in_every_way(play: Play) -> None:
    ana = play.opened()
    path = f"/bot{play.token}/sendMessage"
    markup = '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}'
    params = {"chat_id": str(ana), "text": "x", "reply_markup": markup, "disable_notification": "true"}
    for answer in (play.http.get(path, params=params), play.http.post(path, data=params),
                   play.http.post(path, files={name: (None, value) for name, value in params.items()})):  # fmt: skip
        assert answer.json()["result"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "b"
    assert play.get("/calls")[-1]["params"]["disable_notification"] is True


def test_tokens(play: Play) -> None:
    assert play.http.post("/botnonsense/getMe").status_code == 404
    me = play.http.post("/bot123456:another-well-formed-token/getMe").json()["result"]
    assert me["username"] == "CopseBot"
    assert me["can_read_all_group_messages"] is False
