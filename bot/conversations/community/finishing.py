"""An action is done: the group may celebrate, and whoever did it is asked for one sentence on what came of it."""

from markupsafe import Markup

from bot.conversations import menus
from bot.conversations.buttons import Button, Key, number
from bot.conversations.community import helping
from bot.conversations.community.card import CARRIED_OUT, away, noted
from bot.conversations.community.plan_text import (
    DELETABLE,
    enter_action,
    here_words,
    load,
    pressed_message,
    put_away,
    require_share,
    settle,
    short_title,
    show_board,
    touched,
)
from bot.conversations.reminders import nudges
from bot.conversations.turn import Refuse, Turn
from bot.store import contributions, plan, working
from bot.store.cycles import StepRun
from bot.store.messages import BotMessage, Prompt, open_prompts, open_prompts_of_group
from bot.store.people import Person
from bot.store.plan import Action, Share, State
from bot.words import lines, rows

OUTCOME_LONGEST = 500


def done_pressed(turn: Turn) -> None:
    """A button says that it is done. In a list that /done gave to one person it works for that person, and for moderators."""
    if len(turn.args) > 1:
        menus.only_for(turn, number(turn.args[1]))
    finish(turn, number(turn.args[0]))


def finish(turn: Turn, action_id: int) -> None:
    """It is done: the group may celebrate, and whoever did it is asked for one sentence."""
    one, run, cycle = enter_action(turn, action_id, CARRIED_OUT)
    carries = _require_part(turn, one)
    if one.state is State.DONE:
        raise Refuse(turn.words._("“{title}” is marked as done already.", title=short_title(one)))
    one.done_from, one.state, one.done_at, one.needs_help = one.state, State.DONE, turn.now, False
    nudges.reschedule(turn, one)
    helping.show_call(turn, one)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    plan_ = load(turn, cycle)
    free = nudges.tell_who_can_start(turn, cycle, one)
    words = turn.group_words
    did = [person.first_name for person in plan_.people(one.id, Share.DOES)] or [turn.who.first_name]
    helped = [person.first_name for person in plan_.people(one.id, Share.HELPS)]
    news = turn.say(
        rows(
            words._("🎉 “{title}” is done. Thank you, {names}!", title=short_title(one), names=words.all_of(did)),
            words._("And thank you for the help: {names}.", names=words.all_of(helped)) if helped and helped != did else None,
            _who_said(turn, one, carries=carries),
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
    if news is not None:
        # Whoever tells right there what came of it has told it.
        turn.await_answer(news, "outcome", run=run, action=one.id, news=news.id)
    owners = plan_.people(one.id, Share.DOES)
    asked = turn.who if turn.who in owners or not owners else owners[0]
    turn.answer(
        turn.words._("🎉 “{title}” is done. I ask you in our private chat what came of it.", title=short_title(one))
        if asked is turn.who and asked.reachable
        else turn.words._("🎉 “{title}” is done.", title=short_title(one))
    )
    if not turn.incoming.private:
        away(turn, run, words._("✓ “{title}” is done.", title=short_title(one)))
    elif asked is not turn.who:
        settle(
            turn,
            turn.words._(
                "✓ “{title}” is done. I have asked {name} what came of it.", title=short_title(one), name=asked.first_name
            ),
        )
    _ask_outcome(turn, run, one, asked, news)
    show_board(turn, run, cycle)


def _who_said(turn: Turn, one: Action, *, carries: bool) -> Markup | None:
    """Who speaks for others does so openly."""
    owners = plan.owners(turn.session, one.id)
    if carries and (not owners or turn.who in owners):
        return None
    if carries:
        return turn.group_words._("({name}, who helps with it, said so.)", name=turn.who.first_name)
    return turn.group_words._("({name} said so as a moderator.)", name=turn.who.first_name)


def _applause(turn: Turn, one: Action) -> list[list[Key]]:
    return [[Button(turn.group_words._("👏 Well done"), "cheer", (one.id,))]]


def _begins_later(turn: Turn, one: Action) -> str | None:
    """The day on which something that is free begins, if that is still to come."""
    later = one.start_on is not None and one.start_on > turn.today
    return turn.group_words.full_date(one.start_on) if later and one.start_on is not None else None


def undone_pressed(turn: Turn) -> None:
    """It was marked as done too early."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    carries = _require_part(turn, one)
    if one.state is not State.DONE:
        raise Refuse(turn.words._("“{title}” is not marked as done.", title=short_title(one)))
    one.state, one.done_from, one.done_at = one.done_from or State.DOING, None, None
    working.forget_cheers(turn.session, one.id)
    _ask_no_more(turn, run, one)
    nudges.reschedule(turn, one)
    turn.say(
        rows(
            turn.group_words._("“{title}” is not done yet after all.", title=short_title(one)),
            _who_said(turn, one, carries=carries),
            touched(turn, cycle, one),
        ),
        to=turn.here,
    )
    noted(turn, run, cycle, one, here_words(turn)._("✓ “{title}” is open again.", title=short_title(one)))


def _ask_no_more(turn: Turn, run: StepRun, one: Action) -> None:
    """Nothing came of it yet: whoever was asked what did need not answer, and the news that it is done goes."""
    for prompt in open_prompts_of_group(turn.session, turn.here.id, "outcome"):
        asked = turn.session.get(BotMessage, prompt.message_id)
        if prompt.data["action"] != one.id:
            continue
        prompt.closed = True
        person = turn.session.get(Person, prompt.chat_id)
        words = turn.words_of(person) if person is not None else turn.group_words
        last_word = words._("“{title}” is not done yet after all.", title=short_title(one))
        if asked is not None and prompt.chat_id == turn.here.chat_id:
            put_away(turn, run.opened_at, asked, last_word)
        elif asked is not None:
            turn.edit(asked, last_word)


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


# --- what came of it --------------------------------------------------------------------------------------------------


def outcome_pressed(turn: Turn) -> None:
    """Tell what came of it later, or tell it anew."""
    one, run, _cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    _require_part(turn, one)
    if not turn.incoming.private:
        away(turn, run, turn.group_words._("✓ “{title}” is done.", title=short_title(one)))
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
    if prompt.person_id is None:
        _require_teller(turn, one)
    text = " ".join(turn.incoming.text.split())
    if len(text) > OUTCOME_LONGEST:
        raise Refuse(
            turn.words._(
                "That is a little long for one sentence ({count} characters; {limit} fit). Please send it shorter.",
                count=len(text),
                limit=OUTCOME_LONGEST,
            )
        )
    one.outcome = text
    words = turn.group_words
    values = {"title": short_title(one), "outcome": text, "name": turn.who.first_name}
    said = turn.say(
        words._("🎉 “{title}” is done. What came of it: {outcome} ({name})", **values),
        _applause(turn, one),
        to=turn.here,
        keep=True,
    )
    # Said once is enough: the news without the sentence goes, unless it is too old to be taken away.
    news = turn.session.get(BotMessage, prompt.data["news"]) if prompt.data["news"] else None
    if news is not None and one.done_at is not None and turn.now - one.done_at < DELETABLE:
        turn.delete(news)
    if turn.incoming.private:
        turn.say(turn.words._("✓ Thank you. The group sees it, and it comes back when you look back together."))
    _close_questions(turn, run, one, news)
    if said is not None:
        turn.await_answer(said, "outcome", run=run, action=one.id, news=None)
    show_board(turn, run, cycle)


def _require_teller(turn: Turn, one: Action) -> None:
    """A reply to the news: what came of it is told by those who carried it; the others may applaud."""
    if one.state is not State.DONE:
        raise Refuse(turn.words._("“{title}” is not marked as done.", title=short_title(one)))
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    owners = plan.owners(turn.session, one.id)
    if owners and (mine is None or mine.share is Share.ASKED):
        raise Refuse(
            turn.words._(
                "How kind! I do not keep replies to this one, except from {names}: they tell what came of it. "
                "👏 counts your applause.",
                names=", ".join(person.first_name for person in owners),
            )
        )
    if one.outcome:
        raise Refuse(
            turn.words._(
                "What came of “{title}” is told already. To tell it anew, press ⋯ and its number on /plan.",
                title=short_title(one),
            )
        )


def _close_questions(turn: Turn, run: StepRun, one: Action, news: BotMessage | None) -> None:
    """It is told: whoever was asked too, and elsewhere, need not answer any more."""
    for chat_id in (turn.here.chat_id, *(person.id for _, person in load(turn, turn.cycle()).claims[one.id])):
        for prompt in open_prompts(turn.session, chat_id):
            if prompt.purpose != "outcome" or prompt.data["action"] != one.id:
                continue
            prompt.closed = True
            asked = turn.session.get(BotMessage, prompt.message_id)
            if asked is None or asked is news:
                continue
            if chat_id == turn.here.chat_id:
                put_away(turn, run.opened_at, asked, turn.group_words._("✓ “{title}” is done.", title=short_title(one)))
            elif not turn.incoming.private:
                person = turn.session.get(Person, chat_id)
                words = turn.words_of(person) if person is not None else turn.group_words
                told = words._("✓ Thank you. The group has read what came of “{title}”.", title=short_title(one))
                turn.edit(asked, told)


def skip_pressed(turn: Turn) -> None:
    """Nothing to say about it now."""
    one, run, _cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    turn.question_pressed("outcome").closed = True
    if turn.incoming.private:
        settle(turn, turn.words._("All right. “{title}” is done; thank you!", title=short_title(one)))
    else:
        away(turn, run, turn.group_words._("✓ “{title}” is done.", title=short_title(one)))
