"""Fingerprints: of what a generated page is made from, and of what it reads while it is made.

Owns what counts as the same. An item is the same if its file is, byte by byte. A page of values
that nobody here knows has no fingerprint, and is made anew each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import partial

from toolbox.catalogue.actueel import days_of
from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.links import EXPLICIT_FIELDS
from toolbox.catalogue.reads import NEVER, noting
from toolbox.catalogue.relations import Relations
from toolbox.catalogue.terms import gemeentenamen_of, terms_of
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_ID, SOORTEN, Soort, soort_of
from toolbox.model.velden import Onderdeel
from toolbox.pages.facets import RULES, facets_of, values_of
from toolbox.pages.likeness import Gelijkenissen
from toolbox.pages.page import GeneratedPage

LINKED, RELATED, PLACED = "gekoppeld", "verwant", "lijkt"
"""Reads that are told by their answer, which takes time to find again: see `Prints.related_by`."""

COUNTED = frozenset({"dagen", "facetten"})
"""The same: see `Prints.counted_by`."""

STRETCH = "reeks"
"""The read of some items of a kind, by their places."""

LISTS = frozenset({"alles", "soort", STRETCH, "begrip", "gemeente"})
"""Reads that are told by the items that they give: see `Prints.lists_with`."""

ANSWERED = COUNTED | {LINKED, RELATED, PLACED}


class UnknownError(TypeError):
    """A page shows a value of which nobody can tell whether it is as it was."""


def short(text: str) -> bytes:
    """Return a fingerprint of a text."""
    return hashlib.sha256(text.encode()).digest()[:16]


class Prints:
    """Fingerprints within one catalogue."""

    def __init__(
        self, catalogue: Catalogue, sources: Mapping[str, bytes], downloads: Mapping[str, object]
    ) -> None:
        """Compute nothing yet.

        Args:
            catalogue: what is read.
            sources: the fingerprint of every file, by path.
            downloads: the PDFs of pages, by address.
        """
        self._catalogue, self._downloads = catalogue, downloads
        self._items = {key: sources[path] for key, path in catalogue.bronbestanden.items()}
        self._models = {soort.model.__name__: soort.model for soort in SOORTEN}
        self._codes = {gemeente.code: gemeente for gemeente in catalogue.gemeenten.gemeenten}

    def items(self) -> Mapping[str, bytes]:
        """Return the fingerprint of every item, in the readers' order."""
        return {id: self._items[id] for id in self._catalogue.records}

    def of_downloads(self) -> bytes:
        """Return the fingerprint of all downloads together."""
        return short(repr(self._downloads))

    def counted_by(self, id: str) -> bytes:
        """Return a fingerprint of all of an item by which it counts: facets, terms and days."""
        record = self._catalogue.records[id]
        values = [values_of(rule, self._catalogue, record) for rule in RULES]
        days = record.bijgewerkt, record.herzien_uiterlijk
        return short(repr((soort_of(record).id, values, tuple(terms_of(record)), days)))

    def related_by(self, id: str) -> bytes:
        """Return a fingerprint of all of an item that makes others its relations."""
        record = self._catalogue.records[id]
        links = [tuple(getattr(record, field, ())) for field, _, _ in EXPLICIT_FIELDS]
        kind, landelijk = soort_of(record).id, getattr(record, "landelijk", False)
        terms = (record.thema_ids, record.doelgroepen, getattr(record, "vormen", ()))
        places = (gemeentenamen_of(record), getattr(record, "gebied", None))
        return short(repr((kind, landelijk, terms, places, links)))

    def lists_with(self, id: str, stretches: Iterable[str]) -> Iterator[str]:
        """Yield the reads of all lists that an item is in; of stretches, those among some."""
        catalogue = self._catalogue
        record = catalogue.records[id]
        kind = type(record).__name__
        names = ["alles", f"soort {kind}"]
        names += [f"begrip {lijst} {term}" for lijst, term in terms_of(record)]
        names += [f"gemeente {gemeente.code}" for gemeente in catalogue.gemeenten_of(record)]
        yield from names
        place = next(n for n, r in enumerate(catalogue.of_kind(type(record))) if r is record)
        begin = f"{STRETCH} {kind} "
        for read in [read for read in stretches if read.startswith(begin)]:
            start, stop = map(int, read.removeprefix(begin).split(" "))
            if start <= place < stop:
                yield read

    def circles(self, related: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return a fingerprint of all that share something that makes them relations, by its name.

        Args:
            related: what `related_by` says of every item, in the readers' order.
        """
        found: dict[str, list[bytes]] = {}
        for id, related_by in related.items():
            for name in self.circles_of(id):
                found.setdefault(name, []).append(id.encode() + related_by)
        return {name: hashlib.sha256(b"".join(f)).digest()[:16] for name, f in found.items()}

    def circles_of(self, id: str) -> Iterable[str]:
        """Return the names of the circles that an item is in."""
        return map(" ".join, self._catalogue.once(Relations).keys_of(self._catalogue.records[id]))

    def of_page(self, page: GeneratedPage) -> bytes | None:
        """Return the fingerprint of what a page is made from; None if it has none."""
        if page.stuk:
            return self._items[page.stuk]
        own = (page.src_uri, page.titel, page.omschrijving, page.template, page.kruimels)
        try:
            told = f"{self._told(page.context)}{self._told(page.inhoud)}"
        except UnknownError:
            return None
        return short(f"{own!r}{page.naar!r}{page.wijkt!r}{told}")

    def of_read(self, read: str) -> bytes | None:
        """Return the fingerprint of what a page reads; None if it has none."""
        what, *names = read.split(" ")
        if what == "stuk":
            return self._items.get(names[0], b"")
        if what in ANSWERED:
            return self._answer(what, read, names[0])
        return None if what == NEVER else self._found(what, names)

    def _found(self, what: str, names: list[str]) -> bytes:
        catalogue = self._catalogue
        if what == "download":
            return short(self._told(self._downloads.get(names[0])))
        if what == "gemeenten":
            return short(" ".join(g.code for g in catalogue.gemeenten_with_items))
        if what == "aantal":
            return b"%d" % catalogue.count(self._models[names[0]])
        everything = range(len(catalogue))
        ids: Iterable[str] = ()
        if what == "alles":
            ids = catalogue.records
        elif what == "soort":
            ids = catalogue.ids_at(catalogue.places_of_kind(self._models[names[0]]))
        elif what == STRETCH:
            start, stop = map(int, names[1:])
            ids = catalogue.ids_at(catalogue.places_of_kind(self._models[names[0]])[start:stop])
        elif what == "begrip":
            lijst, term = names
            ids = catalogue.ids_with(lijst, term, everything)
        elif what == "gemeente":
            ids = catalogue.ids_in(self._codes[names[0]], everything)
        elif what == "rond":
            ids = [record.id for record in catalogue.around(self._codes[names[0]])]
        else:
            raise UnknownError(what)
        return hashlib.sha256(b"".join(map(self._items.__getitem__, ids))).digest()[:16]

    def _answer(self, what: str, read: str, name: str) -> bytes | None:
        """Ask once more, and return the fingerprint of the answer."""
        with noting() as reads:
            if what == "dagen":
                days_of(self._catalogue)
            elif what == "facetten":
                facets_of(self._catalogue, SOORT_BY_ID[name])
            elif what == PLACED:
                self._catalogue.once(Gelijkenissen).of(self._codes[name])
            elif not self._catalogue.has(name):
                return b""
            elif what == LINKED:
                return answer_print(self._catalogue.once(Relations).linked(name))
            else:
                limit = int(read.rpartition(" ")[2])
                self._catalogue.once(Relations).computed(self._catalogue.get(name), limit)
        return answer_print(reads[read])

    def _told(self, value: object) -> str:
        """Return a text that differs when a value does.

        Raises:
            UnknownError: if nobody here knows how to tell.
        """
        if value is None or isinstance(value, (str, int, float, date, Enum)):
            return repr(value)
        if isinstance(value, Record):
            return f"stuk {value.id} {self._items[value.id].hex()}"
        if isinstance(value, (Soort, Gemeente)):
            return f"{type(value).__name__} {value.id if isinstance(value, Soort) else value.code}"
        if isinstance(value, Catalogue):
            return "catalogus"  # it notes what is asked of it
        name, parts = _parts(value)
        return f"{name}({', '.join(map(self._told, parts))})"


def _parts(value: object) -> tuple[str, Iterable[object]]:
    """Return what kind of thing a value is, and all that it holds."""
    if isinstance(value, partial) and not value.keywords:
        return value.func.__qualname__, value.args
    return type(value).__name__, _inside(value)


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return [part for row in value.items() for part in row]
    if isinstance(value, (tuple, list)):
        return value
    if isinstance(value, Onderdeel):
        return [repr(value)]
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    raise UnknownError(type(value))


def answer_print(answer: object) -> bytes:
    """Return the fingerprint of an answer that was noted."""
    return short(repr(answer))
