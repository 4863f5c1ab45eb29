"""A PNG with a palette of 256 colours: a third of the size, for pictures that live in the documentation."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator


def indexed(png: bytes) -> bytes:
    """`png` (8-bit RGBA without transparency) with its 256 most frequent colours; others take the nearest."""
    width, height, pixels = _pixels(png)
    counts = Counter(pixels)
    palette = [colour for colour, _ in counts.most_common(256)]
    place = {colour: index for index, colour in enumerate(palette)}
    nearest: dict[tuple[int, ...], int] = {}

    def find(colour: bytes) -> int:
        if colour in place:
            return place[colour]
        key = tuple(part >> 2 for part in colour[:3])
        if key not in nearest:
            nearest[key] = min(
                range(len(palette)),
                key=lambda at: sum((one - other) ** 2 for one, other in zip(palette[at][:3], colour[:3], strict=True)),
            )
        return nearest[key]

    rows = b"".join(b"\0" + bytes(find(colour) for colour in pixels[row * width : (row + 1) * width]) for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colours = b"".join(colour[:3] for colour in palette)
    chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def _pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    width, height = struct.unpack(">II", png[16:24])
    raw = zlib.decompress(b"".join(data for kind, data in _chunks(png) if kind == b"IDAT"))
    stride = width * 4
    above = bytearray(stride)
    pixels = []
    for row in range(height):
        start = row * (stride + 1)
        line = bytearray(raw[start + 1 : start + 1 + stride])
        _unfilter(raw[start], line, above)
        pixels += [bytes(line[at : at + 4]) for at in range(0, stride, 4)]
        above = line
    return width, height, pixels


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(png):
        length = struct.unpack(">I", png[at : at + 4])[0]
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def _unfilter(kind: int, line: bytearray, above: bytearray) -> None:
    """Undoes the filter of one row (PNG specification, chapter 9)."""
    if not kind:
        return
    for at in range(len(line)):
        left = line[at - 4] if at >= 4 else 0
        corner = above[at - 4] if at >= 4 else 0
        up = above[at]
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        else:
            guess = min((left, up, corner), key=lambda near: abs(left + up - corner - near))
        line[at] = (line[at] + guess) & 255
