"""Slips of the pen: how often a word with one random edit still finds a page that has the word."""

from __future__ import annotations

import random
import string
from collections import defaultdict

from toolbox.search.entries import Entry
from toolbox.search.letters import words
from toolbox.search.ranking import Ranker
from toolbox.search.vocabulary import Vocabulary
from toolbox.search.wordlist import stop_words

SHORTEST, TOP, TRIALS = 4, 10, 1800


def edited(word: str, rng: random.Random) -> str:
    """Return `word` with a letter more, less or changed, or two neighbours swapped."""
    while True:
        kind, at = rng.randrange(4), rng.randrange(len(word))
        letter = rng.choice(string.ascii_lowercase)
        found = (
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        )[kind]
        if found != word:
            return found


def pages_with(entries: list[Entry]) -> dict[str, set[int]]:
    """Return for every word of four letters or more the pages that have it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for page, entry in enumerate(entries):
        for _, text in entry.weighted():
            for word in words(text):
                surface = word.surface
                if len(surface) >= SHORTEST and surface.isalpha() and surface not in stop_words():
                    found[surface].add(page)
    return found


def found_after_slip(entries: list[Entry], vocabulary: Vocabulary) -> float:
    """Return the share of mistyped words that find a page of theirs among the first ten."""
    rng, ranker, having = random.Random(20261121), Ranker(vocabulary), pages_with(entries)
    known = sorted(having)
    hits = 0
    for _ in range(TRIALS):
        word = rng.choice(known)
        answer = ranker.search(edited(word, rng))[1][:TOP]
        hits += any(hit.page in having[word] for hit in answer)
    return hits / TRIALS
