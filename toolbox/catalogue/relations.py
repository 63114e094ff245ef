"""Which items belong together, and why.

Owns the rule for related items: what editors linked comes first, then what shares the most. Every
relation carries its reason in words, so that a reader can weigh it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of

Key: TypeAlias = tuple[str, ...]
"""A bucket: items of one kind that share a theme and a target group, or a municipality."""

Size: TypeAlias = tuple[str, int]
"""The size class and the urbanity class of a municipality."""

NEIGHBOURS = 30
"""How many items of one bucket are weighed; keeps the cost linear in the number of items."""

WEIGHT_THEMA_AND_DOELGROEP = 3
WEIGHT_VORM = 2
WEIGHT_GEMEENTE = 4
WEIGHT_SIMILAR = 1

SHOWN_REASONS = 3
"""Reasons that a reader sees for one relation; more is noise."""

EXPLICIT_FIELDS: tuple[tuple[str, str, str], ...] = (
    ("interventies", "past deze interventie toe", "wordt hier toegepast"),
    ("voorbeelden", "praktijkvoorbeeld hierbij", "gebruikt dit voorbeeld"),
    ("handreikingen", "handreiking hierbij", "advies dat dit gebruikt"),
    ("zie_ook", "hoort hierbij", "verwijst hiernaar"),
)
"""Fields that refer to other items: (field, reason from here, reason seen from the other side)."""


@dataclass(frozen=True)
class Verwant:
    """A related item with the reasons that readers see."""

    record: Record
    redenen: tuple[str, ...]
    expliciet: bool
    """True if an editor made the link; computed relations are False."""


class Relations:
    """Computes related items for one catalogue. What is asked for every pair is looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._explicit: dict[str, dict[str, str]] = {}
        self._buckets: dict[Key, list[str]] = {}
        self._keys: dict[str, tuple[tuple[Key, int], ...]] = {}
        self._vormen: dict[str, tuple[str, ...]] = {}
        self._places: dict[str, tuple[tuple[str, Size], ...]] = {}
        self._with_vorm: dict[str, set[str]] = {}
        self._with_size: dict[Size, set[str]] = {}
        self._worths: dict[Key, tuple[int, str]] = {}
        for record in catalogue.records.values():
            self._note(record)

    def _note(self, record: Record) -> None:
        """Put `record` into its buckets, and note its links, forms and places."""
        for field, here, there in EXPLICIT_FIELDS:
            for id in getattr(record, field, ()):
                self._explicit.setdefault(record.id, {}).setdefault(id, here)
                self._explicit.setdefault(id, {}).setdefault(record.id, there)
        positions = []
        for key in self._buckets_of(record):
            bucket = self._buckets.setdefault(key, [])
            positions.append((key, len(bucket)))
            bucket.append(record.id)
        self._keys[record.id] = tuple(positions)
        self._vormen[record.id] = vormen = getattr(record, "vormen", ())
        for vorm in vormen:
            self._with_vorm.setdefault(vorm, set()).add(record.id)
        self._places[record.id] = tuple(
            (gemeente.code, (gemeente.grootteklasse, gemeente.stedelijkheid))
            for gemeente in self._catalogue.gemeenten_of(record)
        )
        for _, size in self._places[record.id]:
            self._with_size.setdefault(size, set()).add(record.id)

    def _buckets_of(self, record: Record) -> Iterator[Key]:
        """Yield the buckets of `record`: its kind with theme and target group, or municipality."""
        kind = soort_of(record).id
        for thema in record.thema_ids:
            for doelgroep in record.doelgroepen:
                yield (kind, "themas", thema, "doelgroepen", doelgroep)
        for gemeente in self._catalogue.gemeenten_of(record):
            yield (kind, "gemeente", gemeente.code)

    def explicit(self, record: Record) -> tuple[Verwant, ...]:
        """Return the items that editors linked to `record`, from either side."""
        found = self._explicit.get(record.id, {})
        return tuple(
            Verwant(self._catalogue.get(id), (reason,), expliciet=True)
            for id, reason in found.items()
            if id in self._catalogue.records
        )

    def computed(self, record: Record, limit: int = 6) -> tuple[Verwant, ...]:
        """Return at most `limit` items of the same kind that resemble `record`, best first."""
        shared = [(*self._worth(key), self._near(key, at)) for key, at in self._keys[record.id]]
        scores: dict[str, int] = {}
        for weight, _, ids in shared:
            for id in ids:
                scores[id] = scores.get(id, 0) + weight
        for passed in (record.id, *self._explicit.get(record.id, ())):
            scores.pop(passed, None)
        for vorm in self._vormen[record.id]:
            for id in self._with_vorm[vorm].intersection(scores):
                scores[id] += WEIGHT_VORM
        sizes = {size for _, size in self._places[record.id]}
        for id in {id for size in sizes for id in self._with_size[size].intersection(scores)}:
            scores[id] += WEIGHT_SIMILAR * self._similar_place(record.id, id)
        best = sorted((-score, id) for id, score in scores.items())[:limit]
        return tuple(
            Verwant(self._catalogue.get(id), self._reasons(record.id, id, shared), expliciet=False)
            for _, id in best
        )

    def _near(self, key: Key, position: int) -> list[str]:
        """Return the items around `position` in a bucket, the one at `position` included."""
        bucket = self._buckets[key]
        start = max(0, min(position - NEIGHBOURS // 2, len(bucket) - NEIGHBOURS))
        return bucket[start : start + NEIGHBOURS]

    def _worth(self, key: Key) -> tuple[int, str]:
        """Return the weight of sharing a bucket, and the reason in words."""
        if key not in self._worths:
            self._worths[key] = self._weigh(key)
        return self._worths[key]

    def _weigh(self, key: Key) -> tuple[int, str]:
        if key[1] == "gemeente":
            return WEIGHT_GEMEENTE, "zelfde gemeente"
        naam = self._catalogue.begrippen.begrip
        thema, groep = naam("themas", key[2]).label, naam("doelgroepen", key[4]).label
        return WEIGHT_THEMA_AND_DOELGROEP, f"ook {thema} voor {groep.lower()}"

    def _shared_vormen(self, one: str, other: str) -> tuple[str, ...]:
        theirs = self._vormen[other]
        return tuple(vorm for vorm in self._vormen[one] if vorm in theirs)

    def _similar_place(self, one: str, other: str) -> bool:
        """Tell whether two items are about different municipalities of one size and urbanity."""
        theirs = self._places[other]
        return any(
            code != their_code and size == their_size
            for code, size in self._places[one]
            for their_code, their_size in theirs
        )

    def _reasons(
        self, one: str, other: str, shared: Iterable[tuple[int, str, list[str]]]
    ) -> tuple[str, ...]:
        """Return in words what two items share, the weightiest first, each reason once."""
        naam = self._catalogue.begrippen.begrip
        reasons = [reason for _, reason, ids in shared if other in ids]
        vormen = self._shared_vormen(one, other)
        reasons += [naam("vormen", vorm).label.lower() for vorm in vormen]
        if self._similar_place(one, other):
            reasons.append("vergelijkbare gemeente")
        return tuple(dict.fromkeys(reasons))[:SHOWN_REASONS]
