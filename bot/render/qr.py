"""A link as a QR code: a picture to send, and a drawing for the sheet to print."""

from io import BytesIO

import segno

__all__ = ["picture", "svg"]

_PIXELS = 1080
_BORDER = 4
"""Modules of white around it, as the standard asks for."""


def picture(link: str) -> bytes:
    """The code as a PNG of about a thousand pixels."""
    code = _code(link)
    size = code.symbol_size(scale=1, border=_BORDER)[0]
    file = BytesIO()
    code.save(file, kind="png", scale=max(1, _PIXELS // size), border=_BORDER, dark="#000000", light="#ffffff")
    return file.getvalue()


def svg(link: str) -> str:
    """The code as SVG, without a size of its own."""
    file = BytesIO()
    _code(link).save(file, kind="svg", border=2, omitsize=True, dark="#000000", light="#ffffff", xmldecl=False)
    return file.getvalue().decode()


def _code(link: str) -> segno.QRCode:
    # A quarter of it may be dirty, folded or scribbled on, as on a school's notice board.
    return segno.make_qr(link, error="q")
