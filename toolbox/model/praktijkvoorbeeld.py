"""The kind Praktijkvoorbeeld: what a municipality or its partners do."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolbox.model.bewijs import Resultaat
from toolbox.model.onderdelen import Kosten, Partner, Periode, Plaats, Status
from toolbox.model.record import Record
from toolbox.model.velden import Id, JaNee, Regel, Tekst, Term, Verwijzing


class Praktijkvoorbeeld(Record):
    """A practice in one or more municipalities."""

    plaatsen: tuple[Plaats, ...] = Field(
        (), description="De gemeente of gemeenten, met wijk of dorp als die bekend is."
    )
    landelijk: JaNee = Field(False, description="true als het in het hele land gebeurt.")
    vormen: tuple[Annotated[Regel, Term("vormen")], ...] = Field(
        min_length=1, description="Wat voor soort activiteit het is."
    )
    status: Status = Field(
        description=(
            "plan, proef, loopt, afgerond (zoals bedoeld, ook iets eenmaligs), gestopt (eerder dan "
            "bedoeld) of onbekend."
        )
    )
    periode: Periode | None = Field(None, description="Begin en einde, voor zover bekend.")
    trekker: Regel | None = Field(None, description="De organisatie die het voortouw neemt.")
    partners: tuple[Partner, ...] = Field((), description="Wie er meedoen, met hun rol.")
    probleem: Tekst | None = Field(None, description="De aanleiding: wat ging er niet goed.")
    aanpak: tuple[Tekst, ...] = Field(
        min_length=1, description="Wat er gebeurt, in een paar punten."
    )
    werkzame_elementen: tuple[Annotated[Regel, Term("werkzame-elementen")], ...] = Field(
        (), description="Elementen die volgens onderzoek kunnen helpen, en die u hier herkent."
    )
    resultaten: tuple[Resultaat, ...] = Field((), description="Wat het opleverde, en wie dat zegt.")
    kosten: tuple[Kosten, ...] = Field((), description="Wat het kost en wie betaalt.")
    lessen: tuple[Tekst, ...] = Field((), description="Wat een andere gemeente hiervan leert.")
    tegenslagen: tuple[Tekst, ...] = Field((), description="Wat niet lukte of waarom het stopte.")
    interventies: tuple[Annotated[Id, Verwijzing("interventie")], ...] = Field(
        (), description="De beschreven interventies die hier worden toegepast."
    )
