"""Synthetic pages for the benchmarks: about 300 words each, with a vocabulary that grows with them.

Words come from the vendored word list and from compounds of it, common ones first, so that the
number of different words grows with the number of pages (Heaps' law). Made from a fixed seed.
"""

from __future__ import annotations

import bisect
import itertools
import random
from collections.abc import Iterator
from pathlib import Path

from bench.collection import read_lists
from toolbox.search.entries import Entry
from toolbox.search.places import PlaceNames
from toolbox.search.wordlist import stop_words, word_list

COMMON = tuple(sorted(stop_words()))
VOCABULARY = 150_000
LENGTH = 300


def synthetic_entries(number: int, repository: Path) -> Iterator[Entry]:
    """Yield `number` entries."""
    rng = random.Random(20261121)
    words = _vocabulary(rng)
    cumulative = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(words))))
    register, thesaurus = read_lists(repository)
    names = PlaceNames(register, thesaurus)
    topics = [word for groep in thesaurus.groepen for word in groep.woorden]

    def text(length: int) -> str:
        found = []
        for _ in range(length):
            if rng.random() < 0.4:
                found.append(rng.choice(COMMON))
            elif rng.random() < 0.05:
                found.append(rng.choice(topics))
            else:
                place = rng.random() * cumulative[-1]
                found.append(words[min(bisect.bisect(cumulative, place), len(words) - 1)])
            if rng.random() < 0.07:
                found[-1] += "."
        return " ".join(found).capitalize() + "."

    for i in range(number):
        gemeente = rng.choice(register.gemeenten)
        yield Entry(
            url=f"praktijkvoorbeelden/voorbeeld-{i}.html",
            titel=f"{rng.choice(topics).capitalize()} en {rng.choice(words)} in {gemeente.naam}",
            samenvatting=text(24),
            soort="Praktijkvoorbeeld",
            soort_id="praktijkvoorbeeld",
            plaatsen=(gemeente.naam,),
            plaatsnamen=names.of([gemeente]),
            termen=tuple(rng.sample(topics, 3)),
            tekst=text(LENGTH),
            datum="2026-11-21",
            facetten={
                "soort": ("Praktijkvoorbeeld",),
                "gemeente": (gemeente.naam,),
                "provincie": (gemeente.provincie,),
                "thema": (rng.choice(topics[:10]),),
            },
        )


def _vocabulary(rng: random.Random) -> list[str]:
    """Return words in order of how common they are: single words first, then more compounds."""
    simple = sorted(word_list())
    rng.shuffle(simple)
    compounds = {
        rng.choice(simple) + rng.choice(("", "s", "en")) + rng.choice(simple)
        for _ in range(VOCABULARY)
    }
    return simple[:6000] + rng.sample(sorted(compounds | set(simple[6000:])), VOCABULARY - 20_000)
