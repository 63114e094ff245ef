"""Splitting compounds: `eenzaamheidsaanpak` into `eenzaamheid` and `aanpak`.

Owns the splitting at build time. Among all splits into known words the one with the fewest parts
wins, and among those the one whose parts have the highest geometric mean frequency (Koehn and
Knight, Empirical Methods for Compound Splitting, EACL 2003). Known words are the vendored list and
the words of the site itself. Inflected last parts count by their stem, and an inflected form of a
listed word is no compound: the list holds none.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping

from toolbox.search.stem import stem
from toolbox.search.wordlist import exceptions, no_parts, short_parts, word_list

LINKS = ("", "s", "en", "n", "e", "er")
"""Letters that may stand between two parts."""

MIN_WORD = 7
"""Letters; shorter words are not split."""

MIN_PART = 4
"""Letters; shorter parts only from a list."""

LISTED = 20
"""Occurrences that a word of the vendored list counts for."""


class Splitter:
    """Splits words by one set of known words. Answers are kept: every word is split once."""

    def __init__(self, frequencies: Mapping[str, int], names: Collection[str] = ()) -> None:
        """Take the words of the site with the number of times each occurs.

        Words in `names` are never split: Gelderland has nothing to do with geld.
        """
        self._known: dict[str, int] = {
            word: count for word, count in frequencies.items() if len(word) >= MIN_PART
        }
        for word in word_list():
            self._known[word] = self._known.get(word, 0) + LISTED
        self._stems = {stem(word): count for word, count in self._known.items()}
        self._simple = {stem(word) for word in word_list()}
        self._endings = {stem(part) for part in no_parts()} | no_parts()
        self._done: dict[str, tuple[str, ...]] = dict.fromkeys(names, ()) | exceptions()

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of `word` in order; empty if it is no compound."""
        if word not in self._done:
            self._done[word] = ()
            if len(word) >= MIN_WORD and word.isalpha() and stem(word) not in self._simple:
                self._done[word] = self._best(word)
        return self._done[word]

    def _best(self, word: str) -> tuple[str, ...]:
        best: tuple[str, ...] = ()
        best_key = (math.inf, 0.0)
        for first, rest in self._candidates(word):
            tail = (rest,) if self._is_head(rest) else self.parts(rest)
            if not tail:
                continue
            found = (first, *tail)
            weight = sum(math.log(self._weight(part)) for part in found) / len(found)
            if (key := (len(found), -weight)) < best_key:
                best, best_key = found, key
        return best

    def _candidates(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield every known first part with what follows it, the link taken out."""
        for end in range(3, len(word) - 2):
            first = word[:end]
            if not self._is_modifier(first):
                continue
            for link in LINKS:
                rest = word[end + len(link) :]
                if word.startswith(link, end) and len(rest) > 2:  # noqa: PLR2004 (letters)
                    yield first, rest

    def _is_modifier(self, part: str) -> bool:
        if len(part) < MIN_PART:
            return part in short_parts()
        return part in self._known and part not in self._endings

    def _is_head(self, part: str) -> bool:
        if len(part) < MIN_PART:
            return part in short_parts()
        if part in self._endings or stem(part) in self._endings:
            return False
        return part in self._known or (len(part) > MIN_PART and stem(part) in self._stems)

    def _weight(self, part: str) -> int:
        return 1 + max(self._known.get(part, 0), self._stems.get(stem(part), 0))
