"""Numbers from 1 to 5 for how working together went. They never have a name; the key to one lies on its author's button."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, number
from bot.conversations.practice.reflecting import ask, numbers_seen
from bot.conversations.practice.reflection_questions import QUESTIONS
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import hash_of, new_key
from bot.method.balance import HIGHEST, LOWEST
from bot.method.evaluation import PROMPTS, SCALED
from bot.store import balance
from bot.store.balance import Rating
from bot.store.cycles import Cycle
from bot.words import lines


def rate_pressed(turn: Turn) -> None:
    """A number for an aspect; then the same question is asked in words."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    index, value = number(turn.args[1]), number(turn.args[2])
    if not 0 <= index < len(PROMPTS) or PROMPTS[index] not in SCALED or not LOWEST <= value <= HIGHEST:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    aspect = PROMPTS[index]
    _refuse_if_seen(turn, cycle, aspect)
    if balance.has_rated(turn.session, cycle.id, turn.who.id, aspect):
        raise Refuse(
            turn.words._("You have given a number here already. To change it, use the message with which I confirmed it.")
        )
    key = new_key()
    rating = balance.rate(turn.session, cycle.id, turn.who.id, aspect, value, hash_of(key))
    _confirm(turn, rating, key)
    ask(turn, run, cycle, index)


def _confirm(turn: Turn, rating: Rating, key: str) -> None:
    words = turn.words
    numbers: list[Key] = [
        Button(words._("✓ {number}", number=value) if value == rating.value else str(value), "rerate", (rating.id, key, value))
        for value in range(LOWEST, HIGHEST + 1)
    ]
    turn.say(
        lines(
            words._(
                "✓ {value} of {highest} for “{aspect}”.",
                value=rating.value,
                highest=HIGHEST,
                aspect=words._(QUESTIONS[rating.aspect].name),
            ),
            words._("Stored without your name: only this message holds the key. Until the harvest you can change it here."),
        ),
        [numbers, [Button(words._("🗑 Take it back"), "rerate", (rating.id, key, 0))]],
    )


def rerate_pressed(turn: Turn) -> None:
    """Its author changes a number, or takes it back."""
    rating = turn.session.get(Rating, number(turn.args[0]))
    if rating is None:
        raise Refuse(turn.words._("This has been withdrawn already."))
    key, value = turn.args[1], number(turn.args[2])
    turn.open_run_of(rating.cycle_id, {"reflection"}, gone_ok=value == 0)
    if rating.key_hash != hash_of(key):
        raise Refuse(turn.words._("Only the person who wrote this can change it."))
    _refuse_if_seen(turn, turn.cycle(), rating.aspect)
    if value == 0:
        balance.unrate(turn.session, rating, turn.who.id)
        turn.say(turn.words._("✓ Your number is deleted."))
        return
    rating.value = min(max(value, LOWEST), HIGHEST)
    _confirm(turn, rating, key)


def _refuse_if_seen(turn: Turn, cycle: Cycle, aspect: str) -> None:
    if numbers_seen(turn, cycle, aspect):
        text: Markup = turn.words._("Your group has seen the numbers already, so they stay as they are. Words are welcome.")
        raise Refuse(text)
