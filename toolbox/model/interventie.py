"""The kind Interventie: a national, described way of working, sometimes recognised."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolbox.model.bewijs import Erkenning, Resultaat
from toolbox.model.onderdelen import Kosten, Partner, Status
from toolbox.model.record import Record
from toolbox.model.velden import Jaar, Regel, Tekst, Term, Url


class Interventie(Record):
    """An intervention that a municipality can choose to apply."""

    aanbieder: Regel | None = Field(None, description="Wie de interventie ontwikkelde of aanbiedt.")
    sinds: Jaar | None = Field(None, description="Het jaar waarin de interventie begon.")
    status: Status = Field(Status.ONBEKEND, description="Of de interventie nog wordt aangeboden.")
    vormen: tuple[Annotated[Regel, Term("vormen")], ...] = Field(
        min_length=1, description="Wat voor soort activiteit het is."
    )
    doel: Tekst | None = Field(None, description="Wat de interventie wil bereiken.")
    aanpak: tuple[Tekst, ...] = Field(
        min_length=1, description="Hoe de interventie werkt, in een paar punten."
    )
    werkzame_elementen: tuple[Annotated[Regel, Term("werkzame-elementen")], ...] = Field(
        (), description="Elementen die volgens onderzoek kunnen helpen, en die u hier herkent."
    )
    erkenning: Erkenning | None = Field(None, description="Het oordeel van een instituut.")
    resultaten: tuple[Resultaat, ...] = Field((), description="Wat onderzoek vond, en wat niet.")
    kosten: tuple[Kosten, ...] = Field((), description="Wat het kost en wie betaalt.")
    partners: tuple[Partner, ...] = Field((), description="Wie er meedoen, met hun rol.")
    lessen: tuple[Tekst, ...] = Field((), description="Waarop u let als u dit invoert.")
    tegenslagen: tuple[Tekst, ...] = Field((), description="Wat niet lukte of niet is aangetoond.")
    website: Url | None = Field(None, description="De pagina van de aanbieder of de databank.")
