"""Methods about the bot itself: getMe, its commands, its name and descriptions."""

from __future__ import annotations

import re

from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, method
from bot.playground.model import Json

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100


@method("getMe")
def _get_me(call: Call) -> Json:
    return call.world.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


@method("logOut")
@method("close")
def _say_yes(_: Call) -> bool:
    # There is no other server to move to.
    return True


# -- commands


def _scope(call: Call) -> Json | None:
    scope: Json | None = call.get("scope")
    if scope is None:
        return None
    if scope.get("type") in {"chat", "chat_administrators", "chat_member"}:
        chat = call.world.chats.get(scope.get("chat_id", 0))
        if chat is None or not (chat.sees_bot(call.world.bot.id) and (chat.person is None or call.world.knows(chat.person))):
            raise bad_request("chat not found")
    return scope


def _language(call: Call) -> str:
    language = call.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


@method("setMyCommands")
def _set_my_commands(call: Call) -> bool:
    commands = call.get("commands") or []
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for entry in commands:
        if not _COMMAND.fullmatch(str(entry.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(entry.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    call.world.commands.set(commands, _scope(call), _language(call))
    call.world.publish({"kind": "commands"})
    return True


@method("getMyCommands")
def _get_my_commands(call: Call) -> list[Json]:
    return call.world.commands.get(_scope(call), _language(call))


@method("deleteMyCommands")
def _delete_my_commands(call: Call) -> bool:
    call.world.commands.set([], _scope(call), _language(call))
    call.world.publish({"kind": "commands"})
    return True


# -- name and descriptions


def _register_text(suffix: str, field: str, most: int) -> None:
    @method(f"setMy{suffix}")
    def _set(call: Call) -> bool:
        text = call.text(field)
        if len(text) > most:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        stored: dict[str, str] = getattr(call.world.profile, field)
        stored[_language(call)] = text
        if field == "name" and not _language(call):
            call.world.bot.first_name = text or "Copse"
        return True

    @method(f"getMy{suffix}")
    def _get(call: Call) -> Json:
        stored: dict[str, str] = getattr(call.world.profile, field)
        default = call.world.bot.first_name if field == "name" else ""
        return {field: stored.get(_language(call)) or stored.get("") or default}


_register_text("Name", "name", 64)
_register_text("Description", "description", 512)
_register_text("ShortDescription", "short_description", 120)
