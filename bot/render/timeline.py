"""The action plan as a picture in time: who does what, when, after what, and where we are today.

Each action has its words in full width, and its bar runs along the same width, so that both can be read on a phone.
A state is an icon and a word at every action; colours only help. Like the tree, it is 1080 pixels wide, and nothing is
written smaller than `canvas.SMALLEST`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.render import icons
from bot.render.canvas import INK, PAPER, QUIET, WIDTH, Canvas, line, panel, pill, shape
from bot.render.engine import png
from bot.render.icons import State
from bot.render.scenery import BARK, LEAF_GREENS, MIDDLE
from bot.render.signs import Note, Sign, names
from bot.render.text import Block, clean, fit
from bot.render.time_axis import Axis, ticks
from bot.render.words import StateWords

__all__ = ["Row", "State", "Timeline", "TimelineLabels", "drawing", "pages", "parts", "picture", "svg"]

MOST = 60
"""More actions than this are only counted."""
_ROOMY = 14
_MARGIN = 24.0
_RIGHT = WIDTH - _MARGIN - 26
_TODAY = "#1d5f8a"
_LANE = "#ece2c9"
_TINTS: dict[State, str] = {
    "idea": "#e3e6ea",
    "open": "#f4e9b0",
    "claimed": "#c4e6d2",
    "doing": "#f3d2e6",
    "done": "#f7cfc4",
    "late": "#fbdfb2",
}


@dataclass(frozen=True)
class TimelineLabels(StateWords):
    """The words that the picture itself needs, in the group's language."""

    today: str
    nobody: str
    undated: str
    """Stands where a date would."""
    after: str
    """Says what an action waits for; holds `{numbers}`."""
    empty: str
    months: tuple[str, ...]
    """Short names of the twelve months."""


@dataclass(frozen=True)
class Row:
    """One action of the plan."""

    title: str
    people: tuple[str, ...] = ()
    start: date | None = None
    due: date | None = None
    state: State = "open"
    needs: tuple[int, ...] = ()
    """Places in the plan, from 0, of the actions that have to be done before."""
    when: str = ""
    """The dates as they are read out."""
    number: int = 0
    """By which the group knows it; 0: its place."""


@dataclass(frozen=True)
class Timeline:
    """A plan, in the order in which it is to be read."""

    title: str
    today: date
    rows: tuple[Row, ...]
    labels: TimelineLabels
    caption: str = ""


def picture(timeline: Timeline, *, part: range | None = None, width: int = WIDTH) -> bytes:
    """`timeline`, or a part of its rows, as a PNG of `width` pixels."""
    return png(drawing(timeline, part).svg(width))


