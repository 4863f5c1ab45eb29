"""Signatures of buttons: a button that we did not make means nothing."""

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256

SIGNATURE_LENGTH = 6
DATA_LIMIT = 64
"""Bytes that Telegram allows in a button."""


class Signer:
    """Signs what buttons mean, with a key made from the bot's token, so that it needs no storing."""

    def __init__(self, token: str) -> None:
        self._key = sha256(b"copse buttons " + token.encode()).digest()

    def sign(self, meaning: str) -> str:
        """The data of a button: its meaning and a signature.

        Raises:
            ValueError: if it is longer than Telegram allows; a mistake of ours.
        """
        data = f"{meaning}.{self._signature(meaning)}"
        if len(data.encode()) > DATA_LIMIT:
            raise ValueError(f"a button holds {DATA_LIMIT} bytes, this has {len(data.encode())}")
        return data

    def read(self, data: str) -> str:
        """The meaning of a button's data; empty if the signature is wrong."""
        meaning, _, signature = data.rpartition(".")
        return meaning if meaning and hmac.compare_digest(signature, self._signature(meaning)) else ""

    def _signature(self, meaning: str) -> str:
        digest = hmac.new(self._key, meaning.encode(), sha256).digest()
        return urlsafe_b64encode(digest)[:SIGNATURE_LENGTH].decode()
