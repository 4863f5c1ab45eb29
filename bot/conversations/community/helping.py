"""Help with an action: the group is asked, people offer it by a button or in words, until whoever asked has enough."""

from typing import Any

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Keyboard, number
from bot.conversations.community.card import CARRIED_OUT, mine_of, noted
from bot.conversations.community.carrying import LONGEST, show, tell_owners
from bot.conversations.community.plan_text import (
    enter_action,
    here_words,
    pressed_message,
    require_share,
    settle,
    short_title,
    show_board,
    tell,
)
from bot.conversations.turn import Refuse, Turn
from bot.store import messages, plan, working
from bot.store.messages import BotMessage, Prompt
from bot.store.plan import Action, Share
from bot.words import Words, rows, shorten

CALL = "helpoffer"
"""The question to the group. What exactly would help is kept with it, in the words of whoever asked."""
WHAT = "helpwhat"
"""The question to whoever asked in private: what exactly would help?"""
ON_CALL = "c"
"""On the button below the question to the group: whoever helps already offers it once more there, instead of taking it back."""


# --- the group is asked -----------------------------------------------------------------------------------------------


def help_pressed(turn: Turn) -> None:
    """The group is asked for help; who asks in private is told first what everyone will see."""
    one, run, cycle = mine_of(turn)
    if one.needs_help:
        raise Refuse(turn.words._("I have asked the group already. The board of the plan says that help is welcome."))
    if turn.incoming.private and not turn.args[1:]:
        _ask_first(turn, one)
        return
    one.needs_help = True
    # What was offered for an earlier request is over.
    working.forget_offers(turn.session, one.id)
    data: dict[str, Any] = {"action": one.id, "aloud": not turn.incoming.private, "asker": turn.who.id}
    call = turn.say(*_call(turn, one, data), to=turn.here, keep=True)
    if call is not None:
        turn.await_answer(call, CALL, run=run, **data)
    tell_owners(turn, one)
    words = here_words(turn)
    note = words._("✓ I have asked the group to help with “{title}”.", title=short_title(one))
    if not turn.incoming.private:
        noted(turn, run, cycle, one, note)
        return
    shown = noted(
        turn,
        run,
        cycle,
        one,
        rows(note, words._("What exactly would help? Write it here, and everyone reads it below my question. Or leave it so.")),
    )
    if shown is not None:
        turn.await_answer(shown, WHAT, run=run, person=turn.who, action=one.id)


def _ask_first(turn: Turn, one: Action) -> None:
    words, owners = turn.words, plan.owners(turn.session, one.id)
    settle(
        turn,
        rows(
            words._("Shall I ask “{group}” for help with “{title}”?", group=turn.here.called, title=short_title(one)),
            words._("Everyone there sees the action, that help is welcome, and your name beside it on the board.")
            if turn.who in owners
            else words._(
                "Everyone there sees the action, that help is welcome, and beside it on the board: {names}.",
                names=", ".join(person.first_name for person in owners),
            )
            if owners
            else words._("Everyone there sees the action, and that help is welcome."),
        ),
        [[Button(words._("🤝 Yes, ask"), "helpwanted", (one.id, 1)), Button(words._("No"), "action", (one.id, 1))]],
    )


def _call(turn: Turn, one: Action, data: dict[str, Any]) -> tuple[Markup, Keyboard]:
    """The question to the group as it stands: what would help, and who has offered it so far."""
    words = turn.group_words
    names = ", ".join(person.first_name for _, person in working.offers(turn.session, one.id))
    text = rows(
        words._(
            "🤝 “{title}” would go better with some help. Who can lend a hand? Press the button, or reply and say how.",
            title=short_title(one),
        ),
        words._("What would help: {text}", text=data["what"]) if data.get("what") else None,
        words._("Whoever does it can reply with what exactly would help.")
        if data["aloud"] and not data.get("what") and one.needs_help
        else None,
        words._("Offered so far: {names}. Thank you!", names=names) if names and one.needs_help else None,
        None if one.needs_help else words._("✓ This is over: no more help is needed now. Thank you!"),
    )
    return text, [[Button(words._("🤝 I can help"), "helps", (one.id, ON_CALL))]] if one.needs_help else []


def _calls(turn: Turn, one: Action) -> list[tuple[Prompt, BotMessage]]:
    found = []
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == CALL and prompt.data["action"] == one.id:
            message = turn.session.get(BotMessage, prompt.message_id)
            if message is not None:
                found.append((prompt, message))
    return found


def show_call(turn: Turn, one: Action) -> None:
    """The newest question to the group says how it stands, also that it is over."""
    turn.session.flush()
    for prompt, message in _calls(turn, one)[:1]:
        turn.edit(message, *_call(turn, one, prompt.data))


