"""Help with an action: the group is asked, people offer it by a button or in words, until whoever asked has enough."""

from bot.conversations.buttons import Button, number
from bot.conversations.card import CARRIED_OUT, mine_of, noted
from bot.conversations.carrying import LONGEST, show
from bot.conversations.plan_text import enter_action, here_words, require_share, short_title, show_board, tell
from bot.conversations.turn import Refuse, Turn
from bot.store import plan, working
from bot.store.messages import Prompt
from bot.store.plan import Share
from bot.words import shorten


def help_pressed(turn: Turn) -> None:
    """The group is asked for help; nobody is named."""
    one, run, cycle = mine_of(turn)
    if one.needs_help:
        raise Refuse(turn.words._("I have asked the group already. The board of the plan says that help is welcome."))
    one.needs_help = True
    # What was offered for an earlier request is over.
    working.forget_offers(turn.session, one.id)
    words = turn.group_words
    call = turn.say(
        words._(
            "🤝 “{title}” would go better with some help. Who can lend a hand? Press the button, or reply and say how.",
            title=short_title(one),
        ),
        [[Button(words._("🤝 I can help"), "helps", (one.id,))]],
        to=turn.here,
        keep=True,
    )
    if call is not None:
        turn.await_answer(call, "helpoffer", run=run, action=one.id)
    noted(turn, run, cycle, one, here_words(turn)._("✓ I have asked the group to help with “{title}”.", title=short_title(one)))


def offered(turn: Turn, prompt: Prompt) -> None:
    """Somebody says in words how they can help: they help from now on, and whoever does the action hears of it."""
    one, run, cycle = enter_action(turn, prompt.data["action"], CARRIED_OUT)
    if not one.needs_help:
        raise Refuse(turn.words._("Thank you! Enough help for “{title}” has come already.", title=short_title(one)))
    text = " ".join(turn.incoming.text.split())
    working.offer(turn.session, one.id, turn.who.id, shorten(text, LONGEST))
    if plan.claim_of(turn.session, one.id, turn.who.id) is None:
        plan.set_claim(turn.session, one.id, turn.who.id, Share.HELPS)
    for owner in plan.owners(turn.session, one.id):
        if owner.id != turn.who.id:
            tell(
                turn,
                owner,
                lambda words: words._(
                    "🤝 {name} offers to help with “{title}”: {text}",
                    name=turn.who.first_name,
                    title=short_title(one),
                    text=text,
                ),
            )
    turn.say(
        turn.group_words._(
            "✓ Thank you, {name}! You help with “{title}” now.", name=turn.who.first_name, title=short_title(one)
        ),
        reply=True,
    )
    show_board(turn, run, cycle)


def enough_pressed(turn: Turn) -> None:
    """The help that came is enough."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    require_share(turn, one)
    if not one.needs_help:
        raise Refuse(turn.words._("The group is not asked for help with “{title}” now.", title=short_title(one)))
    one.needs_help = False
    names = ", ".join(person.first_name for _, person in working.offers(turn.session, one.id))
    working.forget_offers(turn.session, one.id)
    words = turn.group_words
    turn.say(
        words._("🤝 “{title}” has the help that it needs. Thank you, {names}!", title=short_title(one), names=names)
        if names
        else words._("🤝 “{title}” has the help that it needs. Thank you!", title=short_title(one)),
        to=turn.here,
    )
    show(turn, one)
    show_board(turn, run, cycle)
