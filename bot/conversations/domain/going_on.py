"""How a wording could go on: drafts from what the group has said, offered with the SMART check; its author chooses."""

from hashlib import sha256

from markupsafe import Markup

from bot.conversations.buttons import Button, Key
from bot.conversations.domain.connections import promising
from bot.conversations.domain.smart_check import LETTERS
from bot.conversations.turn import Turn
from bot.method.smart_suggest import Draft, Heard, suggest
from bot.store import contributions
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle
from bot.words import Words, rows, shorten

SHOWN = 150


def heard(turn: Turn, cycle: Cycle, one: Contribution) -> Heard:
    """What the group has said to go on from: what helped, other wordings and what was said about them. Not its experiences:
    they tell how things are."""

    def texts(kind: Kind) -> list[str]:
        return [other.text for other in contributions.contributions(turn.session, cycle.id, kind) if other.id != one.id]

    return Heard(
        helped=[help_.text for help_ in promising(turn, cycle)],
        proposed=[*texts(Kind.WORDING), *texts(Kind.COMMENT), *texts(Kind.REASON)],
    )


def drafts(turn: Turn, cycle: Cycle, one: Contribution) -> tuple[Draft, ...]:
    """A draft for each letter that a wording does not show yet."""
    return suggest(one.text, turn.here.language, turn.today, heard(turn, cycle, one))


def offered(words: Words, found: tuple[Draft, ...]) -> Markup | None:
    """The drafts as they stand with the check."""
    if not found:
        return None
    return rows(
        words._("From what your group has said, it could go on like this. ✨ gives you the draft, for you to change:"),
        *(
            words._(
                "✨ {letter}: <i>{added}</i>",
                letter=words._(LETTERS[draft.letter]),
                added=shorten(draft.added, SHOWN),
            )
            for draft in found
        ),
    )


def keys(words: Words, one: Contribution, key: str, found: tuple[Draft, ...]) -> list[Key]:
    """A button for each draft."""
    return [
        Button(words._("✨ {letter}", letter=words._(LETTERS[draft.letter])), "wdraft", (one.id, key, draft.letter[0]))
        for draft in found
    ]


def digest(draft: Draft) -> str:
    """Of a draft, for its button: the group may have said more when it is pressed."""
    return sha256(draft.text.encode()).hexdigest()[:6]
