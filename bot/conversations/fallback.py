"""Whatever the bot cannot use gets a short friendly answer with what to do instead."""

from bot.conversations.turn import Turn
from bot.store import communities, messages
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import lines


def unusable(turn: Turn) -> None:
    """A sticker, a voice message, a picture …"""
    turn.say(turn.words._("I can only read text so far. Please write it to me in words."), reply=True)


def unexpected_text(turn: Turn) -> None:
    """Words that no question waits for."""
    words = turn.words
    if turn.incoming.private:
        turn.say(
            words._(
                "Thank you, but I am not waiting for an answer here, so I did not keep this. "
                "/my shows what there is for you, and in your group the board has a button to write to me."
            )
        )
        return
    old = messages.was_prompt(turn.session, turn.incoming.chat_id, turn.incoming.reply_to or 0)
    if old is not None:
        turn.say(words._("That question is closed, so I did not keep this. /status shows where we are now."), reply=True)
    else:
        turn.say(
            words._(
                "That message of mine does not wait for an answer, so I did not keep yours. To say something, reply to the "
                "board: /status shows it here."
            ),
            reply=True,
        )


def not_asked(turn: Turn, prompt: Prompt) -> None:
    """Somebody answers a question that was put to somebody else."""
    asked = turn.session.get(Person, prompt.person_id)
    words = turn.words
    name = asked.first_name if asked is not None else "?"
    turn.say(
        words._(
            "That question was for {name}, so I did not keep this. You can press the button on the board yourself.", name=name
        ),
        reply=True,
    )


def unknown_command(turn: Turn) -> None:
    """A command that the bot does not have. In a group it may be meant for another bot, so only /help is pointed at once."""
    if turn.incoming.private or turn.community is not None:
        turn.say(
            turn.words._("I do not know /{command}. /help shows what I can do.", command=turn.incoming.command[:32]), reply=True
        )


def other_place(turn: Turn) -> None:
    """A command that works in the other sort of chat."""
    words = turn.words
    if turn.incoming.private:
        turn.say(words._("/{command} works in your group: please send it there.", command=turn.incoming.command))
    else:
        turn.say(
            words._("/{command} works in our private chat: please send it to me there.", command=turn.incoming.command),
            reply=True,
        )


def cancel(turn: Turn) -> None:
    """/cancel: out of anything that waits for this person's answer here."""
    words = turn.words
    dropped = 0
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        turn.session.delete(prompt)
        dropped += 1
    turn.say(
        words._("Done: I am not waiting for anything from you here. What was stored before stays.")
        if dropped
        else words._("There is nothing to cancel."),
        reply=not turn.incoming.private,
    )


def help_private(turn: Turn) -> None:
    """/help in private."""
    words = turn.words
    groups = communities.communities_of(turn.session, turn.who.id)
    turn.say(
        lines(
            words._("Here you can write to your group in peace, alone with me."),
            words._(
                "/my – what there is for you: questions, your actions\n"
                "/plan, /actions – the plan, and your actions\n"
                "/note, /reflect – keep a thought, think something over\n"
                "/library, /save – find and keep lessons, links, documents\n"
                "/history, /learn – the story so far, and what this is about\n"
                "/settings – your language and your reminders\n"
                "/language – the language that I use with you\n"
                "/cancel – out of anything"
            ),
            words._(
                "Who reads what you write here? It goes to your group only where I have said so before. Anonymous means that I "
                "do not keep who wrote it."
            ),
            words._(
                "Your groups: {names}. Send /status there to see where each stands.", names=", ".join(g.called for g in groups)
            )
            if groups
            else words._("You are in no group with me yet. Add me to one: open my profile and press “Add to group”."),
        )
    )


def help_group(turn: Turn) -> None:
    """/help in a group."""
    words = turn.group_words
    turn.say(
        lines(
            words._(
                "Each step has one message from me, the board: pinned at the top, or shown again with /status. "
                "It says what to do. You answer with its buttons, by replying to it, or in our private chat."
            ),
            words._(
                "/status – where we are, and who can do what now\n"
                "/goal, /plan, /tree – our goal, our plan, our tree\n"
                "/actions, /claim, /done – the actions, taking one on, one is done\n"
                "/summary, /history – the cycle on one screen, the story so far\n"
                "/library, /save, /learn – what we know, keeping something, short cards\n"
                "/survey, /interview – ask others\n"
                "/note – keep a thought for the reflection\n"
                "/meeting – find a date and meet\n"
                "/settings – how our group is set up\n"
                "/cancel – out of a question that I asked you"
            ),
            words._("For the moderator: /next goes on, /back goes back. Add a reason, for example: /back we forgot something"),
        )
    )
