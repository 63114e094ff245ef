"""A generated page: what it is about and how it is rendered, free of any site generator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property


class Later(Mapping[str, object]):
    """A context that is made when a template first asks for it: a preview shows one page of all."""

    def __init__(self, make: Callable[[], Mapping[str, object]]) -> None:
        """Remember how to make it."""
        self._make = make

    @cached_property
    def _made(self) -> Mapping[str, object]:
        return self._make()

    def __getitem__(self, key: str) -> object:
        """Return what goes by the name `key`."""
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        """Yield every name."""
        return iter(self._made)

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(self._made)


@dataclass(frozen=True)
class GeneratedPage:
    """A page that no author wrote. `template` and `context` make its body."""

    src_uri: str
    """The place it would have under docs/ if it were a file: `kennis/wat-is-eenzaamheid.md`."""
    titel: str
    omschrijving: str
    """One or two sentences of plain text, for search engines and link previews."""
    template: str
    """The name of the body template under fragments/toolbox/, without extension."""
    context: Mapping[str, object] = field(default_factory=dict)
    kruimels: tuple[tuple[str, str], ...] = ()
    """The path back: (title, address from the site root), from the home page downwards."""
    inhoud: tuple[tuple[str, str], ...] = ()
    """The table of contents: (anchor, title)."""
    naar: str = ""
    """The address from the site root that this page leads on to, if it has moved."""
    wijkt: bool = False
    """True if a hand-written page at the same place goes first."""

    @property
    def url(self) -> str:
        """The address from the site root."""
        return self.src_uri.removesuffix(".md") + ".html"

    @property
    def root(self) -> str:
        """The prefix from this page to the site root: empty, or `../` for each folder."""
        return "../" * self.src_uri.count("/")
