"""Pages of the site before that are as they would be made now, and so need not be made.

Owns which, and their way into the new site. A page is used again if it is made by the same code,
templates and settings from the same values, if all that it read from the catalogue is as it was,
and if its file is the one that MkDocs wrote. A few are made all the same and compared: if one
differs, nothing that was kept is trusted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from toolbox.cli.carry import Carrying, Row, hash_of
from toolbox.cli.helper import LostError
from toolbox.cli.made import Made
from toolbox.cli.stale import answer, circles_of, outline_of, stale_reads
from toolbox.content.twice import sign_of
from toolbox.engine.live import read_page
from toolbox.engine.page import CataloguePage
from toolbox.engine.standing import StandingPage, is_standing
from toolbox.pages.prints import answer_print

if TYPE_CHECKING:
    from collections.abc import Container

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

    from toolbox.catalogue.reads import Reads
    from toolbox.cli.made import History
    from toolbox.cli.store import Store
    from toolbox.engine.site import SiteFiles
    from toolbox.pages.page import GeneratedPage
    from toolbox.pages.prints import Prints
    from toolbox.pages.templates import Renderer

SAMPLE, MOST = 50, 10
"""One in so many of the pages used again is made all the same, and compared: another each time. At
most so many: what nobody foresaw, such as a template that reads something by a way of its own,
holds for all pages of a kind, so it is met soon, also with few at a time."""

DIFFERS = (
    "De pagina {path} wordt nu anders dan de vorige keer, en dat was niet te voorzien. Wat van de "
    "vorige keer was bewaard, is daarom weggegooid. Bouw opnieuw: dan wordt alles vers gemaakt."
)

LOST = (
    "Het proces dat pagina's van de vorige keer overneemt, is afgebroken ({how}). Probeer het "
    "opnieuw, of zet `processen: 1` bij de plug-in."
)


@dataclass(frozen=True)
class Noted:
    """What pages read that another process made, by address."""

    reads: Mapping[str, Mapping[str, bytes]]


class Reuse:
    """The pages of one build that need not be made."""

    def __init__(self, store: Store, before: Path, prints: Prints, history: History) -> None:
        """Look at no page yet.

        Args:
            store: where is kept how pages were made.
            before: the folder of the site before.
            prints: fingerprints of what is there now.
            history: what is kept there.
        """
        self._store, self._before, self._prints = store, before, prints
        self._history = history
        self._old = self._history.made
        outline = outline_of(prints, self._old.outline)
        self._now = Made(turn=self._old.turn + 1, outline=outline, downloads=prints.of_downloads())
        self._now.circles = circles_of(self._now, self._old, prints)
        self._stale = frozenset(stale_reads(self._now, self._old, prints))
        """What would give something else now."""
        self._rows: dict[str, Row] = {}
        """Pages that are used again, by address."""
        self._sample: dict[str, Row] = {}
        """Pages that could be, and are made to see whether that is true."""
        self._standing: dict[str, File] = {}
        """Files of pages that are used again, by address."""
        self._carrying: Carrying | None = None
        self.noted: dict[str, Mapping[str, bytes]] = {}
        """What pages read that were made, by address."""

    def stands(self, page: GeneratedPage) -> bool:
        """Tell whether a page need not be made, if all else is as it was."""
        address = page.url
        row = self._old.pages.get(address)
        if (
            row is None
            or row.made_of != self._prints.of_page(page)
            or not self._stale.isdisjoint(row.reads)
        ):
            return False
        self._rows[address] = row
        return True

    @property
    def standing(self) -> int:
        """How many pages need not be made."""
        return len(self._rows)

    def carry(self, files: SiteFiles, site: Path, *, alone: bool) -> None:
        """Begin to put pages of the site before into the new one; some may have to go again.

        Args:
            files: those of the new site.
            site: its folder.
            alone: whether there may be no other process.
        """
        self._standing = _standing_in(files)
        self._keep_rows(self._standing)
        step = max(min(SAMPLE, len(self._rows)), len(self._rows) // MOST, 1)
        chosen = sorted(self._rows)[self._now.turn % step :: step]
        self._sample = {path: self._rows.pop(path) for path in chosen}
        self._carrying = Carrying(self._rows, self._before, site, alone=alone)

    def begin(
        self, key: str | None, files: SiteFiles, config: MkDocsConfig, renderer: Renderer
    ) -> None:
        """Take pages away that may not stand after all, and read those that are made anyway.

        Args:
            key: stands for all that every page rests on; none if nobody can tell.
            files: those of the new site.
            config: its settings.
            renderer: makes the bodies of pages.

        Raises:
            PluginError: if nobody can tell what stands there.
        """
        self._now.key = key or ""
        self._make = partial(_made_after_all, files=files, config=config, renderer=renderer)
        self._standing = _standing_in(files)
        trusted = self._standing if key and key == self._old.key else {}
        if not self._rows.keys() <= trusted.keys():
            self._rows, self._carrying = self._arrived(), None
            for path in self._rows.keys() - trusted.keys():
                Path(config.site_dir, path).unlink()
            self._keep_rows(trusted)
        self._sample = {path: row for path, row in self._sample.items() if path in trusted}
        for path in self._standing.keys() - self._rows.keys():
            self._make(self._standing.pop(path))

    def _keep_rows(self, paths: Container[str]) -> None:
        self._rows = {path: row for path, row in self._rows.items() if path in paths}

    def _arrived(self) -> dict[str, Row]:
        """Return the pages that stand in the new site; wait until all have arrived.

        Raises:
            PluginError: if nobody can tell any more.
        """
        try:
            return self._carrying.arrived() if self._carrying else self._rows
        except LostError as how:
            raise PluginError(LOST.format(how=how)) from None

    def missing(self) -> list[File]:
        """Return pages that did not arrive in the new site, ready to be made; wait until all have.

        Raises:
            PluginError: if nobody can tell any more.
        """
        self._rows = self._arrived()
        found = [file for path, file in self._standing.items() if path not in self._rows]
        for file in found:
            self._make(file)
        return found

    def stop(self) -> None:
        """Put no more pages into the new site."""
        if self._carrying:
            self._carrying.stop()

    def note(self, page: Page, reads: Reads) -> None:
        """Note what a page read that was made."""
        found = {read: answer_print(a) if a is not None else b"" for read, a in reads.items()}
        self.noted[page.file.dest_uri] = found

    def add(self, noted: Noted) -> None:
        """Take over what another process noted."""
        self.noted.update(noted.reads)

    def save(self, site: Path, files: SiteFiles) -> None:
        """Keep how all pages in the folder `site` were made, of which `files` tells.

        Raises:
            PluginError: if one of them is not as it should be; then nothing is kept at all.
        """
        for path, compared in self._sample.items():
            if hash_of(site / path) != compared.html:
                self._store.throw_away()
                raise PluginError(DIFFERS.format(path=path))
        if not self._now.key:
            return
        read: dict[str, bytes | None] = {}
        rows = self._rows
        for file in [f for f in files.documentation_pages() if f.dest_uri in self.noted]:
            page = file.page
            if isinstance(page, CataloguePage) and (row := self._row(page, site, read)):
                rows[file.dest_uri] = row
        self._now.pages = rows
        self._history.keep(self._now, {one: found for one, found in read.items() if found})

    def _row(self, page: CataloguePage, site: Path, read: dict[str, bytes | None]) -> Row | None:
        """Return how a page was made, and put into `read` the fingerprints of what it read."""
        path = page.file.dest_uri
        noted, made_of = self.noted.get(path), self._prints.of_page(page.generated)
        sign = sign_of(site / path)
        if noted is None or made_of is None or sign is None:
            return None
        for one, told in noted.items():
            if one not in read:
                read[one] = told or answer(self._prints, one)
        if any(read[one] is None for one in noted):
            return None
        return Row(made_of, hash_of(site / path), sign, tuple(map(intern, noted)))


def _standing_in(files: SiteFiles) -> dict[str, File]:
    """Return the files of pages that stand in the site before, by address."""
    return {file.dest_uri: file for file in files.documentation_pages() if is_standing(file)}


def _made_after_all(
    file: File, *, files: SiteFiles, config: MkDocsConfig, renderer: Renderer
) -> None:
    """Let a page be made that stands in the site before."""
    page = file.page
    if isinstance(page, StandingPage):
        page = CataloguePage(page.generated, file, config, renderer)
    if isinstance(page, CataloguePage):
        page.stands = False
        read_page(page, config, files)
