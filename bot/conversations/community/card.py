"""The card of one action: how it stands, and what somebody can do with it now; it has begun."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Keyboard, number
from bot.conversations.community import carrying
from bot.conversations.community.plan_text import (
    enter_action,
    here_words,
    load,
    people,
    pressed_message,
    put_away,
    require_share,
    short_title,
    show_board,
    state,
)
from bot.conversations.reminders import digest
from bot.conversations.turn import Refuse, Turn
from bot.method.steps import STEPS
from bot.store import contributions, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, open_prompts
from bot.store.plan import Action, Share, State
from bot.words import lines, rows

CARRIED_OUT = {"doing"}


def action_pressed(turn: Turn) -> None:
    """Show an action with what this person can do with it now."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), set(STEPS))
    text, keyboard = of_action(turn, run, cycle, one)
    if len(turn.args) > 1:
        # “Back to the action”
        _show(turn, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def _show(turn: Turn, text: Markup, keyboard: Keyboard) -> BotMessage | None:
    """The card takes the place of the message that was pressed; what that one asked is not waited for any more."""
    message = pressed_message(turn)
    if message is None:
        return turn.say(text, keyboard, keep=True)
    for prompt in open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
    turn.edit(message, text, keyboard)
    return message


def of_action(
    turn: Turn, run: StepRun, cycle: Cycle, one: Action, note: Markup | None = None
) -> tuple[Markup, list[list[Key]]]:
    """An action and what this person can do with it now; ``note`` stands above."""
    words = here_words(turn)
    plan_ = load(turn, cycle)
    text = lines(
        note,
        rows(
            Markup("<i>{}</i>").format(turn.here.called) if turn.incoming.private else None,
            words._("<b>{number}. {title}</b>", number=plan_.number(one.id), title=one.title),
            Markup(" · ").join((state(words, plan_, one), people(words, plan_, one))),
            _due(turn, one),
            carrying.how_far(turn, one),
            words._("What came of it: {outcome}", outcome=one.outcome) if one.outcome else None,
        ),
    )
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    keyboard = _keys(turn, run, one, mine)
    if run.step == "doing":
        keyboard.append([Button(words._("🧰 Steps, notes, files"), "work", (one.id,))])
        if one.needs_help and (mine is not None and mine.share is Share.DOES):
            keyboard.append([Button(words._("🤝 I have the help that I need"), "enoughhelp", (one.id,))])
    if not turn.incoming.private:
        keyboard.append([Button(words._("✖ Close"), "close", (one.id,))])
    return text, keyboard


def _due(turn: Turn, one: Action) -> Markup | None:
    if one.due_on is None:
        return None
    words = here_words(turn)
    day = words.full_date(one.due_on)
    if one.state is not State.DONE and one.due_on < turn.today:
        return words._("It was due on {date}.", date=day)
    return words._("It is due on {date}.", date=day)


def _keys(turn: Turn, run: StepRun, one: Action, mine: plan.Claim | None) -> list[list[Key]]:
    """What this person can do with the action at the step at which the group is."""
    words = here_words(turn)
    doing = mine is not None and mine.share is Share.DOES
    hand_over = Button(words._("🔁 Hand over"), "handover", (one.id,))
    match run.step:
        case "doing" if one.state is State.DONE:
            return [
                [Button(words._("✏️ What came of it"), "outcome", (one.id,))],
                [Button(words._("↩ Not done after all"), "undone", (one.id,))],
            ]
        case "doing" if doing and mine is not None:
            reminders = (
                Button(words._("🔕 No reminders of this one"), "notthis", (one.id,))
                if mine.nudges
                else Button(words._("🔔 Remind me of this one"), "notthis", (one.id, 1))
            )
            return [
                *digest.answers(words, one),
                [hand_over, _give_back(turn, one)],
                [Button(words._("🔀 What it waits for"), "needs", (run.id, one.id))],
                [reminders] if turn.incoming.private else [],
            ]
        case "doing":
            return _keys_of_others(turn, one, helping=mine is not None and mine.share is Share.HELPS)
        case "claiming":
            return [[hand_over, _give_back(turn, one)]] if doing else [_join(turn, one)]
        case "agreement" if doing:
            return [[hand_over]]
        case _:
            return []


def _keys_of_others(turn: Turn, one: Action, *, helping: bool) -> list[list[Key]]:
    """For somebody who does not do the action: a moderator may speak for those who do, and anyone for what nobody has."""
    words = here_words(turn)
    if not plan.owners(turn.session, one.id) or turn.is_moderator():
        return [*digest.answers(words, one), [_give_back(turn, one)] if helping else _join(turn, one)]
    if helping:
        return [[Button(words._("✓ Done"), "done", (one.id,)), _give_back(turn, one)], _join(turn, one)[:1]]
    return [_join(turn, one)]


def _join(turn: Turn, one: Action) -> list[Key]:
    words = here_words(turn)
    return [
        Button(words._("🙋 I'll do it"), "does", (one.id, 1)),
        Button(words._("🤝 I'll help"), "helps", (one.id, 1)),
    ]


def _give_back(turn: Turn, one: Action) -> Button:
    return Button(here_words(turn)._("↩ Give back"), "giveback", (one.id,))


def close_pressed(turn: Turn) -> None:
    """A card in the group has done its duty."""
    one, run, _cycle = enter_action(turn, number(turn.args[0]), set(STEPS))
    away(turn, run, turn.group_words._("“{title}”: /plan shows how it stands.", title=short_title(one)))


def away(turn: Turn, run: StepRun, last_word: Markup) -> None:
    """The card in the group goes; if it may be too old for that, it keeps a last word."""
    message = pressed_message(turn)
    if message is None:
        return
    for prompt in open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
    put_away(turn, run.opened_at, message, last_word)


# --- how it is going --------------------------------------------------------------------------------------------------


def underway_pressed(turn: Turn) -> None:
    """It has begun."""
    one, run, cycle = mine_of(turn)
    one.state = State.DOING
    carrying.tell_owners(turn, one)
    noted(turn, run, cycle, one, here_words(turn)._("✓ Noted: “{title}” is on the way.", title=short_title(one)))


def noted(turn: Turn, run: StepRun, cycle: Cycle, one: Action, note: Markup) -> BotMessage | None:
    """Something was noted: in private the card says it and stays; in the group it goes, since the board shows it.

    Returns:
        The card, if it stays.
    """
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.session.flush()
    turn.answer(note)
    card = _show(turn, *of_action(turn, run, cycle, one, note)) if turn.incoming.private else None
    if not turn.incoming.private:
        away(turn, run, note)
    show_board(turn, run, cycle)
    return card


def mine_of(turn: Turn) -> tuple[Action, StepRun, Cycle]:
    """The action of a button, for whoever may speak for it, while it is not done.

    Raises:
        Refuse: if not.
    """
    one, run, cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    require_share(turn, one)
    if one.state is State.DONE:
        raise Refuse(turn.words._("“{title}” is done already. Thank you!", title=short_title(one)))
    return one, run, cycle
