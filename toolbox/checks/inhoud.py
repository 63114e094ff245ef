"""What the checks look at: everything that was read, the day of today, and who is who.

Owns the look-ups that several checks share, each made once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from toolbox.catalogue.material import Bound, Material
from toolbox.content.document import Loc
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_MODEL, Soort
from toolbox.model.velden import Onderdeel
from toolbox.model.walk import Leaf, Veld, matches, walk

Value: TypeAlias = tuple[Bound[Onderdeel], Loc, object]
"""A value: in which document, at which place in it, and the value itself."""


@dataclass(frozen=True)
class Inhoud:
    """All content, sound or not."""

    material: Material
    vandaag: date
    paths: frozenset[str] | None = None
    """The files whose values are judged; None is all of them."""

    @cached_property
    def everything(self) -> tuple[Bound[Onderdeel], ...]:
        """The items, lists and pages whose values are judged."""
        found = (*self.material.items, *self.material.parts)
        if self.paths is None:
            return found
        return tuple(bound for bound in found if bound.document.path in self.paths)

    @cached_property
    def item_by_id(self) -> dict[str, Bound[Record]]:
        """Every item that has a file, also if something is wrong with it; the first of two wins."""
        return {item.document.id: item for item in reversed(self.material.items)}

    @cached_property
    def id_by_vorige(self) -> dict[str, str]:
        """Ids of now by the ids that items had before."""
        return {
            vorige: item.document.id for item in self.material.items for vorige in vorige_ids(item)
        }

    @cached_property
    def _by_field(self) -> tuple[tuple[Leaf, list[Value]], ...]:
        """Every value of the content by the declaration of its field: one walk for all checks."""
        found: dict[int, tuple[Leaf, list[Value]]] = {}
        places: dict[Loc, Loc] = {}
        for bound in self.everything:
            for loc, value, leaf in walk(bound.model, bound.document.data):
                place = places.setdefault(loc, loc)  # items are alike: few places, many values
                found.setdefault(id(leaf), (leaf, []))[1].append((bound, place, value))
        return tuple(found.values())

    def values(self, marker: type) -> Iterator[tuple[Bound[Onderdeel], Veld]]:
        """Yield every value anywhere whose field has this marker or type, field by field."""
        for leaf, values in self._by_field:
            if matches(leaf, marker):
                for bound, loc, value in values:
                    yield bound, Veld(loc, value, leaf)

    def texts(self, marker: type = str) -> Iterator[tuple[Bound[Onderdeel], Veld, str]]:
        """Yield every text anywhere whose field has this marker."""
        for bound, veld in self.values(marker):
            if isinstance(veld.value, str):
                yield bound, veld, veld.value


def soort_of(item: Bound[Record]) -> Soort:
    """Return the kind of `item`."""
    return SOORT_BY_MODEL[item.model]


def vorige_ids(item: Bound[Record]) -> tuple[str, ...]:
    """Return the former ids that the file of `item` names."""
    named = item.document.data.get("vorige_ids")
    return tuple(str(id) for id in named) if isinstance(named, list) else ()
