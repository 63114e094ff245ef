"""The weighted terms of all pages, as rows of numbers.

Owns the form of these rows: a site has hundreds of terms on each of thousands of pages. Those of a
page take the place in memory that its words had (`tokens.py`), which one long row would not.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from itertools import chain
from typing import TypeAlias

Numbers: TypeAlias = "array[int]"
Weights: TypeAlias = "array[float]"


class TermPages:
    """The weighted terms of all pages."""

    def __init__(self) -> None:
        """Start without pages."""
        self.names: list[str] = []
        """Every term at the place of its number."""
        self.lengths: Weights = array("d")
        """What the terms of each page weigh together."""
        self._pages: list[tuple[Numbers, Weights]] = []

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self.lengths)

    @property
    def size(self) -> int:
        """The number of terms of all pages together."""
        return sum(len(terms) for terms, _ in self._pages)

    def new_term(self, name: str) -> int:
        """Return the number of a term that was not there yet."""
        self.names.append(name)
        return len(self.names) - 1

    def add(self, terms: Mapping[int, float]) -> None:
        """Add a page with the weighted frequency of each term."""
        weights = array("f", terms.values())  # half the memory, and exact for halves and quarters
        self._pages.append((array("I", terms), weights))
        self.lengths.append(sum(weights))

    def page(self, number: int) -> tuple[Numbers, Weights]:
        """Return the terms of a page, and the weighted frequency of each."""
        return self._pages[number]

    def pages_with(self) -> Numbers:
        """Return for each term the number of pages that have it."""
        found = Counter(chain.from_iterable(terms for terms, _ in self._pages))
        return array("I", (found[term] for term in range(len(self.names))))
