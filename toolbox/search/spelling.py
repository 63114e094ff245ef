"""Spelling: the known words that a mistyped word may be.

Owns how far a word may be off. `spelling.js` says the same again for the browser.
"""

from __future__ import annotations

from collections.abc import Iterable

LONG = 8
"""Letters; from here on two slips are allowed."""

SHORTEST = 4
"""Letters; shorter words are not mended."""

MOST = 4
"""Words that stand in for a mistyped word, at most."""


def allowed(word: str) -> int:
    """Return how many slips `word` may have."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= LONG else 1


def distance(a: str, b: str, limit: int) -> int:
    """Return the number of slips between two words, at most `limit` + 1.

    A slip is a letter too many, too few or wrong, or two neighbours swapped (optimal string
    alignment: Damerau 1964, each letter edited once).
    """
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]


def nearest(word: str, known: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the known words nearest to `word` with their distance, the likeliest first.

    Args:
        word: what was typed, folded.
        known: words with how common they are.
    """
    limit = allowed(word)
    if not limit:
        return []
    found = []
    for other, common in known:
        slips = distance(word, other, limit)
        if slips <= limit and other != word:
            found.append((slips + (other[0] != word[0]), -common, other, slips))
    found.sort()
    return [(other, slips) for off, _, other, slips in found if off == found[0][0]][:MOST]
