"""The dispatch tables: who takes which command, button, answer, link, and what falls due.

Each area of the conversations brings its part; here they become one.
"""

from collections.abc import Callable
from typing import TypeVar

from bot.conversations import boards, flow, status, whose
from bot.conversations.routes import community, domain, everywhere, knowledge, meeting, practice, setting_up, surveys
from bot.conversations.routes.area import Area
from bot.conversations.setting_up import entering

AREAS: tuple[Area, ...] = (
    everywhere.AREA,
    setting_up.AREA,
    meeting.AREA,
    domain.AREA,
    community.AREA,
    practice.AREA,
    surveys.AREA,
    knowledge.AREA,
)

T = TypeVar("T")


def _together(part: Callable[[Area], dict[str, T]]) -> dict[str, T]:
    """One table of all areas.

    Raises:
        ValueError: if two areas take the same name.
    """
    found: dict[str, T] = {}
    for area in AREAS:
        if twice := found.keys() & part(area).keys():
            raise ValueError(f"two areas take the same: {', '.join(sorted(twice))}")
        found.update(part(area))
    return found


GROUP_COMMANDS = _together(lambda area: area.group_commands)
PRIVATE_COMMANDS = _together(lambda area: area.private_commands)
GROUP_HINTS = _together(lambda area: area.group_hints)
ADMINISTRATOR_HINTS = _together(lambda area: area.administrator_hints)
PRIVATE_HINTS = _together(lambda area: area.private_hints)
BUTTONS = _together(lambda area: area.buttons)
ONCE = frozenset[str]().union(*(area.once for area in AREAS))
PROMPTS = _together(lambda area: area.prompts)
ANY_LENGTH = frozenset[str]().union(*(area.any_length for area in AREAS))
ATTACHMENTS = _together(lambda area: area.attachments)
DUE = _together(lambda area: area.due)

whose.PROMPTS.update(PROMPTS)
whose.ATTACHMENTS.update(ATTACHMENTS)
entering.LINKS.update(_together(lambda area: area.links))
boards.BOARDS.update(_together(lambda area: area.boards))
flow.OPEN.update(_together(lambda area: area.opens))
flow.EARLY.update(_together(lambda area: area.early))
flow.ANSWERED.update(_together(lambda area: area.answered))
flow.FINISH.update(_together(lambda area: area.finish))
flow.LEAVE.update(_together(lambda area: area.leave))
status.PRIVATE_STEPS.update(_together(lambda area: area.private_steps))
