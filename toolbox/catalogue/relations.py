"""Which items belong together, and why.

Owns the rule for related items: what editors linked comes first, then what shares the most. Every
relation carries its reason in words, so that a reader can weigh it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of

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
    """Computes related items for one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._explicit: dict[str, dict[str, str]] = {}
        self._buckets: dict[tuple[str, ...], list[Record]] = {}
        self._position: dict[tuple[tuple[str, ...], str], int] = {}
        for record in catalogue.records.values():
            self._note_explicit(record)
            for key in self._keys(record):
                bucket = self._buckets.setdefault(key, [])
                self._position[key, record.id] = len(bucket)
                bucket.append(record)

    def _note_explicit(self, record: Record) -> None:
        for field, here, there in EXPLICIT_FIELDS:
            for id in getattr(record, field, ()):
                self._explicit.setdefault(record.id, {}).setdefault(id, here)
                self._explicit.setdefault(id, {}).setdefault(record.id, there)

    def _keys(self, record: Record) -> Iterator[tuple[str, ...]]:
        """Yield the buckets of `record`: its kind with theme and target group, or municipality."""
        kind = soort_of(record).id
        for thema in record.thema_ids:
            for doelgroep in record.doelgroepen:
                yield (kind, "themas", thema, "doelgroepen", doelgroep)
        for gemeente in self._catalogue.gemeenten_of(record):
            yield (kind, "gemeente", gemeente.code)

    def _near(self, key: tuple[str, ...], record: Record) -> list[Record]:
        bucket = self._buckets[key]
        middle = self._position[key, record.id]
        start = max(0, min(middle - NEIGHBOURS // 2, len(bucket) - NEIGHBOURS))
        return [r for r in bucket[start : start + NEIGHBOURS] if r.id != record.id]

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
        scores: dict[str, int] = {}
        reasons: dict[str, dict[str, None]] = {}
        for key in self._keys(record):
            weight, reason = self._worth(key)
            for other in self._near(key, record):
                scores[other.id] = scores.get(other.id, 0) + weight
                reasons.setdefault(other.id, {})[reason] = None
        for id in scores:
            for weight, reason in self._details(record, self._catalogue.get(id)):
                scores[id] += weight
                reasons[id][reason] = None
        linked = self._explicit.get(record.id, {})
        best = sorted((-score, id) for id, score in scores.items() if id not in linked)[:limit]
        return tuple(
            Verwant(self._catalogue.get(id), tuple(reasons[id])[:SHOWN_REASONS], expliciet=False)
            for _, id in best
        )

    def _worth(self, key: tuple[str, ...]) -> tuple[int, str]:
        """Return the weight of sharing a bucket, and the reason in words."""
        if key[1] == "gemeente":
            return WEIGHT_GEMEENTE, "zelfde gemeente"
        naam = self._catalogue.begrippen.begrip
        thema, groep = naam("themas", key[2]).label, naam("doelgroepen", key[4]).label
        return WEIGHT_THEMA_AND_DOELGROEP, f"ook {thema} voor {groep.lower()}"

    def _details(self, record: Record, other: Record) -> Iterator[tuple[int, str]]:
        """Yield what two items share besides: form of activity, similar municipality."""
        vormen = getattr(other, "vormen", ())
        for vorm in getattr(record, "vormen", ()):
            if vorm in vormen:
                label = self._catalogue.begrippen.begrip("vormen", vorm).label
                yield WEIGHT_VORM, label.lower()
        here, there = self._catalogue.gemeenten_of(record), self._catalogue.gemeenten_of(other)
        if any(similar(one, two) for one in here for two in there):
            yield WEIGHT_SIMILAR, "vergelijkbare gemeente"


def similar(one: Gemeente, other: Gemeente) -> bool:
    """Tell whether two different municipalities share size class and urbanity class."""
    return (
        one.code != other.code
        and one.grootteklasse == other.grootteklasse
        and one.stedelijkheid == other.stedelijkheid
    )


def similar_gemeenten(
    catalogue: Catalogue, gemeente: Gemeente, limit: int = 8
) -> tuple[tuple[Gemeente, tuple[str, ...]], ...]:
    """Return municipalities like `gemeente` with the reasons, those with own examples first.

    Same urbanity class (CBS) counts twice, same size class twice, same province once; nearer in
    number of inhabitants breaks ties.
    """
    ranked: list[tuple[int, float, str, Gemeente]] = []
    for other in catalogue.gemeenten_with_items:
        if other.code == gemeente.code:
            continue
        alike = (
            2 * (other.grootteklasse == gemeente.grootteklasse)
            + 2 * (other.stedelijkheid == gemeente.stedelijkheid)
            + (other.provincie == gemeente.provincie)
        )
        if alike:
            gap = abs(other.inwoners - gemeente.inwoners) / max(other.inwoners, gemeente.inwoners)
            ranked.append((-alike, gap, other.naam, other))
    ranked.sort(key=lambda row: row[:3])
    return tuple((row[3], _why_alike(gemeente, row[3])) for row in ranked[:limit])


def _why_alike(gemeente: Gemeente, other: Gemeente) -> tuple[str, ...]:
    """Return in words what two municipalities share."""
    reasons = []
    if other.grootteklasse == gemeente.grootteklasse:
        reasons.append(other.grootteklasse)
    if other.stedelijkheid == gemeente.stedelijkheid:
        reasons.append(other.stedelijkheid_naam)
    if other.provincie == gemeente.provincie:
        reasons.append(f"ook in {other.provincie}")
    return tuple(reasons)
