"""What the checks look at: everything that was read, the day of today, and who is who.

Owns the look-ups that several checks share, each made once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from toolbox.catalogue.material import Bound, Material
from toolbox.checks.links import links, maybe_link
from toolbox.checks.places import Maybe, Place, gather_places
from toolbox.content.document import Loc
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_MODEL, Soort
from toolbox.model.velden import MarkdownTekst, Onderdeel
from toolbox.model.walk import Leaf, matches


class Link(NamedTuple):
    """A link in a text: in which document and field, how far into the text, and where it leads."""

    bound: Bound[Onderdeel]
    loc: Loc
    offset: int
    target: str


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
        return (*self.items, *(part for part in self.material.parts if self._is_judged(part)))

    @cached_property
    def items(self) -> tuple[Bound[Record], ...]:
        """The items whose values are judged."""
        return tuple(item for item in self.material.items if self._is_judged(item))

    def _is_judged(self, bound: Bound[Onderdeel]) -> bool:
        return self.paths is None or bound.document.path in self.paths

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
    def _by_field(self) -> tuple[tuple[Leaf, tuple[Place, ...]], ...]:
        """Every value of the content by its field and place: one walk for all checks."""
        return gather_places(self.everything)

    def places(self, marker: type) -> Iterator[Place]:
        """Yield every place whose field has this marker or type, field by field."""
        for leaf, places in self._by_field:
            if matches(leaf, marker):
                yield from places

    def texts(
        self, marker: type = str, maybe: Maybe | None = None
    ) -> Iterator[tuple[Bound[Onderdeel], Place, str]]:
        """Yield every text anywhere whose field has this marker or type, place by place.

        Args:
            marker: the marker or type.
            maybe: tells which texts are worth looking at; all are if it is left out.
        """
        for place in self.places(marker):
            for bound, text in place.suspect(maybe) if maybe else place.texts:
                yield bound, place, text

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link in a Markdown text."""
        return tuple(
            Link(bound, place.loc, offset, target)
            for bound, place, text in self.texts(MarkdownTekst, maybe_link)
            for offset, target in links(text)
        )


def soort_of(item: Bound[Record]) -> Soort:
    """Return the kind of `item`."""
    return SOORT_BY_MODEL[item.model]


def vorige_ids(item: Bound[Record]) -> tuple[str, ...]:
    """Return the former ids that the file of `item` names."""
    if item.record is not None:
        return item.record.vorige_ids
    named = item.document.data.get("vorige_ids")
    return tuple(str(id) for id in named) if isinstance(named, list) else ()
