"""The kind Bijeenkomst: a regional meeting, masterclass, conference or action week."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolbox.model.record import Record
from toolbox.model.velden import Datumdeel, Regel, Tekst, Term, Url


class Bijeenkomst(Record):
    """A meeting, past or coming."""

    bijeenkomstsoort: Annotated[Regel, Term("bijeenkomstsoorten")] = Field(
        description="Wat voor bijeenkomst het is."
    )
    begin: Datumdeel | None = Field(None, description="De dag, of het jaar als de dag ontbreekt.")
    einde: Datumdeel | None = Field(None, description="De laatste dag, als het er meer zijn.")
    locatie: Regel | None = Field(None, description="Waar het is, of: online.")
    organisator: Regel | None = Field(None, description="Wie het organiseert.")
    voor_wie: tuple[Regel, ...] = Field((), description="Voor wie het is bedoeld.")
    inhoud: tuple[Tekst, ...] = Field(min_length=1, description="Wat er gebeurt of gebeurde.")
    aanmelden: Url | None = Field(None, description="De pagina om aan te melden.")
