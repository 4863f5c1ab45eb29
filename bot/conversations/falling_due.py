"""What falls due is handled like what came in: by a Turn, in one transaction with what it says."""

from collections import defaultdict
from datetime import datetime

import structlog
from sqlmodel import Session

from bot.conversations.incoming import Incoming, What
from bot.conversations.routes import DUE
from bot.conversations.turn import Turn
from bot.store import communities
from bot.store import due as due_rows
from bot.store.communities import Community
from bot.store.due import Due

log = structlog.get_logger()


def handle_due(session: Session, now: datetime) -> int:
    """Do what is due at ``now``; returns how many things were done.

    All that is due of one kind in one community is handed over together, so that it can be said in one message.
    """
    due = due_rows.take_due(session, now)
    together: dict[tuple[int, str], list[Due]] = defaultdict(list)
    for row in due:
        together[row.community_id, row.kind].append(row)
    for (community_id, kind), rows in together.items():
        community = communities.community_by_id(session, community_id, lock=True)
        for row in rows:
            session.delete(row)
        session.flush()
        if community is None or not community.present or kind not in DUE:
            continue
        _do(session, now, community, kind, rows)
    return len(due)


def _do(session: Session, now: datetime, community: Community, kind: str, rows: list[Due]) -> None:
    """One kind in one community; what fails changes nothing and is tried again later, and the rest goes on."""
    incoming = Incoming(update_id=0, what=What.COMMAND, chat_id=community.chat_id, thread_id=community.thread_id)
    try:
        with session.begin_nested():
            DUE[kind](Turn(session=session, now=now, incoming=incoming, community=community), rows)
    except Exception as error:
        again = [due_rows.put_off(session, row, now) for row in rows]
        log.error("what was due failed", kind=kind, error=type(error).__name__, again=sum(again), given_up=again.count(False))
