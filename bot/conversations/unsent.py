"""What somebody has written in private and not sent yet: /my lists it, a button brings the choices back, one writes it anew."""

from collections.abc import Callable

from bot.conversations import telling
from bot.conversations.buttons import Button, Key
from bot.conversations.domain import connections, gathering
from bot.conversations.turn import Refuse, Turn
from bot.store import messages
from bot.store.cycles import StepRun
from bot.store.messages import Prompt
from bot.words import shorten

PURPOSES = ("draft", "telling_draft", "cope_draft")
SHOWN = 5
ANEW = "anew"
"""What a draft knows that its author writes anew."""


def keys(turn: Turn, run: StepRun) -> list[list[Key]]:
    """A button for each text that waits to be sent at this step."""
    there = messages.open_prompts(turn.session, turn.who.id, turn.who.id)
    mine = [one for one in there if one.run_id == run.id and one.purpose in PURPOSES]
    return [
        [Button(turn.words._("📨 Not sent yet: {text}", text=shorten(one.data["text"], 24)), "unsent", (one.id,))]
        for one in mine[:SHOWN]
    ]


def pressed(turn: Turn) -> None:
    """The text again, with the choices."""
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(draft.run_id or 0)
    if draft.purpose == "draft":
        gathering.ask_about(turn, run, draft)
    elif draft.purpose == "telling_draft":
        telling.offer(turn, run, draft)
    elif draft.purpose == "cope_draft":
        connections.ask_with_which(turn, cycle, draft)
    else:
        raise Refuse(turn.words._("I do not know this button (any more). /my shows what there is for you."))


# --- written anew -----------------------------------------------------------------------------------------------------


def anew_pressed(turn: Turn) -> None:
    """Its author words it otherwise: what they write next takes the place of the draft."""
    draft = turn.own_draft(turn.args[0])
    run, _cycle = turn.enter_run(draft.run_id or 0)
    purpose, data = draft.purpose, dict(draft.data)
    turn.session.delete(draft)
    # The newest question is the one that words answer.
    turn.keep_draft(purpose, run, **{**data, ANEW: True})
    turn.say(turn.words._("Not sent. Write it as you like it better, and I forget this one. /cancel drops it."))


def in_its_place(take: Callable[[Turn, Prompt], None]) -> Callable[[Turn, Prompt], None]:
    """More words while a draft waits are a draft of their own, unless its author has said that they write it anew."""

    def taken(turn: Turn, draft: Prompt) -> None:
        anew = bool(draft.data.get(ANEW))
        draft.data = {name: value for name, value in draft.data.items() if name != ANEW}
        before = draft.data.get("text")
        take(turn, draft)
        # A sentence that is built from answers is worded anew where it is.
        if anew and draft.data.get("text") == before:
            turn.session.delete(draft)
            turn.session.flush()

    return taken
