"""Synonyms and parts of compounds, in the forms that a search engine of others reads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from toolbox.model.thesaurus import Thesaurus
from toolbox.search.entries import Entry
from toolbox.search.letters import fold, words
from toolbox.search.split import MIN_PART, Splitter
from toolbox.search.wordlist import stop_words

LONGEST_PART = 40
"""Letters; a longer part is no word."""

_PIECE = re.compile(r"[a-z0-9]+")


def synonyms(thesaurus: Thesaurus | None) -> Iterator[str]:
    """Yield the groups of the thesaurus in Solr's form, for questions only.

    Who asks for a word of a group also gets its other words and its narrower ones; a narrower word
    asks for itself alone. Stop words are left out, as they are in the questions that meet the rule.
    """
    for groep in thesaurus.groepen if thesaurus else ():
        asked = _phrases(groep.woorden)
        found = dict.fromkeys([*asked, *_phrases(groep.smaller)])
        if asked and len(found) > 1:
            yield f"{', '.join(asked)} => {', '.join(found)}"


def _phrases(expressions: Iterable[str]) -> list[str]:
    pieces = (
        [piece for piece in _PIECE.findall(fold(text)) if piece not in stop_words()]
        for text in expressions
    )
    return list(dict.fromkeys(" ".join(kept) for kept in pieces if kept))


def compound_parts(entries: Iterable[Entry]) -> set[str]:
    """Return the words that compounds in these texts are made of; reads each entry once."""
    surfaces, names = Counter[str](), set[str]()
    for entry in entries:
        names |= {word.surface for name in entry.plaatsnamen for word in words(name)}
        for _, text in entry.weighted():
            for word in words(text):
                surfaces.update((word.surface, *word.parts))
    splitter = Splitter(surfaces, names)
    split = (splitter.parts(word) for word in surfaces)
    return {part for parts in split for part in parts if MIN_PART <= len(part) <= LONGEST_PART}
