"""Parts that several kinds of items share: source, theme link, place, period, partner, cost.

Owns the shape of these parts, and the two closed lists that carry meaning in the code: how strong
a theme link is, and what the state of a practice is.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.model.velden import (
    Bronnummer,
    Dag,
    Datumdeel,
    Geheel,
    Gemeentenaam,
    Getal,
    Jaar,
    JaNee,
    Onderdeel,
    Regel,
    Tekst,
    Term,
    Url,
    Verleden,
)


class Bron(Onderdeel):
    """A source: where a fact was read, and when."""

    titel: Regel = Field(description="De titel van de pagina of het stuk, met de uitgever erbij.")
    url: Url | None = Field(None, description="Het volledige adres van de pagina, met https://.")
    vindplaats: Regel | None = Field(
        None, description="Waar het stuk te vinden is als er geen adres is: kenmerk, archief."
    )
    gelezen: Annotated[Dag, Verleden()] = Field(description="De dag waarop u de bron las.")
    jaar: Jaar | None = Field(None, description="Het jaar waarin de bron verscheen.")
    let_op: Regel | None = Field(None, description="Een kanttekening bij de bron, zichtbaar.")

    @model_validator(mode="after")
    def _findable(self) -> Self:
        """A reader must be able to find the source: by address, or else by its place."""
        if not self.url and not self.vindplaats:
            raise PydanticCustomError("bron_onvindbaar", "a source needs url or vindplaats")
        return self


class Sterkte(StrEnum):
    """On what a theme link rests."""

    ONDERZOCHT = "onderzocht"
    BRON = "bron"
    DUIDING = "duiding"

    @property
    def naam(self) -> str:
        """The label that readers see."""
        return {
            Sterkte.ONDERZOCHT: "onderzocht",
            Sterkte.BRON: "de bron noemt het",
            Sterkte.DUIDING: "eigen duiding",
        }[self]


class ThemaVerband(Onderdeel):
    """The link between an item and a theme, with the reason for it."""

    thema: Annotated[Regel, Term("themas")] = Field(description="Een thema uit de lijst.")
    verband: Annotated[Regel, Field(min_length=20)] = Field(
        description="Eén zin: hoe dit voorbeeld eenzaamheid en het thema met elkaar verbindt.",
    )
    sterkte: Sterkte = Field(
        description="Waarop het verband rust: onderzocht, bron (de bron noemt het) of duiding.",
    )


class Plaats(Onderdeel):
    """Where something happens."""

    gemeente: Annotated[Regel, Gemeentenaam()] = Field(
        description="De naam van de gemeente van nu; een oude naam of CBS-code mag ook.",
    )
    gebied: Regel | None = Field(None, description="Wijk, dorp of buurt binnen de gemeente.")


class Status(StrEnum):
    """The state of a practice, as far as the source tells."""

    PLAN = "plan"
    PROEF = "proef"
    LOOPT = "loopt"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"
    ONBEKEND = "onbekend"

    @property
    def naam(self) -> str:
        """The label that readers see."""
        return {
            Status.PLAN: "plan",
            Status.PROEF: "proef",
            Status.LOOPT: "loopt",
            Status.AFGEROND: "afgerond",
            Status.GESTOPT: "gestopt",
            Status.ONBEKEND: "onbekend of het nog loopt",
        }[self]


class Periode(Onderdeel):
    """Begin and end of a practice, as exact as the source gives them."""

    begin: Datumdeel | None = Field(None, description="Jaar, maand of dag van het begin.")
    einde: Datumdeel | None = Field(None, description="Jaar, maand of dag van het einde.")


class Partner(Onderdeel):
    """An organisation that takes part, with its role where the source names one."""

    naam: Regel = Field(description="De naam van de organisatie, geen naam van een persoon.")
    rol: Regel | None = Field(
        None, description="Wat de partner doet: uitvoerder, financier, verwijzer, locatie."
    )


class Kosten(Onderdeel):
    """A cost or a grant, in the words and the unit of the source."""

    tekst: Regel = Field(description="De kosten in een korte zin.")
    bedrag: Getal | None = Field(None, ge=0, description="Het bedrag in euro, alleen het getal.")
    per: Regel | None = Field(None, description="Waarvoor het bedrag is: per jaar, per deelnemer.")
    betaald_door: Regel | None = Field(None, description="Wie het betaalt.")
    jaar: Jaar | None = Field(None, description="Het jaar waarvoor het bedrag geldt.")
    bron: Annotated[Geheel, Bronnummer()] | None = Field(
        None, ge=1, description="Het nummer van de bron in de lijst bronnen: 1 is de eerste."
    )


class Waarde(Onderdeel):
    """One value of a figure: a group and its number."""

    groep: Regel = Field(description="Om wie het gaat, bijvoorbeeld: 75 jaar en ouder.")
    waarde: Getal = Field(ge=0, description="Het getal, met een punt voor de decimalen.")
    jaar: Jaar | None = Field(None, description="Het meetjaar, als dat per waarde verschilt.")
    gemeente: Annotated[Regel, Gemeentenaam()] | None = Field(
        None, description="De gemeente, als de waarde bij één gemeente hoort."
    )
    ongeveer: JaNee = Field(False, description="true als de bron 'ongeveer' of 'ruim' zegt.")


class Vraag(Onderdeel):
    """A question with a short answer or hint, for conversations."""

    vraag: Regel = Field(description="De vraag, zoals u die stelt.")
    hulp: Tekst | None = Field(None, description="Waarop u let in het antwoord.")
