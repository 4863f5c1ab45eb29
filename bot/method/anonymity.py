"""Anonymity: keys of anonymous contributions, marks of who has answered, and what of a result may be shown.

Whoever holds a key can change or withdraw; nobody can tell whose it is.
"""

import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256

SMALLEST_RESULT = 3
"""Anonymous results of fewer answers are not shown: they would tell who said what."""


def new_key() -> str:
    """A key for an author's own button: 12 characters, 72 bits."""
    return secrets.token_urlsafe(9)


def hash_of(key: str) -> str:
    """What the database keeps of a key. A fast hash is enough, since a random key cannot be guessed."""
    return sha256(key.encode()).hexdigest()


def new_secret() -> str:
    """A secret for `mark_of`: 256 bits. When it is deleted, no mark can be matched with a person any more."""
    return secrets.token_hex(32)


def mark_of(secret: str, person_id: int) -> str:
    """That somebody has answered, without saying who: the same person makes the same mark, as long as the secret is there."""
    return hmac.new(secret.encode(), str(person_id).encode(), sha256).hexdigest()


def blocks(counts: Mapping[str, int], least: int = SMALLEST_RESULT) -> tuple[tuple[str, ...], ...]:
    """Which groups may be shown, each alone or together with others, so that no sum or difference tells of a small one.

    What is shown are whole blocks and their total, and each block holds at least ``least`` answers. Whatever is added and
    subtracted gives whole blocks again. A group that is too small is shown together with the other small ones and, if
    that is not enough, with the smallest of the rest (complementary suppression by merging). Groups without answers are in
    no block.

    Args:
        counts: the number of answers by group, in the order in which they are shown.
        least: the smallest number that may be shown.

    Returns:
        The blocks, in the order of their first group; none if all together are fewer than ``least``.
    """
    least = max(least, SMALLEST_RESULT)
    there = [group for group, count in counts.items() if count > 0]
    together = [group for group in there if counts[group] < least]
    rest = sorted((group for group in there if group not in together), key=lambda group: counts[group])
    while together and sum(counts[group] for group in together) < least:
        if not rest:
            return ()
        together.append(rest.pop(0))
    found = [tuple(group for group in there if group in together)] if together else []
    found += [(group,) for group in rest]
    return tuple(sorted(found, key=lambda block: there.index(block[0])))
