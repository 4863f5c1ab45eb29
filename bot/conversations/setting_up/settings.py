"""/settings: what a group, or a person alone, can set, on one message with a button for each thing.

The hub is a table that each area extends with a row (`ROWS` for groups, `OWN_ROWS` for a person's private chat), in
`bot.conversations.routes`. A row says how a thing stands; its button opens a page in the place of the hub, with `open_page`, or
asks for words, with `ask_for_words`; what came of it goes back to the hub with `back_to_hub`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Keyboard, in_rows
from bot.conversations.setting_up.questions import start_in_group
from bot.conversations.turn import Refuse, Turn
from bot.store import messages
from bot.store.communities import Stage
from bot.store.messages import BotMessage, Prompt
from bot.words import Words, lines, rows


@dataclass(frozen=True)
class Row:
    """One thing that can be set."""

    name: str
    """Travels in the button; unique, short."""
    label: str
    """On the button: a message id (see `bot.method.marking`)."""
    value: Callable[[Turn], Markup | None]
    """How it stands, as a line of the hub, in the words of `here_words`; None: not now, then the button is not there either."""
    change: Callable[[Turn], None]
    """Its button was pressed. In a group whoever pressed is a moderator, unless ``anyone`` is true."""
    anyone: bool = False
    """True: every member may change it."""
    place: int = 50
    """Where it stands in the hub: lower ones first; those with the same in the order in which they came."""


ROWS: list[Row] = []
"""What a group can set; filled by `bot.conversations.routes`."""

OWN_ROWS: list[Row] = []
"""The same for a person alone, in private."""


def here_words(turn: Turn) -> Words:
    """The words for a hub: the group's, or in private the person's."""
    return turn.words if turn.incoming.private else turn.group_words


def settings_command(turn: Turn) -> None:
    """/settings: the hub. A group that has not started yet gets the question that its setting up waits for."""
    if not turn.incoming.private and (turn.community is None or turn.here.stage is not Stage.READY):
        start_in_group(turn)
        return
    text, keyboard = _hub(turn, None)
    turn.say(text, keyboard, keep=True)


def _hub(turn: Turn, note: Markup | None) -> tuple[Markup, list[list[Key]]]:
    words = here_words(turn)
    private = turn.incoming.private
    table = sorted(OWN_ROWS if private else ROWS, key=lambda row: row.place)
    there = [(row, value) for row in table if (value := row.value(turn)) is not None]
    text = lines(
        note,
        words._("⚙️ <b>Your settings</b>") if private else words._("⚙️ <b>Settings of {name}</b>", name=turn.here.called),
        rows(*(value for _, value in there)),
        words._("Press what you want to change.")
        if private
        else words._("Everyone may read this. Moderators and administrators of the group can change it with the buttons."),
    )
    return text, in_rows([Button(words._(row.label), "set", (row.name,)) for row, _ in there], 2)


def set_pressed(turn: Turn) -> None:
    """The button of a row."""
    table = OWN_ROWS if turn.incoming.private else ROWS
    row = next((one for one in table if one.name == turn.args[0]), None)
    if row is None:
        raise Refuse(turn.words._("I do not know this button (any more). /settings shows what can be set."))
    if not turn.incoming.private and not row.anyone:
        turn.require_moderator()
    row.change(turn)


def hub_pressed(turn: Turn) -> None:
    """Back from a page, with nothing changed."""
    back_to_hub(turn)


def open_page(turn: Turn, text: Markup, keyboard: Keyboard = ()) -> BotMessage | None:
    """A page in the place of the hub, with a button that leads back. Returns its message."""
    words = here_words(turn)
    keys = [*keyboard, [Button(words._("◀ Settings"), "settings")]]
    message = turn.pressed()
    if message is None:
        return turn.say(text, keys, keep=True)
    _wait_no_more(turn, message)
    turn.edit(message, text, keys)
    return message


def ask_for_words(turn: Turn, text: Markup, purpose: str, keyboard: Keyboard = (), **data: Any) -> None:
    """A page that is a question: in a group a reply to it is taken, in private the next message.

    ``purpose`` is a name in the table of prompts. Whoever takes the answer checks the person's right again.
    """
    message = open_page(turn, text, keyboard)
    if message is not None:
        turn.await_answer(message, purpose, person=turn.who if turn.incoming.private else None, **data)


def back_to_hub(turn: Turn, note: Markup | None = None) -> None:
    """After a press: the page becomes the hub again; ``note`` says what was done."""
    text, keyboard = _hub(turn, note)
    message = turn.pressed()
    if message is None:
        turn.say(text, keyboard, keep=True)
    else:
        _wait_no_more(turn, message)
        turn.edit(message, text, keyboard)


def answered(turn: Turn, prompt: Prompt, note: Markup, keyboard: Keyboard = ()) -> None:
    """After words that answered a page: the page becomes the hub again, and ``note`` is said below the words."""
    message = turn.session.get(BotMessage, prompt.message_id) if prompt.message_id else None
    if message is not None:
        _wait_no_more(turn, message)
        turn.edit(message, *_hub(turn, None))
    prompt.closed = True
    turn.say(note, keyboard, reply=not turn.incoming.private, keep=bool(keyboard))


def take_away(turn: Turn, prompt: Prompt) -> None:
    """A page that was answered by words goes, since what it says now comes below them."""
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id) if prompt.message_id else None
    if message is not None:
        _wait_no_more(turn, message)
        turn.delete(message)


def _wait_no_more(turn: Turn, message: BotMessage) -> None:
    for prompt in messages.open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
