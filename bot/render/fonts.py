"""The typefaces of all pictures, read from installed wheels and never from the machine.

Text is shaped here by HarfBuzz and drawn as outlines, so that a picture is the same wherever it is drawn, that its layout
knows how wide each word is, and that no character without a glyph ever reaches a picture as an empty box.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

import uharfbuzz

BODY = "Atkinson Hyperlegible"
_WHEELS = (("fontpkg_atkinson_hyperlegible", "files"), ("manimgx_fonts", ""))
# After the body face: the one with most letters, then emoji before other symbols, then one script after another.
_FIRST = (BODY, "Noto Sans", "Noto Emoji", "Noto Sans Symbols")
_BOLD = 700


@dataclass(frozen=True)
class Glyph:
    """One glyph of a shaped text; its place is in ems, from the start of the text and upwards."""

    number: int
    x: float
    y: float


@dataclass(frozen=True)
class Shaped:
    """What became of a text."""

    glyphs: tuple[Glyph, ...]
    width: float
    """In ems."""
    leftwards: bool
    """Whether it runs from right to left."""

    @property
    def whole(self) -> bool:
        """Whether each character has a glyph; number 0 is the empty box."""
        return all(glyph.number for glyph in self.glyphs)


@dataclass(frozen=True, eq=False)
class Face:
    """One family in its two weights."""

    family: str
    characters: Collection[int] = field(repr=False)
    _regular: uharfbuzz.Font = field(repr=False)
    _bold: uharfbuzz.Font = field(repr=False)

    def has(self, text: str) -> bool:
        """Whether every character of `text` has a glyph of its own."""
        return all(ord(character) in self.characters for character in text)

    def shape(self, text: str, *, bold: bool = False) -> Shaped:
        """Shapes `text`, which has to be of one script and one direction."""
        font = self._bold if bold else self._regular
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        leftwards = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
        # Numbers go from left to right in every script.
        buffer.direction = "rtl" if leftwards else "ltr"
        uharfbuzz.shape(font, buffer)
        em = font.face.upem
        glyphs = []
        x = y = 0
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(Glyph(glyph.codepoint, (x + place.x_offset) / em, (y + place.y_offset) / em))
            x += place.x_advance
            y += place.y_advance
        return Shaped(tuple(glyphs), x / em, leftwards)

    def outline(self, number: int, *, bold: bool = False) -> str:
        """The SVG path of a glyph, a thousand to the em, upwards; empty for a space."""
        font = self._bold if bold else self._regular
        scale = 1000 / font.face.upem
        path: list[str] = []

        def segment(letter: str, *numbers: float) -> None:
            path.append(letter + " ".join(f"{number * scale:.0f}" for number in numbers))

        pen = uharfbuzz.DrawFuncs()
        pen.set_move_to_func(lambda x, y, _: segment("M", x, y))
        pen.set_line_to_func(lambda x, y, _: segment("L", x, y))
        pen.set_quadratic_to_func(lambda a, b, x, y, _: segment("Q", a, b, x, y))
        pen.set_cubic_to_func(lambda a, b, c, d, x, y, _: segment("C", a, b, c, d, x, y))
        pen.set_close_path_func(lambda _: segment("Z"))
        font.draw_glyph(number, pen, None)
        return "".join(path)


@lru_cache(maxsize=16384)
def shape(family: str, text: str, *, bold: bool = False) -> Shaped:
    """Shapes `text` in `family`."""
    return face(family).shape(text, bold=bold)


@lru_cache(maxsize=4096)
def outline(family: str, number: int, *, bold: bool = False) -> str:
    """The path of glyph `number` of `family`."""
    return face(family).outline(number, bold=bold)


@cache
def families() -> tuple[str, ...]:
    """The families in the order in which they are asked for a character."""
    names = {_family(path) for path in _font_files()}
    return tuple(name for name in _FIRST if name in names) + tuple(sorted(names - set(_FIRST)))


@cache
def folders() -> tuple[Path, ...]:
    """Where the faces lie, for an engine that reads them itself."""
    return tuple(sorted({path.parent for path in _font_files()}))


@cache
def face(family: str) -> Face:
    """The tables of one family."""
    paths = [path for path in _font_files() if _family(path) == family]
    regular = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(next(path for path in paths if "Bold" not in path.stem)))
    heavy = [path for path in paths if "Bold" in path.stem]
    bold = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(heavy[0])) if heavy else regular)
    if not heavy:
        bold.set_variations({"wght": _BOLD})
    return Face(family, frozenset(regular.unicodes), uharfbuzz.Font(regular), bold)


@cache
def _font_files() -> tuple[Path, ...]:
    found = [path for wheel, folder in _WHEELS for path in Path(str(files(wheel) / folder)).glob("*.ttf")]
    return tuple(sorted((path for path in found if "Italic" not in path.name), key=lambda path: path.name))


def _family(path: Path) -> str:
    """`NotoSansArabic[wght].ttf` → `Noto Sans Arabic`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.split(r"[-\[]", path.stem)[0])
