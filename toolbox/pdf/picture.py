"""A drawing as a picture of pixels, made by the typesetter that is there anyway."""

from __future__ import annotations

from typing import Any

_PAGE = """
#set page(width: {pixels}pt, height: {pixels}pt, margin: 0pt, fill: rgb("{colour}"))
#place(center + horizon, image("drawing.svg", width: {percent}%))
"""


def draw_png(svg: bytes, pixels: int, *, share: float, colour: str) -> bytes:
    """Return `svg` as a square PNG.

    Args:
        svg: the drawing.
        pixels: width and height of the picture.
        share: the part of the width that the drawing takes, in the middle.
        colour: of the rest, as `#rrggbb`.
    """
    import typst  # noqa: PLC0415 (heavy: loaded by who needs it)

    page = _PAGE.format(pixels=pixels, colour=colour, percent=share * 100)
    files: Any = {"main.typ": page.encode(), "drawing.svg": svg}
    made = typst.compile(files, format="png", ppi=72)
    if not isinstance(made, bytes):
        raise TypeError("one page gives one picture")
    return made
