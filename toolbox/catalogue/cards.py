"""What a card says about an item, in words: its place, its strongest statement, how fresh it is.

Owns these short texts for templates, for the data that browsers filter with and for results of a
search, so that an item shows the same few things wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.traits import NONE, traits_of
from toolbox.model.bewijs import Resultaat, Resultaatsoort
from toolbox.model.onderdelen import Status
from toolbox.model.record import Record
from toolbox.text import dutch_date

SHOWN_PLACES = 3
"""Municipalities that a card names; the others are counted."""

STATEMENTS: tuple[tuple[Resultaatsoort, str], ...] = (
    (Resultaatsoort.GEMETEN, "gemeten"),
    (Resultaatsoort.GEEN_EFFECT, "geen effect gevonden"),
    (Resultaatsoort.GEMELD, "gemeld"),
    (Resultaatsoort.DOEL, "alleen een doel"),
)
"""Kinds of results from strong to weak, in the words of a card."""

TYPE_FIELDS: tuple[tuple[str, str], ...] = (
    ("hulpmiddelsoort", "hulpmiddelsoorten"),
    ("bijeenkomstsoort", "bijeenkomstsoorten"),
    ("hulpgebied", "hulpgebieden"),
)
"""Fields that say what an item is, for kinds without results: (field, list)."""


class Merk(NamedTuple):
    """The mark on a card. `soort` picks the badge; without it the mark is plain text."""

    soort: str
    tekst: str


def kinds_of(statements: Iterable[Resultaat]) -> tuple[Resultaatsoort, ...]:
    """Return the kind of every statement."""
    return tuple(statement.soort for statement in statements)


def mark_of(record: Record, catalogue: Catalogue) -> Merk | None:
    """Return the strongest statement about an item: recognition first, then what was measured."""
    traits = traits_of(record)
    niveau = next(iter(traits.get("erkenning", ())), NONE)
    if niveau != NONE:
        return Merk("erkend", catalogue.begrippen.begrip("erkenningsniveaus", niveau).label)
    if "resultaat" in traits:
        strongest = ((soort, tekst) for soort, tekst in STATEMENTS if soort in traits["resultaat"])
        return next((Merk(s.value, t) for s, t in strongest), Merk("geen", "geen resultaat bekend"))
    return _type_mark(record, catalogue)


def _type_mark(record: Record, catalogue: Catalogue) -> Merk | None:
    for field, lijst in TYPE_FIELDS:
        if term := getattr(record, field, None):
            begin = getattr(record, "begin", None)
            label = catalogue.begrippen.begrip(lijst, term).label
            return Merk("", f"{label}, {dutch_date(begin)}" if begin else label)
    jaar = getattr(record, "jaar", None) if hasattr(record, "meting") else None
    return Merk("", f"meting {jaar}") if jaar else None


def places_of(record: Record, catalogue: Catalogue, *, landelijk: bool = True) -> str:
    """Return the first municipalities of an item and the number of others, or the whole country."""
    names = [gemeente.gewone_naam for gemeente in catalogue.gemeenten_of(record)]
    if names:
        rest = len(names) - SHOWN_PLACES
        return ", ".join(names[:SHOWN_PLACES]) + (f" en {rest} andere" if rest > 0 else "")
    return "Heel Nederland" if landelijk and getattr(record, "landelijk", False) else ""


def areas_of(record: Record) -> str:
    """Return the districts and villages that an item names."""
    return joined(plaats.gebied or "" for plaats in getattr(record, "plaatsen", ()))


def status_of(record: Record) -> tuple[str, str] | None:
    """Return the status of an item as (id, name), or None if there is nothing to tell."""
    status = next((Status(value) for value in traits_of(record).get("status", ())), None)
    return None if status in (None, Status.ONBEKEND) else (status.value, status.naam)


def freshness_of(record: Record) -> str:
    """Return when an item was held against its source, or how old its sources are."""
    if record.gecontroleerd:
        return f"nagekeken {record.gecontroleerd:%d-%m-%Y}"
    return f"stand {record.stand}" if record.stand else f"gelezen {dutch_date(record.gelezen)}"


def joined(values: Iterable[str]) -> str:
    """Return the values that are there, with commas between them."""
    return ", ".join(value for value in values if value)
