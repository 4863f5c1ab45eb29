"""Changing what one has written while its step is open, withdrawing it also later: by its author or whoever holds its key."""

from typing import Any

from markupsafe import Markup

from bot.conversations import boards, taking_out
from bot.conversations.buttons import Button, Key, number
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import hash_of
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun
from bot.store.messages import Prompt
from bot.words import lines

STEPS = {
    Kind.EXPERIENCE: {"experiences"},
    Kind.IDEA: {"ideas"},
    Kind.HELP: {"connections"},
    Kind.COMMENT: {"wordings"},
}
"""Until the end of which step something can be changed."""


def keys(turn: Turn, contribution: Contribution, key: str = "") -> list[Key]:
    """The two buttons of a contribution; ``key``: of an anonymous one."""
    words = turn.words if turn.incoming.private else turn.group_words
    return [
        Button(words._("✏️ Change"), "change", (contribution.id, key)),
        Button(words._("🗑 Withdraw"), "withdraw", (contribution.id, key)),
    ]


def change_pressed(turn: Turn) -> None:
    """Ask for the new text."""
    contribution, run = own(turn, number(turn.args[0]), turn.args[1])
    now = Markup("<blockquote>{}</blockquote>").format(contribution.text)
    data: dict[str, Any] = {"contribution": contribution.id, "key": turn.args[1]}
    if not turn.incoming.private:
        words = turn.group_words
        question = words._("{name}, reply to this message with the new text. It says now:", name=turn.mention(turn.who))
        turn.ask(lines(question, now), "change", run=run, **data)
        return
    words = turn.words
    turn.say(lines(turn.with_group(words._("It says now:")), now, words._("Write the new text. /cancel leaves it as it is.")))
    # Not a message that is kept: the hash of its words beside this person's chat would tell whose the text is.
    turn.keep_draft("change", run, **data)


def changed(turn: Turn, prompt: Prompt) -> None:
    """The new text came."""
    key = prompt.data["key"]
    contribution, run = own(turn, prompt.data["contribution"], key)
    # The question knows who was asked: it must not stay beside an anonymous text.
    turn.session.delete(prompt)
    contribution.text = turn.incoming.text.strip()
    public = not turn.incoming.private
    turn.say(turn.words._("✓ Changed."), [keys(turn, contribution, key)], reply=public, keep=public)
    _show_board(turn, run)


def withdraw_pressed(turn: Turn) -> None:
    """Withdrawn: the text is deleted, not only hidden."""
    taking_out.withdrawn(turn, turn.session.get(Contribution, number(turn.args[0])), turn.args[1])
    message = turn.pressed()
    if message is not None:
        turn.edit(message, turn.group_words._("Withdrawn."))


def own(turn: Turn, contribution_id: int, key: str) -> tuple[Contribution, StepRun]:
    """A contribution of this person's (or whose key they hold), while its step is open."""
    contribution = turn.session.get(Contribution, contribution_id)
    if contribution is None or contribution.kind not in STEPS:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    run = turn.open_run_of(contribution.cycle_id, STEPS[contribution.kind])
    require_own(turn, contribution, key)
    return contribution, run


def require_own(turn: Turn, contribution: Contribution, key: str) -> None:
    """Go on only for the author, or whoever holds the key of an anonymous text.

    Raises:
        Refuse: for anybody else.
    """
    if key:
        mine = contribution.key_hash == hash_of(key)
    else:
        mine = contribution.author_id is not None and contribution.author_id == turn.who.id
    if not mine:
        raise Refuse(turn.words._("Only the person who wrote this can change it."))


def _show_board(turn: Turn, run: StepRun) -> None:
    turn.session.flush()
    boards.show(turn, run, turn.cycle())
