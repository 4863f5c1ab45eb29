"""What people answer to a reminder: later, not this one, none at all."""

from datetime import timedelta

from bot.conversations.buttons import Button, Key, number
from bot.conversations.community.plan_text import enter_action, here_words, settle, short_title
from bot.conversations.reminders import my_reminders, nudges, reminding
from bot.conversations.turn import Refuse, Turn
from bot.store import plan, wishes
from bot.store.plan import Claim, Share, State

LONGEST_SNOOZE = 31


def snooze_pressed(turn: Turn) -> None:
    """Nothing of this for some days, then again."""
    _snooze(turn, number(turn.args[0]), turn.args[1:])


def later_pressed(turn: Turn) -> None:
    """When again? The letter stays as it is, and the question comes below it."""
    there = [claim.action_id for claim in _waiting(turn, turn.args)]
    words = here_words(turn)
    rest: list[Key] = [
        Button(words._("🔕 Not this one"), "notthis", (there[0],)),
        Button(words._("Back to the action"), "action", (there[0], 1)),
    ]
    turn.say(
        words._("When shall I come back to it?") if len(there) == 1 else words._("When shall I come back to them?"),
        [
            [
                Button(words._("⏰ Tomorrow"), "snooze", (1, *there)),
                Button(words._("⏰ In 3 days"), "snooze", (3, *there)),
                Button(words._("⏰ Next week"), "snooze", (7, *there)),
            ],
            rest if len(there) == 1 else [],
        ],
        keep=True,
    )


def _snooze(turn: Turn, days: int, actions: tuple[str, ...]) -> None:
    there = _waiting(turn, actions)
    hours = reminding.hours_of(turn.session, turn.who, turn.here)
    day = hours.day_from(hours.today(turn.now) + timedelta(days=min(max(days, 1), LONGEST_SNOOZE)))
    for claim in there:
        claim.later_on = day
    words = here_words(turn)
    settle(turn, words._("All right: I come back to it on {date}.", date=words.full_date(day)))


def _waiting(turn: Turn, actions: tuple[str, ...]) -> list[Claim]:
    """This person's shares in those of these actions that they still do.

    Raises:
        Refuse: if there are none.
    """
    found = []
    for arg in actions:
        one, _run, _cycle = enter_action(turn, number(arg), {"doing"})
        mine = plan.claim_of(turn.session, one.id, turn.who.id)
        if one.state is not State.DONE and mine is not None and mine.share is Share.DOES:
            found.append(mine)
    if not found:
        raise Refuse(turn.words._("None of this waits for you any more, so there is nothing to remind you of."))
    return found


def not_this_pressed(turn: Turn) -> None:
    """No reminders of this action for this person; pressed on the action itself, they come again."""
    one, _run, _cycle = enter_action(turn, number(turn.args[0]), {"doing"})
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    if mine is None or mine.share is not Share.DOES:
        raise Refuse(turn.words._("“{title}” is not yours, so I do not remind you of it.", title=short_title(one)))
    mine.nudges, mine.later_on = len(turn.args) > 1, None
    words = here_words(turn)
    back: list[list[Key]] = [[Button(words._("Back to the action"), "action", (one.id, 1))]]
    if mine.nudges:
        mine.since = turn.now
        settle(turn, words._("I remind you of “{title}” again.", title=short_title(one)), back)
    else:
        settle(
            turn, words._("No more reminders of “{title}”. You can change that at the action.", title=short_title(one)), back
        )


def none_pressed(turn: Turn) -> None:
    """No reminders at all, in any group."""
    turn.who.nudges = False
    nudges.arm_groups_of(turn, turn.who)
    words = here_words(turn)
    if turn.args:
        my_reminders.show(turn, words._("✓ I do not remind you of anything any more."))
        return
    settle(
        turn,
        words._("I do not remind you of anything any more. /settings has a button to turn reminders on again."),
        [[Button(words._("🔔 Turn reminders on again"), "nudgeson")]],
    )


def on_pressed(turn: Turn) -> None:
    """Reminders again, of what is to come."""
    turn.who.nudges = True
    wishes.keep_wishes(turn.session, turn.who.id).since = turn.now
    nudges.arm_groups_of(turn, turn.who)
    text = here_words(turn)._(
        "Reminders are on again: at most one a day, and none at your quiet times. /settings has the times."
    )
    if turn.args:
        my_reminders.show(turn, text)
    else:
        settle(turn, text)
