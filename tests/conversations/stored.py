"""What the bot keeps, read from its file. On a shared stage a table holds what other scripts wrote, too: ask for your own."""

import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from sqlmodel import Session, select

from bot.store import cycles, tables
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.store.database import Database
from tests.script import Chat, Stage

T = TypeVar("T")


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


def with_store(stage: Stage, act: Callable[[Session], T]) -> T:
    """Look into what the bot keeps, or set the stage in it, while the bot rests."""
    stage.playground.settle()
    assert tables.MODULES, "all tables know each other"
    database = Database(stage.bot.database_url)
    try:
        return database.transact(act)
    finally:
        database.close()


def cycle_of(session: Session, chat_id: int) -> Cycle:
    community = session.exec(select(Community).where(Community.chat_id == chat_id)).one()
    cycle = cycles.current_cycle(session, community.id)
    assert cycle is not None
    return cycle
