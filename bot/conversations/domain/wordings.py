"""Wordings of the goal: what the group proposes, with its SMART letters and its support. One of them goes on.

How a wording is proposed, checked and improved is in `bot.conversations.domain.proposing`, what can be done with one in
`bot.conversations.domain.wording_card`.
"""

from markupsafe import Markup

from bot.conversations import boards, flow
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, number, short
from bot.conversations.domain import voting
from bot.conversations.domain.connections import author
from bot.conversations.domain.smart_check import check, kindly
from bot.conversations.flow import Outcome
from bot.conversations.pressed_twice import mark_pressed_twice
from bot.conversations.turn import Refuse, Turn
from bot.method import changes
from bot.method.voting import top
from bot.store import consents, contributions, cycles
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.words import Words, lines, rows, shorten

FOCUS_SHOWN = 3
CONCERNS_SHOWN = 6
QUOTED = 60
ON_A_PAGE = 4
"""So that the board has at most eight buttons."""
REMARKS_SHOWN = 2


def proposed(turn: Turn, cycle: Cycle) -> list[Contribution]:
    """The wordings, in the order of their numbers."""
    return contributions.contributions(turn.session, cycle.id, Kind.WORDING)


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """Whatever was chosen in an earlier round, the group chooses anew."""
    contributions.choose(turn.session, cycle.id, Kind.WORDING, None)


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """What matters most, the concerns of the last consent, and the wordings so far."""
    words = turn.group_words
    there = proposed(turn, cycle)
    support = contributions.marks(turn.session, cycle.id)
    earlier = contributions.versions(turn.session, cycle.id)
    remarks = comments_of(turn, cycle)
    items = [
        item(turn, one, there, support.get(one.id, 0), len(earlier.get(one.id, ())), remarks.get(one.id, [])) for one in there
    ]
    shown, turning = boards.page(turn, run, items, most=ON_A_PAGE)
    here = [there[index - 1] for index, _ in shown]
    text = lines(
        raised_concerns(turn, cycle),
        focus(turn, cycle),
        rows(
            words._("<b>How could our goal be worded?</b> One sentence: who does what, how we notice it, and by when."),
            words._(
                "Reply to this message, or write to me in private: there it can be without your name, and you can build it "
                "step by step."
            ),
        ),
        *(item for _, item in shown),
        rows(
            words._("📝 opens a wording: give it your 👍, say what you think of it, or build on it."),
            words._("✓ means: its words show it. 💭 is only a question to think about: you decide."),
        )
        if there
        else None,
        _undecided(words, any(support.get(one.id) for one in there)) if equal(turn, cycle) else None,
    )
    cards: list[Key] = [Button(words._("📝 {number}", number=one.number), "wcard", (run.id, one.id)) for one in here]
    keyboard: list[list[Key]] = [
        cards,
        turning,
        [Private(words._("✍️ Write in private"), f"say_{short(run.id)}")],
    ]
    return Board(text, keyboard)


def focus(turn: Turn, cycle: Cycle) -> Markup | None:
    """The ranking that the focus came to."""
    run = cycles.last_run(turn.session, cycle.id, "focus")
    ranked = top(voting.ranked(turn, run, cycle), FOCUS_SHOWN) if run is not None else []
    if not ranked:
        return None
    words = turn.group_words
    return rows(words._("What matters most to us:"), *(voting.line(words, one, QUOTED * 2) for one in ranked))


def raised_concerns(turn: Turn, cycle: Cycle) -> Markup | None:
    """The reasons why the last proposal was not adopted, or what to keep in mind about it."""
    run = cycles.last_run(turn.session, cycle.id, "consent")
    raised = consents.concerns(turn.session, cycle.id, run.id) if run is not None else []
    if not raised:
        return None
    words = turn.group_words
    return rows(
        words._("<b>Said about the last proposal:</b>"),
        *(
            words._("• {text} ({name})", text=shorten(one.reason, QUOTED * 2), name=author(turn, one.author_id))
            for one in raised[:CONCERNS_SHOWN]
        ),
    )


def comments_of(turn: Turn, cycle: Cycle) -> dict[int | None, list[Contribution]]:
    """The comments by the wording that they are about, in the order of the alphabet."""
    found: dict[int | None, list[Contribution]] = {}
    for one in contributions.contributions(turn.session, cycle.id, Kind.COMMENT):
        found.setdefault(one.about_id, []).append(one)
    return found


