"""The kind Handreiking: a guide, tool or example plan that others published."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolbox.model.onderdelen import Kosten, Plaats
from toolbox.model.record import Record
from toolbox.model.velden import Id, Jaar, Regel, Tekst, Term, Url, Verwijzing


class Handreiking(Record):
    """A published guide or tool, and where it helps."""

    uitgever: Regel = Field(description="Wie het stuk uitgaf.")
    jaar: Jaar | None = Field(None, description="Het jaar van uitgave.")
    hulpmiddelsoort: Annotated[Regel, Term("hulpmiddelsoorten")] = Field(
        description="Wat voor stuk het is: handreiking, stappenplan, voorbeeldplan."
    )
    voor_wie: tuple[Regel, ...] = Field(min_length=1, description="Voor wie het is gemaakt.")
    hulpgebieden: tuple[Annotated[Regel, Term("hulpgebieden")], ...] = Field(
        (), description="Bij welke hulpvraag een adviseur dit gebruikt."
    )
    inhoud: tuple[Tekst, ...] = Field(min_length=1, description="Wat erin staat, in punten.")
    gebruik: Tekst | None = Field(None, description="Wanneer u het pakt en hoe u begint.")
    website: Url | None = Field(None, description="De pagina waar het staat.")
    kosten: tuple[Kosten, ...] = Field((), description="Wat het kost.")
    plaatsen: tuple[Plaats, ...] = Field((), description="Gemeenten waar het vandaan komt.")
    voorbeelden: tuple[Annotated[Id, Verwijzing("praktijkvoorbeeld")], ...] = Field(
        (), description="Praktijkvoorbeelden die dit gebruiken."
    )
    lessen: tuple[Tekst, ...] = Field((), description="Ervaringen van gebruikers.")
