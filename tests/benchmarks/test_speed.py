"""How long the things take that people wait for. ``make bench`` prints the figures; the bounds are generous."""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.conversations.incoming import Incoming, Sender, What
from bot.conversations.turn import no_status
from bot.gateway.turns import process
from bot.method import dates, smart
from bot.render.tree import Tree, picture
from bot.store import cycles
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle
from bot.store.database import Database
from bot.store.migrating import upgrade
from tests.render.samples import ENGLISH, FIVE, GOAL

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANA = Sender(1, "Ana", language="en")


def median_ms(what: str, work: Callable[[], object], times: int) -> float:
    """The median of several runs in milliseconds, printed."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    result = statistics.median(taken)
    print(f"\n{what}: {result:.2f} ms (median of {times})")
    return result


class Group:
    """A group at the board of connections, without Telegram."""

    def __init__(self, folder: Path) -> None:
        url = f"sqlite:///{folder / 'bench.sqlite3'}"
        upgrade(url)
        self.database = Database(url)
        self._updates = 0
        self.does(What.BOT_ADDED)
        for data in ("begin", "title", "zone:Europe/London", "meet:chat", "part:1:core"):
            self.does(What.BUTTON, data=data)

    def does(self, what: What, *, data: str = "") -> None:
        """Ana does something in the group."""
        self._updates += 1
        incoming = Incoming(self._updates, what, chat_id=-1, title="Bench", sender=ANA, message_id=1, data=data, query_id="1")
        self.database.transact(lambda s: process(s, incoming, NOW, no_status))

    def fill(self, count: int) -> None:
        """Experiences, and the board that shows them."""

        def store(session: Session) -> None:
            cycle = session.get(Cycle, 1)
            assert cycle is not None
            run = cycles.open_run(session, cycle.id)
            assert run is not None
            run.step = "connections"
            for number in range(count):
                text = f"Experience {number}: in group work the same children always end up on their own."
                session.add(Contribution(cycle_id=cycle.id, kind=Kind.EXPERIENCE, flavour="problem", text=text))

        self.database.transact(store)


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    group = Group(tmp_path)
    yield group
    group.database.close()


def test_a_press_on_the_roster(group: Group) -> None:
    roles = iter(["role:1:teacher", "role:1:pupil"] * 50)
    assert median_ms("a press, from update to commit", lambda: group.does(What.BUTTON, data=next(roles)), 60) < 150


def test_turning_the_page_of_a_board_with_fifty_experiences(group: Group) -> None:
    group.fill(50)
    pages = iter(["page:1:1", "page:1:0"] * 20)
    assert median_ms("a page of 50 experiences", lambda: group.does(What.BUTTON, data=next(pages)), 20) < 400


def test_the_check_of_a_wording() -> None:
    text = "In six weeks every child of the 6b works with a drawn partner in at least two lessons a week."
    assert median_ms("the SMART check", lambda: smart.check(text, "en", date(2026, 11, 23)), 200) < 5


def test_reading_a_date() -> None:
    assert median_ms("reading a date", lambda: dates.read("next Friday at 3 pm", "en", NOW), 200) < 10


def test_drawing_the_tree() -> None:
    tree = Tree("Lunch Together", ENGLISH, goal=GOAL, branches=FIVE, phase="community")
    assert median_ms("the tree with five actions", lambda: picture(tree), 3) < 5000
