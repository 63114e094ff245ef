"""Which items belong together, and why.

Owns the rule for related items: what editors linked comes first, then what shares the most. Every
relation carries its reason in words, so that a reader can weigh it. What it looks at in an item is
what `pages/prints.py` calls related by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain, product
from typing import TypeAlias

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.links import links_of
from toolbox.catalogue.reads import note, noting
from toolbox.catalogue.terms import terms_in
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of

Key: TypeAlias = tuple[str, ...]
"""What a bucket of items stands for: kind, theme and target group, or kind and municipality.
Nothing else of other items makes an item their relation than what they share, and links."""

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


@dataclass(frozen=True)
class Verwant:
    """A related item with the reasons that readers see."""

    record: Record
    redenen: tuple[str, ...]
    expliciet: bool
    """True if an editor made the link; computed relations are False."""


class _Bucket:
    """Items of one kind that share a theme and a target group, or a municipality."""

    def __init__(self, weight: int, ids: list[str], say: Callable[[], str]) -> None:
        """Hold items, in the readers' order."""
        self.weight = weight
        self._say = say
        self._ids = ids
        self._places = {id: place for place, id in enumerate(ids)}

    @cached_property
    def reason(self) -> str:
        """What the items share, in words."""
        return self._say()

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
    """Computes related items for one catalogue. What is asked for every pair is looked up once.

    Nothing is looked up before somebody asks: a build in which one item changed asks for few.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._buckets: dict[Key, _Bucket] = {}
        self._with_term: dict[tuple[str, str], frozenset[str]] = {}
        self._sizes: dict[str, dict[Size, set[str]]] = {}
        self._with_size: dict[Size, frozenset[str]] = {}

    def keys_of(self, record: Record) -> Iterator[Key]:
        """Yield what the buckets of `record` stand for."""
        kind, themas = soort_of(record).id, terms_in(record, "themas")
        for shared in dict.fromkeys(product(themas, terms_in(record, "doelgroepen"))):
            yield kind, *shared
        for gemeente in self._catalogue.gemeenten_of(record):
            yield kind, gemeente.code

    def _buckets_of(self, record: Record) -> Iterator[_Bucket]:
        for key in self.keys_of(record):
            if key not in self._buckets:
                self._buckets[key] = self._bucket(type(record), *key[1:])
            yield self._buckets[key]

    def _bucket(self, model: type[Record], shared: str, doelgroep: str = "") -> _Bucket:
        """Return the bucket of a kind with a theme and a target group, or with a municipality."""
        catalogue = self._catalogue
        among = catalogue.places_of_kind(model)
        if not doelgroep:
            ids = catalogue.ids_in(catalogue.gemeenten.by_code[shared], among)
            return _Bucket(WEIGHT_GEMEENTE, ids, lambda: "zelfde gemeente")
        group = self._ids("doelgroepen", doelgroep)
        ids = [id for id in catalogue.ids_with("themas", shared, among) if id in group]
        say = partial(self._thema_for_doelgroep, shared, doelgroep)
        return _Bucket(WEIGHT_THEMA_AND_DOELGROEP, ids, say)

    def _ids(self, lijst: str, term: str) -> frozenset[str]:
        """Return the items with a term."""
        key = (lijst, term)
        if key not in self._with_term:
            among = range(len(self._catalogue))
            self._with_term[key] = frozenset(self._catalogue.ids_with(lijst, term, among))
        return self._with_term[key]

    def _thema_for_doelgroep(self, thema: str, doelgroep: str) -> str:
        naam = self._catalogue.begrippen.begrip
        groep = naam("doelgroepen", doelgroep).label
        return f"ook {naam('themas', thema).label} voor {groep.lower()}"

    def explicit(self, record: Record) -> tuple[Verwant, ...]:
        """Return the items that editors linked to `record`, from either side."""
        found = self.linked(record.id)
        note(f"gekoppeld {record.id}", found)
        return tuple(
            Verwant(self._catalogue.get(id), (reason,), expliciet=True)
            for id, reason in found
            if self._catalogue.has(id)
        )

    def linked(self, id: str) -> tuple[tuple[str, str], ...]:
        """Return the ids that editors linked to an item, each with the first reason."""
        with noting():
            records = self._catalogue.with_links_of(id)
        found: dict[str, str] = {}
        for record in records:
            for link in links_of(record):
                if record.id == id:
                    found.setdefault(link.id, link.here)
                if link.id == id:
                    found.setdefault(record.id, link.there)
        return tuple(found.items())

    def computed(self, record: Record, limit: int = 6) -> tuple[Verwant, ...]:
        """Return at most `limit` items of the same kind that resemble `record`, best first."""
        with noting():  # the answer tells which
            found = self._find(record, limit)
        note(f"verwant {record.id} {limit}", tuple((v.record.id, v.redenen) for v in found))
        for verwant in found:
            note(f"stuk {verwant.record.id}")
        return tuple(found)

    def _find(self, record: Record, limit: int) -> list[Verwant]:
        shared = [(bucket, bucket.window(record.id)) for bucket in self._buckets_of(record)]
        scores = _best(self._weigh(record, shared), limit, WEIGHT_SIMILAR)
        alike = self._with_similar_place(record, scores)
        for id in alike:
            scores[id] += WEIGHT_SIMILAR
        scores = _best(scores, limit)
        best = sorted((-score, id) for id, score in scores.items())[:limit]
        found = []
        catalogue = self._catalogue
        for _, id in best:
            reasons = [bucket.reason for bucket, window in shared if bucket.holds(id, window)]
            other = catalogue.get(id)
            reasons += self._shared_vormen(record, other)
            reasons += ["vergelijkbare gemeente"] * (id in alike)
            words = tuple(dict.fromkeys(reasons))[:SHOWN_REASONS]
            found.append(Verwant(other, words, expliciet=False))
        return found

    def _weigh(self, record: Record, shared: list[tuple[_Bucket, range]]) -> dict[str, int]:
        """Return how much the items around `record` share with it, without those linked to it."""
        scores: dict[str, int] = {}
        for bucket, window in shared:
            weight = bucket.weight
            for id in bucket.ids(window):
                scores[id] = scores.get(id, 0) + weight
        for passed in (record.id, *(id for id, _ in self.linked(record.id))):
            scores.pop(passed, None)
        for vorm in _vormen_of(record):
            for id in self._ids("vormen", vorm).intersection(scores):
                scores[id] += WEIGHT_VORM
        return scores

    def _with_similar_place(self, own: Record, ids: Iterable[str]) -> set[str]:
        """Return those of `ids` about another municipality of the size and urbanity of an own."""
        return {
            id
            for size, codes in self._sizes_of(own.id).items()
            for id in self._of_size(size).intersection(ids)
            if len(codes) > 1 or codes != self._sizes_of(id)[size]
        }

    def _sizes_of(self, id: str) -> dict[Size, set[str]]:
        """Return the municipalities that an item is about, by size and urbanity."""
        if id not in self._sizes:
            sizes: dict[Size, set[str]] = {}
            for gemeente in self._catalogue.gemeenten_of(self._catalogue.get(id)):
                sizes.setdefault(_size_of(gemeente), set()).add(gemeente.code)
            self._sizes[id] = sizes
        return self._sizes[id]

    def _of_size(self, size: Size) -> frozenset[str]:
        """Return the items about a municipality of a size and urbanity."""
        if size not in self._with_size:
            places = (g for g in self._catalogue.gemeenten_with_items if _size_of(g) == size)
            among = range(len(self._catalogue))
            found = (self._catalogue.ids_in(place, among) for place in places)
            self._with_size[size] = frozenset(chain.from_iterable(found))
        return self._with_size[size]

    def _shared_vormen(self, one: Record, other: Record) -> list[str]:
        """Return in words the forms that two items share."""
        theirs = _vormen_of(other)
        return [self._vorm_names[vorm] for vorm in _vormen_of(one) if vorm in theirs]

    @cached_property
    def _vorm_names(self) -> dict[str, str]:
        return {vorm.id: vorm.label.lower() for vorm in self._catalogue.begrippen.lijst("vormen")}


def _vormen_of(record: Record) -> tuple[str, ...]:
    return tuple(terms_in(record, "vormen"))


def _size_of(gemeente: Gemeente) -> Size:
    return gemeente.grootteklasse, gemeente.stedelijkheid
