"""What people think of a wording, and how it came to be: comments with a name or without, and the versions that were kept."""

from markupsafe import Markup

from bot.conversations import boards, mending, telling
from bot.conversations.buttons import Button, Key, linked, number
from bot.conversations.domain.connections import author
from bot.conversations.domain.wordings import comments_of, difference, of_cycle, proposed
from bot.conversations.telling import Told
from bot.conversations.turn import Turn
from bot.store import contributions, messages
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.words import Words, lines, rows, shorten

LONGEST = 500
PAGE_LIMIT = 2800
"""Characters of one page of what is told in private."""


# --- commenting -------------------------------------------------------------------------------------------------------


def comment_pressed(turn: Turn) -> None:
    """What do you think of this wording? Asked where the button was pressed."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    one = of_cycle(turn, cycle, number(turn.args[1]))
    if turn.incoming.private:
        _ask_private(turn, run, one)
        return
    # No way to the private chat here: after this question an anonymous comment would be known to be theirs.
    words = turn.group_words
    asked = turn.ask(
        lines(
            words._("{name}, what do you think of this wording? Reply to this message.", name=turn.mention(turn.who)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=shorten(one.text, 200))),
        ),
        "remark",
        run=run,
        about=one.id,
    )
    messages.quotes(turn.session, asked, one.id)


def _ask_private(turn: Turn, run: StepRun, one: Contribution) -> None:
    words = turn.words
    telling.ask(
        turn,
        run,
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            words._("What do you think of this wording: what do you like, what is missing, what would you change?"),
        ),
        about=one.id,
    )


def told_in_group(turn: Turn, prompt: Prompt) -> None:
    """A reply in the group: a comment with its author's name."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="wordings")
    text = telling.within(turn, turn.incoming.text, LONGEST)
    about = prompt.data["about"]
    prompt.closed = True
    keep(turn, run, cycle, Told(text, turn.who.id, "", about))
    boards.show(turn, run, cycle)


def keep(turn: Turn, run: StepRun, cycle: Cycle, told: Told) -> None:
    """Store a comment."""
    one = of_cycle(turn, cycle, told.about or 0)
    comment = Contribution(
        cycle_id=cycle.id,
        kind=Kind.COMMENT,
        text=telling.within(turn, told.text, LONGEST),
        author_id=told.author_id,
        key_hash=told.key_hash,
        about_id=one.id,
    )
    turn.session.add(comment)
    turn.session.flush()
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    public = not turn.incoming.private
    words = turn.group_words if public else turn.words
    said = (
        words._("✓ Stored anonymously: it stands on the board. Only this message holds the key to it.")
        if told.key
        else words._("✓ Noted, {name}: it stands on the board.", name=turn.who.first_name)
    )
    turn.say(said, [mending.keys(turn, comment, told.key)], reply=public, keep=public)


# --- all versions and comments, in private ----------------------------------------------------------------------------


def open_all(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board: every wording with its versions and all comments, page by page."""
    run, cycle = turn.enter_run(linked(args), step="wordings")
    text, keyboard = _page(turn, run, cycle, 0)
    turn.say(text, keyboard, keep=True)


def page_pressed(turn: Turn) -> None:
    """Another page takes the place of this one."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    text, keyboard = _page(turn, run, cycle, number(turn.args[1]))
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def _page(turn: Turn, run: StepRun, cycle: Cycle, wanted: int) -> tuple[Markup, list[list[Key]]]:
    words = turn.words
    earlier = contributions.versions(turn.session, cycle.id)
    remarks = comments_of(turn, cycle)
    pages: list[list[Markup]] = [[]]
    length = 0
    for one in proposed(turn, cycle):
        for part in _story(turn, words, one, earlier.get(one.id, []), remarks.get(one.id, [])):
            if pages[-1] and length + len(part) > PAGE_LIMIT:
                pages.append([])
                length = 0
            pages[-1].append(part)
            length += len(part)
    present = min(max(0, wanted), len(pages) - 1)
    row: list[Key] = []
    if present > 0:
        row.append(Button(words._("◀ Page {number}", number=present), "wpage", (run.id, present - 1)))
    if present < len(pages) - 1:
        row.append(Button(words._("Page {number} ▶", number=present + 2), "wpage", (run.id, present + 1)))
    heading = Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step))
    nothing = None if pages[0] else words._("There is no wording yet.")
    return lines(heading, nothing, *pages[present]), [row] if row else []


def _story(turn: Turn, words: Words, one: Contribution, earlier: list[str], remarks: list[Contribution]) -> list[Markup]:
    """One wording in parts that can stand on different pages: its versions, then each comment."""
    texts = [*earlier, one.text]
    versions = [
        words._("<i>Version {number}:</i> {text}", number=place, text=text)
        if place == 1
        else words._("<i>Version {number}:</i> {text}", number=place, text=difference(words, texts[place - 2], text))
        for place, text in enumerate(texts, start=1)
    ]
    parts = [
        words._("<b>{number}.</b> {text}", number=one.number, text=one.text),
        *(versions if earlier else ()),
        *(words._("💬 {text} ({name})", text=remark.text, name=author(turn, remark.author_id)) for remark in remarks),
    ]
    return [rows(*parts)] if sum(map(len, parts)) < PAGE_LIMIT // 2 else parts
