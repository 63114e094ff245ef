"""Items in which every text is one text of choice: sown along the declared fields of the model.

What a field demands by its marker (a term, a reference, a date) stays right, so that everything
that reads items can read these. No check is asked: what a check refuses must do no harm either.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from pydantic import StringConstraints

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of
from toolbox.model.velden import (
    DATUMDEEL_PATROON,
    ID_PATROON,
    REGEL_PATROON,
    Bronnummer,
    Gemeentenaam,
    Term,
    Verwijzing,
    Webadres,
)
from toolbox.model.walk import Leaf, Many, Part, Shape, shape_of

DAY = date(2026, 2, 3)


def sown(catalogue: Catalogue, text: str) -> Catalogue:
    """Return a catalogue of the same items with `text` in every field for text."""
    records: dict[str, Record] = {}
    for record in catalogue.records.values():
        sower = _Sower(catalogue, text)
        kept = {"id": record.id, "vorige_ids": (f"oud-{record.id}",)}
        fields = shape_of(type(record)).fields
        own = {name: sower.value(inner) for name, inner in fields if name not in kept}
        records[record.id] = type(record).model_construct(**{**own, **kept})
    return Catalogue(records, catalogue.begrippen, catalogue.gemeenten, catalogue.bronbestanden)


class _Sower:
    def __init__(self, catalogue: Catalogue, text: str) -> None:
        self._catalogue, self._text = catalogue, text

    def value(self, shape: Shape) -> object:
        """Return a value for a field; None if the catalogue has nothing that fits."""
        if isinstance(shape, Many):
            one = self.value(shape.item)
            return () if one is None else (one,)
        if isinstance(shape, Part):
            return shape.model.model_construct(
                **{name: self.value(inner) for name, inner in shape.fields}
            )
        return self._leaf(shape)

    def _leaf(self, leaf: Leaf) -> object:
        if issubclass(leaf.kind, Enum):
            return next(iter(leaf.kind))
        if leaf.kind is str:
            return self._words(leaf)
        if leaf.kind is int and not any(isinstance(m, Bronnummer) for m in leaf.markers):
            return 2024
        return {int: 1, float: 1.5, bool: False, date: DAY}[leaf.kind]

    def _words(self, leaf: Leaf) -> str | None:
        for marker in leaf.markers:
            if isinstance(marker, Term):
                terms = self._catalogue.begrippen.lijst(marker.lijst)
                return terms[0].id if terms else None
            if isinstance(marker, Verwijzing):
                return self._reference(marker.soort)
            if isinstance(marker, Gemeentenaam):
                return self._catalogue.gemeenten.gemeenten[0].naam
            if isinstance(marker, Webadres):
                return f"https://voorbeeld.nl/?zoek={self._text}"
        patterns = {m.pattern for m in leaf.markers if isinstance(m, StringConstraints)}
        if DATUMDEEL_PATROON in patterns:
            return "2024-05-06"
        assert ID_PATROON not in patterns, "an identifier that is no reference"
        return " ".join(self._text.splitlines()) if REGEL_PATROON in patterns else self._text

    def _reference(self, soort: str | None) -> str | None:
        for record in self._catalogue.records.values():
            if soort in {None, soort_of(record).id}:
                return record.id
        return None
