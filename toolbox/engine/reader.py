"""The reading of the content of a site: once for a build, again and again for a preview.

Owns which way it goes: where the reading began before MkDocs did, or here (`read_here`).
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import click

from toolbox.catalogue.load import Loaded, Reading, done
from toolbox.cli.ahead import Ahead
from toolbox.cli.folders import named
from toolbox.cli.helper import LostError, or_else
from toolbox.cli.made import History
from toolbox.cli.package import code_key
from toolbox.cli.places import order_in
from toolbox.cli.rests import Rests
from toolbox.cli.rows import rows_in
from toolbox.cli.sent import reading_from
from toolbox.cli.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from concurrent.futures import Future
    from datetime import date
    from pathlib import Path

    from toolbox.catalogue.material import Memory
    from toolbox.cli.places import Marked
    from toolbox.cli.rows import Row

log = logging.getLogger("mkdocs.plugins.toolbox")


class Kept(NamedTuple):
    """What an earlier command kept, and this process needs in any case."""

    rows: Mapping[str, Row]
    """What is at hand of all items, by path of their files."""
    order: Marked | None
    """The order in which they stand."""
    history: History
    """How pages of the site before were made."""


class Reader:
    """Reads the content of a site."""

    def __init__(self, *, serving: bool) -> None:
        """Read nothing yet; `serving` tells whether this is a preview."""
        self.serving = serving
        self.memory = _memory() if serving else None
        self.store: Store | None = None
        """What an earlier command kept."""
        self.sources: Mapping[str, bytes] = {}
        """The fingerprint of every file, by path, if an earlier command kept anything."""
        self.ahead: Ahead | None = None
        """The process in which the content is read, if it is not this one."""
        self.history: History | None = None
        """How pages of the site before were made, if that was looked up already."""
        self._aside = ThreadPoolExecutor(1)
        self._kept: Future[Kept] | None = None

    def begin(self, docs: Path) -> None:
        """Look whether another process reads the content in `docs` already."""
        folder = named()
        self.ahead = _begun(docs) if folder and not self.serving else None
        if folder and self.ahead:
            self.store = Store(folder, code_key(), log.info)

    def look_up(self) -> None:
        """Begin to fetch what an earlier command kept, in the time that other plugins wait.

        The macros plug-in waits for a dozen commands of Git, one after another.
        """
        if self.store:
            self._kept = self._aside.submit(_kept_in, self.store)

    def load(
        self, docs: Path, day: date, processes: int | None, paths: frozenset[str] | None
    ) -> Reading:
        """Load the content, with what `toolbox build` kept of it if that started this build.

        Args:
            docs: the folder with all content.
            day: the day as of which dates are judged.
            processes: how many may be used; None is as many as bring anything.
            paths: the files whose values are judged; None is all of them.
        """
        if self.ahead and self.store:
            with suppress(LostError):
                with self._aside:  # no process is split off while a thread is there
                    kept = self._kept.result() if self._kept else _kept_in(self.store)
                self.history = kept.history
                there, rests = self.ahead.read(), Rests(self.store, docs)
                self.sources = there.sources
                for line in there.said:
                    log.info(line)
                reading = reading_from(there, kept.rows, kept.order, rests, self.ahead.problems)
                again = partial(self._load_kept, self.store.folder, docs, day)
                return Reading(reading.first, or_else(reading.judged, again))
        if (folder := named()) and not self.serving:
            return done(self._load_kept(folder, docs, day))
        from toolbox.cli import read_here  # noqa: PLC0415 (where another reads, none needs it)

        return read_here.load(docs, day, self.memory, processes, paths)

    def _load_kept(self, folder: Path, docs: Path, day: date) -> Loaded:
        from toolbox.cli import read_here  # noqa: PLC0415 (see `load`)

        loaded, self.store, self.sources = read_here.load_kept(folder, docs, day, log.info)
        return loaded


def _kept_in(store: Store) -> Kept:
    return Kept(dict(rows_in(store)), order_in(store), History(store))


def _memory() -> Memory:
    """Return the memory of a preview, that reads again and again."""
    from toolbox.catalogue.material import Memory  # noqa: PLC0415 (a build has others read)

    return Memory()


def _begun(docs: Path) -> Ahead | None:
    """Return what another process reads already, if it is the content in `docs`."""
    context = click.get_current_context(silent=True)
    ahead = context.find_object(Ahead) if context else None
    if ahead and not ahead.docs.samefile(docs):
        ahead.stop()
        return None
    return ahead
