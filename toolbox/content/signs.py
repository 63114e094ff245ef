"""Which files are as they were when they were last read, by what the disk says of them.

Owns when that may be believed. A file is not read again if its size, its inode and the moments of
its last change are what they were: every way of writing sets the moment at which its inode changed
to now, and no program can set that to another. Two changes within one tick of that clock look like
one, so what was written only just before it was read is read once more the next time. Elsewhere,
on another disk or after a copy, nothing fits, and every file is read.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

SETTLED = 2_000_000_000
"""Nanoseconds after which the disk tells a change of a file apart from the one before."""

Sign: TypeAlias = tuple[int, int, int, int]
"""Inode, size in bytes, and in nanoseconds the last change of the text and of the inode."""


def settled() -> int:
    """Return before which moment a file must have changed, to be known again by its sign later."""
    return time.time_ns() - SETTLED


@dataclass
class Signs:
    """What the disk said of files, each with the fingerprint of what stood in it."""

    known: dict[str, tuple[Sign, bytes]] = field(default_factory=dict)
    """By name, from the reading before this one."""
    seen: dict[str, tuple[Sign, bytes]] = field(default_factory=dict)
    """By name, from this reading."""
    settled: int = 0
    """What changed later than this moment, in nanoseconds, may be changing still; at 0 all may."""

    def fingerprint(self, name: str, sign: Sign | None) -> bytes | None:
        """Return the fingerprint of a file, if it is as it was read before."""
        row = self.known.get(name)
        if row is None or row[0] != sign:
            return None
        self.seen[name] = row
        return row[1]

    def note(self, name: str, sign: Sign | None, fingerprint: bytes) -> None:
        """Note the fingerprint of a file that was read after the disk gave `sign` for it."""
        if sign is not None and max(sign[2:]) < self.settled:
            self.seen[name] = (sign, fingerprint)

    def turn(self) -> None:
        """End this reading: keep what it met, and forget the rest."""
        self.known, self.seen = self.seen, {}


def sign_of(path: str | Path) -> Sign | None:
    """Return what the disk says of a file; None if it says nothing."""
    try:
        found = os.stat(path)  # noqa: PTH116 (thousands of times)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
