"""The pages of municipalities: own items, and items from municipalities like it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from math import cos, radians

from toolbox.catalogue.buren import Buren
from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.terms import terms_of
from toolbox.model.gemeente import Gemeente
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.record import Record
from toolbox.pages.likeness import Gelijkenissen
from toolbox.pages.page import GeneratedPage
from toolbox.pages.terms import by_kind

MAP_WIDTH = 500
"""Width of the map in SVG units; the height follows from the country's shape."""


SHOWN_ALIKE, MOST_WEIGHED, SHOWN_PRACTICES = 8, 40, 3
"""Similar municipalities on a page, how many are looked at for them, practices shown of each."""


@dataclass(frozen=True)
class Stip:
    """A municipality as a dot on the map."""

    gemeente: Gemeente
    x: float
    y: float
    aantal: int
    """The number of practices in this municipality."""


@dataclass(frozen=True)
class Kaart:
    """The map of all municipalities: dots that together draw the country."""

    breedte: int
    hoogte: int
    stippen: tuple[Stip, ...]


def dot_map(catalogue: Catalogue) -> Kaart:
    """Project every municipality onto a flat map.

    Equirectangular projection around the mean latitude: distances are true enough for a country of
    300 km, and need no map data.
    """
    gemeenten = catalogue.gemeenten.gemeenten
    if not gemeenten:
        return Kaart(MAP_WIDTH, 0, ())
    squeeze = cos(radians(sum(g.lat for g in gemeenten) / len(gemeenten)))
    west, east = min(g.lon for g in gemeenten), max(g.lon for g in gemeenten)
    south, north = min(g.lat for g in gemeenten), max(g.lat for g in gemeenten)
    margin = 12
    scale = (MAP_WIDTH - 2 * margin) / max((east - west) * squeeze, 1e-9)
    dots = (
        Stip(
            gemeente,
            x=round(margin + (gemeente.lon - west) * squeeze * scale, 1),
            y=round(margin + (north - gemeente.lat) * scale, 1),
            aantal=sum(isinstance(r, Praktijkvoorbeeld) for r in catalogue.in_gemeente(gemeente)),
        )
        for gemeente in gemeenten
    )
    return Kaart(MAP_WIDTH, round((north - south) * scale) + 2 * margin, tuple(dots))


MAP_FILTERS = (("thema", "themas", "Thema"), ("doelgroep", "doelgroepen", "Voor wie"))
"""By what readers filter the map: (name in the address, list, label)."""


def map_data(catalogue: Catalogue) -> dict[str, object]:
    """Return every municipality with its place on the map, its names and its practices.

    A row is (last part of the address, name, other names, x, y, practices); of a practice it tells
    the places of its terms in each of the lists of `filters`.
    """
    kaart = dot_map(catalogue)
    lists = [
        (facet, naam, [b.id for b in catalogue.begrippen.lijst(naam)])
        for facet, naam, _ in MAP_FILTERS
    ]

    def codes(record: Record) -> list[list[int]]:
        terms = set(terms_of(record))
        return [[n for n, id in enumerate(ids) if (naam, id) in terms] for _, naam, ids in lists]

    def row(stip: Stip) -> list[object]:
        gemeente = stip.gemeente
        practices = catalogue.select(model=Praktijkvoorbeeld, gemeente=gemeente)
        others = " ".join((gemeente.naam, *gemeente.aliassen))
        names = [gemeente.slug, gemeente.gewone_naam, others]
        return [*names, stip.x, stip.y, [codes(record) for record in practices]]

    return {
        "filters": [[facet, ids] for facet, _, ids in lists],
        "gemeenten": [row(stip) for stip in kaart.stippen],
    }


def _context(catalogue: Catalogue, gemeente: Gemeente) -> dict[str, object]:
    """Return what the page of `gemeente` shows."""
    buren, gelijkenissen = catalogue.once(Buren), catalogue.once(Gelijkenissen)
    own = by_kind(catalogue.in_gemeente(gemeente))
    alike = (
        (other, reasons, practices[:SHOWN_PRACTICES])
        for other, reasons in islice(buren.similar(gemeente), MOST_WEIGHED)
        if (practices := catalogue.select(model=Praktijkvoorbeeld, gemeente=other))
    )
    return {
        "gemeente": gemeente,
        "groepen": own,
        "streek": catalogue.around(gemeente),
        "vergelijkbaar": tuple(islice(alike, SHOWN_ALIKE)),
        "gelijkenissen": tuple(row for row in gelijkenissen.of(gemeente) if row[2]),
        "buren": buren.near(gemeente),
        "eigen_voorbeelden": any(soort.model is Praktijkvoorbeeld for soort, _ in own),
    }


def gemeente_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield the overview of municipalities and a page for each."""
    if not len(catalogue.gemeenten):
        return
    yield GeneratedPage(
        src_uri="gemeenten/index.md",
        titel="Gemeenten",
        omschrijving="Alle gemeenten van Nederland, met hun voorbeelden en cijfers.",
        template="gemeenten",
        context=partial(_overview, catalogue),
    )
    for gemeente in catalogue.gemeenten.gemeenten:
        naam = gemeente.gewone_naam
        yield GeneratedPage(
            src_uri=f"gemeenten/{gemeente.slug}.md",
            titel=naam,
            omschrijving=(
                f"Voorbeelden en cijfers uit {naam}, en voorbeelden uit gemeenten die erop lijken."
            ),
            template="gemeente",
            context=partial(_context, catalogue, gemeente),
            kruimels=(("Gemeenten", "gemeenten/index.html"),),
        )


def _overview(catalogue: Catalogue) -> dict[str, object]:
    """Return what the overview of municipalities shows."""
    kaart = dot_map(catalogue)
    provincies: dict[str, list[Stip]] = {}
    for stip in kaart.stippen:
        provincies.setdefault(stip.gemeente.provincie, []).append(stip)
    return {
        "provincies": dict(sorted(provincies.items())),
        "kaart": kaart,
        "filters": MAP_FILTERS,
    }
