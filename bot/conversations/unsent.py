"""What somebody has written in private and not sent yet: /my lists it, a button brings the choices back, one writes it anew."""

from collections.abc import Callable
from dataclasses import replace

from bot.conversations import mending, telling
from bot.conversations.buttons import Button, Key
from bot.conversations.domain import concerns, connections, gathering, proposing
from bot.conversations.practice import reflected
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import asked_anew
from bot.store import messages
from bot.store.cycles import StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Reflection, Sharing
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


# --- changed ----------------------------------------------------------------------------------------------------------

CHANGES: dict[str, Callable[[Turn, Prompt], None]] = {
    "change": mending.changed,
    "rereason": concerns.changed,
    "wimproved": proposing.improved,
    "rereflect": reflected.changed,
}
"""Who takes the new text of what stands with the group, by the question's purpose."""


def changed(turn: Turn, prompt: Prompt) -> None:
    """The new text came; alone, one that names a member waits with the question until its author says that it is meant."""
    if turn.incoming.private:
        turn.enter_run(prompt.run_id or 0)
        if not _for_its_author_alone(turn, prompt) and asked_anew(turn, turn.incoming.text, "changeto", prompt.id):
            prompt.data = {**prompt.data, "text": turn.incoming.text}
            return
    CHANGES[prompt.purpose](turn, prompt)


def _for_its_author_alone(turn: Turn, prompt: Prompt) -> bool:
    one = turn.session.get(Reflection, prompt.data["reflection"]) if prompt.purpose == "rereflect" else None
    return one is not None and one.sharing is Sharing.MINE


def change_meant(turn: Turn) -> None:
    """It is meant: it is changed as if it came now."""
    prompt = turn.own_draft(turn.args[0])
    turn.enter_run(prompt.run_id or 0)
    if prompt.purpose not in CHANGES or "text" not in prompt.data:
        raise Refuse(turn.words._("This one is sent already, or it was dropped. Write it again if you like."))
    turn.incoming = replace(turn.incoming, text=prompt.data["text"])
    CHANGES[prompt.purpose](turn, prompt)


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
        take(turn, draft)
        # A sentence that is built from answers is worded anew where it is.
        if anew and "answers" not in draft.data:
            turn.session.delete(draft)
            turn.session.flush()

    return taken
