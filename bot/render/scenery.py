"""What stands around the words: sky, hills, trunk, leaves, soil. Nothing here carries meaning of its own."""

import math
from collections.abc import Iterable

from bot.render.canvas import WIDTH, Canvas, Point, limb, shape, wobble
from bot.render.icons import leaf

MIDDLE = WIDTH / 2
BARK = "#7d5233"
BARK_DARK = "#64401f"
SOIL = "#e3cba6"
SOIL_DARK = "#cfae80"
GREENS = ("#a9cf93", "#bcdcaa", "#cde7bd")
LEAF_GREENS = ("#6ea75a", "#82b86c", "#5b9650", "#95c47e")

Circle = tuple[float, float, float]


def sky(canvas: Canvas, ground: float) -> None:
    """Morning sky with a sun and clouds, down to the ground."""
    canvas.add(
        '<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d8ecf3"/>'
        '<stop offset=".65" stop-color="#eef6f0"/><stop offset="1" stop-color="#fbf6e4"/></linearGradient></defs>',
        f'<rect width="{WIDTH}" height="{canvas.height:.0f}" fill="url(#sky)"/>',
    )
    sun_y = min(330, ground * 0.28)
    for radius, fill in ((118, "#fdf3cf"), (84, "#fbe8a6"), (60, "#f8d978")):
        canvas.add(f'<circle cx="930" cy="{sun_y:.0f}" r="{radius}" fill="{fill}"/>')
    for x, y, size in ((170, sun_y + 20, 1.0), (760, sun_y + 190, 0.8), (250, sun_y + 300, 0.65)):
        canvas.add(
            f'<g transform="translate({x} {y:.0f}) scale({size})" fill="#ffffff" fill-opacity=".8">'
            '<circle cx="-60" cy="8" r="36"/><circle cx="-12" cy="-14" r="52"/><circle cx="50" cy="2" r="42"/>'
            '<rect x="-96" y="6" width="188" height="38" rx="19"/></g>'
        )


