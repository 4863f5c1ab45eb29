"""People, chats, messages and polls, and how Telegram writes each of them as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

ANONYMOUS_ADMINISTRATOR: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}

SERVICE = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "group_chat_created",
        "supergroup_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_created",
    }
)
"""Fields whose presence makes a message a service message: nobody wrote it, Telegram tells it."""

IN_CHAT = frozenset({"creator", "administrator", "member"})
ADMINISTERS = frozenset({"creator", "administrator"})

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
)
_NO_RIGHTS = (
    "can_promote_members",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with an account, or the bot itself. The id is also that of the private chat with the bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    about: str | None = None
    is_bot: bool = False
    opened: bool = False
    """Has started the private chat: before that the bot may not write."""
    blocked: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def as_user(self) -> Json:
        """A Bot API User, as it stands in messages."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        optional = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        return user | {key: value for key, value in optional.items() if value}

    def as_json(self) -> Json:
        """What the control interface shows of a person."""
        return self.as_user() | {"name": self.name, "about": self.about, "opened": self.opened, "blocked": self.blocked}


@dataclass(slots=True, eq=False)
class Member:
    """What somebody is in a group: `status` as in the Bot API's ChatMember."""

    person: Person
    status: str = "member"
    anonymous: bool = False
    rights: dict[str, bool] = field(default_factory=dict)
    """Rights of an administrator that differ from the usual."""

    @property
    def present(self) -> bool:
        """Sees the chat."""
        return self.status in IN_CHAT

    @property
    def administers(self) -> bool:
        """Is the creator or an administrator."""
        return self.status in ADMINISTERS

    def may(self, right: str) -> bool:
        """Whether an administrator's right such as can_pin_messages is held."""
        if self.status == "creator":
            return True
        return self.status == "administrator" and self.rights.get(right, right in _RIGHTS or right == "can_manage_topics")

    def as_json(self, chat: Chat) -> Json:
        """A Bot API ChatMember."""
        member: Json = {"status": self.status, "user": self.person.as_user()}
        if self.status == "creator":
            return member | {"is_anonymous": self.anonymous}
        if self.status == "kicked":
            return member | {"until_date": 0}
        if self.status == "administrator":
            member |= {"can_be_edited": False, "is_anonymous": self.anonymous}
            member |= {right: self.may(right) for right in _RIGHTS + _NO_RIGHTS}
            if chat.forum:
                member["can_manage_topics"] = self.may("can_manage_topics")
        return member


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat (`person` is set), a basic group or a supergroup (perhaps a forum)."""

    id: int
    type: str
    title: str = ""
    person: Person | None = None
    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int = 0
    pinned: list[int] = field(default_factory=list)
    topics: dict[int, str] = field(default_factory=dict)
    migrated_to: Chat | None = None
    migrated_from: Chat | None = None
    invite_link: str | None = None
    keyboard: Message | None = None
    """The message whose reply keyboard or forced reply stands under the input field."""

    def member(self, person_id: int) -> Member | None:
        """The membership of somebody who is in the group now."""
        member = self.members.get(person_id)
        return member if member and member.present else None

    def present(self) -> list[Member]:
        """Everybody who is in the group now, in the order in which they came."""
        return [member for member in self.members.values() if member.present]

    def sees(self, person_id: int) -> bool:
        """Whether somebody can read the chat."""
        return self.person.id == person_id if self.person else self.member(person_id) is not None

    def sees_bot(self, bot_id: int) -> bool:
        """Whether the bot is in the chat: in a private one always."""
        return self.person is not None or self.member(bot_id) is not None

    def as_json(self) -> Json:
        """A Bot API Chat."""
        chat: Json = {"id": self.id, "type": self.type}
        if self.person:
            user = self.person.as_user()
            return chat | {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        chat["title"] = self.title
        return chat | {"is_forum": True} if self.forum else chat


@dataclass(slots=True, eq=False)
class Poll:
    """A poll: how it was asked, and who chose what."""

    id: str
    question: str
    options: list[Json]
    """Each with persistent_id, text and perhaps text_entities."""
    anonymous: bool = True
    type: str = "regular"
    multiple: bool = False
    revoting: bool = True
    closed: bool = False
    close_date: int | None = None
    extra: Json = field(default_factory=dict)
    """Fields that only need to be shown: open_period, explanation, question_entities, description …"""
    correct: list[int] = field(default_factory=list)
    votes: dict[int, list[int]] = field(default_factory=dict)

    def as_json(self) -> Json:
        """A Bot API Poll with the counts of now."""
        counts = [sum(index in chosen for chosen in self.votes.values()) for index in range(len(self.options))]
        poll: Json = {
            "id": self.id,
            "question": self.question,
            "options": [option | {"voter_count": count} for option, count in zip(self.options, counts, strict=True)],
            "total_voter_count": len(self.votes),
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": self.type,
            "allows_multiple_answers": self.multiple,
            "allows_revoting": self.revoting,
            "members_only": False,
        }
        if self.correct:
            poll["correct_option_ids"] = self.correct
        if self.close_date is not None:
            poll["close_date"] = self.close_date
        return poll | self.extra


@dataclass(slots=True, eq=False)
class Message:
    """A message. `content` holds the fields of the Bot API that say what it is: text and entities, photo, …"""

    chat: Chat
    id: int
    date: int
    content: Json
    sender: Person
    anonymous: bool = False
    """Sent by an administrator in the name of the group."""
    reply_to: Message | None = None
    quote: Json | None = None
    thread: int | None = None
    poll: Poll | None = None
    markup: Json | None = None
    """Keyboard of any kind; the Bot API shows only inline ones in a Message."""
    edited: int | None = None
    pinned: Message | None = None
    deleted: bool = False
    reactions: dict[int, list[str]] = field(default_factory=dict)
    """Emoji by who reacted with them."""
    earlier: list[Json] = field(default_factory=list)
    """Buttons that it had before an edit: a screen that has not heard of the edit still shows them."""

    def set_markup(self, markup: Json | None) -> None:
        """Change the keyboard."""
        self.earlier += [button for row in self.inline_keyboard for button in row]
        self.markup = markup

    @property
    def service(self) -> bool:
        """Told by Telegram, not written by anybody."""
        return self.pinned is not None or not SERVICE.isdisjoint(self.content)

    @property
    def inline_keyboard(self) -> list[list[Json]]:
        """The rows of buttons below the message."""
        return (self.markup or {}).get("inline_keyboard") or []

    def as_json(self, *, replies: bool = True) -> Json:
        """A Bot API Message; Telegram embeds the message replied to, but not what that one replies to."""
        message: Json = {"message_id": self.id, "from": self.sender.as_user()}
        if self.anonymous:
            message |= {"from": dict(ANONYMOUS_ADMINISTRATOR), "sender_chat": self.chat.as_json()}
        message |= {"chat": self.chat.as_json(), "date": self.date}
        if self.thread is not None:
            message["message_thread_id"] = self.thread
            if self.chat.forum:
                message["is_topic_message"] = True
        if self.edited is not None:
            message["edit_date"] = self.edited
        if replies:
            self._embed(message)
        message |= self.content
        if self.poll:
            message["poll"] = self.poll.as_json()
        if self.inline_keyboard:
            message["reply_markup"] = self.markup
        return message

    def _embed(self, message: Json) -> None:
        # In a topic every message that replies to nothing replies, for the Bot API, to the topic's first message.
        target = self.reply_to or (self.chat.messages.get(self.thread) if self.thread and self.chat.forum else None)
        if target and target is not self and not target.deleted:
            message["reply_to_message"] = target.as_json(replies=False)
            if self.quote:
                message["quote"] = self.quote
        if self.pinned:
            gone: Json = {"chat": self.chat.as_json(), "message_id": self.pinned.id, "date": 0}
            message["pinned_message"] = gone if self.pinned.deleted else self.pinned.as_json(replies=False)
