"""What people do: say something, press a button, follow a link, block the bot."""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
import struct
import zlib
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.playground import membership
from bot.playground.errors import ControlError
from bot.playground.files import image_size
from bot.playground.model import Chat, Json, Member, Message, Person
from bot.playground.posting import edited, lane, post
from bot.playground.text.entities import tidy
from bot.playground.text.html import utf16
from bot.playground.world import BOT_USERNAME, QUERY_LIVES, Query, World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")

PRESS_WAITS = 10.0
"""Real seconds that a press waits for the bot's answer."""


def _png(width: int, height: int) -> bytes:
    """A plain picture, for people who send a photo without saying which."""
    rows = (b"\0" + b"\x8f\xb9\x96" * width) * height
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def say(world: World, chat: Chat, person: Person, body: Json) -> Message:
    """Somebody sends a message; `body` is that of POST /control/chats/{chat}/messages."""
    member = _writer(world, chat, person)
    reply_to = world.message(chat, body["reply_to"]) if body.get("reply_to") is not None else None
    # Outside forums a message_thread_id only says which chain of replies it is, and follows from the reply.
    thread = body.get("thread") if chat.forum else None
    if thread is not None and thread not in chat.topics:
        raise ControlError(f"There is no topic {thread} in chat {chat.id}; POST …/topics makes one.", 404)
    content = _content(world, body)
    if chat.person:
        person.opened = True
    anonymous = member is not None and member.anonymous and member.administers
    return post(world, chat, person, content, reply_to=reply_to, thread=thread, anonymous=anonymous)


def _writer(world: World, chat: Chat, person: Person) -> Member | None:
    if chat.migrated_to:
        raise ControlError(f"“{chat.title}” is a supergroup now; its id is {chat.migrated_to.id}.")
    if not chat.sees(person.id):
        raise ControlError(f"{person.name} is not in this chat.", 403)
    if chat.person and person.blocked:
        raise ControlError(f"{person.name} has blocked the bot. POST /control/people/{person.id}/unblock first.", 403)
    return None if chat.person else chat.member(person.id)


def _content(world: World, body: Json) -> Json:
    kind = body.get("kind", "text")
    if kind == "text":
        text, entities = _text(body.get("text"), body.get("entities"), 4096)
        if not text:
            raise ControlError("Say something: a message needs a text.")
        return {"text": text, "entities": entities} if entities else {"text": text}
    if kind not in _KINDS:
        raise ControlError(f"kind is one of text, {', '.join(_KINDS)}.")
    content = _KINDS[kind](world, body)
    written = body.get("caption", body.get("text"))
    if written and kind in _CAPTIONED:
        caption, entities = _text(written, body.get("entities"), 1024)
        content["caption"] = caption
        if entities:
            content["caption_entities"] = entities
    return content


def _text(text: object, entities: Any, most: int) -> tuple[str, list[Json]]:
    if not isinstance(text, str):
        raise ControlError("A message needs a text.")
    tidied, found = tidy(text, entities or [])
    if utf16(tidied) > most:
        raise ControlError(f"Telegram's apps cut a message here: it has {utf16(tidied)} of at most {most} UTF-16 units.")
    return tidied, found


def _bytes(body: Json, default: bytes) -> bytes:
    encoded = body.get("content_base64")
    if encoded is None:
        return default
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, TypeError, ValueError):
        raise ControlError("content_base64 is not base64.") from None


def _photo(world: World, body: Json) -> Json:
    file = world.files.add("photo", _bytes(body, _png(320, 240)), None)
    size = image_size(file.content)
    if not size:
        raise ControlError("content_base64 is no PNG, JPEG, GIF or WebP picture.")
    return {"photo": [file.base() | {"width": size[0], "height": size[1]}]}


def _document(world: World, body: Json) -> Json:
    name = body.get("file_name", "notes.txt")
    file = world.files.add("document", _bytes(body, b"A short text.\n"), name)
    return {"document": file.base() | {"file_name": name, "mime_type": file.mime_type}}


