"""What editors should look at: how words are split, which words fail, which pages stay hidden.

Owns these three findings; printing is for the shell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from toolbox.search.entries import Entry
from toolbox.search.index import Analysed
from toolbox.search.letters import words
from toolbox.search.query import Reader
from toolbox.search.stem import stem
from toolbox.search.vocabulary import Vocabulary, level_in, page_of
from toolbox.search.wordlist import stop_words

TOP = 10
"""Results that readers look at."""


def new_splits(
    analysed: Analysed, known: Collection[str] = ()
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the compounds of the site that are not in `known`, with their parts, most common first.

    A word counts once with its inflections: the most common form stands for all.
    """
    seen = {stem(word) for word in known}
    for word, _ in analysed.surfaces.most_common():
        parts = analysed.splitter.parts(word)
        if len(parts) > 1 and stem(word) not in seen:
            seen.add(stem(word))
            yield word, parts


def failing_words(vocabulary: Vocabulary, questions: Iterable[str]) -> list[tuple[str, int]]:
    """Return the words of `questions` that the site and the thesaurus do not know, most first."""
    reader, failed = Reader(vocabulary), Counter[str]()
    for question in questions:
        for word in words(question):
            if word.surface in stop_words():
                continue
            slot = reader.read(f"{word.surface} ").slots[0]
            if slot.mended or not reader.matches(slot.ways):
                failed[word.surface] += 1
    return failed.most_common()


def unreached(vocabulary: Vocabulary) -> list[Entry]:
    """Return the pages that are among the first ten results for no single word."""
    reached: set[int] = set()
    for pages in vocabulary.postings.values():
        best = sorted(pages, key=lambda posting: (-level_in(posting), posting))[:TOP]
        reached.update(page_of(posting) for posting in best)
    return [entry for n, entry in enumerate(vocabulary.entries) if n not in reached]
