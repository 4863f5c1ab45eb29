"""How the page and GET /control/state see things: Telegram's JSON, and what only a person's own app knows."""

from __future__ import annotations

from bot.playground.clock import iso
from bot.playground.model import Chat, Json, Member, Message
from bot.playground.world import World


def seen_by(message: Message, person_id: int | None) -> Json:
    """A message as a person's app shows it.

    Telegram's Message, and beside it: in reply_markup also reply keyboards and forced replies, `reactions`, and in polls the
    person's own choice as `chosen` (indexes). Without a person it is Telegram's Message and nothing else.
    """
    shown = message.as_json()
    if person_id is None:
        return shown
    if message.markup:
        shown["reply_markup"] = message.markup
    if message.reactions:
        shown["reactions"] = sorted({emoji for emojis in message.reactions.values() for emoji in emojis})
    if message.poll:
        shown["poll"]["chosen"] = message.poll.votes.get(person_id, [])
    return shown


def listed(world: World, chat: Chat, person_id: int | None = None) -> Json:
    """A chat as the list of chats shows it."""
    last = next(reversed(chat.messages.values()), None)
    pinned = [number for number in chat.pinned if number in chat.messages]
    entry: Json = {
        "id": chat.id,
        "type": chat.type,
        "title": _title(world, chat, person_id),
        "is_forum": chat.forum,
        "members": [_member(chat, member) for member in _members(world, chat)],
        "pinned_message_id": pinned[-1] if pinned else None,
        "last_message": seen_by(last, person_id) if last else None,
        "message_count": len(chat.messages),
        "topics": [{"thread": thread, "name": name} for thread, name in chat.topics.items()],
        "migrated_to": chat.migrated_to.id if chat.migrated_to else None,
        "migrated_from": chat.migrated_from.id if chat.migrated_from else None,
        "keyboard": None,
    }
    if chat.person:
        entry |= {"unopened": not chat.person.opened, "blocked": chat.person.blocked}
    if chat.keyboard:
        entry["keyboard"] = {"message_id": chat.keyboard.id, "markup": chat.keyboard.markup}
    return entry


def _title(world: World, chat: Chat, person_id: int | None) -> str:
    # A private chat bears the name of the other side.
    if chat.person:
        return world.bot.name if person_id else chat.person.name
    return chat.title


def _members(world: World, chat: Chat) -> list[Member]:
    return [Member(chat.person), Member(world.bot)] if chat.person else chat.present()


def _member(chat: Chat, member: Member) -> Json:
    shown = member.as_json(chat)
    return {key: shown[key] for key in ("status", "user", "is_anonymous") if key in shown}


def state(world: World) -> Json:
    """Everything."""
    return {
        "now": iso(world.clock.now()),
        "bot": world.bot.as_user(),
        "people": [person.as_json() for person in world.people.values()],
        "chats": [
            listed(world, chat) | {"messages": [message.as_json() for message in chat.messages.values()]}
            for chat in world.chats.values()
        ],
        "commands": world.commands.as_json(),
        "webhook": world.webhook.info(),
        "polling": world.updates.polled,
        "pending_updates": [update.body for update in world.updates.pending],
        "faults": world.faults.as_json(),
        "limits": {"on": world.limits.on},
        "calls": len(world.calls),
    }
