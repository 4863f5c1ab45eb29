"""Methods that send: text, media, places, contacts, dice, albums; forwarding and copying."""

from __future__ import annotations

import random
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.methods import media
from bot.playground.methods.call import Call, method
from bot.playground.methods.keyboards import markup
from bot.playground.model import Chat, Json, Message, Poll
from bot.playground.posting import new_poll, post
from bot.playground.text.formatted import caption, formatted, message_text
from bot.playground.text.html import utf16

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
# Real dice fall on Telegram's servers.
_DICE = random.Random()  # noqa: S311
_DICE_SIDES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def send(call: Call, content: Json, poll: Poll | None = None, chat: Chat | None = None) -> Message:
    """Posts a message of the bot with the options that all sending methods share."""
    chat = chat or call.chat()
    options = send_options(call, chat)
    if poll:
        return new_poll(call.world, chat, call.world.bot, poll, **options)
    return post(call.world, chat, call.world.bot, content, **options)


def send_options(call: Call, chat: Chat) -> dict[str, Any]:
    """Keyboard, topic and the message replied to."""
    options: dict[str, Any] = {"markup": markup(call, chat), "thread": _topic(call, chat)}
    return options | _reply(call, chat)


def _topic(call: Call, chat: Chat) -> int | None:
    thread = call.get("message_thread_id")
    if not thread or (chat.type == "supergroup" and not chat.forum) or chat.type == "group":
        # Outside forums Telegram takes no notice of it.
        return None
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    return int(thread)


def _reply(call: Call, chat: Chat) -> dict[str, Any]:
    reply = call.get("reply_parameters")
    if reply is None:
        return {}
    if reply.get("chat_id") not in {None, chat.id}:
        raise bad_request("the playground replies only within one chat")
    target = chat.messages.get(reply.get("message_id", 0))
    if target is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    if not reply.get("quote"):
        return {"reply_to": target}
    quote, _ = formatted(
        reply["quote"], reply.get("quote_parse_mode"), reply.get("quote_entities"), call.world.find_user, search=False
    )
    text = target.content.get("text") or target.content.get("caption") or ""
    if quote not in text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return {"reply_to": target, "quote": {"text": quote, "position": utf16(text[: text.index(quote)]), "is_manual": True}}


def captioned(call: Call) -> Json:
    """The caption fields of a call that sends a medium."""
    found = caption(call.text("caption"), call.get("parse_mode"), call.get("caption_entities"), call.world.find_user)
    for name, key in (("show_caption_above_media", "show_caption_above_media"), ("has_spoiler", "has_media_spoiler")):
        if call.get(name):
            found[key] = True
    return found


@method("sendMessage")
def _send_message(call: Call) -> Json:
    chat = call.chat()
    content = message_text(call.text("text"), call.get("parse_mode"), call.get("entities"), call.world.find_user)
    if preview := call.get("link_preview_options"):
        content["link_preview_options"] = preview
    return send(call, content, chat=chat).as_json()


def _register_media(kind: str) -> None:
    @method(f"send{''.join(part.capitalize() for part in kind.split('_'))}")
    def _send_medium(call: Call) -> Json:
        chat = call.chat()
        content = media.content(call, kind, call.get(kind), call.params)
        return send(call, content | captioned(call), chat=chat).as_json()


for _kind in media.KINDS:
    _register_media(_kind)


@method("sendMediaGroup")
def _send_media_group(call: Call) -> list[Json]:
    chat = call.chat()
    items = call.get("media")
    if not items:
        raise bad_request("there are no messages to send")
    if not 2 <= len(items) <= 10:
        raise bad_request("too many messages to send as an album" if len(items) > 10 else "wrong number of media")
    kinds = {str(item.get("type")) for item in items}
    if len(kinds) > 1 and kinds & {"document", "audio"}:
        alone = "Document" if "document" in kinds else "Audio"
        raise bad_request(f"{alone.lower()} can't be mixed with other media types")
    album = call.world.ids.other()
    contents = [media.input_media(call, item) | {"media_group_id": album} for item in items]
    options = send_options(call, chat)
    return [post(call.world, chat, call.world.bot, content, **options).as_json() for content in contents]


@method("sendLocation")
def _send_location(call: Call) -> Json:
    return send(call, {"location": _place(call)}).as_json()


@method("sendVenue")
def _send_venue(call: Call) -> Json:
    place = _place(call)
    venue: Json = {"location": place, "title": call.text("title"), "address": call.text("address")}
    return send(call, {"venue": venue, "location": place}).as_json()


def _place(call: Call) -> Json:
    for name in ("latitude", "longitude"):
        if call.get(name) is None:
            raise bad_request(f"{name} is empty")
    return {"latitude": call.get("latitude"), "longitude": call.get("longitude")}


@method("sendContact")
def _send_contact(call: Call) -> Json:
    fields = ("phone_number", "first_name", "last_name", "vcard")
    return send(call, {"contact": {name: call.text(name) for name in fields if call.text(name)}}).as_json()


@method("sendDice")
def _send_dice(call: Call) -> Json:
    emoji = call.text("emoji") or "🎲"
    if emoji not in _DICE_SIDES:
        raise bad_request("EMOTICON_INVALID")
    return send(call, {"dice": {"emoji": emoji, "value": _DICE.randint(1, _DICE_SIDES[emoji])}}).as_json()


@method("sendChatAction")
def _send_chat_action(call: Call) -> bool:
    chat = call.chat()
    action = call.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.publish({"kind": "typing", "chat": chat.id, "action": action})
    return True


# -- forwarding and copying


def _sources(call: Call, what: str) -> list[Message]:
    origin = call.chat("read", "from_chat_id")
    ids = call.get("message_ids")
    if ids is None:
        return [call.message(origin, what)]
    found = [origin.messages[number] for number in ids if number in origin.messages]
    if not found:
        raise bad_request(f"{what} not found")
    return found


def _forward(call: Call, message: Message) -> Message:
    if message.service:
        raise bad_request("message can't be forwarded")
    origin: Json = {"type": "user", "sender_user": message.sender.as_user(), "date": message.date}
    if message.anonymous:
        origin = {"type": "chat", "sender_chat": message.chat.as_json(), "date": message.date}
    return send(call, message.content | {"forward_origin": origin})


def _copy(call: Call, message: Message) -> Message:
    if message.service or message.poll:
        raise bad_request("message can't be copied")
    content = {key: value for key, value in message.content.items() if key not in {"forward_origin", "media_group_id"}}
    if call.get("caption") is not None and "text" not in content:
        content = {key: value for key, value in content.items() if key not in {"caption", "caption_entities"}}
        content |= captioned(call)
    return send(call, content)


@method("forwardMessage")
def _forward_message(call: Call) -> Json:
    return _forward(call, _sources(call, "message to forward")[0]).as_json()


@method("forwardMessages")
def _forward_messages(call: Call) -> list[Json]:
    return [{"message_id": _forward(call, message).id} for message in _sources(call, "message to forward")]


@method("copyMessage")
def _copy_message(call: Call) -> Json:
    return {"message_id": _copy(call, _sources(call, "message to copy")[0]).id}


@method("copyMessages")
def _copy_messages(call: Call) -> list[Json]:
    return [{"message_id": _copy(call, message).id} for message in _sources(call, "message to copy")]
