"""What somebody has written in private and not sent yet: /my lists it, and a button brings the choices back."""

from bot.conversations import telling
from bot.conversations.buttons import Button, Key
from bot.conversations.domain import connections, gathering
from bot.conversations.turn import Refuse, Turn
from bot.store import messages
from bot.store.cycles import StepRun
from bot.words import shorten

PURPOSES = ("draft", "telling_draft", "cope_draft")
SHOWN = 5


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
