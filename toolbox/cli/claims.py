"""Things to do, shared out over processes: whoever is free takes the next few.

Owns who takes which. Before processes are split off, the numbers of all blocks go into a pipe that
all of them read: so each block is taken once, every process is busy to the end, however much one
thing costs above another, and none waits for another.
"""

from __future__ import annotations

import os

BLOCKS = 1_000
"""At most so many blocks: their numbers have to fit into the smallest pipe that there is."""

WIDTH = 4
"""Bytes of a number in the pipe; reading or writing so few is done in one step."""


class Claims:
    """Things 0, 1, 2 and so on, each to be taken by one process."""

    def __init__(self, number: int) -> None:
        """Share out `number` things."""
        self._number, self._size = number, max(1, -(-number // BLOCKS))
        self._pipe, write = os.pipe()
        starts = range(0, number, self._size)
        os.write(write, b"".join(start.to_bytes(WIDTH) for start in starts))
        os.close(write)

    def take(self) -> range:
        """Return the next things, for this process to do; none if all are taken."""
        found = os.read(self._pipe, WIDTH)
        start = int.from_bytes(found) if found else self._number
        return range(start, min(start + self._size, self._number))

    def close(self) -> None:
        """Take no more in this process."""
        os.close(self._pipe)
