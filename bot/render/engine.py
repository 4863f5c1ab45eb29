"""The engine that turns SVG into PNG. It is given outlines only, so it needs no fonts."""

from resvg import render, usvg


def png(svg: str) -> bytes:
    """`svg` as a PNG of the size that it says.

    Raises RuntimeError if the engine fails on it.
    """
    try:
        return render(usvg.Tree.from_str(svg, usvg.Options.default()), (1, 0, 0, 0, 1, 0))
    except BaseException as failure:
        # The engine's panics are no Exceptions and would end more than this picture.
        if type(failure).__name__ == "PanicException":
            raise RuntimeError("The picture could not be drawn.") from None
        raise
