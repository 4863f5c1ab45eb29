"""What a reader would check about a picture, said in code."""

import re
import struct
from itertools import combinations
from xml.etree import ElementTree

from bot.render.canvas import SMALLEST, WIDTH, Canvas
from bot.render.fonts import BODY, face

SVG = "{http://www.w3.org/2000/svg}"


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def words_in(svg: str) -> str:
    """All that is written, line after line."""
    return " ".join("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def sizes_in(svg: str) -> set[float]:
    """All sizes of text, in pixels of a picture 1080 wide."""
    return {float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)}


def missing_glyphs(svg: str) -> list[str]:
    """Characters that the family they are written in does not have."""
    missing = []
    for text in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        pieces = [(BODY, text.text or "")]
        for span in text:
            pieces += [(span.attrib["font-family"], span.text or ""), (BODY, span.tail or "")]
        missing += [character for family, piece in pieces for character in piece if not face(family).has(character)]
    return missing


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
