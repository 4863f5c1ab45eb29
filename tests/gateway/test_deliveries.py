"""What is changed while it is on its way: the change goes out afterwards."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.conversations.incoming import Incoming, What
from bot.conversations.saying import Saying
from bot.gateway import deliveries
from bot.gateway.deliveries import Sent
from bot.store.communities import Community
from bot.store.database import Database
from bot.store.messages import BotMessage, Outgoing
from tests.databases import empty_file

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
GROUP = -1001


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    shutil.copyfile(empty_file(), tmp_path / "copse.sqlite3")
    there = Database(f"sqlite:///{tmp_path / 'copse.sqlite3'}")
    yield there
    there.close()


def says(database: Database, act: Callable[[Saying], Any]) -> None:
    """A turn of its own."""
    database.transact(lambda session: act(Saying(session, NOW, Incoming(what=What.TEXT, update_id=1, chat_id=GROUP))))


def taken(database: Database) -> tuple[int, dict[str, Any]]:
    """The postman takes what waits first, and carries it away."""

    def first(session: Session) -> tuple[int, dict[str, Any]]:
        row = session.exec(select(Outgoing).order_by(Outgoing.id)).first()
        assert row is not None
        return row.id, row.payload

    return database.transact(first)


def noted(database: Database, row: tuple[int, dict[str, Any]], message_id: int = 7) -> list[tuple[str, dict[str, Any]]]:
    """It has gone; what waits now."""
    database.transact(lambda session: deliveries.note_sent(session, row[0], Sent(message_id), row[1]))
    return database.transact(lambda session: [(one.kind, one.payload) for one in session.exec(select(Outgoing))])


def the_message(saying: Saying) -> BotMessage:
    return saying.session.exec(select(BotMessage)).one()


def test_a_message_that_changed_while_it_was_sent_is_edited_afterwards(database: Database) -> None:
    says(database, lambda there: there.say("one", keep=True))
    sending = taken(database)
    says(database, lambda there: there.edit(the_message(there), "two"))
    assert [(kind, said["text"]) for kind, said in noted(database, sending)] == [("edit", "two")]
    editing = taken(database)
    says(database, lambda there: there.edit(the_message(there), "three"))
    assert [(kind, said["text"]) for kind, said in noted(database, editing)] == [("edit", "three")]
    assert noted(database, taken(database)) == []


def test_a_picture_that_changed_while_it_was_drawn_is_drawn_once_more(database: Database) -> None:
    def begins(there: Saying) -> None:
        group = Community(chat_id=GROUP, title="School", name="School", created_at=NOW)
        there.session.add(group)
        there.living_picture("timeline_page", {"day": 1}, "Our plan", group)

    says(database, begins)
    assert noted(database, taken(database)) == []
    says(database, lambda there: there.redraw(the_message(there), "timeline_page", {"day": 2}, "Our plan"))
    drawing = taken(database)
    says(database, lambda there: there.redraw(the_message(there), "timeline_page", {"day": 3}, "Our plan"))
    assert [(kind, said["data"]) for kind, said in noted(database, drawing)] == [("redraw", {"day": 3})]
    drawing = taken(database)
    says(database, lambda there: there.redraw(the_message(there), "timeline_page", {"day": 3}, "A newer one is below"))
    assert [(kind, said["text"]) for kind, said in noted(database, drawing)] == [("redraw", "A newer one is below")]
    assert noted(database, taken(database)) == []
