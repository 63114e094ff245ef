"""The finished index: quantised scores of every term, and the words of the site.

Owns how scores and frequencies are rounded, and the look-ups that ranking needs. The browser reads
the same numbers from the packed form, so that both rank alike.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from toolbox.search.concepts import Concepts, concept_term, phrase_of
from toolbox.search.entries import Entry
from toolbox.search.index import Analysed
from toolbox.search.letters import words
from toolbox.search.stem import stem
from toolbox.search.wordlist import stop_words

STEPS = 4
"""Levels for each doubling of a score."""

SMALLEST = 0.05
"""The score of level 0, in points of BM25."""

LEVELS: tuple[int, ...] = tuple(round(1000 * SMALLEST * 2 ** (n / STEPS)) for n in range(48))
"""The score of each level, in thousandths of a point; whole numbers add up alike everywhere."""

Postings = tuple[tuple[int, int], ...]
"""Pages in order of their number, each with the level of its score."""

SMALL = 15_000
"""Words; in a site with fewer every word is compared with a mistyped one."""


def level_of(score: float) -> int:
    """Return the level of a BM25 score."""
    if score <= SMALLEST:
        return 0
    return min(len(LEVELS) - 1, round(STEPS * math.log2(score / SMALLEST)))


@dataclass(frozen=True)
class Vocabulary:
    """Everything that a query is answered from."""

    entries: tuple[Entry, ...]
    postings: Mapping[str, Postings]
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
    scores = analysed.builder().scores()
    postings = {
        term: tuple(sorted((page, level_of(score)) for page, score in found))
        for term, found in scores.items()
    }
    compounds = frozenset(stem(word) for word in analysed.surfaces if analysed.splitter.parts(word))
    known = _words(analysed, postings)
    return Vocabulary(analysed.entries, postings, known, analysed.concepts, compounds)


def _words(analysed: Analysed, postings: Mapping[str, Postings]) -> dict[str, int]:
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
