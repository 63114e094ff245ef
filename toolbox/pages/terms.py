"""The pages of terms: themes, target groups, steps, pillars and help areas, and their items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.pages.page import GeneratedPage
from toolbox.pages.paths import TERM_FOLDERS
from toolbox.text import capital

YIELDING_LISTS = frozenset({"themas"})
"""Lists whose pages authors write by hand; a page is generated only for a term without a story."""

SHOWN_PER_KIND = 24
"""Items of one kind on a term page; a link leads to the rest."""


def by_kind(records: Sequence[Record]) -> tuple[tuple[Soort, tuple[Record, ...]], ...]:
    """Group `records` by kind, in the readers' order, without empty kinds."""
    groups = ((soort, tuple(r for r in records if type(r) is soort.model)) for soort in SOORTEN)
    return tuple((soort, group) for soort, group in groups if group)


def term_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield a page for every list of terms and one for every term."""
    for naam in TERM_FOLDERS:
        lijst = catalogue.begrippen.lijsten.get(naam)
        if lijst is None:
            continue
        yield GeneratedPage(
            src_uri=f"{naam}/index.md",
            titel=capital(lijst.titel),
            omschrijving=lijst.uitleg or lijst.titel,
            template="lijst",
            context={"lijstnaam": naam, "lijst": lijst},
            wijkt=naam in YIELDING_LISTS,
        )
        for begrip in lijst.begrippen:
            records = catalogue.with_term(naam, begrip.id)
            yield GeneratedPage(
                src_uri=f"{naam}/{begrip.id}.md",
                titel=begrip.naam,
                omschrijving=begrip.uitleg or begrip.naam,
                template="begrip",
                context={
                    "lijstnaam": naam,
                    "begrip": begrip,
                    "groepen": by_kind(records),
                    "totaal": len(records),
                    "hoogstens": SHOWN_PER_KIND,
                },
                kruimels=((capital(lijst.titel), f"{naam}/index.html"),),
                inhoud=tuple((s.map, capital(s.meervoud)) for s, _ in by_kind(records)),
                wijkt=naam in YIELDING_LISTS,
            )
