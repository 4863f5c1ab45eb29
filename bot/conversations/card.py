"""The card of one action: done, on the way, more time, need help, hand over, give back; and what came of it."""

from markupsafe import Markup

from bot.conversations import carrying, digest, nudges
from bot.conversations.buttons import Button, Key, Keyboard, number
from bot.conversations.plan_text import (
    DELETABLE,
    enter_action,
    here_words,
    load,
    people,
    pressed_message,
    put_away,
    require_share,
    settle,
    short_title,
    show_board,
    state,
    touched,
)
from bot.conversations.turn import Refuse, Turn
from bot.method.steps import STEPS
from bot.store import contributions, plan, working
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt, open_prompts
from bot.store.people import Person
from bot.store.plan import Action, Share, State
from bot.words import lines, rows

CARRIED_OUT = {"doing"}
OUTCOME_LONGEST = 500


def action_pressed(turn: Turn) -> None:
    """Show an action with what this person can do with it now."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), set(STEPS))
    text, keyboard = _card(turn, run, cycle, one)
    if len(turn.args) > 1:
        # “Back to the action”
        _show(turn, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def _show(turn: Turn, text: Markup, keyboard: Keyboard) -> None:
    """The card takes the place of the message that was pressed; what that one asked is not waited for any more."""
    message = pressed_message(turn)
    if message is None:
        turn.say(text, keyboard, keep=True)
        return
    for prompt in open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
    turn.edit(message, text, keyboard)


def _card(turn: Turn, run: StepRun, cycle: Cycle, one: Action, note: Markup | None = None) -> tuple[Markup, list[list[Key]]]:
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
        Button(words._("🤝 I'll help"), "helps", (one.id,)),
    ]


def _give_back(turn: Turn, one: Action) -> Button:
    return Button(here_words(turn)._("↩ Give back"), "giveback", (one.id,))


def close_pressed(turn: Turn) -> None:
    """A card in the group has done its duty."""
    one, run, _cycle = enter_action(turn, number(turn.args[0]), set(STEPS))
    _away(turn, run, turn.group_words._("“{title}”: /plan shows how it stands.", title=short_title(one)))


def _away(turn: Turn, run: StepRun, last_word: Markup) -> None:
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
    noted(turn, run, cycle, one, here_words(turn)._("✓ Noted: “{title}” is on the way.", title=short_title(one)))


def give_back_pressed(turn: Turn) -> None:
    """The share goes back to the group, without a reason being asked."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), {"claiming", "doing"})
    if plan.claim_of(turn.session, one.id, turn.who.id) is None:
        raise Refuse(turn.words._("“{title}” is not yours, so there is nothing to give back.", title=short_title(one)))
    plan.set_claim(turn.session, one.id, turn.who.id, None)
    words = turn.group_words
    owners = plan.owners(turn.session, one.id)
    if run.step == "doing" and one.state is not State.DONE:
        if owners:
            names = ", ".join(person.first_name for person in owners)
            turn.say(
                rows(
                    words._("“{title}” is with {names} now.", title=short_title(one), names=names),
                    touched(turn, cycle, one),
                ),
                to=turn.here,
            )
        else:
            turn.say(
                rows(
                    words._("“{title}” is open again. Who would like to take it on?", title=short_title(one)),
                    touched(turn, cycle, one),
                ),
                [[Button(words._("🙋 I'll do it"), "does", (one.id, 1))]],
                to=turn.here,
                keep=True,
            )
    noted(
        turn,
        run,
        cycle,
        one,
        here_words(turn)._("✓ You have given “{title}” back. Thank you for saying so.", title=short_title(one)),
    )


