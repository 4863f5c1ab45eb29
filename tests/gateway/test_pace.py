"""The pace stays within Telegram's limits, whatever is asked of it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.pace import Pace

START = datetime(2027, 1, 4, 12, tzinfo=UTC)


@given(st.lists(st.tuples(st.sampled_from([-1, -2, 5]), st.floats(0, 3)), min_size=1, max_size=150))
def test_no_limit_of_telegrams_is_ever_passed(wishes: list[tuple[int, float]]) -> None:
    pace, now, sent = Pace(), START, []
    for chat, pause in wishes:
        now = max(now + timedelta(seconds=pause), pace.free_at(chat, now))
        pace.note(chat, now)
        sent.append((chat, now))
    for chat in (-1, -2, 5):
        mine = [at for c, at in sent if c == chat]
        assert _most_within(mine, timedelta(seconds=3)) <= 4
        if chat < 0:
            assert _most_within(mine, timedelta(seconds=60)) <= 20
    assert _most_within([at for _, at in sent], timedelta(seconds=1)) <= 30


def _most_within(moments: list[datetime], span: timedelta) -> int:
    return max((sum(1 for other in moments if start <= other < start + span) for start in moments), default=0)


def test_a_halt_stops_one_chat_and_not_the_others() -> None:
    pace = Pace()
    pace.halt(-1, START + timedelta(seconds=30))
    assert pace.free_at(-1, START) == START + timedelta(seconds=30)
    assert pace.free_at(-2, START) == START
