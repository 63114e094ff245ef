"""What a printer without colours makes of a PDF: each text, and the ground that it stands on.

Grey is the luma of ITU-R BT.601, which drivers of printers use; contrast is that of WCAG 2.2,
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Matrix

Colour = tuple[float, ...]
"""Red, green and blue, or grey alone, from 0 to 1."""

Ground = tuple[float, float, float, float, Colour]
"""Left, bottom, right and top of a filled area, in points, and its colour."""

PAPER: Colour = (1.0,)
FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
SHAPES = frozenset({"re", "m", "l", "c"})
LINES = frozenset({"S", "s", "n"})
INSIDE = 2.0
"""Points above the line on which letters stand: within the letters."""


def grey(colour: Colour) -> float:
    """Return how light a colour is on grey paper, from 0 to 1."""
    if len(colour) == 1:
        return colour[0]
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours once both are grey."""
    light = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in map(grey, (one, other))
    ]
    return (max(light) + 0.05) / (min(light) + 0.05)


def texts_on_grounds(page: pikepdf.Page) -> Iterator[tuple[Colour, Colour]]:
    """Yield the colour of each piece of text on a page, and that of what was drawn under it."""
    now, text, fill = Matrix(), Matrix(), PAPER
    kept: list[tuple[Matrix, Colour]] = []
    corners: list[tuple[float, float]] = []
    grounds: list[Ground] = []
    for step in pikepdf.parse_content_stream(page):
        name = str(step.operator)
        if name == "q":
            kept.append((now, fill))
        elif name == "Q":
            now, fill = kept.pop()
        elif name == "cm":
            now = Matrix(*_numbers(step)) @ now
        elif name == "scn":
            fill = tuple(_numbers(step))
        elif name in {"BT", "Tm"}:
            text = Matrix(*_numbers(step))
        elif name in {"Tj", "TJ"}:
            placed = text @ now
            yield fill, _under(grounds, placed.e + INSIDE / 4, placed.f + INSIDE)
        elif name in SHAPES:
            corners += map(now.transform, _corners(name, _numbers(step)))
        elif name in FILLS | LINES:
            grounds += [_ground(corners, fill)] if name in FILLS else []
            corners = []


def _numbers(
    step: pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage,
) -> list[float]:
    return [float(str(operand)) for operand in step.operands]


def _corners(name: str, numbers: list[float]) -> list[tuple[float, float]]:
    """Return the points that a piece of a path goes by; of a rectangle two suffice."""
    if name == "re":
        left, bottom, width, height = numbers
        return [(left, bottom), (left + width, bottom + height)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _ground(corners: list[tuple[float, float]], fill: Colour) -> Ground:
    """Return what a filled path covers."""
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up), fill


def _under(grounds: list[Ground], x: float, y: float) -> Colour:
    """Return the colour of what was drawn last at a place."""
    for left, bottom, right, top, colour in reversed(grounds):
        if left <= x <= right and bottom <= y <= top:
            return colour
    return PAPER
