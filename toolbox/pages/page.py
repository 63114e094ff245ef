"""A generated page: what it is about and how it is rendered, free of any site generator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

Context: TypeAlias = Mapping[str, object]
"""What a template shows, by name."""

Contents: TypeAlias = tuple[tuple[str, str], ...]
"""A table of contents: (anchor, title)."""


NOTHING: Context = MappingProxyType({})
"""What a template shows that needs no values."""


def address_of(place: str) -> str:
    """Return the address from the site root of a page that has this place under docs/."""
    return place.removesuffix(".md") + ".html"


class GeneratedPage(NamedTuple):
    """A page that no author wrote. `template` and `context` make its body."""

    src_uri: str
    """The place it would have under docs/ if it were a file: `kennis/wat-is-eenzaamheid.md`."""
    titel: str
    omschrijving: str
    """One or two sentences of plain text, for search engines and link previews."""
    template: str
    """The name of the body template under fragments/toolbox/, without extension."""
    context: Context | Callable[[], Context] = NOTHING
    """What the template shows, or what makes that when a page is made: it is not kept."""
    kruimels: tuple[tuple[str, str], ...] = ()
    """The path back: (title, address from the site root), from the home page downwards."""
    inhoud: Contents | Callable[[], Contents] = ()
    """The table of contents, or what makes it when a page is made."""
    naar: str = ""
    """The address from the site root that this page leads on to, if it has moved."""
    wijkt: bool = False
    """True if a hand-written page at the same place goes first."""
    stuk: str = ""
    """The id of the item that alone tells all of this, and what of the catalogue is read for it."""

    @property
    def url(self) -> str:
        """The address from the site root."""
        return address_of(self.src_uri)

    @property
    def contents(self) -> Contents:
        """The table of contents."""
        return self.inhoud() if callable(self.inhoud) else self.inhoud

    @property
    def root(self) -> str:
        """The prefix from this page to the site root: empty, or `../` for each folder."""
        return "../" * self.src_uri.count("/")
