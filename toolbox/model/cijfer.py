"""The kind Cijfer: a figure with population, scale and year."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from toolbox.model.onderdelen import Plaats, Waarde
from toolbox.model.record import Record
from toolbox.model.velden import Gebiedsnaam, Gemeentenaam, Jaar, JaNee, Regel, Tekst


class Indeling(StrEnum):
    """What the values of a figure stand for; a chart draws them accordingly."""

    GROEPEN = "groepen"
    JAREN = "jaren"
    GEBIEDEN = "gebieden"
    ENKEL = "enkel"


class Cijfer(Record):
    """Values from one survey that may be compared with each other."""

    jaar: Jaar | None = Field(None, description="Het jaar waarin is gemeten, niet van uitgave.")
    meting: Regel = Field(description="De enquête en de meetlat, zoals de bron die noemt.")
    populatie: Regel = Field(description="Om wie het gaat, met het aantal als dat bekend is.")
    eenheid: Regel = Field("procent", description="De eenheid van de waarden.")
    indeling: Indeling = Field(
        Indeling.GROEPEN, description="groepen, jaren, gebieden of enkel (één getal)."
    )
    waarden: tuple[Waarde, ...] = Field(
        (), description="De waarden; alleen wat u onderling mag vergelijken."
    )
    plaatsen: tuple[Plaats, ...] = Field((), description="De gemeenten waarover het gaat.")
    gebied: Annotated[Regel, Gebiedsnaam()] | None = Field(
        None,
        description="Regio of provincie, als het daarover gaat. Schrijf ‘provincie Drenthe’ of "
        "‘GGD-regio Twente’: dan staat het cijfer bij de gemeenten daar.",
    )
    landelijk: JaNee = Field(False, description="true als het over heel Nederland gaat.")
    toelichting: tuple[Tekst, ...] = Field((), description="Wat opvalt, in een paar punten.")

    @property
    def gemeentenamen(self) -> tuple[Annotated[str, Gemeentenaam()], ...]:
        """Every municipality named in places or values, without doubles, in file order."""
        named = [plaats.gemeente for plaats in self.plaatsen]
        named += [waarde.gemeente for waarde in self.waarden if waarde.gemeente]
        return tuple(dict.fromkeys(named))
