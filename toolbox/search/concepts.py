"""Concepts: each group of the thesaurus as one term of the index.

Owns how words become concepts. A page with any word of a group gets the term of the concept, so
that the index does not grow with every synonym; a query needs only the map from words to concepts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolbox.model.thesaurus import Thesaurus
from toolbox.search.letters import words
from toolbox.search.stem import stem
from toolbox.search.wordlist import stop_words

MAX_PHRASE = 4
"""Words; a longer expression in the thesaurus is cut to this."""

Phrase = tuple[str, ...]


def concept_term(number: int) -> str:
    """Return the term of a concept in the index; no word has a #."""
    return f"#{number}"


def phrase_of(text: str) -> Phrase:
    """Return an expression as stems, stop words left out unless nothing else is there."""
    found = [word.surface for word in words(text)]
    kept = [surface for surface in found if surface not in stop_words()] or found
    return tuple(stem(surface) for surface in kept[:MAX_PHRASE])


class Concepts:
    """The map from phrases to concepts, one for texts and one for queries."""

    def __init__(self, thesaurus: Thesaurus | None) -> None:
        """Take the thesaurus; without one there are no concepts."""
        self.groepen = thesaurus.groepen if thesaurus else ()
        self._in_query: dict[Phrase, list[int]] = {}
        self._narrow: dict[Phrase, list[int]] = {}
        self._in_text: dict[Phrase, list[int]] = {}
        self._longest: dict[str, int] = {}
        for number, groep in enumerate(self.groepen):
            for woord in groep.woorden:
                _note(self._in_query, phrase_of(woord), number)
            for woord in groep.smaller:
                _note(self._narrow, phrase_of(woord), number)
            for woord in (*groep.woorden, *groep.smaller):
                _note(self._in_text, phrase_of(woord), number)
        for phrase in self._in_text:
            self._longest[phrase[0]] = max(self._longest.get(phrase[0], 0), len(phrase))

    def of_query(self, stems: Sequence[str]) -> list[int]:
        """Return the concepts that a whole phrase of a query stands for."""
        return self._in_query.get(tuple(stems), [])

    def broader(self, stem: str) -> list[int]:
        """Return the concepts that a word of a query is a narrower word of."""
        return self._narrow.get((stem,), [])

    def of_word(self, stem: str) -> list[int]:
        """Return the concepts that one word of a text stands for."""
        return self._in_text.get((stem,), [])

    def begins(self, stem: str) -> bool:
        """Tell whether an expression begins with a word of this stem."""
        return stem in self._longest

    def at(self, stems: Sequence[str]) -> Iterable[int]:
        """Yield the concepts of the expressions at the beginning of these stems of a text.

        Stop words are left out of them, and more than `MAX_PHRASE` are not looked at.
        """
        for length in range(1, self._longest.get(stems[0], 0) + 1):
            yield from self._in_text.get(tuple(stems[:length]), ())


def _note(table: dict[Phrase, list[int]], phrase: Phrase, number: int) -> None:
    if phrase and number not in (numbers := table.setdefault(phrase, [])):
        numbers.append(number)
