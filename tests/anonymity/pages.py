"""Reads an SQLite file as somebody does who has stolen it: every row with its hidden number and its place on its page.

A new row is written below the others on its page, so that places tell the order of storing even where numbers do not.
https://www.sqlite.org/fileformat.html
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

LEAF, INTERIOR, INDEX_LEAF, INDEX_INTERIOR = 13, 5, 10, 2


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    table: str
    number: int
    """SQLite's hidden row number."""
    place: tuple[int, int]
    """The page, and the place on it; smaller is older as long as a page is not written anew."""
    values: tuple[Any, ...]
    index_of: str = ""
    """Of the entry of an index: its table; the last of its values is the number of the row there."""


class File:
    """A database file."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        size = struct.unpack(">H", self._bytes[16:18])[0]
        self._size = 65536 if size == 1 else size
        self._usable = self._size - self._bytes[20]

    def rows(self) -> list[Row]:
        """All rows of all tables, and all entries of their indexes."""
        schema = [row.values for row in self._walk("sqlite_schema", 1)]
        tables = [row for kind, name, _, root, *_ in schema if kind == "table" and root for row in self._walk(name, root)]
        indexes = [
            replace(row, index_of=table)
            for kind, name, table, root, *_ in schema
            if kind == "index" and root
            for row in self._walk(name, root)
        ]
        return [*tables, *indexes]

    def _walk(self, table: str, page: int) -> Iterator[Row]:
        start = (page - 1) * self._size
        head = start + (100 if page == 1 else 0)
        kind = self._bytes[head]
        count = struct.unpack(">H", self._bytes[head + 3 : head + 5])[0]
        cells = head + (12 if kind in {INTERIOR, INDEX_INTERIOR} else 8)
        for index in range(count):
            offset = struct.unpack(">H", self._bytes[cells + 2 * index : cells + 2 * index + 2])[0]
            at = start + offset
            if kind in {INTERIOR, INDEX_INTERIOR}:
                yield from self._walk(table, struct.unpack(">I", self._bytes[at : at + 4])[0])
                at += 4
            if kind == INTERIOR:
                continue
            length, at = self._varint(at)
            number = 0
            if kind == LEAF:
                number, at = self._varint(at)
            yield Row(table, number, (page, -offset), self._record(self._payload(at, length, kind)))
        if kind in {INTERIOR, INDEX_INTERIOR}:
            yield from self._walk(table, struct.unpack(">I", self._bytes[head + 8 : head + 12])[0])

    def _payload(self, at: int, length: int, kind: int) -> bytes:
        most = self._usable - 35 if kind == LEAF else (self._usable - 12) * 64 // 255 - 23
        if length <= most:
            return self._bytes[at : at + length]
        least = (self._usable - 12) * 32 // 255 - 23
        kept = least + (length - least) % (self._usable - 4)
        kept = kept if kept <= most else least
        payload = self._bytes[at : at + kept]
        page = struct.unpack(">I", self._bytes[at + kept : at + kept + 4])[0]
        while page:
            start = (page - 1) * self._size
            payload += self._bytes[start + 4 : start + self._usable]
            page = struct.unpack(">I", self._bytes[start : start + 4])[0]
        return payload[:length]

    @staticmethod
    def _record(payload: bytes) -> tuple[Any, ...]:
        def varint(at: int) -> tuple[int, int]:
            value = 0
            for step in range(9):
                byte = payload[at + step]
                if step == 8:
                    return (value << 8) | byte, at + 9
                value = (value << 7) | (byte & 0x7F)
                if byte < 0x80:
                    return value, at + step + 1
            raise ValueError("no varint")

        end, at = varint(0)
        kinds = []
        while at < end:
            kind, at = varint(at)
            kinds.append(kind)
        values: list[Any] = []
        for kind in kinds:
            size = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}.get(kind, (kind - 12) // 2)
            part = payload[at : at + size]
            at += size
            if kind >= 13 and kind % 2:
                values.append(part.decode("utf-8", "replace"))
            elif kind in {8, 9}:
                values.append(kind - 8)
            elif 1 <= kind <= 6:
                values.append(int.from_bytes(part, "big", signed=True))
            else:
                values.append(part if kind else None)
        return tuple(values)

    def _varint(self, at: int) -> tuple[int, int]:
        value = 0
        for step in range(9):
            byte = self._bytes[at + step]
            if step == 8:
                return (value << 8) | byte, at + 9
            value = (value << 7) | (byte & 0x7F)
            if byte < 0x80:
                return value, at + step + 1
        raise ValueError("no varint")
