"""Buttons that take an action on, and give it back when pressed again: a hurried second press changes nothing.

Such a button says who had the action when it was made. Whoever presses one from before their own last press has not seen yet
what came of that.
"""

from hashlib import sha256

from markupsafe import Markup

from bot.conversations.community.plan_text import Plan, load, short_title
from bot.conversations.turn import Turn
from bot.store import plan
from bot.store.cycles import Cycle
from bot.store.plan import Action, Share
from bot.words import Words

SEEN = "s"
"""Begins the second argument of such a button."""


def who_has(plan_: Plan, action_id: int, share: Share) -> str:
    """For a button: who has this share now."""
    return _mark({person.id for person in plan_.people(action_id, share)})


def _mark(ids: set[int]) -> str:
    return SEEN + sha256(repr(sorted(ids)).encode()).hexdigest()[:6]


def gives_back(turn: Turn) -> bool:
    """Whether such a button was pressed."""
    return turn.args[1:] == () or turn.args[1].startswith(SEEN)


def pressed_twice(turn: Turn, cycle: Cycle, one: Action, share: Share) -> bool:
    """Whether the button is from before this person's own last press; they are told how it stands."""
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    has = {person.id for person in load(turn, cycle).people(one.id, share)}
    if turn.args[1:] != (_mark(has ^ {turn.who.id}),) or (mine is not None and mine.share is not share):
        return False
    words, title = turn.words, short_title(one)
    if mine is None:
        turn.answer(taken_back(words, title, share))
    elif share is Share.DOES:
        turn.answer(words._("You do “{title}” already. To give it back, press again once your name stands here.", title=title))
    else:
        turn.answer(
            words._("You help with “{title}” already. To take it back, press again once your name stands here.", title=title)
        )
    return True


def taken_back(words: Words, title: str, share: Share) -> Markup:
    """What is said to whoever has it no more."""
    if share is Share.DOES:
        return words._("You have given “{title}” back.", title=title)
    return words._("You do not help with “{title}” any more.", title=title)
