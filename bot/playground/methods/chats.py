"""Methods about chats, their members, topics and links, and about files."""

from __future__ import annotations

import secrets

from bot.playground.errors import bad_request, forbidden
from bot.playground.membership import leave
from bot.playground.methods.call import Call, method
from bot.playground.model import Chat, Json, Member
from bot.playground.posting import post

_MOST_DOWNLOAD_BYTES = 20 * 1024 * 1024
_TOPIC_COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method("getChat")
def _get_chat(call: Call) -> Json:
    chat = call.chat("read")
    info: Json = chat.as_json() | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.person:
        if chat.person.username:
            info["active_usernames"] = [chat.person.username]
        if chat.person.about:
            info["bio"] = chat.person.about
    else:
        info["permissions"] = dict.fromkeys(_PERMISSIONS, True) | {"can_pin_messages": chat.type == "group"}
    if chat.invite_link:
        info["invite_link"] = chat.invite_link
    if chat.pinned:
        info["pinned_message"] = chat.messages[chat.pinned[-1]].as_json(replies=False)
    return info


def _group(call: Call) -> Chat:
    chat = call.chat("read")
    if chat.migrated_to:
        call.chat("write")
    return chat


@method("getChatMember")
def _get_chat_member(call: Call) -> Json:
    chat = _group(call)
    user = call.person_id()
    if chat.person:
        person = chat.person if user == chat.person.id else call.world.bot
        if user not in {chat.person.id, call.world.bot.id}:
            raise bad_request("user not found")
        return Member(person).as_json(chat)
    member = chat.members.get(user)
    if member:
        return member.as_json(chat)
    stranger = call.world.somebody(user)
    if stranger is None:
        raise bad_request("user not found")
    return Member(stranger, "left").as_json(chat)


@method("getChatAdministrators")
def _get_chat_administrators(call: Call) -> list[Json]:
    chat = _group(call)
    if chat.person:
        raise bad_request("there are no administrators in the private chat")
    return [
        member.as_json(chat)
        for member in chat.present()
        if member.administers and (member.person is call.world.bot or not member.person.is_bot)
    ]


@method("getChatMemberCount")
def _get_chat_member_count(call: Call) -> int:
    chat = _group(call)
    return 2 if chat.person else len(chat.present())


@method("leaveChat")
def _leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.person:
        raise bad_request("chat member status can't be changed in private chats")
    leave(call.world, chat, call.world.bot, call.world.bot)
    return True


@method("exportChatInviteLink")
def _export_chat_invite_link(call: Call) -> str:
    chat = call.chat()
    bot = chat.members.get(call.world.bot.id)
    if chat.person or not (bot and bot.may("can_invite_users")):
        raise bad_request("not enough rights to manage chat invite link")
    chat.invite_link = f"https://t.me/+{secrets.token_urlsafe(12)}"
    return chat.invite_link


@method("createForumTopic")
def _create_forum_topic(call: Call) -> Json:
    chat = call.chat()
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    bot = chat.members.get(call.world.bot.id)
    if not (bot and bot.may("can_manage_topics")):
        raise bad_request("not enough rights to create a topic")
    name = call.text("name")
    if not 1 <= len(name) <= 128:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    colour = call.get("icon_color", _TOPIC_COLOURS[0])
    if colour not in _TOPIC_COLOURS:
        raise bad_request("invalid icon color specified")
    opened = post(call.world, chat, call.world.bot, {"forum_topic_created": {"name": name, "icon_color": colour}})
    return {"message_thread_id": opened.id, "name": name, "icon_color": colour}


@method("getFile")
def _get_file(call: Call) -> Json:
    file_id = call.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = call.world.files.by_id(file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > _MOST_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return file.base() | {"file_path": file.path}


@method("setChatMenuButton")
def _set_chat_menu_button(call: Call) -> bool:
    button = call.get("menu_button") or {"type": "default"}
    chat_id = call.get("chat_id")
    if chat_id is None:
        call.world.profile.menu_button = button
    else:
        if not call.chat("read").person:
            raise forbidden("menu buttons are for private chats")
        call.world.profile.menu_buttons[chat_id] = button
    call.world.publish({"kind": "commands"})
    return True


@method("getChatMenuButton")
def _get_chat_menu_button(call: Call) -> Json:
    profile = call.world.profile
    return profile.menu_buttons.get(call.get("chat_id", 0), profile.menu_button)
