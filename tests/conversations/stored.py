"""What the bot keeps, read from its file. On a shared stage a table holds what other scripts wrote, too: ask for your own."""

import sqlite3
from typing import Any

from tests.script import Chat, Stage


def rows(stage: Stage, query: str) -> list[Any]:
    path = stage.bot.database_url.removeprefix("sqlite:///")
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return list(connection.execute(query))


def cycles_of(chat: Chat) -> str:
    """The cycles of this group, as a part of a query."""
    return f"(SELECT id FROM cycle WHERE community_id = (SELECT id FROM community WHERE chat_id = {chat.id}))"


def runs_of(chat: Chat) -> str:
    """The steps of this group, as a part of a query."""
    return f"(SELECT id FROM step_run WHERE cycle_id IN {cycles_of(chat)})"
