"""The index: entries analysed, and scored by lunr.

Owns the analysis of a page into weighted terms, and the scoring. All texts of a page go into one
field with weighted term frequencies (Robertson, Zaragoza and Taylor, Simple BM25 Extension to
Multiple Weighted Fields, CIKM 2004); lunr turns those into BM25 scores.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.index import Index as LunrIndex

from toolbox.search.concepts import Concepts, concept_term
from toolbox.search.entries import Entry
from toolbox.search.letters import Word, words
from toolbox.search.split import Splitter
from toolbox.search.stem import stem
from toolbox.search.wordlist import stop_words

K1, B = 1.5, 0.35
PART, CONCEPT = 0.5, 0.5
"""What a part of a compound and a concept count for, beside a word that stands there itself."""

FIELD = "tekst"

_NO_POSITIONS: dict[str, object] = {}
"""What lunr keeps of a word on a page: we keep no positions, so one empty thing serves all."""


class WeightedBuilder(Builder):  # type: ignore[misc]  # lunr has no types
    """A builder of lunr that takes weighted terms instead of text."""

    def __init__(self) -> None:
        """Set up one field and the two parameters of BM25."""
        super().__init__()
        self.ref("id")
        self.field(FIELD)
        self.k1(K1)
        self.b(B)

    def add_terms(self, number: int, terms: dict[str, float]) -> None:
        """Add a page by its number with the weighted frequency of each term."""
        ref = str(number)
        self._documents[ref] = {}
        self.document_count += 1
        self.field_term_frequencies[f"{FIELD}/{ref}"] = terms
        self.field_lengths[f"{FIELD}/{ref}"] = sum(terms.values())
        for term in terms:
            posting = self.inverted_index.setdefault(
                term, {FIELD: {}, "_index": len(self.inverted_index)}
            )
            posting[FIELD][ref] = _NO_POSITIONS

    def scores(self) -> dict[str, list[tuple[int, float]]]:
        """Return for every term its pages by number, each with the score."""
        self._calculate_average_field_lengths()
        self._create_field_vectors()
        names = {posting["_index"]: term for term, posting in self.inverted_index.items()}
        found: dict[str, list[tuple[int, float]]] = {term: [] for term in self.inverted_index}
        for ref, vector in self.field_vectors.items():
            number = int(ref.partition("/")[2])
            pairs = iter(vector.elements)
            for position, score in zip(pairs, pairs, strict=True):
                found[names[position]].append((number, score))
        return found

    def stock(self) -> LunrIndex:
        """Return the index as lunr itself builds and stores it."""
        return self.build()


@dataclass(frozen=True)
class Analysed:
    """All entries as weighted terms, and the words that stand in them."""

    entries: tuple[Entry, ...]
    terms: tuple[dict[str, float], ...]
    """For each entry its terms with their weighted frequency."""
    surfaces: Counter[str]
    """Every word as it stands in a text, with the number of times."""
    splitter: Splitter
    concepts: Concepts

    def builder(self) -> WeightedBuilder:
        """Return a builder of lunr that holds all entries."""
        builder = WeightedBuilder()
        for number, terms in enumerate(self.terms):
            builder.add_terms(number, terms)
        return builder


def analyse(entries: Sequence[Entry], concepts: Concepts) -> Analysed:
    """Return `entries` as weighted terms."""
    texts = [[(weight, words(text)) for weight, text in entry.weighted()] for entry in entries]
    surfaces = Counter(
        form
        for text in texts
        for _, found in text
        for word in found
        for form in (word.surface, *word.parts)
        if form not in stop_words()
    )
    splitter = Splitter(surfaces, _names(entries))
    page = _PageAnalyser(splitter, concepts)
    return Analysed(
        tuple(entries), tuple(page.terms(text) for text in texts), surfaces, splitter, concepts
    )


def _names(entries: Iterable[Entry]) -> set[str]:
    """Return every word in the names of places."""
    found = (word for e in entries for name in e.plaatsnamen for word in words(name))
    return {form for word in found for form in (word.surface, *word.parts)}


class _PageAnalyser:
    """Turns the words of a page into weighted terms; remembers what every word gives."""

    def __init__(self, splitter: Splitter, concepts: Concepts) -> None:
        self._splitter = splitter
        self._concepts = concepts
        self._known: dict[Word, tuple[tuple[str, float], ...]] = {}

    def terms(self, text: Iterable[tuple[float, list[Word]]]) -> dict[str, float]:
        """Return the weighted frequency of each term of a page."""
        found: defaultdict[str, float] = defaultdict(float)
        for weight, sentence in text:
            stems: list[str] = []
            for word in sentence:
                if word.surface in stop_words():
                    continue
                stems.append(stem(word.surface))
                for term, share in self._of_word(word):
                    found[term] += weight * share
            for number in self._concepts.in_text(stems):
                found[concept_term(number)] += weight * CONCEPT
        return {term: round(value, 3) for term, value in found.items()}

    def _of_word(self, word: Word) -> tuple[tuple[str, float], ...]:
        """Return the terms that a word gives wherever it stands, with their share."""
        if word not in self._known:
            found = [(stem(word.surface), 1.0)]
            found += [(stem(part), 1.0) for part in word.parts if part not in stop_words()]
            for whole in word.parts or (word.surface,):
                for part in self._parts(whole):
                    found.append((stem(part), PART))
                    numbers = self._concepts.of_word(stem(part))
                    found += [(concept_term(number), PART * CONCEPT) for number in numbers]
            self._known[word] = tuple(found)
        return self._known[word]

    def _parts(self, word: str) -> list[str]:
        """Return the parts of a compound, and the parts of these, without doubles."""
        found: dict[str, None] = {}
        for part in self._splitter.parts(word):
            found[part] = None
            found.update(dict.fromkeys(self._splitter.parts(part)))
        return [part for part in found if part not in stop_words()]
