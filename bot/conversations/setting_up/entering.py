"""Coming in: /start in private, with what a link brings along, and /status in the group."""

from collections.abc import Callable

from bot.conversations import status
from bot.conversations.practice import branching
from bot.conversations.setting_up import introduction, membership, questions
from bot.conversations.turn import Turn
from bot.store.communities import Stage

LINKS: dict[str, Callable[[Turn, tuple[str, ...]], None]] = {}
"""By the first word of what a link brings to the private chat; filled by `bot.conversations.routes`."""


def start_private(turn: Turn) -> None:
    """/start in private: alone, or with what a link brought along."""
    name, _, rest = turn.incoming.text.strip().partition("_")
    if name in LINKS:
        LINKS[name](turn, tuple(rest.split("_")))
    else:
        introduction.hello(turn)


def start_in_group(turn: Turn) -> None:
    """/start in a group: alone, or with a seed that a link brought along."""
    payload = turn.incoming.text.strip()
    if payload.startswith("plant_"):
        if turn.community is None:
            membership.added(turn)
        branching.plant(turn, payload)
    else:
        questions.start_in_group(turn)


def status_in_group(turn: Turn) -> None:
    """/status: where the group is; while it is being set up, the question that waits for an answer."""
    if turn.community is not None and turn.here.stage is Stage.READY:
        status.status_command(turn)
    else:
        questions.start_in_group(turn)
