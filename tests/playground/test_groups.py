"""What reaches the bot in groups, who is in them, and what becomes of them."""

import pytest

from tests.playground.conftest import Play, Refused


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("Good morning", False),
        ("/status", True),
        ("/status@CopseBot please", True),
        ("/status@copsebot", True),
        ("/status@OtherBot", False),
        ("what does /status do?", False),
        ("hello @CopseBot", False),
    ],
)
def test_privacy_mode_lets_only_commands_through(play: Play, text: str, reaches: bool) -> None:
    ana = play.person()
    group = play.group(ana)
    play.updates()
    play.says(ana, group, text)
    assert play.kinds() == (["message"] if reaches else [])


def test_privacy_mode_lets_replies_to_the_bot_through(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    group = play.group(ana, ben)
    prompt = play.does("sendMessage", chat_id=group, text="Tell us", reply_markup={"force_reply": True})["message_id"]
    play.updates()
    mine = play.says(ana, group, "It is noisy", reply_to=prompt)
    play.says(ben, group, "True", reply_to=mine)
    play.says(ben, group, kind="voice", reply_to=prompt)
    first, second = play.updates()
    assert first["message"]["reply_to_message"]["message_id"] == prompt
    assert second["message"]["voice"]["mime_type"] == "audio/ogg"


def test_an_administrator_bot_hears_everything(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    play.post(f"/chats/{group}/bot", person=ana, action="promote")
    play.updates()
    said = play.says(ana, group, "Good morning")
    assert play.kinds() == ["message"]
    play.post(f"/chats/{group}/messages/{said}/edit", person=ana, text="Good evening")
    assert play.kinds() == ["edited_message"]
    assert play.does("getChatMember", chat_id=group, user_id=7000000001)["can_delete_messages"] is True


def test_in_private_everything_arrives(play: Play) -> None:
    ana = play.person(language_code="de")
    for kind in ("text", "voice", "photo", "document", "sticker", "video", "location", "contact", "dice", "audio"):
        play.says(ana, ana, "hello", kind=kind)
    updates = play.updates()
    assert len(updates) == 10
    assert updates[0]["message"]["from"]["language_code"] == "de"
    assert updates[2]["message"]["caption"] == "hello"


def test_a_group_begins_with_the_bot_or_takes_it_in(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    play.group(ana)
    assert [next(iter(u["message"].keys() & {"group_chat_created"}), None) for u in play.updates()[1:]] == [
        "group_chat_created"
    ]
    later = play.group(ana, ben, bot=False)
    play.says(ana, later, "/status")
    assert play.updates() == []
    play.post(f"/chats/{later}/bot", person=ben, action="add")
    member, message = play.updates()
    assert member["my_chat_member"]["from"]["id"] == ben
    assert member["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert message["message"]["new_chat_members"][0]["username"] == "CopseBot"


def test_comings_and_goings_are_told(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    group = play.group(ana)
    play.updates()
    play.post(f"/chats/{group}/members", person=ben, action="join")
    play.post(f"/chats/{group}/members", person=ben, action="leave")
    joined, left = play.updates()
    assert joined["message"]["new_chat_members"][0]["id"] == ben
    assert left["message"]["left_chat_member"]["id"] == ben
    assert play.does("getChatMember", chat_id=group, user_id=ben)["status"] == "left"
    assert play.does("getChatMemberCount", chat_id=group) == 2
    with pytest.raises(Refused, match="not in"):
        play.says(ben, group, "/status")


def test_chat_member_comes_only_if_asked_for_and_to_an_administrator(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    group = play.group(ana, ben)
    play.kinds("message", "chat_member", "my_chat_member")
    play.post(f"/chats/{group}/administrators", person=ben)
    assert play.kinds() == []
    play.post(f"/chats/{group}/bot", person=ana, action="promote")
    play.post(f"/chats/{group}/administrators", person=ben, action="demote")
    assert play.kinds() == ["my_chat_member", "chat_member"]


def test_removing_the_bot_is_told_to_it(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    play.updates()
    play.post(f"/chats/{group}/bot", person=ana, action="remove")
    removed, left = play.updates()
    assert removed["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert left["message"]["left_chat_member"]["is_bot"] is True
    play.says(ana, group, "/status")
    assert play.updates() == []


def test_blocking_and_unblocking_are_told(play: Play) -> None:
    ana = play.opened()
    play.updates()
    play.post(f"/people/{ana}/block")
    with pytest.raises(Refused, match="unblock"):
        play.says(ana, ana, "hello")
    play.post(f"/people/{ana}/unblock")
    changes = [update["my_chat_member"] for update in play.updates()]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert {change["chat"]["type"] for change in changes} == {"private"}


def test_a_group_becomes_a_supergroup(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    group = play.group(ana, ben)
    board = play.does("sendMessage", chat_id=group, text="Board")["message_id"]
    play.updates()
    new = play.post(f"/chats/{group}/upgrade")["id"]
    assert str(new).startswith("-100")
    old, begun = play.updates()
    assert old["message"]["migrate_to_chat_id"] == new
    assert begun["message"]["migrate_from_chat_id"] == group
    assert begun["message"]["chat"] == {"id": new, "type": "supergroup", "title": "Room 7"}
    for method, params in (("sendMessage", {"text": "x"}), ("editMessageText", {"text": "x", "message_id": board})):
        answer = play.call(method, chat_id=group, **params)
        assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
        assert answer["parameters"] == {"migrate_to_chat_id": new}
    assert play.does("sendMessage", chat_id=new, text="x")["message_id"] == 2
    with pytest.raises(Refused, match=str(new)):
        play.says(ben, group, "/status")
    assert [chat["id"] for chat in play.get(f"/chats?person={ben}")] == [ben, new]


def test_topics(play: Play) -> None:
    ana = play.person()
    forum = play.group(ana, kind="forum")
    words = play.error("createForumTopic", chat_id=forum, name="Noise")
    assert words == "Bad Request: not enough rights to create a topic"
    play.post(f"/chats/{forum}/bot", person=ana, action="promote")
    topic = play.does("createForumTopic", chat_id=forum, name="Noise")["message_thread_id"]
    sent = play.does("sendMessage", chat_id=forum, message_thread_id=topic, text="Board")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic, True)
    # Telegram lets every message of a topic reply to the one that opened it.
    assert sent["reply_to_message"]["forum_topic_created"]["name"] == "Noise"
    assert play.error("sendMessage", chat_id=forum, message_thread_id=99, text="x") == "Bad Request: message thread not found"
    theirs = play.post(f"/chats/{forum}/topics", person=ana, name="Food")["thread"]
    play.updates()
    play.says(ana, forum, "/status", thread=theirs)
    assert play.updates()[0]["message"]["message_thread_id"] == theirs
    said = play.says(ana, forum, "yes", reply_to=sent["message_id"])
    assert play.message(forum, said)["message_thread_id"] == topic


def test_replies_in_plain_supergroups_carry_a_thread_that_is_no_topic(play: Play) -> None:
    ana = play.person()
    group = play.group(ana, kind="supergroup")
    board = play.does("sendMessage", chat_id=group, text="Board")["message_id"]
    play.updates()
    play.says(ana, group, "yes", reply_to=board)
    message = play.updates()[0]["message"]
    assert message["message_thread_id"] == board
    assert "is_topic_message" not in message
    assert "message_thread_id" not in play.does("sendMessage", chat_id=group, message_thread_id=board, text="x")


def test_anonymous_administrators(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    group = play.group(ana, ben)
    with pytest.raises(Refused, match="upgrade"):
        play.post(f"/chats/{group}/administrators", person=ben, anonymous=True)
    group = play.post(f"/chats/{group}/upgrade")["id"]
    play.post(f"/chats/{group}/administrators", person=ben, anonymous=True)
    play.updates()
    play.says(ben, group, "/status")
    message = play.updates()[0]["message"]
    assert message["from"]["id"] == 1087968824
    assert message["sender_chat"]["id"] == group
    member = play.does("getChatMember", chat_id=group, user_id=ben)
    assert (member["status"], member["is_anonymous"]) == ("administrator", True)
    assert [a["user"]["id"] for a in play.does("getChatAdministrators", chat_id=group)] == [ana, ben]


def test_links_open_chats(play: Play) -> None:
    ana = play.person()
    opened = play.post(f"/people/{ana}/open", link="https://t.me/CopseBot?start=abc-1_2")
    assert opened["chat"] == ana
    message = play.updates()[0]["message"]
    assert message["text"] == "/start abc-1_2"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    group = play.group(ana, bot=False)
    play.post(f"/people/{ana}/open", link="https://t.me/CopseBot?startgroup=plan", chat=group)
    assert play.kinds() == ["my_chat_member", "message", "message"]
    assert play.messages(group)[-1]["text"] == "/start@CopseBot plan"
    for link, words in (("https://t.me/Else?start=1", "does not lead"), ("t.me/CopseBot?start=a%20b", "at most 64"),
                        ("t.me/CopseBot?start=" + "a" * 65, "at most 64")):  # fmt: skip
        with pytest.raises(Refused, match=words):
            play.post(f"/people/{ana}/open", link=link)


def test_getchat_tells_what_telegram_tells(play: Play) -> None:
    ana = play.opened(username="ana_costa", about="Teacher")
    group = play.group(ana, kind="supergroup")
    assert play.does("getChat", chat_id=ana)["bio"] == "Teacher"
    assert play.does("getChat", chat_id=group)["permissions"]["can_send_messages"] is True
    assert play.error("getChatAdministrators", chat_id=ana) == "Bad Request: there are no administrators in the private chat"
    assert play.error("exportChatInviteLink", chat_id=group).startswith("Bad Request: not enough rights")
    play.post(f"/chats/{group}/bot", person=ana, action="promote")
    assert play.does("exportChatInviteLink", chat_id=group).startswith("https://t.me/+")
