"""Signs that several pictures put up: the board with the name, headings, friendly notes, lists of names."""

from collections.abc import Sequence

from bot.render.canvas import INK, PAPER, Canvas, line, panel, shape
from bot.render.scenery import MIDDLE
from bot.render.text import Block, clean, fit, measure


def names(people: Sequence[str], width: float, size: float, lines: int, *, head: str = "", tail: str = "") -> Block:
    """As many names as there is room for, how many more there are, a `head` before and a `tail` after, such as a date."""
    ready = [name for name in (clean(person) for person in people) if name]
    before = f"{head} · " if head and ready else ""
    after = f" · {tail}" if tail and ready else tail
    block = fit(" · ".join(part for part in (head, tail) if part), width, (size,), lines)
    for shown in range(len(ready), 0, -1):
        rest = f" +{len(ready) - shown}" if shown < len(ready) else ""
        block = fit(before + ", ".join(ready[:shown]) + rest + after, width, (size,), lines)
        if block.whole:
            return block
    if ready:
        # One long name: its first word, and if that is too long as well, what fits of it.
        first = ready[0].split()[0]
        rest = f" +{len(ready) - 1}" if len(ready) > 1 else ""
        room = max(width - measure(before + rest + after, size), size * 3)
        block = fit(before + fit(first, room, (size,), 1).lines[0] + rest + after, width, (size,), lines)
    return block


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
