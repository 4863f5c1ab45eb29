"""Telling the group something from the private chat: written first, then sent with one's name, anonymously or not at all.

Used for wordings of the goal, reasons in the SMART check, and concerns. Between writing and sending there is a draft; it goes
with the sending, so that nothing is left that connects a person with an anonymous text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, Keyboard, linked
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import NO_NAMES, about_somebody, by_circle, instead, warned
from bot.method.anonymity import hash_of, new_key
from bot.store import communities, messages
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import lines


@dataclass(frozen=True)
class Told:
    """What was sent. Either ``author_id`` is set, or ``key``: the only key to an anonymous text, for its author's button."""

    text: str
    author_id: int | None
    key: str
    about: int | None = None
    """The contribution that it is about, where it is about one."""
    base: int | None = None
    """The wording that it was built on, where it was built on one."""

    @property
    def key_hash(self) -> str | None:
        """What the database keeps of the key."""
        return hash_of(self.key) if self.key else None


def no_keys(_turn: Turn, _run: StepRun, _draft: Prompt) -> list[list[Key]]:
    """No further choices."""
    return []


@dataclass(frozen=True)
class Telling:
    """What can be told at a step."""

    open: Callable[[Turn, StepRun, Cycle], None]
    """Somebody followed the board's link to the private chat."""
    keep: Callable[[Turn, StepRun, Cycle, Told], None]
    """Store it, acknowledge it, and bring the board up to date."""
    longest: int
    """Characters."""
    further: Callable[[Turn, StepRun, Prompt], list[list[Key]]] = no_keys
    """Further choices before a draft is sent."""


UNSENT = {"telling_draft", "guide", "draft", "cope_draft"}
"""Purposes of what somebody has begun to write and not sent yet."""

TELLINGS: dict[str, Telling] = {}
"""By step; filled by the conversations that use it."""


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or in /my, led here."""
    run, cycle = turn.enter_run(linked(args))
    _telling(turn, run).open(turn, run, cycle)


def ask(
    turn: Turn, run: StepRun, text: Markup, keyboard: Keyboard = (), *, about: int | None = None, base: int | None = None
) -> None:
    """Ask in private; the next message there is taken as a draft. ``about``: the contribution that it will be about,
    ``base``: the wording that it will be built on."""
    data: dict[str, Any] = {name: one for name, one in (("about", about), ("base", base)) if one is not None}
    turn.ask(lines(text, turn.words._(NO_NAMES)), "telling", run=run, keyboard=keyboard, to=turn.who, **data)


def told(turn: Turn, prompt: Prompt) -> None:
    """Words came in private: a draft until its author has said whose name stands with it."""
    run, text = _taken(turn, prompt)
    turn.session.delete(prompt)
    offer(turn, run, turn.keep_draft("telling_draft", run, **{**prompt.data, "text": text}))


def retold(turn: Turn, prompt: Prompt) -> None:
    """Other words while a draft waits: a draft of their own, since many write in short messages.

    Only a sentence that was built from answers is worded anew by them, as it said.
    """
    run, text = _taken(turn, prompt)
    if "answers" in prompt.data:
        prompt.data = {**prompt.data, "text": text}
        offer(turn, run, prompt)
    else:
        offer(turn, run, turn.keep_draft("telling_draft", run, **{**prompt.data, "text": text}))


def offer(turn: Turn, run: StepRun, draft: Prompt, hint: Markup | None = None) -> None:
    """Show a draft, who will see it, and the choices."""
    words = turn.words
    turn.say(
        lines(
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=draft.data["text"])),
            hint,
            by_circle(turn),
            at_once(turn),
        ),
        [
            [
                Button(words._("🙂 With my name"), "send", (draft.id, "named")),
                Button(words._("🎭 Anonymously"), "send", (draft.id, "anonymous")),
            ],
            *_telling(turn, run).further(turn, run, draft),
            [Button(words._("✖ Do not send"), "send", (draft.id, "no"))],
        ],
    )


def at_once(turn: Turn) -> Markup:
    """What somebody is told before words of theirs appear on a board at once."""
    words = turn.words
    return lines(
        words._(
            "Everyone in “{group}” will see this text on the board. Should your name stand with it? "
            "If you send it anonymously, I do not keep who wrote it; if most others give their names, they may guess.",
            group=turn.here.called,
        ),
        words._("It appears there at once: whoever notices that you are writing to me just now could guess."),
    )


def sent(turn: Turn) -> None:
    """With my name, anonymously, or not at all: now it is stored, and the draft goes."""
    draft, run, cycle = own_draft(turn)
    how, text, about, base = turn.args[1], draft.data["text"], draft.data.get("about"), draft.data.get("base")
    if how != "no" and about_somebody(turn, text, "send", *instead(turn, draft, "send")):
        return
    if how == "anonymous" and warned(turn, draft, "send"):
        return
    turn.session.delete(draft)
    turn.session.flush()
    if how == "no":
        turn.say(turn.words._("Not sent, and nothing was kept. The button on the board brings you back here at any time."))
        return
    named = how == "named"
    told_now = Told(text, turn.who.id if named else None, "" if named else new_key(), about, base)
    _telling(turn, run).keep(turn, run, cycle, told_now)
    turn.session.flush()
    boards.show(turn, run, cycle)


def leave(turn: Turn, run: StepRun) -> None:
    """The step ends: whoever had begun to write and not sent it is told, since a closed step forgets its drafts."""
    begun = messages.prompts_of_run(turn.session, run.id, UNSENT)
    present = communities.present(turn.session, turn.here.id)
    for person_id in {prompt.person_id for prompt in begun if not prompt.closed and prompt.person_id is not None}:
        person = turn.session.get(Person, person_id)
        if person is not None and person.reachable and person_id in present:
            words = turn.words_of(person)
            turn.say(
                words._(
                    "“{step}” in “{group}” is over, so what you had not sent yet was not sent. /my shows what you can do now.",
                    step=boards.title(words, run.step),
                    group=turn.here.called,
                ),
                to=person,
            )


def own_draft(turn: Turn) -> tuple[Prompt, StepRun, Cycle]:
    """The draft that a button belongs to, while its step is open and only for the person whose it is."""
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(draft.run_id or 0)
    _telling(turn, run)
    return draft, run, cycle


def within(turn: Turn, text: str, longest: int) -> str:
    """The text in one line.

    Raises:
        Refuse: if it is longer than ``longest``.
    """
    flat = " ".join(text.split())
    if len(flat) > longest:
        raise Refuse(
            turn.words._(
                "That is too long for the board ({count} characters; {limit} fit). Nothing was stored: please send it shorter.",
                count=len(flat),
                limit=longest,
            )
        )
    return flat


def _taken(turn: Turn, prompt: Prompt) -> tuple[StepRun, str]:
    run, _cycle = turn.enter_run(prompt.run_id or 0)
    return run, within(turn, turn.incoming.text, _telling(turn, run).longest)


def _telling(turn: Turn, run: StepRun) -> Telling:
    if run.step not in TELLINGS:
        raise Refuse(turn.words._("There is nothing to write at this step. /status in your group shows where it stands."))
    return TELLINGS[run.step]
