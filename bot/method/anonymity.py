"""Keys of anonymous contributions: whoever holds the key can change or withdraw; nobody can tell whose it is."""

import secrets
from hashlib import sha256

SMALLEST_RESULT = 3
"""Anonymous results of fewer answers are not shown: they would tell who said what."""


def new_key() -> str:
    """A key for an author's own button: 12 characters, 72 bits."""
    return secrets.token_urlsafe(9)


def hash_of(key: str) -> str:
    """What the database keeps of a key. A fast hash is enough, since a random key cannot be guessed."""
    return sha256(key.encode()).hexdigest()
