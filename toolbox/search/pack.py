"""The files that the browser reads, as JavaScript, so that they load from a folder as well.

Owns which file holds what, and how large files are. Every file is one call of `tbZoek.data` with
its name and its content:

    kern        sizes, shard borders, stop words, groups of the thesaurus: loaded first
    i0, i1 ...  shards of the index          w0, w1 ...  shards of the words
    f0, f1 ...  what results show            t0, t1 ...  texts, for snippets
    facetten    the facets of all pages      volgorde    the order by name and by date
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from toolbox.model.gemeente import fold
from toolbox.search.codec import index_records, shards, word_records
from toolbox.search.concepts import concept_term
from toolbox.search.entries import FACETS, Entry
from toolbox.search.letters import words
from toolbox.search.vocabulary import LEVELS, SMALL, Vocabulary
from toolbox.search.wordlist import stop_words

FOLDER = "assets/zoeken"
INDEX_SIZE, WORDS_SIZE = 7_000, 5_000
"""Characters in a shard."""

FRAGMENT, TEXTS = 12, 4
"""Pages in a file of results and in a file of texts."""

MAX_SNIPPET_TEXT = 12_000
"""Characters of a page that snippets are taken from."""


def packed_files(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield (address from the site root, content) of every file."""
    parts = dict(_parts(vocabulary))
    digest = hashlib.sha256(_json(parts).encode()).hexdigest()[:12]
    for name, content in parts.items():
        if name == "kern" and isinstance(content, dict):
            content["versie"] = digest
        yield f"{FOLDER}/{name}.js", f"tbZoek.data({_json(name)},{_json(content)});\n"


def _parts(vocabulary: Vocabulary) -> Iterator[tuple[str, object]]:
    index, index_firsts = shards(
        index_records(vocabulary.postings, vocabulary.compounds), INDEX_SIZE
    )
    word_shards, word_firsts = shards(word_records(vocabulary.words), WORDS_SIZE)
    yield (
        "kern",
        {
            "aantal": len(vocabulary.entries),
            "klein": len(vocabulary.words) <= SMALL,
            "index": " ".join(index_firsts),
            "woorden": " ".join(word_firsts),
            "stappen": LEVELS,
            "stop": " ".join(sorted(stop_words())),
            "groepen": _groups(vocabulary, narrow=False),
            "smaller": _groups(vocabulary, narrow=True),
            "deel": FRAGMENT,
            "teksten": TEXTS,
        },
    )
    yield from ((f"i{n}", shard) for n, shard in enumerate(index))
    yield from ((f"w{n}", shard) for n, shard in enumerate(word_shards))
    entries = vocabulary.entries
    for n, start in enumerate(range(0, len(entries), FRAGMENT)):
        yield f"f{n}", [_shown(entry) for entry in entries[start : start + FRAGMENT]]
    for n, start in enumerate(range(0, len(entries), TEXTS)):
        chunk = entries[start : start + TEXTS]
        yield f"t{n}", [entry.tekst[:MAX_SNIPPET_TEXT] for entry in chunk]
    yield "facetten", _facets(entries)
    yield "volgorde", _orders(entries)


def _shown(entry: Entry) -> list[object]:
    """Return what a result shows: address and kind, and then what a card shows, in its order."""
    shown = [entry.url, entry.titel, entry.samenvatting, entry.soort, entry.soort_id]
    card = [entry.status or "", entry.plaatsen, entry.themas, entry.merk or "", entry.vers]
    return [*shown, *card]


def _groups(vocabulary: Vocabulary, *, narrow: bool) -> dict[str, str]:
    """Return the words of every concept that some page has, by the number of the concept."""
    found = {}
    for number, groep in enumerate(vocabulary.concepts.groepen):
        expressions = groep.smaller if narrow else groep.woorden
        if expressions and concept_term(number) in vocabulary.postings:
            found[str(number)] = "|".join(text for text in expressions if words(text))
    return found


def _facets(entries: tuple[Entry, ...]) -> list[dict[str, object]]:
    """Return each facet with its labels, and for each page the numbers of its labels."""
    found: list[dict[str, object]] = []
    for key, label in FACETS:
        values = {value for entry in entries for value in entry.facetten.get(key, ())}
        if not values:
            continue
        ordered = sorted(values, key=fold)
        numbers = {value: n for n, value in enumerate(ordered)}
        pages = (".".join(str(numbers[v]) for v in e.facetten.get(key, ())) for e in entries)
        packed = ",".join(pages)
        found.append({"sleutel": key, "naam": label, "waarden": ordered, "paginas": packed})
    return found


def _orders(entries: tuple[Entry, ...]) -> dict[str, list[int]]:
    """Return for each page its place in the order by name and by date, the newest first."""
    by_name = sorted(range(len(entries)), key=lambda n: (fold(entries[n].titel), n))
    by_date = sorted(by_name, key=lambda n: entries[n].datum, reverse=True)
    return {"naam": _places(by_name), "datum": _places(by_date)}


def _places(order: list[int]) -> list[int]:
    places = [0] * len(order)
    for place, page in enumerate(order):
        places[page] = place
    return places


def _json(value: object) -> str:
    """Return `value` as JSON that is also JavaScript, in as few characters as possible."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