def _sound(kind: str, mime_type: str, **more: Any) -> Callable[[World, Json], Json]:
    def make(world: World, body: Json) -> Json:
        file = world.files.add(kind, _bytes(body, b"OggS playground"), None, mime_type)
        return {kind: file.base() | {"duration": int(body.get("duration", 3)), "mime_type": mime_type} | more}

    return make


def _video_note(world: World, body: Json) -> Json:
    file = world.files.add("video", _bytes(body, b"playground"), None, "video/mp4")
    return {"video_note": file.base() | {"length": 240, "duration": int(body.get("duration", 3))}}


def _animation(world: World, body: Json) -> Json:
    file = world.files.add("video", _bytes(body, b"playground"), "animation.mp4", "video/mp4")
    document = file.base() | {"file_name": "animation.mp4", "mime_type": "video/mp4"}
    return {"animation": document | {"width": 320, "height": 240, "duration": 2}, "document": document}


def _sticker(world: World, body: Json) -> Json:
    file = world.files.add("sticker", _bytes(body, b"playground"), None, "image/webp")
    shape: Json = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": file.base() | shape | {"emoji": body.get("emoji", "🌱"), "set_name": "Copse"}}


def _location(_: World, body: Json) -> Json:
    return {"location": {"latitude": body.get("latitude", 38.72), "longitude": body.get("longitude", -9.14)}}


def _contact(_: World, body: Json) -> Json:
    return {"contact": {"phone_number": "+351 210 000 000", "first_name": body.get("text") or "School office"}}


def _dice(_: World, body: Json) -> Json:
    return {"dice": {"emoji": "🎲", "value": int(body.get("value", 4))}}


_KINDS: dict[str, Callable[[World, Json], Json]] = {
    "voice": _sound("voice", "audio/ogg"),
    "photo": _photo,
    "document": _document,
    "sticker": _sticker,
    "video": _sound("video", "video/mp4", width=320, height=240),
    "video_note": _video_note,
    "audio": _sound("audio", "audio/mpeg"),
    "animation": _animation,
    "location": _location,
    "contact": _contact,
    "dice": _dice,
}
_CAPTIONED = {"voice", "photo", "document", "video", "audio", "animation"}


def rewrite(world: World, message: Message, person: Person, text: str) -> None:
    """Somebody edits a message of their own."""
    if message.sender is not person:
        raise ControlError(f"Message {message.id} is not by {person.name}.", 403)
    field = "text" if "text" in message.content else "caption"
    written, entities = _text(text, None, 4096 if field == "text" else 1024)
    message.content[field] = written
    key = "entities" if field == "text" else "caption_entities"
    message.content.pop(key, None)
    if entities:
        message.content[key] = entities
    edited(world, message, by_person=True)


# -- buttons


