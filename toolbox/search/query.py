"""A query as slots: for each word the ways in which a page can match it.

Owns the reading of a query. `query.js` says the same again for the browser.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from toolbox.search.concepts import MAX_PHRASE, concept_term
from toolbox.search.letters import Word, words
from toolbox.search.spelling import allowed, begins, nearest
from toolbox.search.split import LINKS
from toolbox.search.stem import stem
from toolbox.search.vocabulary import SMALL, Vocabulary
from toolbox.search.wordlist import stop_words

MAX_TEXT, MAX_WORDS = 300, 12
"""Characters and words of a query that count."""

EXACT, CONCEPT, JOINED = 1.0, 0.8, 1.0
"""What a match counts for: the word itself, a word of the same meaning, two words as one."""

PREFIX, PREFIX_BESIDE = 0.7, 0.3
"""What a word that begins so counts for, if the word as typed is unknown and if it is known."""

TYPO = (1.0, 0.8, 0.6)
"""What a word counts for that is no, one or two slips away."""

MENDED_CONCEPT = 0.5
"""What a word counts for that means the same as the nearest known word."""

MAX_PREFIX, MIN_PREFIX, MIN_PART, MIN_BEGUN = 10, 2, 4, 3
MIN_COMPOUND = 7

FEW = 3
"""Words; a beginning of so few may as well be a slip."""


@dataclass(frozen=True)
class Way:
    """One way to match: any of `terms`, each for its weight; with `all_of` these parts as well."""

    terms: tuple[tuple[str, float], ...] = ()
    all_of: tuple[tuple[tuple[str, float], ...], ...] = ()
    guess: bool = False
    """True if a page that matches only so does not have the word."""


@dataclass
class Slot:
    """A word of the query with the ways to match it."""

    word: str
    ways: list[Way] = field(default_factory=list)
    mended: tuple[str, ...] = ()
    """The words taken in its place because it is unknown."""
    guess: bool = False
    """True if it is also the beginning of a known word."""


@dataclass(frozen=True)
class Query:
    """A query, read."""

    slots: tuple[Slot, ...]
    concepts: tuple[int, ...]
    """The concepts that were looked for besides the words."""


class Reader:
    """Reads queries against one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary."""
        self._v = vocabulary

    def read(self, text: str) -> Query:
        """Return the query in `text`; its last word may be half typed unless a space follows."""
        cut = text[:MAX_TEXT]
        found = [word for word in words(cut) if word.surface not in stop_words()][:MAX_WORDS]
        slots = [Slot(word.surface) for word in found]
        concepts: dict[int, None] = {}
        for index, word in enumerate(found):
            slots[index].ways += self._word_ways(word)
        self._phrases(slots, concepts)
        self._joined(slots)
        for index, (word, slot) in enumerate(zip(found, slots, strict=True)):
            last = index == len(found) - 1 and not cut[-1:].isspace()
            self._look_further(slot, word, last=last)
        return Query(tuple(slots), tuple(concepts))

    def _has(self, term: str) -> bool:
        return term in self._v.postings

    def matches(self, ways: Iterable[Way]) -> bool:
        """Tell whether some page may match: one term, or one term of every part."""
        for way in ways:
            if any(self._has(term) for term, _ in way.terms):
                return True
            if way.all_of and all(any(self._has(t) for t, _ in part) for part in way.all_of):
                return True
        return False

    def _word_ways(self, word: Word) -> list[Way]:
        """Return the ways of a word by itself: as it stands, and by its parts between hyphens."""
        ways = [Way(((stem(word.surface), EXACT),))]
        parts = [part for part in word.parts if part not in stop_words()]
        if len(parts) > 1:
            ways.append(Way(all_of=tuple(self._part_terms(part) for part in parts)))
        return ways

    def _part_terms(self, part: str) -> tuple[tuple[str, float], ...]:
        """Return the terms of a part of a compound: its stem, and its concepts."""
        stemmed = stem(part)
        numbers = self._v.concepts.of_query((stemmed,))
        return ((stemmed, 1.0), *((concept_term(n), CONCEPT) for n in numbers))

    def _phrases(self, slots: list[Slot], concepts: dict[int, None]) -> None:
        """Give each slot the concepts of the expressions that it is part of."""
        stems = [stem(slot.word) for slot in slots]
        for length in range(min(MAX_PHRASE, len(stems)), 0, -1):
            for start in range(len(stems) - length + 1):
                for number in self._v.concepts.of_query(stems[start : start + length]):
                    concepts[number] = None
                    way = Way(((concept_term(number), CONCEPT),))
                    for slot in slots[start : start + length]:
                        slot.ways.append(way)

    def _joined(self, slots: list[Slot]) -> None:
        """Let two neighbours match where the site writes them as one word."""
        for one, two in pairwise(slots):
            for link in ("", "s"):
                whole = one.word + link + two.word
                if self._has(stem(whole)):
                    way = Way(((stem(whole), JOINED / 2),))
                    one.ways.append(way)
                    two.ways.append(way)

    def _look_further(self, slot: Slot, word: Word, *, last: bool) -> None:
        """Add words that begin so, the parts of a compound, and the nearest known words.

        An unknown word with a narrow meaning stands for the broader concept.
        A word that only its parts explain may be a slip of the pen as well: `netweren` is nearer to
        `netwerken` than to net and weren.
        """
        if not self.matches(slot.ways):
            numbers = self._v.concepts.broader(stem(word.surface))
            slot.ways += [Way(((concept_term(n), CONCEPT),)) for n in numbers]
        known = self.matches(slot.ways)
        whole = word.surface
        completions: list[str] = []
        if last and len(whole) >= MIN_PREFIX:
            completions = self._completions(whole)
            slot.ways += self._begun(whole, completions, known=known)
            if completions and not known:
                whole = completions[0]
        begun = self.matches(slot.ways)
        splits = [] if word.parts else self._splits(whole, begun=last and not begun)
        slot.ways += splits
        if not begun:
            self._mend(slot, at_most=1 if self.matches(splits) else 2)
        elif not known and len(completions) <= FEW:
            self._mend(slot, at_most=1, guess=True)

    def _begun(self, begin: str, completions: list[str], *, known: bool) -> list[Way]:
        """Return the ways of a half-typed word; where one word is left, also its concepts."""
        terms = self._stems(begin, completions, PREFIX_BESIDE if known else PREFIX)
        if known or len(terms) != 1:
            return [Way(terms)]
        numbers = self._v.concepts.of_query((terms[0][0],))
        return [Way(terms), *(Way(((concept_term(n), PREFIX * CONCEPT),)) for n in numbers)]

    def _completions(self, begin: str) -> list[str]:
        """Return the words that begin with `begin`, the most common and the shortest first."""
        found = sorted(
            (-common, len(other), other)
            for other, common in self._v.with_prefix(begin)
            if other != begin
        )
        return [other for _, _, other in found]

    def _stems(
        self, begin: str, completions: list[str], weight: float
    ) -> tuple[tuple[str, float], ...]:
        """Return the stems of the first completions, without that of `begin` itself."""
        stems = dict.fromkeys(stem(other) for other in completions)
        stems.pop(stem(begin), None)
        return tuple((term, weight) for term in list(stems)[:MAX_PREFIX])

    def _splits(self, word: str, *, begun: bool) -> list[Way]:
        """Return the ways to match a compound by its parts; the last may be half typed.

        A word that the site uses is a compound only if the index took it apart.
        """
        if len(word) < MIN_COMPOUND or not word.isalpha():
            return []
        if self._has(stem(word)) and stem(word) not in self._v.compounds:
            return []
        for first, rest in self._cuts(word):
            if terms := self._rest_terms(rest, begun=begun):
                return [Way(all_of=(self._part_terms(first), terms))]
        return []

    def _cuts(self, word: str) -> list[tuple[str, str]]:
        """Return every known first part with what follows it, the most even cuts first."""
        found: list[tuple[int, str, str]] = []
        for end in range(MIN_PART, len(word) - MIN_BEGUN + 1):
            first = word[:end]
            if not self._has(stem(first)):
                continue
            for link in LINKS:
                rest = word[end + len(link) :]
                if word.startswith(link, end) and len(rest) >= MIN_BEGUN:
                    evenness = 2 * min(len(first), len(rest)) - len(link)
                    found.append((-evenness, first, rest))
        return [(first, rest) for _, first, rest in sorted(found)]

    def _rest_terms(self, rest: str, *, begun: bool) -> tuple[tuple[str, float], ...]:
        if len(rest) >= MIN_PART and self._has(stem(rest)):
            return self._part_terms(rest)
        completions = self._completions(rest) if begun else []
        if not completions:
            return ()
        return (*self._stems(rest, completions, 1.0), *self._part_terms(completions[0]))

    def _mend(self, slot: Slot, *, at_most: int, guess: bool = False) -> None:
        """Take the nearest known words, `at_most` so many slips away, beside an unknown one."""
        found = self._near(slot.word, wide=at_most > 1)
        near = [(other, slips) for other, slips in found if slips <= at_most]
        slot.mended = tuple(other for other, _ in near)
        slot.guess = guess
        for other, slips in near:
            numbers = self._v.concepts.of_query((stem(other),))
            terms = [(stem(other), TYPO[slips])]
            terms += [(concept_term(n), TYPO[slips] * MENDED_CONCEPT) for n in numbers]
            slot.ways.append(Way(tuple(terms), guess=guess))

    def _near(self, word: str, *, wide: bool) -> list[tuple[str, int]]:
        """Return the nearest words.

        In a large site, where a browser would have to load them all, those that begin alike go
        first, and only `wide` looks at others.
        """
        if not allowed(word):
            return []
        if len(self._v.words) <= SMALL:
            return nearest(word, self._v.words.items())
        groups = ((word[:2],), tuple(begins(word)), (word[:1],))
        for group in groups if wide else groups[:1]:
            known = (item for begin in group for item in self._v.with_prefix(begin))
            if found := nearest(word, known):
                return found
        return []
