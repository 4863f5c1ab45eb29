"""What a reader would check about a picture, said in code."""

import re
import struct
from itertools import combinations
from xml.etree import ElementTree

from bot.render.canvas import SMALLEST, WIDTH, Canvas
from bot.render.fonts import shape
from bot.render.text import placed


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def lines_in(svg: str) -> list[str]:
    """All lines of text, from back to front."""
    return [element.attrib["aria-label"] for element in ElementTree.fromstring(svg).iter() if "aria-label" in element.attrib]


def words_in(svg: str) -> str:
    """All that is written, line after line."""
    return " ".join(lines_in(svg))


def sizes_in(svg: str) -> set[float]:
    """All sizes of text, in pixels of a picture 1080 wide."""
    return {float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)}


def missing_glyphs(svg: str) -> list[str]:
    """Runs of text with a character that their family has no glyph for."""
    return [
        run.text
        for line in lines_in(svg)
        for bold in (False, True)
        for run, _ in placed(line, 30, bold=bold)
        if not shape(run.family, run.text, bold=bold).whole
    ]


def assert_readable(canvas: Canvas) -> None:
    """No label and no text covers another, nothing leaves the sheet, nothing is small, nothing is drawn as a box."""
    for group in (canvas.boxes, canvas.writing):
        for box in group:
            assert box.x >= 0, box
            assert box.x + box.width <= WIDTH, box
            assert box.y >= 0, box
            assert box.y + box.height <= canvas.height, box
        for one, other in combinations(group, 2):
            assert not one.overlaps(other), (one, other)
    svg = canvas.svg()
    assert min(sizes_in(svg)) >= SMALLEST
    assert missing_glyphs(svg) == []


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2: 4.5 or more is AA for text."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
