"""Pages that stand in the site already, as MkDocs sees them: by name, and no more than that.

Owns what others may ask of such a page: its place, its address, its title. Site map, navigation and
links need nothing else. There are thousands, so those of items are no more than addresses until
somebody asks for one. What has to be made after all becomes an ordinary generated page (`page`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from toolbox.engine.page import EMPTY

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from toolbox.pages.page import GeneratedPage

PLAIN = re.compile(r"[\w./-]*", re.ASCII)
"""An address in which nothing has to be written otherwise."""

PROBE = "x"
"""The name of a page that MkDocs is asked about once, instead of asking about each."""


class StandingFile(File):
    """The file of a page that stands in the site; nothing is ever read from it."""

    src_dir = None
    inclusion = InclusionLevel.NOT_IN_NAV
    abs_src_path = None
    content_string = ""
    content_bytes = b""

    def __init__(self, place: str, address: str, like: File) -> None:
        """Name it.

        Args:
            place: where it would stand under docs/.
            address: where its page stands in the site.
            like: another file of the same site that was generated.
        """
        self.src_uri, self.dest_uri = place, address
        self.url = _quoted(address)
        self.dest_dir, self.use_directory_urls = like.dest_dir, like.use_directory_urls
        self.generated_by = like.generated_by


class StandingPage(Page):
    """A page that is not made, since it stands in the site."""

    stands = True
    children = None
    previous_page = next_page = None
    markdown = content = edit_url = None
    toc = EMPTY

    def __init__(
        self, generated: GeneratedPage, file: File, root: tuple[str, str], day: str
    ) -> None:
        """Name it: MkDocs would work out the same for each."""
        self.file, file.page = file, self
        self.generated, self.title, self.update_date = generated, generated.titel, day
        self.active, self.meta = False, {}
        moved = bool(generated.naar)  # an earlier address is not on the site map
        self.canonical_url = root[0] + file.url if root[0] and not moved else None
        self.abs_url = root[1] + file.url if root[0] and not moved else None


class Standing:
    """Names the standing pages of one site."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Ask MkDocs once how it addresses pages."""
        self._like = File.generated(config, f"{PROBE}.md", content="")
        page = Page(PROBE, self._like, config)
        end = self._like.url
        canonical, absolute = page.canonical_url or "", page.abs_url or ""
        self._root = canonical.removesuffix(end), absolute.removesuffix(end)
        self._day = page.update_date
        self._named = frozenset(_places(config.nav))

    def is_named(self, place: str) -> bool:
        """Tell whether the navigation names a page; then it is more than a name to others."""
        return place in self._named

    def row(self, url: str) -> tuple[str, str] | None:
        """Return the web address and the day of a page for the site map, if that can tell it."""
        return (self._root[0] + url, self._day or "") if self._root[0] else None

    def file(self, generated: GeneratedPage) -> File:
        """Return the file of a page that stands in the site."""
        file = StandingFile(generated.src_uri, generated.url, self._like)
        StandingPage(generated, file, self._root, self._day)
        return file


class Names:
    """Pages of items that stand in the site, known by their addresses alone."""

    def __init__(
        self,
        addresses: Mapping[str, str],
        standing: Standing,
        page_of: Callable[[str], GeneratedPage],
    ) -> None:
        """Name them.

        Args:
            addresses: where each stands in the site, by its place under docs/.
            standing: tells what others may ask of one.
            page_of: gives the page at a place.
        """
        self.addresses = dict(addresses)
        self._standing, self._page_of = standing, page_of

    def take(self, place: str) -> File:
        """Return the file of one, that is more than a name from here on."""
        del self.addresses[place]
        return self._standing.file(self._page_of(place))

    def row(self, place: str) -> tuple[str, str] | None:
        """Return the web address and the day of one for the site map, if that can tell it."""
        address = self.addresses[place]
        return self._standing.row(address if self._is_plain else _quoted(address))

    @cached_property
    def _is_plain(self) -> bool:
        """Whether all addresses can be written as they are; asked once, of all together."""
        return PLAIN.fullmatch("".join(self.addresses.values())) is not None


def is_standing(file: File) -> bool:
    """Tell whether a file is that of a page that stands in the site."""
    return getattr(file.page, "stands", False)


def _quoted(address: str) -> str:
    return address if PLAIN.fullmatch(address) else quote(address)


def _places(nav: object) -> Iterator[str]:
    """Yield the places under docs/ that the navigation in the settings names."""
    if isinstance(nav, str):
        yield nav.lstrip("/")
    elif isinstance(nav, Mapping):
        for value in nav.values():
            yield from _places(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from _places(value)
