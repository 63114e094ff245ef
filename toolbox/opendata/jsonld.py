"""What a page is about, for search engines: schema.org as JSON-LD.

Owns the choice of types. A browser does not run it: it is data, so a strict content security policy
lets it be.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import note, noting
from toolbox.model.bijeenkomst import Bijeenkomst
from toolbox.model.cijfer import Cijfer
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of
from toolbox.opendata.clean import json_in_html, one_line
from toolbox.opendata.json_file import tooi
from toolbox.opendata.plain_text import text_path
from toolbox.opendata.site import Site
from toolbox.text import capital

CONTEXT = "https://schema.org"
_DAY = len("2026-11-21")


class Descriptions:
    """The description of every page of an item, made when a template asks for it."""

    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self._catalogue, self._site = catalogue, site

    def _item(self, path: str) -> Record | None:
        """Return the item of which the page is at `path`."""
        with noting():  # who asks notes the item that it is about
            record = self._catalogue.records.get(PurePosixPath(path).stem)
        return record if record and self._site.path_of(record) == path else None

    def of(self, path: str) -> str:
        """Return the JSON-LD for the page at `path` from the site root; empty if it needs none."""
        if record := self._item(path):
            note(f"stuk {record.id}")
            return json_in_html(describe(record, self._catalogue, self._site))
        return json_in_html(website(self._site)) if path == "index.html" else ""

    def text_of(self, path: str) -> str:
        """Return the address of the same item as plain text; empty if the page is no item."""
        record = self._item(path)
        if record is None:
            return ""
        note(f"stuk {record.id}")
        return text_path(record, self._site)


def website(site: Site) -> dict[str, object]:
    """Return the site as a whole."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": one_line(site.naam),
        "description": one_line(site.omschrijving),
        "url": site.address("index.html"),
        "inLanguage": "nl",
        "license": site.licentie.url,
        "publisher": _publisher(site),
    }


def describe(record: Record, catalogue: Catalogue, site: Site) -> dict[str, object]:
    """Return an item: what it is, where it plays, on what it rests and how fresh it is."""
    found: dict[str, object] = {
        "@context": CONTEXT,
        "@type": _type(record),
        "@id": site.identity(site.path_of(record)),
        "name": one_line(record.titel),
        "description": one_line(record.samenvatting),
        "url": site.page(record),
    }
    found |= _event(record) if _type(record) == "Event" else _work(record, catalogue, site)
    places = catalogue.gemeenten_of(record)
    if places and _type(record) != "Event":
        found["spatialCoverage"] = [
            {
                "@type": "AdministrativeArea",
                "name": g.naam,
                "identifier": g.code,
                "sameAs": tooi(g),
            }
            for g in places
        ]
    return found


def _type(record: Record) -> str:
    if isinstance(record, Bijeenkomst):
        return "Event" if record.begin and len(record.begin) == _DAY else "Article"
    return "Dataset" if isinstance(record, Cijfer) else "Article"


def _work(record: Record, catalogue: Catalogue, site: Site) -> dict[str, object]:
    themes = [catalogue.begrippen.begrip("themas", id).naam for id in record.thema_ids]
    found: dict[str, object] = {
        "genre": capital(soort_of(record).enkelvoud),
        "inLanguage": "nl",
        "dateModified": record.bijgewerkt.isoformat(),
        "license": site.licentie.url,
        "isAccessibleForFree": True,
        "publisher": _publisher(site),
        "keywords": [one_line(word) for word in (*themes, *record.trefwoorden)],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": one_line(bron.titel),
                **({"url": one_line(bron.url)} if bron.url else {}),
            }
            for bron in record.bronnen
        ],
    }
    if _type(record) == "Article":
        found["headline"] = one_line(record.titel)
    else:
        found["creator"] = _publisher(site)
    return found


def _event(record: Record) -> dict[str, object]:
    """Return the days and the place of a meeting."""
    found: dict[str, object] = {"inLanguage": "nl"}
    if isinstance(record, Bijeenkomst) and record.begin:
        found |= {"startDate": record.begin, "endDate": record.einde or record.begin}
        if record.locatie:
            name = one_line(record.locatie)
            found["location"] = {"@type": "Place", "name": name, "address": name}
        if record.organisator:
            organiser = one_line(record.organisator)
            found["organizer"] = {"@type": "Organization", "name": organiser}
    return found


def _publisher(site: Site) -> dict[str, str]:
    found = {"@type": "Organization", "name": one_line(site.uitgever)}
    return {**found, "url": site.uitgever_url} if site.uitgever_url else found
