"""Words that people say to each other, asked for at a check-in or check-out: met warmly, kept nowhere."""

from bot.conversations.turn import Turn
from bot.store.messages import BotMessage, Prompt
from bot.store.people import Person

CHECK_OUT = "checkout"
"""The question at the end of a cycle."""


def met(turn: Turn, prompt: Prompt) -> bool:
    """Thanks in one message for all: it names whoever has said something. False: this person has been thanked already."""
    thanked: list[int] = prompt.data.get("thanked", [])
    if turn.who.id in thanked:
        return False
    thanked = [*thanked, turn.who.id]
    people = [turn.session.get(Person, one) for one in thanked]
    names = turn.group_words.all_of([person.first_name for person in people if person is not None])
    text = turn.group_words._("Thank you, {names}. 🌿 It stays between you: I keep nothing of it.", names=names)
    message = turn.session.get(BotMessage, prompt.data.get("thanks", 0))
    if message is None:
        message = turn.say(text, reply=True, keep=True)
    else:
        turn.edit(message, text)
    prompt.data = {**prompt.data, "thanked": thanked, "thanks": message.id if message is not None else 0}
    return True


def checked_out(turn: Turn, prompt: Prompt) -> None:
    """The cycle is over: whatever more somebody says needs no answer."""
    met(turn, prompt)
