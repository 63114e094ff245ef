"""Content that another process reads while this one starts MkDocs.

Owns that process. What it does is `read_ahead`, and what it sends `sent`: this module needs nothing
that takes long to import. What both need is imported before they part, and so once.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from toolbox.cli.helper import Helper, LostError, can_split, cores

if TYPE_CHECKING:
    from toolbox.cli.helper import Tell
    from toolbox.cli.sent import Read
    from toolbox.problem import Problem

BOTH = "toolbox.catalogue.load"
"""A module that both processes need, with nearly all that takes long to import."""

DOCS = "docs"
"""The folder of a project that holds its content."""


class Ahead:
    """Content that is being read."""

    def __init__(self, folder: Path, docs: Path) -> None:
        """Begin.

        Args:
            folder: where an earlier command kept what it read.
            docs: the folder with all content.
        """
        self.docs = docs
        self._helper = Helper(partial(_read, folder, docs))

    def read(self) -> Read:
        """Return what was read, sound or not, as soon as it is there; the first thing to ask.

        Raises:
            LostError: if the other process is gone.
        """
        return cast("Read", self._helper.receive())

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong in all that was read, as soon as that is known; to ask next.

        Raises:
            LostError: if the other process is gone.
        """
        return cast("tuple[Problem, ...]", self._helper.receive())

    def finish(self) -> None:
        """Wait until what changed is kept; the last thing to ask."""
        with suppress(LostError):  # then the next build reads it once more
            self._helper.receive()

    def stop(self) -> None:
        """Read no more."""
        self._helper.stop()


def begin(folder: Path | None) -> Ahead | None:
    """Begin to read the content of the project in the current folder, if another process can.

    Args:
        folder: where an earlier command kept what it read; without that there is too much to do.
    """
    docs = Path.cwd() / DOCS
    fits = folder is not None and docs.is_dir() and cores() > 1 and can_split()
    if not folder or not fits:
        return None
    import_module(BOTH)
    return Ahead(folder, docs)


def _read(folder: Path, docs: Path, tell: Tell) -> object:
    from toolbox.cli.read_ahead import read  # noqa: PLC0415 (this process starts without it)

    return read(folder, docs, tell)