def land(canvas: Canvas, ground: float) -> None:
    """Hills, grass and the soil below."""
    bottom = canvas.height
    canvas.add(
        shape(
            f"M0 {ground - 60:.0f}C220 {ground - 150:.0f} 420 {ground - 90:.0f} 620 {ground - 60:.0f}"
            f"C820 {ground - 30:.0f} 960 {ground - 120:.0f} {WIDTH} {ground - 90:.0f}V{ground + 40:.0f}H0Z",
            "#d5e6bd",
        ),
        shape(
            f"M0 {ground - 6:.0f}C250 {ground - 44:.0f} 800 {ground - 44:.0f} {WIDTH} {ground - 2:.0f}V{bottom:.0f}H0Z",
            "#a8c67c",
        ),
        shape(
            f"M0 {ground + 34:.0f}C200 {ground + 14:.0f} 360 {ground + 36:.0f} 540 {ground + 24:.0f}"
            f"C720 {ground + 12:.0f} 900 {ground + 40:.0f} {WIDTH} {ground + 24:.0f}V{bottom:.0f}H0Z",
            SOIL,
        ),
    )
    for index in range(34):
        x = 18 + index * 32 + 9 * wobble(index)
        base = ground + 8 + 9 * wobble(index + 50) - 34 * (1 - ((x - MIDDLE) / MIDDLE) ** 2) * 0.8
        tall = 20 + 8 * wobble(index + 9)
        canvas.add(
            f'<path d="M{x:.0f} {base:.0f}q-3 {-tall * 0.6:.0f} -9 {-tall:.0f}M{x:.0f} {base:.0f}q1 {-tall * 0.7:.0f} 4 {-tall * 1.15:.0f}'
            f'M{x:.0f} {base:.0f}q5 {-tall * 0.5:.0f} 13 {-tall * 0.8:.0f}" stroke="#7fa556" stroke-width="4" fill="none" stroke-linecap="round"/>'
        )
    for index in range(int((bottom - ground) * 0.09)):
        x = (index * 367.7) % WIDTH
        y = ground + 60 + ((index * 211.3) % max(1.0, bottom - ground - 80))
        canvas.add(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{3 + 2 * wobble(index):.1f}" fill="{SOIL_DARK}"/>')


def foliage(canvas: Canvas, circles: Iterable[Circle]) -> None:
    """The crown as one soft shape from overlapping circles, shaded below and lit above."""
    ready = list(circles)
    for fill, sink, shrink in ((GREENS[0], 16.0, 0.0), (GREENS[1], 0.0, 4.0), (GREENS[2], -22.0, 34.0)):
        canvas.add(f'<g fill="{fill}">')
        for x, y, radius in ready:
            if radius > shrink + 12:
                canvas.add(f'<circle cx="{x:.0f}" cy="{y + sink:.0f}" r="{radius - shrink:.0f}"/>')
        canvas.add("</g>")


def tufts(canvas: Canvas, circles: Iterable[Circle]) -> None:
    """Loose leaves here and there on the foliage."""
    for index, (x, y, radius) in enumerate(circles):
        for part in range(3):
            turn = 360 * abs(wobble(index * 3 + part))
            away = radius * (0.55 + 0.3 * wobble(index + part * 7))
            canvas.add(
                leaf(
                    x + away * math.sin(math.radians(turn)),
                    y - away * math.cos(math.radians(turn)),
                    34 + 8 * wobble(index + part),
                    turn,
                    LEAF_GREENS[(index + part) % 4],
                )
            )


def trunk(canvas: Canvas, top: float, shoulder: float, ground: float) -> None:
    """The trunk from its tip at `top` down to its flare at `ground`; below `shoulder` it is bare."""
    left, right = [], []
    steps = 40
    for step in range(steps + 1):
        y = top + (ground + 30 - top) * step / steps
        half = trunk_half(y, top, shoulder, ground) + 2.2 * wobble(step)
        centre = trunk_centre(y, ground)
        left.append(f"{centre - half:.1f} {y:.1f}")
        right.append(f"{centre + half + 2 * wobble(step + 70):.1f} {y:.1f}")
    canvas.add(shape("M" + "L".join(left + right[::-1]) + "Z", BARK))
    for index in range(7):
        start = shoulder + (ground - shoulder) * (0.02 + 0.13 * index)
        x = trunk_centre(start, ground) + trunk_half(start, top, shoulder, ground) * 0.62 * wobble(index + 3)
        length = 60 + 30 * wobble(index)
        canvas.add(
            f'<path d="M{x:.0f} {start:.0f}q{6 * wobble(index + 20):.0f} {length / 2:.0f} 0 {length:.0f}" '
            f'stroke="{BARK_DARK}" stroke-opacity=".55" stroke-width="5" fill="none" stroke-linecap="round"/>'
        )


def trunk_centre(y: float, ground: float) -> float:
    """Where the middle of the trunk is at height `y`: it sways a little."""
    return MIDDLE + 9 * math.sin((ground - y) / 170)


def trunk_half(y: float, top: float, shoulder: float, ground: float) -> float:
    """Half of the trunk's thickness at height `y`."""
    if y <= shoulder:
        return 7 + 27 * max(0.0, (y - top) / max(1.0, shoulder - top))
    down = (y - shoulder) / max(1.0, ground - shoulder)
    return 34 + 34 * down + 70 * max(0.0, down - 0.72) ** 1.5 * 6


def roots(canvas: Canvas, ground: float, depth: float) -> None:
    """Roots that spread below the ground, `depth` pixels deep."""
    y = ground + 16
    spread: tuple[tuple[float, float, float, float], ...] = (
        (-95, -470, 0.62, 30),
        (-55, -250, 0.95, 26),
        (-10, 20, 1.0, 24),
        (50, 270, 0.9, 26),
        (95, 480, 0.55, 30),
    )
    for start, reach, down, thick in spread:
        end: Point = (MIDDLE + reach, y + depth * down)
        curve = (
            (MIDDLE + start, y - 8),
            (MIDDLE + start * 1.6, y + depth * down * 0.5),
            (MIDDLE + reach * 0.55, y + depth * down * 0.45),
            end,
        )
        canvas.add(limb(curve, thick, 4, BARK))


def sprout(canvas: Canvas, ground: float, tall: float) -> None:
    """A seedling: before there is a goal."""
    top = ground - 20 - tall
    curve = ((MIDDLE, ground + 10), (MIDDLE - 14, ground - tall * 0.4), (MIDDLE + 16, top + tall * 0.35), (MIDDLE, top))
    canvas.add(limb(curve, 26, 12, "#6f9e49"))
    for x, y, size, turn in (
        (MIDDLE + 2, top + 8, tall * 0.52, -58),
        (MIDDLE + 2, top + 8, tall * 0.56, 54),
        (MIDDLE, top + 6, tall * 0.3, -4),
        (MIDDLE - 2, top + tall * 0.45, tall * 0.3, -72),
        (MIDDLE + 4, top + tall * 0.55, tall * 0.28, 70),
    ):
        canvas.add(leaf(x, y, size, turn, LEAF_GREENS[int(size) % 4]))


def twig(canvas: Canvas, start: Point, end: Point, thick: float) -> None:
    """A branch from the trunk that runs below its card and carries leaves."""
    (x0, y0), (x3, y3) = start, end
    side = 1 if x3 > x0 else -1
    curve = (start, (x0 + side * 70, y0 - 46), (x0 + (x3 - x0) * 0.5, y3 + 24), end)
    canvas.add(limb(curve, thick, 6, BARK))
    for index in range(7):
        t = 0.3 + 0.7 * index / 6
        s = 1 - t
        x = s**3 * x0 + 3 * s * s * t * curve[1][0] + 3 * s * t * t * curve[2][0] + t**3 * x3
        y = s**3 * y0 + 3 * s * s * t * curve[1][1] + 3 * s * t * t * curve[2][1] + t**3 * y3
        down = index % 2 == 0
        turn = side * ((112 if down else 62) + 14 * wobble(index + x0))
        canvas.add(leaf(x, y, 38 + 7 * wobble(index + y3), turn, LEAF_GREENS[(index + int(y3)) % 4]))