def item(
    turn: Turn,
    one: Contribution,
    there: list[Contribution],
    support: int,
    earlier: int,
    remarks: list[Contribution],
    most: int = REMARKS_SHOWN,
    words: Words | None = None,
) -> Markup:
    """A wording as the board and its card show it, with at most so many comments; in the group's words, if in no others."""
    words = words or turn.group_words
    about = [
        author(turn, one.author_id, words),
        words._n("👍 {count}", "👍 {count}", support) if support else None,
        words._("version {number}", number=earlier + 1) if earlier else None,
    ]
    more = len(remarks) - most
    return rows(
        words._("<b>{number}.</b> {text}", number=one.number, text=one.text),
        Markup("<i>{}</i>").format(Markup(" · ").join(part for part in about if part)),
        kindly(words, check(turn, one.text)),
        _built(words, one, there),
        *(
            words._("💬 {text} ({name})", text=shorten(remark.text, QUOTED * 2), name=author(turn, remark.author_id, words))
            for remark in remarks[:most]
        ),
        words._n("💬 {count} more comment", "💬 {count} more comments", more) if more > 0 else None,
    )


def _built(words: Words, one: Contribution, there: list[Contribution]) -> Markup | None:
    """What changed from the wording that this one was built on."""
    base = next((other for other in there if other.id == one.about_id), None)
    if base is None:
        return None
    return words._("Built on no. {number}: {changed}", number=base.number, changed=difference(words, base.text, one.text))


def difference(words: Words, before: str, after: str) -> Markup:
    """The way from one text to another: what came is underlined, what went is struck through."""
    signs = {
        changes.Kind.SAME: Markup("{}"),
        changes.Kind.ADDED: Markup("<u>{}</u>"),
        changes.Kind.REMOVED: Markup("<s>{}</s>"),
    }
    return Markup(" ").join(
        signs[change.kind].format(words._("{text}", text=change.words)) for change in changes.changes(before, after)
    )


# --- support, and which one goes on -----------------------------------------------------------------------------------


def like_pressed(turn: Turn) -> None:
    """👍, or not any more."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    one = of_cycle(turn, cycle, number(turn.args[1]))
    if mark_pressed_twice(turn, cycle, one.id):
        return
    now = contributions.toggle_mark(turn.session, one.id, turn.who.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    text = shorten(one.text, QUOTED)
    turn.alert(
        turn.words._("👍 Your support is counted for: “{text}”", text=text)
        if now
        else turn.words._("Your 👍 is taken back from: “{text}”", text=text)
    )
    boards.show(turn, run, cycle)


def take_pressed(turn: Turn) -> None:
    """Of several with equal support the moderator chooses one."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    turn.require_moderator()
    one = of_cycle(turn, cycle, number(turn.args[1]))
    if one not in _leading(proposed(turn, cycle), contributions.marks(turn.session, cycle.id)):
        raise Refuse(turn.words._("Another wording has more 👍 now. ▶ goes on with that one."))
    contributions.choose(turn.session, cycle.id, Kind.WORDING, one.id)
    flow.go_on(turn, run, cycle)


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The wording with the most support goes on."""
    there = proposed(turn, cycle)
    nothing = turn.words._("There is no wording yet. Wait for at least one, or write one yourself: reply to the board.")
    flow.require_quorum(turn, run, len(there), nothing)
    first = _leading(there, contributions.marks(turn.session, cycle.id))
    taken = first if len(first) == 1 else [one for one in first if one.chosen]
    if not taken:
        raise Refuse(
            turn.words._(
                "Several wordings have equally many 👍. Press “Go on with this one” on its card 📝, or wait for one more 👍."
            )
        )
    contributions.choose(turn.session, cycle.id, Kind.WORDING, taken[0].id)
    words = turn.group_words
    return Outcome(
        lines(
            words._("We go on with this wording:"),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=taken[0].text)),
            words._n("The {count} other one is kept.", "The {count} others are kept.", len(there) - 1)
            if len(there) > 1
            else None,
        )
    )


def of_cycle(turn: Turn, cycle: Cycle, contribution_id: int) -> Contribution:
    """A wording of this cycle.

    Raises:
        Refuse: if it is none, or was withdrawn.
    """
    one = turn.session.get(Contribution, contribution_id)
    if one is None or one.cycle_id != cycle.id or one.kind is not Kind.WORDING:
        raise Refuse(turn.words._("This wording is not there any more."))
    return one


def _undecided(words: Words, supported: bool) -> Markup:
    """Why none is ahead."""
    if not supported:
        return words._("Nobody has pressed 👍 yet. One 👍 decides, or the moderator chooses.")
    return words._("Several have equally many 👍. One more 👍 decides, or the moderator chooses.")


def equal(turn: Turn, cycle: Cycle) -> list[Contribution]:
    """Those that share the most support, if none is ahead."""
    there = proposed(turn, cycle)
    first = _leading(there, contributions.marks(turn.session, cycle.id))
    return first if len(first) > 1 else []


def _leading(there: list[Contribution], support: dict[int, int]) -> list[Contribution]:
    """Those with the most support; if nobody has pressed 👍 yet, all of them."""
    most = max((support.get(one.id, 0) for one in there), default=0)
    return [one for one in there if support.get(one.id, 0) == most]
