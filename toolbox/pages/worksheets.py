"""The reader's own pages: the dossier and the comparison. An author may write them instead."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.advies import Advies
from toolbox.model.begrippen import Begrip
from toolbox.model.dossier import StandVanStap
from toolbox.model.handreiking import Handreiking
from toolbox.model.record import Record
from toolbox.pages.page import GeneratedPage

GUIDANCE = (Advies, Handreiking)
"""Kinds that help with a step."""

MOST_GUIDANCE = 4
"""Items beside a step in the dossier; a link leads to the rest."""


def worksheet_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield the page on which readers collect, and the page on which they compare."""
    yield GeneratedPage(
        src_uri="dossier/index.md",
        titel="Mijn dossier",
        omschrijving="Uw eigen selectie, met notities: om te ordenen, te delen en te printen.",
        template="dossier",
        context={"stappen": steps_with_guidance(catalogue), "standen": tuple(StandVanStap)},
        wijkt=True,
    )
    yield GeneratedPage(
        src_uri="vergelijk/index.md",
        titel="Vergelijken",
        omschrijving="Twee, drie of vier stukken naast elkaar in één tabel.",
        template="vergelijk",
        wijkt=True,
    )


def steps_with_guidance(catalogue: Catalogue) -> tuple[tuple[Begrip, tuple[Record, ...]], ...]:
    """Return every step of the approach with a few items that help with it."""

    def guidance(stap: Begrip) -> tuple[Record, ...]:
        found = catalogue.with_term("stappen", stap.id)
        return tuple(r for kind in GUIDANCE for r in found if type(r) is kind)[:MOST_GUIDANCE]

    return tuple((stap, guidance(stap)) for stap in catalogue.begrippen.lijst("stappen"))
