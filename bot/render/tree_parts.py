"""The parts of a tree picture that carry words: cards on branches, fruits, goal, what lies in the soil.

Each part knows its height before it is drawn, so that the picture can be made as tall as its words need.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.render import icons
from bot.render.canvas import PAPER, QUIET, WIDTH, Canvas, panel
from bot.render.scenery import MIDDLE
from bot.render.signs import names
from bot.render.text import Block, clean, fit
from bot.render.tree_values import Branch, Labels

EDGE = 26
COLUMN = 456
"""How wide a card is: two of them, and the trunk between."""
_INNER = COLUMN - 44
_ICON = 54


def _state_and_date(word: str, date: str, width: float) -> Block:
    """Both on one line, or the date on its own, so that it is never broken."""
    for size in (31, 30):
        one = fit(f"{word} · {date}" if clean(date) else word, width, (size,), 1)
        if one.whole:
            return one
    lines = [line for part in (word, date) for line in fit(part, width, (30,), 2 if part is word else 1).lines]
    return Block(tuple(lines), 30)


class Card:
    """One action: title, who, and its state as shape and word, with its date."""

    def __init__(self, branch: Branch, labels: Labels) -> None:
        self.branch = branch
        self._title = fit(branch.title, _INNER, (36, 33, 30), 4, bold=True)
        self._people = names(branch.people, _INNER, 31, 2)
        if not self._people.lines and branch.state in {"idea", "open", "late"}:
            self._people = fit(labels.nobody, _INNER, (31, 30), 2)
        self._foot = _state_and_date(labels.state(branch.state), branch.due or "", _INNER - _ICON - 8)
        self.height = 18 + self._title.height + self._people.height + 10 + max(_ICON, self._foot.height) + 16

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Puts its top left corner at (x, y)."""
        state = self.branch.state
        ink = icons.INKS[state]
        dash = "14 10" if state == "idea" else ""
        canvas.add(
            panel(x, y + 6, COLUMN, self.height, fill="#7f9f6b", stroke="#7f9f6b"),
            panel(x, y, COLUMN, self.height, fill=PAPER, stroke=ink, thick=4, dash=dash),
        )
        down = canvas.text(self._title, x + 22, y + 16)
        down = canvas.text(self._people, x + 22, down, fill=QUIET) + 10
        room = max(_ICON, self._foot.height)
        canvas.add(icons.state(state, x + 22 + _ICON / 2, down + room / 2, _ICON))
        canvas.text(self._foot, x + 22 + _ICON + 8, down + (room - self._foot.height) / 2, fill=ink)
        canvas.box("branch", x, y, COLUMN, self.height)


class Tag:
    """A paper tag with a small drawing and a text: a lesson, an experience, a seed."""

    def __init__(self, kind: str, text: str, lines: int) -> None:
        self.kind = kind
        self._text = fit(text, _INNER - 64, (33, 30), lines)
        self.height = 16 + max(62.0, self._text.height) + 16

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Puts its top left corner at (x, y)."""
        stroke = {"fruit": icons.INKS["done"], "seed": "#6e431f", "root": "#7d6a55"}[self.kind]
        picture = {"fruit": icons.apple, "seed": icons.acorn, "root": icons.root_tip}[self.kind]
        canvas.add(panel(x, y, COLUMN, self.height, fill=PAPER, stroke=stroke, thick=3.5))
        canvas.add(picture(x + 46, y + self.height / 2, 62))
        canvas.text(self._text, x + 86, y + (self.height - self._text.height) / 2)
        canvas.box(self.kind, x, y, COLUMN, self.height)


@dataclass(frozen=True)
class Place:
    """A part in one of the two columns; `side` is -1 on the left of the trunk and 1 on the right."""

    part: Card | Tag
    x: float
    y: float
    side: int


def columns(parts: Sequence[Card] | Sequence[Tag], gap: float, stagger: float) -> tuple[tuple[Place, ...], float]:
    """Places parts left and right in turn, each in the shorter column; returns them and the height of all."""
    down = [0.0, stagger if len(parts) > 1 else 0.0]
    places = []
    for part in parts:
        column = 0 if down[0] <= down[1] else 1
        x = EDGE if column == 0 else WIDTH - EDGE - COLUMN
        places.append(Place(part, x, down[column], -1 if column == 0 else 1))
        down[column] += part.height + gap
    return tuple(places), max([place.y + place.part.height for place in places], default=0.0)


class Plaque:
    """The goal, on a board nailed to the trunk."""

    def __init__(self, heading: str, text: str, *, small: bool = False) -> None:
        widest = 920 if small else 780
        sizes = (36, 34, 32, 30) if small else (44, 40, 37, 34, 32, 30)
        self._heading = fit(heading, widest - 40, (32, 30), 2, bold=True, even=True)
        self._text = fit(text, widest, sizes, 6 if small else 8, bold=len(text) < 90, even=True)
        self.width = max(600.0, max(self._text.width, self._heading.width) + 110)
        self.height = 24 + self._heading.height + 6 + self._text.height + 28

    def draw(self, canvas: Canvas, y: float) -> None:
        """Puts its top at `y`."""
        x = MIDDLE - self.width / 2
        canvas.add(
            panel(x, y + 8, self.width, self.height, fill="#5a371c", stroke="#5a371c"),
            panel(x, y, self.width, self.height, fill="#fff3d6", stroke="#7a4e2d", thick=7),
        )
        for nail_x in (x + 28, x + self.width - 28):
            for nail_y in (y + 28, y + self.height - 28):
                canvas.add(f'<circle cx="{nail_x:.0f}" cy="{nail_y:.0f}" r="7" fill="#7a4e2d"/>')
        down = canvas.text(self._heading, MIDDLE, y + 22, fill="#7a3b10", anchor="middle") + 6
        canvas.text(self._text, MIDDLE, down, anchor="middle")
        canvas.box("goal", x, y, self.width, self.height)
