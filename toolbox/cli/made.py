"""How the pages of a build were made, kept for the next.

Owns when which of it is kept: once in a while all of it, and each time what changed since, so that
one changed item costs a small file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, cast

from toolbox.cli.columns import Pages, Reads, Row

if TYPE_CHECKING:
    from toolbox.cli.store import Store
    from toolbox.content.twice import Sign

NAME, SINCE = "paginas", "paginas-sinds"

FEW = 20
"""If one in so many pages changed since all was kept, all is kept anew."""

Outline: TypeAlias = tuple[bytes, bytes, bytes]
"""The fingerprint of an item, of what makes others its relations, and of what it is counted by."""


@dataclass
class Made:
    """All that the pages of a build rest on."""

    key: str = ""
    reads: Reads = field(default_factory=Reads)
    """The fingerprint of everything that one of them read."""
    turn: int = 0
    """How many builds went before: tells which pages are compared."""
    outline: dict[str, Outline] = field(default_factory=dict)
    """Of every item, in order."""
    circles: dict[str, bytes] = field(default_factory=dict)
    """The fingerprint of items that share something, by what they share."""
    downloads: bytes = b""
    """The fingerprint of all downloads together."""
    mark: bytes = b""
    """Tells this from what another build kept at the same time."""


@dataclass(frozen=True)
class _Since:
    """What changed since all was kept."""

    made: Made
    """Only what is new or other; its mark is that of what it adds to."""
    rows: Mapping[str, Row]
    """Pages that were made since, by address."""
    gone: AbstractSet[str]
    """Addresses of pages that are not there any more."""


@dataclass(frozen=True)
class Written:
    """The pages of a build, as they were written."""

    addresses: AbstractSet[str]
    """All of them."""
    fresh: Mapping[str, Row]
    """Those that were made now, by address."""
    signs: Mapping[str, Sign]
    """What the disk says of the files of others, where that is other than before."""
    read: Mapping[str, bytes]
    """Fingerprints of what those read that were made now."""


class History:
    """What is kept of how pages were made."""

    def __init__(self, store: Store) -> None:
        """Look it up."""
        self._store = store
        kept = cast("tuple[Made, Pages]", store.get(NAME) or (Made(), Pages()))
        self._all, self._pages = kept
        since = store.get(SINCE)
        self._since = _Since(self._all, {}, frozenset())
        self.made: Made = self._all
        if isinstance(since, _Since) and since.made.mark == self._all.mark:
            self._since = since
            reads = replace(self._all.reads, newer=since.made.reads.newer)
            outline = self._all.outline | since.made.outline
            self.made = replace(since.made, reads=reads, outline=outline)

    @cached_property
    def made_of(self) -> Mapping[str, bytes]:
        """The fingerprints of what pages were made of, by address."""
        found = dict(zip(self._pages.names, self._pages.made_of, strict=True))
        for address in self._since.gone:
            del found[address]
        return found | {address: row.made_of for address, row in self._since.rows.items()}

    def file(self, address: str) -> tuple[bytes, Sign]:
        """Return the SHA-256 of the file of a page that there was, and what the disk said of it."""
        if row := self._since.rows.get(address):
            return row.html, row.sign
        number = self._pages.numbers[address]
        return self._pages.html[number], self._pages.signs[number]

    def reading(self, names: AbstractSet[str]) -> set[str]:
        """Return the addresses of pages that read any of these things."""
        found = self._pages.reading(names, self._all.reads)
        found -= self._since.rows.keys()
        rows = self._since.rows.items()
        found |= {path for path, row in rows if not names.isdisjoint(row.reads)}
        return found

    def keep(self, now: Made, pages: Written) -> None:
        """Keep how the pages of this build were made, and what they rest on."""
        old, here = self._all, pages.addresses
        rows = {path: row for path, row in self._since.rows.items() if path in here}
        rows |= pages.fresh
        gone = frozenset(self._pages.numbers.keys() - here)
        is_few = FEW * (len(rows) + len(gone)) < len(here) and not pages.signs
        if is_few and list(old.outline) == list(now.outline):
            outline = {id: row for id, row in now.outline.items() if old.outline[id] != row}
            reads = Reads(newer={**self._since.made.reads.newer, **pages.read})
            made = replace(now, reads=reads, outline=outline, mark=old.mark)
            self._store.put(SINCE, _Since(made, rows, gone))
            return
        self._keep_all(now, pages, self._pages.rows(old.reads) | rows)

    def _keep_all(self, now: Made, kept: Written, whole: Mapping[str, Row]) -> None:
        pages = {path: whole[path] for path in sorted(kept.addresses)}
        pages |= {path: pages[path]._replace(sign=sign) for path, sign in kept.signs.items()}
        known = self.made.reads.all() | dict(kept.read)
        used = frozenset[str]().union(*(row.reads for row in pages.values()))
        reads = Reads.of({one: known[one] for one in used})
        made = replace(now, reads=reads, mark=os.urandom(8))
        self._store.put(NAME, (made, Pages.of(pages, reads)))
        self._store.put(SINCE, None)
