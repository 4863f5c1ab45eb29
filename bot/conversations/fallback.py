"""Whatever the bot cannot use gets a short friendly answer with what to do instead."""

from markupsafe import Markup

from bot.conversations import status
from bot.conversations.buttons import Private
from bot.conversations.community import listing
from bot.conversations.incoming import Medium
from bot.conversations.setting_up import questions
from bot.conversations.turn import Turn
from bot.method.plain_words import Wish, meant, of_an_action, wish
from bot.store import communities, meetings, messages, polls
from bot.store.communities import Stage
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import lines, rows

GROUPS_SHOWN = 3


def unusable(turn: Turn, prompt: Prompt | None = None, *, only_words: bool = True) -> None:
    """A sticker, a voice message, a picture: not here, or not at all. ``prompt``: the question that waits."""
    words = turn.words
    where = (
        words._("A voice message I take at /note and at the private questions for looking back.")
        if turn.incoming.attachment is not None and turn.incoming.attachment.medium is Medium.VOICE
        else words._("To keep a picture, a document or a link for your group, send /save.")
        if turn.incoming.attachment is not None
        else None
    )
    turn.say(
        rows(
            words._("Here I can only take words, so I did not keep this. Please write it to me.")
            if prompt is not None and only_words
            else words._("I cannot use this, so I did not keep it. Please write it, or send it as I asked for it.")
            if prompt is not None
            else words._("I did not keep this: I am not waiting for it here."),
            where,
        ),
        reply=True,
    )


def caption_taken(turn: Turn) -> None:
    """A picture or a document came with words, where only words are taken."""
    turn.say(turn.words._("I took your words. The file itself I did not keep: only words stand on the board."), reply=True)


def unexpected_text(turn: Turn) -> None:
    """Words that no question waits for: help is given, who reads along is told, and everyone sees what is open for them."""
    words, asked = turn.words, wish(turn.incoming.text)
    if turn.incoming.private and of_an_action(turn.incoming.text) and listing.offer_own(turn):
        return
    if asked is Wish.HELP:
        (help_private if turn.incoming.private else help_group)(turn)
        return
    if asked is Wish.PRIVACY:
        who_reads(turn)
        return
    if turn.incoming.private:
        groups = communities.communities_of(turn.session, turn.who.id)
        keyboard = [row for community in groups[:GROUPS_SHOWN] for row in status.keys_in(turn, community)]
        turn.say(
            words._(
                "Thank you, but I am not waiting for words here, so I did not keep this. If a question of mine has buttons, "
                "press one of them. What else you can do now:"
            )
            if keyboard
            else words._(
                "Thank you, but I am not waiting for words here, so I did not keep this. If a question of mine has buttons, "
                "press one of them. /help shows what I can do."
            ),
            keyboard,
        )
        return
    said = _instead(turn)
    if said is not None:
        turn.say(said, reply=True)
        return
    run = turn.run() if turn.community is not None else None
    board = messages.board_of(turn.session, run.id) if run is not None else None
    old = messages.was_prompt(turn.session, turn.incoming.chat_id, turn.incoming.reply_to or 0)
    if board is not None and board.telegram_id == turn.incoming.reply_to:
        turn.say(words._("This board is answered with its buttons, so I did not keep your words."), reply=True)
    elif old is not None and old.purpose == "setup" and turn.community is not None and turn.community.stage is not Stage.READY:
        questions.answered_late(turn)
    elif old is not None and old.purpose == "theme" and run is not None and old.run_id == run.id:
        turn.say(
            words._(
                "Somebody has answered that, so I did not keep this. To change a theme, press 🧩 and its letter on the board."
            ),
            reply=True,
        )
    elif old is not None:
        turn.say(words._("That question is closed, so I did not keep this. /status shows where we are now."), reply=True)
    elif board is None:
        turn.say(
            words._(
                "That message of mine does not wait for an answer, so I did not keep yours. /status shows what comes next."
            ),
            reply=True,
        )
    else:
        turn.say(
            words._(
                "That message of mine does not wait for an answer, so I did not keep yours. To say something, reply to the "
                "board: /status shows it here."
            ),
            reply=True,
        )


def _instead(turn: Turn) -> Markup | None:
    """What to do at a message that takes no words: the greeting of a group that has not begun, a poll, dates to choose from."""
    words, community = turn.group_words, turn.community
    message = messages.message_in_chat(turn.session, turn.incoming.chat_id, turn.incoming.reply_to or 0)
    if community is None or community.stage is Stage.NEW:
        return words._(
            "We have not begun yet, so I did not keep this. To begin, press 🌱 below my greeting. /start shows it again."
        )
    if message is None:
        return None
    if polls.is_open_poll(turn.session, message.id):
        return words._("This poll is answered by pressing one of its options, so I did not keep your words.")
    if meetings.is_asked_in(turn.session, message.id):
        return words._("Press ✓, 🤔 or ✗ for each date: words I did not keep. To propose another date, press ➕.")
    return None


