"""The search page, and what it offers to readers without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.catalogue.catalogue import Catalogue
from toolbox.pages.page import GeneratedPage

SEARCH_PAGE = "zoeken/index.html"
"""The address of the search page from the site root."""

LISTS: tuple[tuple[str, str], ...] = (
    ("themas", "Naar thema"),
    ("doelgroepen", "Naar doelgroep"),
    ("stappen", "Naar stap van de route"),
    ("hulpgebieden", "Naar hulpvraag"),
)
"""Lists of terms that have pages: (list, heading)."""


def search_page(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield the search page; a written page at the same place goes first."""
    yield GeneratedPage(
        src_uri="zoeken/index.md",
        titel="Zoeken",
        omschrijving="Zoek in alle voorbeelden, interventies, handreikingen, kennis en cijfers.",
        template="zoeken",
        context={"lijsten": [item for item in LISTS if catalogue.begrippen.lijst(item[0])]},
        wijkt=True,
    )