def undone_pressed(turn: Turn) -> None:
    """It was marked as done too early."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    _require_part(turn, one)
    if one.state is not State.DONE:
        raise Refuse(turn.words._("“{title}” is not marked as done.", title=short_title(one)))
    one.state, one.done_at = State.DOING, None
    working.forget_cheers(turn.session, one.id)
    nudges.reschedule(turn, one)
    turn.say(
        rows(turn.group_words._("“{title}” is not done yet after all.", title=short_title(one)), touched(turn, cycle, one)),
        to=turn.here,
    )
    noted(turn, run, cycle, one, here_words(turn)._("✓ “{title}” is open again.", title=short_title(one)))


def noted(turn: Turn, run: StepRun, cycle: Cycle, one: Action, note: Markup) -> None:
    """Something was noted: in private the card says it and stays; in the group it goes, since the board shows it."""
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.session.flush()
    turn.answer(note)
    if turn.incoming.private:
        _show(turn, *_card(turn, run, cycle, one, note))
    else:
        _away(turn, run, note)
    show_board(turn, run, cycle)


# --- done, and what came of it ----------------------------------------------------------------------------------------


def done_pressed(turn: Turn) -> None:
    """It is done: the group may celebrate, and whoever did it is asked for one sentence."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    carries = _require_part(turn, one)
    if one.state is State.DONE:
        raise Refuse(turn.words._("“{title}” is marked as done already.", title=short_title(one)))
    one.state, one.done_at, one.needs_help = State.DONE, turn.now, False
    nudges.reschedule(turn, one)
    turn.session.flush()
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    plan_ = load(turn, cycle)
    free = nudges.tell_who_can_start(turn, cycle, one)
    words = turn.group_words
    names = ", ".join(p.first_name for share, p in plan_.claims[one.id] if share is not Share.ASKED) or turn.who.first_name
    news = turn.say(
        rows(
            words._("🎉 “{title}” is done. Thank you, {names}!", title=short_title(one), names=names),
            # Who speaks for others does so openly.
            None if carries else words._("({name} said so as a moderator.)", name=turn.who.first_name),
            *(
                words._("Nothing holds “{title}” up any more; it begins on {date}.", title=short_title(next_), date=begins)
                if (begins := _begins_later(turn, next_))
                else words._("Now “{title}” can start ({names}).", title=short_title(next_), names=plan_.names(next_.id))
                if plan_.names(next_.id)
                else words._("Now “{title}” can start; nobody has it yet.", title=short_title(next_))
                for next_ in free
            ),
        ),
        _applause(turn, one),
        to=turn.here,
        keep=True,
    )
    owners = plan_.people(one.id, Share.DOES)
    asked = turn.who if turn.who in owners or not owners else owners[0]
    turn.answer(
        turn.words._("🎉 “{title}” is done. I ask you in our private chat what came of it.", title=short_title(one))
        if asked is turn.who and asked.reachable
        else turn.words._("🎉 “{title}” is done.", title=short_title(one))
    )
    if not turn.incoming.private:
        _away(turn, run, words._("✓ “{title}” is done.", title=short_title(one)))
    elif asked is not turn.who:
        settle(
            turn,
            turn.words._(
                "✓ “{title}” is done. I have asked {name} what came of it.", title=short_title(one), name=asked.first_name
            ),
        )
    _ask_outcome(turn, run, one, asked, news)
    show_board(turn, run, cycle)


def _applause(turn: Turn, one: Action) -> list[list[Key]]:
    return [[Button(turn.group_words._("👏 Well done"), "cheer", (one.id,))]]


def _begins_later(turn: Turn, one: Action) -> str | None:
    """The day on which something that is free begins, if that is still to come."""
    later = one.start_on is not None and one.start_on > turn.today
    return turn.group_words.full_date(one.start_on) if later and one.start_on is not None else None


def outcome_pressed(turn: Turn) -> None:
    """Tell what came of it later, or tell it anew."""
    one, run, _cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    _require_part(turn, one)
    if not turn.incoming.private:
        _away(turn, run, turn.group_words._("✓ “{title}” is done.", title=short_title(one)))
    _ask_outcome(turn, run, one, turn.who, None)


