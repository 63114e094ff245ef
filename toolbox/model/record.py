"""What every item has in common.

Owns the fields that each kind shares, and the dates that tell a reader how fresh an item is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, cast

from pydantic import Field

from toolbox.model.later import bare, complete, values_of
from toolbox.model.onderdelen import Bron, ThemaVerband
from toolbox.model.velden import (
    Dag,
    Id,
    Onderdeel,
    Regel,
    Stand,
    Tekst,
    Term,
    Verleden,
    Verwijzing,
)

HERZIEN_NA = timedelta(days=365)
"""An item without `herzien_voor` is due a year after its last check."""

DAYS = "_dagen"
"""Under what name an item of which not all is at hand (`later`) holds the day on which it was last
checked and the day before which it is due: both are asked of all items."""


class Record(Onderdeel):
    """Base of all items. `id` is the file name and becomes part of the web address."""

    id: Id = Field(description="De bestandsnaam zonder extensie; hoort niet in het bestand zelf.")
    titel: Annotated[Regel, Field(max_length=120)] = Field(
        description="De naam, zoals een lezer die zoekt."
    )
    samenvatting: Annotated[Regel, Field(min_length=60)] = Field(
        description="Twee of drie gewone zinnen: wat is het, voor wie, wat maakt het bruikbaar.",
    )
    themas: tuple[ThemaVerband, ...] = Field((), description="Thema's, elk met de reden.")
    doelgroepen: tuple[Annotated[Regel, Term("doelgroepen")], ...] = Field(
        (), description="Doelgroepen uit de lijst."
    )
    doelgroep_bron: Regel | None = Field(
        None, description="De doelgroep in de woorden van de bron."
    )
    actielijn: Annotated[Regel, Term("actielijnen")] | None = Field(
        None, description="De actielijn van het programma, als die past."
    )
    pijlers: tuple[Annotated[Regel, Term("pijlers")], ...] = Field(
        (), description="De pijlers van de lokale aanpak waarbij dit helpt."
    )
    stappen: tuple[Annotated[Regel, Term("stappen")], ...] = Field(
        (), description="De stappen van de route waarbij dit helpt."
    )
    trefwoorden: tuple[Regel, ...] = Field(
        (), description="Andere woorden waarmee een lezer dit zoekt."
    )
    let_op: Tekst | None = Field(None, description="Een voorbehoud dat de lezer moet zien.")
    zie_ook: tuple[Annotated[Id, Verwijzing()], ...] = Field(
        (), description="Andere stukken die hierbij horen: hun bestandsnamen."
    )
    bronnen: tuple[Bron, ...] = Field(
        min_length=1, description="De bronnen; de eerste is de belangrijkste."
    )
    stand: Stand | None = Field(
        None,
        description=(
            "Het jaar van de jongste bron, als niet is nagegaan wat er daarna kwam; onbekend als "
            "geen bron een datum heeft."
        ),
    )
    gecontroleerd: Annotated[Dag, Verleden()] | None = Field(
        None, description="De dag waarop een tweede lezer dit naast de bron legde."
    )
    herzien_voor: Dag | None = Field(None, description="Vóór deze dag opnieuw nakijken.")
    vorige_ids: tuple[Id, ...] = Field(
        (), description="Eerdere bestandsnamen; hun adressen verwijzen door."
    )

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Fetch a field that is not at hand. Pydantic first looks where no item has any.

            Raises:
                AttributeError: if this kind has no such field.
            """
            if name in type(self).model_fields and complete(self):
                return getattr(self, name)
            raise AttributeError(f"{type(self).__name__} has no {name}")

        def __eq__(self, other: object) -> bool:
            """Compare whole items."""
            if isinstance(other, Record):
                complete(other)
            complete(self)
            return super().__eq__(other)

        def __hash__(self) -> int:
            """Items with one id are not in one catalogue."""
            return hash(self.id)

        def __iter__(self) -> Iterator[tuple[str, object]]:
            """Give the whole item."""
            complete(self)
            return super().__iter__()

        def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
            """Show the whole item."""
            complete(self)
            return super().__repr_args__()

        def __getstate__(self) -> dict[object, object]:
            """Hand on the whole item, without what was worked out from it."""
            values, _ = values_of(self)
            return {**super().__getstate__(), "__dict__": values}

        def __copy__(self) -> Record:
            """Copy the whole item, without what was worked out from it: it may change there."""
            complete(self)
            return bare(super().__copy__())

        def __deepcopy__(self, memo: dict[int, object] | None = None) -> Record:
            """Copy the whole item, as `__copy__` does."""
            complete(self)
            return bare(super().__deepcopy__(memo))

        def model_dump(self, **options: object) -> dict[str, object]:
            """Give the whole item."""
            complete(self)
            return super().model_dump(**options)

        def model_dump_json(self, **options: object) -> str:
            """Give the whole item."""
            complete(self)
            return super().model_dump_json(**options)

    @property
    def standjaar(self) -> int:
        """The year up to which the sources tell; 0 if unknown, to sort by."""
        return self.stand if isinstance(self.stand, int) else 0

    @property
    def gelezen(self) -> date:
        """The latest day on which one of the sources was read."""
        return max(bron.gelezen for bron in self.bronnen)

    @property
    def bijgewerkt(self) -> date:
        """The last day on which somebody held this item against a source."""
        if known := self.__dict__.get(DAYS):
            return cast("date", known[0])
        gelezen = self.gelezen
        return max(self.gecontroleerd or gelezen, gelezen)

    @property
    def herzien_uiterlijk(self) -> date:
        """The day before which this item is due for review."""
        if known := self.__dict__.get(DAYS):
            return cast("date", known[1])
        return self.herzien_voor or self.bijgewerkt + HERZIEN_NA

    @property
    def thema_ids(self) -> tuple[str, ...]:
        """The ids of the themes this item is linked to, in the order of the file."""
        return tuple(verband.thema for verband in self.themas)
