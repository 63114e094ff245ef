"""Things to do, shared out over processes: whoever is free takes the next few.

Owns who takes which. Before processes are split off, the numbers of all blocks go into a pipe that
all of them read: so each block is taken once, every process is busy to the end, however much one
thing costs above another, and none waits for another.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

BLOCKS = 1_000
"""At most so many blocks: their numbers have to fit into the smallest pipe that there is."""

WIDTH = 4
"""Bytes of a number in the pipe; reading or writing so few is done in one step."""


class Claims:
    """Things that have numbers, each to be taken by one process."""

    def __init__(self, things: range) -> None:
        """Share out things, by their numbers."""
        self.things, self._size = things, max(1, -(-len(things) // BLOCKS))
        self._pipe, write = os.pipe()
        starts = things[:: self._size]
        os.write(write, b"".join(start.to_bytes(WIDTH) for start in starts))
        os.close(write)

    def take(self) -> range:
        """Return the next things, for this process to do; none if all are taken."""
        found = os.read(self._pipe, WIDTH)
        start = int.from_bytes(found) if found else self.things.stop
        return range(start, min(start + self._size, self.things.stop))

    def taken(self) -> Iterator[range]:
        """Yield the next things each time, until all are taken."""
        while found := self.take():
            yield found

    def close(self) -> None:
        """Take no more in this process."""
        os.close(self._pipe)
