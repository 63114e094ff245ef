"""The scores of all terms on all pages, those that lunr gives.

Owns how BM25 is worked out for a large site. All texts of a page go into one field with weighted
term frequencies (Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields,
CIKM 2004). lunr's own builder takes seven times as long for the same sum, for it keeps every score
in a row that it searches again for each. So it scores some pages of every index, and all of them
if one of its scores is another than ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from lunr.builder import Builder
from lunr.idf import idf
from lunr.index import Index as LunrIndex

from toolbox.search.term_pages import Numbers, TermPages

K1, B = 1.5, 0.35

FIELD = "tekst"

SAMPLE = 16
"""Pages that lunr scores too."""

DECIMALS = 3
"""Of a score, as lunr rounds it."""

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


class _Scorer(Protocol):
    """Gives the scores of a page."""

    def page(self, number: int) -> list[float]:
        """Return the score of every term of a page, in the order in which the page has them."""


class _Sum:
    """The sum of BM25, in the order in which lunr works it out, so that no decimal differs."""

    def __init__(self, pages: TermPages, pages_with: Numbers) -> None:
        self._pages = pages
        rarity = {n: idf({FIELD: _Holders(n)}, len(pages)) for n in set(pages_with)}
        self._rarity = [rarity[number] for number in pages_with]
        self._average = sum(pages.lengths) / len(pages)

    def page(self, number: int) -> list[float]:
        """Return the scores of a page, before rounding."""
        terms, weights = self._pages.page(number)
        rarity, more = self._rarity, K1 + 1
        long = K1 * (1 - B + B * (self._pages.lengths[number] / self._average))
        pairs = zip(terms, weights, strict=True)
        return [rarity[term] * (more * weight) / (long + weight) for term, weight in pairs]


class _OneField(Builder):  # type: ignore[misc]  # lunr has no types
    """A builder of lunr with our one field and parameters."""

    def __init__(self) -> None:
        super().__init__()
        self.ref("id")
        self.field(FIELD)
        self.k1(K1)
        self.b(B)


class _Lunr(_OneField):
    """Scores page after page: it never holds the vectors of all."""

    def __init__(self, pages: TermPages, pages_with: Numbers) -> None:
        super().__init__()
        self._pages = pages
        self.document_count = len(pages)
        self.field_lengths = {f"{FIELD}/{n}": long for n, long in enumerate(pages.lengths)}
        self._calculate_average_field_lengths()
        self.inverted_index = _Terms(pages_with)

    def page(self, number: int) -> list[float]:
        """Return the scores of a page."""
        terms, weights = self._pages.page(number)
        ref = f"{FIELD}/{number}"
        self._documents: dict[str, object] = {str(number): {}}
        self.field_term_frequencies = {ref: dict(zip(terms, weights, strict=True))}
        self._create_field_vectors()
        elements = iter(self.field_vectors[ref].elements)
        scores = dict(zip(elements, elements, strict=True))
        return [scores[term] for term in terms]


def scores(pages: TermPages, pages_with: Numbers) -> Iterator[tuple[Numbers, list[float]]]:
    """Yield the terms of every page and their scores, not all rounded yet."""
    if not len(pages):
        return
    scorer: _Scorer = _Sum(pages, pages_with)
    lunr = _Lunr(pages, pages_with)
    for number in range(0, len(pages), -(-len(pages) // SAMPLE)):
        if [round(score, DECIMALS) for score in scorer.page(number)] != lunr.page(number):
            scorer = lunr
    for number in range(len(pages)):
        yield pages.page(number)[0], scorer.page(number)


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
