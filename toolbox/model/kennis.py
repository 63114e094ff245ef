"""The kind Kennis: what research says, and what it does not say."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolbox.model.bewijs import Resultaat
from toolbox.model.record import Record
from toolbox.model.velden import Id, Jaar, Regel, Tekst, Term, Verwijzing


class Kennis(Record):
    """A piece of knowledge with its findings."""

    kennissoort: Annotated[Regel, Term("kennissoorten")] = Field(
        description="Wat voor kennis het is: overzichtsstudie, onderzoek, meetlat, uitleg."
    )
    uitgever: Regel | None = Field(None, description="Wie het onderzoek deed of uitgaf.")
    jaar: Jaar | None = Field(None, description="Het jaar van het onderzoek of de uitgave.")
    bevindingen: tuple[Resultaat, ...] = Field(
        min_length=1, description="Wat er is gevonden, met de soort uitspraak erbij."
    )
    betekenis: tuple[Tekst, ...] = Field((), description="Wat een gemeente hiermee kan.")
    grenzen: tuple[Tekst, ...] = Field((), description="Wat dit onderzoek niet zegt.")
    interventies: tuple[Annotated[Id, Verwijzing("interventie")], ...] = Field(
        (), description="Interventies waar dit over gaat."
    )
