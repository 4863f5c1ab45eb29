"""Lists of commands by scope and language, and which of them Telegram offers to whom."""

from __future__ import annotations

from bot.playground.model import Chat, Json

Key = tuple[str, int, int, str]
"""Scope type, chat id or 0, user id or 0, language code or ""."""


def _key(scope: Json | None, language: str) -> Key:
    scope = scope or {"type": "default"}
    return scope["type"], int(scope.get("chat_id", 0)), int(scope.get("user_id", 0)), language


class CommandLists:
    """What setMyCommands has set."""

    def __init__(self) -> None:
        self._lists: dict[Key, list[Json]] = {}

    def set(self, commands: list[Json], scope: Json | None, language: str) -> None:
        """Replaces a list; an empty one is the same as none."""
        self._lists.pop(_key(scope, language), None)
        if commands:
            self._lists[_key(scope, language)] = commands

    def get(self, scope: Json | None, language: str) -> list[Json]:
        """Exactly the list that was set for a scope and language."""
        return self._lists.get(_key(scope, language), [])

    def forget_chats(self) -> None:
        """Drops the lists of single chats."""
        self._lists = {key: commands for key, commands in self._lists.items() if not key[1]}

    def offered(self, chat: Chat, person_id: int, language: str) -> list[Json]:
        """The list that a person sees in a chat: narrowest scope first, in each the person's language before the default."""
        if chat.person:
            scopes = [("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
        else:
            member = chat.member(person_id)
            administers = member is not None and member.administers
            scopes = [("chat_member", chat.id, person_id)]
            scopes += [("chat_administrators", chat.id, 0)] if administers else []
            scopes += [("chat", chat.id, 0)]
            scopes += [("all_chat_administrators", 0, 0)] if administers else []
            scopes += [("all_group_chats", 0, 0), ("default", 0, 0)]
        for scope in scopes:
            for code in (language, ""):
                if commands := self._lists.get((*scope, code)):
                    return commands
        return []

    def as_json(self) -> list[Json]:
        """All lists, for GET /control/state."""
        return [
            {"scope": kind, "chat_id": chat, "user_id": user, "language_code": language, "commands": commands}
            for (kind, chat, user, language), commands in self._lists.items()
        ]
