"""The files of a site as MkDocs sees them: some are made later, some pages elsewhere.

Owns what MkDocs hears when it asks for them. After its last event before pages are printed, it asks
for the pages in one call, and prints them in a loop: that loop is handed to whoever shares it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

from markupsafe import escape
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import markdown_extensions

from toolbox.engine.standing import is_standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

PAGES = tuple(markdown_extensions)
"""How the names of pages end."""

ROW, DAY = "\n    <url>\n         <loc>{}</loc>{}\n    </url>", "\n         <lastmod>{}</lastmod>"
"""A page on the site map."""

Walk: TypeAlias = Callable[[Sequence[File]], Iterator[File]]
"""Goes through pages that are to be printed."""


class SiteFiles(Files):
    """The files of a site."""

    def __init__(self, files: Iterable[File], templates: Container[str] = ()) -> None:
        """Take the files that are there.

        Args:
            files: what MkDocs found.
            templates: where it draws files of its own, after it has copied the others.
        """
        super().__init__(files)
        self._templates = templates
        self._pages = {f.src_uri: f for f in self if f.src_uri.endswith(PAGES)}
        self.await_file: Callable[[str], None] | None = None
        """Waits until the file at a place is made, if it is being made."""
        self.walk: Walk | None = None
        """Goes through the pages in the loop that prints them, once it is known."""
        self.elsewhere: Container[str] = frozenset()
        """Where files stand in the site that another process copies."""

    def append(self, file: File) -> None:
        """Add a file."""
        super().append(file)
        if file.src_uri.endswith(PAGES):
            self._pages.pop(file.src_uri, None)
            self._pages[file.src_uri] = file

    def remove(self, file: File) -> None:
        """Take a file away."""
        super().remove(file)
        self._pages.pop(file.src_uri, None)

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at a place under docs/, as soon as it is known whether there is one."""
        place = PurePath(path).as_posix()
        if place not in self.src_uris and self.await_file:
            self.await_file(place)
        return self.src_uris.get(place)

    def copy_static_files(
        self,
        dirty: bool = False,  # noqa: FBT001, FBT002 (MkDocs' signature)
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Copy all files into the site that are no pages, but for those that another copies."""
        for file in self._static(inclusion):
            if file.dest_uri not in self.elsewhere:
                file.copy_file(dirty)

    def plain_files(self) -> list[File]:
        """Return files that may be copied at any moment: nothing comes in their place later."""
        pages, drawn = {file.dest_uri for file in self._pages.values()}, self._templates
        found = self._static(InclusionLevel.is_included)
        return [f for f in found if f.dest_uri not in pages and f.dest_uri not in drawn]

    def _static(self, inclusion: Callable[[InclusionLevel], bool]) -> Iterator[File]:
        levels = [level for level in InclusionLevel if inclusion(level)]
        return (
            file for file in self if file.inclusion in levels and file.src_uri not in self._pages
        )

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] | None = None
    ) -> Sequence[File]:
        """Return all pages. Only the loops of MkDocs say which kinds they want.

        They need not meet pages that stand in the site.
        """
        wanted = inclusion or InclusionLevel.is_included
        levels = [level for level in InclusionLevel if wanted(level)]
        found = [file for file in self._pages.values() if file.inclusion in levels]
        if inclusion:
            found = [file for file in found if not is_standing(file)]
        return _Pages(found, self.walk) if inclusion and self.walk else found


class _Pages(list[File]):
    """Pages that are gone through in the way that was asked for; in all else a list."""

    def __init__(self, files: Iterable[File], walk: Walk) -> None:
        self._all = tuple(files)
        self._walk = walk
        super().__init__(self._all)

    def __iter__(self) -> Iterator[File]:
        return self._walk(self._all)


def templates_of(config: MkDocsConfig) -> frozenset[str]:
    """Return where MkDocs draws files from templates, after it has copied the others."""
    names = {*config.theme.static_templates, *config.extra_templates}
    return frozenset(names | {f"{name}.gz" for name in names})


def map_rows(files: Iterable[File]) -> str:
    """Return the rows of the site map, as MkDocs draws them: thousands take long in a template."""
    found = [
        (file.page, file.page.canonical_url or file.page.abs_url) for file in files if file.page
    ]
    rows = [(escape(url), page.update_date) for page, url in found if url and not page.is_link]
    return "".join([ROW.format(url, DAY.format(day) if day else "") for url, day in rows])
