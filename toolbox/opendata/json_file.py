"""Kinds, lists and municipalities as JSON.

Owns the shape of these files: the fields as editors write them, with what the toolbox works out
beside them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, Soort, soort_of
from toolbox.opendata.site import Site

Chunks: TypeAlias = Iterator[bytes]
"""A file, piece by piece."""

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
"""Where the Dutch government keeps the lasting names of municipalities."""


def written(data: object) -> bytes:
    """Return `data` as a JSON file: the same bytes for the same data."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def rows(head: Mapping[str, object], key: str, made: Iterable[Mapping[str, object]]) -> Chunks:
    """Yield a JSON file piece by piece: `head`, and `key` with one row on each line.

    Thousands of items never stand in memory together, and a change of one is a change of one line.
    """
    opened = json.dumps({**head, key: []}, ensure_ascii=False, indent=1).removesuffix("[]\n}")
    yield f"{opened}[".encode()
    for number, row in enumerate(made):
        yield f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}".encode()
    yield b"\n]\n}\n"


def tooi(gemeente: Gemeente) -> str:
    """Return the lasting name of a municipality, made of its CBS code."""
    return TOOI + gemeente.code.casefold()


def item(record: Record, catalogue: Catalogue, site: Site) -> dict[str, object]:
    """Return an item with its fields and what the toolbox works out."""
    return {
        "id": record.id,
        "soort": soort_of(record).id,
        "pagina": site.page(record),
        "bijgewerkt": record.bijgewerkt.isoformat(),
        "herzien_uiterlijk": record.herzien_uiterlijk.isoformat(),
        "gemeenten": [
            {"code": g.code, "naam": g.naam, "provincie": g.provincie, "tooi": tooi(g)}
            for g in catalogue.gemeenten_of(record)
        ],
        **record.model_dump(mode="json", exclude={"id"}),
    }


def kind(soort: Soort, catalogue: Catalogue, site: Site, schema: str) -> Chunks:
    """Yield every item of a kind; `schema` is the address of its schema from the site root."""
    head = {
        "$schema": site.address(schema),
        **_origin(site, catalogue),
        "soort": soort.id,
        "uitleg": soort.uitleg,
    }
    return rows(head, "stukken", (item(r, catalogue, site) for r in catalogue.of_kind(soort.model)))


def everything(catalogue: Catalogue, site: Site) -> Chunks:
    """Yield all items of all kinds, after the closed lists that their fields refer to."""
    head = {
        **_origin(site, catalogue),
        "soorten": {s.id: {"meervoud": s.meervoud, "uitleg": s.uitleg} for s in SOORTEN},
        "begrippen": {
            naam: lijst.model_dump(mode="json", exclude_none=True)
            for naam, lijst in sorted(catalogue.begrippen.lijsten.items())
        },
    }
    return rows(head, "stukken", (item(r, catalogue, site) for r in catalogue.records.values()))


def municipalities(catalogue: Catalogue, site: Site) -> Chunks:
    """Yield every municipality with its codes, and the items about it."""
    found = (_municipality(g, catalogue, site) for g in catalogue.gemeenten.gemeenten)
    return rows(_origin(site, catalogue), "gemeenten", found)


def _municipality(gemeente: Gemeente, catalogue: Catalogue, site: Site) -> Mapping[str, object]:
    return {
        "code": gemeente.code,
        "tooi": tooi(gemeente),
        "naam": gemeente.naam,
        "ook": list(gemeente.aliassen),
        "provincie": gemeente.provincie,
        "inwoners": gemeente.inwoners,
        "stedelijkheid": gemeente.stedelijkheid,
        "ggd_regio": gemeente.ggd_regio,
        "lat": gemeente.lat,
        "lon": gemeente.lon,
        "pagina": site.page(gemeente),
        "stukken": [record.id for record in catalogue.in_gemeente(gemeente)],
    }


def last_change(catalogue: Catalogue) -> str | None:
    """Return the last day on which any item was held against a source."""
    days = [record.bijgewerkt for record in catalogue.records.values()]
    return max(days).isoformat() if days else None


def _origin(site: Site, catalogue: Catalogue) -> dict[str, object]:
    return {
        "bron": site.naam,
        "adres": site.url,
        "uitgever": site.uitgever,
        "licentie": {"id": site.licentie.id, "url": site.licentie.url},
        "bijgewerkt": last_change(catalogue),
    }
