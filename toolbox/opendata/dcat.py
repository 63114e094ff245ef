"""The catalogue of the data sets, in DCAT as the Dutch profile DCAT-AP-NL 3.0 asks for it.

Owns the vocabulary: which property says what, and the lists of the Publications Office of the EU
that its values come from. The context stands in the file, so that nobody needs the network.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from toolbox.catalogue.catalogue import Catalogue
from toolbox.opendata.json_file import last_change, tooi
from toolbox.opendata.site import Site

EU = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"

CONTEXT: dict[str, object] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Distribution:
    """A file in which a data set can be had."""

    path: str
    media: str
    """Its media type: `text/csv`."""
    size: int
    """In bytes."""
    schema: str | None = None
    """The address of the schema it follows, from the site root."""


@dataclass(frozen=True)
class Dataset:
    """A data set."""

    id: str
    titel: str
    omschrijving: str
    bestanden: tuple[Distribution, ...]
    gemeenten: tuple[str, ...] = ()
    """The lasting names of the municipalities that it is about."""


def areas(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the lasting names of all municipalities that any item is about."""
    return tuple(tooi(gemeente) for gemeente in catalogue.gemeenten_with_items)


def dcat(datasets: Iterable[Dataset], catalogue: Catalogue, site: Site) -> dict[str, object]:
    """Return the catalogue of `datasets` as JSON-LD."""
    sets = list(datasets)
    common = _common(site, last_change(catalogue))
    return {
        "@context": CONTEXT,
        "@graph": [
            {
                "@id": site.identity("data/catalog.jsonld"),
                "@type": "dcat:Catalog",
                "dct:title": _dutch(f"Open data van {site.naam}"),
                "dct:description": _dutch(site.omschrijving),
                "foaf:homepage": _ref(site.address("index.html")),
                **common,
                "dcat:dataset": [_ref(_name(one, site)) for one in sets],
            },
            {"@id": _agent(site), "@type": "foaf:Agent", **_publisher(site)},
            {"@id": _contact(site), "@type": "vcard:Kind", **_card(site)},
            *(_dataset(one, common, site) for one in sets),
            *(_distribution(file, site) for one in sets for file in one.bestanden),
        ],
    }


def _common(site: Site, changed: str | None) -> dict[str, object]:
    found: dict[str, object] = {
        "dct:publisher": _ref(_agent(site)),
        "dct:creator": _ref(_agent(site)),
        "dcat:contactPoint": _ref(_contact(site)),
        "dct:license": _ref(site.licentie.eu),
        "dct:language": _ref(f"{EU}language/NLD"),
    }
    if changed:
        found["dct:modified"] = {"@value": changed, "@type": "xsd:date"}
    return found


def _dataset(one: Dataset, common: dict[str, object], site: Site) -> dict[str, object]:
    places = [f"{EU}country/NLD", *one.gemeenten]
    return {
        "@id": _name(one, site),
        "@type": "dcat:Dataset",
        "dct:identifier": _name(one, site),
        "dct:title": _dutch(one.titel),
        "dct:description": _dutch(one.omschrijving),
        "dct:accessRights": _ref(f"{EU}access-right/PUBLIC"),
        "dct:accrualPeriodicity": _ref(f"{EU}frequency/IRREG"),
        "dcat:theme": [_ref(f"{EU}data-theme/{code}") for code in site.datathemas],
        "dct:spatial": [_ref(place) for place in places],
        **common,
        "dcat:landingPage": _ref(site.address("data/index.html")),
        "dcat:distribution": [_ref(site.identity(file.path)) for file in one.bestanden],
    }


def _distribution(file: Distribution, site: Site) -> dict[str, object]:
    kind = file.media.rpartition("/")[2].upper()
    found: dict[str, object] = {
        "@id": site.identity(file.path),
        "@type": "dcat:Distribution",
        "dct:title": _dutch(file.path.rpartition("/")[2]),
        "dcat:accessURL": _ref(site.address(file.path)),
        "dcat:downloadURL": _ref(site.address(file.path)),
        "dcat:mediaType": _ref(IANA + file.media),
        "dct:format": _ref(f"{EU}file-type/{kind}"),
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "dct:license": _ref(site.licentie.eu),
    }
    if file.schema:
        found["dct:conformsTo"] = _ref(site.address(file.schema))
    return found


def _publisher(site: Site) -> dict[str, object]:
    found: dict[str, object] = {"foaf:name": _dutch(site.uitgever)}
    return {**found, "foaf:homepage": _ref(site.uitgever_url)} if site.uitgever_url else found


def _card(site: Site) -> dict[str, object]:
    found: dict[str, object] = {"vcard:fn": site.uitgever}
    if "@" in site.contact and "://" not in site.contact:
        found["vcard:hasEmail"] = _ref(f"mailto:{site.contact}")
    elif site.contact:
        found["vcard:hasURL"] = _ref(site.contact)
    return found


def _name(one: Dataset, site: Site) -> str:
    return site.identity(f"data/#{one.id}")


def _agent(site: Site) -> str:
    return site.identity("data/#uitgever")


def _contact(site: Site) -> str:
    return site.identity("data/#contact")


def _dutch(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def _ref(address: str) -> dict[str, str]:
    return {"@id": address}