def _ask_outcome(turn: Turn, run: StepRun, one: Action, asked: Person, news: BotMessage | None) -> None:
    data = {"action": one.id, "news": news.id if news else None}
    alone = asked.reachable
    words = turn.words_of(asked) if alone else turn.group_words
    skip: list[list[Key]] = [[Button(words._("Skip"), "nooutcome", (one.id,))]]
    if not alone:
        text = words._(
            "{name}, what came of “{title}”? Reply to this message with one sentence.",
            name=turn.mention(asked),
            title=short_title(one),
        )
        message = turn.say(text, skip, to=turn.here, keep=True)
    else:
        text = lines(
            words._("🎉 “{title}” is done. Thank you!", title=short_title(one)),
            words._(
                "What came of it? One sentence is enough. Everyone in “{group}” will read it with your name.",
                group=turn.here.called,
            ),
        )
        pressed = pressed_message(turn) if turn.incoming.private and asked is turn.who else None
        if pressed is not None:
            turn.edit(pressed, text, skip)
        message = pressed or turn.say(text, skip, to=asked, keep=True)
    if message is not None:
        turn.await_answer(message, "outcome", run=run, person=asked, **data)


def outcome_told(turn: Turn, prompt: Prompt) -> None:
    """One sentence on what came of an action: the group sees it."""
    one, run, cycle = enter_action(turn, prompt.data["action"], CARRIED_OUT)
    text = " ".join(turn.incoming.text.split())
    if len(text) > OUTCOME_LONGEST:
        raise Refuse(
            turn.words._(
                "That is a little long for one sentence ({count} characters; {limit} fit). Please send it shorter.",
                count=len(text),
                limit=OUTCOME_LONGEST,
            )
        )
    prompt.closed = True
    one.outcome = text
    words = turn.group_words
    values = {"title": short_title(one), "outcome": text, "name": turn.who.first_name}
    turn.say(
        words._("🎉 “{title}” is done. What came of it: {outcome} ({name})", **values),
        _applause(turn, one),
        to=turn.here,
        keep=True,
    )
    # Said once is enough: the news without the sentence goes, unless it is too old to be taken away.
    news = turn.session.get(BotMessage, prompt.data["news"]) if prompt.data["news"] else None
    if news is not None and one.done_at is not None and turn.now - one.done_at < DELETABLE:
        turn.delete(news)
    asked = turn.session.get(BotMessage, prompt.message_id)
    if turn.incoming.private:
        turn.say(turn.words._("✓ Thank you. The group sees it, and it comes back when you look back together."))
    elif asked is not None:
        put_away(turn, run.opened_at, asked, words._("✓ “{title}” is done.", title=short_title(one)))
    show_board(turn, run, cycle)


def skip_pressed(turn: Turn) -> None:
    """Nothing to say about it now."""
    one, run, _cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    message = pressed_message(turn)
    prompt = next(
        (p for p in open_prompts(turn.session, turn.incoming.chat_id) if message is not None and p.message_id == message.id),
        None,
    )
    if prompt is None or prompt.person_id != turn.who.id:
        raise Refuse(turn.words._("This question is for somebody else, or it has been answered already."))
    prompt.closed = True
    if turn.incoming.private:
        settle(turn, turn.words._("All right. “{title}” is done; thank you!", title=short_title(one)))
    else:
        _away(turn, run, turn.group_words._("✓ “{title}” is done.", title=short_title(one)))


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


def _require_part(turn: Turn, one: Action) -> bool:
    """Whoever does it or helps may say that it is done; a moderator too. True if this person carries it.

    Raises:
        Refuse: it names whom to ask, or how to take on what nobody has.
    """
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    if mine is not None and mine.share is not Share.ASKED:
        return True
    if not plan.owners(turn.session, one.id) and not turn.is_moderator():
        raise Refuse(
            turn.words._(
                "Nobody has “{title}” yet. If you did it, press “I'll do it” first: then the thanks go to you.",
                title=short_title(one),
            )
        )
    require_share(turn, one)
    return False
