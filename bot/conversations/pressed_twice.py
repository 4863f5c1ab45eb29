"""Buttons of a board that set something and take it back when pressed again: a hurried second press changes nothing.

Such a button says how many stood there when it was made. If there is one more since, and whoever presses is among them, they
have not seen yet what came of their own press. Nothing is kept for it, and the button tells no more than the board does.
"""

from bot.conversations.buttons import number
from bot.conversations.turn import Turn
from bot.store import contributions
from bot.store.cycles import Cycle


def pressed_twice(turn: Turn, made: tuple[str, ...], now: int, *, mine: bool) -> bool:
    """Whether the button is from before this person's own last press; they are told how it stands.

    Args:
        turn: the press.
        made: the button's argument that says how many stood there when it was made; empty on older ones.
        now: how many stand there now.
        mine: whether whoever presses is among them.
    """
    if not made or now - number(made[0]) != (1 if mine else -1):
        return False
    turn.answer(
        turn.words._("✓ Once is enough, it is noted. To take it back, press again in a moment.")
        if mine
        else turn.words._("✓ Once is enough, it is taken back.")
    )
    return True


def mark_pressed_twice(turn: Turn, cycle: Cycle, contribution_id: int) -> bool:
    """The same for somebody's mark on a contribution: 👍, 🙋, ⭐."""
    now = contributions.marks(turn.session, cycle.id).get(contribution_id, 0)
    mine = contribution_id in contributions.marked_by(turn.session, cycle.id, turn.who.id)
    return pressed_twice(turn, turn.args[2:], now, mine=mine)
