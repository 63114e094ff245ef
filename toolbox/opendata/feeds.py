"""What is new or changed, for feed readers: Atom (RFC 4287) and JSON Feed 1.1.

Owns the order and the number of entries. The content knows days, so an entry is dated at the
beginning of the day on which the item was last held against a source.
"""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of
from toolbox.opendata.clean import one_line
from toolbox.opendata.json_file import written
from toolbox.opendata.site import NEVER, Site

ATOM, ATOM_PATH, JSON_PATH = "http://www.w3.org/2005/Atom", "feed.xml", "feed.json"
MOST = 100
"""As many entries as a feed has at most."""


def latest(catalogue: Catalogue) -> tuple[Record, ...]:
    """Return the items that were added or checked last, the latest first."""
    ordered = sorted(catalogue.records.values(), key=lambda record: record.id)
    return tuple(sorted(ordered, key=lambda record: record.bijgewerkt, reverse=True)[:MOST])


def atom(catalogue: Catalogue, site: Site) -> bytes:
    """Return the Atom feed."""
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": "nl"})
    records = latest(catalogue)
    _add(feed, "id", site.identity(ATOM_PATH))
    _add(feed, "title", site.naam)
    _add(feed, "subtitle", site.omschrijving)
    _add(feed, "updated", _moment(records[0].bijgewerkt if records else NEVER))
    _add(feed, "rights", site.licentie.url)
    _add(_add(feed, "author"), "name", site.uitgever)
    _add(feed, "link", rel="self", href=site.address(ATOM_PATH), type="application/atom+xml")
    _add(feed, "link", rel="alternate", href=site.address("index.html"), type="text/html")
    for record in records:
        _entry(feed, record, catalogue, site)
    ET.indent(feed, " ")
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(feed: ET.Element, record: Record, catalogue: Catalogue, site: Site) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", site.identity(site.path_of(record)))
    _add(entry, "title", record.titel)
    _add(entry, "updated", _moment(record.bijgewerkt))
    _add(entry, "link", rel="alternate", href=site.page(record), type="text/html")
    _add(entry, "summary", record.samenvatting)
    for tag in _tags(record, catalogue):
        _add(entry, "category", term=tag)


def json_feed(catalogue: Catalogue, site: Site) -> bytes:
    """Return the JSON Feed."""
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.naam,
        "description": site.omschrijving,
        "home_page_url": site.address("index.html"),
        "feed_url": site.address(JSON_PATH),
        "language": "nl",
        "authors": [{"name": site.uitgever}],
        "items": [
            {
                "id": site.identity(site.path_of(record)),
                "url": site.page(record),
                "title": one_line(record.titel),
                "content_text": one_line(record.samenvatting),
                "date_modified": _moment(record.bijgewerkt),
                "tags": [one_line(tag) for tag in _tags(record, catalogue)],
            }
            for record in latest(catalogue)
        ],
    }
    return written(feed)


def _tags(record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the kind and the themes of an item, by name."""
    themes = (catalogue.begrippen.begrip("themas", id).naam for id in record.thema_ids)
    return (soort_of(record).enkelvoud, *themes)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    clean = {name: one_line(value) for name, value in attributes.items()}
    child = ET.SubElement(parent, f"{{{ATOM}}}{tag}", clean)
    child.text = one_line(text) or None
    return child
