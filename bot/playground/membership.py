"""Who is in which group: joining, leaving, administrators, and the group that becomes a supergroup."""

from __future__ import annotations

from bot.playground.errors import ControlError
from bot.playground.model import Chat, Json, Member, Person
from bot.playground.posting import lane, post, service
from bot.playground.world import World

KINDS = ("group", "supergroup", "forum")


def create_group(world: World, title: str, kind: str, creator: Person, members: list[Person], *, bot: bool) -> Chat:
    """A new group with its people, and the bot if wanted, as when the creator makes it in an app."""
    if kind not in KINDS:
        raise ControlError(f"kind is one of {', '.join(KINDS)}.")
    basic = kind == "group"
    chat = Chat(
        world.ids.group() if basic else world.ids.supergroup(),
        "group" if basic else "supergroup",
        title,
        forum=kind == "forum",
    )
    chat.members[creator.id] = Member(creator, "creator")
    chat.members |= {person.id: Member(person) for person in members if person is not creator}
    world.chats[chat.id] = chat
    if bot and basic:
        # The bot is among those with whom the group begins, so it sees the beginning.
        change(world, chat, world.bot, creator, "member")
    service(world, chat, creator, {"group_chat_created" if basic else "supergroup_chat_created": True})
    if bot and not basic:
        join(world, chat, world.bot, creator)
    world.publish({"kind": "chats"})
    return chat


def change(
    world: World,
    chat: Chat,
    person: Person,
    by: Person,
    status: str,
    *,
    anonymous: bool = False,
    rights: dict[str, bool] | None = None,
) -> None:
    """Sets what somebody is in a chat and tells the bot as far as Telegram would."""
    member = chat.members.setdefault(person.id, Member(person, "left"))
    before = member.as_json(chat)
    member.status, member.anonymous, member.rights = status, anonymous, rights or {}
    _tell(world, chat, person, by, before, member.as_json(chat))
    world.publish({"kind": "chats"})


def _tell(world: World, chat: Chat, person: Person, by: Person, before: Json, after: Json) -> None:
    update: Json = {
        "chat": chat.as_json(),
        "from": by.as_user(),
        "date": world.clock.unix(),
        "old_chat_member": before,
        "new_chat_member": after,
    }
    bot = chat.members.get(world.bot.id)
    if person is world.bot:
        world.updates.emit("my_chat_member", update, lane(chat))
    elif bot and bot.administers:
        world.updates.emit("chat_member", update, lane(chat))


def join(world: World, chat: Chat, person: Person, by: Person) -> None:
    """Somebody comes in, by themselves or added by another."""
    if chat.member(person.id):
        raise ControlError(f"{person.name} is in “{chat.title}” already.")
    change(world, chat, person, by, "member")
    service(world, chat, by, {"new_chat_members": [person.as_user()]})


def leave(world: World, chat: Chat, person: Person, by: Person) -> None:
    """Somebody goes, or is removed by another."""
    if not chat.member(person.id):
        raise ControlError(f"{person.name} is not in “{chat.title}”.")
    # Basic groups do not ban: who is removed there has left, except that Telegram remembers it of a bot.
    removed = by is not person and (chat.type == "supergroup" or person is world.bot)
    told = person is world.bot and by is not person
    change(world, chat, person, by, "kicked" if removed else "left")
    post(world, chat, by, {"left_chat_member": person.as_user()}, to_bot=True if told else None)


def administer(world: World, chat: Chat, person: Person, by: Person, *, anonymous: bool = False) -> None:
    """Makes a member an administrator."""
    member = _group_member(chat, person)
    if anonymous and chat.type != "supergroup":
        raise ControlError("Only supergroups have anonymous administrators. POST /control/chats/{chat}/upgrade first.")
    if member.status == "creator":
        change(world, chat, person, by, "creator", anonymous=anonymous)
    else:
        change(world, chat, person, by, "administrator", anonymous=anonymous)


def demote(world: World, chat: Chat, person: Person, by: Person) -> None:
    """Makes an administrator an ordinary member again."""
    if _group_member(chat, person).status == "creator":
        raise ControlError(f"{person.name} created “{chat.title}” and cannot be demoted.")
    change(world, chat, person, by, "member")


def _group_member(chat: Chat, person: Person) -> Member:
    member = chat.member(person.id)
    if not member:
        raise ControlError(f"{person.name} is not in “{chat.title}”. Let them join first.")
    return member


def creator(chat: Chat) -> Person:
    """Who made the group, else whoever came first."""
    present = sorted(chat.present(), key=lambda member: member.status != "creator")
    if not present:
        raise ControlError(f"Nobody is in “{chat.title}”.")
    return present[0].person


def upgrade(world: World, chat: Chat, by: Person) -> Chat:
    """Turns a basic group into a supergroup with a new id; the old one stays behind, closed."""
    if chat.type != "group":
        raise ControlError(f"“{chat.title}” is no basic group.")
    if chat.migrated_to:
        raise ControlError(f"“{chat.title}” was upgraded already; its id is {chat.migrated_to.id} now.")
    new = Chat(world.ids.supergroup(), "supergroup", chat.title, migrated_from=chat)
    new.members = {key: Member(member.person, member.status) for key, member in chat.members.items()}
    world.chats[new.id] = new
    service(world, chat, by, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new
    service(world, new, by, {"migrate_from_chat_id": chat.id}, anonymous=True)
    world.publish({"kind": "chats"})
    return new


def may_not_write(world: World, chat: Chat) -> str | None:
    """Why the bot may not write to a group, in Telegram's words; None if it may."""
    name = "supergroup" if chat.type == "supergroup" else "group"
    member = chat.members.get(world.bot.id)
    if member and member.present:
        return None
    kicked = member is not None and member.status == "kicked"
    return f"bot was kicked from the {name} chat" if kicked else f"bot is not a member of the {name} chat"
