"""The words of all pages as numbers: texts are read once, and then only numbers stay in memory.

Owns the form of these runs of numbers.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from toolbox.search.letters import Word, words

IN_TENTHS = 10
"""A weight is kept as a whole number of tenths."""

Page: TypeAlias = "array[int]"
"""The texts of a page one after the other: weight in tenths, number of words, the words."""


class Tokens:
    """Every different word once, and each page as the numbers of its words."""

    def __init__(self) -> None:
        """Start without pages."""
        self.words: list[Word] = []
        self.pages: list[Page] = []
        self._numbers: dict[Word, int] = {}

    def add(self, texts: Iterable[tuple[float, str]]) -> None:
        """Add a page, given as texts with their weight."""
        page: Page = array("I")
        for weight, text in texts:
            found = [self._number(word) for word in words(text)]
            if found:
                page.extend((round(weight * IN_TENTHS), len(found), *found))
        self.pages.append(page)

    def _number(self, word: Word) -> int:
        number = self._numbers.setdefault(word, len(self.words))
        if number == len(self.words):
            self.words.append(word)
        return number

    def texts(self, page: int) -> Iterator[tuple[float, Page]]:
        """Yield the texts of a page as (weight, numbers of words)."""
        run, at = self.pages[page], 0
        while at < len(run):
            end = at + 2 + run[at + 1]
            yield run[at] / IN_TENTHS, run[at + 2 : end]
            at = end

    def counts(self) -> list[int]:
        """Return for every word how often it stands somewhere."""
        found = [0] * len(self.words)
        for number in range(len(self.pages)):
            for _, run in self.texts(number):
                for word in run:
                    found[word] += 1
        return found
