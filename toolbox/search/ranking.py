"""Ranking: the pages that match a query, the best first.

Owns how scores add up. Within a word the best way to match counts, other ways a little; over words
scores are added. A page that has every word goes before one that misses a word; a word that stands
on more than half of the pages is never missed. `ranking.js` says the same again for the browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolbox.search.query import Query, Reader, Way
from toolbox.search.vocabulary import LEVELS, Vocabulary

PARTS_ALL, PARTS_ANY = 0.6, 0.25
"""What the parts of a compound count for if a page has all of them, and if it has some."""

BESIDE = 0.3
"""What the other ways to match a word count for, beside the best."""


@dataclass(frozen=True)
class Hit:
    """A page that matches."""

    page: int
    score: float
    full: bool
    """True if it matches every word that counts."""
    per_word: tuple[float, ...]
    """The score for each word of the query."""


class Ranker:
    """Answers queries from one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary."""
        self._v = vocabulary
        self._reader = Reader(vocabulary)

    def search(self, text: str) -> tuple[Query, list[Hit]]:
        """Return the query as it was read, and every page that matches, the best first."""
        query = self._reader.read(text)
        tables = [self._slot_scores(slot.ways) for slot in query.slots]
        half = len(self._v.entries) / 2
        needed = [bool(table) and len(table) <= half for table in tables]
        if not any(needed):
            needed = [bool(table) for table in tables]
        missing = any(not table for table in tables)
        hits = []
        for page in sorted({page for table in tables for page in table}):
            per_word = tuple(table.get(page, 0.0) for table in tables)
            full = not missing and all(
                score > 0 for score, wanted in zip(per_word, needed, strict=True) if wanted
            )
            hits.append(Hit(page, sum(per_word), full, per_word))
        hits.sort(key=lambda hit: (not hit.full, -hit.score, hit.page))
        return query, hits

    def _slot_scores(self, ways: list[Way]) -> Mapping[int, float]:
        """Return the score of every page that matches one word."""
        best: dict[int, float] = {}
        total: dict[int, float] = {}
        for way in ways:
            for page, score in self._way_scores(way).items():
                best[page] = max(best.get(page, 0.0), score)
                total[page] = total.get(page, 0.0) + score
        return {page: score + BESIDE * (total[page] - score) for page, score in best.items()}

    def _way_scores(self, way: Way) -> Mapping[int, float]:
        if not way.all_of:
            return self._any(way.terms)
        tables = [self._any(part) for part in way.all_of]
        found: dict[int, float] = {}
        for table in tables:
            for page, score in table.items():
                found[page] = found.get(page, 0.0) + score
        return {
            page: score * (PARTS_ALL if all(page in table for table in tables) else PARTS_ANY)
            for page, score in found.items()
        }

    def _any(self, terms: tuple[tuple[str, float], ...]) -> Mapping[int, float]:
        """Return for every page the best score among `terms`."""
        found: dict[int, float] = {}
        for term, weight in terms:
            for page, level in self._v.postings.get(term, ()):
                score = LEVELS[level] * weight
                if score > found.get(page, 0.0):
                    found[page] = score
        return found
