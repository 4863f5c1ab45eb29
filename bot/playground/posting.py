"""Messages come, change and go: the one place that stores them, tells the bot and tells the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.playground.model import Chat, Json, Message, Person, Poll
from bot.playground.privacy import reaches_bot
from bot.playground.world import World


def lane(chat: Chat) -> str:
    """What keeps the messages of one chat in order on a webhook."""
    return f"chat {chat.id}"


def post(
    world: World,
    chat: Chat,
    sender: Person,
    content: Json,
    *,
    reply_to: Message | None = None,
    thread: int | None = None,
    to_bot: bool | None = None,
    **more: Any,
) -> Message:
    """Stores a new message and tells everybody. `to_bot` overrides the privacy rules.

    `more` are further fields of Message: poll, markup, anonymous, quote, pinned.
    """
    message = Message(
        chat,
        world.next_message_id(chat),
        world.clock.unix(),
        content,
        sender,
        reply_to=reply_to,
        thread=_thread(chat, reply_to, thread),
        **more,
    )
    chat.messages[message.id] = message
    if topic := content.get("forum_topic_created"):
        # A topic's thread id is that of the message that opens it.
        message.thread = message.id
        chat.topics[message.id] = topic["name"]
        world.publish({"kind": "chats"})
    _input_field(world, message)
    world.publish({"kind": "message", "chat": chat.id, "message_id": message.id})
    if reaches_bot(world, message) if to_bot is None else to_bot:
        world.updates.emit("message", message.as_json(), lane(chat))
    return message


def _thread(chat: Chat, reply_to: Message | None, thread: int | None) -> int | None:
    if chat.forum:
        return thread if thread is not None else reply_to.thread if reply_to else None
    if chat.type == "supergroup" and reply_to:
        # In plain supergroups a chain of replies carries its first message's id, though it is no topic.
        return reply_to.thread or reply_to.id
    return None


def _input_field(world: World, message: Message) -> None:
    if message.sender is not world.bot:
        keyboard = message.chat.keyboard.markup if message.chat.keyboard else None
        if keyboard and (keyboard.get("force_reply") or keyboard.get("one_time_keyboard")):
            message.chat.keyboard = None
    elif message.markup and "inline_keyboard" not in message.markup:
        message.chat.keyboard = None if message.markup.get("remove_keyboard") else message


def service(world: World, chat: Chat, by: Person, content: Json, **more: Any) -> Message:
    """A service message; it reaches the bot unless the bot itself caused it."""
    return post(world, chat, by, content, **more)


def edited(world: World, message: Message, *, by_person: bool = False) -> None:
    """Tells everybody that a message is different now."""
    message.edited = max(world.clock.unix(), message.date)
    world.publish({"kind": "edit", "chat": message.chat.id, "message_id": message.id})
    if by_person and reaches_bot(world, message):
        world.updates.emit("edited_message", message.as_json(), lane(message.chat))


def redraw(world: World, message: Message) -> None:
    """Tells the page only: a vote, a reaction."""
    world.publish({"kind": "edit", "chat": message.chat.id, "message_id": message.id})


def delete(world: World, messages: Iterable[Message]) -> None:
    """Removes messages for everybody. The Bot API tells bots nothing of it."""
    for message in messages:
        message.deleted = True
        chat = message.chat
        chat.messages.pop(message.id, None)
        if chat.keyboard is message:
            chat.keyboard = None
        if message.poll:
            world.polls.pop(message.poll.id, None)
        world.publish({"kind": "delete", "chat": chat.id, "message": {"message_id": message.id}})
        if message.id in chat.pinned:
            chat.pinned.remove(message.id)
            world.publish({"kind": "chats"})


def pin(world: World, message: Message, by: Person) -> None:
    """Pins a message and says so in the chat."""
    chat = message.chat
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    post(world, chat, by, {}, pinned=message, thread=message.thread if chat.forum else None)
    world.publish({"kind": "chats"})


def new_poll(world: World, chat: Chat, sender: Person, poll: Poll, **more: Any) -> Message:
    """Posts a poll and remembers where it stands."""
    message = post(world, chat, sender, {}, poll=poll, **more)
    world.polls[poll.id] = message
    return message
