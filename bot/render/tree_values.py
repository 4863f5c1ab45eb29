"""What a tree picture shows. Every word comes ready and translated; the picture knows no language."""

from dataclasses import dataclass
from typing import Literal

from bot.render.icons import State
from bot.render.words import StateWords

Phase = Literal["setup", "domain", "community", "practice"]


@dataclass(frozen=True)
class Branch:
    """One action of the plan: who does it and until when (`due` as it is read out)."""

    title: str
    people: tuple[str, ...] = ()
    state: State = "open"
    due: str | None = None


@dataclass(frozen=True)
class Fruit:
    """One lesson or result."""

    text: str


@dataclass(frozen=True)
class Labels(StateWords):
    """The words that the picture itself needs, in the group's language."""

    goal: str
    no_goal: str
    branches: str
    no_branches: str
    fruits: str
    roots: str
    seeds: str
    nobody: str
    """Stands where names would, on an action that nobody has taken on."""


@dataclass(frozen=True)
class Tree:
    """One cycle of a community, as its tree."""

    name: str
    labels: Labels
    caption: str = ""
    """Below the name on the sign: the cycle and where the group is in it."""
    goal: str | None = None
    branches: tuple[Branch, ...] = ()
    fruits: tuple[Fruit, ...] = ()
    roots: tuple[str, ...] = ()
    """Experiences that the tree grows from."""
    seeds: tuple[str, ...] = ()
    """What the next cycle may grow from."""
    phase: Phase = "setup"
