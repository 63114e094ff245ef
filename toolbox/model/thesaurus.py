"""The thesaurus: words that mean the same to somebody who searches.

Owns the shape of docs/begrippen/thesaurus.yml. Search makes one concept of every group.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolbox.model.velden import Gemeentenaam, Onderdeel, Regel


class Woordgroep(Onderdeel):
    """Words that find each other: who types one finds pages with any of them."""

    woorden: tuple[Regel, ...] = Field(
        min_length=1, description="Woorden of korte uitdrukkingen met dezelfde betekenis."
    )
    smaller: tuple[Regel, ...] = Field(
        (),
        description=(
            "Woorden met een smallere betekenis: wie op het brede woord zoekt, vindt ze ook, "
            "andersom niet."
        ),
    )


class Streek(Onderdeel):
    """A region, town or everyday name, and the municipalities in which it lies."""

    naam: Regel = Field(description="De naam van de streek, plaats of regio.")
    ook: tuple[Regel, ...] = Field((), description="Andere namen of schrijfwijzen.")
    gemeenten: tuple[Annotated[Regel, Gemeentenaam()], ...] = Field(
        (), description="De gemeenten die erbij horen."
    )
    provincie: Regel | None = Field(
        None, description="De provincie, als de naam voor een hele provincie staat."
    )


class Thesaurus(Onderdeel):
    """All groups of words, and all place names that are no municipality."""

    titel: Regel = Field(description="De naam van de lijst.")
    uitleg: Regel | None = Field(None, description="Hoe u de lijst gebruikt.")
    groepen: tuple[Woordgroep, ...] = Field(min_length=1, description="De groepen woorden.")
    plaatsen: tuple[Streek, ...] = Field((), description="Streken, plaatsen en regio's.")
