"""Files that people and the bot have sent, kept in memory."""

from __future__ import annotations

import hashlib
import mimetypes
import secrets
import struct
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from bot.playground.model import Json

_FOLDERS = {"photo": "photos", "voice": "voice", "sticker": "stickers", "video": "videos", "audio": "music"}


@dataclass(slots=True, eq=False)
class StoredFile:
    """A file with both its identifiers; `path` is what getFile gives."""

    id: str
    unique_id: str
    path: str
    content: bytes
    name: str | None
    mime_type: str

    def base(self) -> Json:
        """The fields that all kinds of files share in the Bot API."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


class Files:
    """Finds files by file_id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, content: bytes, name: str | None, mime_type: str | None = None) -> StoredFile:
        """Stores a file of a kind such as "photo" or "document"."""
        guessed = mime_type or (mimetypes.guess_type(name)[0] if name else None) or _mime_of(content)
        suffix = "." + name.rpartition(".")[2] if name and "." in name else mimetypes.guess_extension(guessed) or ".bin"
        unique = urlsafe_b64encode(b"\x02" + hashlib.sha256(content).digest()[:11]).decode()
        file = StoredFile(
            id=f"BQAC{secrets.token_urlsafe(48)}",
            unique_id=unique.rstrip("="),
            path=f"{_FOLDERS.get(kind, 'documents')}/file_{len(self._by_id)}{suffix}",
            content=content,
            name=name,
            mime_type=guessed,
        )
        self._by_id[file.id] = file
        self._by_path[file.path] = file
        return file

    def by_id(self, file_id: str) -> StoredFile | None:
        """The file with this file_id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """The file with this file_path."""
        return self._by_path.get(path)


def _mime_of(content: bytes) -> str:
    if content.startswith(b"\x89PNG"):
        return "image/png"
    if content.startswith(b"\xff\xd8"):
        return "image/jpeg"
    if content.startswith(b"GIF8"):
        return "image/gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return "application/octet-stream"


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF, WebP or JPEG; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return struct.unpack(">II", content[16:24])
    if content.startswith(b"GIF8") and len(content) >= 10:
        return struct.unpack("<HH", content[6:10])
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp_size(content)
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else None


def _webp_size(content: bytes) -> tuple[int, int] | None:
    chunk = content[12:16]
    if chunk == b"VP8X" and len(content) >= 30:
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if chunk == b"VP8 " and len(content) >= 30:
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    if chunk == b"VP8L" and len(content) >= 25:
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None
