"""A dossier: a reader's own selection of items, with notes and progress, as file and as link.

Owns the format, version 1, that the site's dossier page writes and reads too. Reading is strict
and pure: text in, a `Dossier` or a `DossierError` with a Dutch sentence out.

The file is JSON: `{"soort": "toolbox-dossier", "versie": 1, "titel", "gemeente", "datum",
"voortgang": {stap: stand}, "stukken": [{"id", "titel", "notitie"}]}`. All but soort, versie and
stukken may be left out. The link holds the same behind its `#`, where browsers keep it from
servers: `#d=`, then `z` (deflate without a header, RFC 1951) or `p` (plain), then the bytes in
base64url without padding (RFC 4648, section 5). The bytes are UTF-8 JSON, a list without names:
`[titel, gemeente, [[id, titel, notitie], …], voortgang, datum]`, of which the last two may be
missing. A later version of the link gets other letters than `z` and `p`.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, ValidationError, field_validator, model_validator
from pydantic_core import PydanticCustomError

from toolbox.model.velden import REGEL_PATROON, Dag, Geheel, Id, Onderdeel

SOORT = "toolbox-dossier"
VERSIE = 1
MOST_ITEMS = 200
LONGEST_NOTE = 100_000
MOST_BYTES = 5_000_000
"""Of a link unpacked: a few hundred characters could otherwise fill all memory."""

Kop = Annotated[str, StringConstraints(max_length=200, pattern=REGEL_PATROON)]
"""A line that may be empty."""

_LINK = re.compile(r"#d=([pz])([\w-]+)$", re.ASCII)


class DossierError(ValueError):
    """A file or link is no dossier; the message is a Dutch sentence for whoever gave it."""


class StandVanStap(StrEnum):
    """How far a reader is with a step of the local approach."""

    NIET_BEGONNEN = "niet-begonnen"
    BEZIG = "bezig"
    KLAAR = "klaar"

    @property
    def naam(self) -> str:
        """The label that readers see."""
        return self.value.replace("-", " ")


class Dossierstuk(Onderdeel):
    """One item in a dossier."""

    id: Id = Field(description="De bestandsnaam van het stuk in de toolbox.")
    titel: Kop = Field("", description="De titel bij het bewaren, voor als het stuk verdwijnt.")
    notitie: Annotated[str, StringConstraints(max_length=LONGEST_NOTE)] = Field(
        "", description="De notitie van de lezer: platte tekst."
    )


class Dossier(Onderdeel):
    """A selection of items in the reader's order."""

    soort: Literal["toolbox-dossier"] = Field(description="Waaraan een programma het herkent.")
    versie: Annotated[Geheel, Field(ge=VERSIE, le=VERSIE)] = Field(
        description="De versie van deze vorm."
    )
    titel: Kop = Field("", description="De titel die de lezer gaf.")
    gemeente: Kop = Field("", description="De gemeente, in de woorden van de lezer.")
    datum: Dag | None = Field(None, description="De dag van de laatste wijziging.")
    voortgang: dict[Id, StandVanStap] = Field(
        default_factory=dict,
        description="Per stap van de aanpak hoe ver de lezer is; wat ontbreekt is niet begonnen.",
    )
    stukken: tuple[Dossierstuk, ...] = Field(
        max_length=MOST_ITEMS, description="De stukken, in de volgorde van de lezer."
    )

    @field_validator("stukken")
    @classmethod
    def _each_once(cls, stukken: tuple[Dossierstuk, ...]) -> tuple[Dossierstuk, ...]:
        """Refuse an item that stands there twice: which note counts would be a guess."""
        if len({stuk.id for stuk in stukken}) < len(stukken):
            raise PydanticCustomError("dubbel", "an item stands in the dossier twice")
        return stukken

    @model_validator(mode="after")
    def _not_too_many_steps(self) -> Self:
        """Refuse more steps than any approach has."""
        if len(self.voortgang) > MOST_ITEMS:
            raise PydanticCustomError("te_veel", "there are too many steps")
        return self

    def stand_van(self, stap: str) -> StandVanStap:
        """Return how far the reader is with a step, given by its id."""
        return self.voortgang.get(stap, StandVanStap.NIET_BEGONNEN)


def read_dossier(source: str) -> Dossier:
    """Return the dossier in `source`: a share link, the part of it from the `#`, or a file's text.

    Raises:
        DossierError: if there is no sound dossier in it.
    """
    text = source.strip().removeprefix("\ufeff")
    return read_file(text) if text.startswith("{") else read_link(text)


def read_file(text: str) -> Dossier:
    """Return the dossier in the text of a file that the dossier page saved.

    Raises:
        DossierError: if the text is something else, or is damaged.
    """
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise DossierError("Dit bestand is geen dossier: het is geen goede JSON.") from None
    if not isinstance(data, dict) or data.get("soort") != SOORT:
        raise DossierError("Dit bestand is geen dossier uit een toolbox.")
    if data.get("versie") != VERSIE:
        raise DossierError(
            f"Dit dossier heeft versie {data.get('versie')}. Deze toolbox kent versie {VERSIE}."
        )
    return _validated(data)


def read_link(link: str) -> Dossier:
    """Return the dossier in a share link, or in the part of it from the `#`.

    Raises:
        DossierError: if the link holds no dossier, or is damaged.
    """
    found = _LINK.search(link.strip())
    if not found:
        raise DossierError(
            "In deze link zit geen dossier: kopieer hem helemaal, ook wat na # komt."
        )
    packing, packed = found.groups()
    try:
        squeezed = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
        row = json.loads(_inflated(squeezed) if packing == "z" else squeezed)
    except (ValueError, binascii.Error, zlib.error, RecursionError):
        raise DossierError("Deze deellink is niet heel. Vraag de afzender om een nieuwe.") from None
    return _validated(_named(row))


def _inflated(squeezed: bytes) -> bytes:
    """Return deflated bytes as they were.

    Raises:
        ValueError: if the stream is cut short or holds more than a dossier can.
    """
    stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
    found = stream.decompress(squeezed, MOST_BYTES)
    if not stream.eof:
        raise ValueError("cut short, or too big")
    return found


def _named(row: object) -> dict[str, object]:
    """Return the list of a link with the names that a file has."""
    if not isinstance(row, list) or not 3 <= len(row) <= 5 or not isinstance(row[2], list):  # noqa: PLR2004 - the form of a link
        raise DossierError("Deze deellink bevat geen dossier.")
    names = ("titel", "gemeente", "stukken", "voortgang", "datum")
    data = dict(zip(names, row, strict=False))
    fields = ("id", "titel", "notitie")
    data["stukken"] = [
        dict(zip(fields, stuk, strict=False)) if isinstance(stuk, list) else stuk for stuk in row[2]
    ]
    return {"soort": SOORT, "versie": VERSIE, **data}


def _validated(data: dict[str, object]) -> Dossier:
    try:
        return Dossier.model_validate({**data, "datum": data.get("datum") or None})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        where = f"bij ‘{place}’" if place else "in het geheel"
        raise DossierError(f"Dit dossier klopt niet {where}. Maak het opnieuw.") from None
