"""A document to be set: a template, its data and the name of its file.

Owns what every document says about itself: title, date, site, rights. Dates come from the content
alone, so that the same content gives the same bytes on every day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from toolbox.pdf.clean import clean
from toolbox.pdf.tree import Node


@dataclass(frozen=True)
class Site:
    """What documents say of the site that they come from."""

    naam: str
    url: str = ""
    """The address of the site with a slash at its end; empty if it has none."""
    omschrijving: str = ""
    rechten: str = ""
    programma: str = ""
    versie: str = ""
    """The version of the generator."""


@dataclass(frozen=True)
class Document:
    """Everything that a PDF is made from."""

    name: str
    """Its place under the folder with PDFs, without `.pdf`: `kennis/wat-is-eenzaamheid`."""
    titel: str
    datum: date
    """The last day on which something in it was held against its source."""
    data: dict[str, Node] = field(repr=False)
    """Plain data, ready for the template."""
    large: bool = False
    """True if it deserves a process of its own: a theme or a book."""


def make_document(
    template: str,
    name: str,
    titel: str,
    site: Site,
    *,
    datum: date,
    content: dict[str, Node],
    omschrijving: str = "",
    trefwoorden: Iterable[str] = (),
    large: bool = False,
) -> Document:
    """Return a document with its text cleaned and its particulars filled in."""
    meta = {
        "titel": titel,
        "site": site.naam,
        "url": site.url,
        "adres": site.url.removeprefix("https://").strip("/"),
        "rechten": site.rechten,
        "omschrijving": omschrijving,
        "trefwoorden": list(trefwoorden),
        "datum": [datum.year, datum.month, datum.day],
        "totaal": template != "boek",
    }
    data = clean({"sjabloon": template, "meta": meta, **content})
    if not isinstance(data, dict):
        raise TypeError("a document is made from a mapping")
    return Document(name, titel, datum, data, large=large)
