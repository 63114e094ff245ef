"""The scores of all terms on all pages, given by lunr.

Owns how pages go through lunr without its holding them all: lunr needs of the whole only how many
pages have a term and how long pages are, so its scoring gets the pages in small batches. All texts
of a page go into one field with weighted term frequencies (Robertson, Zaragoza and Taylor, Simple
BM25 Extension to Multiple Weighted Fields, CIKM 2004); lunr turns those into BM25 scores.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.index import Index as LunrIndex

from toolbox.search.term_pages import Numbers, TermPages

K1, B = 1.5, 0.35

FIELD = "tekst"

BATCH = 100
"""Pages that lunr scores at a time."""

_NO_POSITIONS: dict[str, object] = {}
"""What lunr keeps of a word on a page: we keep no positions, so one empty thing serves all."""


@dataclass(frozen=True)
class _Holders:
    """What lunr asks about a term: how many pages hold it."""

    number: int

    def keys(self) -> range:
        """Return something as long as there are pages."""
        return range(self.number)


class _Terms:
    """The index of terms as lunr's scoring reads it."""

    def __init__(self, pages_with: Numbers) -> None:
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

    def __init__(self, pages: TermPages, pages_with: Numbers) -> None:
        super().__init__()
        self._pages = pages
        self.document_count = len(pages)
        self.field_lengths = {f"{FIELD}/{n}": long for n, long in enumerate(pages.lengths)}
        self._calculate_average_field_lengths()
        self.inverted_index = _Terms(pages_with)

    def batch(self, numbers: range) -> Iterator[tuple[Numbers, list[float]]]:
        """Yield the terms of each page, and their scores."""
        self._documents: dict[str, object] = {str(number): {} for number in numbers}
        rows = [(f"{FIELD}/{number}", *self._pages.page(number)) for number in numbers]
        self.field_term_frequencies = {
            ref: dict(zip(terms, weights, strict=True)) for ref, terms, weights in rows
        }
        self._create_field_vectors()
        for ref, terms, _ in rows:
            elements = iter(self.field_vectors[ref].elements)
            scores = dict(zip(elements, elements, strict=True))
            yield terms, [scores[term] for term in terms]


def scores(pages: TermPages, pages_with: Numbers) -> Iterator[tuple[Numbers, list[float]]]:
    """Yield the terms of every page and their scores, in order of the pages."""
    if not len(pages):
        return
    scorer = _Scorer(pages, pages_with)
    for start in range(0, len(pages), BATCH):
        yield from scorer.batch(range(start, min(start + BATCH, len(pages))))


def stock_index(pages: TermPages) -> LunrIndex:
    """Return the whole index as lunr itself builds and stores it, and lunr.js loads it."""
    builder = _OneField()
    for number, length in enumerate(pages.lengths):
        ref, row = str(number), zip(*pages.page(number), strict=True)
        terms = {pages.names[term]: weight for term, weight in row}
        builder._documents[ref] = {}  # noqa: SLF001 (lunr takes terms in no other way)
        builder.document_count += 1
        builder.field_term_frequencies[f"{FIELD}/{ref}"] = terms
        builder.field_lengths[f"{FIELD}/{ref}"] = length
        for term in terms:
            fresh = {FIELD: {}, "_index": len(builder.inverted_index)}
            builder.inverted_index.setdefault(term, fresh)[FIELD][ref] = _NO_POSITIONS
    return builder.build()
