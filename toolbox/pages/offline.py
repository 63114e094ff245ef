"""The pages about reading without a connection: the download of everything, and the app's note."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolbox.catalogue.actueel import days_of
from toolbox.catalogue.catalogue import Catalogue
from toolbox.pages.page import GeneratedPage

PACK_PAGE = "offline/index.html"
"""The address of the page on which readers download the pack, from the site root."""

NO_CONNECTION = "geen-verbinding.html"
"""The address of the page that the app shows in the place of one that it does not have."""


def offline_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield both pages; an author may write the first instead."""
    yield GeneratedPage(
        src_uri=PACK_PAGE.replace(".html", ".md"),
        titel="Zonder internet",
        omschrijving="De hele toolbox als één bestand voor op uw computer, of als app.",
        template="offline",
        context=partial(_context, catalogue),
        wijkt=True,
    )
    yield GeneratedPage(
        src_uri=NO_CONNECTION.replace(".html", ".md"),
        titel="Geen verbinding",
        omschrijving="Deze pagina staat niet op dit apparaat, en er is nu geen verbinding.",
        template="geen-verbinding",
    )


def _context(catalogue: Catalogue) -> dict[str, object]:
    """Return what the page of the download shows."""
    newest, due = days_of(catalogue)
    return {"pakket": None, "dag": newest, "verouderd_na": due}
