"""What a moderator looks at before the group sees it: a list to read, to take something out of, and to show to all.

The list is in the order of the alphabet. Nothing is kept of who has looked at what: the button that shows it all carries a mark
of what stood in the list, and if something else stands there now, it is read first.
"""

from hashlib import sha256

from markupsafe import Markup

from bot.conversations import boards, first_look, flow, not_ok, taking_out
from bot.conversations.buttons import Button, Key, in_rows, linked, number
from bot.conversations.practice import listening
from bot.conversations.takeable import Row, author_of, words_of
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import named_in
from bot.store import communities
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.words import lines, rows, shorten

ON_A_PAGE = 10
MARK_LENGTH = 10

Texts = list[tuple[str, Row]]


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or in a reminder, led here."""
    run, cycle = _entered(turn, linked(args))
    _page(turn, run, cycle, 0)


def page_pressed(turn: Turn) -> None:
    """Another page of the list, if it is still the one of which the first page was read."""
    run, cycle = _entered(turn, number(turn.args[0]))
    there, wanted = first_look.unseen(turn, run, cycle), number(turn.args[1])
    if wanted and not _is_as_it_was(turn, there):
        _page(turn, run, cycle, 0, _changed(turn, there))
    else:
        _page(turn, run, cycle, wanted)


def show_pressed(turn: Turn) -> None:
    """A moderator has looked at all of it: the step ends, and the group sees it. What has come since is looked at first."""
    run, cycle = _entered(turn, number(turn.args[0]))
    there = first_look.unseen(turn, run, cycle)
    if not _is_as_it_was(turn, there):
        _page(turn, run, cycle, 0, _changed(turn, there))
        return
    flow.go_on(turn, run, cycle, looked=True)
    turn.replace(turn.words._("✓ Thank you for looking. “{group}” sees it now.", group=turn.here.called))


def see_pressed(turn: Turn) -> None:
    """One of them, and the way to take it out."""
    run, _cycle, letter, row = _chosen(turn)
    words = turn.words
    voice = getattr(row, "voice", None)
    mine_to_leave = _is_about(turn.who, letter, row) and bool(_others(turn, letter, row))
    turn.replace(
        lines(
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=words_of(letter, row))),
            not_ok.about(turn, words, letter, row),
            _about_me(turn, letter, row),
            words._(
                "If you take it out, its text is deleted. Your group reads that something was taken out, not whose it was. It "
                "cannot be undone."
            ),
            words._(
                "It is fair to take out what hurts somebody, or names a person who should not stand there. What you only see "
                "differently stays."
            ),
            words._("Its author is told, alone. A message in the group itself please delete there by hand.")
            if author_of(letter, row) is not None
            else words._("I do not know who wrote it, so I cannot tell them."),
        ),
        [
            [listening.key(words, shorten(row.text, not_ok.ON_A_BUTTON), row)] if voice else [],
            [] if mine_to_leave else [Button(words._("🗑 Take it out"), "looktake", (run.id, letter, row.id))],
            [Button(words._("◀ Back to the list"), "lookpage", (run.id, 0))],
        ],
    )


def take_pressed(turn: Turn) -> None:
    """Taken out before the group has seen it. The list begins anew: all of it is read before it is shown."""
    run, cycle, letter, row = _chosen(turn)
    names_me = _is_about(turn.who, letter, row)
    others = _others(turn, letter, row) if names_me else []
    if others:
        raise Refuse(_for_others(turn, others))
    taking_out.take_out(turn, cycle, letter, row)
    if names_me:
        turn.say(
            turn.group_words._(
                "🧹 Something that nobody has seen yet was taken out by {name}, whom it names. There is no other moderator to "
                "ask.",
                name=turn.who.first_name,
            ),
            to=turn.here,
        )
    _page(turn, run, cycle, 0, turn.words._("✓ Taken out. The text is deleted."))


def _is_about(moderator: Person, letter: str, row: Row) -> bool:
    """Whether somebody else has written about a moderator who looks."""
    return author_of(letter, row) != moderator.id and bool(named_in(words_of(letter, row), [moderator]))


def _others(turn: Turn, letter: str, row: Row) -> list[Person]:
    """The moderators who can take out what names another one of them: nobody alone judges what is said about them."""
    there = communities.moderators(turn.session, turn.here.id)
    return [person for person in there if person.reachable and not _is_about(person, letter, row)]


def _for_others(turn: Turn, others: list[Person]) -> Markup:
    names = turn.words.any_of([person.first_name for person in others])
    return turn.words._("It names you, so another moderator decides: {names} can take it out. You can show it.", names=names)


def _about_me(turn: Turn, letter: str, row: Row) -> Markup | None:
    if not _is_about(turn.who, letter, row):
        return None
    others = _others(turn, letter, row)
    if others:
        return _for_others(turn, others)
    return turn.words._(
        "⚠️ It names you. If you take it out, your group reads that you did: there is no other moderator to ask."
    )


def _page(turn: Turn, run: StepRun, cycle: Cycle, wanted: int, note: Markup | None = None) -> None:
    words, there = turn.words, first_look.unseen(turn, run, cycle)
    items = [
        rows(words._("• {text}", text=words_of(letter, row)), not_ok.about(turn, words, letter, row)) for letter, row in there
    ]
    pages = boards.split(items, ON_A_PAGE)
    page = min(max(0, wanted), len(pages) - 1)
    read = (len(there), _mark(there))
    keys = [
        Button(shorten(words_of(*there[place - 1]), not_ok.ON_A_BUTTON), "looksee", (run.id, letter, row.id))
        for place, _item in pages[page]
        for letter, row in [there[place - 1]]
    ]
    turning: list[Key] = []
    if page > 0:
        turning.append(Button(words._("◀ Page {number}", number=page), "lookpage", (run.id, page - 1, *read)))
    if page < len(pages) - 1:
        turning.append(Button(words._("Page {number} ▶", number=page + 2), "lookpage", (run.id, page + 1, *read)))
    elif there:
        # Only after the last page: then all of it has been there to read.
        turning.append(Button(words._("✓ Show it to the group"), "lookshow", (run.id, *read)))
    turn.replace(
        lines(
            note,
            Markup("<b>{}</b> · {}").format(words._("{name}", name=turn.here.called), boards.title(words, run.step)),
            words._(
                "👁 This is what your group will see. Please read all of it. Does something hurt somebody, or name a person who "
                "should not stand there? Press the button with its words: there you take it out."
            )
            if there
            else words._("Nothing is left to look at. The step stays open; ▶ on the board in the group goes on."),
            words._("Be fair: what you only see differently stays. Your group reads how many were taken out.")
            if there
            else None,
            *(item for _place, item in pages[page]),
        ),
        [*in_rows(keys, 1), turning],
    )


# --- what has been read -----------------------------------------------------------------------------------------------


def _mark(there: Texts) -> str:
    """Like no other list's: of the texts and their numbers of chance. It tells nothing to whoever has not read them."""
    said = "\n".join(sorted(f"{row.id} {words_of(letter, row)}" for letter, row in there))
    return sha256(said.encode()).hexdigest()[:MARK_LENGTH]


