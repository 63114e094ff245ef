"""The evidence passport: results and recognition.

Owns the rule that a claim never looks like a finding: each result says whether it was measured,
reported, aimed at or absent, and by whom.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from toolbox.model.velden import Bronnummer, Geheel, Jaar, Onderdeel, Regel, Tekst, Term, Url


class Resultaatsoort(StrEnum):
    """What kind of statement a result is."""

    GEMETEN = "gemeten"
    GEMELD = "gemeld"
    DOEL = "doel"
    GEEN_EFFECT = "geen-effect"

    @property
    def naam(self) -> str:
        """The label that readers see."""
        return {
            Resultaatsoort.GEMETEN: "gemeten",
            Resultaatsoort.GEMELD: "gemeld door de organisatie",
            Resultaatsoort.DOEL: "doel, nog geen resultaat",
            Resultaatsoort.GEEN_EFFECT: "geen effect gevonden",
        }[self]


class Resultaat(Onderdeel):
    """A result, and who says so."""

    tekst: Tekst = Field(description="Het resultaat in een of twee zinnen, met het getal erbij.")
    soort: Resultaatsoort = Field(
        description=(
            "gemeten (onderzoek of telling), gemeld (de organisatie zegt het), doel (nog geen "
            "resultaat) of geen-effect (onderzocht, niet gevonden)."
        )
    )
    door: Regel | None = Field(None, description="Wie het mat of wie het zegt.")
    jaar: Jaar | None = Field(None, description="Het jaar van de meting of de uitspraak.")
    bron: Annotated[Geheel, Bronnummer()] | None = Field(
        None, ge=1, description="Het nummer van de bron in de lijst bronnen: 1 is de eerste."
    )


class Erkenning(Onderdeel):
    """Recognition of an intervention by one of the institutes that assess interventions."""

    niveau: Annotated[Regel, Term("erkenningsniveaus")] = Field(
        description="Het niveau uit de lijst, in de spelling van de instituten."
    )
    door: Regel = Field(description="Het instituut of de commissie die erkende.")
    jaar: Jaar | None = Field(None, description="Het jaar van het oordeel.")
    geldig_tot: Jaar | None = Field(None, description="Tot welk jaar het oordeel geldt.")
    toelichting: Regel | None = Field(None, description="Waarop het oordeel slaat.")
    url: Url | None = Field(None, description="De pagina in de databank.")
