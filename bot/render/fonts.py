"""The typefaces of all pictures, read from installed wheels and never from the machine, and the engine that draws with them.

So a picture is the same, byte for byte, wherever it is drawn. What a face can draw and how wide it draws is read from
its own tables (OpenType: `head`, `hhea`, `hmtx`, `cmap`), so that text is laid out, and what cannot be drawn is left
out, before the engine ever sees it.
"""

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from resvg import render, usvg

BODY = "Atkinson Hyperlegible"
_WHEELS = (("fontpkg_atkinson_hyperlegible", "files"), ("manimgx_fonts", ""))
# After the body face: the one with most letters, then emoji before other symbols, then one script after another.
_FIRST = (BODY, "Noto Sans", "Noto Emoji", "Noto Sans Symbols")
# A face with a weight axis draws bold wider than its tables' widths, which are those of the regular weight.
_BOLD_SLACK = 1.09


@dataclass(frozen=True, eq=False)
class Face:
    """One family: which characters it has and how wide each is, in ems."""

    family: str
    regular: Mapping[int, float]
    bold: Mapping[int, float]

    def has(self, text: str) -> bool:
        """Whether every character of `text` has a glyph."""
        return all(ord(character) in self.regular for character in text)

    def width(self, text: str, *, bold: bool = False) -> float:
        """The sum of the advances in ems; kerning and ligatures, which only shorten, are left aside."""
        table = self.bold if bold else self.regular
        return sum(table.get(ord(character), 0.0) for character in text)


def advances(font: bytes) -> dict[int, float]:
    """The width of each character that `font` (a TrueType file) has a glyph for, in ems."""
    tables = {}
    for index in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        tables[tag] = offset
    em = struct.unpack_from(">H", font, tables[b"head"] + 18)[0]
    count = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    widths = struct.unpack_from(">" + "HH" * count, font, tables[b"hmtx"])[::2]
    glyphs = _characters(font, tables[b"cmap"])
    return {code: widths[min(glyph, count - 1)] / em for code, glyph in glyphs.items() if glyph}


def _characters(font: bytes, cmap: int) -> dict[int, int]:
    """Character → glyph, from the Unicode subtables of format 4 (basic plane) and 12 (all planes)."""
    found: dict[int, int] = {}
    for index in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * index)
        at = cmap + offset
        kind = struct.unpack_from(">H", font, at)[0]
        if platform in {0, 3} and kind == 4:
            found |= _format_4(font, at)
        elif platform in {0, 3} and kind == 12:
            for group in range(struct.unpack_from(">I", font, at + 12)[0]):
                first, last, glyph = struct.unpack_from(">III", font, at + 16 + 12 * group)
                found |= {code: glyph + code - first for code in range(first, last + 1)}
    return found


def _format_4(font: bytes, at: int) -> dict[int, int]:
    found = {}
    segments = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, at + 14)
    starts = struct.unpack_from(f">{segments}H", font, at + 16 + 2 * segments)
    deltas = struct.unpack_from(f">{segments}H", font, at + 16 + 4 * segments)
    ranges_at = at + 16 + 6 * segments
    ranges = struct.unpack_from(f">{segments}H", font, ranges_at)
    for segment, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if ranges[segment]:
                glyph = struct.unpack_from(">H", font, ranges_at + 2 * segment + ranges[segment] + 2 * (code - start))[0]
                if not glyph:
                    continue
            found[code] = (glyph + deltas[segment]) & 0xFFFF
    return found


@cache
def font_files() -> tuple[Path, ...]:
    """The TrueType files of the upright faces, in a fixed order."""
    found = [path for wheel, folder in _WHEELS for path in Path(str(files(wheel) / folder)).glob("*.ttf")]
    return tuple(sorted((path for path in found if "Italic" not in path.name), key=lambda path: path.name))


@cache
def families() -> tuple[str, ...]:
    """The families in the order in which they are asked for a character."""
    names = {_family(path) for path in font_files()}
    return tuple(name for name in _FIRST if name in names) + tuple(sorted(names - set(_FIRST)))


@cache
def face(family: str) -> Face:
    """The tables of one family."""
    regular, bold = {}, None
    for path in font_files():
        if _family(path) == family:
            widths = advances(path.read_bytes())
            if "Bold" in path.stem:
                bold = widths
            else:
                regular = widths
    return Face(family, regular, bold or {code: width * _BOLD_SLACK for code, width in regular.items()})


def _family(path: Path) -> str:
    """`NotoSansArabic[wght].ttf` → `Noto Sans Arabic`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.split(r"[-\[]", path.stem)[0])


def png(svg: str) -> bytes:
    """`svg` as a PNG of the size that it says.

    Raises ValueError if `svg` is not well-formed.
    """
    options = usvg.Options.default()
    for path in font_files():
        options.load_font_file(str(path))
    options.font_family = BODY
    return render(usvg.Tree.from_str(svg, options), (1, 0, 0, 0, 1, 0))