def _is_as_it_was(turn: Turn, there: Texts) -> bool:
    return turn.args[-1] == _mark(there)


def _changed(turn: Turn, there: Texts) -> Markup:
    words, more = turn.words, len(there) - number(turn.args[-2])
    if more <= 0:
        return words._("Something has changed meanwhile. Please look at all of it once more.")
    return words._n(
        "{count} more has come. Please look at all of it once more.",
        "{count} more have come. Please look at all of it once more.",
        more,
    )


def _entered(turn: Turn, run_id: int) -> tuple[StepRun, Cycle]:
    """The step at which a moderator is asked to look, for one of them.

    Raises:
        Refuse: it is over, nobody is asked, or this is no moderator.
    """
    run, cycle = turn.enter_run(run_id)
    turn.require_moderator()
    if run.look_at is None:
        raise Refuse(turn.words._("There is nothing to look at first now. /status in the group shows where it is."))
    return run, cycle


def _chosen(turn: Turn) -> tuple[StepRun, Cycle, str, Row]:
    run, cycle = _entered(turn, number(turn.args[0]))
    letter, chosen = turn.args[1], number(turn.args[2])
    row = next((row for sort, row in first_look.unseen(turn, run, cycle) if (sort, row.id) == (letter, chosen)), None)
    if row is None:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    return run, cycle, letter, row
