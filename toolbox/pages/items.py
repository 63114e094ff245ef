"""The page of one item."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache, partial

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.relations import Relations
from toolbox.model.advies import Advies
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, Soort, soort_of
from toolbox.pages.page import GeneratedPage
from toolbox.pages.paths import overview_path
from toolbox.text import capital, headings

TOC_LEVEL = 2
"""Headings of this level in running text stand in the table of contents."""

SECTIONS: tuple[tuple[str, str, str], ...] = (
    ("probleem", "aanleiding", "De aanleiding"),
    ("doel", "doel", "Het doel"),
    ("bevindingen", "bevindingen", "Wat is gevonden"),
    ("aanpak", "aanpak", "De aanpak"),
    ("inhoud", "wat-erin-staat", "Wat erin staat"),
    ("waarden", "cijfers", "De cijfers"),
    ("toelichting", "toelichting", "Wat opvalt"),
    ("betekenis", "betekenis", "Wat u hiermee kunt"),
    ("grenzen", "grenzen", "Wat dit niet zegt"),
    ("gebruik", "gebruik", "Zo gebruikt u het"),
    ("resultaten", "resultaten", "Resultaten"),
    ("kosten", "kosten", "Kosten"),
    ("lessen", "lessen", "Lessen"),
    ("tegenslagen", "tegenslagen", "Wat niet lukte"),
    ("vragen", "vragen", "Vragen voor het gesprek"),
    ("checklist", "checklist", "Checklist"),
)
"""Fields that get a section of their own: (field, anchor, heading), in the order of the page."""


@cache
def _sections(model: type[Record]) -> tuple[tuple[str, str, str], ...]:
    """Return the sections that items of a kind can have."""
    return tuple(section for section in SECTIONS if section[0] in model.model_fields)


def sections_of(record: Record) -> tuple[tuple[str, str], ...]:
    """Return the sections that the page of `record` has, as (anchor, heading)."""
    found = [
        (anchor, title)
        for field, anchor, title in _sections(type(record))
        if getattr(record, field)
    ]
    if isinstance(record, Advies):
        found = [
            (anchor, title) for level, anchor, title in headings(record.tekst) if level == TOC_LEVEL
        ] + found
    if record.themas:
        found.append(("themas", "Verband met thema's"))
    return (*found, ("bronnen", "Bronnen"))


TRAILS = {soort.id: ((capital(soort.meervoud), overview_path(soort)),) for soort in SOORTEN}
"""The way back from an item, by the id of its kind."""


def item_pages(catalogue: Catalogue, but: Container[str] = ()) -> Iterator[GeneratedPage]:
    """Yield the page of every item, but for some ids."""
    for id, record in catalogue.records.items():
        if id not in but:
            yield item_page(catalogue, record)


def item_place(record: Record) -> str:
    """Return where the page of an item would stand under docs/ if it were a file."""
    return _place(soort_of(record).map, record.id)


def item_places(catalogue: Catalogue) -> dict[str, str]:
    """Return the id of every item by the place of its page, in the readers' order."""
    maps = {soort.model: soort.map for soort in SOORTEN}
    return {_place(maps[type(item)], id): id for id, item in catalogue.records.items()}


def _place(folder: str, id: str) -> str:
    return f"{folder}/{id}.md"


def item_page(catalogue: Catalogue, record: Record) -> GeneratedPage:
    """Return the page of one item."""
    soort = soort_of(record)
    return GeneratedPage(
        src_uri=item_place(record),
        titel=record.titel,
        omschrijving=record.samenvatting,
        template=f"item/{soort.id}",
        context=partial(_context, record, soort, catalogue),
        kruimels=TRAILS[soort.id],
        inhoud=partial(sections_of, record),
        stuk=record.id,
    )


def _context(record: Record, soort: Soort, catalogue: Catalogue) -> dict[str, object]:
    """Return what the page of `record` shows."""
    relations = catalogue.once(Relations)
    return {
        "item": record,
        "soort": soort,
        "secties": _sections(type(record)),
        "gekoppeld": relations.explicit(record),
        "verwant": relations.computed(record),
    }
