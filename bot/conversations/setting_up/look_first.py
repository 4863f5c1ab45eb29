"""“A moderator looks first”: the setting (see `first_look`)."""

from markupsafe import Markup

from bot.conversations import boards, first_look
from bot.conversations.buttons import number
from bot.conversations.setting_up import settings
from bot.conversations.turn import Turn
from bot.method.marking import mark
from bot.store import communities
from bot.words import Words, lines, rows


def _value(turn: Turn) -> Markup:
    words = turn.group_words
    return (
        words._("👁 A moderator looks first: <b>yes</b>")
        if turn.here.look_first
        else words._("👁 A moderator looks first: <b>no</b>")
    )


def _open(turn: Turn) -> None:
    words = turn.group_words
    settings.open_page(
        turn,
        lines(
            words._("👁 <b>A moderator looks first</b>"),
            words._(
                "Experiences, ideas and what you share when you look back are gathered first, then shown to all together. If "
                "you like, a moderator reads all of it before that, and takes out what hurts somebody. That is good where "
                "children write."
            ),
            words._(
                "A moderator sees no more names than the group does later. Everyone is told before they write, and the group "
                "reads how many were taken out."
            ),
        ),
        first_look.yes_or_no(turn, words),
    )


ROW = settings.Row("lookfirst", mark("👁 A moderator looks first"), _value, _open)


def _alone(turn: Turn, words: Words) -> Markup | None:
    """With one moderator, who may be away one day, a second one is advised."""
    there = communities.moderators(turn.session, turn.here.id)
    if len(there) != 1:
        return None
    return words._(
        "💡 Only {name} moderates. It is good to have two: when one is away, the other can look. In your group, /settings has "
        "the button 👥 Moderators.",
        name=there[0].first_name,
    )


def chosen(turn: Turn) -> None:
    """Yes or no, on the page of the settings or below the offer; if it changes something the group is told."""
    here = turn.enter(number(turn.args[0]))
    turn.require_moderator()
    before, here.look_first = bool(here.look_first), turn.args[1] == "1"
    if turn.incoming.private:
        words = turn.words
        turn.replace(
            lines(words._("✓ A moderator looks first. In your group, /settings changes it."), _alone(turn, words))
            if here.look_first
            else words._("✓ All right: all is shown at once. In your group, /settings changes it.")
        )
    else:
        settings.back_to_hub(turn, _alone(turn, turn.group_words) if here.look_first else None)
    if before is here.look_first:
        return
    words, run = turn.group_words, turn.run()
    gathers = run is not None and run.step in first_look.STEPS
    turn.say(
        rows(
            words._(
                "👁 From now on a moderator reads experiences, ideas and what you share when you look back before all see it, "
                "also what has no name."
            ),
            # Who has written already was told that nobody reads it before.
            words._(
                "That goes for what is written already, too. Whoever does not want that can withdraw it now, with the button "
                "below my confirmation."
            )
            if gathers
            else None,
        )
        if here.look_first
        else words._("👁 From now on what was gathered is shown to all at once: no moderator reads it before."),
        to=here,
    )
    if run is not None and gathers:
        boards.show(turn, run, turn.cycle())
