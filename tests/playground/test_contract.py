"""What the playground says is what the Bot API documents, and an independent client understands it."""

import asyncio
import importlib.util
from pathlib import Path
from typing import Any

import pytest
import telegram

from bot.playground import schema
from tests.playground.conftest import Play

CHECKER = Path(__file__).resolve().parents[3] / "shared" / "botapi" / "botapi_check.py"
"""A second opinion, where there is one."""


def official() -> Any:
    if not CHECKER.exists():
        return None
    spec = importlib.util.spec_from_file_location("botapi_check", CHECKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Spec()


def a_day(play: Play) -> list[dict[str, Any]]:
    """Everything that can happen, once."""
    ana, ben = play.opened("Ana", username="ana_costa", language_code="en"), play.person("Ben")
    updates = play.updates("message", "edited_message", "callback_query", "poll", "poll_answer", "my_chat_member",
                           "chat_member", "message_reaction")  # fmt: skip
    group = play.group(ana, ben)
    for kind in ("text", "voice", "photo", "document", "sticker", "video", "video_note", "audio", "animation",
                 "location", "contact", "dice"):  # fmt: skip
        play.says(ana, ana, "Look: https://example.org #x @ana_costa", kind=kind)
    play.post(f"/people/{ana}/block")
    play.post(f"/people/{ana}/unblock")
    board = play.does(
        "sendMessage", chat_id=group, text="<b>Board</b>", parse_mode="HTML",
        reply_markup={"inline_keyboard": [[{"text": "In", "callback_data": "in"}]]},
    )["message_id"]  # fmt: skip
    play.press(ben, group, board, "In", wait=False)
    play.does("pinChatMessage", chat_id=group, message_id=board)
    reply = play.says(ben, group, "/goal", reply_to=board)
    poll = play.does("sendPoll", chat_id=group, question="Which?", options=[{"text": "A"}, {"text": "B"}],
                     is_anonymous=False)["message_id"]  # fmt: skip
    play.vote(ben, group, poll, 1)
    quiz = play.does("sendPoll", chat_id=group, question="Which?", options=[{"text": "A"}, {"text": "B"}], type="quiz",
                     correct_option_ids=[0], explanation="<i>A</i>", explanation_parse_mode="HTML", open_period=60)  # fmt: skip
    play.vote(ben, group, quiz["message_id"], 0)
    play.does("stopPoll", chat_id=group, message_id=poll)
    updates += play.updates()
    group = play.post(f"/chats/{group}/upgrade")["id"]
    play.post(f"/chats/{group}/bot", person=ana, action="promote")
    play.post(f"/chats/{group}/administrators", person=ben, anonymous=True)
    said = play.says(ben, group, "Anonymous")
    play.post(f"/chats/{group}/messages/{said}/edit", person=ben, text="Edited")
    play.post(f"/chats/{group}/messages/{said}/react", person=ana, emoji="👍")
    play.post(f"/chats/{group}/title", title="New name")
    play.post(f"/chats/{group}/members", person=ben, action="leave")
    forum = play.group(ana, kind="forum")
    topic = play.post(f"/chats/{forum}/topics", person=ana, name="Noise")["thread"]
    play.says(ana, forum, "/status", thread=topic)
    play.post(f"/chats/{forum}/bot", person=ana, action="remove")
    assert reply
    for method, params in (("getChat", {"chat_id": group}), ("getChatAdministrators", {"chat_id": group}), ("getMe", {})):
        play.does(method, **params)
    return updates + play.updates()


def test_every_update_is_as_documented(play: Play) -> None:
    updates = a_day(play)
    kinds = {kind for update in updates for kind in update} - {"update_id"}
    assert kinds == {"message", "edited_message", "callback_query", "poll", "poll_answer", "my_chat_member",
                     "chat_member", "message_reaction"}  # fmt: skip
    for update in updates:
        assert schema.object_problems("Update", update) == []
    calls = play.get("/calls")
    for call in calls:
        assert schema.call_problems(call["method"], call["params"], call["files"]) == []
    if spec := official():
        for update in updates:
            assert spec.check_object("Update", update) == []
        for call in calls:
            assert spec.check_request(call["method"], call["params"], call["files"]) == []


@pytest.mark.parametrize(
    ("method", "kind"),
    [("getMe", "User"), ("getChat", "ChatFullInfo"), ("sendMessage", "Message"), ("getWebhookInfo", "WebhookInfo")],
)
def test_results_are_as_documented(play: Play, method: str, kind: str) -> None:
    ana = play.opened()
    group = play.group(ana)
    params = {"chat_id": group, "text": "x"} if method == "sendMessage" else {"chat_id": group} if method == "getChat" else {}
    result = play.does(method, **params)
    assert schema.object_problems(kind, result) == []
    if spec := official():
        assert spec.check_object(kind, result) == []


def test_python_telegram_bot_understands_every_update(play: Play) -> None:
    for update in a_day(play):
        parsed = telegram.Update.de_json(update, None)
        kind = next(key for key in update if key != "update_id")
        assert getattr(parsed, kind) is not None


def test_python_telegram_bot_can_talk_here(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    ana = play.opened()
    group = play.group(ana)

    async def talk() -> None:
        async with telegram.Bot(play.token, f"{play.address}/bot", f"{play.address}/file/bot") as bot:
            assert bot.username == "CopseBot"
            updates = await bot.get_updates(timeout=1)
            assert updates[0].message is not None
            keyboard = telegram.InlineKeyboardMarkup.from_button(telegram.InlineKeyboardButton("In", callback_data="1"))
            board = await bot.send_message(group, "<b>Board</b>", "HTML", reply_markup=keyboard)
            with pytest.raises(telegram.error.BadRequest, match="Message is not modified"):
                await board.edit_text("<b>Board</b>", "HTML", reply_markup=keyboard)
            sent = await bot.send_document(group, b"BEGIN:VCALENDAR", filename="plan.ics", caption="Plan")
            assert sent.document is not None
            file = await bot.get_file(sent.document)
            assert bytes(await file.download_as_bytearray()) == b"BEGIN:VCALENDAR"
            assert sent.document.mime_type == "text/calendar"
            poll = await bot.send_poll(group, "Which?", ["A", "B"], is_anonymous=False)
            assert poll.poll is not None
            await bot.stop_poll(group, poll.message_id)
            media = [telegram.InputMediaDocument(b"a", filename="a.txt"), telegram.InputMediaDocument(b"b", filename="b.txt")]
            assert len(await bot.send_media_group(group, media)) == 2
            scope = telegram.BotCommandScopeAllGroupChats()
            await bot.set_my_commands([("start", "Begin")], scope=scope, language_code="de")
            assert (await bot.get_my_commands(scope, language_code="de"))[0].command == "start"
            assert (await bot.get_chat_member(group, ana)).status == "creator"
            await bot.set_message_reaction(group, board.message_id, "👍")
            await bot.delete_my_commands(scope, language_code="de")
            play.post("/faults", method="sendMessage", status=429, retry_after=3, times=1)
            with pytest.raises(telegram.error.RetryAfter):
                await bot.send_message(group, "x")

    asyncio.run(talk())
    play.updates()
    for call in play.get("/calls"):
        assert schema.call_problems(call["method"], call["params"], call["files"]) == []
    if spec := official():
        for call in play.get("/calls"):
            assert spec.check_request(call["method"], call["params"], call["files"]) == []
