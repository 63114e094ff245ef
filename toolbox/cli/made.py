"""How the pages of a build were made, kept for the next.

Owns the form in which it is kept: once in a while all of it, and each time what changed since, so
that one changed item costs a small file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from toolbox.cli.carry import Row
    from toolbox.cli.store import Store

NAME, SINCE = "paginas", "paginas-sinds"

FEW = 20
"""If one in so many pages changed since all was kept, all is kept anew."""

Outline: TypeAlias = tuple[bytes, bytes, bytes]
"""The fingerprint of an item, of what makes others its relations, and of what it is counted by."""


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
    gone: frozenset[str]
    """Addresses of pages that are not there any more."""


class History:
    """What is kept of how pages were made."""

    def __init__(self, store: Store) -> None:
        """Look it up."""
        found, since = store.get(NAME), store.get(SINCE)
        self._store = store
        self._all = found if isinstance(found, Made) else Made()
        self._reads: Mapping[str, bytes] = {}
        self.made = self._all
        if isinstance(since, _Since) and since.made.mark == self._all.mark:
            self._reads = since.made.reads
            self.made = replace(
                since.made,
                pages={p: row for p, row in self._all.pages.items() if p not in since.gone}
                | since.made.pages,
                reads=self._all.reads | since.made.reads,
                outline=self._all.outline | since.made.outline,
            )

    def keep(self, now: Made, read: Mapping[str, bytes]) -> None:
        """Keep how the pages of this build were made.

        Args:
            now: all of them; what was read is known from before, but for `read`.
            read: fingerprints of what pages read that were made now.
        """
        old = self._all
        fresh = {path: row for path, row in now.pages.items() if old.pages.get(path) is not row}
        gone = frozenset(old.pages.keys() - now.pages.keys())
        is_few = FEW * (len(fresh) + len(gone)) < len(now.pages)
        if is_few and list(old.outline) == list(now.outline):
            outline = {id: row for id, row in now.outline.items() if old.outline[id] != row}
            reads = {**self._reads, **read}
            made = replace(now, pages=fresh, reads=reads, outline=outline, mark=old.mark)
            self._store.put(SINCE, _Since(made, gone))
            return
        used = frozenset[str]().union(*(row.reads for row in now.pages.values()))
        reads = {one: read.get(one) or self.made.reads[one] for one in used}
        self._store.put(NAME, replace(now, reads=reads, mark=os.urandom(8)))
        self._store.put(SINCE, None)