def who_reads(turn: Turn) -> None:
    """Who can read this? In a group the short answer with a door to the whole one; alone the whole one."""
    if turn.incoming.private:
        privacy(turn)
        return
    words = turn.group_words
    turn.say(
        lines(
            words._(
                "What you write here, everyone in this group reads. I read only replies to my messages, and keep them with "
                "your name. Your question I did not keep."
            ),
            words._("Alone with me you can write without your name, or only for yourself."),
        ),
        [[Private(words._("🔒 Who reads what"), "privacy")]],
        reply=True,
    )


def edited(turn: Turn) -> None:
    """Somebody changed a message that was sent already: what was said first stands, and they are told how to change that."""
    turn.say(
        turn.words._(
            "I read a message as it is when it is sent; what you change in it later does not reach me. To change what I kept, "
            "press ✏️ below my answer, or write it anew."
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


def command_said(turn: Turn) -> None:
    """“Next” or “back” as an answer: it is none, and there is a button for it."""
    words = turn.words_here
    turn.say(
        words._("I did not keep that. To skip my question or to go back, press a button below it. /cancel leaves it.")
        if turn.incoming.private
        else words._("I did not keep that. To go on, a moderator presses ▶ on the board or sends /next, to go back /back."),
        reply=True,
    )


def unknown_command(turn: Turn, known: list[str]) -> None:
    """A command that the bot does not have: it may be mistyped. In a group it may be meant for another bot."""
    if not turn.incoming.private and turn.community is None:
        return
    words, typed = turn.words, turn.incoming.command[:32]
    right = meant(typed, known)
    turn.say(
        words._("I do not know /{command}. Did you mean /{right}? /help shows what I can do.", command=typed, right=right)
        if right is not None
        else words._("I do not know /{command}. /help shows what I can do.", command=typed),
        reply=True,
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
        else words._("There is nothing to cancel.")
        if turn.incoming.private
        else words._("There is nothing to cancel: I am not waiting for you alone. What I asked all of you may stay as it is."),
        reply=not turn.incoming.private,
    )


def open_privacy(turn: Turn, _args: tuple[str, ...]) -> None:
    """The door to it led here from a group."""
    privacy(turn)


def privacy(turn: Turn) -> None:
    """/privacy: who reads what, what is kept, for how long, and how it is taken back."""
    words = turn.words_here
    turn.say(
        lines(
            words._("<b>Who reads what, and what I keep</b>"),
            rows(
                words._("👁 In the group I read only replies to my messages, presses of my buttons and commands. Nothing else."),
                words._(
                    "✍️ What you write to me alone goes to your group only where I say so before. You choose: with your name, "
                    "without it, or not at all. Without your name means: I do not keep who wrote it."
                ),
                words._("👁 Where a moderator reads it before the group does, I say so before you write."),
                words._("⚠️ In a small group others may guess all the same. What only you can know tells that it is you."),
                words._("🔒 Notes, thoughts and answers “only me” nobody else in your group can read, your teachers neither."),
            ),
            rows(
                words._(
                    "💾 I keep your name as Telegram shows it, what you sent, and what you took on. Votes I keep until the "
                    "step closes, then only how many there were. The answers of a survey become counts when it closes."
                ),
                words._("⏳ That stays as long as your group works with me. Whoever runs me can delete all of it."),
            ),
            rows(
                words._(
                    "↩️ You take back what you sent with 🗑 below the message in which I confirmed it, also later. Old answers "
                    "of mine in the chat may still show it: an administrator can delete them there."
                ),
                words._(
                    "🚩 “Something is not OK” below a board: there you withdraw what stands with your name, or tell the "
                    "moderators what should not be there. They can take out anything that somebody wrote."
                ),
                words._(
                    "Telegram carries all messages, and whoever runs me could read what lies on their computer. To have all of "
                    "yours deleted, write to them: {operator}",
                    operator=turn.run_by,
                )
                if turn.run_by
                else words._(
                    "Telegram carries all messages, and whoever runs me could read what lies on their computer. To have all of "
                    "yours deleted, ask your moderators to pass it on to them."
                ),
            ),
        ),
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
                "/privacy – who reads what, and what I keep\n"
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
                "/privacy – who reads what, and what I keep\n"
                "/cancel – out of a question that I asked you"
            ),
            words._("For the moderator: /next goes on, /back goes back. Add a reason, for example: /back we forgot something"),
        )
    )
