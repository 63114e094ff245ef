"""The words with which a plan is read: docs/begrippen/planscan.yml.

Owns the shape of that file. It says what the problem of this programme is called, which words stand
for each theme, target group and step besides those of the lists, and what a national study found.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from toolbox.model.onderdelen import Bron
from toolbox.model.velden import Onderdeel, Regel, Tekst, Term, Verwijzing

WOORD_PATROON = r"^\*?[\w'’]+\*?([ -](\*?[\w'’]+\*?|\.\.))*$"

Woord = Annotated[str, StringConstraints(max_length=80, pattern=WOORD_PATROON)]
"""A word or expression. A * stands for any letters, and .. for at most three words between."""


class Kern(Onderdeel):
    """The problem that a plan may tie to themes."""

    naam: Regel = Field(description="Hoe het probleem heet, midden in een zin: eenzaamheid.")
    woorden: tuple[Woord, ...] = Field(
        min_length=1,
        description="Woorden voor het probleem; * staat voor letters, .. voor woorden.",
    )


class Ontkenning(Onderdeel):
    """How a plan says that there is no link."""

    woorden: tuple[Woord, ...] = Field(
        min_length=1, description="Woorden die ontkennen, zoals niet en geen."
    )
    bij: tuple[Woord, ...] = Field(
        min_length=1, description="Woorden die over een verband gaan, zoals koppelen en aandacht."
    )
    behalve: tuple[Woord, ...] = Field(
        (), description="Uitdrukkingen die lijken te ontkennen: niet alleen, niet los van."
    )


class _Woorden(Onderdeel):
    """Words beside those of the term itself."""

    woorden: tuple[Woord, ...] = Field((), description="Extra woorden voor dit begrip.")
    niet: tuple[Regel, ...] = Field(
        (), description="Woorden uit de lijst of de thesaurus die hier niet meetellen."
    )
    landelijk: Regel | None = Field(None, description="Wat het landelijke onderzoek hierover zegt.")


class ThemaWoorden(_Woorden):
    """The words of a theme."""

    begrip: Annotated[Regel, Term("themas")] = Field(description="Een thema uit de lijst.")


class DoelgroepWoorden(_Woorden):
    """The words of a target group."""

    begrip: Annotated[Regel, Term("doelgroepen")] = Field(description="Een doelgroep uit de lijst.")


class StapWoorden(_Woorden):
    """The words of a step."""

    begrip: Annotated[Regel, Term("stappen")] = Field(description="Een stap uit de lijst.")


class Landelijk(Onderdeel):
    """What a national study of such plans found."""

    titel: Regel = Field(description="Hoe het onderzoek heet.")
    pagina: Tekst = Field(description="Een zin met een link naar de pagina over het onderzoek.")
    uitkomsten: tuple[Regel, ...] = Field((), description="Uitkomsten over alle plannen samen.")
    ontbreekt: Regel = Field(description="Wat er staat bij een begrip zonder landelijke uitkomst.")
    bron: Bron = Field(description="Waar het onderzoek staat.")


class Planscan(Onderdeel):
    """Everything with which a plan is read."""

    titel: Regel = Field(description="De naam van de lijst.")
    uitleg: Regel | None = Field(None, description="Hoe u de lijst gebruikt.")
    kern: Kern = Field(description="Het probleem van dit programma, en de woorden ervoor.")
    ontkenning: Ontkenning = Field(description="Hoe een plan zegt dat er geen verband is.")
    themas: tuple[ThemaWoorden, ...] = Field((), description="Woorden per thema.")
    doelgroepen: tuple[DoelgroepWoorden, ...] = Field((), description="Woorden per doelgroep.")
    stappen: tuple[StapWoorden, ...] = Field((), description="Woorden per stap.")
    landelijk: Landelijk | None = Field(
        None, description="Landelijk onderzoek om mee te vergelijken."
    )
    grenzen: tuple[Regel, ...] = Field(
        (), description="Wat de scan bij dit onderwerp niet kan weten, een zin per punt."
    )
    dossierstuk: Annotated[Regel, Verwijzing()] | None = Field(
        None, description="Het stuk waarbij de uitslag als notitie in het dossier komt."
    )
