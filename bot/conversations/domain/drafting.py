"""A draft that the SMART check offered: quoted to be copied and changed, or taken as it is by a press of its own."""

from typing import Any

from markupsafe import Markup

from bot.conversations.buttons import Button, number
from bot.conversations.domain.going_on import digest, drafts
from bot.conversations.domain.proposing import here, own, reword
from bot.conversations.turn import Refuse, Turn
from bot.method.smart_suggest import Draft
from bot.store import messages
from bot.store.contributions import Contribution
from bot.store.cycles import StepRun
from bot.words import lines


def draft_pressed(turn: Turn) -> None:
    """Show the whole draft. The question itself quotes nothing: it is kept, and must not tell whose the text is."""
    one, run, draft = _draft(turn)
    words, key = here(turn), turn.args[1]
    turn.say(
        lines(
            words._("A draft from your group's own words. Tap it to copy it:"),
            Markup("<code>{}</code>").format(words._("{text}", text=draft.text)),
        )
    )
    data: dict[str, Any] = {"contribution": one.id, "key": key}
    question = (
        words._("Change it as you like and write me the whole sentence. /cancel leaves your wording as it is.")
        if turn.incoming.private
        else words._(
            "{name}, change it as you like and reply to this message with the whole sentence. /cancel leaves it as it is.",
            name=turn.mention(turn.who),
        )
    )
    take = Button(words._("✓ Take the draft as it is"), "wtakedraft", (one.id, key, draft.letter[0], digest(draft)))
    turn.ask(question, "wimproved", run=run, keyboard=[[take]], **data)


def taken(turn: Turn) -> None:
    """The draft is the author's wording now; the version before is kept."""
    one, run, draft = _draft(turn)
    if digest(draft) != turn.args[3]:
        raise Refuse(
            turn.words._("Your group has said more meanwhile, so the draft is another one now. Press ✨ again to see it.")
        )
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose == "wimproved" and prompt.data.get("contribution") == one.id:
            turn.session.delete(prompt)
    reword(turn, run, one, turn.args[1], draft.text)


def _draft(turn: Turn) -> tuple[Contribution, StepRun, Draft]:
    one, run = own(turn, number(turn.args[0]), turn.args[1])
    for draft in drafts(turn, turn.cycle(), one):
        if draft.letter[0] == turn.args[2]:
            return one, run, draft
    raise Refuse(turn.words._("Your wording shows this already, or there is no draft for it any more."))
