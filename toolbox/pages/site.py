"""All generated pages of an instance, and the addresses that lead on to them."""

from __future__ import annotations

from collections.abc import Container, Iterator

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.soorten import soort_of
from toolbox.pages.gemeenten import gemeente_pages
from toolbox.pages.items import item_pages
from toolbox.pages.offline import offline_pages
from toolbox.pages.overviews import overview_pages
from toolbox.pages.page import GeneratedPage
from toolbox.pages.paths import record_path
from toolbox.pages.planscan_page import planscan_page
from toolbox.pages.search_page import search_page
from toolbox.pages.terms import term_pages
from toolbox.pages.worksheets import worksheet_pages


def generated_pages(catalogue: Catalogue, but: Container[str] = ()) -> Iterator[GeneratedPage]:
    """Yield every page that is made from the catalogue; items first, `but` for some ids."""
    yield from item_pages(catalogue, but)
    yield from overview_pages(catalogue)
    yield from term_pages(catalogue)
    yield from gemeente_pages(catalogue)
    yield from search_page(catalogue)
    yield from worksheet_pages(catalogue)
    yield from planscan_page(catalogue)
    yield from offline_pages(catalogue)
    yield from redirect_pages(catalogue)


def redirect_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield a page at every earlier address of an item, that leads on to the present one."""
    for record in [record for record in catalogue.records.values() if record.vorige_ids]:
        soort = soort_of(record)
        for old in record.vorige_ids:
            yield GeneratedPage(
                src_uri=f"{soort.map}/{old}.md",
                titel=record.titel,
                omschrijving=record.samenvatting,
                template="verhuisd",
                context={"item": record, "naar": record_path(record)},
                naar=record_path(record),
            )