def parts(count: int, most: int = 20) -> list[range]:
    """The rows of a long plan in parts of up to `most`, about as many in each."""
    several = max(1, -(-count // most))
    cuts = [count * page // several for page in range(several + 1)]
    return [range(start, end) for start, end in pairwise(cuts)]


def pages(timeline: Timeline, *, most: int = 20, width: int = WIDTH) -> tuple[bytes, ...]:
    """A long plan as several pictures of up to `most` actions, about as many on each, all with the same months."""
    return tuple(picture(timeline, part=part, width=width) for part in parts(len(timeline.rows), most))


def svg(timeline: Timeline) -> str:
    """`timeline` as SVG that needs no fonts."""
    return drawing(timeline).svg()


def drawing(timeline: Timeline, part: range | None = None) -> Canvas:
    """`timeline`, or a part of its rows, laid out with the boxes of all its labels."""
    shown = part if part is not None else range(min(MOST, len(timeline.rows)))
    roomy = len(shown) <= _ROOMY
    left = _MARGIN + (78.0 if roomy else 112.0)
    axis = Axis(_days(timeline.rows, timeline.today), left, _RIGHT)
    sign = Sign(timeline.title, timeline.caption)
    scale = _Scale(axis, timeline)
    strips = [_Strip(index, timeline, scale, roomy=roomy) for index in shown]
    note = None if strips else Note(timeline.labels.empty)
    uncounted = len(timeline.rows) - MOST if part is None else 0
    rest = Block((f"+{uncounted}",), 36, bold=True) if uncounted > 0 else Block((), 36)

    top = sign.height + 40
    first = top + scale.height + 12
    last = first + sum(strip.height for strip in strips) + (note.height + 60 if note else 0)
    canvas = Canvas(height=max(620.0, last + rest.height + 40))
    _paper(canvas)
    y = first
    for strip in strips:
        strip.draw(canvas, y)
        y += strip.height
    if note:
        note.draw(canvas, first + 30)
    canvas.text(rest, MIDDLE, last + 8, anchor="middle")
    scale.draw(canvas, top)
    sign.draw(canvas)
    return canvas


def _days(rows: Sequence[Row], today: date) -> tuple[date, date]:
    """From the first day to the last that has to be seen, with a little room after it."""
    days = [today, *(day for row in rows for day in (row.start, row.due) if day)]
    first, last = min(days), max(days)
    if (last - first).days < 13:
        last = min(first, date.max - timedelta(days=13)) + timedelta(days=13)
    return first, last


def _paper(canvas: Canvas) -> None:
    canvas.add(
        '<defs><linearGradient id="dawn" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d8ecf3"/>'
        '<stop offset="1" stop-color="#fbf6e4"/></linearGradient></defs>',
        f'<rect width="{WIDTH}" height="{canvas.height:.0f}" fill="#fbf6e4"/>',
        f'<rect width="{WIDTH}" height="{min(520.0, canvas.height):.0f}" fill="url(#dawn)"/>',
    )


class _Scale:
    """Months along a branch, and today."""

    height = 168.0

    def __init__(self, axis: Axis, timeline: Timeline) -> None:
        self.axis = axis
        self._today = axis.x(timeline.today)
        self._label = fit(timeline.labels.today, 300, (32, 30), 1, bold=True)
        self._ticks = ticks(axis, timeline.labels.months)

    def lane(self, canvas: Canvas, y: float, tall: float) -> None:
        """What an action's bar runs on: the whole time, with its months."""
        left, right = self.axis.left, self.axis.right
        canvas.add(pill(left, y, right - left, tall, _LANE))
        for tick in self._ticks:
            if tick.strong and left + 12 < tick.x < right - 12:
                canvas.add(f'<path d="M{tick.x:.1f} {y:.1f}v{tall:.1f}" stroke="{PAPER}" stroke-width="4"/>')

    def mark(self, canvas: Canvas, y: float, tall: float) -> None:
        """Today, across a lane."""
        canvas.add(line(f"M{self._today:.1f} {y - 4:.1f}v{tall + 8:.1f}", _TODAY, 6))

    def draw(self, canvas: Canvas, y: float) -> None:
        """The branch with its labels, and the flag of today above it."""
        level = y + 142
        start, end = self.axis.left - 60, _RIGHT + 24
        wave = f"M{start:.0f} {level + 4:.0f}C330 {level - 12:.0f} 640 {level + 12:.0f} {end:.0f} {level - 2:.0f}"
        free = all(not tick.label_x - 8 <= self._today <= tick.label_x + tick.width + 8 for tick in self._ticks)
        reach = level if free else y + 80
        canvas.add(line(f"M{self._today:.1f} {y + 60:.0f}V{reach:.0f}", _TODAY, 5, extra=' stroke-dasharray="2 12"'))
        canvas.add(line(wave, BARK, 11))
        for index, tick in enumerate(self._ticks):
            turn = 142 if index % 2 else 216
            canvas.add(icons.leaf(tick.x, level, 36, turn, LEAF_GREENS[index % 4]))
            block = Block((tick.label,), 30, bold=tick.strong)
            canvas.text(block, tick.label_x, y + 84, fill=INK if tick.strong else QUIET)
            canvas.box("tick", tick.label_x, y + 84, block.width, block.height)
        wide = self._label.width + 44
        x = min(max(self._today - wide / 2, 8.0), WIDTH - 8 - wide)
        canvas.add(
            shape(f"M{self._today - 13:.1f} {y + 52:.0f}h26l-13 18Z", _TODAY),
            panel(x, y, wide, 54, fill=_TODAY, stroke=_TODAY),
        )
        canvas.text(self._label, x + 22, y + (54 - self._label.height) / 2, fill="#ffffff")
        canvas.box("today", x, y, wide, 54)


def _number(timeline: Timeline, index: int) -> int:
    return timeline.rows[index].number or index + 1


class _Strip:
    """One action: number and icon at the side, title, the rest of the words, bar."""

    def __init__(self, index: int, timeline: Timeline, scale: _Scale, *, roomy: bool) -> None:
        row, labels = timeline.rows[index], timeline.labels
        self._row = row
        self._scale = scale
        self._today = timeline.today
        self._roomy = roomy
        self._striped = index % 2 == 0
        self._number = Block((str(_number(timeline, index)),), 36 if roomy else 34, bold=True)
        width = scale.axis.right - scale.axis.left
        self._title = fit(row.title, width, (38, 34, 30) if roomy else (31, 30), 3 if roomy else 2, bold=True)
        when = clean(row.when) or ("" if row.start or row.due else clean(labels.undated))
        needed = [need for need in row.needs if 0 <= need < len(timeline.rows) and need != index]
        before = ", ".join(str(number) for number in sorted(_number(timeline, need) for need in needed))
        after = clean(labels.after.replace("{numbers}", before)) if before else ""
        tail = " · ".join(part for part in (when, after) if part)
        people = row.people or ((labels.nobody,) if row.state in {"idea", "open", "late"} else ())
        state = clean(labels.state(row.state))
        self._words = names(people, width, 31 if roomy else 30, 3 if roomy else 1, head=state, tail=tail)
        self._pad = 18.0 if roomy else 8.0
        # What has no date needs no room for a bar.
        self._bar = (24.0 if roomy else 14.0) if row.start or row.due else 0.0
        body = self._title.height + self._words.height + (self._bar + (12 if roomy else 8) if self._bar else 0)
        self.height = self._pad * 2 + max(body, 100.0 if roomy else 60.0)

    def draw(self, canvas: Canvas, y: float) -> None:
        """Puts its top at `y`."""
        if self._striped:
            canvas.add(
                f'<rect x="{_MARGIN - 10:.0f}" y="{y:.0f}" width="{WIDTH - 2 * _MARGIN + 20:.0f}" height="{self.height:.0f}" '
                f'rx="20" fill="{PAPER}" fill-opacity=".85"/>'
            )
        top = y + self._pad
        left = self._scale.axis.left
        if self._roomy:
            canvas.text(self._number, _MARGIN + 32, top - 1, anchor="middle")
            canvas.add(icons.state(self._row.state, _MARGIN + 32, top + 74, 54))
        else:
            canvas.text(self._number, _MARGIN + 44, top, anchor="end")
            canvas.add(icons.state(self._row.state, _MARGIN + 76, top + 22, 44))
        down = canvas.text(self._title, left, top)
        down = canvas.text(self._words, left, down, fill=QUIET)
        if self._bar:
            self._draw_bar(canvas, down + (8 if self._roomy else 5))
        canvas.box("row", _MARGIN, y, WIDTH - 2 * _MARGIN, self.height)

    def _draw_bar(self, canvas: Canvas, y: float) -> None:
        row, axis, tall = self._row, self._scale.axis, self._bar
        ink = icons.INKS[row.state]
        self._scale.lane(canvas, y, tall)
        start, end = row.start or row.due or self._today, row.due or row.start or self._today
        start, end = min(start, end), max(start, end)
        left, right = axis.x(start), axis.x(end, end_of_day=True)
        least = tall + 4
        if right - left < least:
            # A single day still has to be seen.
            left = max(axis.left, min(right - least, axis.right - least))
            right = left + least
        until = axis.x(self._today) if row.state == "late" else axis.right if not row.due else right
        if until > right + 12:
            # The time since it was due, or after it began if nobody knows how long it takes.
            path = f"M{right + 8:.1f} {y + tall / 2:.1f}H{until - 6:.1f}"
            canvas.add(line(path, ink, 5, extra=' stroke-dasharray="1 13"'))
        canvas.add(pill(left, y, right - left, tall, _TINTS[row.state], stroke=ink, thick=3.5 if self._roomy else 3))
        if row.state == "done" and right - left > 2 * tall:
            u = tall / 50
            tick = f"M{right - 55 * u:.1f} {y + 25 * u:.1f}l{10 * u:.1f} {11 * u:.1f}l{18 * u:.1f} {-22 * u:.1f}"
            canvas.add(line(tick, ink, tall / 6))
        self._scale.mark(canvas, y, tall)