def what_told(turn: Turn, prompt: Prompt) -> None:
    """What exactly would help, told in private: the group reads it."""
    one, _run, _cycle = enter_action(turn, prompt.data["action"], CARRIED_OUT)
    require_share(turn, one)
    if not _may_say_what(turn, one):
        raise Refuse(turn.words._("Somebody else has said already what would help: it stands below my question in the group."))
    prompt.closed = True
    _keep_what(turn, one)
    turn.say(turn.words._("✓ Thank you. The group reads it below my question; offers come to you."))


def _may_say_what(turn: Turn, one: Action) -> bool:
    """What would help has not been said yet, or by the same person: nobody writes over another's words."""
    return all(prompt.data.get("by", turn.who.id) == turn.who.id for prompt, _message in _calls(turn, one)[:1])


def _keep_what(turn: Turn, one: Action) -> None:
    if not one.needs_help:
        raise Refuse(turn.words._("The group is not asked for help with “{title}” now.", title=short_title(one)))
    for prompt, _message in _calls(turn, one)[:1]:
        prompt.data = {**prompt.data, "by": turn.who.id, "what": shorten(" ".join(turn.incoming.text.split()), LONGEST)}
    show_call(turn, one)


# --- it is offered ----------------------------------------------------------------------------------------------------


def offered(turn: Turn, prompt: Prompt) -> None:
    """A reply to the question: how somebody can help, from then on they do; or from whoever does it, what would help."""
    one, run, cycle = enter_action(turn, prompt.data["action"], CARRIED_OUT)
    words = turn.group_words
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    if not one.needs_help:
        raise Refuse(turn.words._("Thank you! Enough help for “{title}” has come already.", title=short_title(one)))
    does = mine is not None and mine.share is Share.DOES
    if (does or prompt.data.get("asker") == turn.who.id) and _may_say_what(turn, one):
        _keep_what(turn, one)
        turn.say(words._("✓ Noted: it stands in my question for help now."), reply=True)
        return
    text = " ".join(turn.incoming.text.split())
    working.offer(turn.session, one.id, turn.who.id, shorten(text, LONGEST))
    if mine is None or mine.share is Share.ASKED:
        plan.set_claim(turn.session, one.id, turn.who.id, Share.HELPS)
    name = turn.who.first_name
    for owner in [owner for owner in plan.owners(turn.session, one.id) if owner.id != turn.who.id]:
        tell(
            turn,
            owner,
            lambda words: words._(
                "🤝 {name} offers to help with “{title}”: {text}", name=name, title=short_title(one), text=text
            ),
            lambda words: [_enough(words, one)],
        )
    turn.say(
        words._("✓ Thank you, {name}! You help with “{title}” now.", name=name, title=short_title(one))
        if not does
        else words._("✓ Thank you, {name}! Whoever does it with you reads it.", name=name),
        reply=True,
    )
    show_call(turn, one)
    show_board(turn, run, cycle)


def on_call(turn: Turn) -> bool:
    """True if the button below the question to the group was pressed."""
    return turn.args[1:] == (ON_CALL,)


def came(turn: Turn, one: Action) -> None:
    """Somebody pressed that they help: those who do the action are told, and the question to the group names who offered."""
    name, asked = turn.who.first_name, one.needs_help
    if asked and not working.offer(turn.session, one.id, turn.who.id):
        raise Refuse(turn.words._("You have offered it already. Thank you! To take it back, press ⋯ and the number."))
    for owner in plan.owners(turn.session, one.id):
        tell(
            turn,
            owner,
            lambda words: words._(
                "🤝 {name} helps with “{title}”. Agree with each other on who does what.", name=name, title=short_title(one)
            ),
            lambda words: [_enough(words, one)] if asked else [],
        )
    pressed = pressed_message(turn)
    if not turn.incoming.private and pressed is not None and all(pressed is not call for _, call in _calls(turn, one)):
        settle(turn, turn.group_words._("🤝 {name} helps with “{title}”. Thank you!", name=name, title=short_title(one)))
    show_call(turn, one)


def gone(turn: Turn, one: Action) -> None:
    """Somebody does not help any more."""
    working.withdraw_offer(turn.session, one.id, turn.who.id)
    show_call(turn, one)


def _enough(words: Words, one: Action) -> list[Key]:
    return [Button(words._("🤝 I have the help that I need"), "enoughhelp", (one.id,))]


def enough_pressed(turn: Turn) -> None:
    """The help that came is enough."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    require_share(turn, one)
    if not one.needs_help:
        raise Refuse(turn.words._("The group is not asked for help with “{title}” now.", title=short_title(one)))
    one.needs_help = False
    words = turn.group_words
    names = words.all_of([person.first_name for _, person in working.offers(turn.session, one.id)])
    working.forget_offers(turn.session, one.id)
    turn.say(
        words._("🤝 “{title}” has the help that it needs. Thank you, {names}!", title=short_title(one), names=names)
        if names
        else words._("🤝 “{title}” has the help that it needs. Thank you!", title=short_title(one)),
        to=turn.here,
    )
    show_call(turn, one)
    show(turn, one)
    show_board(turn, run, cycle)
