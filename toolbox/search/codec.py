"""The packed form of terms, postings and words: short strings that compress well.

Owns the alphabet and the layout; `packed.js` reads them. A shard is a run of records in
alphabetical order. A record of the index is: letters shared with the term before, the other
letters, a space, an exclamation mark if the term is a compound, its pages, a tilde. A record of the
words is: letters shared, the other letters, and a capital from A to J for how common the word is.
Pages are gaps to the page before, each followed by its level.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from operator import sub

from toolbox.search.vocabulary import LEVEL_BITS, LEVEL_MASK, Pages, level_in, page_of

ALPHABET = "".join(chr(c) for c in range(35, 126) if chr(c) not in "\\<")
"""89 characters that mean nothing in a JavaScript string or in HTML."""

SHORT = 256
"""Pages; shorter gaps are written once and for all."""

BASE = 44
"""Values up to here fit in one character; of a higher one, the characters from BASE on go first."""


def number(value: int) -> str:
    """Return a whole number from 0 as text that shows by itself where it ends."""
    digits = [ALPHABET[value % BASE]]
    while value := value // BASE:
        digits.append(ALPHABET[BASE + value % BASE])
    return "".join(reversed(digits))


def _step(step: int) -> str:
    """Return a gap with its level, given as the posting that it would be after no page."""
    return number(page_of(step)) + ALPHABET[level_in(step)]


@cache
def _short_steps() -> tuple[str, ...]:
    """Return all short gaps with all levels: they are most of what an index holds."""
    return tuple(map(_step, range(SHORT << LEVEL_BITS)))


def postings(pages: Pages) -> str:
    """Return the pages of a term."""
    short = _short_steps()
    most = len(short)
    after = (0, *[(posting | LEVEL_MASK) + 1 for posting in pages])  # where the next page begins
    steps = map(sub, pages, after)
    return "".join([short[step] if step < most else _step(step) for step in steps])


def shared(before: str, word: str) -> int:
    """Return how many letters two neighbours share at the beginning."""
    most = min(len(before), len(word), len(ALPHABET) - 1)
    return next((i for i in range(most) if before[i] != word[i]), most)


def shards(records: Iterable[tuple[str, str]], size: int) -> Iterator[tuple[str, str]]:
    """Yield shards of about `size` characters, each after a word that it begins after.

    That is the first word, cut to what tells it from the last word of the shard before.

    Args:
        records: words in alphabetical order, each with what follows its letters.
        size: characters; a single record may be longer.
    """
    first, before, length = "", "", 0
    rows: list[str] = []
    for word, rest in records:
        if rows and length + len(rest) > size:
            yield first, "".join(rows)
            rows, length = [], 0
        if not rows:
            first, before = word[: shared(before, word) + 1], ""
        kept = shared(before, word)
        row = ALPHABET[kept] + word[kept:] + rest
        rows.append(row)
        length, before = length + len(row), word
    if rows:
        yield first, "".join(rows)


def index_records(
    index: Mapping[str, Pages], compounds: Collection[str]
) -> Iterable[tuple[str, str]]:
    """Yield the records of all terms."""
    for term in sorted(index):
        mark = "!" if term in compounds else ""
        yield term, f" {mark}{postings(index[term])}~"


def word_records(words: Mapping[str, int]) -> Iterable[tuple[str, str]]:
    """Yield the records of all words."""
    return ((word, "ABCDEFGHIJ"[words[word]]) for word in sorted(words))
