"""Boards: one living message for each step, edited in place."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from bot.conversations import holding
from bot.conversations.buttons import Button, Key, Keyboard, number
from bot.conversations.turn import Turn
from bot.method.marking import mark
from bot.method.steps import STEPS, Comes, Phase
from bot.store import messages
from bot.store.cycles import Cycle, StepRun
from bot.words import Words, lines, rows


@dataclass(frozen=True)
class Board:
    """What the board of a step says now. ``text`` is the body: the heading and the moderator's row come by themselves."""

    text: Markup
    keyboard: Keyboard = ()
    go_on: Markup | None = None
    """The label of the moderator's button; None: "Next: …"."""


BoardOf = Callable[[Turn, StepRun, Cycle], Board]

Footer = Callable[[Turn, StepRun, Cycle], Markup | None]

BOARDS: dict[str, BoardOf] = {}
"""The board of each step; filled by `bot.conversations.routes`."""

FOOTERS: list[Footer] = []
"""What stands below every board while there is reason to, for example something that is missing."""

WATCHERS: list[Callable[[Turn, StepRun, Cycle], None]] = []
"""Who looks at a step whenever something changed in it, before its board shows it."""

KEYS: list[Callable[[Turn, StepRun, Cycle], list[list[Key]]]] = []
"""Buttons that any board may have above the moderator's."""

TITLES = {
    "roster": mark("Who is with us"),
    "experiences": mark("Experiences"),
    "connections": mark("Connections"),
    "themes": mark("Themes"),
    "focus": mark("Focus"),
    "wordings": mark("Wordings of the goal"),
    "smart": mark("SMART check"),
    "consent": mark("Consent on the goal"),
    "ideas": mark("Ideas for actions"),
    "choosing": mark("Choosing actions"),
    "order": mark("Order of the actions"),
    "times": mark("Times"),
    "claiming": mark("Who does what"),
    "agreement": mark("Consent on the plan"),
    "doing": mark("Carrying it out"),
    "attainment": mark("How far did we get?"),
    "reflection": mark("Private reflection"),
    "harvest": mark("Harvest"),
    "lessons": mark("Lessons"),
    "seeds": mark("What grows from here"),
}

PHASES = {
    Phase.SETUP: mark("🪴 Setting up"),
    Phase.DOMAIN: mark("🌱 Domain: a shared goal"),
    Phase.COMMUNITY: mark("🌿 Community: an action plan"),
    Phase.PRACTICE: mark("🍎 Practice: results and reflection"),
}


def title(words: Words, step: str) -> Markup:
    """The name of a step."""
    return words._(TITLES[step])


def heading(words: Words, run: StepRun) -> Markup:
    """The first line of a board: the phase and the step."""
    step = STEPS[run.step]
    return rows(words._(PHASES[step.phase]), Markup("<b>{}</b>").format(title(words, run.step)))


def show(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Bring the board of a step up to date: sent and pinned the first time, edited afterwards."""
    for look in WATCHERS:
        look(turn, run, cycle)
    text, keyboard = _render(turn, run, cycle)
    message = messages.board_of(turn.session, run.id)
    if message is None:
        _send(turn, run, text, keyboard)
    else:
        turn.edit(message, text, keyboard)


def show_anew(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Send the board again at the end of the chat, for people who cannot find it; the old one goes."""
    old = messages.board_of(turn.session, run.id)
    text, keyboard = _render(turn, run, cycle)
    if old is not None:
        turn.delete(old)
        for prompt in messages.open_prompts(turn.session, old.chat_id):
            if prompt.message_id == old.id:
                prompt.closed = True
        old.run_id = None
    _send(turn, run, text, keyboard)


def close(turn: Turn, run: StepRun, text: Markup) -> None:
    """The board's last word: the result of the step, without buttons."""
    message = messages.board_of(turn.session, run.id)
    if message is not None:
        turn.edit(message, lines(heading(turn.group_words, run), text))
        holding.note(turn, message, text)
        turn.unpin(message)


PAGE_LIMIT = 2800
"""Characters of a list on one page of a board: the rest of the board, and longer translations, fit beside it."""

PAGE_ITEMS = 24
"""Items on one page: each may have two buttons, and Telegram takes a hundred."""


def page(turn: Turn, run: StepRun, items: list[Markup], most: int = PAGE_ITEMS) -> tuple[list[tuple[int, Markup]], list[Key]]:
    """The items (at most ``most``) on the board's present page with their numbers (from 1), and the buttons that turn it."""
    pages = split(items, most)
    present = min(run.page, len(pages) - 1)
    if len(pages) == 1:
        return pages[0], []
    words = turn.group_words
    row: list[Key] = []
    if present > 0:
        row.append(Button(words._("◀ Page {number}", number=present), "page", (run.id, present - 1)))
    if present < len(pages) - 1:
        row.append(Button(words._("Page {number} ▶", number=present + 2), "page", (run.id, present + 1)))
    return pages[present], row


def split(items: list[Markup], most: int = PAGE_ITEMS, limit: int = PAGE_LIMIT) -> list[list[tuple[int, Markup]]]:
    """The items (at most ``most`` and ``limit`` characters) of each page with their numbers (from 1); at least one page."""
    pages: list[list[tuple[int, Markup]]] = [[]]
    length = 0
    for index, item in enumerate(items):
        if pages[-1] and (length + len(item) > limit or len(pages[-1]) == most):
            pages.append([])
            length = 0
        pages[-1].append((index + 1, item))
        length += len(item)
    return pages


def page_pressed(turn: Turn) -> None:
    """Somebody turned the page of a board."""
    run, cycle = turn.enter_run(number(turn.args[0]))
    run.page = max(0, number(turn.args[1]))
    show(turn, run, cycle)


def _render(turn: Turn, run: StepRun, cycle: Cycle) -> tuple[Markup, list[list[Key]]]:
    board = BOARDS[run.step](turn, run, cycle)
    words = turn.group_words
    following = STEPS[run.step].then
    label = board.go_on
    if label is None:
        label = words._("▶ Next: {step}", step=title(words, following)) if following else words._("▶ Finish")
    keyboard = [list(row) for row in board.keyboard]
    for more in KEYS:
        keyboard += more(turn, run, cycle)
    keyboard.append([Button(label, "next", (run.id,))])
    footers = (footer(turn, run, cycle) for footer in FOOTERS)
    return lines(heading(words, run), board.text, *footers), keyboard


def _send(turn: Turn, run: StepRun, text: Markup, keyboard: Keyboard) -> None:
    message = turn.say(text, keyboard, to=turn.here, keep=True)
    if message is None:
        return
    message.run_id = run.id
    turn.session.flush()
    turn.pin(message)
    if Comes.TEXT in STEPS[run.step].comes:
        turn.await_answer(message, run.step, run=run)
