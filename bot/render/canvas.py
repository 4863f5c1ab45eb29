"""A sheet to draw on: SVG elements in the order in which they cover each other, and the boxes that they take up."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import escape

from bot.render.fonts import outline
from bot.render.fonts import shape as shaped
from bot.render.text import Block, measure, placed

WIDTH = 1080
SMALLEST = 30
"""No text is smaller: shown 360 pixels wide, as on a phone, it is still 10 pixels high."""
INK = "#22302b"
QUIET = "#4a554f"
PAPER = "#fffdf6"

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """What a label takes up, in pixels."""

    kind: str
    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share any area."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


@dataclass
class Canvas:
    """Elements, back to front, and the boxes of all labels."""

    height: float = 0
    elements: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    writing: list[Box] = field(default_factory=list)
    """Where text stands, whatever it stands on."""
    _outlines: dict[tuple[str, int, bool], tuple[str, str]] = field(default_factory=dict)

    def add(self, *elements: str) -> None:
        """Puts `elements` on top."""
        self.elements += elements

    def text(self, block: Block, x: float, y: float, *, fill: str = INK, anchor: str = "start") -> float:
        """Writes `block` with its top at `y`; returns where it ends."""
        share = {"start": 0, "middle": 0.5, "end": 1}[anchor]
        for index, words in enumerate(block.lines):
            base = y + block.size * (block.leading * index + 0.93)
            start = x - share * measure(words, block.size, bold=block.bold)
            scale = block.size / 1000
            glyphs = "".join(self._glyphs(words, bold=block.bold))
            self.add(
                f'<g aria-label="{escape(words)}" font-size="{block.size:g}" fill="{fill}" '
                f'transform="translate({start:.1f} {base:.1f}) scale({scale:g} {-scale:g})">{glyphs}</g>'
            )
        left = x - share * block.width
        if block.lines:
            self.writing.append(Box(block.lines[0], left, y, block.width, block.height))
        return y + block.height

    def _glyphs(self, words: str, *, bold: bool) -> Iterator[str]:
        """A line of text in thousandths of its size; each glyph is drawn once and then referred to."""
        for run, offset in placed(words, 1000, bold=bold):
            for glyph in shaped(run.family, run.text, bold=bold).glyphs:
                key = (run.family, glyph.number, bold)
                if key not in self._outlines:
                    path = outline(run.family, glyph.number, bold=bold)
                    self._outlines[key] = (f"g{len(self._outlines)}", path)
                name, path = self._outlines[key]
                if path:
                    at = f' y="{glyph.y * 1000:.0f}"' if glyph.y else ""
                    yield f'<use href="#{name}" x="{offset + glyph.x * 1000:.0f}"{at}/>'

    def box(self, kind: str, x: float, y: float, width: float, height: float) -> None:
        """Notes that a label stands here."""
        self.boxes.append(Box(kind, x, y, width, height))

    def svg(self, width: int = WIDTH) -> str:
        """The whole sheet, shown `width` pixels wide. It needs no fonts; each line of text stands in an `aria-label`."""
        outlines = "".join(f'<path id="{name}" d="{path}"/>' for name, path in self._outlines.values() if path)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{self.height * width / WIDTH:.0f}" '
            f'viewBox="0 0 {WIDTH} {self.height:.0f}" role="img"><defs>{outlines}</defs>'
            f"{''.join(self.elements)}</svg>"
        )


def wobble(seed: float) -> float:
    """A number from -1 to 1 that looks like chance and is the same every time: what makes a line look drawn by hand."""
    return math.sin(seed * 12.9898 + math.sin(seed * 4.1414) * 3.7)


def shape(path: str, fill: str, *, stroke: str = "", width: float = 0, extra: str = "") -> str:
    """A filled path, outlined if there is a stroke."""
    edge = f' stroke="{stroke}" stroke-width="{width:g}" stroke-linejoin="round" stroke-linecap="round"' if stroke else ""
    return f'<path d="{path}" fill="{fill}"{edge}{extra}/>'


def line(path: str, stroke: str, width: float, *, extra: str = "") -> str:
    """An open path, drawn with a round pen."""
    return (
        f'<path d="{path}" stroke="{stroke}" stroke-width="{width:g}" fill="none" stroke-linecap="round" '
        f'stroke-linejoin="round"{extra}/>'
    )


def pill(x: float, y: float, width: float, height: float, fill: str, *, stroke: str = "", thick: float = 0) -> str:
    """A bar with round ends."""
    edge = f' stroke="{stroke}" stroke-width="{thick:g}"' if stroke else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{min(width, height) / 2:.1f}" '
        f'fill="{fill}"{edge}/>'
    )


def panel(x: float, y: float, width: float, height: float, *, fill: str, stroke: str, thick: float = 3, dash: str = "") -> str:
    """A sheet of paper with rounded corners whose edges bow a little, as if cut by hand."""
    r = min(24, height / 2.4)
    a, b, c, d = (min(2.4, width / 120) * wobble(x * 0.013 + y * 0.029 + side) for side in range(4))
    right, bottom = x + width, y + height
    middle, level = x + width / 2, y + height / 2
    path = (
        f"M{x + r:.1f} {y:.1f}Q{middle:.1f} {y + a:.1f} {right - r:.1f} {y:.1f}Q{right:.1f} {y:.1f} {right:.1f} {y + r:.1f}"
        f"Q{right + b:.1f} {level:.1f} {right:.1f} {bottom - r:.1f}Q{right:.1f} {bottom:.1f} {right - r:.1f} {bottom:.1f}"
        f"Q{middle:.1f} {bottom + c:.1f} {x + r:.1f} {bottom:.1f}Q{x:.1f} {bottom:.1f} {x:.1f} {bottom - r:.1f}"
        f"Q{x + d:.1f} {level:.1f} {x:.1f} {y + r:.1f}Q{x:.1f} {y:.1f} {x + r:.1f} {y:.1f}Z"
    )
    return shape(path, fill, stroke=stroke, width=thick, extra=f' stroke-dasharray="{dash}"' if dash else "")


def along(curve: Sequence[Point], t: float) -> tuple[Point, Point]:
    """The point at `t` (0 to 1) of a cubic curve, and the direction there, of length 1."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = curve
    s = 1 - t
    x = s**3 * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t**3 * x3
    y = s**3 * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t**3 * y3
    dx = 3 * (s * s * (x1 - x0) + 2 * s * t * (x2 - x1) + t * t * (x3 - x2))
    dy = 3 * (s * s * (y1 - y0) + 2 * s * t * (y2 - y1) + t * t * (y3 - y2))
    length = math.hypot(dx, dy) or 1
    return (x, y), (dx / length, dy / length)


def limb(curve: Sequence[Point], thick: float, thin: float, fill: str, *, rough: float = 0.06) -> str:
    """A branch or root along a cubic curve, tapering from `thick` to `thin` pixels."""
    left, right = [], []
    steps = 18
    for step in range(steps + 1):
        t = step / steps
        (x, y), (dx, dy) = along(curve, t)
        half = (thick + (thin - thick) * t**0.8) / 2 * (1 + rough * wobble(step + curve[3][0] * 0.01 + curve[3][1] * 0.003))
        left.append(f"{x - dy * half:.1f} {y + dx * half:.1f}")
        right.append(f"{x + dy * half:.1f} {y - dx * half:.1f}")
    return shape("M" + "L".join(left + right[::-1]) + "Z", fill, stroke=fill, width=2)
