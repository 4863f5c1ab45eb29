"""Saying: the doors through which a turn says things. All of it is queued, and goes out after the commit."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup
from sqlmodel import Session

from bot.conversations import buttons as keys
from bot.conversations.buttons import Keyboard
from bot.conversations.incoming import Attachment, Incoming, What
from bot.store import messages
from bot.store.communities import Community
from bot.store.cycles import StepRun
from bot.store.messages import BotMessage, Outgoing
from bot.store.people import Person
from bot.store.polls import Poll

TEXT_LIMIT = 4096
ALERT_LIMIT = 200


@dataclass
class Saying:
    """What came in or fell due, and the doors through which something is said about it."""

    session: Session
    now: datetime
    incoming: Incoming
    answered: bool = field(default=False, init=False)
    """The press of a button has been answered; it can be only once."""

    def say(
        self,
        text: str,
        keyboard: Keyboard = (),
        *,
        to: Person | Community | None = None,
        reply: bool = False,
        ask: bool = False,
        priority: int | None = None,
        keep: bool = False,
    ) -> BotMessage | None:
        """Queue a message.

        Args:
            text: Telegram's HTML; values from people are escaped already (see `bot.words`).
            keyboard: rows of buttons.
            to: a person (their private chat) or a community (its group); None: where this came from.
            reply: as a reply to the message that came in.
            ask: opens the reply field of whoever it is said to (not together with buttons).
            priority: 0 for an answer to somebody, 1 for the group, 2 for broadcasts.
            keep: the message will be edited or replied to, so it must be found again.

        Returns:
            The message if ``keep``, to be edited later; None otherwise.
        """
        chat_id, thread_id = self._address(to)
        content: dict[str, Any] = {"text": _within_limit(text), "keyboard": keys.as_json(keyboard)}
        payload = dict(content)
        if reply and self.incoming.message_id is not None and chat_id == self.incoming.chat_id:
            payload["reply_to"] = self.incoming.message_id
        if ask:
            payload["ask"] = True
        if thread_id is not None:
            payload["thread"] = thread_id
        message = None
        if keep:
            message = BotMessage(chat_id=chat_id, fingerprint=messages.fingerprint(content), text_hash=text_hash(text))
            self.session.add(message)
            self.session.flush()
        if priority is None:
            priority = 0 if to is None else 1
        self._queue("send", chat_id, payload, priority, message)
        return message

    def edit(self, message: BotMessage, text: str, keyboard: Keyboard = ()) -> None:
        """Queue an edit. Several edits of one message become one; an edit that changes nothing is not sent."""
        content: dict[str, Any] = {"text": _within_limit(text), "keyboard": keys.as_json(keyboard)}
        mark = messages.fingerprint(content)
        if message.fingerprint == mark:
            return
        message.fingerprint, message.text_hash = mark, text_hash(text)
        unsent = messages.pending_for(self.session, message.id, "send") if message.telegram_id is None else None
        waiting = unsent or messages.pending_for(self.session, message.id, "edit")
        if waiting is not None:
            waiting.payload = {**waiting.payload, **content}
            self.session.flush()
        else:
            self._queue("edit", message.chat_id, content, 1, message)

    def replace(self, text: str, keyboard: Keyboard = ()) -> None:
        """Say something in the place of the message that was pressed, which need not have been kept; else as a new one."""
        if self.incoming.what is not What.BUTTON or self.incoming.message_id is None or not self.incoming.private:
            self.say(text, keyboard)
            return
        content = {"text": _within_limit(text), "keyboard": keys.as_json(keyboard)}
        self._queue("replace", self.incoming.chat_id, {**content, "message": self.incoming.message_id}, 0)

    def answer(self, text: str = "") -> None:
        """Answer a press of a button with a short notice. Only for what can be seen elsewhere too: it is gone in a moment."""
        self._answer(text, alert=False)

    def picture(
        self,
        what: str,
        data: dict[str, Any],
        caption: str,
        *,
        keyboard: Keyboard = (),
        to: Person | Community | None = None,
    ) -> None:
        """Queue a picture; ``what`` names the renderer, which the postman calls with ``data`` when it sends it."""
        self._queue_file("picture", to, caption, keyboard, draw=what, data=data)

    def living_picture(
        self, what: str, data: dict[str, Any], caption: str, to: Community, keyboard: Keyboard = ()
    ) -> BotMessage:
        """The same for a picture that `redraw` will change."""
        message = BotMessage(chat_id=to.chat_id, fingerprint=messages.fingerprint({"data": data, "text": caption}))
        self.session.add(message)
        self.session.flush()
        self._queue_file("picture", to, caption, keyboard, message, draw=what, data=data)
        return message

    def living_document(
        self, what: str, data: dict[str, Any], name: str, caption: str, to: Community, says: dict[str, Any]
    ) -> BotMessage:
        """The same for a file. ``says`` is what tells whether it is another one."""
        message = BotMessage(chat_id=to.chat_id, fingerprint=messages.fingerprint({"data": says, "text": caption}))
        self.session.add(message)
        self.session.flush()
        self._queue_file("document", to, caption, (), message, draw=what, data=data, name=name)
        return message

    def redraw(
        self,
        message: BotMessage,
        what: str,
        data: dict[str, Any],
        caption: str,
        *,
        name: str | None = None,
        says: dict[str, Any] | None = None,
    ) -> None:
        """Queue another picture, or with a ``name`` another file, in the place of one that was sent; one that would be the same
        is not drawn."""
        mark = messages.fingerprint({"data": data if says is None else says, "text": caption})
        if message.fingerprint == mark:
            return
        message.fingerprint = mark
        payload = {"text": _within_limit(caption, 1024), "keyboard": [], "draw": what, "data": data}
        if name is not None:
            payload["name"] = name
        waiting = messages.pending_for(self.session, message.id, "redraw")
        if waiting is None:
            self._queue("redraw", message.chat_id, payload, 2, message)
        else:
            waiting.payload = payload
            self.session.flush()

    def document(
        self,
        what: str,
        data: dict[str, Any],
        name: str,
        caption: str = "",
        *,
        keyboard: Keyboard = (),
        to: Person | Community | None = None,
    ) -> None:
        """Queue a file called ``name``; ``what`` names the renderer, which the postman calls with ``data`` when it sends it."""
        self._queue_file("document", to, caption, keyboard, draw=what, data=data, name=name)

    def attach(
        self, attachment: Attachment, caption: str = "", *, keyboard: Keyboard = (), to: Person | Community | None = None
    ) -> None:
        """Queue a file that somebody once sent, again: Telegram knows it by its id."""
        self._queue_file("file", to, caption, keyboard, medium=attachment.medium.value, file_id=attachment.file_id)

    def secret_poll(
        self, run: StepRun, purpose: str, question: str, options: Sequence[str], subject_id: int | None = None
    ) -> Poll:
        """A poll that is asked in private by buttons: nothing is sent to the group."""
        return self._new_poll(run, purpose, question, options, subject_id, secret=True)

    def stop_poll(self, poll: Poll) -> None:
        """Close a poll for good."""
        if not poll.closed:
            poll.closed = True
            message = self.session.get(BotMessage, poll.message_id)
            if message is not None:
                self._queue("stop_poll", message.chat_id, {}, 1, message)

    def pin(self, message: BotMessage) -> None:
        """Pin a message without a sound, where the group allows it."""
        self._queue("pin", message.chat_id, {}, 1, message)

    def unpin(self, message: BotMessage) -> None:
        """Take a message off the pinned ones."""
        self._queue("unpin", message.chat_id, {}, 1, message)

    def delete(self, message: BotMessage) -> None:
        """Take a message of the bot's away."""
        self._queue("delete", message.chat_id, {}, 1, message)

    def pressed(self) -> BotMessage | None:
        """The message whose button was pressed, if it was said with ``keep``."""
        if self.incoming.what is not What.BUTTON or self.incoming.message_id is None:
            return None
        return messages.message_in_chat(self.session, self.incoming.chat_id, self.incoming.message_id)

    def retire(self) -> None:
        """Take the buttons off the message that was pressed."""
        self._queue("retire", self.incoming.chat_id, {"message": self.incoming.message_id}, 1)

    def _new_poll(
        self, run: StepRun, purpose: str, question: str, options: Sequence[str], subject_id: int | None, *, secret: bool
    ) -> Poll:
        poll = Poll(
            run_id=run.id,
            purpose=purpose,
            subject_id=subject_id,
            question=plain_text(question)[:300],
            options=[plain_text(option)[:100] for option in options],
            secret=secret,
        )
        self.session.add(poll)
        self.session.flush()
        return poll

    def _queue_file(
        self,
        kind: str,
        to: Person | Community | None,
        caption: str,
        keyboard: Keyboard,
        message: BotMessage | None = None,
        **payload: Any,
    ) -> None:
        chat_id, thread_id = self._address(to)
        payload |= {"text": _within_limit(caption, 1024), "keyboard": keys.as_json(keyboard)}
        if thread_id is not None:
            payload["thread"] = thread_id
        self._queue(kind, chat_id, payload, 1, message)

    def _answer(self, text: str, *, alert: bool) -> None:
        if self.incoming.what is not What.BUTTON or self.answered:
            return
        self.answered = True
        payload = {"query": self.incoming.query_id, "text": plain_text(text)[:ALERT_LIMIT], "alert": alert}
        self._queue("answer", self.incoming.chat_id, payload, 0)

    def _address(self, to: Person | Community | None) -> tuple[int, int | None]:
        if isinstance(to, Person):
            return to.id, None
        if isinstance(to, Community):
            return to.chat_id, to.thread_id
        return self.incoming.chat_id, self.incoming.thread_id

    def _queue(
        self, kind: str, chat_id: int, payload: dict[str, Any], priority: int, message: BotMessage | None = None
    ) -> None:
        self.session.add(
            Outgoing(
                chat_id=chat_id,
                kind=kind,
                payload=payload,
                priority=priority,
                message_id=message.id if message else None,
            )
        )
        self.session.flush()


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain_text(text: str) -> str:
    """Telegram's HTML without its tags: for windows and polls, which know none."""
    if not isinstance(text, Markup):
        return text
    parser = _Plain()
    parser.feed(str(text))
    parser.close()
    return "".join(parser.parts)


def text_hash(text: str) -> str:
    """A hash of the words of a message, as they come back in a reply to it."""
    return sha256("".join(plain_text(Markup(text)).split()).encode()).hexdigest()[:32]  # noqa: S704  # only hashed


def _within_limit(text: str, limit: int = TEXT_LIMIT) -> str:
    """Whole paragraphs of ``text``, so many as Telegram takes; a tag never stays open since paragraphs close theirs."""
    if len(plain_text(Markup(text)).encode("utf-16-le")) // 2 <= limit:  # noqa: S704  # only measured
        return str(text)
    kept: list[str] = []
    for paragraph in str(text).split("\n"):
        if len("\n".join([*kept, paragraph]).encode("utf-16-le")) // 2 > limit - 2:
            break
        kept.append(paragraph)
    return "\n".join([*kept, "…"])
