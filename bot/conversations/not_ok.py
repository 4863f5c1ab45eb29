"""“Something is not OK”: everyone sees, alone, what stands on the boards, and can tell the moderators, who take it out.

Who told is not kept and never said. Nothing here is a message that is kept, so that nothing tells who looked at what.
"""

from markupsafe import Markup

from bot.conversations import boards, taking_out
from bot.conversations.buttons import Button, Key, Private, in_rows, linked, number, short
from bot.conversations.domain.connections import author
from bot.conversations.takeable import QUOTED, SORTS, Row, author_of, words_of
from bot.conversations.taking_out import LASTING, is_mine
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, cycles, removals
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.words import Words, lines, rows, shorten

ON_A_PAGE = 10
SHOWN = 160
REASON_LONGEST = 300
ON_A_BUTTON = 40
_ANSWERS = frozenset({"a", "n"})
"""Sorts that are answers of the private reflection."""
EARLIER = frozenset("eianxq")
"""Sorts that are gathered before the board that shows them all: what is said about them there is newer."""


def key(turn: Turn, run: StepRun, cycle: Cycle) -> list[list[Key]]:
    """The door on every board on which something stands that somebody wrote."""
    here = any(run.step in sort.steps and sort.shown(turn.session, cycle) for sort in SORTS.values())
    if not here and not (cycle.number > 1 and run.step == "experiences"):
        return []
    return [[Private(turn.group_words._("🚩 Something is not OK"), f"notok_{short(run.id)}")]]


# --- the list ---------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board led here."""
    run, cycle = turn.enter_run(linked(args), closed_ok=True)
    _page(turn, run, cycle, 0)


def page_pressed(turn: Turn) -> None:
    """Another page of the list."""
    run, cycle = turn.enter_run(number(turn.args[0]), closed_ok=True)
    _page(turn, run, cycle, number(turn.args[1]))


def _all(turn: Turn, run: StepRun, cycle: Cycle) -> list[tuple[str, Row]]:
    """All that can be taken out: first what is said at this board, then what it shows, at last what earlier cycles left."""
    first = sorted(SORTS, key=lambda letter: (run.step not in SORTS[letter].steps, letter in EARLIER))
    there = [(letter, row) for letter in first for row in _seen(turn, letter, cycle)]
    earlier = [one for one in reversed(cycles.cycles(turn.session, cycle.community_id)) if one.id != cycle.id]
    return [
        *there,
        *((letter, row) for one in earlier for letter in sorted(LASTING) for row in SORTS[letter].shown(turn.session, one)),
    ]


def _seen(turn: Turn, letter: str, cycle: Cycle) -> list[Row]:
    """What the group has seen of a sort. After going back to the reflection answers wait for the harvest once more: which of
    them are new nobody knows."""
    if letter in _ANSWERS:
        now = cycles.open_run(turn.session, cycle.id)
        if now is not None and now.step == "reflection":
            return []
    return SORTS[letter].shown(turn.session, cycle)


