"""The closed lists: themes, target groups, steps and so on, read from docs/begrippen/.

Owns the shape of a list and of its terms. Which terms there are is data, so that another
programme swaps them without touching code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from toolbox.model.onderdelen import Bron
from toolbox.model.planscan import Planscan
from toolbox.model.thesaurus import Thesaurus
from toolbox.model.velden import (
    ICOON_PATROON,
    KLEUR_PATROON,
    Datumdeel,
    Icoonnaam,
    Id,
    Onderdeel,
    Regel,
    Tekst,
    Url,
)


class Begrip(Onderdeel):
    """A term in a closed list."""

    id: Id = Field(description="De sleutel die in de bestanden staat.")
    naam: Regel = Field(description="De naam die lezers zien.")
    uitleg: Regel | None = Field(None, description="Een zin die zegt wat het is.")
    kort: Regel | None = Field(None, description="Een korte naam voor tabellen en kaartjes.")
    ook: tuple[Regel, ...] = Field((), description="Andere schrijfwijzen, voor suggesties.")
    url: Url | None = Field(None, description="Een pagina met meer uitleg.")
    kleur: str | None = Field(
        None, pattern=KLEUR_PATROON, description="De kleur, als #rrggbb, voor thema's."
    )
    icoon: Annotated[str, StringConstraints(pattern=ICOON_PATROON), Icoonnaam()] | None = Field(
        None, description="De naam van een icoon, voor thema's."
    )

    @property
    def label(self) -> str:
        """The shortest name there is."""
        return self.kort or self.naam


class Lijst(Onderdeel):
    """A closed list, one file in docs/begrippen/."""

    titel: Regel = Field(description="De naam van de lijst.")
    uitleg: Regel | None = Field(None, description="Waar de lijst vandaan komt.")
    begrippen: tuple[Begrip, ...] = Field(min_length=1, description="De begrippen, in volgorde.")


class Moment(Onderdeel):
    """One moment in the history of the programme."""

    datum: Datumdeel = Field(description="Jaar, maand of dag.")
    titel: Regel = Field(description="Wat er gebeurde, in een paar woorden.")
    tekst: Tekst | None = Field(None, description="Een of twee zinnen uitleg.")
    bronnen: tuple[Bron, ...] = Field(min_length=1, description="Waar het staat.")


class Tijdlijn(Onderdeel):
    """The timeline of the programme: docs/begrippen/tijdlijn.yml."""

    titel: Regel = Field(description="De naam van de tijdlijn.")
    momenten: tuple[Moment, ...] = Field(min_length=1, description="De momenten.")


LIJSTEN: tuple[str, ...] = (
    "themas",
    "doelgroepen",
    "actielijnen",
    "pijlers",
    "stappen",
    "hulpgebieden",
    "vormen",
    "werkzame-elementen",
    "erkenningsniveaus",
    "hulpmiddelsoorten",
    "kennissoorten",
    "bijeenkomstsoorten",
    "afkortingen",
)
"""The lists that fields of the model refer to; an instance leaves out those it does not use."""


@dataclass(frozen=True)
class Begrippen:
    """All closed lists of an instance."""

    lijsten: Mapping[str, Lijst] = field(default_factory=dict)
    tijdlijn: Tijdlijn | None = None
    thesaurus: Thesaurus | None = None
    planscan: Planscan | None = None

    def lijst(self, naam: str) -> tuple[Begrip, ...]:
        """Return the terms of list `naam`, or an empty tuple if the instance has no such list."""
        found = self.lijsten.get(naam)
        return found.begrippen if found else ()

    def begrip(self, lijst: str, id: str) -> Begrip:
        """Return the term `id` of list `lijst`.

        Raises:
            KeyError: if there is no such term; content that passed the checks never asks for one.
        """
        return self._by_id[lijst, id]

    @cached_property
    def _by_id(self) -> Mapping[tuple[str, str], Begrip]:
        return {
            (naam, begrip.id): begrip
            for naam, lijst in self.lijsten.items()
            for begrip in lijst.begrippen
        }
