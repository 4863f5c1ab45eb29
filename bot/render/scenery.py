"""What stands around the words: sky, hills, trunk, leaves, soil. Nothing here carries meaning of its own."""

import math
from collections.abc import Iterable

from bot.render.canvas import WIDTH, Canvas, Point, along, limb, line, shape, wobble
from bot.render.icons import leaf

MIDDLE = WIDTH / 2
BARK = "#7d5233"
BARK_DARK = "#64401f"
SOIL = "#e3cba6"
SOIL_DARK = "#cfae80"
GREENS = ("#a9cf93", "#bcdcaa", "#cde7bd")
LEAF_GREENS = ("#6ea75a", "#82b86c", "#5b9650", "#95c47e")

Circle = tuple[float, float, float]


def sky(canvas: Canvas, ground: float, *, clouds: int) -> None:
    """Morning sky with a sun and up to three clouds."""
    canvas.add(
        '<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d8ecf3"/>'
        '<stop offset=".65" stop-color="#eef6f0"/><stop offset="1" stop-color="#fbf6e4"/></linearGradient></defs>',
        f'<rect width="{WIDTH}" height="{canvas.height:.0f}" fill="url(#sky)"/>',
    )
    sun_y = min(330, ground * 0.28)
    for radius, fill in ((118, "#fdf3cf"), (84, "#fbe8a6"), (60, "#f8d978")):
        canvas.add(f'<circle cx="930" cy="{sun_y:.0f}" r="{radius}" fill="{fill}"/>')
    for x, y, size in ((150, sun_y - 10, 0.9), (868, ground - 330, 0.95), (190, ground - 400, 0.8))[:clouds]:
        canvas.add(
            f'<g transform="translate({x} {y:.0f}) scale({size})" fill="#ffffff" opacity=".75">'
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
        base = ground + 8 + 9 * wobble(index + 50) - 27 * (1 - ((x - MIDDLE) / MIDDLE) ** 2)
        tall = 20 + 8 * wobble(index + 9)
        blades = "".join(
            f"M{x:.0f} {base:.0f}q{bend / 3:.0f} {-tall * reach * 0.6:.0f} {bend} {-tall * reach:.0f}"
            for bend, reach in ((-9, 1.0), (4, 1.15), (13, 0.8))
        )
        canvas.add(line(blades, "#7fa556", 4))
    for index in range(int((bottom - ground) * 0.09)):
        x = WIDTH * ((index * 0.618034) % 1)
        y = ground + 60 + (bottom - ground - 80) * ((index * 0.754878) % 1)
        canvas.add(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{4 + 2 * wobble(index):.1f}" fill="{SOIL_DARK}"/>')


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
    foot = ground + 6
    steps = int((foot - top) / 12)
    for step in range(steps + 1):
        y = top + (foot - top) * step / steps
        half = trunk_half(y, top, shoulder, ground)
        knots = min(1.0, half / 20)
        centre = trunk_centre(y, ground)
        left.append(f"{centre - half + knots * (3 * math.sin(y / 47) + 1.6 * math.sin(y / 19)):.1f} {y:.1f}")
        right.append(f"{centre + half + knots * (3 * math.sin(y / 53 + 2) + 1.6 * math.sin(y / 23)):.1f} {y:.1f}")
    sole = f"Q{MIDDLE:.0f} {foot + 40:.0f} {left[-1]}"
    canvas.add(shape("M" + "L".join([*reversed(left), *right]) + sole + "Z", BARK, stroke=BARK, width=4))
    for turn in (-50, 0, 48):
        canvas.add(leaf(trunk_centre(top, ground), top + 8, 54, turn, LEAF_GREENS[2 + turn // 40]))
    for index in range(7):
        start = shoulder + (ground - shoulder) * (0.02 + 0.13 * index)
        x = trunk_centre(start, ground) + trunk_half(start, top, shoulder, ground) * 0.62 * wobble(index + 3)
        length = 60 + 30 * wobble(index)
        path = f"M{x:.0f} {start:.0f}q{6 * wobble(index + 20):.0f} {length / 2:.0f} 0 {length:.0f}"
        canvas.add(line(path, BARK_DARK, 5, extra=' stroke-opacity=".55"'))


def trunk_centre(y: float, ground: float) -> float:
    """Where the middle of the trunk is at height `y`: it sways a little."""
    return MIDDLE + 9 * math.sin((ground - y) / 170)


def trunk_half(y: float, top: float, shoulder: float, ground: float) -> float:
    """Half of the trunk's thickness at height `y`."""
    if y <= shoulder:
        return 3 + 31 * max(0.0, (y - top) / max(1.0, shoulder - top))
    down = (y - shoulder) / max(1.0, ground - shoulder)
    flare = max(0.0, 1 - (ground + 6 - y) / 120)
    return 34 + 34 * min(1.0, down) + 92 * flare * flare


def roots(canvas: Canvas, ground: float, depth: float, *, grown: float = 1) -> None:
    """Roots that spread below the ground, `depth` pixels deep; `grown` is how much of their reach they have."""
    y = ground
    spread = ((-60, -480, 0.62, 40), (-40, -255, 0.95, 34), (-8, 20, 1.0, 30), (40, 275, 0.9, 34), (60, 488, 0.55, 40))
    for start, reach, down, thick in spread:
        curve = (
            (MIDDLE + start * grown**3, y - 34 * grown**4),
            (MIDDLE + start * 2.9 * grown, y + depth * down * 0.22),
            (MIDDLE + reach * 0.55 * grown, y + depth * down * 0.45),
            (MIDDLE + reach * grown, y + depth * down),
        )
        canvas.add(limb(curve, thick * grown, 4, BARK))


def sprout(canvas: Canvas, ground: float, tall: float) -> None:
    """A seedling: before there is a goal."""
    top = ground - 20 - tall
    mound = f"M{MIDDLE - 150:.0f} {ground + 34:.0f}Q{MIDDLE:.0f} {ground - 46:.0f} {MIDDLE + 150:.0f} {ground + 34:.0f}Z"
    curve = ((MIDDLE, ground + 8), (MIDDLE - 14, ground - tall * 0.4), (MIDDLE + 16, top + tall * 0.35), (MIDDLE, top))
    canvas.add(limb(curve, 26, 12, "#6f9e49"), shape(mound, SOIL))
    for x, y, size, turn in (
        (MIDDLE - 2, top + tall * 0.45, tall * 0.3, -72),
        (MIDDLE + 4, top + tall * 0.55, tall * 0.28, 70),
        (MIDDLE, top + 10, tall * 0.3, -4),
        (MIDDLE + 1, top + 10, tall * 0.52, -58),
        (MIDDLE - 1, top + 10, tall * 0.56, 54),
    ):
        canvas.add(leaf(x, y, size, turn, LEAF_GREENS[int(size) % 4]))


def twig(canvas: Canvas, start: Point, end: Point, thick: float) -> None:
    """A branch from the trunk that runs below its card and carries leaves."""
    (x0, y0), (x3, y3) = start, end
    side = 1 if x3 > x0 else -1
    curve = (start, (x0 + side * 70, y0 - 46), (x0 + (x3 - x0) * 0.5, y3 + 24), end)
    canvas.add(limb(curve, thick, 5, BARK))
    for index in range(7):
        (x, y), _ = along(curve, 0.3 + 0.7 * index / 6)
        turn = side * ((112 if index % 2 == 0 else 62) + 14 * wobble(index + x0))
        canvas.add(leaf(x, y, 38 + 7 * wobble(index + y3), turn, LEAF_GREENS[(index + int(y3)) % 4]))
