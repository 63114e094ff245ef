"""The whole catalogue as one book, or as volumes if it is too large for one.

Owns what stands in a part of the book, and the registers by theme, municipality and target group.
Which parts there are says catalogue/volumes.py.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from toolbox.catalogue import volumes
from toolbox.catalogue.volumes import NAME, Part
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.pdf.document import Document, make_document
from toolbox.pdf.edition import THEMES, Edition, theme_head
from toolbox.pdf.item import item_data
from toolbox.pdf.links import Links
from toolbox.pdf.tree import Node

LARGEST = 1_200
"""A catalogue with more items than this becomes volumes: each item costs 3 MB of memory to make."""

VOLUME = 800
"""A volume holds no more items than this; a longer part is cut."""


def parts_of(edition: Edition) -> tuple[Part, ...]:
    """Return every part of the book."""
    return volumes.parts_of(edition.catalogue, edition.told)


def book_documents(
    edition: Edition, faulty: Mapping[str, str], *, largest: int = LARGEST
) -> Iterator[Document]:
    """Yield the book, or its volumes.

    Args:
        edition: what the book is made from.
        faulty: items that cannot be set, by id, with the message that takes their place.
        largest: with more items than this, each part becomes a volume, or more than one.
    """
    if len(edition.catalogue) <= largest:
        yield _volume(edition, NAME, "", parts_of(edition), faulty)
        return
    for name, titel, piece in pieces_of(edition):
        yield _volume(edition, name, titel, (piece,), faulty)


def pieces_of(edition: Edition, size: int = VOLUME) -> Iterator[tuple[str, str, Part]]:
    """Yield name, title and content of every volume, with at most `size` items in each."""
    return volumes.pieces_of(edition.catalogue, edition.told, size)


def piece_document(edition: Edition, name: str, size: int) -> Document | None:
    """Return the volume `name` of a book that is cut into volumes of `size`, if there is one."""
    for found, titel, piece in pieces_of(edition, size):
        if found == name:
            return _volume(edition, name, titel, (piece,), {})
    return None


def _volume(
    edition: Edition, name: str, volume: str, parts: tuple[Part, ...], faulty: Mapping[str, str]
) -> Document:
    records = tuple(record for part in parts for record in part.records)
    links = edition.links(record.id for record in records)
    last, first = edition.days(records)
    site = edition.site
    content: dict[str, Node] = {
        "titel": site.naam,
        "ondertitel": site.omschrijving,
        "deel": volume,
        "programma": site.programma,
        "aantallen": _counts(records),
        "delen": [
            *(_part(edition, part, links, faulty) for part in parts),
            *_left_out(edition),
        ],
        "registers": [
            *_terms(edition, records, THEMES, "Register van thema's"),
            *_municipalities(edition, records),
            *_terms(edition, records, "doelgroepen", "Register van doelgroepen"),
        ],
        **edition.dates(last, first, ""),
    }
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True).encode()
    content["kenmerk"] = hashlib.sha256(packed).hexdigest()[:8]
    content["versie"] = site.versie
    titel = f"{site.naam}, {volume.lower()}" if volume else site.naam
    return make_document(
        "boek",
        name,
        titel,
        site,
        datum=last,
        content=content,
        omschrijving=site.omschrijving,
        large=True,
    )


def _counts(records: tuple[Record, ...]) -> list[Node]:
    counted = ((sum(type(r) is soort.model for r in records), soort) for soort in SOORTEN)
    return [[str(n), s.meervoud if n > 1 else s.enkelvoud] for n, s in counted if n]


def _part(edition: Edition, part: Part, links: Links, faulty: Mapping[str, str]) -> dict[str, Node]:
    if isinstance(part.head, Soort):
        head: dict[str, Node] = {
            "boven": "Soort",
            "naam": [part.naam],
            "uitleg": part.head.uitleg,
            "kleur": "",
            "titel": [],
            "secties": [],
        }
    else:
        empty: dict[str, Node] = {"titel": [], "secties": []}
        story = edition.story(part.head, links) if part.whole else empty
        head = {**theme_head(part.head), **story}
    return {**head, "stukken": [_item(edition, r, links, faulty) for r in part.records]}


def _left_out(edition: Edition) -> Iterator[dict[str, Node]]:
    """Yield a part that names the files with a fault, if there are any."""
    if edition.missing:
        notes = [
            {"id": f"ontbreekt-{n}", "titel": missing.path, "gebrek": missing.message}
            for n, missing in enumerate(edition.missing, start=1)
        ]
        yield {
            "boven": "",
            "naam": ["Ontbreekt nog"],
            "uitleg": "Deze bestanden hebben een fout. Daarom staan zij niet in dit boek.",
            "kleur": "",
            "titel": [],
            "secties": [],
            "stukken": notes,
        }


def _item(
    edition: Edition, record: Record, links: Links, faulty: Mapping[str, str]
) -> dict[str, Node]:
    """Return an item, or what takes its place if it cannot be set."""
    if record.id in faulty:
        return {"id": record.id, "titel": record.titel, "gebrek": faulty[record.id]}
    return item_data(record, links, edition.relations)


def _municipalities(edition: Edition, records: tuple[Record, ...]) -> Iterator[Node]:
    """Yield the register of municipalities, if any item is about one."""
    entries: dict[str, list[Record]] = {}
    for record in records:
        for gemeente in edition.catalogue.gemeenten_of(record):
            entries.setdefault(gemeente.code, []).append(record)
    rows = [
        _entry(gemeente.gewone_naam, gemeente.provincie, entries[gemeente.code])
        for gemeente in edition.catalogue.gemeenten.gemeenten
        if gemeente.code in entries
    ]
    if rows:
        yield {"titel": "Register van gemeenten", "ingangen": rows}


def _terms(edition: Edition, records: tuple[Record, ...], lijst: str, titel: str) -> Iterator[Node]:
    """Yield the register of themes or of target groups, if any item has one."""
    entries: dict[str, list[Record]] = {}
    for record in records:
        for id in record.thema_ids if lijst == THEMES else record.doelgroepen:
            entries.setdefault(id, []).append(record)
    rows = [
        _entry(term.naam, "", entries[term.id])
        for term in edition.catalogue.begrippen.lijst(lijst)
        if term.id in entries
    ]
    if rows:
        yield {"titel": titel, "ingangen": rows}


def _entry(naam: str, beside: str, records: list[Record]) -> Node:
    return {
        "naam": naam,
        "bij": beside,
        "stukken": [{"id": r.id, "titel": r.titel} for r in records],
    }
