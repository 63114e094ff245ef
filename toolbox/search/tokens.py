"""The words of all pages as numbers: texts are read once, and then only numbers stay in memory.

Owns the form of these runs of numbers. Stop words and what is no word at all are left out.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from toolbox.search.letters import Word, word_of, written
from toolbox.search.wordlist import stop_words

IN_TENTHS = 10
"""A weight is kept as a whole number of tenths."""

NO_WORD = 0
"""The number of all that is left out."""

Page: TypeAlias = "array[int]"
"""The texts of a page one after the other: weight in tenths, number of words, the words."""


class Tokens:
    """Every different word once, and each page as the numbers of its words."""

    def __init__(self) -> None:
        """Start without pages."""
        self.words: list[Word] = [Word("")]
        """Every word at the place of its number."""
        self.pages: list[Page] = []
        self._counts: Counter[int] = Counter()
        self._numbers = _Numbers(self.words)

    def add(self, texts: Iterable[tuple[float, str]]) -> None:
        """Add a page, given as texts with their weight."""
        page: Page = array("I")
        number = self._numbers.__getitem__
        for weight, text in texts:
            found = [*filter(None, map(number, written(text)))]
            self._counts.update(found)
            if found:
                page.extend((round(weight * IN_TENTHS), len(found)))
                page.extend(found)
        self.pages.append(page)

    def texts(self, page: int) -> Iterator[tuple[float, Page]]:
        """Yield the texts of a page as (weight, numbers of words)."""
        run, at = self.pages[page], 0
        while at < len(run):
            end = at + 2 + run[at + 1]
            yield run[at] / IN_TENTHS, run[at + 2 : end]
            at = end

    def counted(self) -> Iterator[tuple[Word, int]]:
        """Yield every word with how often it stands somewhere, in the order of their numbers."""
        for number, word in enumerate(self.words[NO_WORD + 1 :], NO_WORD + 1):
            yield word, self._counts[number]


class _Numbers(dict[str, int]):
    """The number of every word as it is written; a new one gets the next."""

    def __init__(self, words: list[Word]) -> None:
        super().__init__()
        self._words = words
        self._known: dict[Word, int] = {}

    def __missing__(self, written: str) -> int:
        self[written] = number = self._number(word_of(written))
        return number

    def _number(self, word: Word | None) -> int:
        if word is None or word.surface in stop_words():
            return NO_WORD
        number = self._known.setdefault(word, len(self._words))
        if number == len(self._words):
            self._words.append(word)
        return number
