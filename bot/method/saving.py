"""What of a message is worth keeping in the library: its link, and a title."""

import re
from urllib.parse import urlsplit

_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_AFTER = ".,;:!?)]}»”’"
"""Signs at the end of a link that belong to the sentence around it."""


def first_link(text: str) -> str | None:
    """The first web address in a text; None if there is none that names a host."""
    for found in _LINK.finditer(text):
        link = found.group(0).rstrip(_AFTER)
        try:
            host = urlsplit(link).hostname
        except ValueError:
            continue
        if host and "." in host:
            return link
    return None


def without_link(text: str, link: str) -> str:
    """The words around a link, in one line."""
    return " ".join(text.replace(link, " ").split()).strip(" -–:·")


def title_of_link(link: str) -> str:
    """A title made of the address itself: its host and the last part of its path."""
    parts = urlsplit(link)
    host = (parts.hostname or link).removeprefix("www.")
    last = next((part for part in reversed(parts.path.split("/")) if part), "")
    words = re.sub(r"[-_+]|%20", " ", re.sub(r"\.\w{2,5}$", "", last)).strip()
    return f"{host}: {words}" if any(sign.isalpha() for sign in words) else host
