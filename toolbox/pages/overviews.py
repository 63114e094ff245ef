"""The overview of every kind: all its items in pages of a sensible size."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.soorten import SOORTEN
from toolbox.pages.facets import facets_of
from toolbox.pages.page import GeneratedPage
from toolbox.pages.paths import overview_path
from toolbox.text import capital

PAGE_SIZE = 48
"""Items on one page of an overview: a few screens, and a page well under 100 kB."""


def overview_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield the overview pages of every kind that has items."""
    for soort in SOORTEN:
        records = catalogue.of_kind(soort.model)
        chunks = [records[i : i + PAGE_SIZE] for i in range(0, len(records), PAGE_SIZE)]
        for number, chunk in enumerate(chunks, start=1):
            titel = capital(soort.meervoud)
            yield GeneratedPage(
                src_uri=overview_path(soort, number).removesuffix(".html") + ".md",
                titel=titel if number == 1 else f"{titel}, pagina {number}",
                omschrijving=soort.uitleg,
                template="overzicht",
                context={
                    "soort": soort,
                    "items": chunk,
                    "totaal": len(records),
                    "nummer": number,
                    "facetten": facets_of(catalogue, soort) if number == 1 else (),
                    "paden": tuple(overview_path(soort, n + 1) for n in range(len(chunks))),
                },
                kruimels=() if number == 1 else ((titel, overview_path(soort)),),
            )
