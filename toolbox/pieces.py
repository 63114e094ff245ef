"""Writing a file piece by piece, so that large ones never stand in memory whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def write_pieces(target: str | Path, pieces: Iterable[bytes]) -> int:
    """Write `pieces` to `target`, with the folders above it, and return the size in bytes."""
    try:
        file = open(target, "wb")  # noqa: PTH123, SIM115 (thousands of times; closed below)
    except FileNotFoundError:  # asking first, for each of thousands of files, takes long
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        file = open(target, "wb")  # noqa: PTH123, SIM115
    with file:
        return sum(file.write(piece) for piece in pieces)
