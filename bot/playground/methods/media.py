"""Media of the bot: uploaded with the call, or known by their file_id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.playground.errors import ApiError, bad_request
from bot.playground.files import StoredFile, image_size
from bot.playground.methods.call import MOST_FILE_BYTES, Call, Upload
from bot.playground.model import Json
from bot.playground.text.formatted import caption

KINDS = ("photo", "document", "voice", "audio", "video", "animation", "video_note", "sticker")
_WORDS = {"video_note": "video note"}
_MIME = {"voice": "audio/ogg", "audio": "audio/mpeg", "video": "video/mp4", "animation": "video/mp4"}
_MOST_PHOTO_BYTES = 10 * 1024 * 1024


def content(call: Call, kind: str, value: Any, options: Mapping[str, Any]) -> Json:
    """The fields of a message with this medium; `value` is the parameter or the field “media” of an InputMedia."""
    file = _file(call, kind, value)
    if kind == "photo":
        return {"photo": [_photo_size(file)]}
    if kind == "document":
        return {"document": _document(file)}
    shown = file.base()
    if kind == "sticker":
        shape: Json = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return {"sticker": shown | shape | ({"emoji": options["emoji"]} if options.get("emoji") else {})}
    shown["duration"] = int(options.get("duration") or 0)
    if kind == "video_note":
        return {"video_note": shown | {"length": int(options.get("length") or 240)}}
    shown["mime_type"] = file.mime_type
    if kind in {"video", "animation"}:
        shown |= {"width": int(options.get("width") or 320), "height": int(options.get("height") or 240)}
    if kind == "audio":
        shown |= {name: options[name] for name in ("performer", "title") if options.get(name)}
    if file.name and kind != "voice":
        shown["file_name"] = file.name
    return {kind: shown, "document": _document(file)} if kind == "animation" else {kind: shown}


def input_media(call: Call, item: Json | None) -> Json:
    """The content for an InputMedia object, with its caption."""
    if item is None or item.get("type") not in KINDS:
        raise bad_request("can't parse InputMedia: type of the media is unknown")
    kind = str(item["type"])
    fields = content(call, kind, item.get("media"), item)
    fields |= caption(item.get("caption"), item.get("parse_mode"), item.get("caption_entities"), call.world.find_user)
    if item.get("show_caption_above_media"):
        fields["show_caption_above_media"] = True
    if item.get("has_spoiler"):
        fields["has_media_spoiler"] = True
    return fields


def _file(call: Call, kind: str, value: Any) -> StoredFile:
    upload: Upload | None = None
    if isinstance(value, str) and value.startswith("attach://"):
        upload = call.files.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad_request("can't parse InputMedia: Media not found")
    elif value is None:
        upload = call.files.get(kind)
    if upload is not None:
        return _stored(call, kind, upload)
    if not value or not isinstance(value, str):
        raise bad_request(f"there is no {_WORDS.get(kind, kind)} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = call.world.files.by_id(value)
    if file is None:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    return file


def _stored(call: Call, kind: str, upload: Upload) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > MOST_FILE_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        _check_photo(upload.content)
    # A name tells more than the content type that a client guesses.
    mime_type = _MIME.get(kind) or (None if upload.name else upload.mime_type)
    return call.world.files.add(kind, upload.content, upload.name, mime_type)


def _check_photo(content: bytes) -> None:
    if len(content) > _MOST_PHOTO_BYTES:
        raise bad_request("file is too big for a photo")
    size = image_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _photo_size(file: StoredFile) -> Json:
    size = image_size(file.content)
    if size is None:
        raise bad_request("type of file mismatch")
    return file.base() | {"width": size[0], "height": size[1]}


def _document(file: StoredFile) -> Json:
    return file.base() | ({"file_name": file.name} if file.name else {}) | {"mime_type": file.mime_type}
