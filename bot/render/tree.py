"""The tree picture: trunk = shared goal, branches = action plan, fruits = lessons, in the soil experiences and seeds.

`picture` draws it as a PNG 1080 pixels wide and at least 1350 high (more if the words need it), for a phone: nothing
is written smaller than `canvas.SMALLEST`. The same tree always gives the same bytes. The metaphor is that of the
I CO-COPE method; how a state looks is in `icons`.
"""

from collections.abc import Sequence

from bot.render.canvas import WIDTH, Canvas, line, wobble
from bot.render.engine import png
from bot.render.icons import State
from bot.render.scenery import MIDDLE as _MIDDLE
from bot.render.scenery import Circle, foliage, land, roots, sky, sprout, trunk, tufts, twig
from bot.render.signs import Heading, Note, Sign
from bot.render.tree_numbers import Listing, NumberedCrown
from bot.render.tree_parts import COLUMN, Card, Place, Plaque, Tag, columns
from bot.render.tree_values import Branch, Fruit, Labels, Phase, Tree

__all__ = ["Branch", "Fruit", "Labels", "Phase", "State", "Tree", "drawing", "picture", "svg"]

HEIGHT = 1350
"""The least height, in pixels."""
_MOST_CARDS = 12
_MOST_TAGS = 12
# Chat programs shrink a tall picture to 1280 pixels; up to three times that, it is still 360 pixels wide.
_TALL = 3840


def picture(tree: Tree, *, width: int = WIDTH) -> bytes:
    """`tree` as a PNG of `width` pixels."""
    return png(drawing(tree).svg(width))


def svg(tree: Tree) -> str:
    """`tree` as SVG that holds all that it needs."""
    return drawing(tree).svg()


def drawing(tree: Tree) -> Canvas:
    """`tree` laid out, with the boxes of all its labels."""
    canvas = Canvas()
    if tree.goal or tree.branches or tree.fruits:
        _grown(tree, canvas)
    else:
        _seedling(tree, canvas)
    return canvas


def _seedling(tree: Tree, canvas: Canvas) -> None:
    sign = Sign(tree.name, tree.caption)
    note = Note(tree.labels.no_goal)
    soil = _Soil(tree)
    tall = 330.0 if tree.phase == "setup" else 370.0
    above = sign.height + 60 + note.height + 50 + tall * 1.35 + 20
    spare = max(0.0, HEIGHT - above - soil.height)
    ground = above + spare * 0.7
    canvas.height = max(HEIGHT, ground + soil.height)
    sky(canvas, ground, clouds=3)
    land(canvas, ground)
    roots(canvas, ground, 110, grown=0.42)
    sprout(canvas, ground, tall)
    note.draw(canvas, sign.height + 60 + spare * 0.25)
    soil.draw(canvas, ground)
    sign.draw(canvas)


def _grown(tree: Tree, canvas: Canvas) -> None:
    sign = Sign(tree.name, tree.caption)
    crown = _Crown(tree)
    fruits = _Section("fruit", tree.labels.fruits, [fruit.text for fruit in tree.fruits])
    plaque = Plaque(tree.labels.goal, tree.goal or tree.labels.no_goal, small=len(tree.branches) > _MOST_CARDS)
    soil = _Soil(tree)
    listing = _listing(tree, sign.height + crown.height + fruits.height + plaque.height + soil.height + 236)
    below = soil.height + (listing.height + 40 if listing else 0)
    gap = 56.0 if listing else 84.0
    needed = sign.height + 64 + crown.height + gap + fruits.height + plaque.height + gap + below
    spare = max(0.0, HEIGHT - needed)

    top = sign.height + 64 + spare * 0.45
    shoulder = top + crown.height + gap
    fruits_at = shoulder + spare * 0.08
    plaque_at = fruits_at + fruits.height + spare * 0.22
    ground = plaque_at + plaque.height + gap + spare * 0.1
    canvas.height = max(HEIGHT, ground + below)

    sky(canvas, ground, clouds=1)
    land(canvas, ground)
    roots(canvas, ground, 120 if soil.empty else 86)
    circles = crown.foliage(top, sign.height + 30)
    foliage(canvas, circles)
    trunk(canvas, top - 20, shoulder, ground)
    tufts(canvas, circles[::2])
    crown.draw(canvas, top)
    fruits.draw(canvas, fruits_at, hang_from=top + crown.height + 44)
    plaque.draw(canvas, plaque_at)
    soil.draw(canvas, ground)
    if listing:
        listing.draw(canvas, ground + soil.height)
    sign.draw(canvas)


def _listing(tree: Tree, rest: float) -> Listing | None:
    """The list of many actions, with as many lines for each title as the height allows."""
    if len(tree.branches) <= _MOST_CARDS:
        return None
    listing = Listing(tree.branches, tree.labels, (4, 2))
    for lines in ((3, 2), (3, 1), (2, 1)):
        if rest + listing.height <= _TALL:
            break
        listing = Listing(tree.branches, tree.labels, lines)
    return listing


