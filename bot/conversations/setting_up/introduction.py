"""Who the bot is: its introduction in a group, its hello in private, how it works on one screen."""

from bot.conversations.buttons import AddToGroup, Button, Key, linked
from bot.conversations.knowledge.story_so_far import tell
from bot.conversations.turn import Turn
from bot.store import communities
from bot.words import lines


def introduce(turn: Turn) -> None:
    """Who the bot is, what it does and what it sees, with three buttons."""
    words = turn.group_words
    text = lines(
        words._("Hello! I am Copse 🌳"),
        words._(
            "I accompany a group that shares a concern, step by step: from your experiences to one shared goal, "
            "to a plan that people take on, and to what you learn from it."
        ),
        words._(
            "I read only what is meant for me: commands, presses of my buttons, and replies to my messages. "
            "I never see your other talk."
        ),
    )
    keyboard: list[list[Key]] = [
        [Button(words._("🌱 Start a Community of Practice"), "begin")],
        [Button(words._("🌍 Language"), "tongues"), Button(words._("❓ How it works"), "how")],
    ]
    turn.say(text, keyboard, to=turn.here)


def how(turn: Turn) -> None:
    """How it works, on one screen."""
    words = turn.words_of(turn.person) if turn.incoming.private else turn.group_words
    turn.say(
        lines(
            words._("<b>How it works</b>"),
            words._("🌱 <b>Domain.</b> You tell each other experiences, choose what matters most, and word one shared goal."),
            words._("🌿 <b>Community.</b> You make a plan together. People take actions on, and I remind them kindly."),
            words._("🍎 <b>Practice.</b> You look at what came of it, each alone and then together, and keep the lessons."),
            words._(
                "Each step has one message from me, the board. It says what to do and who can go on. "
                "You can write in the group or, in peace, to me alone; you choose whether your name stands with it."
            ),
        )
    )


def hello(turn: Turn, args: tuple[str, ...] = ()) -> None:
    """/start in private: who I am, and what there is for this person; a group's link tells which group they come from."""
    words = turn.words
    if linked(args):
        turn.enter(linked(args))
    groups = communities.communities_of(turn.session, turn.who.id)
    text = words._(
        "Hello {name}! I am Copse 🌳. I accompany groups that share a concern and want to do something about it together.",
        name=turn.who.first_name,
    )
    if groups:
        run = turn.run() if turn.community is not None else None
        late = run is not None and run.step != "roster"
        turn.say(
            lines(
                text,
                words._("Your groups with me: {names}", names=", ".join(group.called for group in groups)),
                words._(
                    "From now on I can write to you here. /my shows what there is for you, /history tells the story of your "
                    "groups, /help what I can do."
                ),
            )
        )
        if late:
            story, keyboard = tell(turn, words, 0, alone=turn.who)
            turn.say(story, keyboard, keep=True)
        return
    turn.say(
        lines(
            text,
            words._("Am I in your group already? Then press a button of mine there, and I know that you belong to it."),
            words._("If not: add me to your group. You can choose it on the next screen."),
        ),
        [[AddToGroup(words._("➕ Add me to a group"))], [Button(words._("❓ How it works"), "how")]],
    )
