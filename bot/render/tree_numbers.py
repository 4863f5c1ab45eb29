"""A crown for many actions: numbered leaves on the branches, and what the numbers mean in a list below the tree."""

from collections.abc import Sequence

from bot.render import icons
from bot.render.canvas import INK, PAPER, QUIET, WIDTH, Canvas, panel
from bot.render.scenery import MIDDLE, twig
from bot.render.signs import names
from bot.render.text import Block, clean, fit, measure
from bot.render.tree_values import Branch, Labels

MOST = 60
"""More actions than this are only counted."""
_MARGIN, _PADDING = 18.0, 22.0
_PITCH = 98.0
_SLOTS = (70.0, 184.0, 298.0, 412.0)
_PILL = (106.0, 62.0)


class NumberedCrown:
    """Rows of branches, eight leaves on each."""

    def __init__(self, branches: Sequence[Branch]) -> None:
        self._branches = branches[:MOST]
        self._rows = -(-len(self._branches) // 8)
        self.height = self._rows * _PITCH

    def limbs(self, canvas: Canvas, y: float) -> None:
        """The branches below the leaves."""
        for row in range(self._rows):
            level = y + row * _PITCH
            for side in (-1, 1):
                twig(canvas, (MIDDLE, level + _PITCH + 24), (MIDDLE + side * 520, level + 58), 22)

    def draw(self, canvas: Canvas, y: float) -> None:
        """The numbered leaves, in reading order."""
        slots = [*_SLOTS, *(WIDTH - x for x in reversed(_SLOTS))]
        width, tall = _PILL
        for index, branch in enumerate(self._branches):
            row, slot = divmod(index, 8)
            centre = slots[slot]
            # Branches rise towards their ends, and so do the leaves on them.
            top = y + row * _PITCH + 26 * (1 - abs(centre - MIDDLE) / MIDDLE)
            x = centre - width / 2
            canvas.add(panel(x, top, width, tall, fill=PAPER, stroke=icons.INKS[branch.state], thick=4))
            canvas.add(icons.state(branch.state, x + 30, top + tall / 2, 46))
            number = Block((str(index + 1),), 34, bold=True)
            canvas.text(number, x + 78, top + (tall - number.height) / 2, anchor="middle")
            canvas.box("leaf", x, top, width, tall)


class _Item:
    """One action in the list."""

    gutter = 60.0

    def __init__(self, number: int, branch: Branch, labels: Labels, width: float, lines: tuple[int, int]) -> None:
        self._number = Block((str(number),), 32, bold=True)
        self._branch = branch
        room = width - self.gutter
        self._title = fit(branch.title, room, (30,), lines[0], bold=True, leading=1.16)
        people = branch.people or ((labels.nobody,) if branch.state in {"idea", "open", "late"} else ())
        self._meta = names(people, room, 30, lines[1], tail=clean(branch.due or ""))
        self.height = max(self._title.height + self._meta.height, 38 + 44.0) + 14

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Puts its top left corner at (x, y)."""
        canvas.text(self._number, x + 24, y - 2, anchor="middle")
        canvas.add(icons.state(self._branch.state, x + 24, y + 38 + 21, 42))
        down = canvas.text(self._title, x + self.gutter, y)
        canvas.text(self._meta, x + self.gutter, down, fill=QUIET)
        canvas.box("item", x, y, self.gutter + max(self._title.width, self._meta.width), self.height)


class Listing:
    """The list: a heading, a legend of the states that occur, and the actions in two columns."""

    def __init__(self, branches: Sequence[Branch], labels: Labels, lines: tuple[int, int]) -> None:
        self._inner = WIDTH - 2 * _MARGIN - 2 * _PADDING
        self._column = self._inner / 2 - 12
        self._heading = fit(labels.branches, self._inner, (38, 34, 30), 2, bold=True)
        present = [state for state in icons.STATES if any(branch.state == state for branch in branches)]
        self._legend = _legend([(state, clean(labels.state(state))) for state in present], self._inner)
        self._items = [_Item(index + 1, branch, labels, self._column, lines) for index, branch in enumerate(branches[:MOST])]
        self._rest = Block((f"+{len(branches) - MOST}",), 34, bold=True) if len(branches) > MOST else Block((), 34)
        total = sum(item.height for item in self._items)
        self._split, down = 0, 0.0
        while down < total / 2:
            down += self._items[self._split].height
            self._split += 1
        self._body = max(down, total - down)
        self.height = 28 + self._heading.height + 12 + 62 * len(self._legend) + 22 + self._body + self._rest.height + 16

    def draw(self, canvas: Canvas, y: float) -> None:
        """Puts its top at `y`."""
        canvas.add(panel(_MARGIN, y, WIDTH - 2 * _MARGIN, self.height, fill=PAPER, stroke="#b39466", thick=4))
        down = canvas.text(self._heading, MIDDLE, y + 24, anchor="middle") + 12
        for row in self._legend:
            for state, word, x in row:
                canvas.add(icons.state(state, _MARGIN + _PADDING + x + 24, down + 28, 48))
                canvas.text(Block((word,), 30), _MARGIN + _PADDING + x + 56, down + 9, fill=icons.INKS[state])
                canvas.box("legend", _MARGIN + _PADDING + x, down, 56 + measure(word, 30), 56)
            down += 62
        canvas.add(
            f'<path d="M{_MARGIN + _PADDING} {down + 6:.0f}H{WIDTH - _MARGIN - _PADDING}" stroke="#d9c7a3" stroke-width="3"/>'
        )
        down += 22
        for x, items in ((_MARGIN + _PADDING, self._items[: self._split]), (MIDDLE + 12, self._items[self._split :])):
            at = down
            for item in items:
                item.draw(canvas, x, at)
                at += item.height
        canvas.text(self._rest, MIDDLE, down + self._body, fill=INK, anchor="middle")


def _legend(states: Sequence[tuple[icons.State, str]], width: float) -> list[list[tuple[icons.State, str, float]]]:
    """Rows of states with their words and where each begins."""
    rows: list[list[tuple[icons.State, str, float]]] = [[]]
    x = 0.0
    for state, text in states:
        word = fit(text, width - 70, (30,), 1).lines
        shown = word[0] if word else ""
        needed = 56 + measure(shown, 30)
        if rows[-1] and x + needed > width:
            rows.append([])
            x = 0.0
        rows[-1].append((state, shown, x))
        x += needed + 30
    return rows
