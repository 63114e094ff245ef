"""The finished index: quantised scores of every term, and the words of the site.

Owns how scores and frequencies are rounded, and the look-ups that ranking needs. The browser reads
the same numbers from the packed form, so that both rank alike.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import TypeAlias

from toolbox.search.concepts import Concepts, concept_term, phrase_of
from toolbox.search.entries import Entry
from toolbox.search.index import Analysed
from toolbox.search.letters import words
from toolbox.search.scoring import scores
from toolbox.search.stem import stem
from toolbox.search.term_pages import TermPages
from toolbox.search.wordlist import stop_words

STEPS = 4
"""Levels for each doubling of a score."""

SMALLEST = 0.05
"""The score of level 0, in points of BM25."""

LEVELS: tuple[int, ...] = tuple(round(1000 * SMALLEST * 2 ** (n / STEPS)) for n in range(48))
"""The score of each level, in thousandths of a point; whole numbers add up alike everywhere."""

LEVEL_BITS = 6
"""Bits of a posting that hold the level; the others hold the number of the page."""

LEVEL_MASK = (1 << LEVEL_BITS) - 1

Pages: TypeAlias = "array[int]"
"""The pages of a term in order of their number, each as one posting."""

SMALL = 15_000
"""Words; in a site with fewer every word is compared with a mistyped one."""


@cache
def level_of(score: float) -> int:
    """Return the level of a BM25 score; lunr gives scores in thousandths, so there are few."""
    if score <= SMALLEST:
        return 0
    return min(len(LEVELS) - 1, round(STEPS * math.log2(score / SMALLEST)))


def page_of(posting: int) -> int:
    """Return the page in a posting."""
    return posting >> LEVEL_BITS


def level_in(posting: int) -> int:
    """Return the level in a posting."""
    return posting & LEVEL_MASK


class Postings(Mapping[str, Pages]):
    """The pages of every term, in one row of numbers."""

    def __init__(self, terms: TermPages) -> None:
        """Take the terms of all pages, and have them scored."""
        self._numbers = {name: number for number, name in enumerate(terms.names)}
        pages_with = terms.pages_with()
        self._starts = array("L", accumulate(pages_with, initial=0))
        self._row: Pages = array("I", bytes(array("I").itemsize * terms.size))
        row, free = self._row, list(self._starts)
        for page, (numbers, found) in enumerate(scores(terms, pages_with)):
            shifted = page << LEVEL_BITS
            for term, score in zip(numbers, found, strict=True):
                place = free[term]
                row[place] = shifted | level_of(score)
                free[term] = place + 1

    def __getitem__(self, term: str) -> Pages:
        number = self._numbers[term]
        return self._row[self._starts[number] : self._starts[number + 1]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, term: object) -> bool:
        return term in self._numbers


@dataclass(frozen=True)
class Vocabulary:
    """Everything that a query is answered from."""

    entries: tuple[Entry, ...]
    postings: Mapping[str, Pages]
    words: Mapping[str, int]
    """Words as they stand in texts and in the thesaurus: how common each is, from 0 to 9."""
    concepts: Concepts
    compounds: frozenset[str] = frozenset()
    """Stems of words that the splitter takes apart."""

    @cached_property
    def sorted_words(self) -> list[str]:
        """Return all words in alphabetical order."""
        return sorted(self.words)

    def with_prefix(self, prefix: str) -> Iterator[tuple[str, int]]:
        """Yield the words that begin with `prefix`, with how common they are."""
        position = bisect_left(self.sorted_words, prefix)
        while position < len(self.sorted_words):
            word = self.sorted_words[position]
            if not word.startswith(prefix):
                return
            yield word, self.words[word]
            position += 1


def vocabulary(analysed: Analysed) -> Vocabulary:
    """Return the finished index of `analysed`, scored by lunr."""
    postings = Postings(analysed.terms)
    compounds = frozenset(stem(word) for word in analysed.surfaces if analysed.splitter.parts(word))
    known = _words(analysed, postings)
    return Vocabulary(analysed.entries, postings, known, analysed.concepts, compounds)


def _words(analysed: Analysed, postings: Mapping[str, Pages]) -> dict[str, int]:
    """Return the words that a query may be compared with.

    These are the words of the site, the parts of its compounds, and words of the thesaurus whose
    concept some page has.
    """
    counts = dict(analysed.surfaces)
    for surface, count in analysed.surfaces.items():
        for part in analysed.splitter.parts(surface):
            counts[part] = counts.get(part, 0) + count
    for groep in analysed.concepts.groepen:
        for expression in (*groep.woorden, *groep.smaller):
            found = words(expression)
            numbers = analysed.concepts.of_query(phrase_of(expression))
            if len(found) == 1 and any(concept_term(number) in postings for number in numbers):
                counts.setdefault(found[0].surface, 1)
    return {
        word: min(9, count.bit_length() - 1)
        for word, count in counts.items()
        if word not in stop_words() and (stem(word) in postings or count == 1)
    }
