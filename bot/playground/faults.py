"""Faults on demand: calls that fail as they do on a bad day."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass
from typing import Any

from bot.playground import schema
from bot.playground.errors import ControlError
from bot.playground.model import Json

_DESCRIPTIONS = {
    400: "Bad Request: message thread not found",
    403: "Forbidden: bot was blocked by the user",
    500: "Internal Server Error",
    502: "Bad Gateway",
}
_STATUS = (400, 401, 403, 404, 409, 429, 500, 502, 503, 504)


@dataclass(slots=True)
class Fault:
    """Which calls fail, how, and how often."""

    method: str | None = None
    chat: int | None = None
    status: int | str | None = None
    """An HTTP status, "timeout" (no answer until the caller hangs up) or "reset" (the connection is cut)."""
    retry_after: int = 1
    times: int | None = None
    """How many calls it still meets; None for all."""
    probability: float = 1.0
    drop_answer: bool = False
    """The call is carried out, and then the connection is cut instead of an answer."""
    description: str | None = None

    def words(self) -> str:
        """The description in the answer."""
        if self.description:
            return self.description
        if self.status == 429:
            return f"Too Many Requests: retry after {self.retry_after}"
        return _DESCRIPTIONS.get(int(self.status or 500), "Internal Server Error")


class Faults:
    """The faults that are set, oldest first; the first that fits a call strikes."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        # Which calls a probability hits need not be a secret.
        self._chance = random.Random()  # noqa: S311

    def add(self, body: Json) -> Json:
        """Sets a fault from the JSON of the control interface."""
        unknown = set(body) - set(Fault.__dataclass_fields__)
        if unknown:
            raise ControlError(f"A fault has no “{min(unknown)}”. It has: {', '.join(Fault.__dataclass_fields__)}.")
        values: dict[str, Any] = {key: value for key, value in body.items() if value is not None}
        if "method" in values:
            values["method"] = schema.canonical(str(values["method"]))
            if values["method"] is None:
                raise ControlError(f"The Bot API has no method “{body['method']}”.")
        fault = Fault(**values)
        if not fault.drop_answer and fault.status not in (*_STATUS, "timeout", "reset"):
            raise ControlError("Give a status: 400, 403, 429, 500, 502, “timeout” or “reset”; or drop_answer: true.")
        self._faults.append(fault)
        return asdict(fault)

    def clear(self) -> None:
        """No more faults."""
        self._faults.clear()

    def as_json(self) -> list[Json]:
        """The faults that are still set."""
        return [asdict(fault) for fault in self._faults]

    def strikes(self, method: str, chat_id: object) -> Fault | None:
        """The fault that this call meets, if any; counts it down.

        Without a method a fault means all calls but getUpdates, which a bot makes all the time.
        """
        for fault in self._faults:
            if fault.method != method and (fault.method or method == "getUpdates"):
                continue
            if fault.chat is not None and fault.chat != chat_id:
                continue
            if self._chance.random() >= fault.probability:
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
            return fault
        return None
