"""The weighted terms of all pages, as numbers in a few long rows.

Owns the form of these rows: a site has hundreds of terms on each of thousands of pages.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
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
        self._ends = array("L", (0,))
        self._terms: Numbers = array("I")
        self._weights: Weights = array("f")  # half the memory, and exact for halves and quarters

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self.lengths)

    @property
    def size(self) -> int:
        """The number of terms of all pages together."""
        return len(self._terms)

    def new_term(self, name: str) -> int:
        """Return the number of a term that was not there yet."""
        self.names.append(name)
        return len(self.names) - 1

    def add(self, terms: Mapping[int, float]) -> None:
        """Add a page with the weighted frequency of each term."""
        self._terms.extend(terms)
        self._weights.extend(terms.values())
        self._ends.append(len(self._terms))
        self.lengths.append(sum(terms.values()))

    def page(self, number: int) -> tuple[Numbers, Weights]:
        """Return the terms of a page, and the weighted frequency of each."""
        start, end = self._ends[number], self._ends[number + 1]
        return self._terms[start:end], self._weights[start:end]

    def pages_with(self) -> Numbers:
        """Return for each term the number of pages that have it."""
        found = Counter(self._terms)
        return array("I", (found[term] for term in range(len(self.names))))
