"""The files that the browser reads, as JavaScript, so that they load from a folder as well.

Owns which file holds what, and how large files are. Every file is one call of `tbZoek.data` with
its name and its content:

    kern        sizes, shard borders, stop words, groups of the thesaurus: loaded first
    i0, i1 ...  shards of the index          w0, w1 ...  shards of the words
    f0, f1 ...  what results show            t0, t1 ...  texts, for snippets
    facetten    the facets of all pages      volgorde    the order by name and by date

In a small site the file of the kernel holds the index, the words, the results and the facets too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator

from toolbox.model.gemeente import fold
from toolbox.model.thesaurus import Woordgroep
from toolbox.search.codec import index_records, shards, word_records
from toolbox.search.concepts import concept_term, phrase_of
from toolbox.search.entries import FACETS, Entry
from toolbox.search.letters import words
from toolbox.search.vocabulary import LEVELS, SMALL, Vocabulary
from toolbox.search.wordlist import stop_words
from toolbox.theme import SEARCH

INDEX_SIZE, WORDS_SIZE = 7_000, 5_000
"""Characters in a shard."""

FRAGMENT, TEXTS = 12, 4
"""Pages in a file of results and in a file of texts."""

WHOLE = 100_000
"""Characters of an index that goes along with the kernel: some 45 kB over the line."""

MAX_SNIPPET_TEXT = 12_000
"""Characters of a page that snippets are taken from."""


Write = Callable[[str, str], object]
"""Takes the address from the site root and the content of a file."""


class Pack:
    """Writes the files of one index; their version in the kernel goes with every content."""

    def __init__(self, write: Write) -> None:
        """Take what writes a file."""
        self._write = write
        self._digest = hashlib.sha256()
        self._held: list[tuple[str, str]] = []
        self._size = 0

    def _packed(self, name: str, content: object) -> str:
        packed = f"tbZoek.data({_json(name)},{_json(content)});\n"
        self._digest.update(packed.encode())
        return packed

    def _add(self, name: str, content: object) -> None:
        self._write(f"{SEARCH}/{name}.js", self._packed(name, content))

    def _hold(self, name: str, content: object) -> None:
        """Hold a part back for the file of the kernel, until all parts are too much for it."""
        packed = self._packed(name, content)
        self._held.append((name, packed))
        self._size += len(packed)
        if self._size > WHOLE:
            for held, part in self._held:
                self._write(f"{SEARCH}/{held}.js", part)
            self._held.clear()

    def texts(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Yield `entries`, writing the text of each that went by."""
        chunk: list[str] = []
        number = 0
        for entry in entries:
            yield entry
            chunk.append(entry.tekst[:MAX_SNIPPET_TEXT])
            if len(chunk) == TEXTS:
                self._add(f"t{number}", chunk)
                chunk, number = [], number + 1
        if chunk:
            self._add(f"t{number}", chunk)

    def index(self, vocabulary: Vocabulary) -> None:
        """Write everything but the texts; the kernel goes last, for it holds the version."""
        postings = index_records(vocabulary.postings, vocabulary.compounds)
        index = self._shards("i", shards(postings, INDEX_SIZE))
        words = self._shards("w", shards(word_records(vocabulary.words), WORDS_SIZE))
        entries = vocabulary.entries
        for number, start in enumerate(range(0, len(entries), FRAGMENT)):
            self._hold(f"f{number}", [_shown(entry) for entry in entries[start : start + FRAGMENT]])
        self._hold("facetten", _facets(entries))
        self._add("volgorde", _orders(entries))
        kernel = _kernel(vocabulary) | {"index": index, "woorden": words}
        self._digest.update(_json(kernel).encode())
        kernel |= {"versie": self._digest.hexdigest()[:12]}
        packed = [*(part for _, part in self._held), self._packed("kern", kernel)]
        self._write(f"{SEARCH}/kern.js", "".join(packed))

    def _shards(self, letter: str, made: Iterable[tuple[str, str]]) -> str:
        """Write shards; return the words that they begin after."""
        firsts = []
        for number, (first, shard) in enumerate(made):
            self._hold(f"{letter}{number}", shard)
            firsts.append(first)
        return " ".join(firsts)


def _kernel(vocabulary: Vocabulary) -> dict[str, object]:
    """Return what every query needs, without the borders of the shards."""
    return {
        "aantal": len(vocabulary.entries),
        "klein": len(vocabulary.words) <= SMALL,
        "stappen": LEVELS,
        "stop": " ".join(sorted(stop_words())),
        "groepen": _groups(vocabulary, lambda groep: groep.woorden, str),
        "frasen": _groups(vocabulary, lambda groep: groep.woorden, _stems),
        "smaller": _groups(vocabulary, lambda groep: groep.smaller, _stems),
        "deel": FRAGMENT,
        "teksten": TEXTS,
    }


def _shown(entry: Entry) -> list[object]:
    """Return what a result shows: address and kind, and then what a card shows, in its order."""
    shown = [entry.url, entry.titel, entry.samenvatting, entry.soort, entry.soort_id]
    card = [entry.status or "", entry.plaatsen, entry.themas, entry.merk or "", entry.vers]
    return [*shown, *card]


def _groups(
    vocabulary: Vocabulary,
    expressions_of: Callable[[Woordgroep], Iterable[str]],
    form: Callable[[str], str],
) -> dict[str, str]:
    """Return expressions of every concept that some page has, by the number of the concept.

    Stems go along, although the browser can make them: a thousand of them take longer to make
    than to load.
    """
    found = {}
    for number, groep in enumerate(vocabulary.concepts.groepen):
        expressions = [form(text) for text in expressions_of(groep) if words(text)]
        if expressions and concept_term(number) in vocabulary.postings:
            found[str(number)] = "|".join(dict.fromkeys(expressions))
    return found


def _stems(expression: str) -> str:
    """Return an expression as the stems that a query is compared with."""
    return " ".join(phrase_of(expression))


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
