"""What can be found, as documents for a search engine of others.

Owns the fields of a document and where each comes from. They say what our own search reads: the
same texts under the same weights, the same facets, with the running text by section.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.walk import walk
from toolbox.search.entries import FACETS, Entry
from toolbox.search.sources import (
    WrittenPage,
    gemeente_entries,
    item_entries,
    page_entries,
    page_sections,
    texts_of,
)
from toolbox.text import capital

MAX_ID = 512
"""Bytes; engines refuse a longer id."""

DAYS = ("begin", "einde")
PERIOD = "periode"
"""A field of an item that says when it happens; it has a begin and an end itself."""

Section = tuple[str, str, str]
"""The name of a field, the heading that readers know it by, and its text."""


@dataclass(frozen=True)
class Document:
    """One page, item or file; `id` is the same in every export."""

    id: str
    source: dict[str, object]


@dataclass(frozen=True)
class Places:
    """Where pages are: from the root of the site, and as whole addresses."""

    path_of: Callable[[Record | Gemeente], str]
    address: Callable[[str], str]


def documents(
    catalogue: Catalogue, pages: Iterable[WrittenPage], attached: Iterable[Entry], places: Places
) -> Iterator[Document]:
    """Yield everything that can be found, one at a time, and each address once."""
    seen: set[str] = set()
    files = (_document(entry, places, [("tekst", "", entry.tekst)]) for entry in attached)
    written = _pages(pages, places)
    for made in (written, _items(catalogue, places), _gemeenten(catalogue, places), files):
        for one in made:
            if one.id not in seen:
                seen.add(one.id)
                yield one


def _items(catalogue: Catalogue, places: Places) -> Iterator[Document]:
    entries = item_entries(catalogue, places.path_of)
    for record, entry in zip(catalogue.records.values(), entries, strict=True):
        sections = [
            (veld, capital(veld.replace("_", " ")), " ".join(text for _, text in texts))
            for veld, texts in groupby(texts_of(record), key=lambda pair: pair[0])
        ]
        days = walk(type(record), record.model_dump(mode="json", include={*DAYS, PERIOD}))
        yield _document(
            entry,
            places,
            sections,
            catalogue.gemeenten_of(record),
            herzien_uiterlijk=record.herzien_uiterlijk.isoformat(),
            **{str(day.loc[-1]): str(day.value) for day in days if day.loc[-1] in DAYS},
        )


def _gemeenten(catalogue: Catalogue, places: Places) -> Iterator[Document]:
    entries = gemeente_entries(catalogue, places.path_of)
    for gemeente, entry in zip(catalogue.gemeenten.gemeenten, entries, strict=True):
        yield _document(entry, places, [], [gemeente])


def _pages(pages: Iterable[WrittenPage], places: Places) -> Iterator[Document]:
    for page in pages:
        (entry,) = page_entries([page])
        sections = [("tekst", heading, text) for heading, text in page_sections(page)]
        yield _document(entry, places, sections)


def _document(
    entry: Entry,
    places: Places,
    sections: Iterable[Section],
    gemeenten: Iterable[Gemeente] = (),
    **days: str,
) -> Document:
    found = list(gemeenten)
    fields: dict[str, object] = {
        "pad": entry.url,
        "url": places.address(entry.url),
        "soort_id": entry.soort_id,
        "titel": entry.titel,
        "samenvatting": entry.samenvatting,
        "plaatsnamen": entry.plaatsnamen,
        "trefwoorden": entry.termen,
        "secties": [
            {"veld": veld, "kop": kop, "tekst": text} for veld, kop, text in sections if text
        ],
        "bronnen": entry.bronnen,
        "thema_id": [id for id, _ in entry.themas],
        "status": entry.status[0] if entry.status else "",
        "bijgewerkt": entry.datum,
        "gemeente_code": [gemeente.code for gemeente in found],
        "locatie": [{"lat": gemeente.lat, "lon": gemeente.lon} for gemeente in found],
        **{key: entry.facetten.get(key, ()) for key, _ in FACETS},
        **days,
    }
    return Document(_id(entry.url), {key: value for key, value in fields.items() if value})


def _id(url: str) -> str:
    """Return the address without its ending, or a digest of one that is too long."""
    id = url.removesuffix(".html")
    encoded = id.encode("utf-8")
    return hashlib.sha256(encoded).hexdigest() if len(encoded) > MAX_ID else id
