"""What can go wrong, in Telegram's words for the bot and in ours for whoever drives the playground."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A Bot API call that Telegram refuses: HTTP status, description, and perhaps `parameters`."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad_request(text: str, **parameters: Any) -> ApiError:
    """400, as most refusals are."""
    return ApiError(400, f"Bad Request: {text}", **parameters)


def forbidden(text: str) -> ApiError:
    """403: the bot may not write there."""
    return ApiError(403, f"Forbidden: {text}")


def conflict(text: str) -> ApiError:
    """409: somebody else fetches the updates."""
    return ApiError(409, f"Conflict: {text}")


def too_many_requests(seconds: int) -> ApiError:
    """429 with the wait in whole seconds."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


class ControlError(Exception):
    """A request to the control interface that cannot be done; the text says what to do instead."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.text = text
        self.status = status
