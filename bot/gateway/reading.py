"""From Telegram's update to what came in."""

from dataclasses import replace

import telegram

from bot.conversations.incoming import Attachment, Incoming, Medium, Sender, What
from bot.gateway.signing import Signer

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member", "poll", "poll_answer"]

_PRESENT = {"creator", "administrator", "member", "restricted"}


def read(update: telegram.Update, signer: Signer, bot: telegram.User) -> Incoming | None:
    """What came in with an update; None for what the bot has no use for and needs no answer."""
    if update.callback_query is not None:
        return _button(update.update_id, update.callback_query, signer)
    if update.poll_answer is not None and update.poll_answer.user is not None:
        answer = update.poll_answer
        return Incoming(
            update.update_id,
            What.VOTE,
            chat_id=0,
            sender=_sender(update.poll_answer.user),
            poll_id=answer.poll_id,
            options=tuple(answer.option_ids),
        )
    if update.poll is not None:
        return Incoming(
            update.update_id,
            What.POLL_SEEN,
            chat_id=0,
            poll_id=update.poll.id,
            question=update.poll.question,
            labels=tuple(option.text for option in update.poll.options),
        )
    if update.my_chat_member is not None:
        return _standing(update.update_id, update.my_chat_member)
    if update.message is not None:
        return _message(update.update_id, update.message, bot)
    return _edited(update.update_id, update.edited_message, bot) if update.edited_message is not None else None


def _button(update_id: int, query: telegram.CallbackQuery, signer: Signer) -> Incoming | None:
    if query.message is None:
        return None
    chat = query.message.chat
    thread = query.message.message_thread_id if isinstance(query.message, telegram.Message) else None
    return Incoming(
        update_id,
        What.BUTTON,
        chat_id=chat.id,
        private=chat.type == chat.PRIVATE,
        title=chat.title or "",
        sender=_sender(query.from_user),
        message_id=query.message.message_id,
        thread_id=thread if chat.is_forum else None,
        query_id=query.id,
        data=signer.read(query.data or ""),
    )


def _standing(update_id: int, change: telegram.ChatMemberUpdated) -> Incoming | None:
    chat = change.chat
    was, now = change.old_chat_member.status in _PRESENT, change.new_chat_member.status in _PRESENT
    if was == now:
        return None
    if chat.type == chat.PRIVATE:
        what = What.UNBLOCKED if now else What.BLOCKED
    elif chat.type == chat.CHANNEL:
        return None
    else:
        what = What.BOT_ADDED if now else What.BOT_REMOVED
    return Incoming(
        update_id,
        what,
        chat_id=chat.id,
        private=chat.type == chat.PRIVATE,
        title=chat.title or "",
        sender=_sender(change.from_user),
    )


def _message(  # noqa: PLR0911  # one return for each sort of message
    update_id: int, message: telegram.Message, bot: telegram.User
) -> Incoming | None:
    chat = message.chat
    if chat.type == chat.CHANNEL:
        return None
    hidden = message.sender_chat is not None
    replied = message.reply_to_message
    to_bot = replied is not None and replied.from_user is not None and replied.from_user.id == bot.id
    common = {
        "update_id": update_id,
        "chat_id": chat.id,
        "private": chat.type == chat.PRIVATE,
        "title": chat.title or "",
        "sender": None if hidden or message.from_user is None else _sender(message.from_user),
        "anonymous_administrator": hidden and message.sender_chat is not None and message.sender_chat.id == chat.id,
        "message_id": message.message_id,
        "thread_id": message.message_thread_id if message.is_topic_message else None,
        "reply_to": replied.message_id if replied is not None and to_bot else None,
        "reply_text": (replied.text or replied.caption or "") if replied is not None and to_bot else "",
    }
    if message.migrate_to_chat_id is not None:
        return Incoming(what=What.MIGRATED, new_chat_id=message.migrate_to_chat_id, **common)  # type: ignore[arg-type]
    if message.new_chat_members:
        people = tuple(_sender(user) for user in message.new_chat_members if not user.is_bot)
        return Incoming(what=What.JOINED, people=people, **common) if people else None  # type: ignore[arg-type]
    if message.left_chat_member is not None:
        if message.left_chat_member.is_bot:
            return None
        return Incoming(what=What.LEFT, people=(_sender(message.left_chat_member),), **common)  # type: ignore[arg-type]
    if message.new_chat_title:
        return Incoming(what=What.RENAMED, **common)  # type: ignore[arg-type]
    if message.text:
        return _words(common, message, bot)
    is_content = message.effective_attachment is not None or message.poll is not None
    if is_content and (common["private"] or to_bot):
        file = _attachment(message)
        what = What.UNUSABLE if file is None else What.ATTACHMENT
        return Incoming(what=what, text=message.caption or "", attachment=file, **common)  # type: ignore[arg-type]
    return None


def _edited(update_id: int, message: telegram.Message, bot: telegram.User) -> Incoming | None:
    """Words or a caption that somebody changed. Commands and other talk are nobody's business, places move by themselves."""
    if message.text is None and message.caption is None:
        return None
    before = _message(update_id, message, bot)
    return replace(before, what=What.EDITED) if before is not None and before.what in {What.TEXT, What.ATTACHMENT} else None


def _words(common: dict[str, object], message: telegram.Message, bot: telegram.User) -> Incoming | None:
    """A command, or words meant for the bot; None for other talk."""
    replied, text = message.reply_to_message, message.text or ""
    command, words = _command(message, bot)
    if command:
        quoted = {} if replied is None else {"quoted_text": replied.text or replied.caption or ""}
        file = None if replied is None else _attachment(replied)
        return Incoming(what=What.COMMAND, command=command, text=words, quoted_attachment=file, **quoted, **common)  # type: ignore[arg-type]
    if command == "" and (common["private"] or common["reply_to"] is not None):
        return Incoming(what=What.TEXT, text=text, **common)  # type: ignore[arg-type]
    return None


def _attachment(message: telegram.Message) -> Attachment | None:
    """The file of a message, if it is one that the bot can keep."""
    if message.voice is not None:
        length = message.voice.duration
        seconds = length if isinstance(length, int) else int(length.total_seconds())
        return Attachment(Medium.VOICE, message.voice.file_id, seconds=seconds)
    if message.photo:
        return Attachment(Medium.PHOTO, message.photo[-1].file_id)
    if message.document is not None and message.animation is None:
        return Attachment(Medium.DOCUMENT, message.document.file_id, name=message.document.file_name or "")
    return None


def _command(message: telegram.Message, bot: telegram.User) -> tuple[str | None, str]:
    """The command without slash and addressee and the words after it; "" if it is none, None if it is another bot's."""
    entities = message.entities or ()
    if not message.text or not any(e.type == e.BOT_COMMAND and e.offset == 0 for e in entities):
        return "", ""
    head, *rest = message.text.split(maxsplit=1)
    name, _, addressee = head[1:].partition("@")
    if addressee and addressee.lower() != (bot.username or "").lower():
        return None, ""
    return name.lower(), rest[0] if rest else ""


def _sender(user: telegram.User) -> Sender:
    return Sender(user.id, user.first_name, user.last_name, user.username, user.language_code)
