"""Small drawings: the states of a branch, told apart by shape, and what grows around them.

All are drawn around a centre in a square of `size` pixels.
"""

from typing import Literal

from bot.render.canvas import PAPER, line, shape

State = Literal["idea", "open", "claimed", "doing", "done", "late"]
STATES: tuple[State, ...] = ("idea", "open", "claimed", "doing", "done", "late")

# Dark enough on paper to be read as words (contrast over 4.5), and told apart by people who see no red or green:
# they differ in lightness and in blue and yellow too. The shape says it without any colour.
INKS: dict[State, str] = {
    "idea": "#5b6470",
    "open": "#6b5d12",
    "claimed": "#1f6b45",
    "doing": "#9a3b78",
    "done": "#b03a1e",
    "late": "#8a4b00",
}


def state(name: State, x: float, y: float, size: float) -> str:
    """The shape of a state: seed, bud, leaf, blossom, fruit with a tick, hourglass."""
    body = {
        "idea": _seed,
        "open": _bud,
        "claimed": _leaf,
        "doing": _blossom,
        "done": _fruit_with_tick,
        "late": _hourglass,
    }[name]()
    return _placed(body, x, y, size)


def leaf(x: float, y: float, size: float, turn: float, fill: str) -> str:
    """A single leaf whose stalk is at (x, y), pointing up if `turn` (degrees) is 0."""
    path = "M0 0C-26 -22 -26 -66 0 -100C26 -66 26 -22 0 0Z"
    rib = line("M0 0V-72", "#ffffff", 4, extra=' stroke-opacity=".4"')
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.0f}) scale({size / 100:.3f})">{shape(path, fill)}{rib}</g>'


def apple(x: float, y: float, size: float) -> str:
    """A fruit."""
    return _placed(_fruit(), x, y, size)


def acorn(x: float, y: float, size: float) -> str:
    """A seed for the next cycle, sprouting."""
    sprout = (
        line("M0 -14C0 -30 4 -38 2 -46", "#3f7d3a", 7)
        + shape("M2 -40C10 -54 28 -52 34 -46C26 -34 10 -32 2 -40Z", "#4f9a48")
        + shape("M1 -34C-6 -46 -22 -46 -28 -40C-22 -28 -6 -26 1 -34Z", "#63ad59")
    )
    body = shape("M-30 4C-30 38 -12 48 0 50C12 48 30 38 30 4Z", "#a8672f") + shape(
        "M-36 6C-38 -14 -20 -20 0 -20C20 -20 38 -14 36 6C20 12 -20 12 -36 6Z", "#6e431f"
    )
    return _placed(sprout + body, x, y, size)


def root_tip(x: float, y: float, size: float) -> str:
    """An experience that the tree stands on: a small stone among the roots."""
    return _placed(
        shape("M-40 20C-46 -14 -20 -36 6 -34C34 -32 48 -8 40 18C34 38 -34 40 -40 20Z", "#8c7a66")
        + shape("M-26 2C-24 -14 -8 -22 4 -20C-6 -14 -14 -8 -26 2Z", "#b5a48e"),
        x,
        y,
        size,
    )


def _placed(body: str, x: float, y: float, size: float) -> str:
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({size / 100:.3f})">{body}</g>'


def _seed() -> str:
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="7" fill="{INKS["idea"]}"/>' for x, y in ((-30, -26), (0, -38), (30, -26)))
    return dots + shape("M0 -18C24 -4 26 30 0 42C-26 30 -24 -4 0 -18Z", "#d9dde2", stroke=INKS["idea"], width=8)


def _bud() -> str:
    bud = shape("M0 -44C30 -20 30 12 0 22C-30 12 -30 -20 0 -44Z", "#f3dd6d", stroke=INKS["open"], width=7)
    cup = shape("M-24 6C-10 14 10 14 24 6C18 30 -18 30 -24 6Z", "#7aa23f", stroke=INKS["open"], width=6)
    return line("M0 46V14", INKS["claimed"], 9) + bud + cup


def _leaf() -> str:
    blade = shape("M-34 38C-46 -14 -8 -44 42 -42C46 4 18 44 -34 38Z", "#55b07c", stroke=INKS["claimed"], width=7)
    return blade + line("M-44 46L18 -18M-14 16L-14 -12M0 2L26 4", INKS["claimed"], 7)


def _blossom() -> str:
    petal = f'<ellipse cy="-27" rx="17" ry="21" fill="#f0a8d2" stroke="{INKS["doing"]}" stroke-width="6"'
    petals = "".join(f'{petal} transform="rotate({turn})"/>' for turn in range(0, 360, 72))
    return petals + f'<circle r="14" fill="#ffd24d" stroke="{INKS["doing"]}" stroke-width="5"/>'


def _fruit() -> str:
    return (
        line("M2 -22C2 -36 8 -44 14 -48", "#5a3a1e", 8)
        + shape("M12 -34C20 -50 40 -50 46 -44C40 -30 24 -26 12 -34Z", "#55a04c")
        + shape(
            "M0 -22C-16 -34 -44 -28 -44 4C-44 34 -22 52 0 44C22 52 44 34 44 4C44 -28 16 -34 0 -22Z",
            "#e0523a",
            stroke=INKS["done"],
            width=6,
        )
    )


def _fruit_with_tick() -> str:
    return _fruit() + line("M-20 8L-5 24L22 -8", PAPER, 12)


def _hourglass() -> str:
    ink = INKS["late"]
    return (
        shape(
            "M-26 -40H26C26 -14 8 -10 8 0C8 10 26 14 26 40H-26C-26 14 -8 10 -8 0C-8 -10 -26 -14 -26 -40Z",
            "#ffedc9",
            stroke=ink,
            width=7,
        )
        + shape("M-16 34C-14 20 -4 20 0 10C4 20 14 20 16 34Z", "#e59a2c")
        + line("M-34 -42H34M-34 42H34", ink, 10)
    )
