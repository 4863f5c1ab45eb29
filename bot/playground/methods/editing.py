"""Methods that change what the bot sent: edit, delete, pin, react."""

from __future__ import annotations

from bot.playground.errors import bad_request, forbidden
from bot.playground.methods import media
from bot.playground.methods.call import Call, method
from bot.playground.methods.keyboards import markup
from bot.playground.methods.sending import captioned
from bot.playground.model import Chat, Json, Message
from bot.playground.posting import delete, edited, pin, redraw
from bot.playground.text.formatted import message_text

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_TWO_DAYS = 48 * 3600
_MEDIA = (*media.KINDS, "caption", "caption_entities", "show_caption_above_media", "has_media_spoiler", "text", "entities")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")


def _editable(call: Call) -> Message:
    chat = call.chat("edit")
    message = call.message(chat, "message to edit")
    other_markup = message.markup is not None and "inline_keyboard" not in message.markup
    # Telegram refuses to edit what was sent with a reply keyboard or a forced reply, and what was forwarded.
    if message.sender is not call.world.bot or message.service or other_markup or "forward_origin" in message.content:
        raise bad_request("message can't be edited")
    return message


def _change(call: Call, message: Message, content: Json) -> Json:
    keyboard = markup(call, message.chat, inline_only=True)
    if content == message.content and keyboard == message.markup:
        raise bad_request(_NOT_MODIFIED)
    message.content = content
    message.set_markup(keyboard)
    edited(call.world, message)
    return message.as_json()


@method("editMessageText")
def _edit_text(call: Call) -> Json:
    message = _editable(call)
    if call.get("rich_message") is not None:
        raise bad_request("the playground does not know rich messages")
    new = message_text(call.text("text"), call.get("parse_mode"), call.get("entities"), call.world.find_user)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    if preview := call.get("link_preview_options"):
        new["link_preview_options"] = preview
    return _change(call, message, new)


@method("editMessageCaption")
def _edit_caption(call: Call) -> Json:
    message = _editable(call)
    if "text" in message.content or message.poll or not any(kind in message.content for kind in media.KINDS):
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in message.content.items() if key not in _CAPTION}
    return _change(call, message, kept | captioned(call))


@method("editMessageMedia")
def _edit_media(call: Call) -> Json:
    message = _editable(call)
    if message.poll:
        raise bad_request("there is no media in the message to edit")
    new = media.input_media(call, call.get("media"))
    kept = {key: value for key, value in message.content.items() if key not in _MEDIA}
    return _change(call, message, kept | new)


@method("editMessageReplyMarkup")
def _edit_markup(call: Call) -> Json:
    message = _editable(call)
    return _change(call, message, message.content)


# -- deleting


def _deletable(call: Call, chat: Chat, message: Message) -> bool:
    bot = chat.members.get(call.world.bot.id)
    if bot and bot.may("can_delete_messages"):
        return True
    if message.date < call.world.clock.unix() - _TWO_DAYS:
        return False
    return chat.person is not None or message.sender is call.world.bot


@method("deleteMessage")
def _delete_message(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to delete")
    if not _deletable(call, chat, message):
        raise bad_request("message can't be deleted" + ("" if chat.type == "supergroup" else " for everyone"))
    delete(call.world, [message])
    return True


@method("deleteMessages")
def _delete_messages(call: Call) -> bool:
    chat = call.chat()
    ids = call.get("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    found = [chat.messages[number] for number in ids if number in chat.messages]
    delete(call.world, [message for message in found if _deletable(call, chat, message)])
    return True


# -- pinning


def _check_may_pin(call: Call, chat: Chat) -> None:
    bot = chat.members.get(call.world.bot.id)
    # In basic groups every member may pin unless the group forbids it.
    if chat.type == "supergroup" and not (bot and bot.may("can_pin_messages")):
        raise bad_request("not enough rights to manage pinned messages in the chat")


@method("pinChatMessage")
def _pin(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to pin")
    _check_may_pin(call, chat)
    if message.service:
        raise bad_request("message can't be pinned")
    if message.id not in chat.pinned:
        pin(call.world, message, call.world.bot)
    return True


@method("unpinChatMessage")
def _unpin(call: Call) -> bool:
    chat = call.chat()
    _check_may_pin(call, chat)
    wanted = call.get("message_id")
    if wanted is None and not chat.pinned:
        raise bad_request("message to unpin not found")
    if wanted is not None:
        call.message(chat, "message to unpin")
    number = chat.pinned[-1] if wanted is None else wanted
    if number in chat.pinned:
        chat.pinned.remove(number)
        call.world.publish({"kind": "chats"})
    return True


@method("unpinAllChatMessages")
def _unpin_all(call: Call) -> bool:
    chat = call.chat()
    _check_may_pin(call, chat)
    chat.pinned.clear()
    call.world.publish({"kind": "chats"})
    return True


@method("setMessageReaction")
def _react(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to react")
    reactions = call.get("reaction") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(reaction.get("type") != "emoji" for reaction in reactions):
        raise forbidden("bots can use only emoji as reactions here")
    message.reactions[call.world.bot.id] = [reaction["emoji"] for reaction in reactions]
    redraw(call.world, message)
    return True
