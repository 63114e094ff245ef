"""The order of the book: its parts, and the volumes that they become if it is large.

Owns which items stand in which part, and the names of volumes. A part for each theme holds the
items that name it first, a part for each kind those without a theme.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.advies import Advies
from toolbox.model.begrippen import Begrip
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.text import capital

THEMES = "themas"
"""The list whose terms have a part each."""

OWN_PART = (Advies,)
"""Kinds that stand together in a part of their own, whatever their themes."""

NAME = "boek"

IN_PREVIEW = 200
"""A volume in a preview holds no more items than this: each keeps 3 MB of memory."""


@dataclass(frozen=True)
class Part:
    """A part of the book: what opens it, and its items."""

    naam: str
    head: Begrip | Soort
    records: tuple[Record, ...]
    whole: bool = True
    """False for a later piece of a part that was cut."""


def parts_of(catalogue: Catalogue, told: Collection[str]) -> tuple[Part, ...]:
    """Return every part that holds an item or a story, in the order of the lists.

    Args:
        catalogue: the items.
        told: the themes that have a story.
    """
    records = catalogue.records.values()
    free = [r for r in records if not isinstance(r, OWN_PART)]
    found: list[Part] = []
    for thema in catalogue.begrippen.lijst(THEMES):
        own = tuple(r for r in free if r.thema_ids[:1] == (thema.id,))
        if own or thema.id in told:
            found.append(Part(thema.naam, thema, own))
    for soort in SOORTEN:
        own = tuple(
            r
            for r in records
            if type(r) is soort.model and (isinstance(r, OWN_PART) or not r.thema_ids)
        )
        if own:
            found.append(Part(capital(soort.meervoud), soort, own))
    return tuple(found)


def pieces_of(
    catalogue: Catalogue, told: Collection[str], size: int
) -> Iterator[tuple[str, str, Part]]:
    """Yield name, title and content of every volume, with at most `size` items in each."""
    pieces = (piece for part in parts_of(catalogue, told) for piece in _cut(part, size))
    for number, piece in enumerate(pieces, start=1):
        yield f"{NAME}/deel-{number:02}", f"Deel {number}: {piece.naam}", piece


def _cut(part: Part, size: int) -> Iterator[Part]:
    """Yield a part in pieces that fit in a volume; its story stands in the first."""
    if len(part.records) <= size:
        yield part
        return
    for number, start in enumerate(range(0, len(part.records), size), start=1):
        records = part.records[start : start + size]
        yield Part(f"{part.naam} {number}", part.head, records, whole=number == 1)
