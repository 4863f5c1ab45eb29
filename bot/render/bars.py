"""Results of a survey as bars, for a phone: each answer a bar with its words, its number and its share.

Every bar stands under its own words and says its number, so that nothing depends on a colour. Target groups are one bar each,
cut into the answers, with the answer's number written into each part that has room for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.render.canvas import INK, PAPER, QUIET, WIDTH, Canvas
from bot.render.engine import png
from bot.render.text import Block, fit

__all__ = ["Bar", "Bars", "Chart", "drawing", "picture"]

_MARGIN = 40.0
_WIDE = WIDTH - 2 * _MARGIN
_BAR = 34.0
_TALL = 52.0
_TRACK = "#ece7d8"
_LEVELS = ("#f3d9a4", "#e0c48a", "#b9d3a6", "#7fb08b", "#3f7d5c")
"""From light to dark where the answers are levels."""
_CHOICES = ("#8fb6cf", "#c9b3d6", "#d8cfb0", "#a9c7c4", "#b8bfd8", "#cdd0d2", "#d3c0b0", "#9fb0bd")
"""For the options of a choice: no one looks better than another."""
_DARK = {"#3f7d5c"}


@dataclass(frozen=True)
class Bar:
    """One answer: its words, how many gave it, and the same as it is read."""

    label: str
    count: int
    told: str
    """“12 · 40 %”."""


@dataclass(frozen=True)
class Part:
    """A target group, or several together: how many gave each answer."""

    label: str
    told: str
    """How many they are, and for levels their mean."""
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Chart:
    """One question."""

    title: str
    told: str
    """How many answered, and for levels the mean."""
    bars: tuple[Bar, ...]
    parts: tuple[Part, ...] = ()
    levels: bool = True
    """False: the answers are options of a choice, none better than another."""


@dataclass(frozen=True)
class Bars:
    """Some questions on one picture."""

    title: str
    caption: str
    by_group: str
    """Stands above the target groups."""
    charts: tuple[Chart, ...]


def picture(bars: Bars, *, width: int = WIDTH) -> bytes:
    """`bars` as a PNG of `width` pixels."""
    return png(drawing(bars).svg(width))


def drawing(bars: Bars) -> Canvas:
    """`bars`, laid out with the boxes of all labels."""
    canvas = Canvas()
    y = _MARGIN
    y = canvas.text(fit(bars.title, _WIDE, (48, 42, 36), 2, bold=True), _MARGIN, y) + 4
    y = canvas.text(fit(bars.caption, _WIDE, (34, 30), 2), _MARGIN, y, fill=QUIET) + 30
    for chart in bars.charts:
        y = _chart(canvas, chart, bars.by_group, y) + 56
    canvas.height = y
    ground = f'<rect width="{WIDTH}" height="{canvas.height:.0f}" fill="{PAPER}"/>'
    canvas.elements.insert(0, ground)
    return canvas


def _chart(canvas: Canvas, chart: Chart, by_group: str, y: float) -> float:
    y = canvas.text(fit(chart.title, _WIDE, (40, 36), 4, bold=True), _MARGIN, y)
    y = canvas.text(fit(chart.told, _WIDE, (32, 30), 2), _MARGIN, y + 2, fill=QUIET) + 18
    most = sum(bar.count for bar in chart.bars) or 1
    shades = _LEVELS if chart.levels else _CHOICES
    for index, bar in enumerate(chart.bars):
        y = _one(canvas, index, bar, most, y, shades)
    if chart.parts:
        y = canvas.text(fit(by_group, _WIDE, (32,), 2, bold=True), _MARGIN, y + 16) + 8
        for part in chart.parts:
            y = _part(canvas, part, y, shades)
    return y


def _one(canvas: Canvas, index: int, bar: Bar, most: int, y: float, shades: Sequence[str]) -> float:
    """The words and the number above, the bar below them."""
    told = fit(bar.told, 300, (32, 30), 1, bold=True)
    label = fit(f"{index + 1}. {bar.label}", _WIDE - told.width - 30, (32, 30), 2)
    canvas.box("bar", _MARGIN, y, _WIDE, label.height + _BAR)
    canvas.text(told, _MARGIN + _WIDE, y, anchor="end")
    y = canvas.text(label, _MARGIN, y) + 4
    canvas.add(_rectangle(_MARGIN, y, _WIDE, _BAR, _TRACK))
    if bar.count:
        canvas.add(_rectangle(_MARGIN, y, max(10.0, _WIDE * bar.count / most), _BAR, _shade(index, shades), edge=True))
    return y + _BAR + 16


def _part(canvas: Canvas, part: Part, y: float, shades: Sequence[str]) -> float:
    told = fit(part.told, 380, (30,), 1)
    label = fit(part.label, _WIDE - told.width - 30, (32, 30), 2)
    canvas.box("part", _MARGIN, y, _WIDE, label.height + _TALL)
    canvas.text(told, _MARGIN + _WIDE, y, anchor="end", fill=QUIET)
    y = canvas.text(label, _MARGIN, y) + 4
    total, x = sum(part.counts) or 1, _MARGIN
    for index, count in enumerate(part.counts):
        if not count:
            continue
        width = _WIDE * count / total
        canvas.add(_rectangle(x, y, width, _TALL, _shade(index, shades), edge=True))
        number = Block((str(index + 1),), 32, bold=True)
        if width > number.width + 12:
            ink = "#ffffff" if _shade(index, shades) in _DARK else INK
            canvas.text(number, x + width / 2, y + 7, anchor="middle", fill=ink)
        x += width
    return y + _TALL + 20


def _shade(index: int, shades: Sequence[str]) -> str:
    return shades[index % len(shades)]


def _rectangle(x: float, y: float, width: float, height: float, fill: str, *, edge: bool = False) -> str:
    line = f' stroke="{INK}" stroke-width="2"' if edge else ""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="6" fill="{fill}"{line}/>'


def charts_on_pages(heights: Sequence[int], most: int) -> list[list[int]]:
    """Which charts stand together on a picture: so many that it has about ``most`` bars, in their order."""
    pages: list[list[int]] = []
    filled = 0
    for index, height in enumerate(heights):
        if not pages or filled + height > most:
            pages.append([])
            filled = 0
        pages[-1].append(index)
        filled += height
    return pages
