"""How a wording could go on: drafts from what the group has said, offered with the SMART check; its author chooses."""

from hashlib import sha256

from markupsafe import Markup

from bot.conversations.buttons import Button, Key
from bot.conversations.domain import voting
from bot.conversations.domain.connections import promising
from bot.conversations.domain.smart_check import LETTERS
from bot.conversations.turn import Turn
from bot.method.similar import meet
from bot.method.smart_suggest import Draft, Heard, suggest
from bot.store import contributions, cycles, themes
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle
from bot.words import Words, rows, shorten

SHOWN = 150


def heard(turn: Turn, cycle: Cycle, one: Contribution) -> Heard:
    """What the group has said to go on from: what helped with what it chose to work on, other wordings and what was said about
    them. Not its experiences: they tell how things are. What stands without a name is quoted in nobody's wording."""

    def texts(kind: Kind) -> list[str]:
        return [other.text for other in contributions.contributions(turn.session, cycle.id, kind) if other.id != one.id]

    chosen = _in_focus(turn, cycle)

    def fits(help_: Contribution) -> bool:
        return help_.about_id in chosen if chosen else meet(help_.text, one.text, turn.here.language)

    return Heard(
        helped=[help_.text for help_ in promising(turn, cycle) if help_.author_id is not None and fits(help_)],
        proposed=[*texts(Kind.WORDING), *texts(Kind.COMMENT), *texts(Kind.REASON)],
    )


def _in_focus(turn: Turn, cycle: Cycle) -> set[int]:
    """The experiences that the group gave the most votes, by themselves or in their theme; none if it has not voted."""
    run = cycles.last_run(turn.session, cycle.id, "focus")
    result = voting.ranked(turn, run, cycle) if run is not None else []
    first = {one.option for one in result if one.place == 1 and one.votes}
    groups = themes.groups(turn.session, cycle.id)
    return {experience.id for group in groups if group.id in first for experience in group.experiences}


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
