"""The accessibility statement, in the model that Dutch public bodies use.

Owns its fields, the meaning of each status, and how long it holds. The model and the five statuses
are those of toegankelijkheidsverklaring.nl; a statement is renewed at least every year.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from toolbox.model.velden import Dag, Onderdeel, Regel, Tekst, Url, Verleden

HOLDS, NOTICE = timedelta(days=365), timedelta(days=30)
"""How long a statement holds, and how long before that its end is announced."""


class Nalevingsstatus(StrEnum):
    """How far a site complies, from A (fully) to E (no statement)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    @property
    def naam(self) -> str:
        """The name that readers see."""
        return {
            Nalevingsstatus.A: "Voldoet volledig",
            Nalevingsstatus.B: "Voldoet gedeeltelijk",
            Nalevingsstatus.C: "Eerste maatregelen genomen",
            Nalevingsstatus.D: "Voldoet niet",
        }[self]


class Afwijking(Onderdeel):
    """Something that is known to fall short."""

    criterium: Regel = Field(description="Het nummer en de naam van het succescriterium.")
    beschrijving: Tekst = Field(description="Wat er niet voldoet, en waar.")
    gevolg: Regel = Field(description="Wat een bezoeker daarvan merkt.")
    alternatief: Regel | None = Field(None, description="Hoe het nu toch kan.")
    maatregel: Regel = Field(description="Wat er gebeurt om het op te lossen.")
    gepland: Regel = Field(description="Wanneer dat klaar is, of waarom er geen dag is.")


class Onderzoek(Onderdeel):
    """A test of the site, and where its report is."""

    soort: Regel = Field(description="Wat voor onderzoek het was.")
    datum: Annotated[Dag, Verleden()] = Field(description="De dag van het onderzoek.")
    door: Regel = Field(description="Wie het deed, of met welk programma.")
    rapport: Url | None = Field(None, description="Het adres van het rapport.")


class Verklaring(Onderdeel):
    """The statement of a site."""

    eigenaar: Regel = Field(description="Wie voor de site zorgt.")
    status: Nalevingsstatus = Field(description="A, B, C of D.")
    toelichting: Tekst = Field(description="Waarom dat de status is.")
    opgesteld: Annotated[Dag, Verleden()] = Field(description="De dag van de verklaring.")
    ondertekend: Regel = Field(description="De functie van wie tekent, geen naam.")
    contact: Regel = Field(description="Hoe een bezoeker een probleem meldt.")
    contactpagina: Regel | None = Field(None, description="De pagina daarvoor op deze site.")
    reactie: Regel = Field("binnen twee weken", description="Hoe snel er een antwoord komt.")
    onderzoeken: tuple[Onderzoek, ...] = Field((), description="Wat er is onderzocht.")
    afwijkingen: tuple[Afwijking, ...] = Field((), description="Wat er niet voldoet.")

    @property
    def geldig_tot(self) -> date:
        """The last day on which the statement holds."""
        return self.opgesteld + HOLDS

    def is_expired(self, vandaag: date) -> bool:
        """Tell whether the statement no longer holds."""
        return vandaag > self.geldig_tot

    def is_ending(self, vandaag: date) -> bool:
        """Tell whether the statement ends within a month."""
        return vandaag > self.geldig_tot - NOTICE
