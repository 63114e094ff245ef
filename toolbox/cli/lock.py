"""One build or upload at a time in a project: the lock, and what is said to who comes second.

Owns `.cache/bouw.slot`. The system opens the lock when the last process that holds it ends, however
it ends, so nobody ever has to remove a file. On POSIX systems MkDocs holds it too: when only the
first process of a build is killed, no other build starts before the rest of it has ended as well.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

LOCK = Path(".cache") / "bouw.slot"

BUSY = (
    "In deze map wordt al een site gebouwd of gepubliceerd. Wacht tot dat klaar is en probeer het "
    "dan opnieuw. De oude site staat er nog."
)

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        """Raise OSError if another process has the lock."""
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        """Raise OSError if another process has the lock."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def one_build(root: Path) -> Iterator[int]:
    """Hold the lock of the project in `root`; give the file that the build's processes inherit.

    Raises:
        click.ClickException: if another build holds it.
        OSError: if there can be no lock here.
    """
    path = root / LOCK
    path.parent.mkdir(parents=True, exist_ok=True)
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            _take(file)
        except OSError as error:
            raise click.ClickException(BUSY) from error
        yield file
    finally:
        os.close(file)
