"""What is kept of thousands of pages, and of what they read, in a few long columns.

Owns that form. Read back it is a handful of lists instead of tens of thousands of things, and it
tells at once who read something: a build in which one item changed asks for little else.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from toolbox.content.twice import Sign

BEYOND = "!"
"""The character after the blank: behind a word, it goes after all that begins with the word."""


class Row(NamedTuple):
    """A page that was made."""

    made_of: bytes
    html: bytes
    """The SHA-256 of its file."""
    sign: Sign
    """What the disk says of its file."""
    reads: tuple[str, ...]


@dataclass(frozen=True)
class Reads:
    """The fingerprints of what pages read, by name."""

    names: Sequence[str] = ()
    """Sorted."""
    prints: Sequence[bytes] = ()
    newer: Mapping[str, bytes] = field(default_factory=dict)
    """Those that came later, or changed."""

    @classmethod
    def of(cls, prints: Mapping[str, bytes]) -> Reads:
        """Put fingerprints in columns."""
        names = sorted(prints)
        return cls(names, [prints[name] for name in names])

    def get(self, name: str) -> bytes | None:
        """Return the fingerprint of what has a name."""
        if name in self.newer:
            return self.newer[name]
        place = self.place(name)
        return None if place is None else self.prints[place]

    def place(self, name: str) -> int | None:
        """Return where a name is among the sorted ones."""
        place = bisect_left(self.names, name)
        return place if self.names[place : place + 1] == [name] else None

    def words(self) -> Iterator[str]:
        """Yield the first word of all names, each once."""
        newer = {name.split(" ")[0] for name in self.newer}
        place = 0
        while place < len(self.names):
            word = self.names[place].split(" ")[0]
            yield word
            newer.discard(word)
            place = bisect_left(self.names, word + BEYOND, place)
        yield from newer

    def beginning(self, word: str) -> Iterator[tuple[str, bytes]]:
        """Yield everything of which the name begins with a word, or is that word."""
        start, stop = bisect_left(self.names, word), bisect_left(self.names, word + BEYOND)
        for place in range(start, stop):
            name = self.names[place]
            yield name, self.newer.get(name, self.prints[place])
        for name, found in self.newer.items():
            if name.split(" ")[0] == word and self.place(name) is None:
                yield name, found

    def all(self) -> dict[str, bytes]:
        """Return all of them."""
        return dict(zip(self.names, self.prints, strict=True)) | dict(self.newer)


@dataclass(frozen=True)
class Pages:
    """The pages of a build, in columns."""

    names: Sequence[str] = ()
    """Their addresses."""
    made_of: Sequence[bytes] = ()
    html: Sequence[bytes] = ()
    signs: Sequence[Sign] = ()
    readers: array[int] = field(default_factory=lambda: array("I"))
    """The numbers of the pages that read the first thing, then of those that read the second."""
    starts: array[int] = field(default_factory=lambda: array("I", [0]))
    """Where the readers of each thing begin, and in the end how many there are."""

    @classmethod
    def of(cls, rows: Mapping[str, Row], reads: Reads) -> Pages:
        """Put pages in columns, that read what `reads` has."""
        by_read: dict[str, list[int]] = {name: [] for name in reads.names}
        for number, row in enumerate(rows.values()):
            for read in row.reads:
                by_read[read].append(number)
        starts, readers = array("I", [0]), array("I")
        for name in reads.names:
            readers.extend(by_read[name])
            starts.append(len(readers))
        return cls(list(rows), *_columns(rows.values()), readers, starts)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of every page, by address."""
        return {name: number for number, name in enumerate(self.names)}

    def reading(self, names: Iterable[str], reads: Reads) -> set[str]:
        """Return the addresses of the pages that read any of these things."""
        found: set[int] = set()
        for place in map(reads.place, names):
            if place is not None:
                found.update(self.readers[self.starts[place] : self.starts[place + 1]])
        return {self.names[number] for number in found}

    def rows(self, reads: Reads) -> dict[str, Row]:
        """Return all of them one by one."""
        by_page: list[list[str]] = [[] for _ in self.names]
        for place, name in enumerate(reads.names):
            for number in self.readers[self.starts[place] : self.starts[place + 1]]:
                by_page[number].append(name)
        columns = zip(self.made_of, self.html, self.signs, map(tuple, by_page), strict=True)
        return dict(zip(self.names, map(Row._make, columns), strict=True))


def _columns(rows: Iterable[Row]) -> tuple[list[bytes], list[bytes], list[Sign]]:
    found = list(rows)
    return [r.made_of for r in found], [r.html for r in found], [r.sign for r in found]
