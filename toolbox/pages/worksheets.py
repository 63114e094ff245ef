"""The reader's own pages: the dossier and the comparison. An author may write them instead."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.pages.page import GeneratedPage


def worksheet_pages() -> Iterator[GeneratedPage]:
    """Yield the page on which readers collect, and the page on which they compare."""
    yield GeneratedPage(
        src_uri="dossier/index.md",
        titel="Mijn dossier",
        omschrijving="Uw eigen selectie, met notities: om te ordenen, te delen en te printen.",
        template="dossier",
        wijkt=True,
    )
    yield GeneratedPage(
        src_uri="vergelijk/index.md",
        titel="Vergelijken",
        omschrijving="Twee, drie of vier stukken naast elkaar in één tabel.",
        template="vergelijk",
        wijkt=True,
    )
