"""What one area of the conversations takes: a part of the dispatch tables."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from bot.conversations.boards import BoardOf
from bot.conversations.flow import Finish
from bot.conversations.turn import Turn
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.store.messages import Prompt

Act = Callable[[Turn], None]


@dataclass(frozen=True)
class Area:
    """Part of the tables, by name. A name that two areas have is a mistake (see `bot.conversations.routes`)."""

    group_commands: dict[str, Act] = field(default_factory=dict)
    private_commands: dict[str, Act] = field(default_factory=dict)
    group_hints: dict[str, str] = field(default_factory=dict)
    """What Telegram offers when somebody types "/" in a group."""
    administrator_hints: dict[str, str] = field(default_factory=dict)
    private_hints: dict[str, str] = field(default_factory=dict)
    buttons: dict[str, Act] = field(default_factory=dict)
    """By the verb: the first word of what a button carries."""
    once: frozenset[str] = frozenset()
    """Verbs that mean something once: in the private chat their buttons then go, so that no old one is taken for a new one."""
    prompts: dict[str, Callable[[Turn, Prompt], None]] = field(default_factory=dict)
    """Words that answer a question, by the question's purpose; that of a board is the name of its step."""
    any_length: frozenset[str] = frozenset()
    """Questions that see to the length of an answer themselves, in words of their own."""
    attachments: dict[str, Callable[[Turn, Prompt], None]] = field(default_factory=dict)
    """Voice, pictures and documents that answer a question, by its purpose. Where none is named, only words are taken."""
    links: dict[str, Callable[[Turn, tuple[str, ...]], None]] = field(default_factory=dict)
    """By the first word of what a link brings to the private chat."""
    due: dict[str, Callable[[Turn, list[Due]], None]] = field(default_factory=dict)
    """What falls due, by kind."""
    boards: dict[str, BoardOf] = field(default_factory=dict)
    """The board of each step."""
    opens: dict[str, Callable[[Turn, StepRun, Cycle], None]] = field(default_factory=dict)
    early: dict[str, Callable[[Turn, StepRun, Cycle], Markup | None]] = field(default_factory=dict)
    answered: dict[str, Callable[[Turn, StepRun, Cycle], set[int]]] = field(default_factory=dict)
    """Who has answered, at the steps where everyone's answer is awaited."""
    finish: dict[str, Finish] = field(default_factory=dict)
    leave: dict[str, Callable[[Turn, StepRun], None]] = field(default_factory=dict)
    private_steps: dict[str, str] = field(default_factory=dict)
    """The links by which a step can be taken part in alone."""
