"""Which items belong together, and why.

Owns the rule for related items: what editors linked comes first, then what shares the most. Every
relation carries its reason in words, so that a reader can weigh it. What it looks at in an item is
what `pages/prints.py` calls its outline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import product
from typing import TypeAlias

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import note
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of

Key: TypeAlias = tuple[str, ...]
"""What a bucket of items stands for: kind, theme and target group, or kind and municipality."""

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


class _Bucket:
    """Items of one kind that share a theme and a target group, or a municipality."""

    def __init__(self, weight: int, say: Callable[[], str]) -> None:
        self.weight = weight
        self._say = say
        self._ids: list[str] = []
        self._places: dict[str, int] = {}

    @cached_property
    def reason(self) -> str:
        """What the items share, in words."""
        return self._say()

    def add(self, id: str) -> None:
        """Add an item, in the readers' order."""
        self._places[id] = len(self._ids)
        self._ids.append(id)

    def window(self, id: str) -> range:
        """Return the places around an item, its own included."""
        start = min(self._places[id] - NEIGHBOURS // 2, len(self._ids) - NEIGHBOURS)
        return range(max(0, start), max(0, start) + NEIGHBOURS)

    def ids(self, window: range) -> list[str]:
        """Return the items in a window."""
        return self._ids[window.start : window.stop]

    def holds(self, id: str, window: range) -> bool:
        """Tell whether an item stands in a window."""
        return self._places.get(id, -1) in window


def _best(scores: dict[str, int], limit: int, more: int = 0) -> dict[str, int]:
    """Return the scores of those that can be among the best `limit` once each gets `more` at most.

    Sorting numbers is quick; names only break ties among the best.
    """
    if len(scores) <= limit:
        return scores
    least = sorted(scores.values())[-limit] - more
    return {id: score for id, score in scores.items() if score >= least}


class Relations:
    """Computes related items for one catalogue. What is asked for every pair is looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._explicit: dict[str, dict[str, str]] = {}
        self._buckets: dict[Key, _Bucket] = {}
        self._buckets_of: dict[str, tuple[_Bucket, ...]] = {}
        self._vormen: dict[str, tuple[str, ...]] = {}
        self._with_vorm: dict[str, set[str]] = {}
        self._sizes: dict[str, dict[Size, set[str]]] = {}
        self._with_size: dict[Size, set[str]] = {}
        for record in catalogue.records.values():
            self._note(record)

    def _note(self, record: Record) -> None:
        """Put `record` into its buckets, and note its links, forms and places."""
        for field, here, there in EXPLICIT_FIELDS:
            for id in getattr(record, field, ()):
                self._explicit.setdefault(record.id, {}).setdefault(id, here)
                self._explicit.setdefault(id, {}).setdefault(record.id, there)
        self._buckets_of[record.id] = tuple(self._find_buckets(record))
        for bucket in self._buckets_of[record.id]:
            bucket.add(record.id)
        self._vormen[record.id] = vormen = getattr(record, "vormen", ())
        for vorm in vormen:
            self._with_vorm.setdefault(vorm, set()).add(record.id)
        sizes: dict[Size, set[str]] = {}
        for gemeente in self._catalogue.gemeenten_of(record):
            size = (gemeente.grootteklasse, gemeente.stedelijkheid)
            sizes.setdefault(size, set()).add(gemeente.code)
            self._with_size.setdefault(size, set()).add(record.id)
        self._sizes[record.id] = sizes

    def _find_buckets(self, record: Record) -> Iterator[_Bucket]:
        """Yield the buckets of `record`: its kind with theme and target group, or municipality."""
        kind = soort_of(record).id
        for thema, doelgroep in dict.fromkeys(product(record.thema_ids, record.doelgroepen)):
            key: Key = (kind, thema, doelgroep)
            if key not in self._buckets:
                say = partial(self._thema_for_doelgroep, thema, doelgroep)
                self._buckets[key] = _Bucket(WEIGHT_THEMA_AND_DOELGROEP, say)
            yield self._buckets[key]
        for gemeente in self._catalogue.gemeenten_of(record):
            key = (kind, gemeente.code)
            if key not in self._buckets:
                self._buckets[key] = _Bucket(WEIGHT_GEMEENTE, lambda: "zelfde gemeente")
            yield self._buckets[key]

    def _thema_for_doelgroep(self, thema: str, doelgroep: str) -> str:
        naam = self._catalogue.begrippen.begrip
        groep = naam("doelgroepen", doelgroep).label
        return f"ook {naam('themas', thema).label} voor {groep.lower()}"

    def explicit(self, record: Record) -> tuple[Verwant, ...]:
        """Return the items that editors linked to `record`, from either side."""
        found = self._explicit.get(record.id, {})
        note(f"gekoppeld {record.id}", tuple(found.items()))
        return tuple(
            Verwant(self._catalogue.get(id), (reason,), expliciet=True)
            for id, reason in found.items()
            if self._catalogue.has(id)
        )

    def computed(self, record: Record, limit: int = 6) -> tuple[Verwant, ...]:
        """Return at most `limit` items of the same kind that resemble `record`, best first."""
        shared = [(bucket, bucket.window(record.id)) for bucket in self._buckets_of[record.id]]
        scores = _best(self._weigh(record.id, shared), limit, WEIGHT_SIMILAR)
        alike = self._with_similar_place(record.id, scores)
        for id in alike:
            scores[id] += WEIGHT_SIMILAR
        scores = _best(scores, limit)
        best = sorted((-score, id) for id, score in scores.items())[:limit]
        found = []
        for _, id in best:
            reasons = [bucket.reason for bucket, window in shared if bucket.holds(id, window)]
            reasons += self._shared_vormen(record.id, id)
            reasons += ["vergelijkbare gemeente"] * (id in alike)
            words = tuple(dict.fromkeys(reasons))[:SHOWN_REASONS]
            found.append(Verwant(self._catalogue.get(id), words, expliciet=False))
        note(f"verwant {record.id} {limit}", tuple((v.record.id, v.redenen) for v in found))
        return tuple(found)

    def _weigh(self, own: str, shared: list[tuple[_Bucket, range]]) -> dict[str, int]:
        """Return how much the items around `own` share with it, without those linked to it."""
        scores: dict[str, int] = {}
        for bucket, window in shared:
            weight = bucket.weight
            for id in bucket.ids(window):
                scores[id] = scores.get(id, 0) + weight
        for passed in (own, *self._explicit.get(own, ())):
            scores.pop(passed, None)
        for vorm in self._vormen[own]:
            for id in self._with_vorm[vorm].intersection(scores):
                scores[id] += WEIGHT_VORM
        return scores

    def _with_similar_place(self, own: str, ids: Iterable[str]) -> set[str]:
        """Return those of `ids` about another municipality of the size and urbanity of an own."""
        return {
            id
            for size, codes in self._sizes[own].items()
            for id in self._with_size[size].intersection(ids)
            if len(codes) > 1 or codes != self._sizes[id][size]
        }

    def _shared_vormen(self, one: str, other: str) -> list[str]:
        """Return in words the forms that two items share."""
        theirs = self._vormen[other]
        return [self._vorm_names[vorm] for vorm in self._vormen[one] if vorm in theirs]

    @cached_property
    def _vorm_names(self) -> dict[str, str]:
        return {vorm.id: vorm.label.lower() for vorm in self._catalogue.begrippen.lijst("vormen")}
