"""The place of the built site: built beside, put in its place whole, mended after an accident.

Owns the three folders `site`, `.site.nieuw` and `.site.oud`, and the order in which they change.
`site` is a plain folder, so that an editor on any system can open what is in it. A web server that
serves it finds the old site or the new one at every moment, and never a part:

* Linux and macOS exchange two folders in one step (renameat2, renamex_np).
* Elsewhere, and on disks that cannot, there are two renamings. A build that is cut off between them
  leaves no `site` but a whole `.site.oud`; the next build begins by putting that back.

So `.site.nieuw` is never of use to a later build: it is a part, or what stood in `site` before.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = -100
"""AT_FDCWD: paths are as seen from the current folder."""

EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""


@dataclass(frozen=True)
class Place:
    """Where the site of a project is."""

    root: Path

    @property
    def site(self) -> Path:
        """What is served; if it is a link, the folder that the link leads to."""
        return (self.root / "site").resolve()

    @property
    def _fresh(self) -> Path:
        return self.site.with_name(".site.nieuw")

    @property
    def _old(self) -> Path:
        return self.site.with_name(".site.oud")

    @contextmanager
    def beside(self) -> Iterator[Path]:
        """Give a folder to build in that is not there yet; nothing of it is left afterwards.

        Raises:
            OSError: if what an accident left behind cannot be mended.
        """
        if not self.site.exists() and self._old.exists():
            self._old.rename(self.site)
        self._tidy()
        try:
            yield self._fresh
        finally:
            self._tidy()

    def swap(self) -> None:
        """Put what was built beside in the place of the site.

        Raises:
            OSError: if the disk refuses; the old site is in its place then.
        """
        if not self.site.exists():
            self._fresh.rename(self.site)
        elif not _exchange(self._fresh, self.site):
            self._swap_in_two()

    def _swap_in_two(self) -> None:
        self.site.rename(self._old)
        try:
            self._fresh.rename(self.site)
        except OSError:
            self._old.rename(self.site)
            raise

    def _tidy(self) -> None:
        """Remove what is of no use: all but the site."""
        for folder in (self._fresh, self._old):
            shutil.rmtree(folder, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system or the disk cannot."""
    names = [os.fsencode(path) for path in (one, other)]
    system = platform.system()
    if system not in {"Linux", "Darwin"}:
        return False
    library = ctypes.CDLL(None)
    if system == "Linux" and hasattr(library, "renameat2"):
        return bool(library.renameat2(HERE, names[0], HERE, names[1], EXCHANGE) == 0)
    if system == "Darwin" and hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*names, EXCHANGE) == 0)
    return False