class _Crown:
    """The branches: none yet, cards, or numbered leaves."""

    def __init__(self, tree: Tree) -> None:
        self._note = Note(tree.labels.no_branches) if tree.labels.no_branches and not tree.branches else None
        self._numbers: NumberedCrown | None = None
        self._places: tuple[Place, ...] = ()
        if not tree.branches:
            self.height = 420.0
        elif len(tree.branches) <= _MOST_CARDS:
            self._places, self.height = columns([Card(branch, tree.labels) for branch in tree.branches], 64, 74)
        else:
            self._numbers = NumberedCrown(tree.branches)
            self.height = self._numbers.height

    def foliage(self, y: float, ceiling: float) -> list[Circle]:
        """The circles that make up the leaves, with `ceiling` as the height that they may reach."""
        dome = max(70.0, y - ceiling)
        rows = max(2, int(self.height / 105))
        circles: list[Circle] = []
        for row in range(rows + 1):
            level = y + self.height * row / rows
            if self._places:
                # As wide as the cards, narrower at the top and bottom, as crowns are.
                across, radius = 470.0 - 40 * (row in {0, rows}), 112.0
            else:
                across = (470.0 if self._numbers else 350.0) * (0.74 + 0.26 * (1 - abs(2 * row / rows - 1)))
                radius = 118.0
            circles += [
                (_MIDDLE + across * part + 12 * wobble(row + part), level + 14 * wobble(row * 5 + part), radius)
                for part in (-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1)
            ]
        if dome > 90:
            circles += [
                (_MIDDLE + 310 * part, y - dome * 0.35 * (1 - abs(part)) + 10, min(190.0, 70 + dome * 0.45))
                for part in (-1, -0.5, 0, 0.5, 1)
            ]
        return circles

    def draw(self, canvas: Canvas, y: float) -> None:
        """Branches first, then what they carry."""
        if self._numbers:
            self._numbers.limbs(canvas, y)
            self._numbers.draw(canvas, y)
        elif not self._places:
            for side, rise in ((-1, 0.78), (1, 0.6), (-1, 0.4), (1, 0.24)):
                end = (_MIDDLE + side * (150 + 170 * rise), y + self.height * rise - 40)
                twig(canvas, (_MIDDLE, y + self.height * rise + 110), end, 24)
            if self._note:
                self._note.draw(canvas, y + self.height * 0.3)
        for place in self._places:
            low = y + place.y + place.part.height
            twig(canvas, (_MIDDLE, low + 78), (_MIDDLE + place.side * 508, low + 14), 26)
        for place in self._places:
            place.part.draw(canvas, place.x, y + place.y)


class _Section:
    """A heading and tags in two columns."""

    def __init__(self, kind: str, heading: str, texts: Sequence[str], most: int = _MOST_TAGS) -> None:
        shown = list(texts[:most])
        if len(texts) > most:
            shown[-1] = f"+{len(texts) - most + 1}"
        self._heading = Heading(heading)
        self._places, body = columns([Tag(kind, text, 6) for text in shown], 24, 0 if kind != "fruit" else 30)
        self.height = self._heading.height + 26 + body + 40 if shown else 0.0

    def draw(self, canvas: Canvas, y: float, *, hang_from: float | None = None) -> None:
        """Puts its top at `y`; fruits hang on threads that begin at `hang_from`."""
        if not self.height:
            return
        down = y + self._heading.height + 26
        if hang_from is not None:
            for place in self._places:
                x = place.x + COLUMN * (0.5 - 0.22 * place.side)
                end = down + place.y
                thread = (
                    f"M{x:.0f} {hang_from:.0f}C{x + 8:.0f} {hang_from + 30:.0f} {x - 6:.0f} {end - 30:.0f} {x:.0f} {end:.0f}"
                )
                canvas.add(line(thread, "#64401f", 5))
        self._heading.draw(canvas, y, fill="#fbe3d2" if hang_from is not None else "#f6e7c8")
        for place in self._places:
            place.part.draw(canvas, place.x, down + place.y)


class _Soil:
    """What lies below the ground: experiences among the roots, then the seeds of the next cycle."""

    def __init__(self, tree: Tree) -> None:
        self._sections = [
            section
            for section in (
                # Once actions have grown, a few of the experiences are enough to remind of all.
                _Section("root", tree.labels.roots, tree.roots, 4 if tree.branches else _MOST_TAGS),
                _Section("seed", tree.labels.seeds, tree.seeds),
            )
            if section.height
        ]
        self.empty = not self._sections
        self.height = 120 + sum(section.height for section in self._sections) + (30 if self.empty else 0)

    def draw(self, canvas: Canvas, ground: float) -> None:
        """Puts it below the ground."""
        down = ground + 120
        for section in self._sections:
            section.draw(canvas, down)
            down += section.height
