"""The official Bot API 10.3 as data: which methods there are, what they take, and what objects look like.

`api.json` holds for each method and type its fields as `"types!=constants"`: types joined by `|`, an exclamation mark if the
field is required, the values that are allowed after `=`. A type that stands for several is a list of their names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.playground.errors import bad_request

_PLAIN = {"Integer", "Float", "String", "Boolean", "InputFile"}
_ARRAY = "Array of "
_JSON_NAMES = {"reply_markup": "reply keyboard markup", "reply_parameters": "reply parameters", "media": "media"}


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a method or a field of a type."""

    types: tuple[str, ...]
    required: bool
    constants: tuple[str, ...]

    @property
    def is_json(self) -> bool:
        """Travels as JSON text in forms and query strings."""
        return any(kind.startswith(_ARRAY) or kind not in _PLAIN for kind in self.types)


def _field(written: str) -> Field:
    types, _, constants = written.partition("=")
    return Field(tuple(types.rstrip("!").split("|")), types.endswith("!"), tuple(constants.split("|")) if constants else ())


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((Path(__file__).parent / "api.json").read_text("utf-8"))
    return loaded


@cache
def _canonical() -> dict[str, str]:
    return {name.lower(): name for name in _data()["methods"]}


def canonical(method: str) -> str | None:
    """The method's name as it is documented, whatever its letters' case; None if there is no such method."""
    return _canonical().get(method.lower())


@cache
def parameters(method: str) -> dict[str, Field]:
    """What a method takes, by name."""
    return {name: _field(written) for name, written in _data()["methods"][method].items()}


@cache
def _fields(kind: str) -> dict[str, Field]:
    return {name: _field(written) for name, written in _data()["types"][kind].items()}


def decoded(method: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters as Python values: JSON parsed, numbers and truth values read. Empty ones count as not given."""
    known = parameters(method)
    return {
        name: _decode(name, value, known[name]) if name in known else value
        for name, value in raw.items()
        if value is not None and (value != "" or name not in known)
    }


def _decode(name: str, value: Any, field: Field) -> Any:
    if not isinstance(value, str):
        return value
    if field.is_json:
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {_JSON_NAMES.get(name, name)} JSON object") from None
    if "Boolean" in field.types and value.lower() in {"true", "false", "1", "0", "yes", "no"}:
        return value.lower() in {"true", "1", "yes"}
    if "Integer" in field.types and re.fullmatch(r"-?\d+", value):
        return int(value)
    if "Float" in field.types and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return float(value)
    return value


def call_problems(method: str, params: Mapping[str, Any], files: Collection[str] = ()) -> list[str]:
    """What is wrong with the decoded parameters of a call: unknown, missing, of the wrong type."""
    known = parameters(method)
    problems = [
        f"{method}: missing required {name}"
        for name, field in known.items()
        if field.required and name not in params and name not in files
    ]
    return problems + unknown_or_mistyped(method, params)


def unknown_or_mistyped(method: str, params: Mapping[str, Any]) -> list[str]:
    """The same without the missing ones, for which every method has words of its own."""
    known = parameters(method)
    problems: list[str] = []
    for name, value in params.items():
        if name not in known:
            problems.append(f"{method} has no parameter “{name}”")
        else:
            problems += _value_problems(value, known[name].types, f"{method}.{name}")
    return problems


def object_problems(kind: str, value: Any, where: str | None = None) -> list[str]:
    """What is wrong with an object such as an Update; empty if it is as documented."""
    where = where or kind
    if kind == "MaybeInaccessibleMessage":
        kind = "InaccessibleMessage" if isinstance(value, dict) and value.get("date") == 0 else "Message"
    definition = _data()["types"][kind]
    if isinstance(definition, list):
        return _variant_problems(kind, definition, value, where)
    if not isinstance(value, dict):
        return [f"{where}: expected {kind}, got {type(value).__name__}"]
    fields = _fields(kind)
    problems = [f"{where}: missing required {name}" for name, field in fields.items() if field.required and name not in value]
    for name, inner in value.items():
        if name not in fields:
            problems.append(f"{where}: {kind} has no field “{name}”")
            continue
        problems += _value_problems(inner, fields[name].types, f"{where}.{name}")
        if fields[name].constants and str(inner) not in fields[name].constants:
            problems.append(f"{where}.{name}: must be one of {', '.join(fields[name].constants)}")
    return problems


def _variant_problems(kind: str, variants: list[str], value: Any, where: str) -> list[str]:
    def fits(variant: str) -> bool:
        constants = {name: field.constants for name, field in _fields(variant).items() if field.constants}
        return isinstance(value, dict) and all(str(value.get(name)) in allowed for name, allowed in constants.items())

    results: list[list[str]] = []
    for variant in variants:
        if variant in _PLAIN or variant.startswith(_ARRAY):
            results.append(_one_problems(value, variant, where))
        elif fits(variant):
            results.append(object_problems(variant, value, where))
    return min(results, key=len, default=[f"{where}: fits no kind of {kind}"])


def _value_problems(value: Any, types: tuple[str, ...], where: str) -> list[str]:
    return min((_one_problems(value, kind, where) for kind in types), key=len)


def _one_problems(value: Any, kind: str, where: str) -> list[str]:
    if kind.startswith(_ARRAY):
        if not isinstance(value, list):
            return [f"{where}: expected an array"]
        return [
            problem
            for index, item in enumerate(value)
            for problem in _one_problems(item, kind.removeprefix(_ARRAY), f"{where}[{index}]")
        ]
    if kind not in _PLAIN:
        return object_problems(kind, value, where)
    good = {
        "Integer": isinstance(value, int) and not isinstance(value, bool),
        "Float": isinstance(value, int | float) and not isinstance(value, bool),
        "String": isinstance(value, str),
        "Boolean": isinstance(value, bool),
        "InputFile": isinstance(value, str | bytes),
    }[kind]
    return [] if good else [f"{where}: expected {kind}, got {value!r:.40}"]
