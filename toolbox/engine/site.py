"""The files of a site as MkDocs sees them: some are made later, some pages elsewhere.

Owns what MkDocs hears when it asks for them. After its last event before pages are printed, it asks
for the pages in one call, and prints them in a loop: that loop is handed to whoever shares it.
Pages of items that stand in the site are no more than names, in their place among the others, until
somebody asks for one. Whoever goes through all files meets them as soon as there is a navigation:
what MkDocs does before that is about pages that are to be made.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias, cast, overload

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import markdown_extensions

from toolbox.engine.standing import Names, is_standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

PAGES = tuple(markdown_extensions)
"""How the names of pages end."""

EXCLUDED = InclusionLevel.EXCLUDED

HELD = cast("File", None)
"""In the place of a page that is no more than a name."""

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
        super().__init__(())
        self._all = {file.src_uri: file for file in files}
        """By place under docs/; not where MkDocs keeps them, since some are no more than a name."""
        self._templates = templates
        self._pages = {place: f for place, f in self._all.items() if place.endswith(PAGES)}
        self._names: Names | None = None
        self._others: list[File] | None = None
        """Files that are no pages, as long as no other comes or goes; but for those left out."""
        self._left_out: list[File] = []
        """Files that are no pages and stay out of the site: the content itself, for one."""
        self._is_navigated = False
        self.await_file: Callable[[str], None] | None = None
        """Waits until the file at a place is made, if it is being made."""
        self.walk: Walk | None = None
        """Goes through the pages in the loop that prints them, once it is known."""
        self.elsewhere: Container[str] = frozenset()
        """Where files stand in the site that another process copies or draws."""

    def hold(self, places: Iterable[str], names: Names) -> None:
        """Give pages their places; those that have names stand there, and the others are to come.

        Args:
            places: where they are under docs/, in the order in which they are made.
            names: pages that stand in the site, at some of the places.
        """
        held = dict.fromkeys(places, HELD)
        for files in (self._all, self._pages):
            for place in files.keys() & held.keys():
                del files[place]
            files.update(held)
        self._names, self._others = names, None

    def navigated(self) -> None:
        """Let whoever goes through all files meet pages that were names, too."""
        self._is_navigated, self._others = True, None

    def settle(self) -> None:
        """Let no page be just a name any more."""
        for place in tuple(self._names.addresses) if self._names else ():
            self.take(place)

    def take(self, place: str) -> File | None:
        """Return the file at a place, no matter what is being made."""
        if self._names and place in self._names.addresses:
            self._all[place] = self._pages[place] = self._names.take(place)
        return self._all.get(place)

    def __iter__(self) -> Iterator[File]:
        """Yield all files."""
        if self._is_navigated:
            self.settle()
        return (file for file in self._all.values() if file is not HELD)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._all)

    def __contains__(self, path: str) -> bool:
        """Tell whether there is a file at a place."""
        return PurePath(path).as_posix() in self._all

    @property
    def src_uris(self) -> Mapping[str, File]:
        """All files, by their place; until there is a navigation, none for one that is a name."""
        if self._is_navigated:
            self.settle()
        return self._all

    def append(self, file: File) -> None:
        """Add a file; one that a place was held for goes there."""
        place = file.src_uri
        if place in self._pages and self._pages[place] is HELD:
            if self._names:
                self._names.addresses.pop(place, None)
            self._all[place] = self._pages[place] = file
            return
        if self._all.pop(place, None) is not None:
            self._others = None
        self._all[place] = file
        if not place.endswith(PAGES) and self._others is not None:
            self._others.append(file)
        if place.endswith(PAGES):
            self._pages.pop(place, None)
            self._pages[place] = file

    def remove(self, file: File) -> None:
        """Take a file away.

        Raises:
            ValueError: if it is not there.
        """
        if file.src_uri not in self._all:
            raise ValueError(file.src_uri)
        gone = self._all.pop(file.src_uri)
        if self._others is not None:
            is_out = gone.inclusion is EXCLUDED
            self._others = None if is_out else [one for one in self._others if one is not gone]
        self._pages.pop(file.src_uri, None)

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at a place under docs/, as soon as it is known whether there is one."""
        place = PurePath(path).as_posix()
        if place not in self._all and self.await_file:
            self.await_file(place)
        return self.take(place)

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
        pages, drawn = self._addresses(), self._templates
        found = self._static(InclusionLevel.is_included)
        return [f for f in found if f.dest_uri not in pages and f.dest_uri not in drawn]

    def under(self, folder: str) -> list[File]:
        """Return files in a folder under docs/, or of the theme, that are no pages."""
        found = self._static(InclusionLevel.is_included)
        return [file for file in found if file.src_uri.startswith(f"{folder}/")]

    def _static(self, inclusion: Callable[[InclusionLevel], bool]) -> Iterator[File]:
        levels = [level for level in InclusionLevel if inclusion(level)]
        if self._others is None:
            files, pages = self._all.items(), self._pages
            others = [file for place, file in files if place not in pages]
            self._left_out = [file for file in others if file.inclusion is EXCLUDED]
            self._others = [file for file in others if file.inclusion is not EXCLUDED]
        out = self._left_out if EXCLUDED in levels else ()
        return (file for file in (*self._others, *out) if file.inclusion in levels)

    def _addresses(self) -> set[str]:
        """Return where all pages stand in the site."""
        named = self._names.addresses.values() if self._names else ()
        return {file.dest_uri for file in self.known_pages()}.union(named)

    def standing(self) -> dict[str, str]:
        """Return the places of pages that stand in the site, by address."""
        known = {f.dest_uri: f.src_uri for f in self.known_pages() if is_standing(f)}
        named = self._names.addresses.items() if self._names else ()
        return known | {address: place for place, address in named}

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] | None = None
    ) -> Sequence[File]:
        """Return all pages. Only the loops of MkDocs say which kinds they want.

        They need not meet pages that stand in the site.
        """
        if self._is_navigated and inclusion is None:
            return AllPages(self)
        levels = [level for level in InclusionLevel if (inclusion or _included)(level)]
        found = [file for file in self.known_pages() if file.inclusion in levels]
        if inclusion:
            found = [file for file in found if not is_standing(file)]
        return _Pages(found, self.walk) if inclusion and self.walk else found

    def known_pages(self) -> Iterator[File]:
        """Yield the pages that are more than a name."""
        return (file for file in self._pages.values() if file is not HELD)

    def all_pages(self) -> list[File]:
        """Return all pages that readers get."""
        self.settle()
        return [file for file in self._pages.values() if _included(file.inclusion)]

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield the web address and the day of every page that the site map can tell."""
        for place, file in self._pages.items():
            row = row_of(file) if file is not HELD else self._names and self._names.row(place)
            if row:
                yield row


class AllPages(Sequence[File]):
    """All pages of a site: none has to be more than a name before somebody looks."""

    def __init__(self, files: SiteFiles) -> None:
        self._files = files

    @cached_property
    def _all(self) -> list[File]:
        return self._files.all_pages()

    @property
    def known(self) -> list[File]:
        """Those that are more than a name."""
        return list(self._files.known_pages())

    @cached_property
    def rows(self) -> list[tuple[str, str]]:
        """What the site map tells of them: the web address and the day of each."""
        return list(self._files.rows())

    @overload
    def __getitem__(self, index: int) -> File: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[File]: ...
    def __getitem__(self, index: int | slice) -> File | Sequence[File]:
        """Return one, or some."""
        return self._all[index]

    def __iter__(self) -> Iterator[File]:
        """Yield all."""
        return iter(self._all)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._all)


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


def _included(level: InclusionLevel) -> bool:
    return bool(level.is_included())  # type: ignore[no-untyped-call]


def row_of(file: File) -> tuple[str, str] | None:
    """Return the web address and the day of a page, if the site map can tell it."""
    page = file.page
    if page is None or page.is_link or not _included(file.inclusion):
        return None
    url = page.canonical_url or page.abs_url
    return (url, page.update_date) if url else None
