"""Which texts an answerer needs. Values from people stand in braces; the bold parts are Telegram's HTML."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Ready:
    """A ready question, worded for each target group; the pupils' wording is for somebody of twelve."""

    pupils: str
    families: str
    colleagues: str
    options: tuple[str, ...] = ()
    """Of a choice: the same for all, so that the answers can be counted together."""

    def worded_for(self, audience: str) -> str:
        """The wording for a target group."""
        return {"pupils": self.pupils, "families": self.families}.get(audience, self.colleagues)


@dataclass(frozen=True)
class Sheet:
    """The sheet to print and put up."""

    title: str
    scan: str
    """What to do with the code."""
    type_link: str
    for_whom: str
    """Has ``{people}``."""
    how_long: str
    """Has ``{count}`` questions and ``{minutes}``."""
    until: str
    """Has ``{date}``."""
    who_sees: str
    """The heading of the next ones."""
    sees: tuple[str, ...]
    """Has ``{least}`` in one."""


@dataclass(frozen=True)
class Texts:
    """All texts of one language."""

    name: str
    """Of the language, in itself."""
    audiences: Mapping[str, str]
    """What each target group is called on a button and a sheet."""
    iam: Mapping[str, str]
    """How somebody says that they belong to it."""
    levels: tuple[str, ...]
    """The five levels of agreement, the lowest first."""
    questions: Mapping[str, Ready]
    sheet: Sheet
    # The beginning
    welcome: str
    goal: str
    promise: tuple[str, ...]
    """What is kept and who sees it, told before the first question, sentence by sentence."""
    small_circle: str
    """What cannot be promised."""
    who_are_you: str
    begin: str
    # One question
    progress: str
    press: str
    write: str
    back: str
    skip: str
    later: str
    drop: str
    noted: str
    skipped: str
    # Pausing and ending
    paused: str
    dropped: str
    look_through: str
    nothing: str
    no_answer: str
    send: str
    change_one: str
    sent: str
    change: str
    withdraw: str
    changing: str
    changed: str
    unchanged: str
    withdrawn: str
    # What can go wrong
    already: str
    closed: str
    unknown: str
    not_yours: str
    press_please: str
    too_long: str
    only_words: str
    old_button: str
    closed_meanwhile: str
    # Trying out
    preview: str
    preview_stop: str
    preview_stopped: str
    preview_end: str
