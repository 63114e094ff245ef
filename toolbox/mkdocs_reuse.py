"""Pages of the site before that are as they would be made now, and so need not be made.

Owns which, and their way into the new site. A page is used again if it is made by the same code,
templates and settings from the same values, if all that it read from the catalogue is as it was,
and if its file is as MkDocs wrote it, byte by byte. A sample is made all the same and compared: if
one differs, nothing that was kept is trusted.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.exceptions import PluginError

from toolbox.mkdocs_live import read_page
from toolbox.mkdocs_page import CataloguePage
from toolbox.pages.compiled import COMPILED, FRAMES
from toolbox.pages.prints import ANSWERED, Prints, UnknownError, answer_print

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from toolbox.catalogue.reads import Reads
    from toolbox.cli.store import Store
    from toolbox.mkdocs_site import SiteFiles

NAME = "paginas"

SAMPLE = 50
"""One in so many of the pages used again is made all the same, and compared: another each time."""

DIFFERS = (
    "De pagina {path} wordt nu anders dan de vorige keer, en dat was niet te voorzien. Wat van de "
    "vorige keer was bewaard, is daarom weggegooid. Bouw opnieuw: dan wordt alles vers gemaakt."
)

TEMPLATES = "sjablonen"
"""The name under which templates are kept, as they were compiled."""


@dataclass(frozen=True)
class Row:
    """A page that was made."""

    made_of: bytes
    html: bytes
    """The SHA-256 of its file."""
    reads: tuple[str, ...]


@dataclass
class Made:
    """All pages of a build."""

    key: str = ""
    pages: dict[str, Row] = field(default_factory=dict)
    """By address."""
    reads: dict[str, bytes] = field(default_factory=dict)
    """The fingerprint of everything that one of them read."""
    turn: int = 0
    """How many builds went before: tells which pages are compared."""
    outline: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    """Of every item, in order, its fingerprint, and that of what makes others its relations."""


@dataclass(frozen=True)
class Noted:
    """What pages read that another process made, by address."""

    reads: Mapping[str, Mapping[str, bytes]]


class Reuse:
    """The pages of one build that need not be made."""

    def __init__(self, store: Store, before: Path, prints: Prints) -> None:
        """Look at nothing yet.

        Args:
            store: where is kept how pages were made.
            before: the folder of the site before.
            prints: fingerprints of what is there now.
        """
        self._store, self._before, self._prints = store, before, prints
        for known, packed in zip((COMPILED, FRAMES), _kept_templates(store), strict=False):
            known.unpack(packed)
        found = store.get(NAME)
        self._old = found if isinstance(found, Made) else Made()
        self._now = Made(turn=self._old.turn + 1, outline=self._outline())
        self._pages: list[CataloguePage] = []
        self._rows: dict[str, Row] = {}
        """Pages that are used again, by address."""
        self._sample: dict[str, Row] = {}
        """Pages that could be, and are made to see whether that is true."""
        self.noted: dict[str, Mapping[str, bytes]] = {}
        """What pages read that were made, by address."""

    def plan(self, files: SiteFiles) -> None:
        """Keep MkDocs from reading pages that need not be made if all else is as it was."""
        stale, self._pages = self._stale(), _pages(files)
        for page in self._pages:
            row = self._old.pages.get(page.file.dest_uri)
            made_of = self._prints.of_page(page.generated) if row else None
            if row and made_of == row.made_of and stale.isdisjoint(row.reads):
                self._rows[page.file.dest_uri] = row
        files.done = frozenset(self._rows)

    def begin(self, key: str | None, files: SiteFiles, config: MkDocsConfig) -> None:
        """Put pages of the site before into the new one; read those that have to be made after all.

        Args:
            key: stands for all that every page rests on; none if nobody can tell.
            files: those of the new site.
            config: its settings.
        """
        self._now.key = key or ""
        if not key or key != self._old.key:
            self._rows.clear()
        first = self._now.turn % min(SAMPLE, len(self._rows) or 1)
        self._sample = {path: self._rows.pop(path) for path in sorted(self._rows)[first::SAMPLE]}
        site = Path(config.site_dir)
        for path, row in list(self._rows.items()):
            if not _carry(self._before / path, site / path, row.html):
                del self._rows[path]
        unread, files.done = files.done - self._rows.keys(), frozenset(self._rows)
        for page in self._pages:
            if page.file.dest_uri in unread:
                read_page(page, config, files)

    def note(self, page: Page, reads: Reads) -> None:
        """Note what a page read that was made."""
        found = {read: answer_print(a) if a is not None else b"" for read, a in reads.items()}
        self.noted[page.file.dest_uri] = found

    def add(self, noted: Noted) -> None:
        """Take over what another process noted."""
        self.noted.update(noted.reads)

    def save(self, site: Path) -> None:
        """Keep how all pages in the folder `site` were made.

        Raises:
            PluginError: if one of them is not as it should be; then nothing is kept at all.
        """
        for path, compared in self._sample.items():
            if _html_of(site / path) != compared.html:
                self._store.throw_away()
                raise PluginError(DIFFERS.format(path=path))
        templates = [known.packed() for known in (COMPILED, FRAMES)]
        if templates != _kept_templates(self._store):
            self._store.put(TEMPLATES, templates)
        if not self._now.key:
            return
        for page in self._pages:
            path = page.file.dest_uri
            row = self._rows.get(path) or self._row(page, site / path)
            if row and all(self._keep(read, path) for read in row.reads):
                self._now.pages[path] = row
        self._store.put(NAME, self._now)

    def _row(self, page: CataloguePage, file: Path) -> Row | None:
        reads = self.noted.get(page.file.dest_uri)
        made_of = self._prints.of_page(page.generated)
        if reads is None or made_of is None or not file.is_file():
            return None
        return Row(made_of, _html_of(file), tuple(reads))

    def _keep(self, read: str, path: str) -> bool:
        """Keep the fingerprint of what the page at `path` read; tell whether it has one."""
        if read not in self._now.reads:
            own = self.noted.get(path, {}).get(read)
            now = own or (self._old.reads[read] if _is_answer(read) else self._of_read(read))
            if now is None:
                return False
            self._now.reads[read] = now
        return True

    def _stale(self) -> frozenset[str]:
        """Return the reads that would give something else now."""
        same = list(self._now.outline) == list(self._old.outline) and all(
            found[1] == self._old.outline[id][1] for id, found in self._now.outline.items()
        )
        return frozenset(
            read
            for read, was in self._old.reads.items()
            if not (same and _is_answer(read)) and self._of_read(read) != was
        )

    def _of_read(self, read: str) -> bytes | None:
        try:
            return self._prints.of_read(read)
        except (KeyError, UnknownError):
            return None

    def _outline(self) -> dict[str, tuple[bytes, bytes]]:
        found: dict[str, tuple[bytes, bytes]] = {}
        for id, item in self._prints.items().items():
            was = self._old.outline.get(id)
            found[id] = was if was and was[0] == item else (item, self._prints.outline(id))
        return found


def _kept_templates(store: Store) -> list[dict[str, tuple[str, bytes]]]:
    return cast("list[dict[str, tuple[str, bytes]]]", store.get(TEMPLATES) or [])


def _is_answer(read: str) -> bool:
    return read.partition(" ")[0] in ANSWERED


def _pages(files: Files) -> list[CataloguePage]:
    return [file.page for file in files if isinstance(file.page, CataloguePage)]


def _html_of(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


def _carry(source: Path, target: Path, html: bytes) -> bool:
    """Let the file `source` stand at `target` too; False if it is not as it was written."""
    try:
        if _html_of(source) != html:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        try:
            os.link(source, target)
        except OSError:  # another disk, or one without links
            shutil.copyfile(source, target)
    except OSError:
        return False
    return True
