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
from typing import TYPE_CHECKING, cast

from mkdocs.exceptions import PluginError

from toolbox.cli.carry import Carrying, hash_of
from toolbox.cli.columns import Row
from toolbox.cli.helper import LostError
from toolbox.cli.made import Made, Written
from toolbox.cli.stale import answer, circles_of, outline_of, stale_reads
from toolbox.content.twice import sign_of
from toolbox.engine.live import read_page
from toolbox.engine.page import CataloguePage
from toolbox.engine.standing import StandingPage
from toolbox.pages.page import address_of
from toolbox.pages.prints import answer_print

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

    from toolbox.catalogue.reads import Reads
    from toolbox.cli.made import History
    from toolbox.cli.store import Store
    from toolbox.content.twice import Sign
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
        self._touched = history.reading(self._stale)
        """Addresses of pages that read any of that."""
        self._kept: set[str] = set()
        """Addresses of pages that are used again."""
        self._signs: dict[str, Sign] = {}
        """What the disk says of their files, where that is other than before."""
        self._sample: dict[str, bytes] = {}
        """Pages that could be, and are made to see whether that is true: what their files were."""
        self._standing: dict[str, str] = {}
        """Places of pages that are used again, by address."""
        self._carrying: Carrying | None = None
        self.noted: dict[str, Mapping[str, bytes]] = {}
        """What pages read that were made, by address."""

    def items(self, places: Mapping[str, str]) -> dict[str, str]:
        """Return the addresses of pages of items that need not be made, if all else is as it was.

        Args:
            places: the id of every item, by the place of its page under docs/.
        """
        found: dict[str, str] = {}
        old, now, made_of = self._old.outline, self._now.outline, self._history.made_of
        for place, id in places.items():
            item, address = now[id], address_of(place)
            is_same = old.get(id) is item and address not in self._touched
            if is_same and made_of.get(address) == item[0]:
                found[place] = address
        self._kept.update(found.values())
        return found

    def stands(self, page: GeneratedPage) -> bool:
        """Tell whether a page need not be made, if all else is as it was."""
        address = page.url
        made_of = None if address in self._touched else self._history.made_of.get(address)
        stands = made_of is not None and made_of == self._prints.of_page(page)
        if stands:
            self._kept.add(address)
        return stands

    @property
    def standing(self) -> int:
        """How many pages need not be made."""
        return len(self._kept)

    def carry(self, files: SiteFiles, site: Path, *, alone: bool) -> None:
        """Begin to put pages of the site before into the new one; some may have to go again.

        Args:
            files: those of the new site.
            site: its folder.
            alone: whether there may be no other process.
        """
        self._standing = files.standing()
        self._kept &= self._standing.keys()
        step = max(min(SAMPLE, len(self._kept)), len(self._kept) // MOST, 1)
        paths, file_of = sorted(self._kept), self._history.file
        chosen = paths[self._now.turn % step :: step]
        self._sample = {path: file_of(path)[0] for path in chosen}
        self._kept.difference_update(chosen)
        carried = [path for path in paths if path in self._kept]
        self._carrying = Carrying(carried, file_of, self._before, site, alone=alone)

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
        self._standing = files.standing()
        trusted = self._standing if key and key == self._old.key else {}
        if not self._kept <= trusted.keys():
            self._arrive()
            for path in self._kept - trusted.keys():
                Path(config.site_dir, path).unlink()
            self._kept &= trusted.keys()
        self._sample = {path: html for path, html in self._sample.items() if path in trusted}
        for path in self._standing.keys() - self._kept:
            self._make(self._standing.pop(path))

    def _arrive(self) -> None:
        """Wait until all pages stand in the new site, and let go of those that do not.

        Raises:
            PluginError: if nobody can tell any more.
        """
        carrying, self._carrying = self._carrying, None
        try:
            differing = carrying.differing() if carrying else {}
        except LostError as how:
            raise PluginError(LOST.format(how=how)) from None
        self._signs = {path: sign for path, sign in differing.items() if sign}
        self._kept -= differing.keys() - self._signs.keys()

    def help(self) -> None:
        """Put pages into the new site that no other process has begun with."""
        if self._carrying:
            self._carrying.help()

    def missing(self) -> list[File]:
        """Return pages that did not arrive in the new site, ready to be made; wait until all have.

        Raises:
            PluginError: if nobody can tell any more.
        """
        self._arrive()
        return [
            self._make(self._standing[path]) for path in sorted(self._standing.keys() - self._kept)
        ]

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
        for path, html in self._sample.items():
            if hash_of(site / path) != html:
                self._store.throw_away()
                raise PluginError(DIFFERS.format(path=path))
        if not self._now.key:
            return
        read: dict[str, bytes | None] = {}
        rows: dict[str, Row] = {}
        for file in [f for f in files.known_pages() if f.dest_uri in self.noted]:
            page = file.page
            if isinstance(page, CataloguePage) and (row := self._row(page, site, read)):
                rows[file.dest_uri] = row
        known = {one: found for one, found in read.items() if found is not None}
        signs = {path: sign for path, sign in self._signs.items() if path in self._kept}
        self._history.keep(self._now, Written(self._kept | rows.keys(), rows, signs, known))

    def _row(self, page: CataloguePage, site: Path, read: dict[str, bytes | None]) -> Row | None:
        """Return how a page was made, and put into `read` the fingerprints of what it read."""
        path = page.file.dest_uri
        noted, made_of = self.noted.get(path), self._prints.of_page(page.generated)
        sign = sign_of(site / path)
        if noted is None or made_of is None or sign is None:
            return None
        for one, told in noted.items():
            if one not in read:
                as_before = None if one in self._stale else self._old.reads.get(one)
                read[one] = told or as_before or answer(self._prints, one)
        if any(read[one] is None for one in noted):
            return None
        return Row(made_of, hash_of(site / path), sign, tuple(map(intern, noted)))


def _made_after_all(
    place: str, *, files: SiteFiles, config: MkDocsConfig, renderer: Renderer
) -> File:
    """Let a page be made that stands in the site before, and return its file."""
    file = files.take(place)
    page = file.page if file else None
    if file and isinstance(page, StandingPage):
        page = CataloguePage(page.generated, file, config, renderer)
    if isinstance(page, CataloguePage):
        page.stands = False
        read_page(page, config, files)
    return cast("File", file)
