"""The overview of every kind: all its items in pages of a sensible size."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.pages.facets import facets_of
from toolbox.pages.page import GeneratedPage
from toolbox.pages.paths import overview_path
from toolbox.text import capital

PAGE_SIZE = 48
"""Items on one page of an overview: a few screens, and a page well under 100 kB."""

FIRST_SIZE = PAGE_SIZE // 2
"""Items on the first of several: it carries the filters too, and everybody waits for it."""


def overview_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield the overview pages of every kind that has items."""
    for soort in SOORTEN:
        for number in _numbers(catalogue.count(soort.model)):
            titel = capital(soort.meervoud)
            yield GeneratedPage(
                src_uri=overview_path(soort, number).removesuffix(".html") + ".md",
                titel=titel if number == 1 else f"{titel}, pagina {number}",
                omschrijving=soort.uitleg,
                template="overzicht",
                context=partial(_context, catalogue, soort, number),
                kruimels=() if number == 1 else ((titel, overview_path(soort)),),
            )


def _numbers(records: int) -> range:
    """Return the numbers of the pages that show so many records."""
    if records <= PAGE_SIZE:
        return range(1, 1 + bool(records))
    return range(1, 2 + -(-(records - FIRST_SIZE) // PAGE_SIZE))


def _stretch(number: int, records: int) -> tuple[int, int]:
    """Return where the items of page `number` begin and end, of so many records."""
    if records <= PAGE_SIZE:
        return 0, records
    end = FIRST_SIZE + (number - 1) * PAGE_SIZE
    return (0 if number == 1 else end - PAGE_SIZE), min(end, records)


def _context(catalogue: Catalogue, soort: Soort, number: int) -> dict[str, object]:
    """Return what page `number` of the overview of `soort` shows."""
    total = catalogue.count(soort.model)
    return {
        "soort": soort,
        "items": catalogue.stretch(soort.model, *_stretch(number, total)),
        "totaal": total,
        "nummer": number,
        "facetten": facets_of(catalogue, soort) if number == 1 else (),
        "paden": tuple(overview_path(soort, n) for n in _numbers(total)),
    }
