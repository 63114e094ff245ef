"""Ranking: the pages that match a query, the best first.

Owns how scores add up. Within a word the best way to match counts, other ways a little; over words
scores are added. A page that has every word goes before one that misses a word, or that has only
some parts of a compound; a word that stands on more than half of the pages is never missed.
`ranking.js` says the same again for the browser.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from toolbox.search.query import Query, Reader, Way
from toolbox.search.vocabulary import LEVELS, Vocabulary, level_in, page_of

PARTS_ALL, PARTS_ANY = 0.6, 0.25
"""What the parts of a compound count for if a page has all of them, and if it has some."""

BESIDE = 0.3
"""What the other ways to match a word count for, beside the best."""


@dataclass(frozen=True)
class Hit:
    """A page that matches."""

    page: int
    score: int
    """In thousandths of a point of BM25."""
    full: bool
    """True if it matches every word that counts."""
    per_word: tuple[int, ...]
    """The score for each word of the query."""


@dataclass(frozen=True)
class _SlotScores:
    """The pages that match one word: all with their score, and those that match it as a whole."""

    scores: Mapping[int, int]
    strong: AbstractSet[int]


class Ranker:
    """Answers queries from one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary."""
        self._v = vocabulary
        self._reader = Reader(vocabulary)

    def search(self, text: str) -> tuple[Query, list[Hit]]:
        """Return the query as it was read, and every page that matches, the best first."""
        query = self._reader.read(text)
        slots = [self._slot_scores(slot.ways) for slot in query.slots]
        half = len(self._v.entries) / 2
        needed = [bool(slot.strong) and len(slot.strong) <= half for slot in slots]
        if not any(needed):
            needed = [bool(slot.strong) for slot in slots]
        missing = any(not slot.strong for slot in slots)
        hits = []
        for page in sorted({page for slot in slots for page in slot.scores}):
            per_word = tuple(slot.scores.get(page, 0) for slot in slots)
            full = not missing and all(
                page in slot.strong for slot, wanted in zip(slots, needed, strict=True) if wanted
            )
            hits.append(Hit(page, sum(per_word), full, per_word))
        hits.sort(key=lambda hit: (not hit.full, -hit.score, hit.page))
        return query, hits

    def _slot_scores(self, ways: list[Way]) -> _SlotScores:
        """Return the score of every page that matches one word."""
        best: dict[int, float] = {}
        total: dict[int, float] = {}
        strong: set[int] = set()
        for way in ways:
            scores, whole = self._way_scores(way)
            if not way.guess:
                strong |= whole
            for page, score in scores.items():
                best[page] = max(best.get(page, 0.0), score)
                total[page] = total.get(page, 0.0) + score
        summed = {
            page: math.floor(score + BESIDE * (total[page] - score) + 0.5)
            for page, score in best.items()
        }
        return _SlotScores(summed, strong)

    def _way_scores(self, way: Way) -> tuple[Mapping[int, float], AbstractSet[int]]:
        """Return the scores for one way to match, and the pages that match it as a whole."""
        if not way.all_of:
            found = self._any(way.terms)
            return found, found.keys()
        tables = [self._any(part) for part in way.all_of]
        summed: dict[int, float] = {}
        for table in tables:
            for page, score in table.items():
                summed[page] = summed.get(page, 0.0) + score
        whole = set.intersection(*(set(table) for table in tables))
        weighted = {
            page: score * (PARTS_ALL if page in whole else PARTS_ANY)
            for page, score in summed.items()
        }
        return weighted, whole

    def _any(self, terms: tuple[tuple[str, float], ...]) -> Mapping[int, float]:
        """Return for every page the best score among `terms`."""
        found: dict[int, float] = {}
        for term, weight in terms:
            for posting in self._v.postings.get(term, ()):
                page, score = page_of(posting), LEVELS[level_in(posting)] * weight
                if score > found.get(page, 0.0):
                    found[page] = score
        return found
