"""Spelling: the known words that a mistyped word may be.

Owns how far a word may be off, and what counts as one slip. `spelling.js` says the same again for
the browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

LONG = 8
"""Letters; from here on two slips are allowed."""

SHORTEST = 4
"""Letters; of a word with one less only a letter can be missing, shorter words are not mended."""

MOST = 6
"""Words that stand in for a mistyped word, at most."""

SAME_SOUND = {"ei": "ij", "au": "ou", "qu": "kw"}
"""Pairs of letters that Dutch says alike, one to the other."""

ONE_SOUND = {"ch": "g", "ks": "x", "ij": "y"}
"""Pairs of letters that Dutch says as one other letter."""

SAME_BEGIN = {"c": "k", "k": "c", "f": "v", "v": "f", "s": "z", "z": "s"}
"""First letters that are taken for each other."""


def allowed(word: str) -> int:
    """Return how many slips `word` may have."""
    if len(word) < SHORTEST - 1 or not word.isalpha():
        return 0
    return 2 if len(word) >= LONG else 1


def distance(a: str, b: str, limit: int) -> int:
    """Return the number of slips between two words, at most `limit` + 1.

    A slip is a letter too many, too few or wrong, two neighbours swapped (optimal string alignment:
    Damerau 1964, each letter edited once), or letters written for others that sound the same.
    """
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and _pairs_alike(a[i - 2 : i], b[j - 2 : j]):
                cost = min(cost, before[j - 2] + 1)
            if i > 1 and ONE_SOUND.get(a[i - 2 : i]) == other:
                cost = min(cost, before[j - 1] + 1)
            if j > 1 and ONE_SOUND.get(b[j - 2 : j]) == letter:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]


def _pairs_alike(one: str, other: str) -> bool:
    """Tell whether two pairs of letters are each other swapped, or sound the same."""
    swapped = one[0] == other[1] and one[1] == other[0]
    return swapped or SAME_SOUND.get(one, one) == SAME_SOUND.get(other, other)


def nearest(word: str, known: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the known words nearest to `word` with their distance, the likeliest first.

    Another first letter counts as one slip more, unless it sounds the same or two were swapped.

    Args:
        word: what was typed, folded.
        known: words with how common they are.
    """
    limit = allowed(word)
    if not limit:
        return []
    found, bits = [], _letters(word)
    for other, common in known:
        if len(word) < SHORTEST and len(other) <= len(word):
            continue
        if (bits ^ _letters(other)).bit_count() > 3 * limit:
            continue
        slips = distance(word, other, limit)
        if slips <= limit and other != word:
            found.append((slips + _begins_otherwise(word, other), -common, other, slips))
    found.sort()
    return [(other, slips) for off, _, other, slips in found if off == found[0][0]][:MOST]


@lru_cache(maxsize=50_000)
def _letters(word: str) -> int:
    """Return the letters of a word as bits; a slip changes three of them at most."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _begins_otherwise(word: str, other: str) -> bool:
    return word[0] != other[0] and other[:2] not in begins(word)


def begins(word: str) -> Iterator[str]:
    """Yield other ways to write the first two letters of `word`, without doubles.

    They are swapped, the first is one too many, or stands for another of the same sound.
    """
    found = {word[1] + word[0]: None, word[1:3]: None}
    if word[0] in SAME_BEGIN:
        found[SAME_BEGIN[word[0]] + word[1]] = None
    for one, two in SAME_SOUND.items():
        if word[:2] in {one, two}:
            found[two if word[:2] == one else one] = None
    found.pop(word[:2], None)
    yield from found