def find_button(message: Message, wanted: str) -> Json:
    """The button with this label or data: exact, else a part that only one label has. ControlError lists what there is.

    The data may also be that of a button which the message had before it was edited: somebody was late.
    """
    buttons = [button for row in message.inline_keyboard for button in row]
    labels = [button["text"] for button in buttons]
    for matches in (
        [button for button in buttons if wanted == button["text"]],
        [button for button in buttons if wanted == button.get("callback_data")],
        [button for button in buttons if wanted.casefold() in button["text"].casefold()],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise ControlError(f"Several buttons fit “{wanted}”: {', '.join(button['text'] for button in matches)}.", 409)
    late = [button for button in message.earlier if wanted == button.get("callback_data")]
    if late:
        return late[-1]
    there = f"It has: {', '.join(labels)}." if labels else "It has none."
    raise ControlError(f"Message {message.id} has no button “{wanted}”. {there}", 404)


async def press(world: World, message: Message, person: Person, wanted: str, wait: float) -> Json:
    """Presses a button and returns what the bot answered: {answer, alert, url}.

    `answer` is "" if the bot answered without words, and null if it did not answer within `wait` real seconds.
    """
    chat = message.chat
    if not chat.sees(person.id):
        raise ControlError(f"{person.name} is not in this chat.", 403)
    button = find_button(message, wanted)
    nothing: Json = {"answer": None, "alert": False, "url": button.get("url")}
    if "callback_data" not in button or not chat.sees_bot(world.bot.id) or (chat.person and person.blocked):
        return nothing
    query_id = world.ids.other()
    query = Query(world.clock.seconds(), asyncio.get_running_loop().create_future())
    forget_old_queries(world)
    world.queries[query_id] = query
    payload: Json = {
        "id": query_id,
        "from": person.as_user(),
        "message": message.as_json(),
        "chat_instance": world.chat_instance(chat),
        "data": button["callback_data"],
    }
    world.updates.emit("callback_query", payload, f"presses {person.id}")
    if wait <= 0:
        return nothing
    await asyncio.wait({query.answer}, timeout=wait)
    return query.answer.result() if query.answer.done() and not query.answer.cancelled() else nothing


def forget_old_queries(world: World) -> None:
    """Drops the callback queries that can no longer be answered."""
    oldest = world.clock.seconds() - QUERY_LIVES
    world.queries = {key: query for key, query in world.queries.items() if query.asked_at >= oldest}


# -- links, blocking


def follow_link(world: World, person: Person, link: str, chat_id: object) -> Json:
    """Follows a t.me link to the bot: ?start=… in private, ?startgroup=… in the group `chat_id`."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    query = parse_qs(parts.query, keep_blank_values=True)
    name = query.get("domain", [""])[0] if parts.scheme == "tg" else parts.path.strip("/")
    if name.lower() != BOT_USERNAME.lower() or (parts.scheme != "tg" and parts.netloc not in {"t.me", "telegram.me"}):
        raise ControlError(f"“{link}” does not lead to the bot. Its links begin with https://t.me/{BOT_USERNAME}.")
    payload = query.get("startgroup", query.get("start", [""]))[0]
    if not _PAYLOAD.fullmatch(payload):
        raise ControlError(f"Telegram passes on at most 64 letters, digits, _ and - after start=, not “{payload}”.")
    if "startgroup" in query:
        return _open_in_group(world, person, world.chat(chat_id), payload)
    if person.blocked:
        unblock(world, person)
    return _start(world, world.chats[person.id], person, "/start", payload)


def _open_in_group(world: World, person: Person, chat: Chat, payload: str) -> Json:
    if chat.person:
        raise ControlError("A startgroup link needs a group: {“link”: …, “chat”: id}.")
    if not chat.member(world.bot.id):
        membership.join(world, chat, world.bot, person)
    if not payload:
        return {"chat": chat.id, "message_id": chat.last_message_id}
    return _start(world, chat, person, f"/start@{BOT_USERNAME}", payload)


def _start(world: World, chat: Chat, person: Person, command: str, payload: str) -> Json:
    message = say(world, chat, person, {"text": f"{command} {payload}".strip()})
    return {"chat": chat.id, "message_id": message.id}


def block(world: World, person: Person) -> None:
    """The person stops the bot; it may no longer write to them."""
    if not person.blocked:
        person.blocked = True
        _tell_blocked(world, person, "member", "kicked")


def unblock(world: World, person: Person) -> None:
    """The person restarts the bot."""
    if person.blocked:
        person.blocked = False
        _tell_blocked(world, person, "kicked", "member")


def _tell_blocked(world: World, person: Person, before: str, after: str) -> None:
    chat = world.chats[person.id]
    update: Json = {
        "chat": chat.as_json(),
        "from": person.as_user(),
        "date": world.clock.unix(),
        "old_chat_member": Member(world.bot, before).as_json(chat),
        "new_chat_member": Member(world.bot, after).as_json(chat),
    }
    world.updates.emit("my_chat_member", update, lane(chat))
    world.publish({"kind": "chats"})
