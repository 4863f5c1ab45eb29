"""Who takes what came in: looks it up in the tables of `bot.conversations.routes`."""

from collections.abc import Callable

from bot.conversations import fallback, menus, polling, whose
from bot.conversations.incoming import What
from bot.conversations.knowledge import library
from bot.conversations.reminders import nudges
from bot.conversations.routes import (
    ADMINISTRATOR_HINTS,
    ANY_LENGTH,
    ATTACHMENTS,
    BUTTONS,
    GROUP_COMMANDS,
    GROUP_HINTS,
    ONCE,
    PRIVATE_COMMANDS,
    PRIVATE_HINTS,
    PROMPTS,
)
from bot.conversations.saying import text_hash
from bot.conversations.setting_up import membership
from bot.conversations.surveys import survey_talk
from bot.conversations.turn import Refuse, Turn
from bot.method.plain_words import asks_who_reads, is_call, is_command
from bot.store import messages
from bot.store.messages import Prompt

TEXT_LONGEST = 2000
"""Characters of one contribution: what fits on a board together with others."""


def handle(turn: Turn) -> None:
    """Let whoever it is meant for take what came in.

    Raises:
        Refuse: what the person is told instead.
    """
    _TAKERS[turn.incoming.what](turn)
    nudges.follow(turn)


def _command(turn: Turn) -> None:
    if turn.incoming.private and turn.incoming.command != "cancel":
        library.end_search(turn)
    table = PRIVATE_COMMANDS if turn.incoming.private else GROUP_COMMANDS
    act = table.get(turn.incoming.command)
    if act is not None:
        act(turn)
    elif turn.incoming.command in PRIVATE_COMMANDS or turn.incoming.command in GROUP_COMMANDS:
        fallback.other_place(turn)
    else:
        fallback.unknown_command(turn, sorted(PRIVATE_HINTS if turn.incoming.private else GROUP_HINTS | ADMINISTRATOR_HINTS))


def _replied_to(turn: Turn) -> Prompt | None:
    """The question whose message this replies to."""
    incoming = turn.incoming
    if incoming.reply_to is None:
        return None
    return messages.prompt_replied_to(turn.session, incoming.chat_id, incoming.reply_to, text_hash(incoming.reply_text))


def _is_for(turn: Turn, prompt: Prompt) -> bool:
    return prompt.person_id is None or (turn.person is not None and prompt.person_id == turn.person.id)


def _text(turn: Turn) -> None:
    incoming = turn.incoming
    prompt = _replied_to(turn)
    # In private words need no reply: they answer the latest question, if only one group has asked.
    there = whose.waiting(turn) if prompt is None and incoming.private else []
    prompt = prompt or whose.meant(turn, there)
    if prompt is None or prompt.purpose != survey_talk.PURPOSE:
        # Nobody's contribution is one of these: the question goes on waiting. In a survey it may be an answer.
        if is_call(incoming.text):
            (fallback.help_private if incoming.private else fallback.help_group)(turn)
            return
        if is_command(incoming.text) and prompt is not None:
            fallback.command_said(turn)
            return
        if asks_who_reads(incoming.text):
            fallback.who_reads(turn)
            return
    if prompt is None and not there:
        fallback.unexpected_text(turn)
        return
    if prompt is not None and not _is_for(turn, prompt):
        fallback.not_asked(turn, prompt)
        return
    if len(incoming.text) > TEXT_LONGEST and (prompt is None or prompt.purpose not in ANY_LENGTH):
        raise Refuse(
            turn.words._(
                "That is longer than a board can show ({count} characters; {limit} fit). Nothing was stored: please send it "
                "shorter, or in two parts.",
                count=len(incoming.text),
                limit=TEXT_LONGEST,
            )
        )
    if prompt is None:
        whose.ask(turn, there)
    else:
        PROMPTS[prompt.purpose](turn, prompt)


def _attachment(turn: Turn) -> None:
    prompt = _replied_to(turn)
    there = whose.waiting(turn) if prompt is None and turn.incoming.private else []
    prompt = prompt or whose.meant(turn, there)
    if prompt is None and any(one.purpose in ATTACHMENTS for one in there):
        whose.ask(turn, there)
    elif prompt is not None and prompt.purpose not in ATTACHMENTS and turn.incoming.text.strip() and _is_for(turn, prompt):
        _text(turn)
        fallback.caption_taken(turn)
    elif prompt is None or prompt.purpose not in ATTACHMENTS:
        fallback.unusable(turn, prompt)
    elif not _is_for(turn, prompt):
        fallback.not_asked(turn, prompt)
    else:
        ATTACHMENTS[prompt.purpose](turn, prompt)


def _unusable(turn: Turn) -> None:
    """A sticker, a film, a place: nothing that any question takes."""
    prompt = _replied_to(turn)
    prompt = prompt or (whose.meant(turn, whose.waiting(turn)) if turn.incoming.private else None)
    fallback.unusable(turn, prompt, only_words=prompt is None or prompt.purpose not in ATTACHMENTS)


def _button(turn: Turn) -> None:
    verb, *args = turn.incoming.data.split(":")
    act = BUTTONS.get(verb)
    if act is None:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    turn.args = tuple(args)
    menus.require_opener(turn)
    whose.pressed(turn, act)
    if turn.incoming.private and verb in ONCE:
        turn.retire()
    turn.answer()


_TAKERS: dict[What, Callable[[Turn], None]] = {
    What.COMMAND: _command,
    What.TEXT: _text,
    What.BUTTON: _button,
    What.VOTE: polling.vote,
    What.POLL_SEEN: polling.seen,
    What.JOINED: membership.joined,
    What.LEFT: membership.left,
    What.BOT_ADDED: membership.added,
    What.BOT_REMOVED: membership.removed,
    What.BLOCKED: membership.blocked,
    What.UNBLOCKED: membership.unblocked,
    What.MIGRATED: membership.migrated,
    What.RENAMED: membership.renamed,
    What.ATTACHMENT: _attachment,
    What.EDITED: fallback.edited,
    What.UNUSABLE: _unusable,
}
