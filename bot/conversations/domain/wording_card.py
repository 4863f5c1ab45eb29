"""A card for a wording: all that can be done with it, in a message of its own, so that the board stays short.

In the group there is one card for each wording at most. It is edited when something changes, a reply to it is a comment, and
it goes when the step ends.
"""

from markupsafe import Markup

from bot.conversations import boards, telling
from bot.conversations.buttons import Button, Key, Private, number, short
from bot.conversations.domain import comments
from bot.conversations.domain.smart_check import check, whole_key
from bot.conversations.domain.wordings import comments_of, equal, item, of_cycle, proposed
from bot.conversations.turn import Turn
from bot.store import contributions, messages
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.words import lines

PURPOSE = "wcard"
REMARKS_SHOWN = 5


def opened(turn: Turn) -> None:
    """A wording was pressed: its card comes where one looks, at the end of the chat."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    one = of_cycle(turn, cycle, number(turn.args[1]))
    text, keyboard = _card(turn, run, cycle, one, alone=turn.incoming.private)
    if turn.incoming.private:
        # Not kept: nothing is to tell who looked at what.
        turn.say(lines(Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(turn.words, run.step)), text), keyboard)
        return
    for prompt in _cards(turn, run):
        if prompt.data["about"] == one.id:
            _take_away(turn, prompt)
    message = turn.say(lines(text, _invitation(turn)), keyboard, keep=True)
    if message is not None:
        turn.await_answer(message, PURPOSE, run=run, about=one.id)


def replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to a card is a comment with its author's name."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="wordings")
    text = telling.within(turn, turn.incoming.text, comments.LONGEST)
    comments.keep(turn, run, cycle, telling.Told(text, turn.who.id, "", prompt.data["about"]))
    boards.show(turn, run, cycle)


def close_pressed(turn: Turn) -> None:
    """The card is not needed any more."""
    run, _cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    pressed = turn.pressed()
    for prompt in _cards(turn, run):
        if pressed is not None and prompt.message_id == pressed.id:
            _take_away(turn, prompt)
    turn.answer()


def watch(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Something changed at the wordings: so do their cards."""
    if run.step != "wordings":
        return
    for prompt in _cards(turn, run):
        one, message = turn.session.get(Contribution, prompt.data["about"]), turn.session.get(BotMessage, prompt.message_id)
        if one is None or one.kind is not Kind.WORDING:
            _take_away(turn, prompt)
        elif message is not None:
            text, keyboard = _card(turn, run, cycle, one, alone=False)
            turn.edit(message, lines(text, _invitation(turn)), keyboard)


def leave(turn: Turn, run: StepRun) -> None:
    """The step ends: the result stands on its board."""
    for prompt in _cards(turn, run):
        _take_away(turn, prompt)
    telling.leave(turn, run)


def _invitation(turn: Turn) -> Markup:
    return turn.group_words._(
        "Reply to this message to say what you think of it. Everyone reads it with your name; in private it can be without."
    )


def _card(turn: Turn, run: StepRun, cycle: Cycle, one: Contribution, *, alone: bool) -> tuple[Markup, list[list[Key]]]:
    """The card in the group, whatever chat the change came from, or for one person ``alone``."""
    words = turn.words if alone else turn.group_words
    remarks = comments_of(turn, cycle).get(one.id, [])
    earlier = contributions.versions(turn.session, cycle.id).get(one.id, [])
    support = contributions.marks(turn.session, cycle.id).get(one.id, 0)
    text = item(turn, one, proposed(turn, cycle), support, len(earlier), remarks, REMARKS_SHOWN, words)
    own: list[Key] = [
        Button(words._("✏️ Improve it"), "wimprove", (one.id, "")),
        Button(words._("🗑 Withdraw"), "wgone", (one.id, "")),
    ]
    mine = one.author_id is not None and (not alone or one.author_id == turn.who.id)
    more: list[Key] = [Private(words._("📖 Versions and comments"), f"wordings_{short(run.id)}")]
    return text, [
        [
            Button(words._("👍 I like it"), "wlike", (run.id, one.id) if alone else (run.id, one.id, support)),
            Button(words._("💬 Comment"), "wremark", (run.id, one.id)),
        ],
        [Button(words._("🔧 Build on it"), "wbuild", (run.id, one.id))],
        own if mine else [],
        more if earlier or remarks else [],
        whole_key(words, run, one, check(turn, one.text)),
        [Button(words._("Go on with this one"), "wtake", (run.id, one.id))] if one in equal(turn, cycle) else [],
        [] if alone else [Button(words._("✖ Close"), "wclose", (run.id,))],
    ]


def _cards(turn: Turn, run: StepRun) -> list[Prompt]:
    return [prompt for prompt in messages.prompts_of_run(turn.session, run.id, {PURPOSE}) if not prompt.closed]


def _take_away(turn: Turn, prompt: Prompt) -> None:
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id)
    if message is not None:
        turn.delete(message)
