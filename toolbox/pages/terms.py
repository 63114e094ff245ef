"""The pages of terms: themes, target groups, steps, pillars and help areas, and their items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Begrip
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.pages.page import Contents, GeneratedPage
from toolbox.pages.paths import TERM_FOLDERS
from toolbox.text import capital

YIELDING_LISTS = frozenset({"themas"})
"""Lists whose pages authors write by hand; a page is generated only for a term without a story."""

SHOWN_PER_KIND = 24
"""Items of one kind on a term page; a link leads to the rest."""


def by_kind(records: Sequence[Record]) -> tuple[tuple[Soort, tuple[Record, ...]], ...]:
    """Group `records` by kind, in the readers' order, without empty kinds."""
    groups: dict[type[Record], list[Record]] = {}
    for record in records:
        groups.setdefault(type(record), []).append(record)
    return tuple((s, tuple(groups[s.model])) for s in SOORTEN if s.model in groups)


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
            yield GeneratedPage(
                src_uri=f"{naam}/{begrip.id}.md",
                titel=begrip.naam,
                omschrijving=begrip.uitleg or begrip.naam,
                template="begrip",
                context=partial(_context, catalogue, naam, begrip),
                kruimels=((capital(lijst.titel), f"{naam}/index.html"),),
                inhoud=partial(_contents, catalogue, naam, begrip),
                wijkt=naam in YIELDING_LISTS,
            )


def _context(catalogue: Catalogue, naam: str, begrip: Begrip) -> dict[str, object]:
    """Return what the page of a term shows."""
    records = catalogue.with_term(naam, begrip.id)
    return {
        "lijstnaam": naam,
        "begrip": begrip,
        "groepen": by_kind(records),
        "totaal": len(records),
        "hoogstens": SHOWN_PER_KIND,
    }


def _contents(catalogue: Catalogue, naam: str, begrip: Begrip) -> Contents:
    """Return the kinds of the items on the page of a term."""
    groups = by_kind(catalogue.with_term(naam, begrip.id))
    return tuple((soort.map, capital(soort.meervoud)) for soort, _ in groups)