def _page(turn: Turn, run: StepRun, cycle: Cycle, wanted: int, note: Markup | None = None) -> None:
    words, there = turn.words, _all(turn, run, cycle)
    page = min(max(0, wanted), max(0, (len(there) - 1) // ON_A_PAGE))
    shown = there[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    # Its first words, and no number: what stands on the boards has numbers of its own.
    keys = [Button(shorten(words_of(letter, row), ON_A_BUTTON), "notoksee", (run.id, letter, row.id)) for letter, row in shown]
    turning: list[Key] = []
    if page > 0:
        turning.append(Button(words._("◀ Page {number}", number=page), "notokpage", (run.id, page - 1)))
    if (page + 1) * ON_A_PAGE < len(there):
        turning.append(Button(words._("Page {number} ▶", number=page + 2), "notokpage", (run.id, page + 1)))
    turn.replace(
        lines(
            note,
            words._("<b>{group}</b> · 🚩 Something is not OK", group=turn.here.called),
            words._(
                "Does something hurt somebody, or name a person who should not stand there? Press the button with its words. "
                "Then you can tell the moderators, who can take it out. Nobody learns that you told them."
            )
            if there
            else words._("Nothing stands on the boards at the moment."),
            *(
                rows(
                    words._("• {text}", text=shorten(words_of(letter, row), SHOWN)),
                    about(turn, words, letter, row),
                )
                for letter, row in shown
            ),
        ),
        [*in_rows(keys, 1), turning],
    )


def about(turn: Turn, words: Words, letter: str, row: Row) -> Markup:
    """Which sort it is, and whose name stands with it."""
    sort = SORTS[letter]
    nobodys = author_of(letter, row) is None and not getattr(row, "key_hash", None)
    if nobodys or sort.only_words:
        return Markup("<i>{}</i>").format(words._(sort.name))
    return Markup("<i>{} · {}</i>").format(words._(sort.name), author(turn, author_of(letter, row), words))


# --- one of them ------------------------------------------------------------------------------------------------------


def see_pressed(turn: Turn) -> None:
    """The whole text, and what can be done: a moderator or its author takes it out, everyone else can tell."""
    run, _cycle, letter, row = _chosen(turn)
    words, args = turn.words, (run.id, letter, row.id)
    moderator, mine = turn.is_moderator(), is_mine(turn, letter, row)
    keyboard: list[list[Key]] = []
    if moderator:
        keyboard.append([Button(words._("🗑 Take it out"), "notoktake", args)])
        if letter == "y":
            keyboard.append([Button(words._("✏️ Change"), "notokword", args)])
    elif mine:
        keyboard.append([Button(words._("🗑 Withdraw"), "notokmine", args)])
    if not moderator:
        keyboard.append([Button(words._("🚩 Tell the moderators"), "notoktell", args)])
    keyboard.append([Button(words._("◀ Back to the list"), "notokpage", (run.id, 0))])
    turn.replace(
        lines(
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=words_of(letter, row))),
            about(turn, words, letter, row),
            words._(
                "If you take it out, its text is deleted: on the boards, in the themes, the plan, the lessons and all that "
                "comes later. The board says that something was taken out, not whose it was. It cannot be undone."
            )
            if moderator or mine
            else None,
            words._("What somebody wrote in the group as a message of their own, delete there by hand.") if moderator else None,
        ),
        keyboard,
    )


def take_pressed(turn: Turn) -> None:
    """A moderator takes it out."""
    run, cycle, letter, row = _chosen(turn)
    turn.require_moderator()
    taking_out.take_out(turn, cycle, letter, row)
    _page(turn, *turn.enter_run(run.id, closed_ok=True), 0, _taken_out(turn, cycle, letter))


def _taken_out(turn: Turn, cycle: Cycle, letter: str) -> Markup:
    """What is gone, and where it may still be read."""
    return rows(
        turn.words._("✓ Taken out. The text is deleted."),
        taking_out.still_standing(turn) if letter in LASTING or cycle.ended_at is not None else None,
    )


def mine_pressed(turn: Turn) -> None:
    """Its author withdraws what stands there with their name."""
    run, cycle, letter, row = _chosen(turn)
    said = taking_out.withdraw(turn, row, "", cycle, letter)
    _page(turn, *turn.enter_run(run.id, closed_ok=True), 0, said)


def word_pressed(turn: Turn) -> None:
    """A moderator words a reason anew."""
    run, _cycle, letter, row = _chosen(turn)
    turn.require_moderator()
    if SORTS[letter].table is not StepRun:
        raise Refuse(turn.words._("Only the person who wrote this can change it."))
    turn.ask(turn.words._("Write the new reason. /cancel leaves it as it is."), "reason_anew", run=run, reason=row.id)


def worded(turn: Turn, prompt: Prompt) -> None:
    """The new reason came."""
    _run, cycle = turn.enter_run(prompt.run_id or 0, closed_ok=True)
    turn.require_moderator()
    row = turn.session.get(StepRun, prompt.data["reason"])
    prompt.closed = True
    if row is None or row.cycle_id != cycle.id:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    row.reason = shorten(turn.incoming.text, REASON_LONGEST)
    turn.session.flush()
    boards.close(turn, row, turn.group_words._("Another way: {reason}", reason=row.reason))
    turn.say(turn.words._("✓ Changed."))
    now = turn.run()
    if now is not None:
        boards.show(turn, now, turn.cycle())


# --- telling the moderators -------------------------------------------------------------------------------------------


def tell_pressed(turn: Turn) -> None:
    """The moderators learn of it, once; not from whom."""
    run, cycle, letter, row = _chosen(turn)
    words = turn.words
    if removals.report(turn.session, cycle.id, letter, row.id):
        _tell(turn, run, letter, row)
    turn.replace(
        words._("✓ The moderators know of it. Nobody learns that you told them. Thank you for taking care of each other!"),
        [[Button(words._("◀ Back to the list"), "notokpage", (run.id, 0))]],
    )


def _tell(turn: Turn, run: StepRun, letter: str, row: Row) -> None:
    # Nobody is asked to look at what stands there with their own name.
    moderators = [one for one in communities.moderators(turn.session, turn.here.id) if one.id != author_of(letter, row)]
    there = [one for one in moderators if one.reachable]
    for person in there:
        words = turn.words_of(person)
        told = turn.say(
            lines(
                words._("🚩 Somebody in “{group}” asks you to look at this:", group=turn.here.called),
                Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=words_of(letter, row))),
                words._("Is it about somebody, does it hurt? You can take it out. Otherwise you need do nothing."),
            ),
            [[Button(words._("👁 Look at it"), "notoksee", (run.id, letter, row.id))]],
            to=person,
            keep=True,
        )
        if told is not None and isinstance(row, QUOTED):
            # So that this message is emptied when it is taken out.
            told.quotes_id = row.id
    if not there:
        words = turn.group_words
        turn.say(
            words._("🚩 Somebody asks our moderators to look at what stands on the board."),
            [[Private(words._("🚩 Something is not OK"), f"notok_{short(run.id)}")]],
            to=turn.here,
        )


def _chosen(turn: Turn) -> tuple[StepRun, Cycle, str, Row]:
    run, cycle = turn.enter_run(number(turn.args[0]), closed_ok=True)
    letter, chosen = turn.args[1], number(turn.args[2])
    where = cycles.cycles(turn.session, cycle.community_id) if letter in LASTING else [cycle]
    for one in where if letter in SORTS else ():
        row = next((each for each in _seen(turn, letter, one) if each.id == chosen), None)
        if row is not None:
            return run, one, letter, row
    raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
