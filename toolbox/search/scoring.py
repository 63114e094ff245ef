"""The scores of all terms on all pages, given by lunr.

Owns how pages go through lunr without its holding them all: lunr needs of the whole only how many
pages have a term and how long pages are, so its scoring gets the pages in small batches. All texts
of a page go into one field with weighted term frequencies (Robertson, Zaragoza and Taylor, Simple
BM25 Extension to Multiple Weighted Fields, CIKM 2004); lunr turns those into BM25 scores.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.index import Index as LunrIndex

K1, B = 1.5, 0.35

FIELD = "tekst"

BATCH = 100
"""Pages that lunr scores at a time."""

_NO_POSITIONS: dict[str, object] = {}
"""What lunr keeps of a word on a page: we keep no positions, so one empty thing serves all."""


class TermPages:
    """The weighted terms of all pages, as numbers."""

    def __init__(self) -> None:
        """Start without pages."""
        self.names: list[str] = []
        self.pages_with: array[int] = array("I")
        """For each term the number of pages that have it."""
        self._ends: array[int] = array("L")
        self._terms: array[int] = array("I")
        self._weights: array[float] = array("d")

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self._ends)

    @property
    def size(self) -> int:
        """The number of terms of all pages together."""
        return len(self._terms)

    def new_term(self, name: str) -> int:
        """Return the number of a term that was not there yet."""
        self.names.append(name)
        self.pages_with.append(0)
        return len(self.names) - 1

    def add(self, terms: Mapping[int, float]) -> None:
        """Add a page with the weighted frequency of each term."""
        for term in sorted(terms):
            self._terms.append(term)
            self._weights.append(terms[term])
            self.pages_with[term] += 1
        self._ends.append(len(self._terms))

    def page(self, number: int) -> dict[int, float]:
        """Return the terms of a page with their weighted frequency."""
        start, end = self._ends[number - 1] if number else 0, self._ends[number]
        return dict(zip(self._terms[start:end], self._weights[start:end], strict=True))


@dataclass(frozen=True)
class _Holders:
    """What lunr asks about a term: how many pages hold it."""

    number: int

    def keys(self) -> range:
        """Return something as long as there are pages."""
        return range(self.number)


class _Terms:
    """The index of terms as lunr's scoring reads it."""

    def __init__(self, pages_with: array[int]) -> None:
        self._pages_with = pages_with

    def __getitem__(self, term: int) -> dict[str, object]:
        return {FIELD: _Holders(self._pages_with[term]), "_index": term}


class _OneField(Builder):  # type: ignore[misc]  # lunr has no types
    """A builder of lunr with our one field and parameters."""

    def __init__(self) -> None:
        super().__init__()
        self.ref("id")
        self.field(FIELD)
        self.k1(K1)
        self.b(B)


class _Scorer(_OneField):
    """Scores pages in batches."""

    def __init__(self, pages: TermPages) -> None:
        super().__init__()
        self._pages = pages
        self.document_count = len(pages)
        self.field_lengths = {
            f"{FIELD}/{number}": sum(pages.page(number).values()) for number in range(len(pages))
        }
        self._calculate_average_field_lengths()
        self.inverted_index = _Terms(pages.pages_with)

    def batch(self, numbers: Iterable[int]) -> Iterator[tuple[int, list[float]]]:
        """Yield for each page its number and its terms and scores in turns."""
        self._documents: dict[str, object] = {str(number): {} for number in numbers}
        self.field_term_frequencies = {
            f"{FIELD}/{ref}": self._pages.page(int(ref)) for ref in self._documents
        }
        self._create_field_vectors()
        for ref, vector in self.field_vectors.items():
            yield int(ref.partition("/")[2]), vector.elements


def scores(pages: TermPages) -> Iterator[tuple[int, int, float]]:
    """Yield (page, term, score) for every term of every page, in order of the pages."""
    if not len(pages):
        return
    scorer = _Scorer(pages)
    for start in range(0, len(pages), BATCH):
        for page, elements in scorer.batch(range(start, min(start + BATCH, len(pages)))):
            pairs = iter(elements)
            for term, score in zip(pairs, pairs, strict=True):
                yield page, int(term), score


def stock_index(pages: TermPages) -> LunrIndex:
    """Return the whole index as lunr itself builds and stores it, and lunr.js loads it."""
    builder = _OneField()
    for number in range(len(pages)):
        ref = str(number)
        terms = {pages.names[term]: weight for term, weight in pages.page(number).items()}
        builder._documents[ref] = {}  # noqa: SLF001 (lunr takes terms in no other way)
        builder.document_count += 1
        builder.field_term_frequencies[f"{FIELD}/{ref}"] = terms
        builder.field_lengths[f"{FIELD}/{ref}"] = sum(terms.values())
        for term in terms:
            fresh = {FIELD: {}, "_index": len(builder.inverted_index)}
            builder.inverted_index.setdefault(term, fresh)[FIELD][ref] = _NO_POSITIONS
    return builder.build()
