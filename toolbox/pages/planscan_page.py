"""The page of the plan scan, and what it offers to readers without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.catalogue.catalogue import Catalogue
from toolbox.pages.page import GeneratedPage

LISTS: tuple[str, ...] = ("themas", "doelgroepen", "stappen")
"""The lists whose terms a reader without script looks for by hand."""


def planscan_page(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield the page, if the instance has the words for it; a written page goes first."""
    planscan = catalogue.begrippen.planscan
    if planscan is None:
        return
    known = catalogue.begrippen.lijsten
    yield GeneratedPage(
        src_uri="planscan/index.md",
        titel="Planscan",
        omschrijving=(
            f"Lees uw eigen plan na: met welke thema's, doelgroepen en stappen verbindt het "
            f"{planscan.kern.naam}, en met welke niet?"
        ),
        template="planscan",
        context={
            "planscan": planscan,
            "lijsten": tuple((name, known[name]) for name in LISTS if name in known),
        },
        wijkt=True,
    )
