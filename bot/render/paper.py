"""Sheets to print: Typst with the faces of the wheels, and texts as data that are never read as its markup."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from bot.render.fonts import families, folders
from bot.render.text import clean

TEMPLATES = Path(str(files("bot.render") / "sheets"))


def pdf(template: str, data: dict[str, Any]) -> bytes:
    """The PDF of a template in `sheets/`; its ``data`` are JSON: texts as they were typed."""
    return bytes(typst.compile(_source(template), **_options(data), format="pdf"))


def pages(template: str, data: dict[str, Any], *, ppi: float = 100) -> list[bytes]:
    """The same as pictures, to look at."""
    made = typst.compile(_source(template), **_options(data), format="png", ppi=ppi)
    return [bytes(page) for page in made] if isinstance(made, list) else [bytes(made)]


def drawable(value: Any) -> Any:
    """The data with only such characters as the faces have, so that no empty box is printed."""
    match value:
        case str():
            return clean(value)
        case dict():
            return {key: drawable(one) for key, one in value.items()}
        case list() | tuple():
            return [drawable(one) for one in value]
        case _:
            return value


def _options(data: dict[str, Any]) -> dict[str, Any]:
    faces = {"faces": list(families())}
    return {
        "font_paths": [str(folder) for folder in folders()],
        "ignore_system_fonts": True,
        "sys_inputs": {"data": json.dumps(data | faces, ensure_ascii=False)},
    }


@cache
def _source(template: str) -> bytes:
    return (TEMPLATES / f"{template}.typ").read_bytes()
