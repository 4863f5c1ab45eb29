"""Languages: the group's, and each person's own."""

from bot.conversations import boards
from bot.conversations.buttons import Button, in_rows
from bot.conversations.setting_up import questions
from bot.conversations.setting_up.introduction import introduce
from bot.conversations.turn import Turn
from bot.method import survey_words
from bot.store.communities import Stage
from bot.words import LANGUAGES, rows, speak


def tongues(turn: Turn) -> None:
    """Offer the languages."""
    verb = "mytongue" if turn.incoming.private else "tongue"
    words = turn.words_of(turn.person) if turn.incoming.private else turn.group_words
    turn.say(
        rows(
            words._("Which language do you want me to use with you?")
            if turn.incoming.private
            else words._("Which language shall I use in this group?"),
            words._(
                "I speak {ours}. You may write to me in any language, and a survey of mine can be answered in {theirs}.",
                ours=", ".join(LANGUAGES.values()),
                theirs=", ".join(other.name for other in survey_words.LANGUAGES.values()),
            ),
        ),
        in_rows([Button(name, verb, (code,)) for code, name in LANGUAGES.items()], 2),
    )


def tongue_pressed(turn: Turn) -> None:
    """The group's language: before the start anyone may choose it, later the moderator."""
    if turn.here.stage is not Stage.NEW:
        turn.require_moderator()
    turn.here.language = speak(turn.args[0])
    words = turn.group_words
    turn.say(words._("From now on I use English in this group."))
    if turn.here.stage is Stage.NEW:
        introduce(turn)
    elif turn.here.stage is not Stage.READY:
        questions.ask(turn)
    else:
        run = turn.run()
        if run is not None:
            boards.show(turn, run, turn.cycle())


def my_tongue_pressed(turn: Turn) -> None:
    """A person's own language, for what is said to them alone."""
    turn.who.language = speak(turn.args[0])
    turn.say(turn.words._("From now on I use English with you."))
