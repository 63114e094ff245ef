"""The analysis of pages into weighted terms.

Owns what a word and a page give to the index: stems, parts of compounds, concepts.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lunr.index import Index as LunrIndex

from toolbox.search.concepts import MAX_PHRASE, Concepts, concept_term
from toolbox.search.entries import Entry
from toolbox.search.letters import Word, words
from toolbox.search.scoring import stock_index
from toolbox.search.split import Splitter
from toolbox.search.stem import stem
from toolbox.search.term_pages import TermPages
from toolbox.search.tokens import Page, Tokens
from toolbox.search.wordlist import stop_words

PART = 0.5
"""What a part of a compound counts for, beside a word or a concept that stands there itself."""


@dataclass(frozen=True)
class Analysed:
    """All entries as weighted terms, and the words that stand in them."""

    entries: tuple[Entry, ...]
    """What results show of the pages; the long texts are left out."""
    terms: TermPages
    surfaces: Counter[str]
    """Every word as it stands in a text, with the number of times."""
    splitter: Splitter
    concepts: Concepts

    def stock(self) -> LunrIndex:
        """Return the index as lunr itself builds and stores it."""
        return stock_index(self.terms)


def analyse(entries: Iterable[Entry], concepts: Concepts) -> Analysed:
    """Return `entries` as weighted terms; each is read once and may then be forgotten."""
    tokens, names, shown = Tokens(), set[str](), []
    for entry in entries:
        tokens.add(entry.weighted())
        names.update(entry.plaatsnamen)
        shown.append(replace(entry, tekst="", bronnen=(), plaatsnamen=(), termen=()))
    surfaces = Counter[str]()
    for word, count in tokens.counted():
        for form in _of(word):
            if form not in stop_words():
                surfaces[form] += count
    splitter = Splitter(surfaces, {form for n in names for word in words(n) for form in _of(word)})
    terms = _Analyser(tokens, splitter, concepts).pages()
    return Analysed(tuple(shown), terms, surfaces, splitter, concepts)


def _of(word: Word) -> tuple[str, ...]:
    """Return all forms of a word: as one, and its parts."""
    return (word.surface, *word.parts)


class _Analyser:
    """Turns the words of pages into weighted terms; works out once what every word gives."""

    def __init__(self, tokens: Tokens, splitter: Splitter, concepts: Concepts) -> None:
        self._tokens = tokens
        self._splitter = splitter
        self._concepts = concepts
        self._terms = TermPages()
        self._numbers: dict[str, int] = {}
        self._given = [self._of_word(word) for word in tokens.words]
        self._stems = [stem(word.surface) for word in tokens.words]
        self._begins = frozenset(n for n, one in enumerate(self._stems) if concepts.begins(one))
        """Numbers of words with which an expression of the thesaurus begins."""

    def pages(self) -> TermPages:
        """Return the weighted frequency of each term of each page."""
        for number in range(len(self._tokens.pages)):
            self._terms.add(self._page(number))
            self._tokens.pages[number] = array("I")
        return self._terms

    def _page(self, page: int) -> dict[int, float]:
        found: defaultdict[int, float] = defaultdict(float)
        of_weight: defaultdict[float, list[int]] = defaultdict(list)
        for weight, run in self._tokens.texts(page):
            of_weight[weight] += run
            for concept in self._expressions(run):
                found[self._number(concept_term(concept))] += weight
        for weight, numbers in of_weight.items():
            for number, times in Counter(numbers).items():
                for term, share in self._given[number]:
                    found[term] += weight * times * share
        return found

    def _expressions(self, run: Page) -> Iterator[int]:
        """Yield the concepts in a text, once for each place where one stands."""
        if self._begins.isdisjoint(run):
            return
        begins = self._begins
        for at in [at for at, number in enumerate(run) if number in begins]:
            yield from self._concepts.at([self._stems[n] for n in run[at : at + MAX_PHRASE]])

    def _number(self, term: str) -> int:
        if term not in self._numbers:
            self._numbers[term] = self._terms.new_term(term)
        return self._numbers[term]

    def _of_word(self, word: Word) -> tuple[tuple[int, float], ...]:
        """Return the terms that a word gives wherever it stands, with their share."""
        given = self._terms_of(word) if word.surface else ()
        return tuple((self._number(term), share) for term, share in given)

    def _terms_of(self, word: Word) -> list[tuple[str, float]]:
        found = [(stem(word.surface), 1.0)]
        found += [(stem(part), 1.0) for part in word.parts if part not in stop_words()]
        for whole in word.parts or (word.surface,):
            for part in self._parts(whole):
                found.append((stem(part), PART))
                numbers = self._concepts.of_word(stem(part))
                found += [(concept_term(number), PART) for number in numbers]
        return found

    def _parts(self, word: str) -> list[str]:
        """Return the parts of a compound, and the parts of these, without doubles."""
        found: dict[str, None] = {}
        for part in self._splitter.parts(word):
            found[part] = None
            found.update(dict.fromkeys(self._splitter.parts(part)))
        return [part for part in found if part not in stop_words()]
