"""The front matter of a hand-written page.

Owns the keys that such a page may have: those of MkDocs, Material and the macros plugin, spelled
the way these spell them, and our own in Dutch.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from toolbox.model.onderdelen import Bron
from toolbox.model.velden import Dag, Getal, JaNee, Onderdeel, Regel, Term, Verleden


class Verborgen(StrEnum):
    """A part of the page around the text that can be left out."""

    NAVIGATION = "navigation"
    TOC = "toc"
    PATH = "path"
    FOOTER = "footer"
    FEEDBACK = "feedback"
    TAGS = "tags"


class Zoekinstelling(Onderdeel):
    """How search treats the page."""

    exclude: JaNee = Field(False, description="true als zoeken deze pagina moet overslaan.")
    boost: Getal = Field(1.0, gt=0, description="Meer dan 1 zet de pagina hoger in de uitkomsten.")


class Pagina(Onderdeel):
    """The front matter of a hand-written page; every key may be left out."""

    title: Regel | None = Field(None, description="De titel in het menu en in het tabblad.")
    description: Regel | None = Field(None, description="Eén zin voor zoekmachines.")
    icon: Regel | None = Field(None, description="Een icoon van Material, voor het menu.")
    status: Regel | None = Field(None, description="Een status van Material, zoals new.")
    template: Regel | None = Field(None, description="Een eigen sjabloon uit overrides/.")
    hide: tuple[Verborgen, ...] = Field((), description="Delen van de pagina die u weglaat.")
    render_macros: JaNee = Field(False, description="true als er macro's in de tekst staan.")
    pdf: JaNee = Field(False, description="true als deze pagina ook een PDF krijgt.")
    sjabloon: JaNee = Field(
        False, description="true als lezers deze pagina als bestand om in te vullen krijgen."
    )
    search: Zoekinstelling | None = Field(None, description="Hoe zoeken de pagina behandelt.")
    thema: Annotated[Regel, Term("themas")] | None = Field(
        None, description="Het thema waarover deze pagina gaat."
    )
    doelgroep: Annotated[Regel, Term("doelgroepen")] | None = Field(
        None, description="De doelgroep waarover deze pagina gaat."
    )
    tijd: Regel | None = Field(None, description="Hoeveel tijd lezen ongeveer vraagt.")
    gecontroleerd: Annotated[Dag, Verleden()] | None = Field(
        None, description="De dag waarop een tweede lezer dit naast de bronnen legde."
    )
    herzien_voor: Dag | None = Field(None, description="Vóór deze dag opnieuw nakijken.")
    bronnen: tuple[Bron, ...] = Field((), description="De bronnen van de tekst.")
