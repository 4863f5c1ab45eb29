"""The parts of a tree picture that carry words: sign, cards on branches, fruits, goal, what lies in the soil, list.

Each part knows its height before it is drawn, so that the picture can be made as tall as its words need.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.render import icons
from bot.render.canvas import INK, PAPER, QUIET, WIDTH, Canvas, line, panel, shape
from bot.render.scenery import MIDDLE
from bot.render.text import Block, clean, fit, measure
from bot.render.tree_values import Branch, Labels

EDGE = 26
COLUMN = 456
"""How wide a card is: two of them, and the trunk between."""
_INNER = COLUMN - 44
_ICON = 54


def names(people: Sequence[str], width: float, size: float, lines: int, *, tail: str = "") -> Block:
    """As many names as there is room for, how many more there are, and a `tail` such as a date."""
    ready = [name for name in (clean(person) for person in people) if name]
    after = f" · {tail}" if tail and ready else tail
    block = fit(after, width, (size,), lines)
    for shown in range(len(ready), 0, -1):
        rest = f" +{len(ready) - shown}" if shown < len(ready) else ""
        block = fit(", ".join(ready[:shown]) + rest + after, width, (size,), lines)
        if block.whole:
            return block
    if ready:
        # One long name: its first word, and if that is too long as well, what fits of it.
        first = ready[0].split()[0]
        rest = f" +{len(ready) - 1}" if len(ready) > 1 else ""
        room = max(width - measure(rest + after, size), size * 3)
        block = fit(fit(first, room, (size,), 1).lines[0] + rest + after, width, (size,), lines)
    return block


def _state_and_date(word: str, date: str, width: float) -> Block:
    """Both on one line, or the date on its own, so that it is never broken."""
    for size in (31, 30):
        one = fit(f"{word} · {date}" if clean(date) else word, width, (size,), 1)
        if one.whole:
            return one
    lines = [line for part in (word, date) for line in fit(part, width, (30,), 2 if part is word else 1).lines]
    return Block(tuple(lines), 30)


class Sign:
    """The wooden board with the community's name, hanging from above."""

    def __init__(self, name: str, caption: str) -> None:
        self._name = fit(name, 860, (54, 48, 42, 38), 2, bold=True, even=True)
        self._caption = fit(caption, 860, (34, 30), 2, even=True)
        self._width = max(420.0, max(self._name.width, self._caption.width) + 110)
        self.height = 46 + 30 + self._name.height + self._caption.height + 26

    def draw(self, canvas: Canvas) -> None:
        """Puts it at the top."""
        x, y = MIDDLE - self._width / 2, 46.0
        tall = self.height - y
        for rope in (x + 70, x + self._width - 70):
            canvas.add(f'<path d="M{rope:.0f} -4V{y + 22:.0f}" stroke="#a98a5c" stroke-width="8"/>')
        canvas.add(
            panel(x, y + 8, self._width, tall, fill="#4a2f18", stroke="#4a2f18"),
            panel(x, y, self._width, tall, fill="#7a4e2d", stroke="#5a371c", thick=5),
        )
        for index in range(3):
            grain = y + tall * (0.22 + 0.28 * index)
            half = self._width / 2 - 26
            path = f"M{x + 26:.0f} {grain:.0f}q{half / 2:.0f} {7 - 7 * index} {half:.0f} 0t{half:.0f} 0"
            canvas.add(line(path, "#69411f", 4, extra=' stroke-opacity=".6"'))
        for nail in (x + 30, x + self._width - 30):
            canvas.add(f'<circle cx="{nail:.0f}" cy="{y + 26:.0f}" r="7" fill="#e9c98d"/>')
        down = canvas.text(self._name, MIDDLE, y + 26, fill="#fffaf0", anchor="middle")
        canvas.text(self._caption, MIDDLE, down, fill="#fbe6bf", anchor="middle")
        canvas.box("sign", x, y, self._width, tall)


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


class Heading:
    """Words above a section, on a strip of paper so that they are read on any ground."""

    def __init__(self, text: str) -> None:
        self._text = fit(text, 800, (34, 30), 2, bold=True, even=True)
        self.height = self._text.height + 22

    def draw(self, canvas: Canvas, y: float, *, fill: str) -> None:
        """Puts its top at `y`."""
        width = self._text.width + 64
        x = MIDDLE - width / 2
        right, low, level = x + width, y + self.height, y + self.height / 2
        ribbon = (
            f"M{x:.0f} {y:.0f}H{right:.0f}L{right - 16:.0f} {level:.0f}L{right:.0f} {low:.0f}H{x:.0f}L{x + 16:.0f} {level:.0f}Z"
        )
        canvas.add(shape(ribbon, fill))
        canvas.text(self._text, MIDDLE, y + 11, fill=INK, anchor="middle")
        canvas.box("heading", x, y, width, self.height)


class Note:
    """A friendly sentence where something has not grown yet."""

    def __init__(self, text: str) -> None:
        self._text = fit(text, 700, (38, 34, 30), 4, even=True)
        self.height = self._text.height + 44

    def draw(self, canvas: Canvas, y: float) -> None:
        """Puts its top at `y`."""
        width = self._text.width + 80
        x = MIDDLE - width / 2
        canvas.add(panel(x, y, width, self.height, fill=PAPER, stroke="#7f9f6b", thick=3.5, dash="14 10"))
        canvas.text(self._text, MIDDLE, y + 22, anchor="middle")
        canvas.box("note", x, y, width, self.height)
